import { toJsonSchema } from "@valibot/to-json-schema";

/**
 * The JSON Schema of a dataset. What the schemas do not say, the meaning of each property, comes from the
 * comments of the interfaces, which have the same names as the definitions.
 */
export async function jsonSchema(dataset, definitions, interfaces) {
  const schema = toJsonSchema(dataset, { definitions, errorMode: "ignore" });
  const comments = commentsOf(interfaces);
  describe(schema, comments.get("DatasetInput"));
  for (const [name, definition] of Object.entries(schema.$defs)) describe(definition, comments.get(name));
  const { $schema, ...rest } = schema;
  return { $schema, title: "Dataset of Summitry", ...rest };
}

function describe(schema, { comment, properties }) {
  schema.description = comment;
  for (const [name, property] of Object.entries(schema.properties)) {
    const description = properties.get(name);
    if (description === undefined) throw new Error(`no comment on ${name} of "${comment}"`);
    // A reference takes no neighbours in older drafts.
    if (property.$ref) schema.properties[name] = { allOf: [{ $ref: property.$ref }], description };
    else property.description = description;
  }
}

/** The comments of interfaces and their properties, by name. */
function commentsOf(text) {
  const found = new Map();
  for (const [, comment, name, body] of text.matchAll(
    /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport interface (\w+)[^{]*\{\n([^]*?)\n\}/g,
  )) {
    const properties = new Map();
    for (const [, about, property] of body.matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\s+readonly ([$\w]+)\??:/g,
    )) {
      properties.set(property, plain(about));
    }
    found.set(name, { comment: plain(comment), properties });
  }
  return found;
}

function plain(comment) {
  return comment
    .replace(/\n\s*\*/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll("`", "")
    .trim();
}
