import type { ChartOptions } from "../components/index.js";
import type { Interaction } from "../interact/index.js";
import type { RendererFactory } from "../render/index.js";

/** Options of a live timeline: those of a drawing, and what only a page has. */
export interface TimelineOptions extends ChartOptions {
  /** What the wheel does: zoom with ctrl or ⌘ (default), zoom always, nothing. */
  readonly wheel?: "ctrl" | "free" | "off";
  /** SVG when absent. */
  readonly renderer?: RendererFactory;
  /** Added to keys and pointer, which are always there; `zoom()` brings gestures. */
  readonly interactions?: readonly Interaction[];
  /** Ends the timeline when aborted, as `destroy` does. */
  readonly signal?: AbortSignal;
}
