import { expect, test } from "vitest";
import { MAX_DEPTH } from "../../../src/dataset/json-reader.js";
import { scan } from "../../../src/dataset/scanner.js";

const TEXT = `{
  "a": [1, {"b/c": "x"}],\r
  "~": {},\r"d": -1.5e3
}`;

test("every value is found at its line and column, whatever the line breaks", () => {
  const { locate } = scan(TEXT);
  expect(locate("")).toEqual({ line: 1, column: 1 });
  expect(locate("/a/1")).toEqual({ line: 2, column: 12 });
  expect(locate("/a/1/b~1c")).toEqual({ line: 2, column: 20 });
  expect(locate("/~0")).toEqual({ line: 3, column: 8 });
  expect(locate("/d")).toEqual({ line: 4, column: 6 });
});

test("a property is found at its name when asked for", () => {
  expect(scan(TEXT).locate("/a/1/b~1c", true)).toEqual({ line: 2, column: 13 });
});

test("what is missing is found at its parent", () => {
  expect(scan(TEXT).locate("/a/1/z")).toEqual({ line: 2, column: 12 });
  expect(scan(TEXT).locate("/a/9/z", true)).toEqual({ line: 2, column: 8 });
});

test("a name with escapes is the name they make", () => {
  expect(scan('{"\\u0061": 1}').locate("/a")).toEqual({ line: 1, column: 12 });
});

test.each([
  ["", "1:1 expected a value, found nothing"],
  ["{", '1:2 expected a property name or "}", found the end of the text'],
  ['{"a"', '1:5 expected ":" after the property name, found the end of the text'],
  ['{"a": 1,}', '1:9 expected a property name after ",", found "}"'],
  ['{"a": 1 "b": 2}', '1:9 expected "," or "}", found "b"'],
  ["[1, 2", '1:6 expected "," or "]", found the end of the text'],
  ["[1,]", '1:4 expected a value, found "]"'],
  ["[01]", '1:2 expected a number, found "01"'],
  ["[.5]", '1:2 expected a value, found ".5"'],
  ["[NaN]", '1:2 expected a value, found "NaN"'],
  ["[nullx]", '1:2 expected a value, found "nullx"'],
  ["{a: 1}", '1:2 expected a property name or "}", found "a"'],
  ["{'a': 1}", '1:2 expected a property name or "}", found "\'"'],
  ['["a\nb"]', "1:2 expected a closing quote, found the end of the line"],
  ['["a', "1:2 expected a closing quote, found the end of the text"],
  ['["\\q"]', '1:3 expected an escape such as \\n or \\u00e9, found "\\\\q"'],
  ['["\t"]', '1:3 expected text, found the control character "\\t"'],
  ["[1] 2", '1:5 expected nothing more after the value, found "2"'],
  ["[1]\n\n // why", '3:2 expected nothing more after the value, found "/"'],
])("%j breaks with place, what was found and what was expected", (text, expected) => {
  const [finding, ...more] = scan(text).findings;
  expect(`${finding?.line}:${finding?.column} ${finding?.message}`).toBe(expected);
  expect(more).toEqual([]);
});

test("nesting without end is refused, not run into", () => {
  expect(scan("[".repeat(MAX_DEPTH) + "]".repeat(MAX_DEPTH)).findings).toEqual([]);
  expect(scan("[".repeat(1e6)).findings[0]?.message).toBe(`nested deeper than ${MAX_DEPTH} levels`);
});
