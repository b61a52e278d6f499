import { follows, type Mark, type Place } from "../scene/index.js";

/** How far a mark reaches along time: least and greatest place, each as what stretches and what does not. */
export type Reach = readonly [a0: number, da0: number, a1: number, da1: number];

/**
 * The reach of a mark. Texts take their longer side, so that it holds whichever way time runs; what follows the visible
 * time may be anywhere.
 */
export function reachOf(mark: Mark): Reach {
  if (follows(mark)) return [0, -Infinity, 0, Infinity];
  switch (mark.type) {
    case "rect":
    case "rule":
      return between(mark.from, mark.to, 2);
    case "path":
      return span(mark.points, 2);
    case "area":
      return [mark.a, 0, mark.a + mark.step * mark.counts.length, 0];
    case "symbol":
      return between(mark.at, mark.at, mark.size);
    case "text": {
      const size = Math.max(mark.width, mark.height);
      if (mark.within !== undefined) return [mark.within[0], -size, mark.within[1], size];
      const da = mark.at.da ?? 0;
      return [mark.at.a, da, mark.at.a, da + size];
    }
  }
}

/** As `span` says it of two, which most marks have: it is asked for each mark of a level. */
function between({ a: a0, da: d0 = 0 }: Place, { a: a1, da: d1 = 0 }: Place, size: number): Reach {
  const [first, last] = [Math.min(0, d0, d1), Math.max(0, d0, d1)];
  return [Math.min(a0, a1), first - size, Math.max(a0, a1), last + size];
}

function span(places: readonly Place[], size: number): Reach {
  let [a0, a1, da0, da1] = [Infinity, -Infinity, 0, 0];
  for (const { a, da = 0 } of places) {
    a0 = Math.min(a0, a);
    a1 = Math.max(a1, a);
    da0 = Math.min(da0, da);
    da1 = Math.max(da1, da);
  }
  return [a0, da0 - size, a1, da1 + size];
}

/** Pixels beyond the view within which marks are kept in place, so that a quick pan shows nothing late. */
const margin = 32;

/** Whether a mark may be seen at a stretch. */
export function isNear(reach: Reach, k: number, visible: readonly [number, number]): boolean {
  return isWithin(reach, k, visible, margin);
}

/** Whether a mark is seen at a stretch, or so many pixels beyond. Asked of every mark in every frame. */
export function isWithin(reach: Reach, k: number, visible: readonly [number, number], by: number): boolean {
  return reach[2] * k + reach[3] >= visible[0] - by && reach[0] * k + reach[1] <= visible[1] + by;
}
