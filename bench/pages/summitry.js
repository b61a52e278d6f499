// Ours, as built: columns in, two components, the wheel free to zoom without ctrl.
import { axis, fromColumns, points, timeline } from "../../dist/esm/index.js";
import { zoom } from "../../dist/esm/interact/index.js";
import { tracks } from "./events.js";

export const prepare = () => undefined;

export function draw(box, _, { starts, ends, track, title }) {
  const data = fromColumns({
    starts,
    ends,
    tracks: track,
    title,
    meta: { tracks: tracks.map((label, i) => ({ id: `track-${i}`, label })) },
  });
  const chart = timeline({
    data,
    components: [points(), axis()],
    width: 1200,
    height: 600,
    wheel: "free",
    interactions: [zoom()],
  });
  box.append(chart.node);
  globalThis.chart = chart;
}

/** A mark, a ring, or a lane's counts. */
export const drawn = (box) =>
  box.querySelector("svg [data-event], svg [data-cluster], svg .density path, canvas") !== null;
