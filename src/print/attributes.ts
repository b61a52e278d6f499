import {
  heightOf,
  literal,
  num,
  shapePath,
  toBox,
  toXY,
  type AreaMark,
  type Layer,
  type Line,
  type Mark,
  type Orientation,
  type Paint,
  type PathMark,
  type Place,
  type Scene,
  type SymbolMark,
  type TextMark,
  type View,
} from "../scene/index.js";
import { classNames, paintClass } from "./classes.js";
import type { Attributes } from "./markup.js";
import { hatchId } from "./masks.js";

/** Where along time marks lie: `k` stretches, `visible` is the part of the axis on screen (for sliding text). */
export interface Stretch {
  readonly k: number;
  /** Along pixels (after `k`, before the layer's shift) that are visible. */
  readonly visible: readonly [number, number];
  /** Along pixels of the drawing where the visible time lies when the plot is the whole extent. */
  readonly domain: readonly [start: number, end: number];
}

/** How the marks of a layer lie in a view. */
export function stretchOf({ moves }: Layer, { plot: [from, to] }: Scene, view: View): Stretch {
  const domain = [from + view.domain[0] * (to - from), from + view.domain[1] * (to - from)] as const;
  return moves === "frame"
    ? { k: 1, visible: [from, to], domain }
    : { k: view.k, visible: [from - view.shift, to - view.shift], domain };
}

/** Pixels along of a place. */
function alongAt({ a, da = 0, end }: Place, { k, domain }: Stretch): number {
  const from = end === undefined ? 0 : domain[end === "start" ? 0 : 1];
  return from + a * k + da;
}

/** The element that draws a mark. */
export const tags = {
  rect: "rect",
  rule: "line",
  path: "path",
  area: "path",
  symbol: "path",
  text: "text",
} as const;

function filled(mark: Mark): Paint | undefined {
  if (mark.type === "text") return undefined;
  return mark.fill ?? (mark.type === "rule" || mark.type === "path" ? "none" : undefined);
}

/** Everything about a mark that zoom does not change. `ids` names the masks of this drawing. */
export function lookAttributes(mark: Mark, ids: string): Attributes {
  const out: Record<string, string> = {};
  const stroke = mark.type === "text" && mark.halo === true ? "surface" : mark.stroke;
  const fill = filled(mark);
  // A hatched mark has no class for its fill: a style sheet would paint over the pattern.
  const plain = mark.hatch === true ? "" : paintClass("f", fill);
  const name = [mark.role, plain, paintClass("s", stroke)].filter(Boolean).join(" ");
  if (name !== "") out["class"] = name;
  if (mark.event !== undefined) out["data-event"] = mark.event;
  if ((mark.type === "symbol" || mark.type === "text") && mark.count !== undefined) {
    out["data-cluster"] = String(mark.count);
  }
  if (fill !== undefined) out["fill"] = mark.hatch === true ? `url(#${hatchId(ids, fill)})` : literal(fill);
  if (stroke !== undefined) out["stroke"] = literal(stroke);
  const width = mark.strokeWidth ?? (mark.type === "text" ? 4 : undefined);
  if (stroke !== undefined && width !== undefined) out["stroke-width"] = num(width);
  if (mark.dash !== undefined) out["stroke-dasharray"] = mark.dash;
  if (mark.opacity !== undefined) out["opacity"] = num(mark.opacity);
  if (mark.type === "rect" && mark.radius !== undefined) out["rx"] = num(mark.radius);
  if (mark.type === "rect" && mark.fade !== undefined) out["mask"] = `url(#${ids}-${mark.fade})`;
  if (mark.type === "symbol") out["d"] = shapePath(mark.shape, mark.size);
  if (mark.type === "text") {
    if (mark.label !== undefined) out["data-label"] = mark.label;
    if (mark.halo === true) out["paint-order"] = "stroke";
    if (mark.align !== "start") out["text-anchor"] = mark.align;
  }
  return out;
}

/** Where a mark lies at a stretch, before its layer's shift, and whether all of it can be seen where that matters. */
export function placeAttributes(mark: Mark, o: Orientation, stretch: Stretch): Attributes {
  const place = positionAttributes(mark, o, stretch);
  if (mayHide(mark)) place["visibility"] = isShown(mark, o, stretch) ? "visible" : "hidden";
  return place;
}

/** Whether a mark is hidden where it finds no room in the plot. */
export function mayHide(mark: Mark): boolean {
  return mark.keep !== undefined || (mark.type === "text" && mark.within !== undefined);
}

/** Whether all of a mark can be seen where that matters. */
export function isShown(mark: Mark, o: Orientation, stretch: Stretch): boolean {
  const slides = mark.type === "text" && mark.within !== undefined;
  return isKept(mark.keep, stretch) && (!slides || isInside(mark, o, stretch));
}

/** Whether the stretch that a mark needs is inside the plot; half a pixel is forgiven. */
function isKept(keep: Mark["keep"], { k, visible }: Stretch): boolean {
  if (keep === undefined) return true;
  const at = keep[0] * k;
  return at + keep[1] >= visible[0] - 0.5 && at + keep[2] <= visible[1] + 0.5;
}

function positionAttributes(mark: Mark, o: Orientation, stretch: Stretch): Record<string, string> {
  const at = (p: Place): readonly [number, number] => toXY(o, alongAt(p, stretch), p.c);
  switch (mark.type) {
    case "rect": {
      const { from, to } = mark;
      const box = toBox(o, alongAt(from, stretch), alongAt(to, stretch), from.c, to.c);
      return { x: num(box[0]), y: num(box[1]), width: num(box[2]), height: num(box[3]) };
    }
    case "rule": {
      const [x1, y1] = at(mark.from);
      const [x2, y2] = at(mark.to);
      return { x1: num(x1), y1: num(y1), x2: num(x2), y2: num(y2) };
    }
    case "path":
      return { d: pathData(mark, at, o.vertical) };
    case "area":
      return { d: areaData(mark, o.vertical), transform: areaTransform(o, stretch.k) };
    case "symbol":
    case "text":
      return { transform: movement(mark, o, stretch) };
  }
}

/** The transform that puts a symbol or a text where it lies. */
export function movement(mark: SymbolMark | TextMark, o: Orientation, stretch: Stretch): string {
  if (mark.type === "text") return movedTo(textPoint(mark, o, stretch));
  return movedTo(toXY(o, alongAt(mark.at, stretch), mark.at.c));
}

function movedTo(point: readonly [number, number]): string {
  return `translate(${num(point[0])},${num(point[1])})`;
}

/** Pixels that a sliding text keeps from the ends of its bar and of the plot. */
const slide = 3;

/** Where a text begins along time: its place, or the nearest one that is inside its stretch and the plot. */
function textStart(mark: TextMark, size: number, { k, visible }: Stretch): number {
  const start = mark.at.a * k + (mark.at.da ?? 0);
  if (mark.within === undefined) return start;
  const [from, to] = [mark.within[0] * k + slide, mark.within[1] * k - slide - size];
  const later = Math.min(Math.max(start, from, visible[0] + slide + (mark.under ?? 0)), to);
  return Math.max(Math.min(later, visible[1] - slide - size), from);
}

const alongSize = (mark: TextMark, o: Orientation): number => (o.vertical ? mark.height : mark.width);

/** Whether a sliding text found room in the part of its stretch that can be seen; else it would be cut. */
function isInside(mark: TextMark, o: Orientation, stretch: Stretch): boolean {
  const size = alongSize(mark, o);
  const start = textStart(mark, size, stretch);
  return start >= stretch.visible[0] - 0.5 && start + size <= stretch.visible[1] + 0.5;
}

/** The corner of a text's box in x and y, moved to where its alignment begins. */
export function textPoint(mark: TextMark, o: Orientation, stretch: Stretch): readonly [number, number] {
  const size = alongSize(mark, o);
  const start = textStart(mark, size, stretch);
  // Mirrored boxes keep their text upright; only the end that touches the mark changes.
  const anchor = mark.align === "middle" ? mark.width / 2 : mark.align === "end" ? mark.width : 0;
  if (o.vertical) return [mark.at.c + anchor, start];
  return [(o.mirrored ? o.length - (start + size) : start) + anchor, mark.at.c];
}

function pathData(mark: PathMark, at: (p: Place) => readonly [number, number], vertical: boolean): string {
  const points = mark.points.map(at);
  const text = ([x, y]: readonly [number, number]): string => `${num(x)},${num(y)}`;
  const [first] = points;
  if (first === undefined) return "";
  let d = `M${text(first)}`;
  for (let i = 1; i < points.length; i++) {
    const p = points[i]!;
    const q = points[i - 1]!;
    if (mark.smooth !== true) d += `L${text(p)}`;
    else {
      // It leaves and arrives across time, as a leader beside a timeline that runs down does.
      const across = vertical ? 0 : 1;
      const middle = (p[across] + q[across]) / 2;
      const [c1, c2] = vertical
        ? ([
            [middle, q[1]],
            [middle, p[1]],
          ] as const)
        : ([
            [q[0], middle],
            [p[0], middle],
          ] as const);
      d += `C${text(c1)} ${text(c2)} ${text(p)}`;
    }
  }
  return mark.closed === true ? `${d}Z` : d;
}

const areas = new WeakMap<AreaMark, string>();

/** The outline of a silhouette at the base scale: the same string at every zoom of a level, so it is made once. */
function areaData(mark: AreaMark, vertical: boolean): string {
  const kept = areas.get(mark);
  if (kept !== undefined) return kept;
  const { a, step, foot, counts } = mark;
  const [along, across] = vertical ? ["V", "H"] : ["H", "V"];
  let d = `M${vertical ? `${num(foot)},${num(a)}` : `${num(a)},${num(foot)}`}`;
  for (let j = 0; j < counts.length;) {
    const count = counts[j]!;
    while (j < counts.length && counts[j] === count) j++;
    // Nothing needs to be said of what comes before the first count and after the last.
    d += `${across}${tenth(foot - heightOf(mark, count))}${along}${num(a + j * step)}`;
  }
  d += `${across}${num(foot)}Z`;
  areas.set(mark, d);
  return d;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** From the base scale to this zoom: nothing but time stretches. */
function areaTransform({ vertical, mirrored, length }: Orientation, k: number): string {
  const by = String(Math.round(k * 1e6) / 1e6);
  if (vertical) return `scale(1,${by})`;
  return mirrored ? `translate(${num(length)},0)scale(-${by},1)` : `scale(${by},1)`;
}

/** Height of a line of text, as a multiple of its size. */
export const leading = 1.3;

/** Attributes of each line of a text mark, relative to its box; `from` is where its anchor lies in what moves it. */
export function lineAttributes(
  lines: readonly Line[],
  from: readonly [x: number, y: number] = [0, 0],
): Attributes[] {
  const [x] = from;
  let y = from[1];
  return lines.map((line) => {
    const baseline = y + line.size;
    y += line.size * leading;
    const out: Record<string, string> = { x: num(x), y: num(baseline), "font-size": num(line.size) };
    if (line.weight !== 400) out["font-weight"] = String(line.weight);
    if (line.italic === true) out["font-style"] = "italic";
    return { ...out, ...classNames("f", line.fill), fill: literal(line.fill) };
  });
}

/** The layer's own transform: all of a pan. */
export function shiftAttribute(o: Orientation, shift: number): string {
  const s = o.mirrored ? -shift : shift;
  return o.vertical ? `translate(0,${num(s)})` : `translate(${num(s)},0)`;
}
