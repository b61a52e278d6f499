import fc from "fast-check";
import { expect, test } from "vitest";
import { toBox, toXY, type Orientation } from "../../../src/scene/index.js";

const seed = 20261122;
const pixel = fc.integer({ min: -5000, max: 5000 });
const flat: Orientation = { vertical: false, mirrored: false, length: 800 };
const mirrored: Orientation = { ...flat, mirrored: true };
const upright: Orientation = { ...flat, vertical: true };

test("time runs to the right, to the left when mirrored, and down", () => {
  expect(toXY(flat, 10, 20)).toEqual([10, 20]);
  expect(toXY(mirrored, 10, 20)).toEqual([790, 20]);
  expect(toXY(upright, 10, 20)).toEqual([20, 10]);
});

test("mirroring twice is no mirroring, and never moves anything across", () => {
  fc.assert(
    fc.property(pixel, pixel, (along, across) => {
      const [x, y] = toXY(mirrored, along, across);
      expect(toXY(mirrored, x, y)).toEqual([along, across]);
    }),
    { seed },
  );
});

test("a box keeps its size in every orientation, and its corner is the one at the upper left", () => {
  fc.assert(
    fc.property(pixel, pixel, pixel, pixel, (a0, a1, c0, c1) => {
      for (const o of [flat, mirrored, upright]) {
        const [x, y, width, height] = toBox(o, a0, a1, c0, c1);
        const along = Math.abs(a1 - a0);
        const across = Math.abs(c1 - c0);
        expect([width, height]).toEqual(o.vertical ? [across, along] : [along, across]);
        const corners = [toXY(o, a0, c0), toXY(o, a1, c1)];
        expect(x).toBe(Math.min(...corners.map((corner) => corner[0])));
        expect(y).toBe(Math.min(...corners.map((corner) => corner[1])));
      }
    }),
    { seed },
  );
});

test("a mirrored box lies where its mirror image lies", () => {
  expect(toBox(mirrored, 100, 160, 5, 25)).toEqual([640, 5, 60, 20]);
  expect(toBox(mirrored, 160, 100, 25, 5)).toEqual([640, 5, 60, 20]);
});
