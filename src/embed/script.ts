import { HistoryTimelineElement } from "../element/history-timeline.js";
import { brush, zoom } from "../interact/index.js";

// One classic script: everything but the bundled data, for pages where modules do not run.
HistoryTimelineElement.gestures ??= () => Promise.resolve([zoom(), brush()]);
HistoryTimelineElement.define();

export { parseDataset } from "../dataset/index.js";
export { timeline } from "../timeline/index.js";
export { summitsView } from "../views/index.js";
export { HistoryTimelineElement, zoom };
