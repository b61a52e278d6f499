/** How finely a date is known, from coarse to fine. */
export type Precision =
  "millennium" | "century" | "decade" | "year" | "season" | "month" | "day" | "hour" | "minute" | "second";

/** Coarse to fine; the index of a precision is its rank. */
export const PRECISIONS: readonly Precision[] = [
  "millennium",
  "century",
  "decade",
  "year",
  "season",
  "month",
  "day",
  "hour",
  "minute",
  "second",
];

/** One UTC day in milliseconds. UTC has no summer time, so every day is this long. */
export const DAY = 864e5;

/** The calendar fields of a moment in UTC; months and days count from 1, the year 0 is 1 BCE. */
export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

// Steps measured in months, and steps of one fixed length.
const MONTHS: Partial<Record<Precision, number>> = {
  millennium: 12e3,
  century: 1200,
  decade: 120,
  year: 12,
  season: 3,
  month: 1,
};
const LENGTHS: Partial<Record<Precision, number>> = { day: DAY, hour: 36e5, minute: 6e4, second: 1e3 };

/**
 * A UTC calendar date as epoch milliseconds. Works for every year, also 0–99 (which `Date.UTC` moves to
 * the 1900s) and negative ones; months and days outside their range carry over. `NaN` where `Date` ends.
 *
 * @example utc(1986, 10, 11) // 529372800000
 */
export function utc(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + hour * 36e5 + minute * 6e4 + second * 1e3 + ms;
}

/**
 * The UTC calendar fields of epoch milliseconds.
 *
 * @example fieldsOf(utc(-43, 3, 15)).year // -43, that is 44 BCE
 */
export function fieldsOf(t: number): Fields {
  const date = new Date(t);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/**
 * How many days a month has.
 *
 * @example daysIn(2024, 2) // 29
 */
export function daysIn(year: number, month: number): number {
  return fieldsOf(utc(year, month + 1, 0)).day;
}

/**
 * The first moment of the unit that holds `t`. Seasons begin in December, March, June and September.
 *
 * @example floorTo(utc(1986, 10, 11), "decade") // utc(1980)
 */
export function floorTo(t: number, unit: Precision): number {
  const length = LENGTHS[unit];
  if (length) return Math.floor(t / length) * length;
  const { year, month } = fieldsOf(t);
  const months = MONTHS[unit] ?? 1;
  const phase = unit === "season" ? 2 : 0;
  return utc(0, Math.floor((year * 12 + month - 1 - phase) / months) * months + phase + 1);
}

/**
 * Moves a moment by whole units. A day that the target month lacks becomes that month's last day, so that
 * a month after 31 January is the end of February.
 *
 * @example shift(utc(2025, 1, 31), "month", 1) // utc(2025, 2, 28)
 */
export function shift(t: number, unit: Precision, count: number): number {
  const length = LENGTHS[unit];
  if (length) return t + length * count;
  const { year, month, day } = fieldsOf(t);
  const first = utc(year, month + (MONTHS[unit] ?? 1) * count);
  const target = fieldsOf(first);
  return first + (Math.min(day, daysIn(target.year, target.month)) - 1) * DAY + (t - floorTo(t, "day"));
}

/**
 * Moves a moment by whole days.
 *
 * @example addDays(utc(2025, 7, 28), 12) // utc(2025, 8, 9)
 */
export function addDays(t: number, days: number): number {
  return t + days * DAY;
}
