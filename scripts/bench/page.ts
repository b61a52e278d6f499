// What `npm run bench` measures, inside a page. Each number is a median in milliseconds of script, style and layout.
import { axis, points, spans, timeline, type Columns, type Timeline } from "../../src/index.js";
import { fromColumns } from "../../src/dataset/index.js";
import { compose } from "../../src/components/index.js";
import { SVGRenderer } from "../../src/render/index.js";
import type { Dataset } from "../../src/dataset/index.js";
import type { Mark, Scene, View } from "../../src/scene/index.js";

/** A small seeded generator (mulberry32), so that every run has the same events. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Seeded events over forty years on eight tracks; a fifth last for days. */
export function events(n: number): Dataset {
  const next = random(n);
  const [from, to] = [Date.UTC(1985, 0), Date.UTC(2025, 0)];
  const starts = Float64Array.from({ length: n }, () => from + next() * (to - from)).sort();
  const ends = starts.map((t) => (next() < 0.2 ? t + next() * 9e8 : t));
  const tracks = Uint16Array.from({ length: n }, () => Math.floor(next() * 8));
  return fromColumns({
    starts,
    ends,
    tracks,
    title: (i: number) => `Event ${i}`,
    id: (i: number) => `e${i}`,
  });
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Time of script and of the style and layout that it causes. */
function timed(node: Element, act: () => void): number {
  const start = performance.now();
  act();
  node.getBoundingClientRect();
  return performance.now() - start;
}

/** A fixed piece of arithmetic, so that runs on different machines can be compared. */
export function reference(): number {
  return median(
    Array.from({ length: 15 }, () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 1; i < 2_000_000; i++) sum += Math.sqrt(i) / (1 + (sum % 3));
      if (sum === 0) throw new Error("never");
      return performance.now() - start;
    }),
  );
}

export function benchScene(marks: number, labels: number, base: number, shift: number): Scene {
  const next = random(marks + shift);
  const list: Mark[] = Array.from({ length: marks }, (_, i) => ({
    type: "symbol",
    key: `m${i}`,
    event: `m${i}`,
    role: "mark",
    at: { a: next() * 1200, c: next() * 400 },
    size: 12,
    shape: "circle",
    fill: "blue",
  }));
  const texts: Mark[] = Array.from({ length: labels }, (_, i) => ({
    type: "text",
    key: `t${i + shift * 20}`,
    label: `m${i + shift * 20}`,
    halo: true,
    at: { a: next() * 1200, c: next() * 400 },
    width: 90,
    height: 32,
    align: "start",
    lines: [
      // A label says the same at every level: what differs is which are there, and where.
      { text: `Label ${i + shift * 20}`, size: 13, weight: 600, fill: "ink" },
      { text: "second line", size: 12, weight: 400, fill: "muted" },
    ],
  }));
  return {
    width: 1200,
    height: 440,
    orientation: { vertical: false, mirrored: false, length: 1200 },
    base,
    origin: 0,
    window: [-2048, 4096],
    plot: [0, 1200, 0, 440],
    layers: [
      { name: "points", moves: "time", marks: list },
      { name: "labels", moves: "time", marks: texts },
    ],
  };
}

/** The renderer alone: 500 marks and 100 labels. */
export function renderer(): Record<string, number> {
  const svg = new SVGRenderer({ document, id: "bench" });
  document.body.append(svg.node);
  const [a, b] = [benchScene(500, 100, 1, 0), benchScene(500, 100, 1.41, 1)];
  svg.scene(a, { k: 1, shift: 0, domain: [0, 1] });
  const run = (view: (i: number) => View): number =>
    median(Array.from({ length: 60 }, (_, i) => timed(svg.node, () => svg.move(view(i)))));
  const pan = run((i) => ({ k: 1, shift: i, domain: [0, 1] }));
  const zoom = run((i) => ({ k: 1 + i / 200, shift: i, domain: [0, 1] }));
  const crossing = median(
    Array.from({ length: 20 }, (_, i) =>
      timed(svg.node, () => svg.scene(i % 2 === 0 ? b : a, { k: 1, shift: i, domain: [0, 1] })),
    ),
  );
  svg.destroy();
  return { pan, zoom, crossing };
}

/** A whole timeline with `n` events at a domain with as much to see as fits. */
export function whole(n: number): Record<string, number> {
  const data = events(n);
  const chart = timeline({ data, components: [points(), axis()], width: 1200 });
  document.body.append(chart.node);
  const [e0, e1] = chart.state.domain;
  const length = ((e1 - e0) * Math.min(1, 400 / n)) / 1;
  const at = (i: number): [number, number] => {
    const start = e0 + (e1 - e0 - length) * 0.4 + length * 0.002 * i;
    return [start, start + length];
  };
  chart.zoomTo(at(0));
  const pan = median(Array.from({ length: 60 }, (_, i) => timed(chart.node, () => chart.zoomTo(at(i)))));
  const [z0, z1] = at(0);
  const zoomed = (factor: number): void => {
    const middle = (z0 + z1) / 2;
    chart.zoomTo([middle - ((z1 - z0) * factor) / 2, middle + ((z1 - z0) * factor) / 2]);
  };
  zoomed(0.99);
  const zoom = median(
    Array.from({ length: 60 }, (_, i) => timed(chart.node, () => zoomed(0.99 - i * 0.004))),
  );
  // Eight different levels, each seen for the first time, then again.
  const cross = (i: number): number => timed(chart.node, () => zoomed(0.69 * 0.7 ** i));
  const first = median(Array.from({ length: 8 }, (_, i) => cross(i)));
  const again = median(Array.from({ length: 14 }, (_, i) => cross(i % 2)));
  const marks = chart.node.querySelectorAll("svg .mark, svg .cluster").length;
  const labels = chart.node.querySelectorAll("svg [data-label]").length;
  chart.destroy();
  return { pan, zoom, "crossing, new level": first, "crossing, known level": again, marks, labels };
}

/** Layout alone: one level with ten thousand events, warm. */
export function layout(n: number): number {
  const data = events(n);
  return median(
    Array.from({ length: 12 }, (_, i) => {
      const chart = compose({ data, components: [points(), axis()], width: 1200 });
      const [t0, t1] = chart.home;
      const start = performance.now();
      chart.scene([t0, t0 + (t1 - t0) * (0.9 - i * 0.01)]);
      return performance.now() - start;
    }),
  );
}

/** What is looked at from outside, to see how much memory it takes. */
const kept: { given?: Columns; data?: Dataset; chart?: Timeline } = {};

/** Columns of events that come unsorted, a third of which last for a day; nothing of it counts as ours. */
export function given(n: number): void {
  const next = random(n + 1);
  const [from, to] = [Date.UTC(1985, 0), Date.UTC(2025, 0)];
  const starts = Float64Array.from({ length: n }, () => from + next() * (to - from));
  const ends = starts.map((t) => (next() < 0.3 ? t + 864e5 : t));
  kept.given = { starts, ends, tracks: Uint16Array.from({ length: n }, () => Math.floor(next() * 8)) };
}

/** Milliseconds until they are a dataset. */
export function columns(): number {
  const start = performance.now();
  kept.data = fromColumns(kept.given!);
  return performance.now() - start;
}

/** Draw them, and wait until all work for later is done. */
export async function settled(): Promise<void> {
  kept.chart = timeline({ data: kept.data!, components: [points(), axis()], width: 1200 });
  document.body.append(kept.chart.node);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}

/** Let go of all that. */
export function drop(): void {
  kept.chart?.destroy();
  for (const name of ["given", "data", "chart"] as const) delete kept[name];
}

/** A live timeline of `n` events on eight tracks: what the first picture, frames and a live feed cost. */
export async function live(n: number): Promise<Record<string, number>> {
  const data = events(n);
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  const start = performance.now();
  const chart = timeline({ data, components: [spans(), axis()], width: 1200 });
  document.body.append(chart.node);
  chart.node.getBoundingClientRect();
  const first = performance.now() - start;
  // A task that began before counts as a whole: this one has to end first.
  await new Promise((resolve) => setTimeout(resolve, 0));
  tasks.observe({ entryTypes: ["longtask"] });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const sliced = longest;
  const [e0, e1] = chart.state.domain;
  const at = (share: number, shift: number): void => {
    const length = (e1 - e0) * share;
    const from = e0 + (e1 - e0 - length) * 0.4 + length * shift;
    chart.zoomTo([from, from + length]);
  };
  const shares = [0.9, 0.05, 0.002, 0.0004].filter((share) => share * n > 20);
  const frames = (act: (share: number, i: number) => void): number =>
    Math.max(
      ...shares.map((share) => {
        at(share, 0);
        return median(Array.from({ length: 30 }, (_, i) => timed(chart.node, () => act(share, i))));
      }),
    );
  const pan = frames((share, i) => at(share, i * 0.002));
  const zoom = frames((share, i) => at(share * (1 - i * 0.004), 0));
  await new Promise((resolve) => setTimeout(resolve, 100));
  longest = 0;
  const more = Array.from({ length: 1000 }, (_, i) => ({
    ...{
      id: `new-${i}`,
      kind: "event",
      title: `New ${i}`,
      track: "track-1",
      importance: 1 as const,
      sources: [],
    },
    when: new Date(Date.UTC(2000, 0, 1) + i * 864e5).toISOString().slice(0, 10),
  }));
  const began = performance.now();
  await chart.append(more);
  const append = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 500));
  tasks.disconnect();
  chart.destroy();
  return {
    first,
    pan,
    zoom,
    append,
    "longest task after the first": sliced,
    "longest while appending": longest,
  };
}
