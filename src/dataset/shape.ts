import * as v from "valibot";
import { found, pointerTo, quote, type Finding } from "./issue.js";
import { isObject } from "./query.js";
import { datasetEntries, datasetSchema } from "./schema.js";
import { didYouMean, suggest } from "./suggest.js";
import type { Work } from "./work.js";

type Problem = v.BaseIssue<unknown>;
type Item = v.IssuePathItem;

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  strict_object: "an object",
  record: "an object",
  integer: "a whole number",
  min_value: "a number from 1",
  non_empty: "at least one",
  regex: 'an id of letters, digits, ".", "_" and "-"',
};

/** Where a value does not have the shape of a dataset. In pieces of work. */
export function* shaping(input: unknown): Work<Finding[]> {
  const findings: ShapeFinding[] = [];
  for (const problem of yield* problemsOf(input)) {
    for (const finding of findingsOf(problem, [])) findings.push(finding);
    yield;
  }
  const seen = new Set<string>();
  // A misspelt property that is missing under its right name is one problem, not two.
  const respelt = new Set(findings.map((finding) => finding.respelt));
  return findings
    .filter(({ code, pointer }) => code !== "missing" || !respelt.has(pointer))
    .filter(({ code, pointer }) => !seen.has(`${code} ${pointer}`) && seen.add(`${code} ${pointer}`))
    .map(({ respelt: _, ...finding }) => finding);
}

/** Items of a list that are looked at in one piece of work: a millisecond or two. */
const piece = 25;

/** What the schema says of the whole, asked a few items of its long lists at a time. */
function* problemsOf(input: unknown): Work<readonly Problem[]> {
  const entries: Readonly<Record<string, AnySchema>> = datasetEntries;
  const lists = Object.keys(entries).filter((key) => isLong(input, key));
  const rest = lists.length === 0 ? input : emptied(input as object, lists);
  const problems = [...(v.safeParse(datasetSchema, rest).issues ?? [])] as Problem[];
  yield;
  if (lists.length === 0) return problems;
  for (const key of lists) {
    const list = (input as Readonly<Record<string, readonly unknown[]>>)[key]!;
    for (let from = 0; from < list.length; from += piece, yield) {
      const { issues = [] } = v.safeParse(entries[key]!, list.slice(from, from + piece));
      for (const issue of issues) problems.push(inside(issue, input, key, list, from));
    }
  }
  // In the order of the schema, as if it had been asked once.
  const places = new Map(Object.keys(entries).map((key, place) => [key, place]));
  const placeOf = ({ path }: Problem): number => places.get(String(path?.[0].key)) ?? places.size;
  return problems.sort((a, b) => placeOf(a) - placeOf(b));
}

function isLong(input: unknown, key: string): boolean {
  if (!isObject(input) || !Object.hasOwn(input, key)) return false;
  const list = input[key];
  return Array.isArray(list) && list.length > piece;
}

/** The same object, with what it inherits and hides, but for some lists that are empty. */
function emptied(input: object, lists: readonly string[]): object {
  const properties = Object.getOwnPropertyDescriptors(input) as Record<string, PropertyDescriptor>;
  for (const key of lists) properties[key] = { value: [], enumerable: properties[key]!.enumerable! };
  return Object.create(Object.getPrototypeOf(input) as object | null, properties) as object;
}

/** A problem of some items of a list, told from the dataset's root. */
function inside(
  issue: Problem,
  input: unknown,
  key: string,
  list: readonly unknown[],
  from: number,
): Problem {
  const [first, ...others] = issue.path!;
  const root = { type: "object", origin: "value", input, key, value: list } as Item;
  return { ...issue, path: [root, { ...first, key: (first.key as number) + from } as Item, ...others] };
}

interface ShapeFinding extends Finding {
  /** Pointer to the property that was meant. */
  readonly respelt?: string;
}

function findingsOf(issue: Problem, above: readonly Item[]): ShapeFinding[] {
  const path = [...above, ...(issue.path ?? [])];
  const last = path.at(-1);
  if (issue.type === "union" && issue.issues) return unionFindings(issue, path);
  if (last?.origin === "key") {
    // To the schema a list is an object, too.
    if (Array.isArray(last.input)) return [notAnObject(path)];
    return issue.expected === "never" ? unknownProperties(path) : [missing(path)];
  }
  // The rule for countries says it better.
  if (issue.type === "regex" && last?.key === "country") return [];
  return [{ code: codeOf(issue), severity: "error", pointer: pointerOf(path), message: messageOf(issue) }];
}

/** A union is as wrong as the option that comes nearest: the one of the value's type. */
function unionFindings(issue: Problem, path: readonly Item[]): ShapeFinding[] {
  const inner = issue.issues ?? [];
  const nearest = inner.filter((part) => part.path || part.kind === "validation");
  if (nearest.length > 0) return nearest.flatMap((part) => findingsOf(part, path));
  const names = [...new Set(inner.map(expectedOf))].join(" or ");
  const message = `expected ${names}, found ${found(issue.input)}`;
  return [{ code: "type", severity: "error", pointer: pointerOf(path), message }];
}

function notAnObject(path: readonly Item[]): ShapeFinding {
  const message = `expected an object, found ${found(path.at(-1)?.input)}`;
  return { code: "type", severity: "error", pointer: pointerOf(path.slice(0, -1)), message };
}

function missing(path: readonly Item[]): ShapeFinding {
  const name = String(path.at(-1)?.key);
  return {
    ...{ code: "missing", severity: "error", pointer: pointerOf(path) },
    message: `"${name}" is missing: expected ${nameOf(schemaAt(path))}`,
  };
}

/** All of an object's: the schema stops at the first. */
function unknownProperties(path: readonly Item[]): ShapeFinding[] {
  const parent = path.slice(0, -1);
  const schema = schemaAt(parent);
  const known = Object.keys((schema && "entries" in schema && schema.entries) || {});
  const object = path.at(-1)?.input as object;
  const free = known.filter((name) => !Object.hasOwn(object, name));
  return Object.keys(object)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = suggest(name, free);
      return {
        ...{ code: "unknown-property", severity: "error", pointer: pointerTo(pointerOf(parent), name) },
        message: `unknown property ${quote(name)}: ${didYouMean(name, free)}`,
        key: true,
        ...(meant !== undefined && { respelt: pointerTo(pointerOf(parent), meant) }),
      };
    });
}

function codeOf({ type, kind }: Problem): string {
  if (type === "non_empty") return "empty";
  if (type === "regex") return "id";
  return kind === "validation" || type === "picklist" || type === "literal" ? "value" : "type";
}

function messageOf(issue: Problem): string {
  const { input } = issue;
  if (issue.type === "non_empty") {
    return `expected ${typeof input === "string" ? "text" : "at least one item"}, found nothing`;
  }
  const options = optionsOf(issue);
  if (!options) return `expected ${expectedOf(issue)}, found ${found(input)}`;
  const near = typeof input === "string" ? suggest(input, options.map(String)) : undefined;
  const list = options.map((option) => JSON.stringify(option)).join(", ");
  const advice = near === undefined ? "" : `; did you mean "${near}"?`;
  return `expected ${options.length > 1 ? "one of " : ""}${list}, found ${found(input)}${advice}`;
}

function expectedOf(issue: Problem): string {
  return NAMES[issue.type] ?? issue.expected ?? issue.type;
}

function optionsOf(issue: Problem): unknown[] | undefined {
  if (issue.type !== "picklist" && issue.type !== "literal") return undefined;
  const options = (issue.expected ?? "").replace(/^\(|\)$/g, "").split(" | ");
  return options.map((option) => JSON.parse(option) as unknown);
}

function pointerOf(path: readonly Item[]): string {
  return path.reduce((pointer, item) => pointerTo(pointer, String(item.key)), "");
}

type AnySchema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly wrapped?: AnySchema;
  readonly options?: readonly AnySchema[];
};

/** The schema of what is at a path. */
function schemaAt(path: readonly Item[]): AnySchema | undefined {
  let schema: AnySchema | undefined = datasetSchema;
  for (const { key, input } of path) {
    const container: AnySchema | undefined = bare(schema, input);
    schema = container?.entries?.[String(key)] ?? container?.item ?? container?.value;
  }
  return bare(schema, {});
}

/** A schema without what wraps it; of several, the one for objects or lists that the input asks for. */
function bare(schema: AnySchema | undefined, input: unknown): AnySchema | undefined {
  let inner = schema;
  while (inner?.wrapped) inner = inner.wrapped;
  if (inner?.type !== "union") return inner;
  return inner.options?.find((option) => (isObject(input) ? option.entries : option.item)) ?? inner;
}

function nameOf(schema: AnySchema | undefined): string {
  const options = schema?.type === "picklist" ? schema.options : undefined;
  if (options) return `one of ${options.map((option) => JSON.stringify(option)).join(", ")}`;
  return NAMES[schema?.type ?? ""] ?? "a value";
}
