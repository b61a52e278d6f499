import { settle, type Obstacle, type Settling } from "../layout/index.js";
import type { TextMark } from "../scene/index.js";
import type { Frame } from "./component.js";

/** Pixels between the labels of a column. */
export const columnGap = 1;
/** Pixels that labels keep from the far edge, where a rail may run. */
export const edge = 10;
/** The furthest that a label of a column stands from its mark. */
const furthest = 90;

/** How far along a label may stand from where it would best: near first. */
const near: readonly number[] = Array.from(
  { length: 41 },
  (_, i) => (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * 6,
);

/** How far from their marks the labels of a column may stand, and which have room only when all others have theirs. */
export interface ColumnPlaces {
  readonly shifts: readonly number[];
  readonly last: boolean;
}

/**
 * Places for the labels of a column. Where they are few, all together move as little as can be and give way to the
 * texts that are there; those that matter least stay out. Where they are many, each looks for room near its mark.
 *
 * @param boxes in order of place, in pixels from the epoch
 * @param across where the column begins, from the component's edge
 */
export function columnPlaces(
  boxes: readonly Settling[],
  across: number,
  few: boolean,
  frame: Frame,
): ColumnPlaces[] {
  if (!few) return boxes.map(() => ({ shifts: near, last: false }));
  // Few labels are so long that they meet what stands at the far edge.
  const there = frame.taken
    .filter(
      ({ at, width }) => at.c + width > frame.c + across && at.c < (frame.c + across + frame.breadth) / 2,
    )
    .map((text): Settling => {
      const { along0, size = 0 } = reserved(text, frame);
      return { at: along0, size: 2 * size + 2, rank: -1, fixed: true };
    });
  const all = [...boxes, ...there].sort((a, b) => a.at - b.at);
  const settled = settle(all, frame.ends, furthest, columnGap + 1);
  const found = new Map(all.map((box, i) => [box, settled[i]]));
  return boxes.map((box) => {
    const best = found.get(box);
    return best === undefined
      ? { shifts: near, last: true }
      : { shifts: near.map((shift) => shift + best), last: false };
  });
}

/** The room of a text that was there before, and a little beside it. */
export function reserved({ key, at, width, height }: TextMark, frame: Frame): Obstacle {
  const along = at.a + (at.da ?? 0) + height / 2 + frame.origin;
  const [across0, across1] = [at.c - frame.c - 4, at.c - frame.c + width + 4];
  return { key, along0: along, along1: along, size: height / 2, across0, across1 };
}
