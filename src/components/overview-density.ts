import { density, type Crowd } from "../layout/index.js";
import { excerptOf, type Counts } from "../dataset/excerpt.js";
import type { Place } from "../scene/index.js";
import type { Dataset } from "../dataset/index.js";
import type { Room } from "./component.js";

/** Pixels along of a bar and the gap after it. */
const pitch = 6;
const gap = 1;

/** How many events begin in stretches of equal length. */
export interface Bins {
  /** Bin `j` is `[edges[j], edges[j + 1])` in UTC milliseconds. */
  readonly edges: Float64Array;
  readonly counts: Uint32Array;
}

/**
 * When each event of a dataset counts, ascending: its start, or its end where the start is open. What has neither
 * cannot be placed.
 */
export function momentsOf({ starts, ends }: Dataset): Float64Array {
  const moments = starts.map((start, i) => (Number.isFinite(start) ? start : ends[i]! - 1));
  return moments.filter((t) => Number.isFinite(t)).sort();
}

/**
 * Events per bar of a dataset that is an excerpt, from the counts of the whole as far as they are known: a bar takes
 * as many bins as it needs to be as wide as the others.
 */
export function wholeOf(data: Dataset): ((room: Room) => Bins) | undefined {
  const part = excerptOf(data);
  return part && (({ home }) => (part.whole === undefined ? noBins : widen(part.whole, pitch / home)));
}

const noBins: Bins = { edges: new Float64Array(1), counts: new Uint32Array(0) };

function widen({ edges, starts }: Counts, length: number): Bins {
  const by = Math.max(1, Math.ceil(length / (edges[1]! - edges[0]!)));
  const count = Math.ceil(starts.length / by);
  const sums = new Uint32Array(count);
  for (let j = 0; j < starts.length; j++) sums[Math.floor(j / by)]! += starts[j]!;
  return {
    edges: Float64Array.from({ length: count + 1 }, (_, j) => edges[Math.min(j * by, starts.length)]!),
    counts: sums,
  };
}

/** Events per bar over the whole extent. Bins are anchored at the epoch; each moment of the extent is in one. */
export function binsOf(moments: Float64Array, { home, reach }: Room): Bins {
  const { edges, starts } = density(moments, moments, reach[0] / home, reach[1] / home, pitch / home);
  return { edges, counts: starts };
}

/** The same for a crowd, in bins of a power of two milliseconds. */
export function crowdBins(crowd: Crowd, lanes: number, { home, reach }: Room): Bins {
  const exponent = Math.max(crowd.exponent, Math.round(Math.log2(pitch / home)));
  const length = 2 ** exponent;
  const first = Math.floor(reach[0] / home / length);
  const n = Math.ceil(reach[1] / home / length) - first;
  const counts = new Uint32Array(n);
  for (let lane = 0; lane < lanes; lane++)
    crowd.bins(lane, exponent, first, n).starts.forEach((count, j) => (counts[j]! += count));
  return { edges: Float64Array.from({ length: n + 1 }, (_, j) => (first + j) * length), counts };
}

/**
 * The outline of bars that stand on `foot` and reach up to `height` pixels, as one line. Along they are counted from
 * `begin`, where the extent begins, and stay inside of it.
 */
export function barOutline(
  { edges, counts }: Bins,
  { home, reach, length }: Room,
  begin: number,
  foot: number,
  height: number,
): Place[] {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const along = (t: number, inset: number): number =>
    begin + Math.min(Math.max(t * home - reach[0] + inset, 0), length);
  const points: Place[] = [];
  for (const [j, count] of counts.entries()) {
    if (count === 0) continue;
    // By the root: a single event can be seen beside a month that has twenty.
    const c = foot - Math.sqrt(count / most) * height;
    const [a0, a1] = [along(edges[j]!, gap / 2), along(edges[j + 1]!, -gap / 2)];
    points.push({ a: a0, c: foot }, { a: a0, c }, { a: a1, c }, { a: a1, c: foot });
  }
  return points;
}
