import { attempt, place } from "./read.js";
import { Slip } from "./slip.js";
import { suggest } from "./suggestions.js";
import { about } from "./visible.js";
import type { When } from "./when.js";

/** What is wrong with a text that is not a date. */
export interface DateProblem {
  /** The whole sentence, ending in the text. */
  readonly message: string;
  /** Where the text goes wrong, counted from 1. */
  readonly column: number;
  /** The nearest valid form. */
  readonly suggestion?: string;
}

/**
 * Reads a date in EDTF (ISO 8601-2): Level 0 and 1, and of Level 2 one-of sets, ranges, signs on single
 * parts, and divisions of the year. A time without an offset is UTC.
 *
 * @throws RangeError naming the text, the column and the nearest valid form
 * @example parseWhen("1986-10-11/1986-10-12").precision // "day"
 */
export function parseWhen(text: string): When {
  const result = tryWhen(text);
  if ("error" in result) throw new RangeError(result.error.message);
  return result.when;
}

/**
 * Reads a date as {@link parseWhen} does, but returns the problem in place of throwing it.
 *
 * @throws TypeError when `text` is not a string
 * @example tryWhen("2025-08-32").error.suggestion // "2025-08-31"
 */
export function tryWhen(text: string): { readonly when: When } | { readonly error: DateProblem } {
  if (typeof text !== "string") throw new TypeError(`a date must be text: ${String(text)}`);
  const read = attempt(text);
  return read instanceof Slip ? { error: problem(text, read) } : { when: read };
}

function problem(text: string, slip: Slip): DateProblem {
  const found = suggest(text, slip, (candidate) => !(attempt(candidate) instanceof Slip));
  const [suggestion] = found;
  const advice = found.length
    ? `did you mean ${found.map((form) => `"${form}"`).join(" or ")}?`
    : `write it like "2025-08-08"`;
  const message = about(`${place(slip)}, ${advice}`, text);
  return { message, column: slip.at + 1, ...(suggestion !== undefined && { suggestion }) };
}
