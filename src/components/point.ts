import type { TimelineEvent } from "../dataset/index.js";
import type { Paint, Shape } from "../scene/index.js";
import type { When } from "../time/index.js";
import type { Counted } from "./counted.js";
import type { CrowdLane } from "./crowd.js";
import type { Lane } from "./lane.js";

/** What a label says: a title and a quieter second line. */
export interface LabelText {
  readonly title: string;
  readonly detail: string;
}

/** A named stretch of a lane. */
export interface Gap {
  readonly lane: string;
  readonly start: number;
  readonly end: number;
  /** What it is called, from the fullest words to the shortest. */
  readonly texts: readonly string[];
}

/** One event as a point. */
export interface Point {
  readonly event: TimelineEvent;
  readonly when: When;
  readonly t: number;
  readonly lane: number;
  readonly paint: Paint;
  readonly shape: Shape;
  readonly hollow: boolean;
  readonly label: LabelText;
  readonly rank: number;
}

/** The events of a lane as columns in order of time: rows of the dataset, and the instants they are placed by. */
export interface LaneColumn {
  readonly size: number;
  /** In its place where there are too many: counts, with no row until one is asked for. */
  readonly crowd?: CrowdLane;
  /** Of a larger whole of which only counts are held. */
  readonly counted?: Counted;
  readonly rows: Uint32Array;
  readonly t: Float64Array;
}

/** Events sorted into lanes. What is drawn of an event is read only when it comes near the view. */
export interface Points {
  readonly lanes: readonly Lane[];
  readonly strong: readonly LaneColumn[];
  readonly faint: readonly LaneColumn[];
  /** They are taken from a larger whole: each lane keeps its place and its room, whatever is held of it. */
  readonly fixed: boolean;
  /** Whether labels may have a second line. */
  readonly detailed: boolean;
  /** The event of a row as a point of a lane; the same object at each call. */
  point(row: number, lane: number): Point;
  faintPoint(row: number, lane: number): Point;
}

/** First index in a sorted column that is not before `t`. */
export function firstFrom(t: Float64Array, from: number): number {
  let [low, high] = [0, t.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (t[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Diameter of a mark, and of a pale one. */
export const sizes = { strong: 13, faint: 7 } as const;

/** The most events of a ring that are named beside it. */
const mostNamed = 6;

/**
 * Which events that share a mark are named beside it: what matters most, and all where no zoom parts them.
 *
 * @param between milliseconds from the first to the last
 */
export function toName<T extends Point>(members: readonly T[], between: number): readonly T[] {
  return members
    .filter(({ event }) => between < 60_000 || event.importance === 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostNamed);
}
