import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampDomain,
  moveEnd,
  padDomain,
  pan,
  sameDomain,
  shortest,
  timeScale,
  toDomain,
  toInstant,
  zoomAround,
  type Domain,
  type DomainInput,
} from "../../../src/scales/index.js";
import { DAY, utc } from "../../../src/time/index.js";

const seed = 20261122;
const time = fc.integer({ min: utc(-4000), max: utc(6000) });
const length = fc.integer({ min: shortest, max: 3000 * 365 * DAY });
const domain: fc.Arbitrary<Domain> = fc.tuple(time, length).map(([t, l]) => [t, t + l]);
const factor = fc.double({ min: 0.05, max: 20, noNaN: true });
const delta = fc.integer({ min: -2000 * 365 * DAY, max: 2000 * 365 * DAY });

/** The same to a millisecond in a thousand years: what doubles can keep. */
function near(a: Domain, b: Domain): void {
  const slack = Math.max(1, (b[1] - b[0]) * 1e-9, Math.abs(b[0]) * 1e-9);
  expect(Math.abs(a[0] - b[0])).toBeLessThanOrEqual(slack);
  expect(Math.abs(a[1] - b[1])).toBeLessThanOrEqual(slack);
}

describe("pan and zoom are an algebra", () => {
  test("a pan back undoes a pan, and two pans are one", () => {
    fc.assert(
      fc.property(domain, delta, delta, (d, a, b) => {
        expect(pan(pan(d, a), -a)).toEqual(d);
        expect(pan(pan(d, a), b)).toEqual(pan(d, a + b));
      }),
      { seed },
    );
  });

  test("zooming out undoes zooming in, and two zooms around one instant multiply", () => {
    fc.assert(
      fc.property(domain, factor, factor, fc.double({ min: 0, max: 1, noNaN: true }), (d, f, g, share) => {
        const t = d[0] + share * (d[1] - d[0]);
        near(zoomAround(zoomAround(d, f, t), 1 / f, t), d);
        near(zoomAround(zoomAround(d, f, t), g, t), zoomAround(d, f * g, t));
      }),
      { seed },
    );
  });

  test("the instant zoomed around keeps its place, and the length shrinks by the factor", () => {
    fc.assert(
      fc.property(domain, factor, fc.double({ min: 0, max: 1, noNaN: true }), (d, f, share) => {
        const t = d[0] + share * (d[1] - d[0]);
        const [a, b] = zoomAround(d, f, t);
        expect((t - a) / (b - a)).toBeCloseTo((t - d[0]) / (d[1] - d[0]), 5);
        expect((b - a) * f).toBeCloseTo(d[1] - d[0], -3);
      }),
      { seed },
    );
  });
});

describe("clamping", () => {
  test("never leaves the extent, never goes below the shortest, and once is enough", () => {
    fc.assert(
      fc.property(domain, domain, (d, extent) => {
        const clamped = clampDomain(d, extent);
        expect(clamped[0]).toBeGreaterThanOrEqual(extent[0]);
        expect(clamped[1]).toBeLessThanOrEqual(extent[1]);
        expect(clamped[1] - clamped[0]).toBeGreaterThanOrEqual(Math.min(shortest, extent[1] - extent[0]) - 1);
        near(clampDomain(clamped, extent), clamped);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("keeps what lies inside as it is, and the length of what fits", () => {
    const extent = toDomain("1986/2025");
    expect(clampDomain(toDomain("1990/1991"), extent)).toEqual(toDomain("1990/1991"));
    const [a, b] = clampDomain(toDomain("1970/1975"), extent);
    expect(a).toBe(extent[0]);
    expect(b - a).toBe(utc(1976) - utc(1970));
    expect(clampDomain(toDomain("1900/2100"), extent)).toEqual(extent);
  });

  test("a domain shorter than an hour grows around its middle", () => {
    const noon = utc(2018, 7, 16, 12);
    const [a, b] = clampDomain([noon - 1, noon + 1], toDomain("2018"));
    expect([a, b]).toEqual([noon - shortest / 2, noon + shortest / 2]);
  });
});

describe("a domain as users write it", () => {
  test.each<[DomainInput, number, number]>([
    ["1986/2025", utc(1986), utc(2026)],
    ["2018", utc(2018), utc(2019)],
    ["2025-07/2025-08", utc(2025, 7), utc(2025, 9)],
    ["1986-10-11/1986-10-12", utc(1986, 10, 11), utc(1986, 10, 13)],
    [["1985", "2025"], utc(1985), utc(2026)],
    ["-0431/-0404", utc(-431), utc(-403)],
    ["-0043-03-15", utc(-43, 3, 15), utc(-43, 3, 16)],
    [[new Date(0), 86_400_000], 0, DAY],
    [[utc(1990), "1990"], utc(1990), utc(1991)],
  ])("%j includes both ends where they are text", (input, start, end) => {
    expect(toDomain(input)).toEqual([start, end]);
  });

  test.each<[unknown, typeof RangeError | typeof TypeError]>([
    ["2025/1986", RangeError],
    ["soon", RangeError],
    ["1986/..", RangeError],
    [[5, 5], RangeError],
    [[10, 5], RangeError],
    [[NaN, 5], RangeError],
    [[0, Infinity], RangeError],
    [[new Date(NaN), 5], RangeError],
    [[1], TypeError],
    [[1, 2, 3], TypeError],
    [12, TypeError],
    [null, TypeError],
    [{}, TypeError],
    [[null, 5], TypeError],
    [[{}, 5], TypeError],
  ])("%j is refused", (input, error) => {
    expect(() => toDomain(input as DomainInput)).toThrow(error);
  });

  test("the message ends in the value", () => {
    expect(() => toDomain(12 as never)).toThrow(/12$/);
    expect(() => toDomain([10, 5])).toThrow(/10,5$/);
    expect(() => toDomain("2025/1986")).toThrow(/2025\/1986/);
    expect(() => toDomain([null as never, 5])).toThrow(/not an instant: null$/);
    expect(() => toDomain([{} as never, 5])).toThrow(/not an instant: \[object Object\]$/);
  });

  test("an instant as text is its first millisecond", () => {
    expect(toInstant("2018")).toBe(utc(2018));
    expect(toInstant(new Date(7))).toBe(7);
    expect(() => toInstant(NaN)).toThrow(/NaN$/);
  });
});

test("padding adds the share on both sides, and makes an instant a day", () => {
  expect(padDomain([0, 100], 0.1)).toEqual([-10, 110]);
  const [a, b] = padDomain([utc(2018), utc(2018)], 0.1);
  expect(b - a).toBe(DAY);
});

test("two domains are the same only to the millisecond", () => {
  expect(sameDomain([0, 1], [0, 1])).toBe(true);
  expect(sameDomain([0, 1], [0, 2])).toBe(false);
  expect(sameDomain([1, 2], [0, 2])).toBe(false);
});

test("a scale runs from the domain's start to its end, backwards when reversed", () => {
  const scale = timeScale(toDomain("2018"), 365);
  expect([scale(utc(2018)), scale(utc(2018, 1, 2)), scale(utc(2019))]).toEqual([0, 1, 365]);
  const back = timeScale(toDomain("2018"), 365, true);
  expect([back(utc(2018)), back(utc(2019))]).toEqual([365, 0]);
});

test(`an end that moves leaves the other where it is, and stays apart from it and in the extent (seed ${seed})`, () => {
  fc.assert(
    fc.property(domain, time, delta, fc.constantFrom("start", "end"), (extent, t, by, end) => {
      const from = clampDomain([t, t + Math.abs(by)], extent);
      const moved = moveEnd(from, end, t + by, extent);
      const [held, other] = end === "start" ? ([0, 1] as const) : ([1, 0] as const);
      expect(moved[other]).toBe(from[other]);
      expect(moved[held]).toBeGreaterThanOrEqual(extent[0]);
      expect(moved[held]).toBeLessThanOrEqual(extent[1]);
      expect(moved[1] - moved[0]).toBeGreaterThanOrEqual(Math.min(shortest, extent[1] - extent[0]) - 1);
      const room = (end === "start" ? from[1] - (t + by) : t + by - from[0]) >= shortest;
      if (room && t + by >= extent[0] && t + by <= extent[1]) expect(moved[held]).toBe(t + by);
    }),
    { seed },
  );
});
