import type { Mark, Place, Scene, View } from "../scene/index.js";
import { stretchOf } from "./attributes.js";

/** Pixels beyond the view at which a mark may end without being seen to. */
const beyond = 128;

/**
 * A scene for a file, its marks ending shortly beyond what is seen. In a page that costs nothing; who makes a picture of
 * the file, as `resvg` does, gives up where a mark is many times as wide as the picture. Bars that fade keep their ends,
 * of which their fading is a share.
 */
export function cropped(scene: Scene, view: View): Scene {
  const layers = scene.layers.map((layer) => {
    if (layer.moves === "frame") return layer;
    const { k, visible } = stretchOf(layer, scene, view);
    return { ...layer, marks: layer.marks.map((mark) => cut(mark, k, visible)) };
  });
  return { ...scene, layers };
}

/** Pixels after which dashes repeat; undefined for what is no list of lengths. */
function periodOf(dash: string = "1"): number | undefined {
  const parts = dash.trim().split(/[\s,]+/);
  const sum = parts.reduce((all, part) => all + Number(part), 0);
  // An odd number of them is read twice over, dashes and gaps changed about.
  return sum > 0 ? sum * (1 + (parts.length % 2)) : undefined;
}

function cut(mark: Mark, k: number, visible: readonly [number, number]): Mark {
  const [least, most] = [visible[0] - beyond, visible[1] + beyond];
  const along = ({ a, da = 0 }: Place): number => a * k + da;
  const within = (place: Place): Place => {
    const now = along(place);
    const to = Math.min(Math.max(now, least), most);
    return to === now ? place : { ...place, a: to / k, da: 0 };
  };
  switch (mark.type) {
    case "rect":
      return mark.fade === undefined ? { ...mark, from: within(mark.from), to: within(mark.to) } : mark;
    case "path": {
      const { points, closed, smooth, dash } = mark;
      // A curve would bend otherwise, a slanted line turn, and dashes run on elsewhere.
      if (smooth === true || dash !== undefined) return mark;
      const cuts = points.map(within);
      const isLevel = (i: number, j: number): boolean =>
        points[i]!.c === points[j]!.c || along(points[i]!) === along(points[j]!);
      const stays = (i: number): boolean => cuts[i] === points[i];
      const isSame = cuts.every((_, i) => {
        const j = i === 0 ? (closed === true ? points.length - 1 : 0) : i - 1;
        return isLevel(i, j) || (stays(i) && stays(j));
      });
      return isSame ? { ...mark, points: cuts } : mark;
    }
    case "rule": {
      if (mark.from.c !== mark.to.c) return mark;
      const period = periodOf(mark.dash);
      const to = within(mark.to);
      const cutFrom = within(mark.from);
      if (cutFrom === mark.from || period === undefined) return { ...mark, to };
      // Its dashes stay where they were.
      const from = along(mark.from);
      const start = from + Math.trunc((along(cutFrom) - from) / period) * period;
      return { ...mark, from: { ...mark.from, a: start / k, da: 0 }, to };
    }
    case "area":
    case "symbol":
    case "text":
      return mark;
  }
}
