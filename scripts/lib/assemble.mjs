import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * One dataset from the files of a folder: `dataset.json` holds what is said once; `terms.json`,
 * `sources.json`, `readings.json` and `events/*.json` hold lists; `locales/xx.json` holds titles and
 * summaries by event id. Keeps where each part came from. `scan` reads a JSON text for places.
 */
export function assemble(folder, scan) {
  const one = { input: {}, scans: new Map(), origins: new Map(), findings: [] };
  const main = join(folder, "dataset.json");
  const header = readPart(one, main, scan);
  one.origins.set("", { file: main, pointer: "" });
  one.input = {
    kinds: [],
    ...header,
    sources: [...(header?.sources ?? [])],
    events: [...(header?.events ?? [])],
  };
  for (const name of ["terms", "sources", "readings"]) {
    const file = join(folder, `${name}.json`);
    if (existsSync(file)) append(one, name, file, scan);
  }
  for (const file of jsonFiles(join(folder, "events"))) append(one, "events", file, scan);
  for (const file of jsonFiles(join(folder, "locales"))) translate(one, file, scan);
  return one;
}

/** A finding with the file, line and column of what it is about. */
export function placeOf(one, finding) {
  let prefix = finding.pointer;
  while (!one.origins.has(prefix)) prefix = prefix.slice(0, prefix.lastIndexOf("/"));
  const { file, pointer } = one.origins.get(prefix);
  const inside = pointer + finding.pointer.slice(prefix.length);
  return { ...finding, file, ...one.scans.get(file).locate(inside, finding.key) };
}

function readPart(one, file, scan) {
  const text = readFileSync(file, "utf8");
  const scanned = scan(text);
  one.scans.set(file, scanned);
  one.findings.push(...scanned.findings.map((finding) => ({ ...finding, file })));
  if (scanned.findings.some((finding) => finding.code === "syntax")) return undefined;
  return JSON.parse(text.replace(/^\ufeff/, ""));
}

function append(one, name, file, scan) {
  const part = readPart(one, file, scan);
  if (part === undefined) return;
  if (!Array.isArray(part)) return complain(one, file, "", "type", `expected a list of ${name}`);
  const list = (one.input[name] = [...(one.input[name] ?? [])]);
  for (const [i, item] of part.entries()) {
    one.origins.set(`/${name}/${list.length}`, { file, pointer: `/${i}` });
    list.push(item);
  }
}

function translate(one, file, scan) {
  const language = basename(file, ".json");
  for (const [id, texts] of Object.entries(readPart(one, file, scan) ?? {})) {
    const i = one.input.events.findIndex((event) => event.id === id);
    const escaped = id.replaceAll("~", "~0").replaceAll("/", "~1");
    if (i < 0) {
      complain(one, file, `/${escaped}`, "unknown-event", `unknown event ${JSON.stringify(id)}`);
      continue;
    }
    const event = one.input.events[i];
    one.input.events[i] = { ...event, locales: { ...event.locales, [language]: texts } };
    one.origins.set(`/events/${i}/locales/${language}`, { file, pointer: `/${escaped}` });
  }
}

function complain(one, file, pointer, code, message) {
  const place = one.scans.get(file).locate(pointer, true);
  one.findings.push({ code, severity: "error", pointer, message, file, ...place });
}

function jsonFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}
