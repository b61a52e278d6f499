import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes } from "../../../src/layout/lanes.js";

const seed = 20261122;

const intervals = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 300 }),
      fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constant(Infinity)),
    ),
    {
      minLength: 1,
      maxLength: 120,
      size: "max",
    },
  )
  .map((pairs) =>
    pairs.map(([start, length]) => [start, start + length] as const).sort((a, b) => a[0] - b[0]),
  );

test("intervals of one lane do not overlap, and keep the gap asked for", () => {
  fc.assert(
    fc.property(intervals, fc.integer({ min: 0, max: 5 }), (intervals, gap) => {
      const { lane, count } = assignLanes(
        intervals.map(([a]) => a),
        intervals.map(([, b]) => b),
        undefined,
        gap,
      );
      for (let l = 0; l < count; l++) {
        const own = intervals.filter((_, i) => lane[i] === l);
        for (const [i, next] of own.slice(1).entries())
          expect(next[0]).toBeGreaterThanOrEqual(own[i]![1] + gap);
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("the order given by indices leads to the same lanes as sorted columns", () => {
  fc.assert(
    fc.property(intervals, fc.infiniteStream(fc.nat()), (intervals, keys) => {
      const shuffled = intervals
        .map((_, i) => ({ i, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key);
      const place = shuffled.map(({ i }) => i);
      const order = intervals.map((_, i) => place.indexOf(i));
      const sorted = assignLanes(
        intervals.map(([a]) => a),
        intervals.map(([, b]) => b),
      );
      const mixed = assignLanes(
        place.map((i) => intervals[i]![0]),
        place.map((i) => intervals[i]![1]),
        order,
      );
      expect(mixed.count).toBe(sorted.count);
      expect(place.map((i) => sorted.lane[i])).toEqual([...mixed.lane]);
    }),
    { seed, numRuns: 200 },
  );
});
