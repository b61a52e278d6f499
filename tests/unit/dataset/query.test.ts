import { expect, test } from "vitest";
import { find, sharing, walk } from "../../../src/dataset/query.js";
import { finish, type Work } from "../../../src/dataset/work.js";

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

test("a walk finds the same, alone or while ways are shared, however often and in whatever order", () => {
  const apart = paths.map((path) => find(dataset, path));
  expect(paths.map((path) => finish(walk(dataset, path)))).toEqual(apart);
  const shared = finish(
    sharing(dataset, function* () {
      const found = [];
      for (const path of [...paths, ...paths.toReversed()]) found.push(yield* walk(dataset, path));
      return found;
    }),
  );
  expect(shared.slice(0, paths.length)).toEqual(apart);
  expect(shared.slice(paths.length)).toEqual(apart.toReversed());
});

test("ways are shared for as long as the work goes on, and also given up where it is stopped", () => {
  const own = structuredClone(dataset);
  const events = (): Work<unknown> => walk(own, "events/*");
  finish(sharing(own, events));
  own.events.pop();
  expect(finish(events())).toHaveLength(2);
  expect(() =>
    finish(
      sharing(own, function* () {
        yield* events();
        throw new Error("stopped");
      }),
    ),
  ).toThrow("stopped");
  own.events.pop();
  expect(finish(events())).toHaveLength(1);
});

test("a walk over a long list rests on its way", () => {
  const long = { events: Array.from({ length: 5000 }, (_, i) => ({ id: `e${i}` })) };
  const work = walk(long, "events/*/id");
  let rests = 0;
  while (work.next().done !== true) rests++;
  expect(rests).toBeGreaterThan(15);
});

test("an object of very many is walked like a list of them, and names that a list has are none of its items", () => {
  const keyed = {
    events: Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`k${i}`, { id: i }])),
  };
  expect(finish(walk(keyed, "events/*/id"))).toHaveLength(200_000);
  const odd = { events: Object.assign([{ id: "a" }], { extra: { id: "b" } }) };
  expect(find(odd, "events/*/id")).toEqual([{ value: "a", pointer: "/events/0/id" }]);
  expect(finish(walk(odd, "events/*/id"))).toEqual(find(odd, "events/*/id"));
});
