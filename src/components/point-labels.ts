import type { TileLabels } from "../layout/index.js";
import type { Mark } from "../scene/index.js";
import type { Band } from "./bands.js";
import type { Context, Frame } from "./component.js";
import { nameGap } from "./gap-marks.js";
import { labelMark, leaderMark, sizeLabel } from "./label-marks.js";
import { fonts, leading } from "./lane.js";
import { few, namedOf, obstaclesOf, type Drawn } from "./point-marks.js";
import type { Gap, Points } from "./point.js";
import { columnOf, columnShelf, laneShelf, tilesOf, type Shelf } from "./shelf.js";

function shelfMarks(shelf: Shelf, frame: Frame, context: Context): Mark[] {
  const sized = shelf.named.map(({ point }) => sizeLabel(point.label, context, shelf.width));
  const tiles = tilesOf(shelf, frame, context);
  return tiles.within(...frame.window).flatMap((i) => {
    const tile = tiles.tile(i);
    return [
      ...tile.labels
        .filter(({ at }) => at >= frame.window[0] && at <= frame.window[1])
        .flatMap((placed) => [
          ...leaderMark(placed.key, placed, shelf.c, frame),
          labelMark(placed.key, placed, sized[placed.index]!, shelf.c, frame),
        ]),
      ...chipMarks(tile, shelf.named, shelf.c, frame, context),
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
        of: members.map((i) => labelled[i]!.point.event.id),
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
  const obstacles = [...obstaclesOf(drawn, faint, frame), ...named.flatMap(({ obstacles: own }) => own)];
  const counts = prepared.strong.map(({ size }) => size);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const crowds = prepared.strong.some(({ crowd }) => crowd !== undefined);
  const own = bands.map((): Drawn[] => []);
  for (const one of drawn) own[one.point.lane]!.push(one);
  const shelves = frame.vertical
    ? [columnShelf(bands, drawn, obstacles, total <= few, crowds, frame, context)]
    : bands.map((band, lane) =>
        laneShelf(
          band,
          namedOf(own[lane]!),
          obstacles,
          bands.length,
          counts[lane]! <= few,
          prepared.strong[lane]!.crowd !== undefined,
          frame,
        ),
      );
  return [
    ...named.flatMap(({ marks }) => marks),
    ...shelves.flatMap((shelf) => shelfMarks(shelf, frame, context)),
  ];
}
