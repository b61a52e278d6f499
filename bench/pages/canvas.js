// The floor: a bare canvas that knows nothing but which pixel columns of a track are occupied, and fills one
// rectangle for each. No labels, no axis, nothing to point at.
import { byTrack, colors, from, to } from "./events.js";

const [width, height] = [1200, 600];

/** Per track the starts in order and, for each, the latest end up to it. */
export function prepare(columns) {
  return byTrack(columns).map((rows) => {
    const starts = Float64Array.from(rows, (i) => columns.starts[i]);
    const latest = Float64Array.from(rows, (i) => columns.ends[i]);
    for (let i = 1; i < latest.length; i++) latest[i] = Math.max(latest[i], latest[i - 1]);
    return { starts, latest };
  });
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

function paint(context, lanes, [t0, t1]) {
  const step = (t1 - t0) / width;
  context.clearRect(0, 0, width, height);
  lanes.forEach(({ starts, latest }, lane) => {
    context.fillStyle = colors[lane];
    const y = lane * 75 + 30;
    for (let x = 0; x < width; x++) {
      const begin = t0 + x * step;
      // Something starts before the column ends, and something of that lasts into it.
      const i = before(starts, begin + step) - 1;
      if (i >= 0 && latest[i] >= begin) context.fillRect(x, y, 1, 15);
    }
  });
}

export function draw(box, lanes) {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  box.append(canvas);
  const context = canvas.getContext("2d");
  let domain = [from, to];
  let asked = false;
  const show = (next) => {
    domain = next;
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      paint(context, lanes, domain);
    });
  };
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const [t0, t1] = domain;
    const t = t0 + ((t1 - t0) * event.offsetX) / width;
    const k = 2 ** (event.deltaY * 0.002);
    show([t - (t - t0) * k, t + (t1 - t) * k]);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons !== 1) return;
    const shift = ((domain[1] - domain[0]) * event.movementX) / width;
    show([domain[0] - shift, domain[1] - shift]);
  });
  paint(context, lanes, domain);
}

export const drawn = (box) => box.firstChild !== null;
