import { dodge, type LabelCandidate, type Obstacle } from "../layout/index.js";
import type { TextMark } from "../scene/index.js";
import { labelHeight, sidesOf, type Band } from "./bands.js";
import { tileWidth } from "../scales/index.js";
import type { Context, Frame } from "./component.js";
import { crowdCap, crowdTile } from "./crowd.js";
import { sizeLabel, type Sized } from "./label-marks.js";
import type { Drawn } from "./point-marks.js";
import { sizes } from "./point.js";

/** One set of labels that share their room: a lane, or the column beside all lanes when time runs down. */
export interface Shelf {
  /** Across from which its boxes are counted, and its depth. */
  readonly c: number;
  readonly height: number;
  /** The most a line may take; longer titles are broken in two, longer details cut. */
  readonly width?: number;
  /** Most labels in a tile: about a hundred on a screen, however many lanes. */
  readonly cap: number;
  /** Pixels of a tile. */
  readonly tile: number;
  readonly drawn: readonly Drawn[];
  readonly obstacles: readonly Obstacle[];
  candidate(drawn: Drawn, sized: Sized): LabelCandidate;
}

function candidateOf(
  { point, at }: Drawn,
  sized: Sized,
  across: number,
  lane: number,
  small: boolean,
  frame: Frame,
): Omit<LabelCandidate, "sides"> {
  const along = at.a + frame.origin;
  const { width, height } = sized;
  return {
    key: point.event.id,
    along0: along,
    along1: along,
    across,
    size: sizes.strong / 2 + Math.abs(at.c - lane),
    width: frame.vertical ? height : width,
    height: frame.vertical ? width : Math.max(height, labelHeight),
    rank: point.rank,
    // In small lanes what matters is placed first in all tiles; in large ones that would tie each tile to many others.
    round: small ? 3 - point.event.importance : 0,
  };
}

/** Labels of all lanes in a tile. */
const perTile = 96;

/** The labels of a lane. */
export function laneShelf(
  band: Band,
  drawn: readonly Drawn[],
  marks: readonly Obstacle[],
  lanes: number,
  small: boolean,
  crowd: boolean,
  frame: Frame,
): Shelf {
  const c = frame.c + band.start;
  const line = frame.c + band.centre;
  const own = marks.filter((o) => o.across1 > c && o.across0 < frame.c + band.end);
  return {
    c,
    height: band.end - band.start,
    tile: crowd ? crowdTile : tileWidth,
    cap: crowd ? crowdCap(lanes) : Math.max(4, Math.floor(perTile / lanes)),
    drawn,
    obstacles: own.map((o) => ({ ...o, across0: o.across0 - c, across1: o.across1 - c })),
    candidate: (one, sized) => ({
      ...candidateOf(one, sized, band.centre - band.start, line, small, frame),
      sides: sidesOf(band, one.at.c > line ? "below" : "above"),
    }),
  };
}

/** How far along a label in the column may stand from where it would best: near first. */
const shifts: readonly number[] = Array.from(
  { length: 41 },
  (_, i) => (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * 6,
);

/** Pixels between the labels of a column. */
export const columnGap = 1;

/** How far each label of a column would best stand from its mark, if all find room. */
function bestShifts(drawn: readonly Drawn[], context: Context, width: number): ReadonlyMap<string, number> {
  const labelled = drawn
    .filter(({ point, count }) => count === 1 && point.label.title !== "")
    .sort((a, b) => a.at.a - b.at.a || a.point.rank - b.point.rank);
  const anchors = labelled.map(({ at }) => at.a);
  const sizes = labelled.map(({ point }) => sizeLabel(point.label, context, width).height);
  const best = dodge(anchors, sizes, columnGap + 1);
  return new Map(labelled.map(({ point }, i) => [point.event.id, best[i]! - anchors[i]!]));
}

/** Where the column of labels begins across, from the component's edge. */
export function columnOf(bands: readonly Band[]): number {
  return (bands.at(-1)?.end ?? 0) + 10;
}

/** The labels of all lanes in a column, when time runs down. */
export function columnShelf(
  bands: readonly Band[],
  drawn: readonly Drawn[],
  marks: readonly Obstacle[],
  small: boolean,
  crowds: boolean,
  frame: Frame,
  context: Context,
): Shelf {
  const across = columnOf(bands);
  const width = frame.breadth - frame.c - edge - across;
  const best = small ? bestShifts(drawn, context, width) : new Map<string, number>();
  return {
    c: frame.c,
    height: frame.breadth - frame.c - edge,
    width,
    tile: crowds ? crowdTile : tileWidth,
    cap: crowds ? crowdCap(1) : perTile,
    drawn,
    // Labels stand clear of all marks in their column; a count stands among the marks.
    obstacles: [
      ...frame.taken.map((text) => reserved(text, frame)),
      ...marks.map((o) => ({ ...o, across0: o.across0 - frame.c, across1: o.across1 - frame.c })),
    ],
    candidate: (one, sized) => ({
      ...candidateOf(one, sized, one.at.c - frame.c, one.at.c, small, frame),
      size: sizes.strong / 2 + 3,
      sides: ["column"],
      column: { across, shifts: shifts.map((shift) => shift + (best.get(one.point.event.id) ?? 0)) },
    }),
  };
}

/** Pixels that labels keep from the far edge, where a rail may run. */
const edge = 10;

/** The room of a text that was there before. */
function reserved({ key, at, width, height }: TextMark, frame: Frame): Obstacle {
  const along = at.a + (at.da ?? 0) + height / 2 + frame.origin;
  const across = at.c - frame.c;
  return { key, along0: along, along1: along, size: height / 2, across0: across, across1: across + width };
}
