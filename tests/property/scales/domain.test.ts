import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampDomain, pan, zoomAround, type Domain } from "../../../src/scales/domain.js";

const seed = 20261124;
const year = 365.2425 * 86_400_000;
const domain = fc
  .tuple(fc.double({ min: -200, max: 200, noNaN: true }), fc.double({ min: 0.001, max: 300, noNaN: true }))
  .map(([start, length]): Domain => [start * year, (start + length) * year]);
const factor = fc.double({ min: 1 / 64, max: 64, noNaN: true });
const share = fc.double({ min: -1, max: 2, noNaN: true });
const lengthOf = ([t0, t1]: Domain): number => t1 - t0;

/** The same but for rounding: a hundred-millionth of what is shown or gone through. */
function near(a: Domain, b: Domain, scale: number = lengthOf(b)): void {
  for (const i of [0, 1] as const) expect(Math.abs(a[i] - b[i])).toBeLessThanOrEqual(scale * 1e-8 + 1e-2);
}

describe(`any domain, seed ${seed}`, () => {
  test("panned there and back is where it was, and two pans are one", () => {
    fc.assert(
      fc.property(domain, share, share, (domain, a, b) => {
        const [by, more] = [a * lengthOf(domain), b * lengthOf(domain)];
        near(pan(pan(domain, by), -by), domain);
        near(pan(pan(domain, by), more), pan(domain, by + more));
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("zoomed there and back around one instant is what it was, and two zooms are one", () => {
    fc.assert(
      fc.property(domain, factor, factor, share, (domain, f, g, s) => {
        const t = domain[0] + s * lengthOf(domain);
        near(zoomAround(zoomAround(domain, f, t), 1 / f, t), domain, lengthOf(domain) * 64);
        near(
          zoomAround(zoomAround(domain, f, t), g, t),
          zoomAround(domain, f * g, t),
          lengthOf(domain) * 64 * 64,
        );
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("zoomed around an instant shows it at the same place", () => {
    fc.assert(
      fc.property(domain, factor, share, (domain, f, s) => {
        const t = domain[0] + s * lengthOf(domain);
        const after = zoomAround(domain, f, t);
        expect(lengthOf(after) * f).toBeCloseTo(lengthOf(domain), -3);
        expect((t - after[0]) / lengthOf(after)).toBeCloseTo(s, 5);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test("clamped lies inside the extent, keeps its length where it fits, and clamping again changes nothing", () => {
    fc.assert(
      fc.property(domain, domain, (domain, extent) => {
        const inside = clampDomain(domain, extent);
        expect(inside[0]).toBeGreaterThanOrEqual(extent[0]);
        expect(inside[1]).toBeLessThanOrEqual(extent[1] + 1);
        const length = Math.min(lengthOf(domain), lengthOf(extent));
        expect(Math.abs(lengthOf(inside) - length)).toBeLessThanOrEqual(1);
        near(clampDomain(inside, extent), inside);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
