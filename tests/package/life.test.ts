import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { files, root, text } from "../support/tree.js";

// docs/life-of-an-event.md names files in backticks, from the repository's folder or from src, and
// functions as `file.ts: name` (several: `file.ts: one, two`). A name that is gone fails here.

const page = text("docs/life-of-an-event.md").replace(/^```[\s\S]*?^```/gm, "");
const marked = [...page.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);
const sources = files("src", (path) => path.endsWith(".ts"));

/** The file that the page means: a path from the repository or from src, or a name that only one file has. */
function find(name: string): string | undefined {
  const path = [name, `src/${name}`].find((one) => existsSync(join(root, one)));
  if (path !== undefined) return path;
  const same = sources.filter((source) => source.endsWith(`/${name}`) || basename(source) === name);
  return same.length === 1 ? same[0] : undefined;
}

const calls = marked.flatMap((words) => {
  const [, file, names] = /^([\w./-]+\.(?:ts|mjs)): ([\w$, .#]+?)(?:\(.*\))?$/.exec(words) ?? [];
  return file === undefined ? [] : names!.split(/,\s*/).map((name) => ({ file, name }));
});
const paths = marked.filter(
  (words) => /^[\w./-]+\.(ts|mjs|json|css|md|html|svg)$/.test(words) || /^[\w./-]+\/$/.test(words),
);

/** True when a file declares this name: a function, class, const, type, method or class member. */
function declares(path: string, name: string): boolean {
  const word = name.split(".").at(-1)!.replace(/^#/, "");
  const declared = new RegExp(
    `\\b(?:function\\*?|class|const|let|interface|type)\\s+${word}\\b|^\\s*(?:readonly |static |get |async |#)*${word}\\b\\s*(?:[(:<=]|\\?:)|export\\s*\\{[^}]*\\b${word}\\b`,
    "m",
  );
  return declared.test(text(path));
}

test("the page names files and functions", () => {
  expect(paths.length + calls.length).toBeGreaterThan(8);
  expect(calls.length).toBeGreaterThan(5);
});

test.each([...new Set(paths)])("%s exists", (path) => {
  if (path.endsWith("/"))
    expect(statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()).toBe(true);
  // What is built is not in every clone; its name is still held by package.json.
  else if (path.startsWith("dist/")) expect(text("package.json")).toContain(path);
  else expect(find(path)).toBeDefined();
});

test.each(calls)("$file declares $name", ({ file, name }) => {
  const path = find(file);
  expect(path, `${file} is no file, or several have this name`).toBeDefined();
  expect(declares(path!, name)).toBe(true);
});

test("a function that does not exist is noticed", () => {
  expect(declares("tests/support/tree.ts", "files")).toBe(true);
  expect(declares("tests/support/tree.ts", "nothingOfThisName")).toBe(false);
});
