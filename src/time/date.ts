import { type Precision, daysIn, shift, utc } from "./calendar.js";
import { TIME, readTime } from "./clock.js";
import { seasonMonths, seasonStart } from "./season.js";
import { type Fail, Slip } from "./slip.js";
import type { When } from "./when.js";

const YEAR = /^([?~%]?)(-?[\dX]{4}|Y-?[1-9]\d{4,})(?![\dX])([?~%]?)/;
const PART = /^-([?~%]?)([\dX]{2})(?![\dX])([?~%]?)/;

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly qualifiers: readonly string[];
}

/** Reads one date, `text.slice(from, to)`, without brackets, slashes or dots. */
export function readDate(text: string, from: number, to: number): When {
  let at = from;
  const fail: Fail = (why, column = at) => {
    throw new Slip(why, column, from, to);
  };
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(at, to));
    if (match) at += match[0].length;
    return match;
  };
  if (from === to) fail("a date is missing");
  const year = eat(YEAR) ?? fail("expected a year of four digits");
  const monthAt = at + 1;
  const month = year[2]?.startsWith("Y") ? null : eat(PART);
  const dayAt = at + 1;
  const day = month && eat(PART);
  const timeAt = at;
  const time = day && eat(TIME);
  if (at < to) fail(`unexpected "${String.fromCodePoint(text.codePointAt(at) ?? 0)}"`);
  const found = [year, month, day].filter((match) => match !== null);
  const parts = { year: year[2] ?? "", month: month?.[2], day: day?.[2], qualifiers: qualifiersOf(found) };
  const extent = extentOf(parts, fail, [from, monthAt, dayAt]);
  if (Number.isNaN(extent[0] + extent[1])) fail("year out of range", from);
  if (!time) return dateOf(parts, extent);
  if (parts.qualifiers.some(Boolean) || found.some((match) => match[2]?.includes("X")))
    fail("a time needs a certain day", timeAt);
  return readTime(time, extent[0], fail, timeAt);
}

function dateOf(parts: Parts, [start, end]: readonly [number, number]): When {
  const { year, month, day, qualifiers } = parts;
  const season = seasonOf(parts);
  const written = [year, month, day].filter((part) => part !== undefined);
  const text = print(written, qualifiers);
  const doubt = qualifiers.join("");
  return {
    text,
    form: "date",
    start,
    end,
    precision: precisionOf(written, season),
    approximate: /[~%]/.test(doubt),
    uncertain: /[?%]/.test(doubt),
    ...(text.includes("X") && { unspecified: true }),
    ...(season && { season }),
  };
}

function seasonOf({ month }: Parts): number | undefined {
  const code = Number(month);
  return code > 20 && code < 42 ? code : undefined;
}

// The finest part before the first hidden digit.
function precisionOf(written: readonly string[], season: number | undefined): Precision {
  const [year = "", ...rest] = written;
  const hidden = year.replace("-", "").indexOf("X");
  if (hidden >= 0) return (["millennium", "millennium", "century", "decade"] as const)[hidden] ?? "year";
  if (season) return "season";
  const known = rest.findIndex((part) => part.includes("X"));
  return (["year", "month", "day"] as const)[known < 0 ? rest.length : known] ?? "day";
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

function extentOf(parts: Parts, fail: Fail, [yearAt, monthAt, dayAt]: number[]): readonly [number, number] {
  if (parts.year === "-0000") fail("the year before 0001 is 0000", yearAt);
  const years = yearsOf(parts.year);
  const season = seasonOf(parts);
  if (season) {
    if (parts.day) fail("a season has no day", dayAt);
    const from = seasonStart(season);
    return [utc(years[0] ?? NaN, from), utc(years.at(-1) ?? NaN, from + seasonMonths(season))];
  }
  const months = parts.month === undefined ? undefined : fitting(parts.month, 1, 12);
  if (months?.length === 0) fail(`month ${parts.month}`, monthAt);
  const days = parts.day === undefined ? undefined : fitting(parts.day, 1, 31);
  const first = firstDay(years, months, days) ?? fail(`day ${parts.day}`, dayAt);
  const last = firstDay(years.reverse(), months?.reverse(), days?.reverse()) ?? first;
  return [first, shift(last, days ? "day" : months ? "month" : "year", 1)];
}

// The first candidate that exists: 201X-02-29 is first 2012.
function firstDay(years: number[], months: number[] = [1], days: number[] = [1]): number | undefined {
  for (const year of years)
    for (const month of months)
      for (const day of days) if (day < 29 || day <= daysIn(year, month)) return utc(year, month, day);
  return undefined;
}
