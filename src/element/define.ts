import { HistoryTimelineElement } from "./history-timeline.js";
import { bundled } from "./bundled.js";

// Importing this module registers the element; gestures and the bundled data load when they are asked for.
HistoryTimelineElement.gestures ??= async () => {
  const { brush, zoom } = await import("../interact/index.js");
  return [zoom(), brush()];
};
HistoryTimelineElement.canvas ??= async () => (await import("../render/canvas.js")).canvas();
for (const [name, load] of bundled) HistoryTimelineElement.datasets.set(name, load);
HistoryTimelineElement.define();

export { HistoryTimelineElement };
