import { expect, test } from "vitest";
import { find, sharing } from "../../../src/dataset/query.js";

const dataset = {
  events: [
    { id: "a", "odd/name": { "~": 1 }, sources: [{ source: "s" }] },
    "no event",
    { id: "b", sources: null },
  ],
  meta: { kinds: { talk: "Talk" } },
};
const paths = [
  "events/*",
  "events/*/id",
  "events/*/sources/*/source",
  "meta/kinds/*",
  "events/*/odd~1name",
  "none",
];

test("everything at a path is found with its pointer, and what is missing is passed over", () => {
  expect(find(dataset, "events/*/id")).toEqual([
    { value: "a", pointer: "/events/0/id" },
    { value: "b", pointer: "/events/2/id" },
  ]);
  expect(find(dataset, "events/*/sources/*/source")).toEqual([
    { value: "s", pointer: "/events/0/sources/0/source" },
  ]);
  expect(find(dataset, "meta/kinds/*")).toEqual([{ value: "Talk", pointer: "/meta/kinds/talk" }]);
  expect(find(dataset.events[0], "*/~", "/events/0")).toEqual([
    { value: 1, pointer: "/events/0/odd~1name/~0" },
  ]);
});

test("what is found while ways are shared is what is found without, however often and in whatever order", () => {
  const apart = paths.map((path) => find(dataset, path));
  const shared = sharing(dataset, () => [...paths, ...paths.toReversed()].map((path) => find(dataset, path)));
  expect(shared.slice(0, paths.length)).toEqual(apart);
  expect(shared.slice(paths.length)).toEqual(apart.toReversed());
});

test("a caller may change what it was given, and what was changed after the sharing is seen", () => {
  const own = structuredClone(dataset);
  sharing(own, () => {
    find(own, "events/*").length = 0;
    expect(find(own, "events/*")).toHaveLength(3);
  });
  own.events.pop();
  expect(find(own, "events/*")).toHaveLength(2);
  expect(() =>
    sharing(own, () => {
      throw new Error("stopped");
    }),
  ).toThrow("stopped");
  own.events.pop();
  expect(find(own, "events/*")).toHaveLength(1);
});
