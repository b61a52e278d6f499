import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes } from "../../../src/layout/lanes.js";

const seed = 20261122;
const intervals = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 120 })), {
    minLength: 1,
    maxLength: 150,
    size: "max",
  })
  .map((pairs) =>
    pairs.map(([start, length]) => [start, start + length] as const).sort((a, b) => a[0] - b[0]),
  );

/** First fit as one would do it by hand: the first lane whose last interval is over. */
function naive(intervals: readonly (readonly [number, number])[]): number[] {
  const until: number[] = [];
  return intervals.map(([start, end]) => {
    const free = until.findIndex((t) => t <= start);
    const lane = free < 0 ? until.length : free;
    until[lane] = end;
    return lane;
  });
}

test("lanes are those of a naive first fit", () => {
  fc.assert(
    fc.property(intervals, (intervals) => {
      const { lane } = assignLanes(
        intervals.map(([a]) => a),
        intervals.map(([, b]) => b),
      );
      expect([...lane]).toEqual(naive(intervals));
    }),
    { seed, numRuns: 1000 },
  );
});

test("there are as many lanes as intervals at the busiest time, and no more", () => {
  fc.assert(
    fc.property(intervals, (intervals) => {
      const depth = Math.max(...intervals.map(([t]) => intervals.filter(([a, b]) => a <= t && t < b).length));
      expect(
        assignLanes(
          intervals.map(([a]) => a),
          intervals.map(([, b]) => b),
        ).count,
      ).toBe(depth);
    }),
    { seed, numRuns: 1000 },
  );
});
