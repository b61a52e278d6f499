/** A run of positions `[i0, i1)`: one mark when `i1 - i0` is 1. */
export type Cluster = readonly [i0: number, i1: number];

/**
 * Groups sorted positions into runs whose neighbours are closer than `distance`. A run longer than `tile` is cut at
 * the multiples of `tile`, counted from 0 and not from what is in view, so that a dense century becomes a row of
 * counts rather than one; drawn in the middle of their extents, the pieces stay half a tile apart. The answer depends
 * on the positions alone: give all of a level, in pixels from the epoch, and it is the same after every pan.
 *
 * @param positions ascending, in base pixels
 * @param distance what two marks need to stand side by side, such as the symbol's width and two pixels
 * @param tile four distances when absent
 * @throws RangeError when the positions are not in order
 * @example clusterAlong([0, 5, 40], 12) // [[0, 2], [2, 3]]
 */
export function clusterAlong(
  positions: ArrayLike<number>,
  distance: number,
  tile: number = 4 * distance,
): Cluster[] {
  const clusters: Cluster[] = [];
  const n = positions.length;
  let i0 = 0;
  for (let i = 1; i <= n; i++) {
    const step = i === n ? Infinity : (positions[i] ?? NaN) - (positions[i - 1] ?? NaN);
    if (!(step >= 0))
      throw new RangeError(`positions must ascend, got ${positions[i]} after ${positions[i - 1]}`);
    if (step < distance) continue;
    cut(clusters, positions, i0, i, tile);
    i0 = i;
  }
  return clusters;
}

function cut(clusters: Cluster[], positions: ArrayLike<number>, i0: number, i1: number, tile: number): void {
  const tileOf = (i: number): number => Math.floor((positions[i] ?? 0) / tile);
  const length = (positions[i1 - 1] ?? 0) - (positions[i0] ?? 0);
  if (!(length > tile)) {
    clusters.push([i0, i1]);
    return;
  }
  let from = i0;
  for (let i = i0 + 1; i <= i1; i++) {
    if (i < i1 && tileOf(i) === tileOf(from)) continue;
    clusters.push([from, i]);
    from = i;
  }
}
