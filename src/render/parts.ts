import type { Layer, Mark } from "../scene/index.js";

/** The parts that layers are, for the style sheet of a page outside of the shadow tree: `::part(axis)`. */
const partOfLayer: Readonly<Record<string, string>> = {
  axis: "axis",
  legend: "legend",
  overview: "overview",
  window: "overview",
  years: "overview",
};

/** The part that all of a layer is. */
export function layerPart({ name }: Layer): string | undefined {
  return Object.hasOwn(partOfLayer, name) ? partOfLayer[name] : undefined;
}

/**
 * The part that a mark is: of the words those that name an event, and those of axis, legend and overview. A page may
 * paint words; what the rest is painted with are the custom properties.
 */
export function markPart(mark: Mark, layer: Layer): string | undefined {
  if (mark.type !== "text") return undefined;
  return mark.label === undefined ? layerPart(layer) : "label";
}
