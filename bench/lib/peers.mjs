import { readFileSync } from "node:fs";

/**
 * Who runs, in the order of the table: ours, those that only bound the numbers, then the others. `labels` and
 * `lanes` say what the picture has, as that is what costs; `intervals` false means that they are drawn as instants. `at` is how far down its lanes are, for the
 * pointer.
 */
export const peers = [
  { name: "empty", title: "empty page", bound: true },
  { name: "canvas", title: "bare canvas (floor)", bound: true, lanes: true, intervals: true },
  { name: "summitry", title: "**Summitry**", labels: true, lanes: true, intervals: true },
  { name: "uplot", title: "uPlot", npm: "uplot", lanes: true, intervals: true },
  { name: "echarts", title: "ECharts", npm: "echarts", lanes: true, intervals: true },
  { name: "d3", title: "plain D3", npm: "d3", lanes: true, intervals: true },
  { name: "event-drops", title: "EventDrops", npm: "event-drops", lanes: true },
  { name: "timelines-chart", title: "timelines-chart", npm: "timelines-chart", lanes: true, intervals: true },
  {
    name: "vis-timeline",
    title: "vis-timeline",
    npm: "vis-timeline",
    labels: true,
    lanes: true,
    intervals: true,
  },
  {
    name: "timelinejs",
    title: "TimelineJS",
    npm: "@knight-lab/timelinejs",
    labels: true,
    lanes: true,
    intervals: true,
    at: 0.75,
  },
  { name: "d3-milestones", title: "d3-milestones", npm: "d3-milestones", labels: true },
];

/** The version that is installed, or undefined for what comes from no registry. */
export function versionOf({ npm }, folder) {
  if (npm === undefined) return undefined;
  return JSON.parse(readFileSync(new URL(`node_modules/${npm}/package.json`, folder), "utf8")).version;
}
