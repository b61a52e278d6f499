import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { tracks } from "./events.js";

function date(ms) {
  const at = new Date(ms);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

export function prepare({ n, starts, ends, track, title }) {
  const events = Array.from({ length: n }, (_, i) => ({
    unique_id: `e${i}`,
    start_date: date(starts[i]),
    ...(ends[i] > starts[i] ? { end_date: date(ends[i]) } : {}),
    group: tracks[track[i]],
    text: { headline: title(i), text: "" },
  }));
  return { events };
}

let ready = false;

export function draw(box, data) {
  // Half of the box for the lanes: its own quarter has no room for eight.
  const options = {
    font: null,
    script_path: `${location.origin}/timelinejs/`,
    timenav_height_percentage: 50,
  };
  new Timeline(box, data, options).on("loaded", () => (ready = true));
}

export const drawn = (box) => ready && box.querySelector(".tl-timemarker") !== null;
