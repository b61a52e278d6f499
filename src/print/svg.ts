import { isToken, num, palette, type Layer, type Mark, type Scene, type View } from "../scene/index.js";
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
import { isClipped, plotAttributes, rootAttributes } from "./root.js";

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
