const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : sorted[sorted.length >> 1];
};
const get = (cell, path) => path.split(".").reduce((at, key) => at?.[key], cell);

/** How each number of the report is read from a cell. `net` takes off what the empty page costs. */
export const measures = {
  first: { title: "First render, ms", path: "first", phase: "draw", skip: "empty" },
  zoom: {
    title: "Main-thread CPU per zoom step, ms",
    path: "zoom.main",
    phase: "zoom",
    net: true,
    acts: "zooms",
  },
  pan: { title: "Main-thread CPU per pan step, ms", path: "pan.main", phase: "pan", net: true, acts: "pans" },
  zoomAll: {
    title: "CPU of all threads per zoom step, ms",
    path: "zoom.all",
    phase: "zoom",
    net: true,
    acts: "zooms",
  },
  panAll: {
    title: "CPU of all threads per pan step, ms",
    path: "pan.all",
    phase: "pan",
    net: true,
    acts: "pans",
  },
  draw: { title: "Main-thread CPU of drawing, ms", path: "drawMain", phase: "draw", net: true },
  heap: { title: "Heap, MB", path: "heap", phase: "heap", net: true, scale: 1e-6 },
  nodes: { title: "DOM nodes", path: "nodes", phase: "heap" },
};

/** The share of pixels from which a picture counts as drawn. */
const least = 0.001;

/**
 * Whether a gesture changed the picture: more than a tenth of what is drawn, as less is a button that lit up under
 * the pointer. Judged by the smallest size, and not above 10,000, where a full picture looks the same everywhere.
 */
function reacts(report, name, acts) {
  const judged = ({ peer, size, [acts]: share }) => peer === name && size <= 10_000 && share !== undefined;
  const first = report.cells.find(judged);
  return first === undefined || first[acts] > 0.1 * Math.min(first.ink1, 1 - first.ink1);
}

function absence(report, { phase }, cells) {
  const { capped } = cells.find((cell) => cell.capped !== undefined) ?? {};
  if (capped === phase) return `over ${report.cap} s`;
  if (capped !== undefined) return `${capped} over ${report.cap} s`;
  return cells.some((cell) => cell.failed) ? "failed" : "unknown";
}

/** The median of a measure for a peer and a size: a number, or in words why there is none. */
export function value(report, { path, phase, net, acts, scale = 1 }, name, size) {
  const of = (peer) => report.cells.filter((cell) => cell.peer === peer && cell.size === size);
  const cells = of(name);
  if (cells.length === 0) return "not tried";
  const found = median(cells.map((cell) => get(cell, path)));
  if (found === undefined) return absence(report, { phase }, cells);
  if (name === "empty") return found * scale;
  if (cells.some((cell) => cell.ink1 < least)) return "blank";
  if (acts && !reacts(report, name, acts)) return "does not react";
  const base = net ? (median(of("empty").map((cell) => get(cell, path))) ?? 0) : 0;
  return Math.max(0, found - base) * scale;
}

/** Bytes of what the page of a peer asked for. */
export function bytes(report, name) {
  return median(
    report.cells.filter((cell) => cell.peer === name && cell.bytes > 0).map((cell) => cell.bytes),
  );
}

/** A number as the tables show it, or the words that stand for one. */
export const show = (found) =>
  typeof found === "string"
    ? found
    : found.toLocaleString("en", { maximumFractionDigits: found < 10 ? 1 : 0 });
