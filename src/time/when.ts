import type { Precision } from "./calendar.js";

export { parseWhen, tryWhen } from "./parse.js";
export { compareWhen, printWhen } from "./print.js";

/**
 * A date with its doubt: a half-open interval `[start, end)` in UTC milliseconds, and what is known of it.
 *
 * - `date`: one date, as wide as its precision (a day, a month, a decade).
 * - `interval`: it lasts from `first` to `last`.
 * - `within`: it happened once, somewhere between `first` and `last`.
 * - `one-of`: it happened once, on one of `members`.
 */
export interface When {
  /** Canonical EDTF (ISO 8601-2). */
  readonly text: string;
  readonly form: "date" | "interval" | "within" | "one-of";
  /** First possible millisecond; -Infinity when the start is open or unknown. */
  readonly start: number;
  /** First millisecond after; Infinity when the end is open or unknown. */
  readonly end: number;
  /** What is known for certain: the coarsest of the parts, for a date with hidden digits the part without. */
  readonly precision: Precision;
  /** `~` or `%` on any part. */
  readonly approximate: boolean;
  /** `?` or `%` on any part. */
  readonly uncertain: boolean;
  /** Ends written `..`: going on, or without limit. */
  readonly open?: "start" | "end" | "both";
  /** An end left out (`1985/`): there is one, nobody knows when. */
  readonly unknown?: "start" | "end";
  /** Digits written `X` (`201X`, `1985-04-XX`): the date is one day, month or year inside the extent. */
  readonly unspecified?: true;
  /** ISO 8601-2 division of the year, 21 (spring) to 41 (second half). */
  readonly season?: number;
  /** Start of an interval or a range. */
  readonly first?: When;
  /** End of an interval or a range. */
  readonly last?: When;
  /** The candidates of a `one-of`, in order of time. */
  readonly members?: readonly When[];
}
