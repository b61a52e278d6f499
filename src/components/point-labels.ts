import {
  dodge,
  fitText,
  LabelTiles,
  wrapText,
  type LabelCandidate,
  type Obstacle,
  type PlacedLabel,
  type TileLabels,
} from "../layout/index.js";
import { tileWidth } from "../scales/index.js";
import type { Line, Mark, Place, TextMark } from "../scene/index.js";
import { labelHeight, sidesOf, type Band } from "./bands.js";
import type { Context, Frame } from "./component.js";
import { nameGap } from "./gap-marks.js";
import { fonts, leading } from "./lane.js";
import { few, type Drawn } from "./point-marks.js";
import { sizes, type Gap, type LabelText, type Points } from "./point.js";

interface Sized {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** A label as lines with the room they take; `most` pixels wide where given. */
export function sizeLabel({ title, detail }: LabelText, context: Context, most: number = Infinity): Sized {
  const titles =
    title === "" ? [] : most === Infinity ? [title] : wrapText(title, most, 2, fonts.title, context.measure);
  const details =
    detail === "" ? [] : [most === Infinity ? detail : fitText(detail, most, fonts.detail, context.measure)];
  const lines: Line[] = [
    ...titles.map((text) => ({
      text,
      size: fonts.title.size,
      weight: fonts.title.weight,
      fill: "ink" as const,
    })),
    ...details.map((text) => ({
      text,
      size: fonts.detail.size,
      weight: fonts.detail.weight,
      fill: "muted" as const,
    })),
  ];
  const widths = [
    ...titles.map((text) => context.measure(text, fonts.title)),
    ...details.map((text) => context.measure(text, fonts.detail)),
  ];
  return {
    lines,
    width: Math.ceil(Math.max(0, ...widths)),
    height: lines.reduce((sum, line) => sum + line.size * leading, 0),
  };
}

/** The mark of a placed label. */
export function labelMark(key: string, placed: PlacedLabel, sized: Sized, c: number, frame: Frame): Mark {
  const { box, at, side, align } = placed;
  const beside = side === "left" ? "end" : "start";
  const row = side === "left" || side === "right" ? beside : align;
  return {
    type: "text",
    key: `label:${key}`,
    role: "label",
    label: key,
    halo: true,
    at: { a: at - frame.origin, da: box.dAlong0, c: box.across0 + c },
    width: sized.width,
    height: sized.height,
    lines: sized.lines,
    keep: [at - frame.origin, box.dAlong0, box.dAlong1],
    align: frame.vertical ? "start" : frame.orientation.mirrored ? flip(row) : row,
  };
}

function flip(align: "start" | "middle" | "end"): "start" | "middle" | "end" {
  return align === "start" ? "end" : align === "end" ? "start" : "middle";
}

/** A line from a mark to a label that stands a row away. */
export function leaderMark(key: string, placed: PlacedLabel, c: number, frame: Frame): Mark[] {
  if (placed.leader === undefined) return [];
  const a = placed.at - frame.origin;
  return [
    {
      type: "path",
      key: `leader:${key}`,
      role: "leader",
      ...(placed.side === "column" ? { smooth: true } : {}),
      points: placed.leader.map(([da, across]) => ({ a, da, c: across + c })),
      stroke: "line",
      strokeWidth: 1,
      keep: [a, placed.box.dAlong0, placed.box.dAlong1],
    },
  ];
}

/** One set of labels that share their room: a lane, or the column beside all lanes when time runs down. */
interface Shelf {
  /** Across from which its boxes are counted, and its depth. */
  readonly c: number;
  readonly height: number;
  /** The most a line may take; longer titles are broken in two, longer details cut. */
  readonly width?: number;
  /** Most labels in a tile: about a hundred on a screen, however many lanes. */
  readonly cap: number;
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

function laneShelf(
  band: Band,
  drawn: readonly Drawn[],
  marks: readonly Obstacle[],
  lanes: number,
  small: boolean,
  frame: Frame,
): Shelf {
  const c = frame.c + band.start;
  const line = frame.c + band.centre;
  const own = marks.filter((o) => o.across1 > c && o.across0 < frame.c + band.end);
  return {
    c,
    height: band.end - band.start,
    cap: Math.max(4, Math.floor(perTile / lanes)),
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
const columnGap = 1;

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
function columnOf(bands: readonly Band[]): number {
  return (bands.at(-1)?.end ?? 0) + 10;
}

function columnShelf(
  bands: readonly Band[],
  drawn: readonly Drawn[],
  marks: readonly Obstacle[],
  small: boolean,
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
    cap: perTile,
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

function shelfMarks(shelf: Shelf, frame: Frame, context: Context): Mark[] {
  const labelled = shelf.drawn.filter(({ point, count }) => count === 1 && point.label.title !== "");
  const sized = labelled.map(({ point }) => sizeLabel(point.label, context, shelf.width));
  const tiles = new LabelTiles({
    candidates: labelled.map((one, i) => shelf.candidate(one, sized[i]!)),
    obstacles: shelf.obstacles,
    height: shelf.height,
    along: frame.ends,
    tile: tileWidth,
    cap: shelf.cap,
    ...(frame.vertical ? { gap: columnGap } : {}),
    chip: (count) => ({
      width: context.measure(context.messages.more(count), fonts.detail),
      height: fonts.detail.size * leading,
    }),
  });
  return tiles.within(...frame.window).flatMap((i) => {
    const tile = tiles.tile(i);
    return [
      ...tile.labels
        .filter(({ at }) => at >= frame.window[0] && at <= frame.window[1])
        .flatMap((placed) => [
          ...leaderMark(placed.key, placed, shelf.c, frame),
          labelMark(placed.key, placed, sized[placed.index]!, shelf.c, frame),
        ]),
      ...chipMarks(tile, labelled, shelf.c, frame, context),
    ];
  });
}

/** "+3" where three labels found no room; the list names them. */
function chipMarks(
  { groups }: TileLabels,
  labelled: readonly Drawn[],
  c: number,
  frame: Frame,
  context: Context,
): Mark[] {
  return groups.flatMap(({ members, place }): Mark[] => {
    const first = labelled[members[0] ?? -1];
    if (place === undefined || first === undefined) return [];
    const text = context.messages.more(members.length);
    const { box } = place;
    const a = place.at - frame.origin;
    return [
      {
        type: "text",
        key: `more:${first.point.event.id}`,
        role: "more",
        count: members.length,
        range: rangeOf(members.map((i) => labelled[i]!.point.t)),
        halo: true,
        at: { a, da: box.dAlong0, c: box.across0 + c },
        width: context.measure(text, fonts.detail),
        height: fonts.detail.size * leading,
        align: "start",
        keep: [a, box.dAlong0, box.dAlong1],
        lines: [{ text, size: fonts.detail.size, weight: 600, fill: "muted" }],
      },
    ];
  });
}

function rangeOf(instants: readonly number[]): readonly [number, number] {
  return [Math.min(...instants), Math.max(...instants)];
}

/** Labels of points by importance: inside the band of their lane, or in a column beside the lanes. */
export function placePointLabels(
  prepared: Points,
  drawn: readonly Drawn[],
  faint: readonly Mark[],
  gaps: readonly Gap[],
  bands: readonly Band[],
  frame: Frame,
  context: Context,
): Mark[] {
  const centres = bands.map(({ centre }) => frame.c + centre);
  const named = gaps.map((gap) => nameGap(gap, prepared, centres, columnOf(bands), frame, context));
  const obstacles = [
    ...drawn.map(({ point, at, count }) =>
      around(point.event.id, at, count > 1 ? 10 : sizes.strong / 2, frame),
    ),
    ...faint.flatMap((mark) =>
      mark.type === "symbol" ? [around(mark.key, mark.at, sizes.faint / 2, frame)] : [],
    ),
    ...named.flatMap(({ obstacles: own }) => own),
  ];
  const counts = prepared.strong.map(({ rows }) => rows.length);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const shelves = frame.vertical
    ? [columnShelf(bands, drawn, obstacles, total <= few, frame, context)]
    : bands.map((band, lane) =>
        laneShelf(
          band,
          drawn.filter(({ point }) => point.lane === lane),
          obstacles,
          bands.length,
          counts[lane]! <= few,
          frame,
        ),
      );
  return [
    ...named.flatMap(({ marks }) => marks),
    ...shelves.flatMap((shelf) => shelfMarks(shelf, frame, context)),
  ];
}

/** The room that a point mark takes, across from the plot's edge. */
function around(key: string, at: Place, size: number, { origin }: Frame): Obstacle {
  const along = at.a + origin;
  return { key, along0: along, along1: along, size, across0: at.c - size, across1: at.c + size };
}
