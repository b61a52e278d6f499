import { bundled } from "../element/bundled.js";
import { HistoryTimelineElement } from "../element/history-timeline.js";

// One module for a page: the element at once, gestures and bundled data from files beside this one when needed.
HistoryTimelineElement.gestures ??= async () => {
  const { zoom } = await import("../interact/zoom.js");
  return [zoom()];
};
for (const [name, load] of bundled) HistoryTimelineElement.datasets.set(name, load);
HistoryTimelineElement.define();

export { HistoryTimelineElement };
