import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, Room, type Thing } from "../../../src/layout/room.js";
import { smallest } from "../../../src/layout/smallest.js";

const seed = 20261122;
const thing = fc
  .record({
    along0: fc.integer({ min: -300, max: 900 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
    before: fc.integer({ min: -60, max: 60 }),
    width: fc.integer({ min: 1, max: 120 }),
    across0: fc.integer({ min: -20, max: 140 }),
    height: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ along0, length, before, width, across0, height }): Thing => ({
    along0,
    along1: along0 + length,
    before,
    after: width - before,
    across0,
    across1: across0 + height,
  }));

test("a room answers like a comparison with everything in it, also beyond its edges", () => {
  let free = 0;
  fc.assert(
    fc.property(
      fc.array(thing, { maxLength: 12, size: "max" }),
      thing,
      fc.integer({ min: 0, max: 6 }),
      (things, one, gap) => {
        const room = new Room(0, 500, 100, gap);
        for (const other of things) room.add(other);
        const naive = things.every((other) => apart(one, other, gap));
        if (naive) free++;
        expect(room.fits(one)).toBe(naive);
      },
    ),
    { seed, numRuns: 3000 },
  );
  expect(free).toBeGreaterThan(300);
});

test("things that are apart at the base of a level are apart at every closer scale", () => {
  fc.assert(
    fc.property(thing, thing, fc.integer({ min: 1000, max: 8000 }), (a, b, thousandths) => {
      fc.pre(apart(a, b, 0));
      const k = thousandths / 1000;
      const ends = ({ along0, along1, before, after }: Thing): [number, number] => [
        k * along0 - before,
        k * along1 + after,
      ];
      const [a0, a1] = ends(a);
      const [b0, b1] = ends(b);
      const across = a.across1 <= b.across0 || b.across1 <= a.across0;
      expect(across || a1 <= b0 + 1e-9 || b1 <= a0 + 1e-9).toBe(true);
    }),
    { seed, numRuns: 3000 },
  );
});

test("the smallest of a list are those that sorting all would put first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200, size: "max" }),
      fc.integer({ min: 1, max: 20 }),
      (ranks, count) => {
        const indices = ranks.map((_, i) => i);
        const sorted = [...indices].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
        expect(smallest(indices, count, (i) => ranks[i]!)).toEqual(sorted.slice(0, count));
      },
    ),
    { seed, numRuns: 1000 },
  );
});
