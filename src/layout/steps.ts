import { DAY, daysIn, fieldsOf, utc } from "../time/index.js";

/** The units an axis counts in. */
export type Unit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second" | "millisecond";

/** A distance between ticks on the calendar. */
export interface Step {
  readonly unit: Unit;
  readonly count: number;
  /** The shortest distance between two ticks, in milliseconds. */
  readonly least: number;
}

const lengths = { hour: 36e5, minute: 6e4, second: 1e3, millisecond: 1 } as const;
const firstMonday = 4 * DAY;
/** What a `Date` can hold, in milliseconds either way. */
const reach = 864e13;

function fixed(unit: keyof typeof lengths, counts: readonly number[]): Step[] {
  return counts.map((count) => ({ unit, count, least: count * lengths[unit] }));
}

/** All steps, fine to coarse. */
export const steps: readonly Step[] = [
  ...fixed("millisecond", [1, 2, 5, 10, 20, 50, 100, 200, 500]),
  ...fixed("second", [1, 5, 15, 30]),
  ...fixed("minute", [1, 5, 15, 30]),
  ...fixed("hour", [1, 3, 6, 12]),
  { unit: "day", count: 1, least: DAY },
  { unit: "day", count: 2, least: 2 * DAY },
  { unit: "week", count: 1, least: 7 * DAY },
  { unit: "month", count: 1, least: 28 * DAY },
  { unit: "month", count: 3, least: 90 * DAY },
  // From ten years on the year 1 is a tick between 10 BCE and 10, so one distance is a year short.
  ...[1, 2, 5].map((count): Step => ({ unit: "year", count, least: count * 365 * DAY })),
  ...[1, 2, 3, 4, 5].flatMap((zeros) =>
    [1, 2, 5].map((n): Step => ({
      unit: "year",
      count: n * 10 ** zeros,
      least: (n * 10 ** zeros - 1) * 365 * DAY,
    })),
  ),
];

/**
 * The ticks of a step within `[from, to]`, ascending. They stand on calendar boundaries and so are the same in every
 * window; two are never nearer than the step's `least`.
 *
 * @example stepTicks({unit: "year", count: 10, least}, utc(1983), utc(2001)) // utc(1990), utc(2000)
 */
export function stepTicks({ unit, count }: Step, from: number, to: number): number[] {
  const t0 = Math.max(from, -reach);
  const t1 = Math.min(to, reach);
  if (unit === "year") return yearTicks(count, t0, t1);
  if (unit === "month") {
    const month = (t: number): number => 12 * fieldsOf(t).year + fieldsOf(t).month - 1;
    return multiples(
      month(t0),
      month(t1),
      count,
      (m) => utc(Math.floor(m / 12), 1 + m - 12 * Math.floor(m / 12)),
      t0,
      t1,
    );
  }
  if (unit === "day" && count > 1) return dayTicks(count, t0, t1);
  const phase = unit === "week" ? firstMonday : 0;
  const length = unit === "week" ? 7 * DAY : unit === "day" ? DAY : count * lengths[unit];
  return multiples(t0 - phase, t1 - phase, length, (t) => t + phase, t0, t1);
}

/** `place` of every multiple of `step` from `a` to `b` that falls within [t0, t1]. */
function multiples(
  a: number,
  b: number,
  step: number,
  place: (n: number) => number,
  t0: number,
  t1: number,
): number[] {
  const found: number[] = [];
  for (let n = Math.floor(a / step) * step; n <= b; n += step) {
    const t = place(n);
    if (t >= t0 && t <= t1) found.push(t);
  }
  return found;
}

/** Round years on both sides of the era: 100 BCE is the year -99, as there is no year 0. */
function yearTicks(count: number, t0: number, t1: number): number[] {
  const y0 = fieldsOf(t0).year;
  const y1 = fieldsOf(t1).year;
  const before = y0 > 0 ? [] : multiples(y0 - 1, Math.min(y1 - 1, -1), count, (n) => utc(n + 1), t0, t1);
  const one = count >= 10 && utc(1) >= t0 && utc(1) <= t1 ? [utc(1)] : [];
  const after = y1 < 1 ? [] : multiples(Math.max(y0, 1), y1, count, (n) => (n > 0 ? utc(n) : NaN), t0, t1);
  return [...before, ...one, ...after];
}

/** Every second day from the first of each month, without the last one where the next first is too near. */
function dayTicks(count: number, t0: number, t1: number): number[] {
  const found: number[] = [];
  for (let first = utc(fieldsOf(t0).year, fieldsOf(t0).month); first <= t1;) {
    const { year, month } = fieldsOf(first);
    const days = daysIn(year, month);
    for (let day = 0; day + count <= days; day += count) {
      const t = first + day * DAY;
      if (t >= t0 && t <= t1) found.push(t);
    }
    first += days * DAY;
  }
  return found;
}
