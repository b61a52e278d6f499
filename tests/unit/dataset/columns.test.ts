import { expect, test } from "vitest";
import { fromColumns } from "../../../src/dataset/index.js";

const DAY = 864e5;
const three = {
  starts: Float64Array.of(2 * DAY, 0, DAY),
  ends: Float64Array.of(3 * DAY, DAY, DAY),
  tracks: Uint16Array.of(1, 0, 1),
};

test("columns in any order become a dataset in order", () => {
  const data = fromColumns(three);
  expect([...data.starts]).toEqual([0, DAY, 2 * DAY]);
  expect([...data.ends]).toEqual([DAY, DAY, 3 * DAY]);
  expect([...data.tracks]).toEqual([0, 1, 1]);
  expect([0, 1, 2].map((i) => data.id(i))).toEqual(["1", "2", "0"]);
  expect(data.extent).toEqual([0, 3 * DAY]);
});

test("the arrays of the caller are not written to, and used as they are when in order", () => {
  fromColumns(three);
  expect([...three.starts]).toEqual([2 * DAY, 0, DAY]);
  const starts = Float64Array.of(0, DAY);
  expect(fromColumns({ starts, ends: starts, tracks: new Uint16Array(2) }).starts).toBe(starts);
});

test("an event is made when asked for, the same at each call, and frozen", () => {
  const asked: number[] = [];
  const data = fromColumns({ ...three, title: (i) => `No. ${asked.push(i) && i}` });
  expect(asked).toEqual([]);
  const event = data.event(2);
  expect(event).toMatchObject({
    id: "0",
    title: "No. 0",
    when: "1970-01-03",
    importance: 1,
    track: "track-1",
  });
  expect(data.event(2)).toBe(event);
  expect(Object.isFrozen(event)).toBe(true);
  expect(asked).toEqual([0]);
});

test("ids, kinds, importance and names come from the columns", () => {
  const data = fromColumns({
    ...three,
    id: (i) => "xyz"[i]!,
    kinds: Uint16Array.of(1, 0, 1),
    importance: Uint8Array.of(3, 2, 1),
    meta: {
      title: "Many",
      kinds: [
        { id: "war", label: "War" },
        { id: "peace", label: "Peace" },
      ],
      tracks: [
        { id: "east", label: "East" },
        { id: "west", label: "West" },
      ],
    },
  });
  expect(data.get("x")).toMatchObject({ kind: "peace", importance: 3, track: "west", title: "x" });
  expect(data.get("y")).toMatchObject({ kind: "war", importance: 2, track: "east" });
  expect([data.index("x"), data.index("q"), data.meta.title]).toEqual([2, -1, "Many"]);
});

test("kinds may be given by id", () => {
  const data = fromColumns({ ...three, kinds: ["war", "peace", "war"] });
  expect(data.meta.kinds.map(({ id }) => id)).toEqual(["war", "peace"]);
  expect(data.where((event) => event.kind === "war").size).toBe(2);
});

test("an instant keeps its millisecond, and an open end is infinite and printed as such", () => {
  const data = fromColumns({
    starts: Float64Array.of(-Infinity, 12345, 20000),
    ends: Float64Array.of(0, 12345, Infinity),
    tracks: new Uint16Array(3),
  });
  expect(data.when(1)).toMatchObject({ start: 12345, end: 12345 });
  expect(data.when(0)).toMatchObject({ start: -Infinity, end: 0, open: "start" });
  expect(data.when(2)).toMatchObject({ start: 20000, end: Infinity, open: "end", form: "interval" });
  expect(data.event(2).when).toBe("1970-01-01T00:00:20Z/..");
});

test("where makes a dataset of the rows that pass", () => {
  const data = fromColumns(three).where((event) => event.track === "track-1");
  expect([data.size, data.id(0), data.index("0"), data.index("1")]).toEqual([2, "2", 1, -1]);
});

test("no columns make an empty dataset", () => {
  const none = { starts: new Float64Array(0), ends: new Float64Array(0), tracks: new Uint16Array(0) };
  expect(fromColumns(none)).toMatchObject({ size: 0, extent: [0, 0] });
});

test("wrong columns are refused, naming the column, the row and the value", () => {
  const refuse = (change: object, type: typeof Error, message: string): void => {
    const attempt = () => fromColumns({ ...three, ...change });
    expect(attempt).toThrow(type);
    expect(attempt).toThrow(message);
  };
  refuse({ starts: [1, 2, 3] }, TypeError, "starts must be a Float64Array: 1,2,3");
  refuse({ tracks: undefined }, TypeError, "tracks must be a Uint16Array: undefined");
  refuse({ ends: Float64Array.of(1) }, RangeError, "expected 3 ends, as many as starts, got 1");
  refuse({ kinds: Uint8Array.of(1) }, RangeError, "expected 3 kinds, as many as starts, got 1");
  refuse({ ends: Float64Array.of(3 * DAY, DAY, 0) }, RangeError, "row 2 are no interval: 86400000, 0");
  refuse({ ends: Float64Array.of(3 * DAY, NaN, DAY) }, RangeError, "row 1 are no interval: 0, NaN");
  refuse({ starts: Float64Array.of(NaN, 0, 0) }, RangeError, "row 0 are no interval: NaN, 259200000");
  refuse({ importance: [1, 4, 2] }, RangeError, "importance of row 1 must be 1, 2 or 3: 4");
  refuse({ kinds: [0, -1, 0] }, TypeError, "kind of row 1 must be an index, or an id as the others: -1");
  refuse(
    { kinds: ["war", 1, "war"] },
    TypeError,
    "kind of row 1 must be an index, or an id as the others: 1",
  );
  refuse({ title: "x" }, TypeError, "title must be a function: string");
  refuse({ meta: { tracks: [] } }, RangeError, "tracks has an index past the 0 declared in meta: 1");
});

test("a million events are ready with a handful of calls and no object each", () => {
  const n = 1_000_000;
  const starts = Float64Array.from({ length: n }, (_, i) => ((i * 7919) % n) * 1000);
  let calls = 0;
  const count = (i: number): string => `${calls++ && i}`;
  const data = fromColumns({ starts, ends: starts, tracks: new Uint16Array(n), id: count, title: count });
  expect(calls).toBe(0);
  expect(data.starts.every((start, i) => start === i * 1000)).toBe(true);
});

test("what begins together and is in order already is looked at once: its ids are neither sorted nor copied", () => {
  const starts = Float64Array.from({ length: 5000 }, (_, i) => Math.floor(i / 2500) * DAY);
  let asked = 0;
  const id = (i: number): string => (asked++, String(i).padStart(4, "0"));
  const data = fromColumns({ starts, ends: starts, tracks: new Uint16Array(5000), id });
  expect(data.starts).toBe(starts);
  expect(asked).toBeLessThanOrEqual(2 * 5000);
});
