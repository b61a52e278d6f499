/** A box that wants to stand around a place along a column. */
export interface Settling {
  readonly at: number;
  readonly size: number;
  /** Smaller stays longer when there is no room for all. */
  readonly rank: number;
}

/** Pixels between two boxes. */
const gap = 5;

/**
 * Offsets from their places to the middles of boxes in one column, in the order of their places, so that none
 * overlap and all together move as little as can be; `undefined` for those that would have to move further than
 * `furthest`. As order is kept, they stay apart when the places move apart.
 *
 * @param boxes in order of place
 * @param ends the column's first and last pixel
 */
export function settle(
  boxes: readonly Settling[],
  ends: readonly [number, number],
  furthest: number,
): readonly (number | undefined)[] {
  let left = boxes.map((_, i) => i);
  for (;;) {
    const middles = spread(
      left.map((i) => boxes[i]!),
      ends,
    );
    const off = (n: number): number => Math.abs(middles[n]! - boxes[left[n]!]!.at);
    const worst = left.map((_, n) => n).filter((n) => off(n) > furthest);
    if (worst.length === 0) {
      const found = new Map(left.map((i, n) => [i, middles[n]! - boxes[i]!.at]));
      return boxes.map((_, i) => found.get(i));
    }
    // Of those around the one that moved most, the least important goes.
    const [from, to] = [Math.min(...worst), Math.max(...worst)];
    const near = left.slice(Math.max(0, from - 3), to + 4);
    const drop = near.reduce((a, b) => (boxes[b]!.rank >= boxes[a]!.rank ? b : a));
    left = left.filter((i) => i !== drop);
  }
}

/** Middles of boxes by pooling neighbours that would overlap around their common mean. */
function spread(boxes: readonly Settling[], [from, to]: readonly [number, number]): number[] {
  interface Pool {
    start: number;
    size: number;
    readonly members: Settling[];
  }
  const pools: Pool[] = [];
  const place = (pool: Pool): void => {
    let before = 0;
    let sum = 0;
    for (const { at, size } of pool.members) {
      sum += at - size / 2 - before;
      before += size + gap;
    }
    pool.size = before - gap;
    const wanted = sum / pool.members.length;
    pool.start = Math.max(from, Math.min(wanted, to - pool.size));
  };
  for (const box of boxes) {
    let pool: Pool = { start: 0, size: 0, members: [box] };
    place(pool);
    for (;;) {
      const last = pools.at(-1);
      if (last === undefined || last.start + last.size + gap <= pool.start) break;
      pools.pop();
      pool = { start: 0, size: 0, members: [...last.members, ...pool.members] };
      place(pool);
    }
    pools.push(pool);
  }
  return pools.flatMap(({ start, members }) => {
    let at = start;
    return members.map(({ size }) => {
      const middle = at + size / 2;
      at += size + gap;
      return middle;
    });
  });
}
