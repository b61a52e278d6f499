import type { Issue } from "../dataset/index.js";
import type { Timeline, TimelineEvents } from "../timeline/index.js";
import type { HistoryTimelineElement } from "./history-timeline.js";

/** What the element tells, by the name of the event. */
export interface HistoryTimelineEventMap {
  "timeline-ready": CustomEvent<{ readonly timeline: Timeline }>;
  "timeline-domain": CustomEvent<TimelineEvents["domain"]>;
  "timeline-select": CustomEvent<TimelineEvents["select"]>;
  "timeline-error": CustomEvent<{ readonly error: unknown; readonly issues: readonly Issue[] }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "history-timeline": HistoryTimelineElement;
  }
  // They bubble: whoever listens further up hears the same.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is how names are added
  interface GlobalEventHandlersEventMap extends HistoryTimelineEventMap {}
}
