import { fades, placeAttributes, type Stretch } from "../print/index.js";
import {
  shapePath,
  toBox,
  toXY,
  type Mark,
  type Orientation,
  type Place,
  type RectMark,
  type SymbolMark,
} from "../scene/index.js";
import type { Inks } from "./inks.js";

type Box = readonly [x: number, y: number, width: number, height: number];

const outlines = new Map<string, Path2D>();

function outlineOf({ shape, size }: SymbolMark): Path2D {
  const key = `${shape} ${size}`;
  let path = outlines.get(key);
  if (path === undefined) outlines.set(key, (path = new Path2D(shapePath(shape, size))));
  return path;
}

const areas = new WeakMap<Mark, Path2D>();

/** Diagonal lines over a box, as the pattern of an SVG drawing has them: the date is doubtful. */
function hatching([x, y, width, height]: Box): Path2D {
  const path = new Path2D();
  const root = Math.SQRT1_2;
  // Along the normal of the lines, from the box's first corner to its last.
  const [u0, u1] = [(x + y) * root, (x + y + width + height) * root];
  const [v0, v1] = [(y - x - width) * root, (y + height - x) * root];
  const at = (u: number, v: number): [number, number] => [(u - v) * root, (u + v) * root];
  for (let u = Math.floor(u0 / 5) * 5; u < u1; u += 5) {
    path.moveTo(...at(u, v0));
    path.lineTo(...at(u + 2.4, v0));
    path.lineTo(...at(u + 2.4, v1));
    path.lineTo(...at(u, v1));
    path.closePath();
  }
  return path;
}

/** A colour with an opacity, whatever way it is written. */
function thinned(context: CanvasRenderingContext2D, color: string, opacity: number): string {
  context.fillStyle = "#000";
  context.fillStyle = color;
  const plain = context.fillStyle;
  if (typeof plain !== "string" || !plain.startsWith("#"))
    return `color-mix(in srgb, ${color} ${opacity * 100}%, transparent)`;
  const hex = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0");
  return `${plain}${hex}`;
}

/** A colour that fades along time, as the mask of an SVG drawing makes it. */
function fading(
  context: CanvasRenderingContext2D,
  { fade }: RectMark,
  color: string,
  [x, y, width, height]: Box,
  { vertical, mirrored }: Orientation,
): CanvasGradient | string {
  if (fade === undefined) return color;
  const ramp = vertical
    ? context.createLinearGradient(0, y, 0, y + height)
    : context.createLinearGradient(mirrored ? x + width : x, 0, mirrored ? x : x + width, 0);
  for (const [offset, opacity] of fades[fade]) ramp.addColorStop(offset, thinned(context, color, opacity));
  return ramp;
}

/** Paint one mark as SVG would, before its layer's shift. Texts are not painted. */
export function paintMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  o: Orientation,
  stretch: Stretch,
  alpha: number,
  inks: Inks,
): void {
  const along = ({ a, da = 0 }: Place): number => a * stretch.k + da;
  context.globalAlpha = alpha;
  context.lineWidth = mark.strokeWidth ?? 1;
  context.setLineDash(mark.dash?.split(/[ ,]+/).map(Number) ?? []);
  switch (mark.type) {
    case "rect": {
      const box = toBox(o, along(mark.from), along(mark.to), mark.from.c, mark.to.c);
      const path = new Path2D();
      if (mark.radius === undefined) path.rect(...box);
      else path.roundRect(...box, mark.radius);
      const ink = (paint: string): CanvasGradient | string => fading(context, mark, inks.of(paint), box, o);
      return paintPath(context, path, mark, box, ink);
    }
    case "rule": {
      const path = new Path2D();
      path.moveTo(...toXY(o, along(mark.from), mark.from.c));
      path.lineTo(...toXY(o, along(mark.to), mark.to.c));
      return paintPath(context, path, { ...mark, fill: "none" }, undefined, (paint) => inks.of(paint));
    }
    case "path": {
      const path = new Path2D(placeAttributes(mark, o, stretch)["d"]);
      return paintPath(context, path, { fill: "none", ...mark }, undefined, (paint) => inks.of(paint));
    }
    case "area": {
      let path = areas.get(mark);
      if (path === undefined) areas.set(mark, (path = new Path2D(placeAttributes(mark, o, stretch)["d"])));
      context.save();
      if (o.mirrored) context.translate(o.length, 0);
      if (o.vertical) context.scale(1, stretch.k);
      else context.scale(o.mirrored ? -stretch.k : stretch.k, 1);
      paintPath(context, path, mark, undefined, (paint) => inks.of(paint));
      return context.restore();
    }
    case "symbol": {
      context.save();
      context.translate(...toXY(o, along(mark.at), mark.at.c));
      const reach = mark.size;
      paintPath(context, outlineOf(mark), mark, [-reach, -reach, 2 * reach, 2 * reach], (paint) =>
        inks.of(paint),
      );
      return context.restore();
    }
    case "text":
      return;
  }
}

function paintPath(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { fill = "ink", stroke, hatch }: Pick<Mark, "fill" | "stroke" | "hatch">,
  box: Box | undefined,
  ink: (paint: string) => CanvasGradient | string,
): void {
  if (fill !== "none") {
    context.fillStyle = ink(fill);
    if (hatch === true && box !== undefined) {
      context.save();
      context.clip(path);
      context.fill(hatching(box));
      context.restore();
    } else context.fill(path);
  }
  if (stroke === undefined || stroke === "none") return;
  context.strokeStyle = ink(stroke);
  context.stroke(path);
}
