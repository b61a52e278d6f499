import { readDate } from "./date.js";
import { Slip } from "./slip.js";
import { oneOf, spanOf } from "./span.js";
import { about } from "./visible.js";
import type { When } from "./when.js";

/**
 * Reads a date as `parseWhen` does, but without the guesses at what was meant: a kilobyte less for data
 * that were checked before.
 *
 * @throws RangeError naming the text and the column
 * @example readWhen("2014-03/..").open // "end"
 */
export function readWhen(text: string): When {
  const read = attempt(text);
  if (read instanceof Slip) throw new RangeError(about(place(read), text));
  return read;
}

/** Where and why, as all messages begin. */
export function place(slip: Slip): string {
  return `not a date at column ${slip.at + 1}: ${slip.message}`;
}

/** A date, or where and why the text is none. */
export function attempt(text: string): When | Slip {
  try {
    return readWhole(text);
  } catch (error) {
    if (error instanceof Slip) return error;
    throw error;
  }
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
