import type { Window } from "../scales/index.js";
import type { Mark } from "./mark.js";
import type { Orientation } from "./orient.js";

/** A list of marks drawn together. `time` layers move with pan and zoom, `frame` layers stand still. */
export interface Layer {
  readonly name: string;
  readonly moves: "time" | "frame";
  /** Its marks may stand beyond the plot's ends, as the label of a tick at the very edge does. */
  readonly spills?: boolean;
  readonly marks: readonly Mark[];
}

/** Everything to draw at one level, window and size: plain, serialisable data. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** The level's base scale in pixels per millisecond. */
  readonly base: number;
  /** Pixels at the base scale, from the epoch, that `a` is counted from; keeps coordinates small. */
  readonly origin: number;
  readonly window: Window;
  /** The part of the drawing where time runs, in pixels: along from, along to, across from, across to. */
  readonly plot: readonly [number, number, number, number];
  readonly layers: readonly Layer[];
}

/** How a scene's time layers lie now: `along = a * k + shift + da`. */
export interface View {
  readonly k: number;
  readonly shift: number;
  /** The visible time as shares of the whole extent, 0 to 1. */
  readonly domain: readonly [start: number, end: number];
}
