import type { Group } from "./chips.js";
import type { LabelCandidate, Place } from "./sides.js";

/** A mark that labels must not touch: its ends stretch with time, `size` pixels beyond each end do not. */
export interface Obstacle {
  /** Of the event it draws. */
  readonly key?: string | undefined;
  /** In base pixels; equal for a point. */
  readonly along0: number;
  readonly along1: number;
  /** Half the width of a point mark, or what a bar's caps add; 0 when absent. */
  readonly size?: number | undefined;
  readonly across0: number;
  readonly across1: number;
  /** So small that nobody takes a label beside it for its own. */
  readonly faint?: boolean | undefined;
}

/** What there is to place at one level, in pixels at the level's base (coarsest) scale. */
export interface LabelInput {
  readonly candidates: readonly LabelCandidate[];
  readonly obstacles: readonly Obstacle[];
  /** Across from which labels are counted, in pixels of the obstacles; 0 when absent. */
  readonly from?: number;
  /** Labels stay within 0 and this across time. */
  readonly height: number;
  /** Labels stay within these along time, where given: the first and last pixel of the figure when all is shown. */
  readonly along?: readonly [number, number];
  /** Width of a tile; 2048 when absent. A label reaches at most half a tile beyond its own. */
  readonly tile?: number;
  /** Most labels in one tile, and most "+n"; 40 when absent. */
  readonly cap?: number;
  /** Least distance between two boxes along time; 4 when absent. */
  readonly gap?: number;
  /** Distance between a mark and its label; 4 when absent. */
  readonly offset?: number;
  /** Labels avoid standing over other marks than their own where they can, also where that takes them further away. */
  readonly clear?: boolean;
  /** The size of a "+n" by its count; no chips are placed when absent. */
  readonly chip?: (count: number) => { readonly width: number; readonly height: number };
  /** Dropped labels of one row closer than this are counted in one chip; 64 when absent. */
  readonly chipDistance?: number;
}

/** A label with its place. */
export interface PlacedLabel extends Place {
  readonly key: string;
  /** Of the candidate, in the input. */
  readonly index: number;
}

/**
 * What a tile holds. Every candidate of the tile is in `labels` or in `dropped`, and every dropped one in a group, unless
 * a mark counts it.
 */
export interface TileLabels {
  readonly labels: readonly PlacedLabel[];
  /** Indices of candidates without a place, ascending. */
  readonly dropped: readonly number[];
  /** The dropped by row and nearness, with a place for a "+n" where there is room. */
  readonly groups: readonly Group[];
}
