import { Slip, readDate } from "./date.js";
import { suggest } from "./slips.js";
import { oneOf, spanOf } from "./span.js";
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

function attempt(text: string): When | Slip {
  try {
    return readWhole(text);
  } catch (error) {
    if (error instanceof Slip) return error;
    throw error;
  }
}

function problem(text: string, slip: Slip): DateProblem {
  const found = suggest(text, slip, (candidate) => !(attempt(candidate) instanceof Slip));
  const [suggestion] = found;
  const advice = found.length
    ? `did you mean ${found.map((form) => `"${form}"`).join(" or ")}?`
    : `write it like "2025-08-08"`;
  const message = `not a date at column ${slip.at + 1}: ${slip.message}, ${advice} "${text}"`;
  return { message, column: slip.at + 1, ...(suggestion !== undefined && { suggestion }) };
}

function readWhole(text: string): When {
  const end = text.length;
  if (!text.trim()) throw new Slip("the text is empty", 0, 0, end);
  if (text.startsWith("{")) throw new Slip("several dates at once need several events", 0, 0, end);
  if (text.startsWith("[")) return readSet(text);
  const slash = text.indexOf("/");
  if (slash < 0) {
    const dots = text.indexOf("..");
    if (dots >= 0) throw new Slip('".." needs brackets', dots, 0, end);
    return readDate(text, 0, end);
  }
  const second = text.indexOf("/", slash + 1);
  if (second >= 0) throw new Slip('unexpected second "/"', second, 0, end);
  return readInterval(text, slash);
}

function readInterval(text: string, slash: number): When {
  const end = text.length;
  const [left, right] = [text.slice(0, slash), text.slice(slash + 1)];
  const isOpen = (side: string): boolean => side === "" || side === "..";
  if (isOpen(left) && isOpen(right)) throw new Slip("an interval needs at least one date", 0, 0, end);
  const first = isOpen(left) ? undefined : readDate(text, 0, slash);
  const last = isOpen(right) ? undefined : readDate(text, slash + 1, end);
  return inOrder(spanOf("interval", [first, last], left === "" || right === ""), slash + 1, 0, end);
}

function readSet(text: string): When {
  const end = text.length;
  if (!text.endsWith("]")) throw new Slip('"]" is missing', end, 0, end);
  const items: When[] = [];
  let from = 1;
  for (const item of text.slice(1, -1).split(",")) {
    const lead = item.length - item.trimStart().length;
    items.push(readItem(text, from + lead, from + item.trimEnd().length));
    from += item.length + 1;
  }
  const [only] = items;
  return items.length === 1 && only ? only : oneOf(items);
}

function readItem(text: string, from: number, to: number): When {
  const dots = text.slice(from, to).indexOf("..");
  if (dots < 0) return readDate(text, from, to);
  const [a, b] = [from + dots, from + dots + 2];
  if (a === from && b === to) throw new Slip("a range needs at least one date", from, from, to);
  const first = a === from ? undefined : readDate(text, from, a);
  const last = b === to ? undefined : readDate(text, b, to);
  return inOrder(spanOf("within", [first, last], false), b, from, to);
}

function inOrder(when: When, at: number, from: number, to: number): When {
  if (when.end <= when.start) throw new Slip("the end comes before the start", at, from, to);
  return when;
}
