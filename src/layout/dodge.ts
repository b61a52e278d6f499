/**
 * Positions for boxes in a column, each as near to its anchor as the others allow: order is kept, boxes do not
 * touch, and the sum of squared distances is least (isotonic regression by pooling neighbours).
 *
 * @param anchors ascending, in pixels
 * @param sizes of the boxes along the column
 * @returns the middle of each box
 * @example dodge([0, 0], [20, 20], 2) // [-11, 11]
 */
export function dodge(anchors: readonly number[], sizes: readonly number[], gap: number): number[] {
  // Taking each box's distance from the first out of the anchors leaves "not descending" as the only rule.
  const offsets: number[] = [];
  let offset = 0;
  for (const [i, size] of sizes.entries()) {
    if (i > 0) offset += (sizes[i - 1]! + size) / 2 + gap;
    offsets.push(offset);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [i, anchor] of anchors.entries()) {
    let pool = { sum: anchor - offsets[i]!, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return levels.map((level, i) => level + offsets[i]!);
}
