import { dodge } from "./dodge.js";

/** A box that wants to stand around a place along a column. */
export interface Settling {
  readonly at: number;
  readonly size: number;
  /** Smaller stays longer when there is no room for all. */
  readonly rank: number;
  /** It stays where it is: the others give way. */
  readonly fixed?: boolean;
}

/**
 * Offsets from their places to the middles of boxes in one column, in the order of their places, so that none
 * overlap and all together move as little as can be; `undefined` for those that would have to move further than
 * `furthest`. As order is kept, they stay apart when the places move apart.
 *
 * @param boxes in order of place
 * @param ends the column's first and last pixel
 * @param gap pixels between two boxes
 */
export function settle(
  boxes: readonly Settling[],
  ends: readonly [number, number],
  furthest: number,
  gap: number,
): readonly (number | undefined)[] {
  let left = boxes.map((_, i) => i);
  for (;;) {
    const all = left.map((i) => boxes[i]!);
    const middles = dodge(
      all.map(({ at }) => at),
      all.map(({ size }) => size),
      gap,
      ends,
      all.map(({ fixed }) => (fixed === true ? 1e5 : 1)),
    );
    // How far each is off, as a share of how far it may be.
    const off = middles.map(
      (middle, n) => Math.abs(middle - all[n]!.at) / (all[n]!.fixed === true ? 1 : furthest),
    );
    const most = off.reduce((a, share, n) => (share > off[a]! ? n : a), 0);
    if (!(off[most]! > 1)) {
      const found = new Map(left.map((i, n) => [i, middles[n]! - boxes[i]!.at]));
      return boxes.map((_, i) => found.get(i));
    }
    // Of those around the one that moved most, the least important goes.
    const near = left.slice(Math.max(0, most - 3), most + 4);
    const isLoose = (i: number): boolean => boxes[i]!.fixed !== true;
    const able = near.some(isLoose) ? near.filter(isLoose) : left.filter(isLoose);
    if (able.length === 0) return boxes.map(() => undefined);
    const drop = able.reduce((a, b) => (boxes[b]!.rank >= boxes[a]!.rank ? b : a));
    left = left.filter((i) => i !== drop);
  }
}
