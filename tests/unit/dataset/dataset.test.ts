import { describe, expect, expectTypeOf, test } from "vitest";
import {
  parseDataset,
  trustedDataset,
  type Dataset,
  type DatasetInput,
  type TimelineEvent,
} from "../../../src/dataset/index.js";
import { sample, talk, type Sample } from "./sample.js";

const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);

test("the sample has no fault", () => {
  const warnings: unknown[] = [];
  parseDataset(sample(), { warn: (issue) => warnings.push(issue) });
  expect(warnings).toEqual([]);
});

test("events are in order of start, whatever the order of the file", () => {
  const data = trustedDataset(sample());
  expect([0, 1, 2].map((i) => data.id(i))).toEqual(["first", "demand", "second"]);
  expect([...data.starts]).toEqual([utc(1986, 10, 11), utc(1987, 1, 1), utc(1987, 12, 8)]);
  expect([...data.ends]).toEqual([utc(1986, 10, 13), utc(1987, 2, 1), utc(1987, 12, 11)]);
});

test("of events with one start the longer comes first, and of equal ones the lesser id", () => {
  const events = [talk("c", "1986-10-11"), talk("b", "1986-10-11"), talk("a", "1986-10-11/1986-10-12")];
  const data = trustedDataset({ ...sample(), events });
  expect([0, 1, 2].map((i) => data.id(i))).toEqual(["a", "b", "c"]);
});

test("an event is the object of the file, the same at each call, and frozen to the bottom", () => {
  const input = sample();
  const data = parseDataset(input);
  expect(data.event(0)).toBe(input.events[2]);
  expect(data.event(0)).toBe(data.event(0));
  expect(Object.isFrozen(data.event(0))).toBe(true);
  expect(Object.isFrozen(data.event(0).with?.[1])).toBe(true);
});

test("an event that nobody asked for is not touched", () => {
  const input = sample();
  const data = parseDataset(input);
  data.event(0);
  expect(Object.isFrozen(input.events[0])).toBe(false);
});

test("an event is found by its id and by its alias, and nothing by another", () => {
  const data: Dataset = trustedDataset(sample());
  expect(data.get("second")?.title).toBe("Second talk");
  expect(data.get("talk-2")).toBe(data.get("second"));
  expect(data.index("talk-2")).toBe(2);
  expect(data.get("third")).toBeUndefined();
  expect(data.index("third")).toBe(-1);
  expect(data.get("__proto__")).toBeUndefined();
});

test("a row outside of the dataset is a RangeError that ends in the row", () => {
  const data = trustedDataset(sample());
  for (const row of [-1, 3, 0.5, NaN]) expect(() => data.event(row)).toThrow(RangeError);
  expect(() => data.id(3)).toThrow("expected a row from 0 to 2, got 3");
});

test("the date of a row is the parsed one", () => {
  const data = trustedDataset(sample());
  expect(data.when(0)).toMatchObject({ form: "interval", precision: "day", start: data.starts[0] });
});

test("an event without a track has its kind as track, which is added to the tracks with the kind's label", () => {
  const data = trustedDataset(sample());
  expect(data.meta.tracks).toEqual([
    { id: "talks", label: "Talks" },
    { id: "deadline", label: "Deadline" },
  ]);
  expect([...data.tracks]).toEqual([0, 1, 0]);
});

test("meta holds everything but the events, with empty lists for those left out", () => {
  const { meta } = trustedDataset({ ...sample(), $schema: "schema.json", version: "1.2.3" });
  expect(meta).toMatchObject({ id: "talks", version: "1.2.3", terms: [], readings: [] });
  expect("events" in meta || "$schema" in meta).toBe(false);
  expect(Object.isFrozen(meta.kinds)).toBe(true);
});

describe("extent", () => {
  const extentOf = (...whens: string[]): readonly [number, number] =>
    trustedDataset({ ...sample(), events: whens.map((when, i) => talk(`e${i}`, when)) }).extent;

  test("runs from the first start to the last end, not to the end of the last start", () => {
    expect(extentOf("1986/1999", "1990")).toEqual([utc(1986, 1, 1), utc(2000, 1, 1)]);
  });

  test("leaves out open and unknown ends", () => {
    expect(extentOf("1986/..", "../1990", "1988")).toEqual([utc(1986, 1, 1), utc(1991, 1, 1)]);
    expect(extentOf("[..2018-07-16]")).toEqual([utc(2018, 7, 17), utc(2018, 7, 17)]);
  });

  test("of an empty dataset is [0, 0]", () => {
    expect(extentOf()).toEqual([0, 0]);
  });
});

test("open ends are infinite in the columns", () => {
  const data = trustedDataset({ ...sample(), events: [talk("a", "1986/.."), talk("b", "../1990")] });
  expect([...data.starts, ...data.ends]).toEqual([-Infinity, utc(1986, 1, 1), utc(1991, 1, 1), Infinity]);
});

test("where keeps the events that pass, their order, their columns and the meta", () => {
  const data = trustedDataset(sample());
  const talks = data.where((event) => event.kind === "summit");
  expect([talks.size, talks.id(0), talks.id(1)]).toEqual([2, "first", "second"]);
  expect([...talks.starts]).toEqual([data.starts[0], data.starts[2]]);
  expect(talks.meta).toBe(data.meta);
  expect(talks.event(1)).toBe(data.event(2));
  expect([talks.index("second"), talks.index("demand")]).toEqual([1, -1]);
  expect(talks.get("demand")).toBeUndefined();
  expect(talks.where((event) => event.id === "second").when(0).text).toBe("1987-12-08/1987-12-10");
});

test("where tells the row of each event", () => {
  const rows: [string, number][] = [];
  trustedDataset(sample()).where((event, i) => rows.push([event.id, i]) > 0);
  expect(rows).toEqual([
    ["first", 0],
    ["demand", 1],
    ["second", 2],
  ]);
});

test("a dataset written as JSON is read again as the same", () => {
  const data = trustedDataset(sample());
  const again = parseDataset(JSON.stringify(data));
  expect(again.meta).toEqual(data.meta);
  expect(again.toJSON()).toEqual(data.toJSON());
});

describe("types", () => {
  const data = trustedDataset(sample());

  test("a misspelt event id does not compile", () => {
    data.get("first");
    // @ts-expect-error -- no such event
    expect(data.get("frist")).toBeUndefined();
    // @ts-expect-error -- no such event
    expect(data.index("talk-2")).toBe(2);
  });

  test("a misspelt kind or party does not compile", () => {
    const event = data.event(0);
    expect(event.kind === "summit").toBe(true);
    // @ts-expect-error -- no such kind
    expect(event.kind === "sumit").toBe(false);
    // @ts-expect-error -- no such party
    expect(event.by?.includes("nroth") ?? false).toBe(false);
    // @ts-expect-error -- no such kind
    expect(data.where((e) => e.kind === "deadlin").size).toBe(0);
  });

  test("the unions come from the input, and a typed dataset goes where any dataset goes", () => {
    expectTypeOf(data).toEqualTypeOf<
      Dataset<"summit" | "deadline", "north" | "south", "first" | "second" | "demand">
    >();
    expectTypeOf(data.event(0).kind).toEqualTypeOf<"summit" | "deadline">();
    expectTypeOf(data.id(0)).toEqualTypeOf<"first" | "second" | "demand">();
    const any: Dataset = data;
    expectTypeOf(any.get).parameter(0).toEqualTypeOf<string>();
    expectTypeOf<Sample>().toExtend<DatasetInput>();
    expectTypeOf<TimelineEvent["importance"]>().toEqualTypeOf<1 | 2 | 3>();
    // @ts-expect-error -- events cannot be written
    expect(() => (data.event(0).title = "Else")).toThrow(TypeError);
  });
});
