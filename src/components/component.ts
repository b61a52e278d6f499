import type { Dataset } from "../dataset/index.js";
import type { Measure } from "../layout/index.js";
import type { Layer, Orientation, Place, RectMark, RuleMark, TextMark } from "../scene/index.js";
import type { Window } from "../scales/index.js";
import type { Messages } from "./messages.js";

/** Something odd that does not stop the drawing. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** What a component knows besides its data. Everything that could differ between machines is in here. */
export interface Context {
  readonly measure: Measure;
  readonly locale: string;
  readonly messages: Messages;
  /** The present, in UTC milliseconds. */
  readonly now: number;
  /** Whether the options say what the present is; else `now` is the newest date of the data. */
  readonly dated?: boolean;
  /** A second dataset, drawn faintly and used for rails. */
  readonly record: Dataset | undefined;
  readonly warn: (warning: Warning) => void;
  /**
   * Takes work that need not be done before the first picture. Until it is, components draw what they can without it
   * and say that it is `coarse`. Absent where there is no later, as in a file: then all is done when it is needed.
   */
  readonly later?: (task: Task) => void;
}

/** Work that is done piece by piece. */
export interface Task {
  /** How many events it is about. */
  readonly size: number;
  /** How much is done, 0 to 1. */
  readonly progress: number;
  /** Do a piece of a few milliseconds. Returns whether all is done. */
  step(): boolean;
}

/** The room a component gets before any zoom level is known. */
export interface Room {
  readonly vertical: boolean;
  /** Pixels from left to right of the whole drawing. */
  readonly width: number;
  /** Pixels along time. */
  readonly length: number;
  /**
   * Pixels across, when the page gives them (time running down), without what stands at the far edge; Infinity when
   * the drawing may grow.
   */
  readonly breadth: number;
  /** Pixels per millisecond when the whole extent is shown. */
  readonly home: number;
  /** First and last pixel of the whole extent at that scale, from the epoch. */
  readonly reach: readonly [number, number];
}

/** What a component is laid out for: a level, a window, its band. Never what is in view. */
export interface Frame extends Room {
  readonly orientation: Orientation;
  /** Pixels along before time begins: names of tracks stand there. */
  readonly gutter: number;
  /** Pixels per millisecond at the level's coarsest scale. */
  readonly base: number;
  /** Pixels from the epoch that `a` is counted from. */
  readonly origin: number;
  /** Pixels from the epoch that are laid out. */
  readonly window: Window;
  /** First and last pixel of the whole extent, from the epoch: labels stay between them. */
  readonly ends: readonly [number, number];
  /** The component's band across: from, size. For overlays the whole plot. */
  readonly c: number;
  readonly size: number;
  /** Texts of components that had their turn before, across the whole drawing: labels keep clear of them. */
  readonly taken: readonly TextMark[];
  /** Where events were drawn by components that had their turn before; overlays come last in each turn. */
  readonly anchors: ReadonlyMap<string, Place>;
}

/** A level at which all is shown, counted from a component's own edge: to try how much room its labels need. */
export function homeFrame(room: Room): Frame {
  const orientation = { vertical: room.vertical, mirrored: false, length: room.length };
  const at = { base: room.home, origin: 0, window: room.reach, ends: room.reach };
  return { ...room, ...at, orientation, gutter: 0, c: 0, size: 0, taken: [], anchors: new Map() };
}

/** A label that stands after a date, `size` pixels long along time. */
export interface Overhang {
  readonly t: number;
  readonly size: number;
  /** The instant before which it may stand instead. */
  readonly before?: number;
}

/** What a component draws. */
export interface Laid {
  readonly layers: readonly Layer[];
  /** It waits for a task: laid out again, it shows more. */
  readonly coarse?: boolean;
  /** Rules and washes over the full depth of the plot; `c` is 0 for its top and 1 for its bottom. */
  readonly full?: readonly (RuleMark | RectMark)[];
  /** Where events were drawn, by id, for links between components. */
  readonly anchors?: ReadonlyMap<string, Place>;
}

/**
 * A part of a timeline: two pure functions. It never draws.
 *
 * `prepare` runs once for each dataset, `layout` once for each level, window and size. `size` is the depth
 * across in pixels, the same at all levels, so that zooming never moves what lies below.
 */
export interface Component<P = unknown> {
  readonly type: string;
  /**
   * A `stack` gets a band of its own, an `overlay` the whole plot. A `head` stands over the drawing whichever way
   * time runs: its `size` is its height on the page, its band starts at the top (`c` is `a` when time runs down),
   * and it draws in a frame layer.
   */
  readonly placement: "stack" | "overlay" | "head";
  /** An overlay that lies behind everything, such as eras. */
  readonly behind?: boolean;
  /** It stands beside the plot, as an axis does: rules over the full depth leave it out. */
  readonly margin?: boolean;
  /** Where time runs down it stands at the near edge, whatever its place in the order. */
  readonly near?: boolean;
  /** Where time runs down it stands at the far edge, whatever its place in the order, and no text reaches it. */
  readonly far?: boolean;
  /** Components with a later turn keep clear of the texts of earlier ones; 0 when absent. */
  readonly turn?: 0 | 1 | 2;
  prepare(data: Dataset, context: Context): P;
  size(prepared: P, room: Room, context: Context): number;
  /** Pixels that its names need before time begins. */
  gutter?(prepared: P, room: Room, context: Context): number;
  /** Labels after its last dates: the first domain ends late enough for them. */
  overhangs?(prepared: P, room: Room, context: Context): readonly Overhang[];
  layout(prepared: P, frame: Frame, context: Context): Laid;
}

/** Pixels that the drawing keeps beyond the plot's end: half a tick's label stands there. */
export function marginOf(vertical: boolean): number {
  return vertical ? 8 : 14;
}

/** A component whose prepared data only it knows. */
export type AnyComponent = Component<any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Milliseconds to pixels at the level's base, from the frame's origin. */
export function alongOf(frame: Frame, t: number): number {
  return t * frame.base - frame.origin;
}

/** First and last pixel that is laid out, from the frame's origin: what is longer is cut there. */
export function cutOf({ ends, window, origin }: Frame): [first: number, last: number] {
  return [Math.max(ends[0], window[0]) - origin, Math.min(ends[1], window[1]) - origin];
}
