import { expect, test } from "vitest";
import { didYouMean, distance, suggest } from "../../../src/dataset/suggest.js";

test.each([
  ["summit", "summit", 0],
  ["sumit", "summit", 1],
  ["sumimt", "summit", 1],
  ["", "abc", 3],
  ["kitten", "sitting", 3],
  ["ca", "abc", 3],
])("from %j to %j there are %i edits", (a, b, edits) => {
  expect(distance(a, b)).toBe(edits);
});

test("the nearest is meant, the first of several", () => {
  expect(suggest("sumary", ["salary", "summary"])).toBe("summary");
  expect(suggest("talk", ["walk", "tale"])).toBe("walk");
});

test("nothing is meant that is three edits away, or two in a short word", () => {
  expect(suggest("threat", ["treaty", "trap"])).toBe("treaty");
  expect(suggest("summit", ["meeting"])).toBeUndefined();
  expect(suggest("foo", ["to", "bar"])).toBeUndefined();
  expect(suggest("a", ["b"])).toBeUndefined();
});

test("capitals do not matter, but what is right is not suggested", () => {
  expect(suggest("SUMMIT", ["summit"])).toBe("summit");
  expect(suggest("summit", ["summit"])).toBeUndefined();
});

test("advice names what was meant, else what there is", () => {
  expect(didYouMean("sumit", ["summit", "talk"])).toBe('did you mean "summit"?');
  expect(didYouMean("war", ["summit"])).toBe('expected "summit"');
  expect(didYouMean("war", ["summit", "talk", "deadline"], 2)).toBe(
    'expected one of "summit", "talk" and 1 more',
  );
  expect(didYouMean("war", [])).toBe("none is declared");
});
