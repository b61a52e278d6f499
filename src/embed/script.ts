import { HistoryTimelineElement } from "../element/history-timeline.js";
import { brush, zoom } from "../interact/index.js";

// One classic script: everything but the bundled data, for pages where modules do not run. It has no lazy parts, so
// that whatever a reader might come to is inside anyway; exporting it adds little more than its names.
HistoryTimelineElement.gestures ??= () => Promise.resolve([zoom(), brush()]);
HistoryTimelineElement.define();

export * from "../index.js";
export * from "../interact/index.js";
export { HistoryTimelineElement };
