import { measures, show, value } from "./report.mjs";

const small = (size) => size <= 10_000;
const withLabels = ({ labels }) => labels === true;
/** uPlot has a target of its own. */
const withLanes = ({ name, labels, lanes }) => name !== "uplot" && (labels === true || lanes === true);

/** Ours against the best of some peers: `yes`, or by how much not. */
function best(report, measure, size, among) {
  const own = value(report, measure, "summitry", size);
  const rivals = report.peers.filter((peer) => peer.name !== "summitry" && !peer.bound && among(peer));
  if (rivals.length === 0) return "";
  const others = rivals
    .map(({ name, npm }) => ({ npm, cost: value(report, measure, name, size) }))
    .filter(({ cost }) => typeof cost === "number")
    .sort((a, b) => a.cost - b.cost);
  if (typeof own !== "number") return own;
  const [first] = others;
  if (first === undefined || own <= first.cost) return "yes";
  return `no: ${show(own)}, ${first.npm} ${show(first.cost)}`;
}

/** Ours against so many times one other. */
function times(report, measure, size, name, most) {
  const [own, other] = ["summitry", name].map((peer) => value(report, measure, peer, size));
  if (typeof own !== "number" || typeof other !== "number") return "unknown";
  const ratio = `${show(own / other)} ×`;
  return own <= most * other ? `yes: ${ratio}` : `no: ${ratio}`;
}

const { first, zoom, pan } = measures;

/** What we set out to reach; `cell` is empty where nothing was promised. */
const targets = [
  {
    title: "zoom step: least of all with labels or lanes but uPlot",
    cell: (r, size) => best(r, zoom, size, withLanes),
  },
  { title: "pan step: likewise", cell: (r, size) => best(r, pan, size, withLanes) },
  {
    title: "zoom step: to 10,000 within 1.5 × uPlot, above 2 × the floor",
    cell: (r, size) => times(r, zoom, size, ...(small(size) ? ["uplot", 1.5] : ["canvas", 2])),
  },
  {
    title: "pan step: likewise, beside uPlot and the floor",
    cell: (r, size) => times(r, pan, size, ...(small(size) ? ["uplot", 1.5] : ["canvas", 2])),
  },
  { title: "first render: ahead of all with labels", cell: (r, size) => best(r, first, size, withLabels) },
  {
    title: "first render: above 10,000 within 2 × the floor",
    cell: (r, size) => (small(size) ? "" : times(r, first, size, "canvas", 2)),
  },
];

/** Rows of title and one cell per size; none where ours was not measured. */
export function againstTargets(report) {
  if (!report.peers.some(({ name }) => name === "summitry")) return [];
  return targets.map(({ title, cell }) => [title, ...report.sizes.map((size) => cell(report, size))]);
}
