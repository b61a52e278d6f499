import type { Side } from "../layout/index.js";
import { fonts, leading } from "./lane.js";
import { sizes } from "./point.js";

/** The room of a lane across time, in pixels from the component's edge. */
export interface Band {
  readonly start: number;
  /** Where its line runs. */
  readonly centre: number;
  readonly end: number;
  /** Rows of labels above and below the line. */
  readonly above: number;
  readonly below: number;
  /** Height of a label. */
  readonly label: number;
  /** There is room for labels to avoid standing over other marks than their own. */
  readonly clear?: boolean | undefined;
}

/** How many rows of labels a lane has. */
export interface BandRows {
  readonly rows: number;
  /** How many of them stand above; half when absent. */
  readonly above?: number;
  /** Pixels more on either side, for labels of marks that fan out. */
  readonly pad?: number;
  /** Whether labels avoid standing over other marks than their own. */
  readonly clear?: boolean;
}

/** Height of a label of one line or two. */
export function labelHeight(detailed: boolean): number {
  return (fonts.title.size + (detailed ? fonts.detail.size : 0)) * leading;
}

const gap = 4;

/** The sides a label may take, near rows first; beside its mark first where that stands above or below the line. */
export function sidesOf({ above, below }: Pick<Band, "above" | "below">, shift: number = 0): Side[] {
  const rows = { above, below };
  const first = shift > 0 ? "below" : "above";
  const second = first === "above" ? "below" : "above";
  const sides: Side[] = [];
  for (let row = 1; row <= Math.max(above, below); row++) {
    for (const side of [first, second] as const) {
      if (row <= rows[side]) sides.push(row === 1 ? side : `${side}-${row}`);
    }
  }
  return shift === 0 ? [...sides, "right", "left"] : ["right", "left", ...sides];
}

/** The band of a lane with so many rows of labels, from `start` on. */
export function bandOf(
  start: number,
  { rows, pad = 0, above = Math.ceil(rows / 2), clear }: BandRows,
  label: number,
): Band {
  const below = rows - above;
  const row = label + gap;
  const half = sizes.strong / 2 + 16 + pad;
  const centre = start + above * row + half;
  return { start, centre, end: centre + half + below * row, above, below, label, clear };
}

/** Another way to place labels, or some pixels more, may find room for a few that had none, but not for so many. */
export const several = 3;

/**
 * The fewest rows in which all labels find room, at most `usual`, and no more than help; beyond that more only as long
 * as more of what matters most is named.
 *
 * @param tries what may be had, fewest rows first
 * @param lost the importance of each label that finds no room; with `any` one of them will do
 */
export function chooseRows<T extends BandRows>(
  tries: readonly T[],
  usual: number,
  lost: (own: T, any: boolean) => readonly number[],
): T {
  let best = tries[0]!;
  let least = { most: Infinity, all: Infinity };
  for (const { clear: _, ...one } of tries) {
    if (one.rows > usual && least.most === 0) break;
    const own = one as T;
    const left = lost(own, false);
    // Where labels that stay clear all have room, they do; with several of the others lost they would not.
    const clear = { ...one, clear: true } as T;
    if (left.length <= several && lost(clear, true).length === 0) return clear;
    const found = { most: left.filter((importance) => importance === 3).length, all: left.length };
    const better = found.most < least.most || (found.most === least.most && found.all < least.all);
    if (own.rows > usual ? found.most < least.most : better) [best, least] = [own, found];
    if (left.length === 0) break;
  }
  return best;
}
