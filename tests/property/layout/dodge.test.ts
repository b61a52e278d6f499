import fc from "fast-check";
import { expect, test } from "vitest";
import { dodge } from "../../../src/layout/dodge.js";

const boxes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 4, max: 60 })), {
    maxLength: 60,
    size: "max",
  })
  .map((list) => list.sort(([a], [b]) => a - b));
const options = { seed: 20260, numRuns: 300 };

test("boxes in a column keep their order and do not touch", () => {
  fc.assert(
    fc.property(boxes, (list) => {
      const sizes = list.map(([, size]) => size);
      const places = dodge(
        list.map(([a]) => a),
        sizes,
        3,
      );
      for (let i = 1; i < places.length; i++) {
        expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(
          (sizes[i]! + sizes[i - 1]!) / 2 + 3 - 1e-6,
        );
      }
    }),
    options,
  );
});

test("boxes with room stand at their anchors", () => {
  expect(dodge([0, 100, 300], [20, 30, 20], 4)).toEqual([0, 100, 300]);
});

test("no box of a run can move alone and be nearer to its anchor", () => {
  fc.assert(
    fc.property(boxes, (list) => {
      const anchors = list.map(([a]) => a);
      const sizes = list.map(([, size]) => size);
      const places = dodge(anchors, sizes, 3);
      for (const [i, place] of places.entries()) {
        const step = Math.sign(anchors[i]! - place) * 0.5;
        const next = place + step;
        const before = i === 0 ? -Infinity : places[i - 1]! + (sizes[i]! + sizes[i - 1]!) / 2 + 3;
        const after =
          i === places.length - 1 ? Infinity : places[i + 1]! - (sizes[i]! + sizes[i + 1]!) / 2 - 3;
        const free = next >= before && next <= after;
        if (free && Math.abs(anchors[i]! - place) > 1) expect.unreachable(`box ${i} could move to ${next}`);
      }
    }),
    options,
  );
});
