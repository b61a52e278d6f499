import type { Timeline } from "./handle.js";
import { adoptStyles } from "./styles.js";
import { LiveTimeline } from "./timeline.js";
import type { TimelineOptions } from "./options.js";
import { withSource } from "./source.js";

let late: typeof import("./late.js") | undefined;

/** Bring what the handle's `scale` and `toSVG` are made with. The picture needs neither, and does not wait for them. */
export async function loadLate(): Promise<void> {
  late = await import("./late.js");
}

/**
 * A timeline for a place that is there already, such as an element's shadow tree: it is drawn once, at the width it will
 * have, and has its styles before it is seen.
 *
 * Who hands on the handle calls `loadLate` before.
 *
 * @param width pixels of the place; measured later when absent
 * @throws as `timeline` does
 */
export function timelineIn(root: ShadowRoot, options: TimelineOptions, width?: number): Timeline {
  adoptStyles(root);
  return new LiveTimeline(withSource(options), root.ownerDocument, () => late!, width);
}
