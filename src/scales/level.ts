/** Pixels of a layout tile at a level's base scale; tiles are anchored at the epoch. */
export const tileWidth = 1024;

/** Pixels by which a window grows and steps: what is laid out on either side of the view is one to two of these. */
const step = tileWidth / 2;

/**
 * The zoom level of a scale of `k` pixels per millisecond: half octaves, so that inside a level `k` is
 * 1 to √2 times the level's base.
 */
export function levelOf(k: number): number {
  // The nudge keeps a base scale in its own level in spite of rounding.
  return Math.floor(2 * Math.log2(k) + 1e-9);
}

/** How far a level's picture may be stretched while a gesture zooms: two octaves. */
const furthest = 4;

/** Levels beyond the one needed to which a gesture that zooms out goes at once, so that the next steps only move. */
export const spare = 1;

/**
 * Whether a level's picture, stretched by so much, still serves while a gesture zooms. Nothing that was apart at the
 * level's coarsest scale comes closer when it is stretched; closer together than there it may touch.
 */
export function serves(stretch: number): boolean {
  return stretch > 1 - 1e-9 && stretch <= furthest;
}

/** The coarsest scale of a level, in pixels per millisecond. Layout happens at this scale. */
export function baseOf(level: number): number {
  return 2 ** (level / 2);
}

/** Part of the time axis that is laid out, in pixels at the base scale from the epoch. */
export type Window = readonly [from: number, to: number];

/**
 * A window around `[x0, x1]` with half a tile to spare on either side, so that panning inside it only moves.
 */
export function windowAround(x0: number, x1: number): Window {
  return [(Math.floor(x0 / step) - 1) * step, (Math.floor(x1 / step) + 2) * step];
}

/** Whether a window still holds the visible part. */
export function holds(window: Window, x0: number, x1: number): boolean {
  return window[0] <= x0 && x1 <= window[1];
}
