import { Heap } from "./heap.js";

/** The lane of every interval, in the order of the input, and how many lanes there are. */
export interface Lanes {
  readonly lane: Uint32Array;
  readonly count: number;
}

/**
 * Puts half-open intervals into lanes so that those of one lane do not overlap: each into the first lane that is
 * free, in the order of their starts, which takes as few lanes as can be. An interval may begin where another ends;
 * an empty one takes no room, so give instants the length they are drawn with. O(n log n).
 *
 * @param starts by time, unless `order` says otherwise; `-Infinity` is allowed
 * @param ends `Infinity` is allowed
 * @param order indices by start, for columns in another order
 * @param gap least distance in a lane between an end and the next start
 * @throws RangeError when the starts are not in order
 * @example assignLanes([0, 1, 5], [4, 6, 9]) // {lane: [0, 1, 0], count: 2}
 */
export function assignLanes(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  order?: ArrayLike<number>,
  gap: number = 0,
): Lanes {
  const n = order?.length ?? starts.length;
  const lane = new Uint32Array(starts.length);
  const until: number[] = [];
  const busy = new Heap((lane) => until[lane] ?? 0);
  const free = new Heap((lane) => lane);
  let last = -Infinity;
  for (let j = 0; j < n; j++) {
    const i = order?.[j] ?? j;
    const start = starts[i] ?? NaN;
    if (!(start >= last)) throw new RangeError(`starts must ascend, got ${start} after ${last}`);
    last = start;
    while (busy.size > 0 && (until[busy.peek()] ?? 0) <= start) free.push(busy.pop());
    const found = free.size > 0 ? free.pop() : until.length;
    until[found] = (ends[i] ?? start) + gap;
    lane[i] = found;
    busy.push(found);
  }
  return { lane, count: until.length };
}
