import type { Domain } from "../scales/index.js";

/**
 * A window that a source is asked for: `2 ** exponent` milliseconds in each of `binsPerTile` bins, counted from the
 * epoch. Two halves of a tile are tiles of the next exponent, and their bins are halves of its bins.
 */
export interface Tile {
  readonly exponent: number;
  readonly index: number;
}

/** Bins of a window. A bin is two to four pixels wide, so a page asks for two or three windows at a time. */
export const binsPerTile = 512;

/** Milliseconds of a bin, for so many pixels per millisecond. */
export function exponentFor(k: number): number {
  return Math.max(0, Math.ceil(Math.log2(2 / k)));
}

export function keyOf({ exponent, index }: Tile): string {
  return `${exponent}:${index}`;
}

/** The time of a tile. */
export function domainOf({ exponent, index }: Tile): Domain {
  const length = binsPerTile * 2 ** exponent;
  return [index * length, (index + 1) * length];
}

/** The tile twice as long that holds a tile. */
export function parentOf({ exponent, index }: Tile): Tile {
  return { exponent: exponent + 1, index: Math.floor(index / 2) };
}

/** The tiles that a domain touches, as far as the extent reaches. */
export function tilesOver([t0, t1]: Domain, [e0, e1]: Domain, exponent: number): Tile[] {
  const length = binsPerTile * 2 ** exponent;
  const first = Math.floor(Math.max(t0, e0) / length);
  const last = Math.ceil(Math.min(t1, e1) / length) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({ exponent, index: first + i }));
}
