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
  let tree = new Float64Array(16).fill(-Infinity);
  let count = 0;
  let last = -Infinity;
  for (let j = 0; j < n; j++) {
    const i = order?.[j] ?? j;
    const start = starts[i] ?? NaN;
    if (!(start >= last)) throw new RangeError(`starts must ascend, got ${start} after ${last}`);
    last = start;
    if ((tree[1] ?? 0) > start) tree = grown(tree);
    const found = firstFree(tree, start);
    occupy(tree, found, (ends[i] ?? start) + gap);
    lane[i] = found;
    if (found === count) count++;
  }
  return { lane, count };
}

// A tournament tree: the leaves, from the middle on, hold the time until which each lane is taken, and every node
// the earlier of its two children, so that the first free lane is found without looking at all of them.

function firstFree(tree: Float64Array, start: number): number {
  const leaves = tree.length / 2;
  let i = 1;
  while (i < leaves) i = (tree[2 * i] ?? 0) <= start ? 2 * i : 2 * i + 1;
  return i - leaves;
}

function occupy(tree: Float64Array, lane: number, until: number): void {
  let i = tree.length / 2 + lane;
  tree[i] = until;
  for (i >>= 1; i >= 1; i >>= 1) tree[i] = Math.min(tree[2 * i] ?? 0, tree[2 * i + 1] ?? 0);
}

/** The same lanes and as many new ones. */
function grown(tree: Float64Array): Float64Array<ArrayBuffer> {
  const leaves = tree.length / 2;
  const next = new Float64Array(2 * tree.length).fill(-Infinity);
  next.set(tree.subarray(leaves), 2 * leaves);
  for (let i = 2 * leaves - 1; i >= 1; i--) next[i] = Math.min(next[2 * i] ?? 0, next[2 * i + 1] ?? 0);
  return next;
}
