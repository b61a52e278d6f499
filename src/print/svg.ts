import {
  isToken,
  num,
  palette,
  toBox,
  type Layer,
  type Mark,
  type Scene,
  type View,
} from "../scene/index.js";
import {
  lineAttributes,
  lookAttributes,
  placeAttributes,
  shiftAttribute,
  stretchOf,
  tags,
  type Stretch,
} from "./attributes.js";
import { definitions } from "./masks.js";
import { printNode } from "./html.js";
import { isNear, reachOf } from "./reach.js";
import { element, escapeText, type Attributes } from "./markup.js";

/** The stack of fonts that widths are measured for. */
export const fonts = {
  sans: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  serif: "Georgia, 'Times New Roman', 'Liberation Serif', serif",
} as const;

/** What a drawing is printed with. */
export interface PrintOptions {
  /** Prefix of every id inside the drawing. */
  readonly id: string;
  /** `auto` follows the reader's setting; a fixed theme is written out. */
  readonly theme: "light" | "dark" | "auto";
  /** Stand alone: carries its own style and names. Inside a page the page's style sheet themes it. */
  readonly standalone: boolean;
  readonly title: string;
  readonly description: string;
  /** More attributes of the drawing itself. */
  readonly attributes?: Attributes;
}

function mark(m: Mark, scene: Scene, stretch: Stretch, id: string): string {
  const attributes = { ...lookAttributes(m, id), ...placeAttributes(m, scene.orientation, stretch) };
  if (m.type !== "text") return element(tags[m.type], attributes);
  const lines = lineAttributes(m.lines).map((a, i) =>
    element("tspan", a, escapeText(m.lines[i]!.text) || " "),
  );
  return element("text", attributes, lines.join(""));
}

function layer(l: Layer, scene: Scene, view: View, id: string): string {
  const still = l.moves === "frame";
  const stretch = stretchOf(l, scene, view);
  // What is far out of view is no part of the picture: it would only be bytes. What does not move is always in view,
  // also beyond the ends of time, as a legend is over a drawing that runs down.
  const content = l.marks
    .filter((m) => still || isNear(reachOf(m), stretch.k, stretch.visible))
    .map((m) => mark(m, scene, stretch, id))
    .join("");
  return element(
    "g",
    {
      class: `layer ${l.name}`,
      ...(still ? {} : { transform: shiftAttribute(scene.orientation, view.shift) }),
    },
    content,
  );
}

/** The rules inside a drawing that stands alone: what its colours are in the dark. */
export function themeStyle(theme: "light" | "dark" | "auto", id: string): string {
  const rules = (index: 0 | 1): string =>
    Object.keys(palette)
      .filter(isToken)
      .map((t) => `#${id} .f-${t}{fill:${palette[t][index]}}#${id} .s-${t}{stroke:${palette[t][index]}}`)
      .join("");
  if (theme === "auto") return `<style>@media (prefers-color-scheme:dark){${rules(1)}}</style>`;
  return theme === "dark" ? `<style>${rules(1)}</style>` : "";
}

/** Attributes of the drawing itself. Inside a page it is hidden from assistive technology: the outline speaks. */
export function rootAttributes(
  scene: Scene,
  { id, standalone }: { readonly id: string; readonly standalone: boolean },
): Attributes {
  const alone = {
    xmlns: "http://www.w3.org/2000/svg",
    id,
    role: "img",
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  return {
    ...(standalone ? alone : { "aria-hidden": "true" }),
    class: "summitry-chart",
    part: "chart",
    width: num(scene.width),
    height: num(scene.height),
    viewBox: `0 0 ${num(scene.width)} ${num(scene.height)}`,
    "font-family": fonts.sans,
  };
}

/** Whether a layer is cut at the plot's edges. */
export function isClipped(layer: Layer): boolean {
  return layer.moves === "time" && layer.spills !== true;
}

/** Attributes of the nested drawing in which time runs: it clips without an id, in the outer coordinates. */
export function plotAttributes(scene: Scene): Attributes {
  const [x, y, width, height] = toBox(scene.orientation, ...scene.plot).map(num) as [
    string,
    string,
    string,
    string,
  ];
  return { class: "plot", x, y, width, height, viewBox: `${x} ${y} ${width} ${height}`, overflow: "hidden" };
}

/**
 * A scene as SVG text. Same scene, same bytes.
 */
export function printSVG(scene: Scene, view: View, options: PrintOptions): string {
  const { id, theme, standalone, title, description } = options;
  const layers = (clipped: boolean): string =>
    scene.layers.map((l) => (isClipped(l) === clipped ? layer(l, scene, view, id) : "")).join("");
  const paper = {
    class: "f-surface",
    width: num(scene.width),
    height: num(scene.height),
    fill: palette.surface[0],
  };
  const names = standalone
    ? element("title", { id: `${id}-title` }, escapeText(title) || " ") +
      element("desc", { id: `${id}-desc` }, escapeText(description) || " ") +
      themeStyle(theme, id) +
      element("rect", paper)
    : "";
  const body =
    printNode(definitions(scene, id)) + element("svg", plotAttributes(scene), layers(true)) + layers(false);
  return element("svg", { ...rootAttributes(scene, options), ...options.attributes }, names + body);
}
