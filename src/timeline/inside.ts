import { checkOptions } from "../components/check-options.js";
import type { Timeline } from "./handle.js";
import { adoptStyles } from "./styles.js";
import type { Measured } from "./surroundings.js";
import { LiveTimeline } from "./timeline.js";
import type { TimelineOptions } from "./options.js";
import { withSource } from "./source.js";

let late: typeof import("./late.js") | undefined;

/** Bring what the handle's `scale` and `toSVG` are made with. The picture needs neither, and does not wait for them. */
export async function loadLate(): Promise<void> {
  late = await import("./late.js");
}

/**
 * Of some options those that can be, beside others that are right; each of the rest is told.
 *
 * @param base data or source, and view
 */
export function possible(
  base: TimelineOptions,
  options: Partial<TimelineOptions>,
  told: (name: string, error: unknown) => void,
): Partial<TimelineOptions> {
  const fits = ([name, value]: readonly [string, unknown]): boolean => {
    try {
      checkOptions(withSource({ ...base, [name]: value }));
      return true;
    } catch (error) {
      told(name, error);
      return false;
    }
  };
  return Object.fromEntries(Object.entries(options).filter(fits));
}

export { measuredOf } from "./surroundings.js";

/**
 * A timeline for a place that is there already, such as an element's shadow tree: it is drawn once, at the width it will
 * have, and has its styles before it is seen.
 *
 * Who hands on the handle calls `loadLate` before.
 *
 * @param room of the place; measured later when absent
 * @throws as `timeline` does
 */
export function timelineIn(root: ShadowRoot, options: TimelineOptions, room?: Measured): Timeline {
  adoptStyles(root);
  return new LiveTimeline(withSource(options), root.ownerDocument, () => late!, room);
}
