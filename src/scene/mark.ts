import type { Shape } from "./shape.js";
import type { Paint } from "./theme.js";

/**
 * A place on the drawing. `a` runs along time in pixels at the level's base scale, counted from the scene's
 * origin, and grows with zoom; `da` is a fixed distance added after zooming; `c` runs across.
 */
export interface Place {
  readonly a: number;
  /**
   * In a frame layer: `a` counts from where this end of the visible time lies on the whole extent, so that the mark
   * follows pan and zoom, as the window of an overview does.
   */
  readonly end?: "start" | "end";
  readonly da?: number;
  readonly c: number;
}

/** How a mark is told from others and painted. Paints are tokens of the theme or literal colours. */
interface Base {
  /** Unique in its layer and stable across levels, so that a mark can be followed. */
  readonly key: string;
  /** The event this mark stands for; becomes `data-event`. */
  readonly event?: string;
  readonly role?: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /**
   * Shown only while `a + da0` to `a + da1` lies inside the plot, so that no text is cut at an edge and no leader
   * leads to a hidden label.
   */
  readonly keep?: readonly [a: number, da0: number, da1: number];
  /** First and last instant of the events that a cluster or a "+3" stands for. */
  readonly range?: readonly [start: number, end: number];
  /** The events that a cluster, a "+3" or a leader belongs to; absent where they are too many to name. */
  readonly of?: readonly string[];
  /** Hatched: the date is doubtful. Means nothing else. */
  readonly hatch?: boolean;
}

/** How a bar's opacity runs along time: soft ends (not exact), or fading out (open). */
export type Fade = "soft" | "start" | "end" | "both";

/** A bar between two places; it stretches with time. */
export interface RectMark extends Base {
  readonly type: "rect";
  readonly from: Place;
  readonly to: Place;
  readonly radius?: number;
  readonly fade?: Fade;
}

/** A straight line. */
export interface RuleMark extends Base {
  readonly type: "rule";
  readonly from: Place;
  readonly to: Place;
}

/** A line through places, straight or smooth. */
export interface PathMark extends Base {
  readonly type: "path";
  readonly points: readonly Place[];
  readonly smooth?: boolean;
  readonly closed?: boolean;
}

/**
 * A silhouette of counts in steps of equal length, which stretches with time. It stands on `foot` and reaches `depth`
 * pixels towards less `c` where `peak` are counted; by the root, so that one can be seen beside a hundred.
 */
export interface AreaMark extends Base {
  readonly type: "area";
  /** Where the first step begins, and how long each is, in pixels at the base scale. */
  readonly a: number;
  readonly step: number;
  readonly foot: number;
  readonly depth: number;
  readonly peak: number;
  /** How many events each step stands for. */
  readonly counts: readonly number[];
  /** When the first step begins, and how long each lasts, in milliseconds. */
  readonly time: readonly [start: number, step: number];
}

/** Pixels that a count takes across. */
export function heightOf({ depth, peak }: AreaMark, count: number): number {
  return count === 0 ? 0 : Math.min(depth, Math.max(1.5, Math.sqrt(count / peak) * depth));
}

/** A small shape that moves with time but keeps its size. */
export interface SymbolMark extends Base {
  readonly type: "symbol";
  readonly at: Place;
  /** Diameter of the circle of the same weight, in pixels. */
  readonly size: number;
  readonly shape: Shape;
  /** How many events it stands for, when more than one; becomes `data-cluster`. */
  readonly count?: number;
}

/** One line of a text mark. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: Paint;
  readonly italic?: boolean;
}

/**
 * Text in a box. `at` is the box's corner with the least `a` and `c`; `width` and `height` are those of the
 * upright text, whatever the orientation. Lines stand one under another.
 */
export interface TextMark extends Base {
  readonly type: "text";
  readonly at: Place;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly align: "start" | "middle" | "end";
  /** Becomes `data-label`: the event that the text names. */
  readonly label?: string;
  readonly halo?: boolean;
  /** How many events it stands for, as "+3" does; becomes `data-cluster`. */
  readonly count?: number;
  /** The text slides to stay inside the visible part of this stretch of time (two values of `a`). */
  readonly within?: readonly [number, number];
  /** Pixels that a sliding text leaves at the start of the plot to another that slides there. */
  readonly under?: number;
  /** The key of the symbol in which it is written, as the count of a ring is: the mark before it, at the same time. */
  readonly on?: string;
}

/** The primitives that every renderer draws. */
export type Mark = RectMark | RuleMark | PathMark | AreaMark | SymbolMark | TextMark;

/** The places that a mark stands on. */
export function placesOf(mark: Mark): readonly Place[] {
  switch (mark.type) {
    case "rect":
    case "rule":
      return [mark.from, mark.to];
    case "path":
      return mark.points;
    case "area":
      return [];
    case "symbol":
    case "text":
      return [mark.at];
  }
}

/** Whether a mark of a frame layer follows the visible time all the same. */
export function follows(mark: Mark): boolean {
  return placesOf(mark).some(({ end }) => end !== undefined);
}
