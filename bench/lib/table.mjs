const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : sorted[sorted.length >> 1];
};
const get = (cell, path) => path.split(".").reduce((at, key) => at?.[key], cell);
const number = (value) => value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });

/** How each number of the report is read from a cell and shown. `net` takes off what the empty page costs. */
export const measures = [
  { title: "First render, ms", path: "first", phase: "draw", skip: "empty" },
  { title: "Main-thread CPU per zoom step, ms", path: "zoom.main", phase: "zoom", net: true, acts: "zooms" },
  { title: "Main-thread CPU per pan step, ms", path: "pan.main", phase: "pan", net: true, acts: "pans" },
  {
    title: "CPU of all threads per zoom step, ms",
    path: "zoom.all",
    phase: "zoom",
    net: true,
    acts: "zooms",
  },
  { title: "CPU of all threads per pan step, ms", path: "pan.all", phase: "pan", net: true, acts: "pans" },
  { title: "Main-thread CPU of drawing, ms", path: "drawMain", phase: "draw", net: true },
  { title: "Heap, MB", path: "heap", phase: "heap", net: true, scale: 1e-6 },
  { title: "DOM nodes", path: "nodes", phase: "heap" },
];

const phases = ["prepare", "draw", "screenshot", "heap", "zoom", "pan"];

/** The share of pixels from which a picture counts as drawn. */
const least = 0.001;

/**
 * Whether a gesture changed the picture: more than a tenth of what is drawn, as less is a button that lit up under
 * the pointer. Judged by the smallest size, and not above 10,000, where a full picture looks the same everywhere.
 */
function reacts(report, peer, acts) {
  const judged = ({ peer: name, size, [acts]: share }) =>
    name === peer.name && size <= 10_000 && share !== undefined;
  const first = report.cells.find(judged);
  return first === undefined || first[acts] > 0.1 * Math.min(first.ink1, 1 - first.ink1);
}

function absence(report, { phase }, cells) {
  const { capped } = cells.find((cell) => cell.capped !== undefined) ?? {};
  if (capped === phase) return `over ${report.cap} s`;
  if (capped !== undefined) return `${capped} over ${report.cap} s`;
  return phases.includes(phase) && cells.some((cell) => cell.failed) ? "failed" : "unknown";
}

/** What stands in a cell of the table: a number, or in words why there is none. */
export function entry(report, measure, peer, size) {
  const of = (name) => report.cells.filter((cell) => cell.peer === name && cell.size === size);
  const cells = of(peer.name);
  if (cells.length === 0) return "not tried";
  const { path, net, acts, scale = 1 } = measure;
  const value = median(cells.map((cell) => get(cell, path)));
  if (value === undefined) return absence(report, measure, cells);
  if (peer.name === "empty") return number(value * scale);
  if (cells.some((cell) => cell.ink1 < least)) return "blank";
  if (acts && !reacts(report, peer, acts)) return "does not react";
  const base = net ? (median(of("empty").map((cell) => get(cell, path))) ?? 0) : 0;
  return number(Math.max(0, value - base) * scale);
}

const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) =>
  [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");

function numbers(report, measure) {
  const peers = report.peers.filter(({ name }) => name !== measure.skip);
  const rows = peers.map((peer) => [
    peer.title,
    ...report.sizes.map((size) => entry(report, measure, peer, size)),
  ]);
  return table(["", ...report.sizes.map((size) => size.toLocaleString("en"))], rows);
}

function kinds(report) {
  const yes = (value) => (value ? "yes" : "–");
  const bytes = ({ name }) =>
    median(report.cells.filter((cell) => cell.peer === name && cell.bytes > 0).map((cell) => cell.bytes));
  const rows = report.peers
    .filter(({ name }) => name !== "empty")
    .map((peer) => [
      peer.title,
      peer.version ?? "",
      yes(peer.labels),
      yes(peer.lanes),
      yes(peer.intervals),
      bytes(peer) === undefined ? "unknown" : (bytes(peer) / 1000).toFixed(1),
    ]);
  return table(["", "version", "labels", "lanes", "intervals", "gzip, kB"], rows);
}

/** The whole report as Markdown. */
export function markdown(report) {
  const { date, browser, cores, runs, cap, slow, minutes } = report;
  const how =
    `medians of ${runs}, or once where that took more than ${slow} s, each phase capped at ${cap} s, ` +
    `${minutes.toFixed(0)} minutes in all`;
  const parts = [
    `Measured ${date} in ${browser}, headless and without a GPU, on ${cores} cores: ${how}.`,
    `### What each draws, and what it weighs\n\n${kinds(report)}`,
    ...measures.map((measure) => {
      const net = measure.net ? ", net of the empty page" : "";
      return `### ${measure.title}${net}\n\n${numbers(report, measure)}`;
    }),
  ];
  return `${parts.join("\n\n")}\n`;
}
