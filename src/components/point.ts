import type { TimelineEvent } from "../dataset/index.js";
import type { Paint, Shape } from "../scene/index.js";
import type { When } from "../time/index.js";
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
  readonly text: string;
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

/** Events sorted into lanes. */
export interface Points {
  readonly lanes: readonly Lane[];
  /** In order of time. */
  readonly points: readonly Point[];
  readonly faint: readonly Point[];
}

/** Diameter of a mark, and of a pale one. */
export const sizes = { strong: 13, faint: 7 } as const;
