import { isNear, reachOf, stretchOf, type Stretch } from "../print/index.js";
import {
  heightOf,
  toBox,
  toXY,
  type Mark,
  type Orientation,
  type Place,
  type Scene,
  type View,
} from "../scene/index.js";

/** What lies under a point of a drawing. */
export interface Hit {
  /** An event. */
  readonly id?: string;
  /** Or several: when they are, and how many. */
  readonly range?: readonly [start: number, end: number];
  readonly count?: number;
}

/** Pixels around a mark that belong to it. */
const slack = 3;

/**
 * The uppermost mark under a point, in pixels of the drawing: found in the scene and not in a page, so that it is the
 * same whatever draws.
 */
export function hitAt(
  scene: Scene,
  view: View,
  x: number,
  y: number,
  test: (mark: Mark) => boolean,
): Hit | undefined {
  const { orientation: o, plot, layers } = scene;
  const along = o.vertical ? y : o.mirrored ? o.length - x : x;
  if (along < plot[0] || along > plot[1]) return undefined;
  for (const layer of [...layers].reverse()) {
    if (layer.moves !== "time") continue;
    const stretch = stretchOf(layer, scene, view);
    const at = along - view.shift;
    const across = o.vertical ? x : y;
    for (const mark of [...layer.marks].reverse()) {
      if (!test(mark) || !isNear(reachOf(mark), stretch.k, [at, at])) continue;
      const hit = hitOf(mark, at, across, stretch, o);
      if (hit !== undefined) return hit;
    }
  }
  return undefined;
}

function hitOf(mark: Mark, at: number, across: number, stretch: Stretch, o: Orientation): Hit | undefined {
  const along = ({ a, da = 0 }: Place): number => a * stretch.k + da;
  const { event, range } = mark;
  const hit: Hit | undefined =
    event !== undefined ? { id: event } : range !== undefined ? { range } : undefined;
  switch (mark.type) {
    case "area": {
      const j = Math.floor((at / stretch.k - mark.a) / mark.step);
      const count = mark.counts[j] ?? 0;
      const height = mark.foot - across;
      if (count === 0 || height < 0 || height > Math.max(8, heightOf(mark, count))) return undefined;
      const [start, step] = mark.time;
      return { count, range: [start + j * step, start + (j + 1) * step] };
    }
    case "symbol": {
      const [x, y] = toXY(o, along(mark.at) - at, mark.at.c - across);
      const isOn = Math.hypot(o.mirrored ? x - o.length : x, y) <= mark.size / 2 + slack;
      return isOn && hit !== undefined
        ? { ...hit, ...(mark.count === undefined ? {} : { count: mark.count }) }
        : undefined;
    }
    case "rect":
    case "rule": {
      if (hit === undefined) return undefined;
      const [x, y, width, height] = toBox(
        { ...o, vertical: false, mirrored: false },
        along(mark.from),
        along(mark.to),
        mark.from.c,
        mark.to.c,
      );
      const more = mark.type === "rule" ? slack : 1;
      const isOn =
        at >= x - more && at <= x + width + more && across >= y - more && across <= y + height + more;
      return isOn ? hit : undefined;
    }
    case "path":
    case "text":
      return undefined;
  }
}
