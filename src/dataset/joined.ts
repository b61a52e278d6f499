import type { Dataset } from "./dataset.js";

/** What a dataset was made from by adding to it: a base, and the rows that are not from there. */
export interface Joined {
  readonly base: Dataset;
  readonly rows: Uint32Array;
}

/** Of datasets that events were added to: what was worked out for the base need not be worked out again. */
export const joined: WeakMap<Dataset, Joined> = new WeakMap();
