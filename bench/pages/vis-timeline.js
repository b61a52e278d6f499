import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.css";
import { tracks } from "./events.js";

export function prepare({ n, starts, ends, track, title }) {
  return Array.from({ length: n }, (_, id) => ({
    id,
    group: track[id],
    content: title(id),
    start: starts[id],
    ...(ends[id] > starts[id] ? { end: ends[id] } : {}),
  }));
}

export function draw(box, items) {
  const groups = new DataSet(tracks.map((content, id) => ({ id, content })));
  // Without a window it fits its own; with one it stays invisible for a second.
  new Timeline(box, new DataSet(items), groups, { width: 1200, height: 600 });
}

/** It keeps itself invisible until its first layout is done. */
export const drawn = (box) =>
  box.querySelector(".vis-timeline")?.style.visibility !== "hidden" &&
  box.querySelector(".vis-item") !== null;
