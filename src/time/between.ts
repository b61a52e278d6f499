import { type Precision, PRECISIONS, fieldsOf, floorTo } from "./calendar.js";
import { printDay, printYear } from "./clock.js";
import { readWhen } from "./read.js";
import { spanOf } from "./span.js";
import type { When } from "./when.js";

// What EDTF can write for any moment, coarse to fine.
const STEPS: readonly Precision[] = ["year", "month", "day", "minute", "second"];

/**
 * The date that covers `[start, end)` in UTC milliseconds. Without a `precision` it is as coarse as both
 * ends allow: 1 to 31 August is the month. An end equal to its start is the day, minute or second of that
 * moment. With one, the ends are widened to whole units. Beyond the year 9999, where EDTF has years only,
 * they are widened to years.
 *
 * @throws RangeError when the ends are in the wrong order or not finite
 * @example whenBetween(utc(1986, 10, 11), utc(1986, 10, 13)).text // "1986-10-11/1986-10-12"
 */
export function whenBetween(start: number, end: number, precision?: Precision): When {
  if (!(start <= end && end - start < Infinity)) throw new RangeError(`not an extent: ${start}, ${end}`);
  const far = start < farthest[0] || end >= farthest[1];
  const days = start % 864e5 === 0 && end % 864e5 === 0;
  // What is no whole day is no month or year.
  const steps = STEPS.slice(!days ? 3 : start === end ? 2 : 0);
  const whole = (unit: Precision): boolean => floorTo(start, unit) === start && floorTo(end, unit) === end;
  const unit = far ? "year" : writable(precision ?? steps.find(whole) ?? "second");
  const last = start === end ? start : end - 1;
  const [from, to] = [floorTo(start, unit), floorTo(last, unit)];
  const a = write(from, unit);
  const b = from === to ? a : write(to, unit);
  const length = LENGTHS[unit];
  if (length === undefined) return readWhen(a === b ? a : `${a}/${b}`);
  // As if read: events by the thousand come this way at each change of level.
  const first = dateOf(a, from, unit, length);
  return a === b ? first : spanOf("interval", [first, dateOf(b, to, unit, length)], false);
}

/** The years that can be written with a month: -9999 to 9999. */
const farthest = [-377705116800000, 253402300800000] as const;

/** How much of a moment as the language writes it is a unit. */
const ISO: Readonly<Partial<Record<Precision, number>>> = { month: 7, day: 10, hour: 13, minute: 16 };

/** Units that are always as long, in milliseconds. */
const LENGTHS: Readonly<Partial<Record<Precision, number>>> = { day: 864e5, minute: 6e4, second: 1e3 };

function dateOf(text: string, start: number, precision: Precision, length: number): When {
  const certain = { approximate: false, uncertain: false };
  return { text, form: "date", start, end: start + length, precision, ...certain };
}

function writable(precision: Precision): Precision {
  if (PRECISIONS.indexOf(precision) < PRECISIONS.indexOf("year")) return "year";
  return precision === "season" ? "month" : precision;
}

function write(t: number, unit: Precision): string {
  if (unit === "year") return printYear(fieldsOf(t).year);
  const iso = new Date(t).toISOString();
  // Years before the first have six digits there.
  const before = iso.startsWith("-");
  const text = before ? printDay(t) + iso.slice(-14) : iso;
  return text.slice(0, (ISO[unit] ?? 19) + Number(before)) + (ISO[unit]! <= 10 ? "" : "Z");
}
