/** Counts per bin. Bin `j` is `[edges[j], edges[j + 1])`, so there is one more edge than there are counts. */
export interface Density {
  readonly edges: Float64Array;
  /** Starts in the bin: each event is in one bin only, so sums hold. */
  readonly starts: Uint32Array;
  /** Events that are going on at some time in the bin. */
  readonly active: Uint32Array;
}

/**
 * The ends of some events for `density`, ascending for themselves. An instant lasts one millisecond there: an empty
 * interval would be active in no bin.
 */
export function sortedEnds(starts: ArrayLike<number>, ends: ArrayLike<number>): Float64Array {
  return Float64Array.from(starts, (start, i) => Math.max(ends[i] ?? start, start + 1)).sort();
}

/**
 * Counts events per bin of equal length, anchored at the epoch: a bin has the same edges and counts in every window
 * that shows it. Costs two binary searches per edge, whatever the number of events.
 *
 * @param starts ascending, in UTC milliseconds, of the events of one track
 * @param ends of the same events, from `sortedEnds`
 * @param from the first bin is the one that holds this time
 * @param to the last bin is the first that reaches this time
 * @param length of a bin in milliseconds
 * @throws RangeError when the length is not positive or the window not finite
 * @example density([0, 5, 12], [3, 11, 12], 0, 20, 10).active // [2, 2]
 */
export function density(
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
  from: number,
  to: number,
  length: number,
): Density {
  const first = Math.floor(from / length);
  const count = Math.max(0, Math.ceil(to / length) - first);
  if (!(length > 0) || !Number.isFinite(count)) {
    throw new RangeError(`bins need a positive length and a finite window: ${length}, ${from} to ${to}`);
  }
  const edges = Float64Array.from({ length: count + 1 }, (_, j) => (first + j) * length);
  const begun = Float64Array.from(edges, (edge) => countBelow(starts, edge));
  const over = Float64Array.from(edges, (edge) => countUpTo(ends, edge));
  const counts = (start: (j: number) => number): Uint32Array =>
    Uint32Array.from({ length: count }, (_, j) => (begun[j + 1] ?? 0) - start(j));
  return { edges, starts: counts((j) => begun[j] ?? 0), active: counts((j) => over[j] ?? 0) };
}

/** How many of the ascending values are less than `t`. */
export function countBelow(values: ArrayLike<number>, t: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values are at most `t`. */
export function countUpTo(values: ArrayLike<number>, t: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}
