// The page of gestures.test.ts: a timeline, and what is wrong with it now.
import { events } from "../../scripts/bench/page.js";
import usRussia from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { axis, points, summitsView, timeline } from "../../src/index.js";
import { zoom } from "../../src/interact/index.js";
import { svg, type RendererFactory } from "../../src/render/index.js";
import type { Scene } from "../../src/scene/index.js";
import type { Dataset } from "../../src/dataset/index.js";
import type { Timeline } from "../../src/timeline/index.js";

let chart: Timeline;
let data: Dataset;
let drawn: Scene;

/** The renderer of the library; what it was last given to draw is kept, since an area is one path for many counts. */
const watched: RendererFactory = (context) => {
  const renderer = svg()(context);
  const draw = renderer.scene.bind(renderer);
  renderer.scene = (scene, view) => draw((drawn = scene), view);
  return renderer;
};

const shown = new Set(["summit", "meeting"]);

/** Show the bundled history (0) or `n` synthetic events, in a font. */
export async function show(n: number, family: string): Promise<void> {
  if (family !== "")
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${family}`)));
  document.body.style.setProperty("--timeline-sans", family === "" ? "" : family);
  data = n === 0 ? usRussia.where((event) => shown.has(event.kind)) : events(n);
  const what = n === 0 ? { record, view: summitsView } : { components: [points(), axis()] };
  chart = timeline({ ...what, data, interactions: [zoom()], renderer: watched });
  if (family !== "") chart.node.style.setProperty("--timeline-sans", family);
  document.querySelector("main")!.replaceChildren(chart.node);
}

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const visible = (element: Element): boolean => element.getAttribute("visibility") !== "hidden";

function boxes(selector: string): Box[] {
  return [...chart.node.querySelectorAll(selector)].filter(visible).map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return {
      name: element.textContent || element.getAttribute("data-event") || selector,
      left,
      right,
      top,
      bottom,
    };
  });
}

/** The part of the drawing where time runs; a nested svg's own box would be that of all its content. */
function plot(): Box {
  const inner = chart.node.querySelector("svg svg")!;
  const { left, top } = chart.node.querySelector("svg")!.getBoundingClientRect();
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(inner.getAttribute(name)));
  return {
    name: "plot",
    left: left + x!,
    right: left + x! + width!,
    top: top + y!,
    bottom: top + y! + height!,
  };
}

/** Half a pixel of rounding is forgiven; text boxes are as high as the font says, lines stand closer. */
const meets = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** Everything that is wrong with the picture now, in sentences. */
export function faults(): string[] {
  const found: string[] = [];
  const edge = plot();
  // What lies wholly outside of the plot is clipped: nobody sees it.
  const labels = boxes("svg [data-label], svg .more").filter(
    (box) => box.right > edge.left && box.left < edge.right,
  );
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) if (meets(a, b)) found.push(`"${a.name}" overlaps "${b.name}"`);
  }
  for (const { name, left, right } of labels) {
    if (left < edge.left - 1 || right > edge.right + 1) found.push(`"${name}" is cut at the edge`);
  }
  // A mark may touch its own label's halo, never another's text.
  for (const mark of chart.node.querySelectorAll("svg .mark, svg .cluster")) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const box = {
      name: mark.getAttribute("data-event") ?? "",
      left: left + 1,
      right: right - 1,
      top: top + 1,
      bottom: bottom - 1,
    };
    for (const label of labels)
      if (meets(box, label)) found.push(`the mark ${box.name} overlaps "${label.name}"`);
  }
  return found;
}

/** Marks and the counts of clusters whose middle is in view, and how many events there should be at least and most. */
export function counts(): { shown: number; least: number; most: number } {
  const { domain } = chart.state;
  const edge = plot();
  const seen = new Set<string>();
  let shown = 0;
  for (const mark of chart.node.querySelectorAll("svg .mark, svg .cluster")) {
    const { left, right } = mark.getBoundingClientRect();
    if (right < edge.left || left > edge.right) continue;
    const id = mark.getAttribute("data-event");
    if (id !== null && seen.has(id)) continue;
    if (id !== null) seen.add(id);
    shown += Number(mark.getAttribute("data-cluster") ?? 1);
  }
  shown += countedIn(domain);
  // A cluster counts events up to its tile's ends, so what is near the edge may count or not.
  const perPixel = (domain[1] - domain[0]) / (edge.right - edge.left);
  const within = (margin: number): number => {
    let n = 0;
    for (let i = 0; i < data.size; i++) {
      const t = (data.starts[i]! + data.ends[i]!) / 2;
      if (t >= domain[0] - margin * perPixel && t < domain[1] + margin * perPixel) n++;
    }
    return n;
  };
  return { shown, least: within(-90), most: within(90) };
}

/** Events that areas count, in steps whose middle is in view. */
function countedIn([from, to]: readonly [number, number]): number {
  let sum = 0;
  for (const mark of drawn.layers.flatMap(({ marks }) => marks)) {
    if (mark.type !== "area") continue;
    const [start, step] = mark.time;
    mark.counts.forEach((count, i) => {
      const middle = start + (i + 0.5) * step;
      if (middle >= from && middle < to) sum += count;
    });
  }
  return sum;
}

/** What is wrong with the focus: the focused event is not in view; empty when all is well. */
export function focusFault(): string {
  const item = document.activeElement?.closest("li[data-event]");
  if (item == null) return "";
  const id = item.getAttribute("data-event")!;
  const i = data.index(id);
  const [t0, t1] = chart.state.domain;
  if (data.starts[i]! <= t1 && data.ends[i]! >= t0) return "";
  const day = (t: number): string => new Date(t).toISOString();
  return `${id} at ${day(data.starts[i]!)} has focus, in view are ${day(t0)} to ${day(t1)}`;
}

/** Where the plot is. */
export function plotBox(): { x: number; y: number; width: number; height: number } {
  const { left, right, top, bottom } = plot();
  return { x: left, y: top, width: right - left, height: bottom - top };
}
