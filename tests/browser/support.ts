import inter400 from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import interExt400 from "@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url";
import inter600 from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";
import interExt600 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url";
import { afterEach, beforeEach, vi } from "vitest";
import type { Chart } from "../../src/components/index.js";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { zoom } from "../../src/interact/index.js";
import { SVGRenderer } from "../../src/render/index.js";
import type { Domain } from "../../src/scales/index.js";
import { timeline, type Timeline, type TimelineOptions } from "../../src/timeline/index.js";
import { summitsView } from "../../src/views/index.js";

/** Load Inter, as a page that uses it would. */
export async function loadInter(): Promise<void> {
  const faces = [
    [inter400, "400", "U+0-FF, U+2000-206F"],
    [interExt400, "400", "U+100-2BA"],
    [inter600, "600", "U+0-FF, U+2000-206F"],
    [interExt600, "600", "U+100-2BA"],
  ] as const;
  for (const [url, weight, unicodeRange] of faces)
    document.fonts.add(await new FontFace("Inter", `url(${url})`, { weight, unicodeRange }).load());
}

/** The bundled summits with gestures. */
export const summits: TimelineOptions = { data, record, view: summitsView, interactions: [zoom()] };

/** Wait until what was asked for is drawn: two frames. */
export const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** A gesture that zooms has come to rest, and what it led to is drawn. */
export async function rested(): Promise<void> {
  await drawn();
  await new Promise((done) => setTimeout(done, 300));
  await drawn();
}

const taken: (() => void)[] = [];

/** A box of some width in the page; taken away after the test. */
export function box(width: number, hidden: boolean = false): HTMLElement {
  const node = document.body.appendChild(document.createElement("div"));
  node.style.width = `${width}px`;
  if (hidden) node.style.display = "none";
  taken.push(() => node.remove());
  return node;
}

/** A timeline in a box, drawn at the box's width; destroyed after the test. */
export async function mount(
  width: number,
  options: TimelineOptions = summits,
  font?: string,
): Promise<{ chart: Timeline; place: HTMLElement }> {
  const place = box(width);
  const chart = timeline(options);
  if (font !== undefined) chart.node.style.setProperty("--timeline-sans", font);
  place.append(chart.node);
  taken.push(() => chart.destroy());
  await drawn();
  return { chart, place };
}

/** Everything moves at once in these tests: what is drawn after a gesture is what stays. */
export function keepStill(): void {
  beforeEach(() => {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, "matchMedia").mockImplementation((query) =>
      query.includes("reduced-motion") ? real("all") : real(query),
    );
  });
  afterEach(() => {
    for (const end of taken.splice(0)) end();
    vi.restoreAllMocks();
  });
}

export const drawingOf = ({ node }: Pick<Timeline, "node">): SVGSVGElement =>
  node.querySelector<SVGSVGElement>("svg.summitry-chart")!;
export const stageOf = ({ node }: Pick<Timeline, "node">): HTMLElement =>
  node.querySelector<HTMLElement>(".stage")!;

/** An element as text, its attributes in one order: in a page they stand in the order they were first written. */
function canonical(element: Element): string {
  const names = element.getAttributeNames().sort();
  const attributes = names.map((name) => ` ${name}="${element.getAttribute(name)}"`).join("");
  const children = [...element.childNodes].map((node) =>
    node instanceof Element ? canonical(node) : (node.textContent ?? ""),
  );
  return `<${element.tagName}${attributes}>${children.join("")}</${element.tagName}>\n`;
}

/** A drawing as text, to compare: what is placed but out of view may lie where it was left. */
export const bytesOf = (drawing: Element): string => canonical(drawing);

/** The drawing as text, to compare. */
export const bytes = (chart: Timeline): string => canonical(drawingOf(chart));

/** Elements of a drawing that a reader sees. */
export function seen(chart: Pick<Timeline, "node">, selector: string): SVGGraphicsElement[] {
  return [...drawingOf(chart).querySelectorAll<SVGGraphicsElement>(selector)].filter(
    (element) => getComputedStyle(element).visibility === "visible",
  );
}

/** Marks and labels in the part of the drawing where time runs. */
export function inPlot(chart: Pick<Timeline, "node">, selector: string): SVGGraphicsElement[] {
  const plot = plotBox(chart);
  return seen(chart, selector).filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return right > plot.left && left < plot.right && bottom > plot.top && top < plot.bottom;
  });
}

/** Where time runs, on the screen. */
export function plotBox(chart: Pick<Timeline, "node">): DOMRect {
  const plot = drawingOf(chart).querySelector<SVGSVGElement>("svg.plot")!;
  const { left, top } = drawingOf(chart).getBoundingClientRect();
  const read = (name: string): number => Number(plot.getAttribute(name));
  return new DOMRect(left + read("x"), top + read("y"), read("width"), read("height"));
}

/** Whether two boxes share more than half a pixel both ways. */
export function meet(a: DOMRect, b: DOMRect, slack: number = 0.5): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
  );
}

export const nameOf = (element: Element): string =>
  element.getAttribute("data-label") ?? element.getAttribute("data-event") ?? element.textContent ?? "";

const wheelAt = (
  stage: Element,
  x: number,
  y: number,
  delta: number,
  more: WheelEventInit = {},
): WheelEvent => {
  const { left, top } = stage.getBoundingClientRect();
  return new WheelEvent("wheel", {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    clientX: left + x,
    clientY: top + y,
    deltaY: delta,
    ctrlKey: true,
    ...more,
  });
};

/** Turn the wheel over a place of the drawing, with ctrl unless said otherwise. Returns whether the page may scroll. */
export function wheel(
  chart: Pick<Timeline, "node">,
  x: number,
  y: number,
  delta: number,
  more: WheelEventInit = {},
): boolean {
  return stageOf(chart).dispatchEvent(wheelAt(stageOf(chart), x, y, delta, more));
}

/** Drag from a place of the drawing by some pixels, and let go without a throw. */
export function drag(chart: Pick<Timeline, "node">, x: number, y: number, by: number): void {
  const stage = stageOf(chart);
  const { left, top } = stage.getBoundingClientRect();
  const at = (dx: number, buttons: number): MouseEventInit => ({
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    button: 0,
    buttons,
    clientX: left + x + dx,
    clientY: top + y,
  });
  stage.dispatchEvent(new PointerEvent("pointerdown", at(0, 1)));
  stage.dispatchEvent(new MouseEvent("mousedown", at(0, 1)));
  for (const share of [0.25, 0.5, 0.75, 1])
    window.dispatchEvent(new MouseEvent("mousemove", at(by * share, 1)));
  window.dispatchEvent(new MouseEvent("mouseup", at(by, 0)));
  stage.dispatchEvent(new PointerEvent("pointerup", at(by, 0)));
}

export function key(target: Element, name: string, more: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, composed: true, ...more }),
  );
}

/** Numbers from 0 to 1, the same in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const renderers: SVGRenderer[] = [];
afterEach(() => {
  for (const renderer of renderers.splice(0)) renderer.destroy();
});

/** A renderer in the page, until the test ends. */
export function renderer(): SVGRenderer {
  const one = new SVGRenderer({ document, id: "scenes" });
  document.body.append(one.node);
  renderers.push(one);
  return one;
}

/** Let a renderer show a chart at a domain. */
export function show(renderer: SVGRenderer, chart: Chart, domain: Domain): void {
  const scene = chart.scene(domain);
  renderer.scene(scene, chart.view(scene, domain));
}
