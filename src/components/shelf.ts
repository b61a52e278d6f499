import { LabelTiles, type LabelCandidate, type Obstacle } from "../layout/index.js";
import { sidesOf, type Band } from "./bands.js";
import { tileWidth } from "../scales/index.js";
import type { Context, Frame } from "./component.js";
import { crowdCap, crowdTile } from "./crowd.js";
import { columnGap, columnPlaces, edge, reserved } from "./label-column.js";
import { sizeLabel, type Sized } from "./label-marks.js";
import { fonts, leading } from "./lane.js";
import { half, namedOf, type Drawn } from "./point-marks.js";

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
  /** What has a label: marks, and what matters most of those that share one. */
  readonly named: readonly Drawn[];
  readonly obstacles: readonly Obstacle[];
  /** Across from which its boxes are counted, where the obstacles are counted from elsewhere. */
  readonly from?: number;
  readonly clear?: boolean | undefined;
  candidate(drawn: Drawn, sized: Sized): LabelCandidate;
}

/** The places of a shelf's labels, tile by tile. */
export function tilesOf(shelf: Shelf, frame: Frame, context: Context): LabelTiles {
  return new LabelTiles({
    candidates: shelf.named.map((one) =>
      shelf.candidate(one, sizeLabel(one.point.label, context, shelf.width)),
    ),
    obstacles: shelf.obstacles,
    from: shelf.from ?? 0,
    clear: shelf.clear === true,
    height: shelf.height,
    along: frame.ends,
    tile: shelf.tile,
    cap: shelf.cap,
    ...(frame.vertical ? { gap: columnGap } : {}),
    chip: (count) => {
      const width = context.measure(context.messages.more(count), fonts.detail);
      const height = fonts.detail.size * leading;
      // Along time and across it: texts stay upright when time runs down.
      return frame.vertical ? { width: height, height: width } : { width, height };
    },
  });
}

/** Asked for hundreds of times for one drawing, so made in one go. */
function candidateOf(
  one: Drawn,
  sized: Sized,
  across: number,
  lane: number,
  small: boolean,
  frame: Frame,
  own: Pick<LabelCandidate, "sides" | "beside">,
  least = 0,
): LabelCandidate {
  const { point, at, count } = one;
  const along = at.a + frame.origin;
  const { width, height } = sized;
  return {
    sides: own.sides,
    beside: own.beside,
    key: point.event.id,
    along0: along,
    along1: along,
    across,
    size: half(one) + Math.abs(at.c - lane),
    width: frame.vertical ? height : width,
    height: frame.vertical ? width : Math.max(height, least),
    rank: point.rank,
    // In small lanes what matters is placed first in all tiles; in large ones that would tie each tile to many others.
    round: small ? 3 - point.event.importance : 0,
    counted: count > 1,
  };
}

/** Labels of all lanes in a tile. */
const perTile = 96;

/** The labels of a lane, of what is `named` in it. */
export function laneShelf(
  band: Band,
  named: readonly Drawn[],
  marks: readonly Obstacle[],
  lanes: number,
  small: boolean,
  crowd: boolean,
  frame: Frame,
): Shelf {
  const c = frame.c + band.start;
  const line = frame.c + band.centre;
  const end = frame.c + band.end;
  // The same for all that stand on one side of the line.
  const sides = [-1, 0, 1].map((shift) => sidesOf(band, shift));
  return {
    c,
    height: band.end - band.start,
    tile: crowd ? crowdTile : tileWidth,
    cap: crowd ? crowdCap(lanes) : Math.max(4, Math.floor(perTile / lanes)),
    named,
    clear: band.clear,
    obstacles: marks.filter(({ across0, across1 }) => across1 > c && across0 < end),
    from: c,
    candidate: (one, sized) => {
      const own = { beside: one.at.c - c, sides: sides[1 + Math.sign(one.at.c - line)]! };
      return candidateOf(one, sized, band.centre - band.start, line, small, frame, own, band.label);
    },
  };
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
  const named = namedOf(drawn).sort((a, b) => a.at.a - b.at.a || a.point.rank - b.point.rank);
  const boxes = named.map(({ at, point }) => ({
    ...{ at: at.a + frame.origin, rank: point.rank },
    size: small ? sizeLabel(point.label, context, width).height : 0,
  }));
  const places = columnPlaces(boxes, across, small, frame);
  const placeOf = new Map(named.map(({ point }, i) => [point.event.id, places[i]!]));
  return {
    c: frame.c,
    height: frame.breadth - frame.c - edge,
    width,
    tile: crowds ? crowdTile : tileWidth,
    cap: crowds ? crowdCap(1) : perTile,
    named,
    // Labels stand clear of all marks in their column; a count stands among the marks.
    obstacles: [
      ...frame.taken.map((text) => reserved(text, frame)),
      ...marks.map((o) => ({ ...o, across0: o.across0 - frame.c, across1: o.across1 - frame.c })),
    ],
    candidate: (one, sized) => {
      const { shifts, last } = placeOf.get(one.point.event.id)!;
      const own = { sides: ["column"] } as const;
      return {
        ...candidateOf(one, sized, one.at.c - frame.c, one.at.c, small, frame, own),
        ...(last ? { round: 3 } : {}),
        size: half(one) + 3,
        column: { across, shifts },
      };
    },
  };
}
