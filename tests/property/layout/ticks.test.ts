import fc from "fast-check";
import { expect, test } from "vitest";
import { measureText } from "../../../src/layout/text.js";
import { stepFor, ticks } from "../../../src/layout/ticks.js";
import { fieldsOf, utc } from "../../../src/time/index.js";

const seed = 20261122;
const font = { size: 11, weight: 400, family: "sans" } as const;
const year = 365.25 * 864e5;

/** A window of 300 to 1,500 pixels, from an hour to 5,000 years long, between 4000 BCE and 12000 CE. */
const windows = fc
  .record({
    from: fc.integer({ min: -4000, max: 7000 }),
    offset: fc.integer({ min: 0, max: 366 * 24 }),
    log: fc.integer({ min: 0, max: 1000 }),
    pixels: fc.integer({ min: 300, max: 1500 }),
  })
  .map(({ from, offset, log, pixels }) => {
    const t0 = utc(from) + offset * 36e5;
    const length = 36e5 * ((5000 * year) / 36e5) ** (log / 1000);
    return { from: t0, to: t0 + length, k: pixels / length };
  });
const extent = [utc(-3999), utc(12_000)] as const;

test("ticks are within the window, ascending, and on hairlines", () => {
  fc.assert(
    fc.property(windows, ({ k, from, to }) => {
      const { major, minor, grid } = ticks(k, from, to, { extent });
      for (const row of [minor, major]) {
        for (const [i, tick] of row.slice(1).entries()) expect(tick.t).toBeGreaterThan(row[i]!.t);
      }
      for (const t of [...minor.map((tick) => tick.t), ...grid]) {
        expect(t).toBeGreaterThanOrEqual(from);
        expect(t).toBeLessThanOrEqual(to);
      }
      for (const { t, end } of major) expect(end > from && t <= to).toBe(true);
      const wanted = [...minor, ...major.filter(({ t }) => t >= from)].map(({ t }) => t);
      expect(grid).toEqual([...new Set(wanted)].sort((a, b) => a - b));
    }),
    { seed, numRuns: 500 },
  );
});

test("labels of a row never touch, at the scale given or any closer", () => {
  fc.assert(
    fc.property(windows, ({ k, from, to }) => {
      const { major, minor } = ticks(k, from, to, { extent, font });
      for (const [i, tick] of minor.slice(1).entries()) {
        const before = minor[i]!;
        const half = (measureText(before.text, font) + measureText(tick.text, font)) / 2;
        expect((tick.t - before.t) * k).toBeGreaterThanOrEqual(half);
      }
      for (const { t, end, text } of major) {
        expect((end - t) * k, `${text} has no room in its row`).toBeGreaterThanOrEqual(
          measureText(text, font),
        );
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("a tick that two windows of one scale show is the same in both, over 200 random pans", () => {
  fc.assert(
    fc.property(windows, fc.integer({ min: -1000, max: 1000 }), ({ k, from, to }, share) => {
      const by = ((to - from) * share) / 1000;
      const [here, there] = [ticks(k, from, to, { extent }), ticks(k, from + by, to + by, { extent })];
      const shared = (t: number): boolean => t >= Math.max(from, from + by) && t <= Math.min(to, to + by);
      for (const row of ["minor", "major"] as const) {
        expect(there[row].filter(({ t }) => shared(t))).toEqual(here[row].filter(({ t }) => shared(t)));
      }
      expect(there.grid.filter(shared)).toEqual(here.grid.filter(shared));
    }),
    { seed, numRuns: 200 },
  );
});

test("zooming in never makes the step coarser", () => {
  fc.assert(
    fc.property(windows, fc.integer({ min: 100, max: 400 }), ({ k }, percent) => {
      expect(stepFor((k * percent) / 100, { extent }).least).toBeLessThanOrEqual(
        stepFor(k, { extent }).least,
      );
    }),
    { seed, numRuns: 500 },
  );
});

test("every tick is on a boundary of its unit", () => {
  fc.assert(
    fc.property(windows, ({ k, from, to }) => {
      const { unit } = stepFor(k, { extent });
      for (const { t } of ticks(k, from, to, { extent }).minor) {
        const { month, day, hour, minute, second, millisecond } = fieldsOf(t);
        expect([second, millisecond]).toEqual([0, 0]);
        if (unit !== "minute") expect(minute).toBe(0);
        if (unit !== "minute" && unit !== "hour") expect(hour).toBe(0);
        if (unit === "week") expect(new Date(t).getUTCDay()).toBe(1);
        if (unit === "month" || unit === "year") expect(day).toBe(1);
        if (unit === "year") expect(month).toBe(1);
      }
    }),
    { seed, numRuns: 300 },
  );
});
