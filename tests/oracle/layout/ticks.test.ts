import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear } from "d3-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { steps, stepTicks } from "../../../src/layout/steps.js";
import { utc } from "../../../src/time/index.js";

const seed = 20261122;
const intervals = {
  year: (n: number) => utcYear.every(n),
  month: (n: number) => utcMonth.every(n),
  week: () => utcMonday,
  day: (n: number) => utcDay.every(n),
  hour: (n: number) => utcHour.every(n),
  minute: (n: number) => utcMinute.every(n),
} as const;

const ordinary = steps.filter(({ unit, count }) => unit in intervals && count <= 100);

test.each(ordinary)(
  "every $count $unit: the boundaries of d3-time, but for days too near the next first",
  (step) => {
    const interval = intervals[step.unit as keyof typeof intervals](step.count)!;
    fc.assert(
      fc.property(fc.integer({ min: utc(1800) / 6e4, max: utc(2200) / 6e4 }), (minutes) => {
        const from = minutes * 6e4;
        const to = from + 20 * step.least;
        const theirs = interval.range(new Date(from), new Date(to + 1)).map(Number);
        const ours = stepTicks(step, from, to);
        if (step.unit !== "day" || step.count === 1) expect(ours).toEqual(theirs);
        else
          expect(ours).toEqual(
            theirs.filter((t, i) => !(new Date(t + 864e5).getUTCDate() === 1 && theirs[i] === t)),
          );
      }),
      { seed, numRuns: 100 },
    );
  },
);

// Fifty of the longest steps are more time than a Date can hold.
test.each(steps.filter(({ count }) => count <= 2000))(
  "every $count $unit: no two ticks are nearer than the step says",
  (step) => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (year) => {
        const found = stepTicks(step, utc(year, 2, 20), utc(year, 2, 20) + 50 * step.least);
        expect(found.length).toBeGreaterThan(30);
        for (const [i, t] of found.slice(1).entries())
          expect(t - found[i]!).toBeGreaterThanOrEqual(step.least);
      }),
      { seed, numRuns: 50 },
    );
  },
);
