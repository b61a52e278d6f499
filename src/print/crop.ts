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
    case "path":
      return { ...mark, points: mark.points.map(within) };
    case "rule": {
      if (mark.from.c !== mark.to.c) return mark;
      // Its dashes stay where they were.
      const period = (mark.dash ?? "1").split(" ").reduce((sum, part) => sum + Number(part), 0);
      const from = along(mark.from);
      const start = from + Math.trunc((along(within(mark.from)) - from) / period) * period;
      const first = start === from ? mark.from : { ...mark.from, a: start / k, da: 0 };
      return { ...mark, from: first, to: within(mark.to) };
    }
    case "area":
    case "symbol":
    case "text":
      return mark;
  }
}
