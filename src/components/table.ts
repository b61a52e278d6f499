import type { ElementNode } from "../scene/index.js";
import type { Chart } from "./compose.js";
import type { Sort } from "./options.js";

/** The order in which a list or table shows its events: which row stands in a place, and the place of a row. */
export interface Order {
  row(place: number): number;
  place(row: number): number;
}

/** What a row says besides where no card can be opened: in print, and where no script runs. */
export interface Still {
  /** Id in the page, for links that lead there. */
  readonly id: string;
  /** The title, with its address where it has one. */
  readonly title: (title: string) => ElementNode | string;
  /** What is unusual about it, after its kind. */
  readonly kind: ElementNode;
  /** After each correction its reason, and who gives it. */
  readonly corrections: readonly ElementNode[];
  readonly facts: ElementNode | undefined;
  /** Its sources with their places. */
  readonly cites: ElementNode | string | undefined;
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
   * @param still without buttons, and with all that is known of a row's event
   */
  node(chart: Chart, sort: Sort, from: number, to: number, still?: (row: number) => Still): ElementNode;
}
