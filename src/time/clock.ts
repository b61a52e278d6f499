import { type Precision, fieldsOf } from "./calendar.js";
import type { Fail } from "./slip.js";
import type { When } from "./when.js";

/** `T14:30:05.250+02:00`, of which only the hour is needed. */
export const TIME: RegExp = /^T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?/;

/** Reads a time of day after the midnight it follows; `at` is where it stands. */
export function readTime(match: RegExpExecArray, midnight: number, fail: Fail, at: number): When {
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
