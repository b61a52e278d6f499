import {
  fitText,
  LabelTiles,
  type LabelCandidate,
  type Obstacle,
  type PlacedLabel,
  type Side,
  type TileLabels,
} from "../layout/index.js";
import type { Mark } from "../scene/index.js";
import type { Context, Frame } from "./component.js";
import { crowdCap, crowdTile } from "./crowd.js";
import { fonts, leading } from "./lane.js";
import { sidesOf } from "./bands.js";
import { columnGap, columnPlaces, edge, reserved } from "./label-column.js";
import { mostTitle, labelMark, leaderMark, sizeLabel } from "./label-marks.js";
import { sizes } from "./point.js";
import type { TrackBand } from "./spans-rows.js";
import type { Item } from "./track.js";
import { insideTitles } from "./spans-titles.js";
import { dayPlace, half, namedOf, type DrawnItem } from "./spans-symbols.js";

type Sized = ReturnType<typeof sizeLabel>;

/** With more labels than this, importance decides within each tile only: rounds would tie it to many others. */
const few = 200;
/** Second lines are shown where a day is at least this many pixels. */
const dayPixels = 3;
const day = 86_400_000;

/** Whether second lines are shown at a scale, in pixels per millisecond. */
export const hasSecondLines = (scale: number): boolean => day * scale >= dayPixels;

/** Where a label stands in a lane: beside its mark, else in the lane over or under it. */
const around: readonly Side[] = ["right", "left", "above", "below"];

/** A bar thinner than this has no title inside. */
const leastThick = 16;

/** Labels that share their room: those of a track, or of all tracks when they stand in one column. */
export interface Shelf {
  /** Across from which its boxes are counted, and its depth. */
  readonly c: number;
  readonly height: number;
  readonly drawn: readonly DrawnItem[];
  /** Titles that stand inside their bars already. */
  readonly titles: readonly Mark[];
  readonly sized: readonly Sized[];
  readonly candidates: readonly LabelCandidate[];
  readonly obstacles: readonly Obstacle[];
  readonly clear?: boolean;
  readonly gap?: number;
  /** Of a crowd: pixels of a tile, and the most labels in one. */
  readonly tile?: number;
  readonly cap?: number;
}

/** Labels that were measured already, by their item and what of it is said how: rows are tried with the same texts. */
const known = new WeakMap<Item, Map<string, Sized>>();

function sizedFor(one: DrawnItem, second: boolean, most: number, frame: Frame, context: Context): Sized {
  const key = `${second && hasSecondLines(frame.base)} ${most} ${frame.vertical}`;
  const own = known.get(one.item) ?? new Map<string, Sized>();
  if (own.size === 0) known.set(one.item, own);
  const kept = own.get(key) ?? sizeOf(one, second, most, frame, context);
  own.set(key, kept);
  return kept;
}

/** The text of a label beside its mark at this level: days have room for a second line. */
function sizeOf({ item }: DrawnItem, second: boolean, most: number, frame: Frame, context: Context): Sized {
  const { measure } = context;
  const detail = second && hasSecondLines(frame.base) ? item.label.detail : "";
  if (frame.vertical) return sizeLabel({ title: item.label.title, detail: "" }, context, most);
  const title = fitText(item.label.title, most, fonts.title, measure);
  return sizeLabel({ title, detail: fitText(detail, most, fonts.detail, measure) }, context);
}

/** The room that a mark takes, across from a shelf's edge. */
export function obstacleOf(one: DrawnItem, c: number, thick: number, frame: Frame): Obstacle {
  const { item, at, bar, count } = one;
  const key = count > 1 ? "" : item.event.id;
  const across = at.c - c;
  if (bar !== undefined) {
    const [along0, along1] = [bar[0] + frame.origin, bar[1] + frame.origin];
    return { key, along0, along1, across0: across - thick / 2, across1: across + thick / 2 };
  }
  const size = half(one, frame);
  const along = at.a + frame.origin;
  const [along0, along1] = count > 1 ? [along, along] : rangeOf(item, at.a, frame);
  return { key, along0, along1, size, across0: across - size, across1: across + size };
}

export function trackShelf(
  band: TrackBand,
  bands: number,
  drawn: readonly DrawnItem[],
  frame: Frame,
  context: Context,
): Shelf {
  const c = frame.c + band.start;
  const line = band.centres[0]! + frame.c;
  const inside = insideTitles(band.thick < leastThick ? [] : drawn, frame, context);
  const crowd = band.track.crowd !== undefined;
  const named = namedOf(drawn).filter(({ item }) => !inside.has(item.event.id));
  const sized = named.map((one) =>
    sizedFor(one, !crowd && band.track.rows.days && one.item.lane === 0, mostTitle, frame, context),
  );
  const candidates = named.map((one, i): LabelCandidate => {
    const { item, at, bar } = one;
    const { width, height } = sized[i]!;
    const days = crowd || (band.track.rows.days && item.lane === 0);
    const base = {
      key: item.event.id,
      width,
      height,
      rank: item.rank,
      round: named.length > few ? 0 : 3 - item.event.importance,
      counted: one.count > 1,
    };
    if (bar !== undefined) {
      const [along0, along1] = [bar[0] + frame.origin, bar[1] + frame.origin];
      const own = { ...base, along0, along1, across: at.c - c, size: band.thick / 2 };
      return { ...own, sides: days ? ["right", "left", ...sidesOf(band)] : around };
    }
    if (!days) {
      const [along0, along1] = rangeOf(item, at.a, frame);
      const beside = { along0, along1, across: at.c - c, size: sizes.strong / 2 };
      return { ...base, ...beside, sides: around };
    }
    return {
      ...base,
      ...dayPlace(one, line, c, frame),
      sides: sidesOf(band, at.c - line),
    };
  });
  const obstacles = drawn.map((one) => obstacleOf(one, c, band.thick, frame));
  const titles = [...inside.values()];
  // In a crowd labels keep off the lengths below the marks.
  const height = (band.strip === undefined ? band.end : band.strip.foot - band.strip.tails) - band.start;
  return {
    c,
    height,
    drawn: named,
    titles,
    sized,
    candidates,
    obstacles,
    clear: band.clear === true,
    ...(crowd ? { tile: crowdTile, cap: crowdCap(bands) } : {}),
  };
}

/** The events of a shelf whose labels find no room in it; with `any` one of them will do. */
export function lostOf(
  { candidates, obstacles, height, drawn }: Shelf,
  clear: boolean,
  any: boolean,
  frame: Frame,
): Item[] {
  const tiles = new LabelTiles({ candidates, obstacles, clear, height, along: frame.reach });
  return tiles.lost(...frame.reach, any).map((i) => drawn[i]!.item);
}

/** First and last pixel of what is drawn of an inexact date: its label stands beside all of it. */
function rangeOf({ when }: Item, a: number, frame: Frame): [number, number] {
  const at = a + frame.origin;
  const [along0, along1] = [when.start * frame.base, when.end * frame.base];
  const half = sizes.strong / 2;
  if (when.form === "one-of") return [along0 - half, along1 + half];
  const isDrawn = when.form === "date" && along1 - along0 > 2 * sizes.strong;
  return isDrawn && Number.isFinite(along1 - along0) ? [along0, along1] : [at, at];
}

/** Pixels between the lanes and the column, where leaders and counts are. */
const columnMargin = 27;
/** The column beside all tracks when time runs down. */
function columnShelf(
  bands: readonly TrackBand[],
  drawn: readonly DrawnItem[],
  frame: Frame,
  context: Context,
): Shelf {
  const lanes = bands.at(-1)?.end ?? 0;
  const across = lanes + columnMargin;
  const height = frame.breadth - frame.c - edge;
  const named = namedOf(drawn).sort((a, b) => anchorOf(a, frame) - anchorOf(b, frame));
  const sized = named.map((one) => sizedFor(one, false, height - across, frame, context));
  const anchors = named.map((one) => anchorOf(one, frame));
  const boxes = named.map(({ item }, i) => ({ at: anchors[i]!, size: sized[i]!.height, rank: item.rank }));
  const isFew = named.length <= few;
  const places = columnPlaces(boxes, across, isFew, frame);
  const candidates = named.map(({ item, count }, i): LabelCandidate => ({
    key: item.event.id,
    // As if all marks stood in one line, so that one chip counts what has no room at one time.
    ...{ along0: anchors[i]!, along1: anchors[i]!, across: lanes + columnMargin / 2 - 4, size: 0 },
    ...{ width: sized[i]!.height, height: sized[i]!.width, rank: item.rank },
    round: places[i]!.last ? 3 : isFew ? 3 - item.event.importance : 0,
    counted: count > 1,
    sides: ["column"],
    column: { across, shifts: places[i]!.shifts },
  }));
  const obstacles = frame.taken.map((text) => reserved(text, frame));
  const tile = bands.some(({ strip }) => strip !== undefined) ? { tile: crowdTile, cap: crowdCap(1) } : {};
  return {
    c: frame.c,
    height,
    drawn: named,
    titles: [],
    sized,
    candidates,
    obstacles,
    gap: columnGap,
    ...tile,
  };
}

/** Where a label of the column belongs, in base pixels: the mark, or the start of a bar. */
function anchorOf({ at, bar }: DrawnItem, frame: Frame): number {
  if (bar === undefined) return at.a + frame.origin;
  return Math.min(Math.max(bar[0], frame.ends[0] - frame.origin) + 8, (bar[0] + bar[1]) / 2) + frame.origin;
}

function shelfMarks(shelf: Shelf, frame: Frame, context: Context): Mark[] {
  const { c, height, drawn, titles, sized, candidates, obstacles, clear = false, gap, tile, cap } = shelf;
  const tiles = new LabelTiles({
    ...{ candidates, obstacles, clear, height, along: frame.ends },
    ...(gap === undefined ? {} : { gap }),
    ...(tile === undefined ? {} : { tile, cap: cap! }),
    chip: (count) => {
      const width = context.measure(context.messages.more(count), fonts.detail);
      const height = fonts.detail.size * leading;
      // Along time and across it: texts stay upright when time runs down.
      return frame.vertical ? { width: height, height: width } : { width, height };
    },
  });
  const shown = tiles.within(...frame.window).map((i) => tiles.tile(i));
  // Leaders first: they run under the texts of other labels.
  return [
    ...shown.flatMap(({ labels }) =>
      labels.flatMap((placed) => leaderOf(placed, drawn[placed.index]!, c, frame)),
    ),
    ...shown.flatMap(({ labels }) =>
      labels.map((placed): Mark => {
        return labelMark(placed.key, placed, sized[placed.index]!, c, frame);
      }),
    ),
    ...titles,
    ...shown.flatMap((tile) => chips(tile, drawn, c, frame, context)),
  ];
}

/** The leader of a label; in a column it begins at the mark, wherever its chip would stand. */
function leaderOf(placed: PlacedLabel, { at, bar }: DrawnItem, c: number, frame: Frame): Mark[] {
  return leaderMark(placed.key, placed, c, frame).map((mark) => {
    if (mark.type !== "path" || placed.side !== "column") return mark;
    const [first, ...rest] = mark.points;
    return {
      ...mark,
      points: [{ ...first!, c: at.c + (bar === undefined ? sizes.strong / 2 + 3 : 5) }, ...rest],
    };
  });
}

/** "+3" where three labels found no room; the list names them. */
function chips(
  { groups }: TileLabels,
  drawn: readonly DrawnItem[],
  c: number,
  frame: Frame,
  context: Context,
): Mark[] {
  return groups.flatMap(({ members, place }): Mark[] => {
    if (place === undefined) return [];
    const instants = members.map((i) => drawn[i]!.item.t);
    const text = context.messages.more(members.length);
    const a = place.at - frame.origin;
    return [
      {
        type: "text",
        key: `more:${drawn[members[0]!]!.item.event.id}`,
        role: "more",
        count: members.length,
        of: members.map((i) => drawn[i]!.item.event.id),
        range: [Math.min(...instants), Math.max(...instants)],
        halo: true,
        at: { a, da: place.box.dAlong0, c: place.box.across0 + c },
        width: context.measure(text, fonts.detail),
        height: fonts.detail.size * leading,
        align: "start",
        keep: [a, place.box.dAlong0, place.box.dAlong1],
        lines: [{ text, size: fonts.detail.size, weight: 600, fill: "muted" }],
      },
    ];
  });
}

/** Titles by importance: inside their bar or beside their mark, or in a column beside all tracks. */
export function placeTitles(
  bands: readonly TrackBand[],
  drawn: readonly (readonly DrawnItem[])[],
  frame: Frame,
  context: Context,
): Mark[] {
  if (frame.vertical) return shelfMarks(columnShelf(bands, drawn.flat(), frame, context), frame, context);
  return bands.flatMap((band, i) =>
    drawn[i]!.length === 0
      ? []
      : shelfMarks(trackShelf(band, bands.length, drawn[i]!, frame, context), frame, context),
  );
}
