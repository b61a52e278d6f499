/**
 * Positions for boxes in a column, each as near to its anchor as the others allow: order is kept, boxes do not
 * touch, and the sum of squared distances is least (isotonic regression by pooling neighbours).
 *
 * @param anchors ascending, in pixels
 * @param sizes of the boxes along the column
 * @param within first and last pixel of the column; when the boxes are too many, the last stand beyond it
 * @param weights how little each box wants to move; all the same when absent
 * @returns the middle of each box
 * @example dodge([0, 0], [20, 20], 2) // [-11, 11]
 */
export function dodge(
  anchors: readonly number[],
  sizes: readonly number[],
  gap: number,
  within: readonly [number, number] = [-Infinity, Infinity],
  weights: readonly number[] = anchors.map(() => 1),
): number[] {
  // Taking each box's distance from the first out of the anchors leaves "not descending" as the only rule.
  const offsets: number[] = [];
  let offset = 0;
  for (const [i, size] of sizes.entries()) {
    if (i > 0) offset += (sizes[i - 1]! + size) / 2 + gap;
    offsets.push(offset);
  }
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [i, anchor] of anchors.entries()) {
    const weight = weights[i]!;
    let pool = { sum: (anchor - offsets[i]!) * weight, weight, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.weight > pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, weight: pool.weight + last.weight, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const first = within[0] + (sizes[0] ?? 0) / 2;
  const last = within[1] - (sizes.at(-1) ?? 0) / 2 - offset;
  const levels = pools.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => Math.max(first, Math.min(last, sum / weight))),
  );
  return levels.map((level, i) => level + offsets[i]!);
}
