import type { When } from "./when.js";

/**
 * Canonical EDTF of a date, such that `parseWhen(printWhen(when))` equals `when`.
 *
 * @example printWhen(parseWhen("2025-08-08T10:00+00")) // "2025-08-08T10:00Z"
 */
export function printWhen(when: When): string {
  if (when.form === "date") return when.text;
  if (when.form === "one-of") return `[${when.members?.map(bare).join() ?? ""}]`;
  if (when.form === "within") return `[${bare(when)}]`;
  return `${printEnd(when, "start")}/${printEnd(when, "end")}`;
}

function bare(when: When): string {
  if (when.form !== "within") return printWhen(when);
  return [when.first, when.last].map((end) => (end ? printWhen(end) : "")).join("..");
}

function printEnd(when: When, side: "start" | "end"): string {
  const end = side === "start" ? when.first : when.last;
  return end ? printWhen(end) : when.open === side ? ".." : "";
}

/**
 * Orders dates by start, then by end, then by text: a total order, the same on every machine.
 *
 * @returns below zero when `a` comes first, above zero when `b` does, zero for the same date
 * @example [parseWhen("1986-10"), parseWhen("1986")].sort(compareWhen) // 1986 first, it starts in January
 */
export function compareWhen(a: When, b: When): number {
  return order(a.start, b.start) || order(a.end, b.end) || order(a.text, b.text);
}

// Not a subtraction: Infinity - Infinity is not a number.
function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
