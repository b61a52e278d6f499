/**
 * The `count` smallest of a list of indices by rank, then by index, in that order: what sorting all and cutting gives,
 * at the price of one pass over what is not kept.
 */
export function smallest(indices: readonly number[], count: number, rank: (i: number) => number): number[] {
  const compare = (a: number, b: number): number => rank(a) - rank(b) || a - b;
  if (indices.length <= 2 * count) return [...indices].sort(compare).slice(0, count);
  let kept = indices.slice(0, 2 * count).sort(compare);
  let worst = kept[count - 1] ?? 0;
  kept.length = count;
  for (let j = 2 * count; j < indices.length; j++) {
    const i = indices[j] ?? 0;
    if (compare(i, worst) >= 0) continue;
    kept.push(i);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(compare).slice(0, count);
    worst = kept[count - 1] ?? 0;
  }
  return kept.sort(compare).slice(0, count);
}
