import { type Precision, daysIn, fieldsOf, shift, utc } from "./calendar.js";
import { seasonStart, seasonMonths } from "./season.js";
import type { When } from "./when.js";

/** Where and why a text is not a date; `parse.ts` turns it into the error people see. */
export class Slip extends Error {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  constructor(why: string, at: number, from: number, to: number) {
    super(why);
    this.at = at;
    this.from = from;
    this.to = to;
  }
}

const YEAR = /^([?~%]?)(-?[\dX]{4}|Y-?[1-9]\d{4,})(?![\dX])([?~%]?)/;
const PART = /^-([?~%]?)([\dX]{2})(?![\dX])([?~%]?)/;
const TIME = /^T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?/;

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly qualifiers: readonly string[];
}

/** Reads one date, `text.slice(from, to)`, without brackets, slashes or dots. */
export function readDate(text: string, from: number, to: number): When {
  let at = from;
  const fail = (why: string, column = at): never => {
    throw new Slip(why, column, from, to);
  };
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(at, to));
    if (match) at += match[0].length;
    return match;
  };
  if (from === to) fail("a date is missing");
  const year = eat(YEAR) ?? fail("expected a year of four digits");
  const long = year[2]?.startsWith("Y");
  const monthAt = at + 1;
  const month = long ? null : eat(PART);
  const dayAt = at + 1;
  const day = month && eat(PART);
  const timeAt = at;
  const time = day && eat(TIME);
  if (at < to) fail(`unexpected "${String.fromCodePoint(text.codePointAt(at) ?? 0)}"`);

  const found = [year, month, day].filter((match) => match !== null);
  const parts = { year: year[2] ?? "", month: month?.[2], day: day?.[2], qualifiers: qualifiersOf(found) };
  if (parts.year === "-0000") fail("the year before 0001 is 0000", from);
  if (time && (parts.qualifiers.some(Boolean) || [parts.year, parts.month, parts.day].join().includes("X")))
    fail("a time needs a certain day", timeAt);
  const months = parts.month === undefined ? undefined : fitting(parts.month, 1, 12);
  const season = Number(parts.month);
  if (season > 20 && season < 42) {
    if (day) fail("a season has no day", dayAt);
    return dateOf(parts, extentOfSeason(parts.year, season), season) ?? fail("year out of range", from);
  }
  if (months?.length === 0) fail(`month ${parts.month}`, monthAt);
  const days = parts.day === undefined ? undefined : fitting(parts.day, 1, 31);
  const extent = days?.length === 0 ? undefined : extentOf(yearsOf(parts.year), months, days);
  if (!extent) return fail(`day ${parts.day}`, dayAt);
  if (time) return readTime(time, extent[0], fail, timeAt);
  return dateOf(parts, extent) ?? fail("year out of range", from);
}

function dateOf(parts: Parts, [start, end]: readonly [number, number], season?: number): When | undefined {
  if (Number.isNaN(start + end)) return undefined;
  const { year, month, day, qualifiers } = parts;
  const hidden = year.replace("-", "").indexOf("X");
  const precision: Precision =
    hidden >= 0
      ? hidden > 2
        ? "decade"
        : hidden > 1
          ? "century"
          : "millennium"
      : season
        ? "season"
        : !month || month.includes("X")
          ? "year"
          : !day || day.includes("X")
            ? "month"
            : "day";
  const text = print(
    [year, month, day].filter((part) => part !== undefined),
    qualifiers,
  );
  const doubt = qualifiers.join("");
  return {
    text,
    form: "date",
    start,
    end,
    precision,
    approximate: /[~%]/.test(doubt),
    uncertain: /[?%]/.test(doubt),
    ...(text.includes("X") && { unspecified: true }),
    ...(season !== undefined && { season }),
  };
}

// A sign before a part belongs to that part, a sign after it to the part and everything to its left.
function qualifiersOf(found: readonly RegExpExecArray[]): string[] {
  return found.map((match, i) => {
    const signs =
      (match[1] ?? "") +
      found
        .slice(i)
        .map((right) => right[3] ?? "")
        .join("");
    return /%|~.*\?|\?.*~/.test(signs) ? "%" : signs.slice(0, 1);
  });
}

// One sign after the longest run of parts that share it, one before each of the others.
function print(parts: readonly string[], qualifiers: readonly string[]): string {
  const lead = qualifiers[0] ?? "";
  const other = qualifiers.findIndex((sign) => sign !== lead);
  const run = other < 0 ? parts.length : other;
  return parts
    .map((part, i) => (i < run ? part + (i === run - 1 ? lead : "") : (qualifiers[i] ?? "") + part))
    .join("-");
}

function fitting(mask: string, low: number, high: number): number[] {
  const shape = new RegExp(`^${mask.replaceAll("X", ".")}$`);
  const found: number[] = [];
  const to = Math.min(high, Number(mask.replaceAll("X", "9")));
  for (let n = Math.max(low, Number(mask.replaceAll("X", "0"))); n <= to; n++)
    if (shape.test(String(n).padStart(mask.length, "0"))) found.push(n);
  return found;
}

function yearsOf(text: string): number[] {
  if (text.startsWith("Y")) return [Number(text.slice(1))];
  if (!text.startsWith("-")) return fitting(text, 0, 9999);
  return fitting(text.slice(1), 1, 9999)
    .map((year) => -year)
    .reverse();
}

function extentOfSeason(year: string, season: number): readonly [number, number] {
  const years = yearsOf(year);
  const first = seasonStart(season);
  return [utc(years[0] ?? NaN, first), utc(years.at(-1) ?? NaN, first + seasonMonths(season))];
}

function extentOf(
  years: number[],
  months?: number[],
  days?: number[],
): readonly [number, number] | undefined {
  const first = firstDay(years, months, days);
  const last = firstDay(years.reverse(), months?.reverse(), days?.reverse());
  if (first === undefined || last === undefined) return undefined;
  return [first, shift(last, days ? "day" : months ? "month" : "year", 1)];
}

// The first candidate that exists: 201X-02-29 is first 2012.
function firstDay(years: number[], months: number[] = [1], days: number[] = [1]): number | undefined {
  for (const year of years)
    for (const month of months)
      for (const day of days) if (day < 29 || day <= daysIn(year, month)) return utc(year, month, day);
  return undefined;
}

function readTime(
  match: RegExpExecArray,
  midnight: number,
  fail: (why: string, at?: number) => never,
  at: number,
): When {
  const [, hh = "", mm, ss, fraction, zone = "Z"] = match;
  const [hour, minute, second] = [hh, mm, ss].map((part) => Number(part ?? 0)) as [number, number, number];
  const ms = Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
  if (minute > 59) fail(`minute ${mm}`, at + 4);
  if (second > 59) fail(`second ${ss}`, at + 7);
  if (hour > 24 || (hour === 24 && minute + second + ms > 0)) fail(`hour ${hh}`, at + 1);
  const sign = zone.startsWith("-") ? -1 : 1;
  const offset =
    zone === "Z" ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "")));
  const offsetMinute = Number(zone.slice(3).replace(":", "") || 0);
  if (offset > 840 || offset < -720 || offsetMinute > 59 || (sign < 0 && offset === 0))
    fail(`offset ${zone}`, at + match[0].length - zone.length);
  const local = midnight + hour * 36e5 + minute * 6e4 + second * 1e3 + ms;
  const start = local - offset * 6e4;
  const [precision, length] = (
    fraction ? ["second", 1] : ss ? ["second", 1e3] : mm ? ["minute", 6e4] : ["hour", 36e5]
  ) as [Precision, number];
  const text = printDay(local) + "T" + clock(local, precision, fraction !== undefined) + printOffset(offset);
  return { text, form: "date", start, end: start + length, precision, approximate: false, uncertain: false };
}

const pad = (n: number, width = 2): string => String(Math.abs(n)).padStart(width, "0");

/** The time of day at a precision: `14`, `14:30`, `14:30:05`, and with `fraction` `14:30:05.250`. */
export function clock(t: number, precision: Precision, fraction = false): string {
  const { hour, minute, second, millisecond } = fieldsOf(t);
  const length = precision === "hour" ? 1 : precision === "minute" ? 2 : 3;
  return (
    [hour, minute, second]
      .slice(0, length)
      .map((n) => pad(n))
      .join(":") + (fraction ? `.${pad(millisecond, 3)}` : "")
  );
}

/** A year as EDTF: `1986`, `-0043`, `Y17000`. */
export function printYear(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : (year < 0 ? "-" : "") + pad(year, 4);
}

/** The UTC day of a moment as EDTF: `1986-10-11`. */
export function printDay(t: number): string {
  const { year, month, day } = fieldsOf(t);
  return `${printYear(year)}-${pad(month)}-${pad(day)}`;
}

function printOffset(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
