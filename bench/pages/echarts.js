// Its modes for many data: instants as one large scatter, intervals as large lines, no animation.
import { LinesChart, ScatterChart } from "echarts/charts";
import { DatasetComponent, DataZoomInsideComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { from, to, tracks } from "./events.js";

use([LinesChart, ScatterChart, DatasetComponent, DataZoomInsideComponent, GridComponent, CanvasRenderer]);

export function prepare({ n, starts, ends, track }) {
  const [instants, intervals] = [[], []];
  for (let i = 0; i < n; i++) {
    if (ends[i] > starts[i]) intervals.push(2, starts[i], track[i], ends[i], track[i]);
    else instants.push(starts[i], track[i]);
  }
  return { instants: Float64Array.from(instants), intervals: Float64Array.from(intervals) };
}

let finished = false;

export function draw(box, { instants, intervals }) {
  const chart = init(box, null, { width: 1200, height: 600 });
  chart.on("finished", () => (finished = true));
  chart.setOption({
    animation: false,
    dataset: { source: instants, dimensions: ["at", "track"] },
    grid: { left: 80, right: 0, top: 10, bottom: 30 },
    xAxis: { type: "time", min: from, max: to },
    yAxis: { type: "category", data: tracks },
    dataZoom: { type: "inside", filterMode: "none" },
    series: [
      { type: "scatter", large: true, symbolSize: 8, encode: { x: "at", y: "track" } },
      {
        type: "lines",
        coordinateSystem: "cartesian2d",
        polyline: true,
        large: true,
        dimensions: ["value"],
        data: intervals,
        lineStyle: { width: 8 },
      },
    ],
  });
}

export const drawn = () => finished;
