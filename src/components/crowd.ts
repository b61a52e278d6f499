import type { Dataset } from "../dataset/index.js";
import { joined } from "../dataset/joined.js";
import { clusterAlong, Crowd, type CrowdInput } from "../layout/index.js";
import { isToken, type AreaMark, type Paint } from "../scene/index.js";
import type { Context, Frame } from "./component.js";

/** A lane with more events than this is drawn as counts where it is dense, and as marks where it is not. */
export const crowded = 2_000;

/** One lane of a crowd. */
export interface CrowdLane {
  readonly crowd: Crowd;
  readonly lane: number;
}

/** Events that share a mark, or one alone: rows of the dataset and where they are, in pixels from the epoch. */
export interface CrowdGroup {
  readonly rows: Uint32Array;
  readonly at: Float64Array;
}

const known = new WeakMap<Dataset, Map<string, Crowd>>();

/** Rows that are sorted in one piece of work: a few milliseconds. */
export const piece = 25_000;

/** What a lane is told by: an event's own track unless a column says otherwise. */
export interface CrowdOptions {
  readonly column?: Uint16Array;
  /** The lane of each track, or number of the column; -1 for none. */
  readonly lanes: readonly number[];
  readonly count: number;
  /** Placed by their middle, as points are; by their start when absent. */
  readonly middle?: boolean;
}

/** The events of a dataset, counted. Two components that ask the same of one dataset share the counts. */
export function crowdOf(data: Dataset, options: CrowdOptions, context: Context | undefined): Crowd {
  const { column = data.tracks, lanes, count, middle = false } = options;
  const key = `${middle} ${lanes.join(" ")}`;
  const kept = options.column === undefined ? known.get(data)?.get(key) : undefined;
  const { starts, ends, extent } = data;
  const crowd =
    kept ??
    new Crowd({ starts, ends, extent, column, lanes, count, middle, ...grownFrom(data, options, key) });
  if (options.column === undefined) {
    const crowds = known.get(data) ?? new Map<string, Crowd>();
    known.set(data, crowds.set(key, crowd));
  }
  if (crowd.isSorted) return crowd;
  context?.later?.({
    size: data.size,
    get progress() {
      return crowd.progress;
    },
    step: () => crowd.sort(piece),
  });
  // Whoever points at a mark asks for its row.
  context?.later?.({ size: data.size, progress: 1, step: () => data.ready(piece) });
  return crowd;
}

/** The counts of what the events were added to, where it has been counted so. */
function grownFrom(data: Dataset, { column }: CrowdOptions, key: string): Pick<CrowdInput, "grown"> {
  const from = column === undefined ? joined.get(data) : undefined;
  const crowd = from && known.get(from.base)?.get(key);
  return crowd === undefined ? {} : { grown: { crowd, rows: from!.rows } };
}

/** Whether the events have been counted so. */
export function isCounted(data: Dataset, lanes: readonly number[], middle: boolean): boolean {
  return known.get(data)?.has(`${middle} ${lanes.join(" ")}`) === true;
}

/** Pixels of a bin at a level's base scale, about. */
const binPixels = 3;
/** Bins of a tile, as a power of two. Each tile is either counts or marks. */
const tileBins = 7;
/** A tile with more events than this is drawn as counts: one in every ten pixels. */
const most = 40;

/** The bins of a scale, as a power of two milliseconds: a length that the calendar does not know but the epoch does. */
export function exponentAt(base: number): number {
  return Math.max(0, Math.round(Math.log2(binPixels / base)));
}

/** Which tiles of a level are drawn as counts. The answer depends on data and level, never on what is in view. */
export class Tiles {
  readonly #lane: CrowdLane;
  readonly #length: number;
  readonly #dense = new Map<number, boolean>();
  /** The rows are not sorted yet, and this level needs them: everything is drawn as counts, coarser ones. */
  readonly coarse: boolean;

  constructor(lane: CrowdLane, frame: Frame, context: Context) {
    this.#lane = lane;
    const exponent = exponentAt(frame.base);
    this.#length = 2 ** (exponent + tileBins);
    const { crowd } = lane;
    const within = this.within(frame, 0);
    const sparse = (): boolean => within.some((tile) => !this.isDense(tile));
    this.coarse = context.later !== undefined && !crowd.isSorted && (exponent < crowd.exponent || sparse());
    if (!this.coarse && exponent < crowd.exponent) crowd.sort();
  }

  /** The tiles of a frame's window and some pixels beyond. */
  within(frame: Frame, beyond: number): readonly number[] {
    const [from, to] = [
      Math.max(frame.window[0] - beyond, frame.ends[0]),
      Math.min(frame.window[1] + beyond, frame.ends[1]),
    ];
    const first = Math.floor(from / frame.base / this.#length);
    const last = Math.floor(to / frame.base / this.#length);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  }

  isDense(tile: number): boolean {
    let dense = this.#dense.get(tile);
    if (dense !== undefined) return dense;
    const { crowd, lane } = this.#lane;
    dense = crowd.begun(lane, this.edge(tile + 1)) - crowd.begun(lane, this.edge(tile)) > most;
    this.#dense.set(tile, dense);
    return dense;
  }

  /** When a tile begins. */
  edge(tile: number): number {
    return tile * this.#length;
  }
}

/** Neighbouring tiles that are alike, as `[from, to)`. */
function runs(tiles: readonly number[], test: (tile: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const tile of tiles) {
    if (!test(tile)) continue;
    const last = found.at(-1);
    if (last?.[1] === tile) last[1] = tile + 1;
    else found.push([tile, tile + 1]);
  }
  return found;
}

/**
 * Events of the tiles that are drawn as marks, in the frame's window and `beyond` pixels more, grouped by nearness.
 * A tile of counts parts groups, so that each event is drawn once.
 */
export function sparseGroups(
  lane: CrowdLane,
  tiles: Tiles,
  frame: Frame,
  distance: number,
  beyond: number,
): CrowdGroup[] {
  if (tiles.coarse) return [];
  const { crowd } = lane;
  const near = tiles.within(frame, beyond + 8 * distance);
  return runs(near, (tile) => !tiles.isDense(tile)).flatMap(([from, to]) => {
    const i0 = crowd.begun(lane.lane, tiles.edge(from));
    const rows = crowd.rows(lane.lane, i0, crowd.begun(lane.lane, tiles.edge(to)));
    const at = Float64Array.from(rows, (row) => crowd.instant(row) * frame.base);
    return clusterAlong(at, distance).map(([a, b]) => ({ rows: rows.subarray(a, b), at: at.subarray(a, b) }));
  });
}

/** The paint of counts: softer than that of a mark, since there is so much of it. */
export function quiet(paint: Paint): Paint {
  return isToken(`${paint}-soft`) ? `${paint}-soft` : paint;
}

/** How an area stands across, and what it counts. */
export interface AreaLook {
  readonly key: string;
  readonly role: string;
  readonly foot: number;
  readonly depth: number;
  readonly paint: Paint;
  readonly of: "starts" | "active";
}

/** The counts of some tiles of the window as one silhouette; undefined where there is nothing to count. */
export function areaOf(
  { crowd, lane }: CrowdLane,
  tiles: Tiles,
  frame: Frame,
  look: AreaLook,
  test: (tile: number) => boolean,
): AreaMark | undefined {
  const wanted = exponentAt(frame.base);
  const exponent = tiles.coarse ? Math.max(wanted, crowd.exponent) : wanted;
  const length = 2 ** exponent;
  const [w0, w1] = [Math.max(frame.window[0], frame.ends[0]), Math.min(frame.window[1], frame.ends[1])];
  const first = Math.floor(w0 / frame.base / length);
  const end = Math.ceil(w1 / frame.base / length);
  const shown = runs(tiles.within(frame, 0), (tile) => tiles.coarse || test(tile));
  const counts = new Array<number>(Math.max(0, end - first)).fill(0);
  let some = false;
  for (const [from, to] of shown) {
    const j0 = Math.max(first, Math.floor(tiles.edge(from) / length));
    const j1 = Math.min(end, Math.ceil(tiles.edge(to) / length));
    const bins = crowd.bins(lane, exponent, j0, Math.max(0, j1 - j0))[look.of];
    for (let j = 0; j < bins.length; j++) {
      counts[j0 - first + j] = bins[j]!;
      some ||= bins[j]! > 0;
    }
  }
  if (!some) return undefined;
  return {
    type: "area",
    key: look.key,
    role: look.role,
    fill: look.paint,
    a: first * length * frame.base - frame.origin,
    step: length * frame.base,
    foot: look.foot,
    depth: look.depth,
    peak: crowd.peak(lane, exponent, look.of),
    counts,
    time: [first * length, length],
  };
}

/** Pixels of a tile of labels in a crowd: small, since all marks of two tiles beside a window are looked at. */
export const crowdTile = 256;

/** Most labels in such a tile, of so many lanes: about a hundred on a screen. */
export function crowdCap(lanes: number): number {
  return Math.max(2, Math.floor(24 / lanes));
}
