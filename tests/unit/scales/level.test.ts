import fc from "fast-check";
import { expect, test } from "vitest";
import { baseOf, holds, levelOf, tileWidth, windowAround } from "../../../src/scales/index.js";

const seed = 20261122;
/** From a hundred thousand years in a pixel to a thousand pixels in a millisecond. */
const scale = fc.double({ min: -50, max: 10, noNaN: true }).map((exponent) => 2 ** exponent);

test("inside a level the scale is 1 to √2 times the level's base", () => {
  fc.assert(
    fc.property(scale, (k) => {
      const base = baseOf(levelOf(k));
      expect(base).toBeLessThanOrEqual(k * (1 + 1e-8));
      expect(k).toBeLessThan(base * Math.SQRT2);
    }),
    { seed, numRuns: 2000 },
  );
});

test("a base scale lies in its own level, in spite of rounding", () => {
  for (let level = -120; level <= 40; level++) expect(levelOf(baseOf(level))).toBe(level);
});

test("closer is never a lower level", () => {
  fc.assert(
    fc.property(scale, fc.double({ min: 1, max: 4, noNaN: true }), (k, f) => {
      expect(levelOf(k * f)).toBeGreaterThanOrEqual(levelOf(k));
    }),
    { seed },
  );
});

test("a window holds what it was made for, with half a tile to spare on either side, and few places to begin", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 0, max: 6000, noNaN: true }),
      (x0, length) => {
        const window = windowAround(x0, x0 + length);
        expect(window.map((x) => Math.abs(x % (tileWidth / 2)))).toEqual([0, 0]);
        expect(holds(window, x0, x0 + length)).toBe(true);
        expect(holds(window, x0 - tileWidth / 2, x0 + length)).toBe(true);
        expect(holds(window, x0, x0 + length + tileWidth / 2)).toBe(true);
        expect(holds(window, window[0] - 1, x0)).toBe(false);
        expect(holds(window, x0, window[1] + 1)).toBe(false);
      },
    ),
    { seed },
  );
});
