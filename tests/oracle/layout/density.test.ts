import fc from "fast-check";
import { expect, test } from "vitest";
import { density, sortedEnds } from "../../../src/layout/density.js";

const seed = 20261122;
const events = fc
  .array(
    fc.tuple(fc.integer({ min: -500, max: 500 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }))),
    {
      maxLength: 100,
      size: "max",
    },
  )
  .map((pairs) =>
    pairs.map(([start, length]) => [start, start + length] as const).sort((a, b) => a[0] - b[0]),
  );
const domain = fc.tuple(fc.integer({ min: -700, max: 700 }), fc.integer({ min: 1, max: 600 }));

test("bins count what a plain loop counts, over 1,000 random domains", () => {
  fc.assert(
    fc.property(events, domain, fc.integer({ min: 1, max: 90 }), (events, [from, length], bin) => {
      const starts = events.map(([a]) => a);
      const ends = sortedEnds(
        starts,
        events.map(([, b]) => b),
      );
      const bins = density(starts, ends, from, from + length, bin);
      expect(bins.edges[0]).toBeLessThanOrEqual(from);
      expect(bins.edges.at(-1)).toBeGreaterThanOrEqual(from + length);
      for (let j = 0; j < bins.starts.length; j++) {
        const [b0, b1] = [bins.edges[j]!, bins.edges[j + 1]!];
        expect(b1 - b0).toBe(bin);
        expect(bins.starts[j]).toBe(events.filter(([a]) => b0 <= a && a < b1).length);
        const going = events.filter(([a, b]) => (a === b ? b0 <= a && a < b1 : a < b1 && b > b0));
        expect(bins.active[j]).toBe(going.length);
      }
    }),
    { seed, numRuns: 1000 },
  );
});

test("a bin that two windows show is the same in both, and sums hold", () => {
  fc.assert(
    fc.property(events, domain, domain, (events, [a, la], [b, lb]) => {
      const starts = events.map(([start]) => start);
      const ends = sortedEnds(
        starts,
        events.map(([, end]) => end),
      );
      const rows = [density(starts, ends, a, a + la, 16), density(starts, ends, b, b + lb, 16)].map(
        (d) => new Map(Array.from(d.starts, (n, j) => [d.edges[j], [n, d.active[j]]])),
      );
      for (const [edge, counts] of rows[0]!)
        if (rows[1]!.has(edge)) expect(rows[1]!.get(edge)).toEqual(counts);
      const all = density(starts, ends, -1000, 1000, 16).starts.reduce((sum, n) => sum + n, 0);
      expect(all).toBe(events.length);
    }),
    { seed, numRuns: 300 },
  );
});

test("the work grows with the bins and the logarithm of the events, not with the events", () => {
  const counted = (n: number): number => {
    let reads = 0;
    const column = new Proxy({ length: n } as ArrayLike<number>, {
      get: (target, key) => {
        if (key === "length") return target.length;
        reads++;
        return Number(key);
      },
    });
    density(column, column, 0, n, n / 100);
    return reads;
  };
  expect(counted(1_000_000)).toBeLessThan(2.2 * counted(1_000));
});
