import { num, toBox, type Layer, type Scene } from "../scene/index.js";
import type { Attributes } from "./markup.js";

/** The stack of fonts that widths are measured for. */
export const fonts = {
  sans: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  serif: "Georgia, 'Times New Roman', 'Liberation Serif', serif",
} as const;

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
