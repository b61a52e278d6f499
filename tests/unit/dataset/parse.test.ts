import { expect, test } from "vitest";
import { checkDataset, DatasetError, parseDataset, type Issue } from "../../../src/dataset/index.js";
import { changed, sample } from "./sample.js";

function issuesOf(input: unknown): readonly Issue[] {
  try {
    parseDataset(input);
  } catch (error) {
    if (error instanceof DatasetError) return error.issues;
    throw error;
  }
  throw new Error("the dataset was read");
}

test("all problems come at once: of shape and of sense, in one go", () => {
  const issues = issuesOf(
    changed({ "/title": 7, "/events/0/kind": "sumit", "/events/1/when": "soon", "/events/2/sumary": "" }),
  );
  expect(issues.map(({ pointer }) => pointer).sort()).toEqual([
    "/events/0/kind",
    "/events/1/when",
    "/events/2/sumary",
    "/title",
  ]);
});

test("every unknown property of an object is named, not only the first", () => {
  const issues = checkDataset(changed({ "/events/0/sumary": "x", "/events/0/plcae": {}, "/lang": "en" }));
  expect(issues.map(({ message }) => message)).toEqual([
    'unknown property "sumary": did you mean "summary"?',
    'unknown property "plcae": did you mean "place"?',
    expect.stringMatching(/^unknown property "lang": expected one of "\$schema", "description"/),
  ]);
});

test("a misspelt property that had to be there is one problem, not two", () => {
  const issues = checkDataset(changed({ "/title": undefined, "/tilte": "x" }));
  expect(issues.map(({ message }) => message)).toEqual(['unknown property "tilte": did you mean "title"?']);
});

test("an object gets no line and column, a text does", () => {
  const [object] = issuesOf(changed({ "/events/1/kind": "war" }));
  expect(object).toEqual({
    code: "unknown-kind",
    severity: "error",
    pointer: "/events/1/kind",
    message: 'unknown kind "war": expected one of "summit", "deadline"',
  });
  const text = JSON.stringify(changed({ "/title": 7 }), null, 2);
  expect(issuesOf(text)[0]).toMatchObject({ pointer: "/title", line: 3, column: 12 });
});

test("problems of a text are in the order of their places", () => {
  const issues = issuesOf(
    JSON.stringify(changed({ "/title": 7, "/events/0/when": "x", "/kinds/0/color": "" })),
  );
  const columns = issues.map(({ column }) => column!);
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
  expect(issues.length).toBeGreaterThan(2);
});

test("the message of the error lists the first problems and counts the rest", () => {
  const kinds = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`/kinds/${i + 2}`, { id: `k${i}` }]));
  const attempt = () => parseDataset(changed(kinds));
  expect(attempt).toThrow(
    /^the dataset has 7 problems:\n {2}\/kinds\/2\/label "label" is missing: expected text/,
  );
  expect(attempt).toThrow(/\n {2}and 2 more$/);
});

test("warnings do not keep a dataset from being read, and are handed over", () => {
  const warned: Issue[] = [];
  const data = parseDataset(changed({ "/events/0/title": "x".repeat(61) }), {
    warn: (issue) => warned.push(issue),
  });
  expect(data.size).toBe(3);
  expect(warned.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning long-title"]);
});

test("a byte order mark is passed over and does not count as a column", () => {
  expect(parseDataset(`\ufeff${JSON.stringify(sample())}`).size).toBe(3);
  expect(issuesOf("\ufeff{,}")[0]).toMatchObject({ code: "syntax", line: 1, column: 2 });
});

test("a property given twice is a problem, with the line of the first", () => {
  const text = JSON.stringify(sample(), null, 1).replace('"id": "talks",', '"id": "a",\n "id": "talks",');
  expect(issuesOf(text)).toEqual([
    {
      code: "duplicate-property",
      severity: "error",
      pointer: "/id",
      message: 'property "id" is given twice, first in line 2',
      line: 3,
      column: 2,
    },
  ]);
});

test("what is no dataset at all gets one problem", () => {
  for (const [input, name] of [
    [null, "null"],
    [undefined, "undefined"],
    [7, "7"],
    [[], "an empty list"],
    [() => 7, "() => 7"],
  ] as const) {
    const issues = checkDataset(input);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "type", pointer: "" });
    expect(issues[0]?.message).toBe(`expected an object, found ${name}`);
  }
});

test("a list in place of an object is named as such", () => {
  const [issue] = checkDataset(changed({ "/events/0/place": ["Reykjavík"] }));
  expect(issue).toMatchObject({ pointer: "/events/0/place", message: "expected an object, found a list" });
});

test("an object that holds itself is checked and read", () => {
  const extra: Record<string, unknown> = {};
  extra["self"] = extra;
  const data = parseDataset(changed({ "/events/0/extra": extra }));
  expect(data.get("second")?.extra).toBe(extra);
});

test("long and odd values are shortened and escaped in messages", () => {
  const [issue] = checkDataset(changed({ "/events/0/kind": `\u001b${"x".repeat(100)}` }));
  expect(issue?.message).toMatch(/found "\\u001bx{56}…"$/);
});

test.each([
  ["commas", "when,title,source\n1986-10-11,Reykjavík summit,Kremlin\n"],
  ["semicolons and a byte order mark", "\ufeffwhen;title;source\n1986-10-11;Reykjavík summit;Kremlin\n"],
  ["tabs and quotes", '"when"\t"title"\n1986\tReykjavík\n'],
])("a table with %s is said to be one, and what reads it", (_, table) => {
  const [issue, ...more] = issuesOf(table);
  expect(more).toEqual([]);
  expect(issue).toMatchObject({ code: "syntax", line: 1, column: 1 });
  expect(issue!.message).toContain("found a table (CSV)");
  expect(issue!.message).toContain("summitry embed FILE.csv --out FOLDER");
  expect(issue!.message).toContain("summitry check FILE.csv");
});

test.each(["{'a': 1, 'b': 2}", "<!doctype html>, a page", "hello", '"a": 1, "b": 2'])(
  "a text that is neither is told what JSON expects: %s",
  (text) => {
    expect(issuesOf(text)[0]!.message).not.toContain("CSV");
  },
);
