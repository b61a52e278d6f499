import { checkOptions } from "../components/check-options.js";
import type { CardMessages, ChartOptions, Messages, ViewFunction } from "../components/index.js";
import type { Typed } from "../components/options.js";
import type { Dataset, Step, TimelineEvent } from "../dataset/index.js";
import type { Interaction } from "../interact/index.js";
import type { RendererFactory } from "../render/index.js";
import type { TimelineSource } from "./source.js";

/** What a card of one's own is given. */
export interface CardContext {
  readonly data: Dataset;
  readonly record: Dataset | undefined;
  readonly locale: string;
  readonly messages: Messages & CardMessages;
  readonly document: Document;
  /** The card as it is without the option, to add to. */
  standard(): HTMLElement;
}

/** Options of a live timeline: those of a drawing, and what only a page has. */
export interface TimelineOptions extends ChartOptions {
  /** In place of `data`: they stay elsewhere, and what is in view is asked for. */
  readonly source?: TimelineSource;
  /** What the wheel does: zoom with ctrl or ⌘ (default), zoom always, nothing. */
  readonly wheel?: "ctrl" | "free" | "off";
  /** SVG when absent. */
  readonly renderer?: RendererFactory;
  /** Added to keys and pointer, which are always there; `zoom()` brings gestures. */
  readonly interactions?: readonly Interaction[];
  /** Replaces what the card of an event says; null shows none. */
  readonly card?: (event: TimelineEvent, context: CardContext) => Node | null;
  /** A guided reading: the id of one that the data bring, or steps of one's own. */
  readonly steps?: string | readonly Step[];
  /** One step at a time by buttons (default), or all in a column that is scrolled beside a wide drawing. */
  readonly stepsBy?: "buttons" | "scroll";
  /** The views that steps name. */
  readonly views?: Readonly<Record<string, ViewFunction>>;
  /** The element only: most bytes read of `src`; 20 MB when absent. */
  readonly maxBytes?: number;
  /** The element only: milliseconds until loading `src` is given up; 30 000 when absent. */
  readonly timeout?: number;
  /** Ends the timeline when aborted, as `destroy` does. */
  readonly signal?: AbortSignal;
}

/** Options of a timeline whose data stay elsewhere. What would need all of them is not there. */
export type SourceOptions = Omit<TimelineOptions, "data" | "filter" | "asOf"> & {
  readonly source: TimelineSource;
};

/** Options of a live timeline in the words of its dataset. */
export type TypedOptions<K extends string, P extends string, I extends string> = Typed<
  TimelineOptions,
  K,
  P,
  I
>;

/** Options that change what a timeline does and not what it draws. */
export const acting: ReadonlySet<keyof TimelineOptions> = new Set([
  ...(["interactions", "wheel", "selected", "signal", "card", "steps", "stepsBy", "views"] as const),
  ...(["maxBytes", "timeout"] as const),
]);

/**
 * Options with some of them changed, and the names of those.
 *
 * @throws TypeError or RangeError for options that make no sense together
 */
export function changedOptions(
  before: TimelineOptions,
  options: Partial<TimelineOptions>,
): { readonly next: TimelineOptions; readonly changed: readonly (keyof TimelineOptions)[] } {
  const names = Object.keys(options) as (keyof TimelineOptions)[];
  const changed = names.filter((name) => before[name] !== options[name]);
  const next = { ...before, ...options };
  // What was to be open of other data is not asked for of these.
  if (changed.includes("data") && !names.includes("selected") && next.source === undefined)
    Object.assign(next, { selected: null });
  checkOptions(next);
  return { next, changed };
}
