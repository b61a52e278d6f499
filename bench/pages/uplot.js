// In the manner of its demos: a series per track with a drawing function of its own, a plugin for wheel and drag.
// The function draws at most one mark per pixel column, as uPlot's own line does.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { byTrack, colors, from, to, tracks } from "./events.js";

export function prepare(columns) {
  return byTrack(columns).map((rows, track) => [
    Float64Array.from(rows, (i) => columns.starts[i] / 1000),
    new Float64Array(rows.length).fill(track),
    Float64Array.from(rows, (i) => columns.ends[i] / 1000),
  ]);
}

function before(values, t) {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Longest interval of a series, by which to look back for what began before the window. */
const reach = new Map();

function marks(u, index) {
  const [starts, , ends] = u.data[index];
  if (!reach.has(starts))
    reach.set(
      starts,
      starts.reduce((most, t, i) => Math.max(most, ends[i] - t), 0),
    );
  const { min, max } = u.scales.x;
  const k = u.bbox.width / (max - min);
  const y = Math.round(u.valToPos(index - 1, "y", true));
  const [instants, intervals] = [new Path2D(), new Path2D()];
  let [column, right] = [-Infinity, -Infinity];
  for (let i = before(starts, min - reach.get(starts)); i < starts.length && starts[i] <= max; i++) {
    const x = u.bbox.left + (starts[i] - min) * k;
    if (ends[i] === starts[i]) {
      if (Math.round(x) === column) continue;
      column = Math.round(x);
      instants.moveTo(x + 4, y);
      instants.arc(x, y, 4, 0, 2 * Math.PI);
    } else {
      const end = u.bbox.left + (ends[i] - min) * k;
      if (end - right < 1) continue;
      right = end;
      intervals.rect(x, y + 8, Math.max(1, end - x), 8);
    }
  }
  u.ctx.save();
  u.ctx.beginPath();
  u.ctx.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
  u.ctx.clip();
  u.ctx.fillStyle = colors[index - 1];
  u.ctx.fill(instants);
  u.ctx.fill(intervals);
  u.ctx.restore();
  return null;
}

function wheelAndDrag() {
  const ready = (u) => {
    const set = (min, max) => u.batch(() => u.setScale("x", { min, max }));
    u.over.addEventListener("wheel", (event) => {
      event.preventDefault();
      const { min, max } = u.scales.x;
      const t = u.posToVal(event.offsetX, "x");
      const k = 2 ** (event.deltaY * 0.002);
      set(t - (t - min) * k, t + (max - t) * k);
    });
    u.over.addEventListener("pointermove", (event) => {
      if (event.buttons !== 1) return;
      const { min, max } = u.scales.x;
      const shift = ((max - min) * event.movementX) / u.over.clientWidth;
      set(min - shift, max - shift);
    });
  };
  return { hooks: { ready } };
}

export function draw(box, data) {
  const facets = [
    { scale: "x", auto: true, sorted: 1 },
    { scale: "y", auto: true },
  ];
  const options = {
    mode: 2,
    width: 1200,
    height: 600,
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: true, auto: false, min: from / 1000, max: to / 1000 }, y: { range: [-1, 8] } },
    axes: [{}, { size: 80, splits: tracks.map((_, i) => i), values: () => tracks }],
    series: [null, ...tracks.map((label) => ({ label, facets, paths: marks }))],
    plugins: [wheelAndDrag()],
  };
  new uPlot(options, [null, ...data], box);
}

export const drawn = (box) => box.querySelector("canvas") !== null;
