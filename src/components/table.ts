import type { ElementNode } from "../scene/index.js";
import type { Chart } from "./compose.js";
import type { Sort } from "./options.js";

/** The order in which a list or table shows its events: which row stands in a place, and the place of a row. */
export interface Order {
  row(place: number): number;
  place(row: number): number;
}

/** A table in place of a drawing. The view that has one brings it, so that no other view carries it. */
export interface Table {
  /** How it looks. */
  readonly css: string;
  /** The order of the events under a sort. */
  order(chart: Chart, sort: Sort): Order;
  /**
   * The events from one place to another, in the order wanted.
   *
   * @param still without buttons, for a page where no script runs
   */
  node(chart: Chart, sort: Sort, from: number, to: number, still?: boolean): ElementNode;
}
