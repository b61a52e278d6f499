import type { Counts } from "../dataset/excerpt.js";
import { countBelow, countUpTo, density, sortedEnds } from "../layout/index.js";

/** Columns of times. */
interface Times {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Events that are too many to be drawn one by one. */
export interface Counted {
  /** A strip as thin as can be. */
  readonly thin: boolean;
  /** The fullest bin, where it is known without a count. */
  readonly peak?: number;
  /** Counts between two times, in bins of a length in milliseconds where there is a choice. */
  bins(from: number, to: number, length: number): Counts;
}

/** Counts of some rows, for any bins. */
export function counter({ starts, ends }: Times, rows: ArrayLike<number>): Counted["bins"] {
  const own = Float64Array.from(rows, (row) => starts[row]!);
  const over = sortedEnds(
    own,
    Array.from(rows, (row) => ends[row]!),
  );
  return (from, to, length) => density(own, over, from, to, length);
}

/** The bins of some counts that lie between two times. */
export function between({ edges, starts, active }: Counts): Counted["bins"] {
  return (from, to) => {
    const i0 = Math.max(0, countUpTo(edges, from) - 1);
    const i1 = Math.max(i0, Math.min(countBelow(edges, to), edges.length - 1));
    const cut = (counts: ArrayLike<number>): number[] =>
      Array.prototype.slice.call(counts, i0, i1) as number[];
    return { edges: edges.slice(i0, i1 + 1), starts: cut(starts), active: cut(active) };
  };
}
