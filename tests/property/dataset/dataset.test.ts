import fc from "fast-check";
import { expect, test } from "vitest";
import { fromColumns, parseDataset, type Dataset, type TimelineEvent } from "../../../src/dataset/index.js";
import { sortedOrder } from "../../../src/dataset/sort.js";
import { sample } from "../../unit/dataset/sample.js";

const SEED = 1986;
const DAY = 864e5;
const options = { seed: SEED, numRuns: 200 };
const day = (t: number): string => new Date(t).toISOString().slice(0, 10);

interface Row {
  start: number;
  days: number;
  kind: "summit" | "deadline";
  importance: 1 | 2 | 3;
}

// Few different days, so that many events share one.
const row: fc.Arbitrary<Row> = fc.record({
  start: fc.integer({ min: -3, max: 3 }),
  days: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom("summit" as const, "deadline" as const),
  importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
});
const rows = fc.array(row, { maxLength: 40 });

function input(given: readonly Row[]) {
  const events = given.map(({ start, days, kind, importance }, i): TimelineEvent => {
    const [first, last] = [day(start * DAY), day((start + days - 1) * DAY)];
    return {
      ...{
        id: `e${i}`,
        kind,
        title: `Event ${i}`,
        importance,
        when: first === last ? first : `${first}/${last}`,
      },
      sources: [{ source: "gazette", states: null, basis: "none" }],
    };
  });
  return { ...sample(), tracks: [], events };
}

function orderOf(data: Dataset): [number, number, string][] {
  return Array.from({ length: data.size }, (_, i) => [data.starts[i]!, data.ends[i]!, data.id(i)]);
}

test("rows are in order of start, then end descending, then id", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const order = orderOf(parseDataset(input(given)));
      const naive = [...order].sort(
        (a, b) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0),
      );
      expect(order).toEqual(naive);
    }),
    options,
  );
});

test("the order of the file does not matter", () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (given, numbers) => {
      const { events, ...rest } = input(given);
      const keys = new Map(events.map((event) => [event, numbers.next().value as number]));
      const shuffled = [...events].sort((a, b) => keys.get(a)! - keys.get(b)!);
      expect(orderOf(parseDataset({ ...rest, events: shuffled }))).toEqual(
        orderOf(parseDataset({ ...rest, events })),
      );
    }),
    options,
  );
});

test("parsing the passing events is the same as parsing all and keeping those that pass", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 3 }), (given, least) => {
      const passes = (event: TimelineEvent): boolean => event.importance >= least;
      const all = input(given);
      const before = parseDataset({ ...all, events: all.events.filter(passes) });
      const after = parseDataset(all).where(passes);
      expect(orderOf(after)).toEqual(orderOf(before));
      expect(after.extent).toEqual(before.extent);
      for (let i = 0; i < after.size; i++) expect(after.index(after.id(i))).toBe(i);
    }),
    options,
  );
});

test("where after where is where of both, and where of everything changes nothing", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const data = parseDataset(input(given));
      const [a, b] = [(e: TimelineEvent) => e.kind === "summit", (e: TimelineEvent) => e.importance > 1];
      expect(orderOf(data.where(a).where(b))).toEqual(orderOf(data.where((e) => a(e) && b(e))));
      expect(orderOf(data.where(() => true))).toEqual(orderOf(data));
    }),
    options,
  );
});

test("a dataset written out and read again is the same", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const data = parseDataset(input(given));
      const again = parseDataset(JSON.stringify(data));
      expect(again.toJSON()).toEqual(data.toJSON());
      expect([...again.tracks]).toEqual([...data.tracks]);
    }),
    options,
  );
});

test("columns make the same dataset as objects with the same data", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const objects = parseDataset(input(given));
      const columns = fromColumns({
        starts: Float64Array.from(given, ({ start }) => start * DAY),
        ends: Float64Array.from(given, ({ start, days }) => (start + days) * DAY),
        tracks: new Uint16Array(given.length),
        kinds: given.map(({ kind }) => kind),
        importance: Uint8Array.from(given, ({ importance }) => importance),
        id: (i) => `e${i}`,
        title: (i) => `Event ${i}`,
        meta: { tracks: [{ id: "all", label: "All" }] },
      });
      expect(orderOf(columns)).toEqual(orderOf(objects));
      expect(columns.extent).toEqual(objects.extent);
      for (let i = 0; i < objects.size; i++) {
        const { id, kind, title, importance } = objects.event(i);
        expect(columns.event(i)).toMatchObject({ id, kind, title, importance });
        const [a, b] = [parseDataset(input(given)).when(i), columns.when(i)];
        expect([b.start, b.end]).toEqual([a.start, a.end]);
      }
    }),
    options,
  );
});

test("the radix order of many rows is the order of a comparator, with all sorts of numbers", () => {
  const double = fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, 5e-324, -5e-324, 2 ** 32, -(2 ** 32)),
  );
  const pairs = fc.array(fc.tuple(double, double), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(pairs, fc.boolean(), fc.boolean(), (given, ascending, few) => {
      // Repeated until there are enough for the radix, which starts that ascend need not.
      const n = 2500;
      const starts = Float64Array.from({ length: n }, (_, i) => given[(i * 7) % given.length]![0]);
      if (ascending) starts.sort();
      // Few begin together: then all else stays where it is.
      if (few) starts.forEach((_, i) => (starts[i] = i % 100 === 1 ? i - 1 : i));
      const ends = Float64Array.from({ length: n }, (_, i) => given[(i * 3) % given.length]![1]);
      const id = (i: number): string => String((i * 7919) % n).padStart(4, "0");
      const lesser = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);
      const naive = Array.from({ length: n }, (_, i) => i).sort(
        (a, b) => lesser(starts[a]!, starts[b]!) || lesser(ends[b]!, ends[a]!) || lesser(id(a), id(b)),
      );
      const order = sortedOrder(starts, ends, id);
      expect(naive.map((_, i) => order?.row(i) ?? i)).toEqual(naive);
      expect(Array.from(order?.sorted(ends) ?? ends)).toEqual(naive.map((row) => ends[row]!));
    }),
    options,
  );
});
