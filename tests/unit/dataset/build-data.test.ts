import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assemble, placeOf } from "../../../scripts/lib/assemble.mjs";
import { findingsOf } from "../../../src/dataset/examine.js";
import { scan } from "../../../src/dataset/scanner.js";
import { sample } from "./sample.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "summitry-data-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  }
}

function problems(): string[] {
  const one = assemble(folder, scan);
  const found = findingsOf(one.input, {}).map((finding) => placeOf(one, finding));
  return [...one.findings, ...found].map(
    ({ file, line, column, code }) => `${relative(folder, file)}:${line}:${column} ${code}`,
  );
}

const { events, sources, ...header } = sample();
const [second, demand, first] = events;
const parts = {
  "dataset.json": header,
  "sources.json": sources,
  "events/a.json": [second, demand],
  "events/b.json": [first],
};

test("the parts of a folder make one dataset", () => {
  write({ ...parts, "locales/ru.json": { first: { title: "Первая" } } });
  expect(assemble(folder, scan).input).toEqual({
    ...header,
    sources,
    events: [second, demand, { ...first, locales: { ru: { title: "Первая" } } }],
  });
  expect(problems()).toEqual([]);
});

test("a problem is placed in the file that it came from", () => {
  write({
    ...parts,
    "dataset.json": { ...header, language: "?" },
    "events/b.json": [{ ...first, kind: "war" }],
    "locales/ru.json": { second: { titel: "Вторая" }, third: { title: "Третья" } },
  });
  expect(problems().sort()).toEqual([
    "dataset.json:32:15 language",
    "events/b.json:4:13 unknown-kind",
    "locales/ru.json:3:5 unknown-property",
    "locales/ru.json:5:3 unknown-event",
  ]);
});

test("a part that is no list or no JSON is a problem of that file", () => {
  write({ ...parts, "sources.json": {}, "events/b.json": "[,]" });
  expect(problems()).toEqual(expect.arrayContaining(["sources.json:1:1 type", "events/b.json:1:2 syntax"]));
});

test("the bundled data have no error, and the committed JSON Schema is the one that the schemas make", () => {
  const script = join(import.meta.dirname, "../../../scripts/build-data.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  expect(`${status} ${stderr.replace(/^.* warning: .*\n/gm, "")}`).toBe("0 ");
});
