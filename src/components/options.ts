import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Measure } from "../layout/index.js";
import type { DomainInput, Instant } from "../scales/index.js";
import type { AnyComponent, Context } from "./component.js";
import type { CardMessages } from "./card-messages.js";
import type { Messages } from "./messages.js";
import type { KeysMessages } from "./keys-messages.js";
import type { SearchMessages } from "./search-messages.js";
import type { SourceMessages } from "./source-messages.js";
import type { Table } from "./table.js";

/** Which events to show; serialisable. Lists are "any of these", the parts are "and". */
export interface Filter {
  readonly kinds?: readonly string[];
  readonly parties?: readonly string[];
  readonly sources?: readonly string[];
  readonly text?: string;
  /** False leaves the events of the record out of the drawing; rails and what is computed from it stay. */
  readonly record?: boolean;
}

/** More remarks than these open at a click. */
export const mostNotes = 6;

/** What a view makes of a dataset: components from top to bottom, and words for the figure. */
export interface Plan {
  /** What the view is called in ids; what its function is called when absent, which a bundler may change. */
  readonly name?: string;
  readonly components: readonly AnyComponent[];
  /** The events that the view shows, and its list with it; all when absent. */
  readonly data?: Dataset;
  /** Events of the record that the view draws faintly: they are listed after its own. */
  readonly faint?: Dataset | undefined;
  /** The record, where something is drawn from it: whom it rests on is named besides the sources of the data. */
  readonly record?: Dataset | undefined;
  /** What the figure is called when neither option nor reader says otherwise. */
  readonly headline?: string;
  /** How it is read and what it comes to, in a sentence or two: stands after the description of the data. */
  readonly reading?: string;
  /** The time worth showing, `[start, end)` in UTC milliseconds; the data's own when absent. */
  readonly extent?: readonly [number, number];
  /** Pixels along time worth having when time runs down; by the size of the data when absent. */
  readonly length?: number;
  /** The number of the lane in which the view draws an event, for keys that go up and down; its track when absent. */
  readonly lane?: (event: TimelineEvent) => number;
  /** What a view looks for, in words, to be said where the data have none of it: "a threat". */
  readonly expects?: string;
  /** Remarks under the drawing, such as corrections marked in it. */
  readonly notes?: readonly string[];
  /** The remarks in one, for a picture, where they are more than `mostNotes`. */
  readonly brief?: string | undefined;
  /** Whether a reader may search the events and filter them. */
  readonly search?: boolean;
  /** What a reader may switch on and off, in words. */
  readonly switches?: readonly Switch[];
  /** No drawing: the list of events, as this table, is all there is. `listView` has one. */
  readonly table?: Table;
}

/** A part of a filter that is on or off, as a control in words. */
export interface Switch {
  readonly name: "record";
  readonly label: string;
  readonly on: boolean;
}

/** What a table of events is sorted by; with `-` before it, backwards. */
export type Sort = "date" | "kind" | "place" | "-date" | "-kind" | "-place";

/** What a view is given. */
export interface ViewInput {
  readonly data: Dataset;
  readonly record: Dataset | undefined;
  readonly context: Context;
  /** What the reader asked for; the data have been filtered by it already. */
  readonly filter?: Filter | undefined;
}

/** A view: a function from a dataset to components. Takes anyone's dataset. */
export type ViewFunction = (input: ViewInput) => Plan;

/** Options whose kinds, parties and event ids are those of the dataset, so that a misspelt one does not compile. */
export type Typed<O extends ChartOptions, K extends string, P extends string, I extends string> = Omit<
  O,
  "data" | "selected" | "filter"
> & {
  readonly data: Dataset<K, P, I>;
  readonly selected?: NoInfer<I> | null | undefined;
  readonly filter?:
    | (Omit<Filter, "kinds" | "parties"> & {
        readonly kinds?: readonly NoInfer<K>[];
        readonly parties?: readonly NoInfer<P>[];
      })
    | undefined;
};

/** Options of a drawing: the same object for `timeline`, `toSVG`, `toHTML`, the element and a story. */
export interface ChartOptions {
  readonly data: Dataset;
  /** A second dataset, drawn faintly and used for rails. */
  readonly record?: Dataset | undefined;
  readonly view?: ViewFunction;
  readonly components?: readonly AnyComponent[];
  /** The time shown at first; all of it when absent. */
  readonly domain?: DomainInput;
  /** The time a reader can reach; the data's own, padded, when absent. */
  readonly extent?: DomainInput;
  /** Pixels; 960 when absent. */
  readonly width?: number;
  /** Pixels along time when time runs down; otherwise the drawing has the depth it needs. */
  readonly height?: number;
  readonly orient?: "auto" | "horizontal" | "vertical";
  /**
   * The direction of reading. "auto", which is the default, is the page's, measured when the figure gets its room; text
   * that is no page yet reads from left to right.
   */
  readonly dir?: "ltr" | "rtl" | "auto";
  readonly theme?: "light" | "dark" | "auto";
  readonly locale?: string;
  readonly messages?: Partial<Messages & CardMessages & KeysMessages & SearchMessages & SourceMessages>;
  /** The present; the newest date of the data when absent, so that nothing depends on a clock. */
  readonly now?: Instant;
  /** Draw what was known then: later events, moments and outcomes are hidden. As text, to the end of that date. */
  readonly asOf?: Instant;
  /** Prefix of ids in the page; dataset id and view name when absent, such as `us-russia-summits`. */
  readonly id?: string;
  /** The event that is open; one that the view or the filter leaves out is not. */
  readonly selected?: string | null | undefined;
  readonly filter?: Filter | undefined;
  readonly measure?: Measure;
  readonly headline?: string;
  readonly deck?: string;
  readonly notes?: string;
  readonly credit?: string;
  /** Where readers report errors: a `mailto:` or `https:` address. */
  readonly report?: string;
  /** What a table of events is sorted by; by date when absent. */
  readonly sort?: Sort;
}
