import { brush, zoom } from "../interact/index.js";
import { HistoryTimelineElement } from "./history-timeline.js";
import { bundled } from "./bundled.js";

// Importing this module registers the element: with gestures, and with the bundled data when it is asked for.
HistoryTimelineElement.gestures ??= () => Promise.resolve([zoom(), brush()]);
for (const [name, load] of bundled) HistoryTimelineElement.datasets.set(name, load);
HistoryTimelineElement.define();

export { HistoryTimelineElement };
