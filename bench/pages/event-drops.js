// Points only: an interval is drawn at its start.
import eventDrops from "event-drops";
import "event-drops/dist/style.css";
import * as d3 from "d3-of-event-drops/build/d3.js";
import { byTrack, from, to, tracks } from "./events.js";

export function prepare(columns) {
  return byTrack(columns).map((rows, track) => ({
    name: tracks[track],
    data: rows.map((i) => ({ date: new Date(columns.starts[i]) })),
  }));
}

export function draw(box, data) {
  const chart = eventDrops({
    d3,
    drop: { date: ({ date }) => date },
    line: { height: 60 },
    // Its blur is dear and changes nothing that is drawn apart.
    metaballs: false,
    range: { start: new Date(from), end: new Date(to) },
  });
  d3.select(box).data([data]).call(chart);
}

export const drawn = (box) => box.querySelector("circle.drop") !== null;
