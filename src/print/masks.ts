import { h, type ElementNode } from "../figure/index.js";
import {
  literal,
  num,
  type Fade,
  type Mark,
  type Orientation,
  type Paint,
  type Scene,
} from "../scene/index.js";
import { classNames } from "./classes.js";

/** Opacities along time. */
export type Stops = readonly (readonly [offset: number, opacity: number])[];

/** How a mark's opacity runs along time: an inexact date has soft ends, an open one fades out. */
export const fades: Readonly<Record<Fade, Stops>> = {
  soft: [[0, 0.08], [0.28, 1], [0.72, 1], [1, 0.08]], // prettier-ignore
  start: [[0, 0], [0.6, 1]], // prettier-ignore
  end: [[0.4, 1], [1, 0]], // prettier-ignore
  both: [[0, 0], [0.35, 1], [0.65, 1], [1, 0]], // prettier-ignore
};

const names = Object.keys(fades) as Fade[];

/** The id of the pattern that hatches with a paint. */
export function hatchId(id: string, paint: Paint): string {
  return `${id}-hatch-${paint.replace(/[^a-z0-9-]/gi, "_")}`;
}

/** Diagonal lines in a paint: the date is doubtful, and nothing else. */
export function hatchPattern(id: string, paint: Paint): ElementNode {
  const size = { width: "5", height: "5", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const line = h("rect", { ...classNames("f", paint), fill: literal(paint), width: "2.4", height: "5" });
  return h("pattern", { id: hatchId(id, paint), ...size }, line);
}

/** The masks of a drawing. They change opacity only, so that a mark keeps its colour in every theme. */
export function fadeMasks(id: string, o: Orientation): readonly ElementNode[] {
  const way: Record<string, string> = o.vertical
    ? { x1: "0", y1: "0", x2: "0", y2: "1" }
    : { x1: o.mirrored ? "1" : "0", x2: o.mirrored ? "0" : "1" };
  return names.flatMap((name) => {
    const stops = fades[name].map(([offset, opacity]) =>
      h("stop", { offset: num(offset), "stop-color": "#fff", "stop-opacity": num(opacity) }),
    );
    const area = h("rect", { width: "1", height: "1", fill: `url(#${id}-${name}-ramp)` });
    return [
      h("linearGradient", { id: `${id}-${name}-ramp`, ...way }, ...stops),
      h("mask", { id: `${id}-${name}`, maskContentUnits: "objectBoundingBox" }, area),
    ];
  });
}

/** The paints that a list of marks hatches with. */
export function hatched(marks: readonly Mark[]): readonly Paint[] {
  const found = new Set<Paint>();
  for (const mark of marks) if (mark.hatch === true && "fill" in mark) found.add(mark.fill ?? "ink");
  return [...found].sort();
}

/** Everything that the marks of a scene refer to by id. */
export function definitions(scene: Scene, id: string): ElementNode {
  const marks = scene.layers.flatMap((layer) => layer.marks);
  const faded = marks.some((mark) => mark.type === "rect" && mark.fade !== undefined);
  return h(
    "defs",
    {},
    ...(faded ? fadeMasks(id, scene.orientation) : []),
    ...hatched(marks).map((paint) => hatchPattern(id, paint)),
  );
}
