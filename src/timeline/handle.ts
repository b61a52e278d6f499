import type { TimelineEvent } from "../dataset/index.js";
import type { ChartOptions } from "../components/index.js";
import type { DomainInput, TimeScale } from "../scales/index.js";
import type { TimelineEvents } from "./emitter.js";
import type { TimelineOptions } from "./options.js";

/** What can be saved and restored. */
export interface TimelineState {
  readonly domain: readonly [start: number, end: number];
  readonly selected: string | null;
  readonly filter: ChartOptions["filter"];
}

/** A timeline in a page. */
export interface Timeline {
  /** The figure: put it anywhere. */
  readonly node: HTMLElement;
  readonly state: TimelineState;
  /** A copy of the d3 `scaleUtc` from time to pixels along the drawing. */
  readonly scale: TimeScale;
  /** Change any option; only what depends on it is made anew. */
  update(options: Partial<TimelineOptions>): void;
  /**
   * Add events, as a live feed does: they are checked as `parseDataset` checks them, and what is shown, selected and
   * pointed at stays. Rejects with a DatasetError that names every problem; then nothing was added.
   */
  append(events: readonly TimelineEvent[]): Promise<void>;
  zoomTo(domain: DomainInput): void;
  select(id: string | null): void;
  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void;
  /** What is shown now, as an SVG file. */
  toSVG(): string;
  /** Take everything away. May be called twice. */
  destroy(): void;
}
