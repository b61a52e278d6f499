import { bundled } from "../element/bundled.js";
import { HistoryTimelineElement } from "../element/history-timeline.js";

// One module for a page: the element at once, gestures and bundled data from files beside this one when needed.
HistoryTimelineElement.gestures ??= async () => {
  const { brush, zoom } = await import("../interact/index.js");
  return [zoom(), brush()];
};
for (const [name, load] of bundled) HistoryTimelineElement.datasets.set(name, load);
HistoryTimelineElement.define();

export { HistoryTimelineElement };
