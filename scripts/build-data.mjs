// Makes one checked dataset of each folder in data/: src/generated/NAME.json and the typed NAME.ts, and the
// JSON Schema of datasets. With --check nothing is written, and a stale schema is a failure.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { assemble, placeOf } from "./lib/assemble.mjs";
import { jsonSchema } from "./lib/json-schema.mjs";
import { stringify } from "./lib/stringify.mjs";
import { loadTs } from "./load.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const checkOnly = process.argv.includes("--check");
const modules = ["examine", "scanner", "dataset", "schema"].map((name) =>
  loadTs(`${root}/src/dataset/${name}.ts`),
);
const [{ findingsOf }, { scan }, { trustedDataset }, { datasetSchema, definitions }] =
  await Promise.all(modules);

const folders = readdirSync(join(root, "data"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, "data", entry.name, "dataset.json")))
  .map((entry) => entry.name)
  .sort();
const assembled = folders.map((name) => assemble(join(root, "data", name), scan));
const errors = assembled.map(check).reduce((sum, count) => sum + count, 0);
if (errors > 0) process.exit(1);

const interfaces = ["input", "event"].map((name) => readFileSync(`${root}/src/dataset/${name}.ts`, "utf8"));
const schema = stringify(await jsonSchema(datasetSchema, definitions(), interfaces.join("\n")));
const schemaFile = join(root, "src/dataset/schema.json");
if (checkOnly) {
  if (read(schemaFile) === schema) process.exit(0);
  console.error("src/dataset/schema.json is stale: run node scripts/build-data.mjs and commit it");
  process.exit(1);
}
write(schemaFile, schema);
mkdirSync(join(root, "src/generated"), { recursive: true });
for (const [i, name] of folders.entries()) {
  const { input } = assembled[i];
  const data = trustedDataset(input);
  const events = Array.from({ length: data.size }, (_, row) => data.event(row));
  const sorted = { ...input, $schema: undefined, events };
  write(join(root, "src/generated", `${name}.json`), stringify(sorted));
  write(join(root, "src/generated", `${name}.ts`), typedModule(name, sorted));
}

/** Prints the problems of a dataset, each with the file it came from. Returns the number of errors. */
function check(one) {
  const others = assembled.filter((other) => other !== one).map((other) => other.input);
  const found = one.findings.some((finding) => finding.code === "syntax")
    ? []
    : findingsOf(one.input, { datasets: others }).map((finding) => placeOf(one, finding));
  const findings = [...one.findings, ...found].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  for (const { file, line, column, pointer, message, code, severity } of findings) {
    const mark = severity === "warning" ? "warning: " : "";
    console.error(`${relative(root, file)}:${line}:${column} ${pointer || "/"} ${mark}${message} (${code})`);
  }
  return findings.filter((finding) => finding.severity === "error").length;
}

/** The dataset as text in a module: quicker to compile and to load than an object, and typed by its ids. */
function typedModule(name, { kinds, parties = [], events, ...header }) {
  const text = JSON.stringify({ ...header, kinds, parties, events }).replace(/[\\']/g, "\\$&");
  return `// Made from data/${name} by scripts/build-data.mjs: edit there.
import { trustedDataset, type Dataset } from "../dataset/dataset.js";
import type { DatasetInput, TimelineEvent } from "../dataset/event.js";

/** Ids of the kinds of events. */
export type Kind = ${union(kinds)};

/** Ids of the parties. */
export type Party = ${union(parties)};

/** Ids of the events. */
export type EventId = ${union(events)};

/** An event of these data: a function that asks for one refuses a misspelt kind or party. */
export type HistoryEvent = TimelineEvent<Kind, Party, EventId>;

const text =
  '${text}';

/** ${header.title}. */
const data: Dataset<Kind, Party, EventId> = /* @__PURE__ */ trustedDataset(
  /* @__PURE__ */ JSON.parse(text) as DatasetInput<Kind, Party, EventId>,
);

export default data;
`;
}

function union(items) {
  return items.length === 0 ? "never" : items.map(({ id }) => `\n  | ${JSON.stringify(id)}`).join("");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Writes only what has changed, so that watchers stay calm. */
function write(file, text) {
  if (read(file) !== text) writeFileSync(file, text);
}
