import TimelinesChart from "timelines-chart";
import { byTrack, tracks } from "./events.js";

export function prepare(columns) {
  return byTrack(columns).map((rows, track) => ({
    group: tracks[track],
    data: [
      {
        label: tracks[track],
        data: rows.map((i) => ({
          timeRange: [new Date(columns.starts[i]), new Date(columns.ends[i])],
          val: tracks[track],
        })),
      },
    ],
  }));
}

export function draw(box, data) {
  TimelinesChart()(box)
    .width(1200)
    .maxHeight(600)
    .maxLineHeight(60)
    .enableAnimations(false)
    .zQualitative(true)
    .data(data);
}

/** A segment begins with no width and gets it in a later frame. */
export const drawn = (box) => Number(box.querySelector(".series-segment")?.getAttribute("width") ?? 0) > 0;
