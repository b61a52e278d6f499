import { assignLanes, countBelow } from "../layout/index.js";
import type { When } from "../time/index.js";
import { isCoarse } from "./dates.js";

/** What lanes are assigned by: time alone. */
export interface Timed {
  readonly when: When;
  readonly start: number;
  readonly end: number;
}

/** The row of each event of a track: 0 is the row of single days where there is one, lanes come after it. */
export interface Rows {
  readonly row: Uint32Array;
  /** Whether the first row is the one of single days. */
  readonly days: boolean;
  /** How many lanes there are beside it. */
  readonly lanes: number;
}

/** An event without length: a day or an hour. They share a row, in which close ones fan out or cluster. */
function isDay({ when, start, end }: Timed): boolean {
  if (start === -Infinity || end === Infinity) return false;
  return when.form === "date" && !isCoarse(when);
}

/**
 * Rows for the events of a track, given in order of their starts. Days share the first row; what lasts is put
 * first-fit into as few lanes as can be. A visit of two days stands with the days where it meets none of them:
 * `brief` is the longest that may.
 *
 * @param brief in milliseconds
 * @example arrange(items, 86_400_000) // {row: [0, 0, 1], days: true, lanes: 1}
 */
export function arrange(items: readonly Timed[], brief: number): Rows {
  const row = new Uint32Array(items.length);
  const days = items.filter(isDay);
  if (days.length === 0) {
    const { lane, count } = assignLanes(startsOf(items), endsOf(items));
    return { row: lane, days: false, lanes: count };
  }
  const isFree = freeBetween(days);
  const lasting: number[] = [];
  let until = -Infinity;
  for (const [i, item] of items.entries()) {
    if (isDay(item)) continue;
    const isBrief = item.when.form === "interval" && item.end - item.start <= brief;
    const fits = isBrief && item.start >= until && isFree(item.start, item.end);
    if (fits) until = item.end;
    else lasting.push(i);
  }
  const rest = lasting.map((i) => items[i]!);
  const { lane, count } = assignLanes(startsOf(rest), endsOf(rest));
  for (const [j, i] of lasting.entries()) row[i] = 1 + lane[j]!;
  return { row, days: true, lanes: count };
}

const startsOf = (items: readonly Timed[]): Float64Array => Float64Array.from(items, ({ start }) => start);
const endsOf = (items: readonly Timed[]): Float64Array => Float64Array.from(items, ({ end }) => end);

/** Whether a stretch meets none of some days. */
function freeBetween(days: readonly Timed[]): (start: number, end: number) => boolean {
  const starts = startsOf(days);
  const latest = endsOf(days);
  for (let i = 1; i < latest.length; i++) latest[i] = Math.max(latest[i]!, latest[i - 1]!);
  return (start, end) => {
    const before = countBelow(starts, end);
    return before === 0 || latest[before - 1]! <= start;
  };
}
