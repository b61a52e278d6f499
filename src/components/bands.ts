import { LabelTiles, type Side } from "../layout/index.js";
import type { Context, Room } from "./component.js";
import { fonts, leading } from "./lane.js";
import { sizes, type Point, type Points } from "./point.js";

/** The room of a lane across time, in pixels from the component's edge. */
export interface Band {
  readonly start: number;
  /** Where its line runs. */
  readonly centre: number;
  readonly end: number;
  /** Rows of labels above and below the line. */
  readonly above: number;
  readonly below: number;
}

/** Height of a label of two lines. */
export const labelHeight: number = (fonts.title.size + fonts.detail.size) * leading;

const gap = 4;
const most = 4;
/** Beyond this many labels a lane takes all the rows it may have without trying fewer. */
const few = 200;

/** The sides a label may take, near rows first. */
export function sidesOf(
  { above, below }: Pick<Band, "above" | "below">,
  first: "above" | "below" = "above",
): Side[] {
  const rows = { above, below };
  const second = first === "above" ? "below" : "above";
  const sides: Side[] = [];
  for (let row = 1; row <= Math.max(above, below); row++) {
    for (const side of [first, second] as const) {
      if (row <= rows[side]) sides.push(row === 1 ? side : `${side}-${row}`);
    }
  }
  return [...sides, "right", "left"];
}

function bandOf(start: number, rows: number, above: number = Math.ceil(rows / 2)): Band {
  const below = rows - above;
  const row = labelHeight + gap;
  const half = sizes.strong / 2 + 6;
  const centre = start + 10 + above * row + half;
  return { start, centre, end: centre + half + below * row + 10, above, below };
}

/** Whether all labels of a lane find room in a band when all is shown. */
function fits(points: readonly Point[], band: Band, room: Room, context: Context): boolean {
  const across = band.centre - band.start;
  const candidates = points.map(({ event, t, label, rank }) => ({
    key: event.id,
    along0: t * room.home,
    along1: t * room.home,
    across,
    size: sizes.strong / 2,
    width: Math.ceil(
      Math.max(context.measure(label.title, fonts.title), context.measure(label.detail, fonts.detail)),
    ),
    height: labelHeight,
    rank,
    sides: sidesOf(band),
  }));
  const obstacles = candidates.map(({ key, along0, along1, size }) => ({
    key,
    along0,
    along1,
    size,
    across0: across - size,
    across1: across + size,
  }));
  const tiles = new LabelTiles({ candidates, obstacles, height: band.end - band.start, along: room.reach });
  return tiles.within(...room.reach).every((i) => tiles.tile(i).dropped.length === 0);
}

/** Bands by what they were made for: they are asked for once for the size and once for each level. */
const known = new WeakMap<Points, { readonly for: string; readonly bands: readonly Band[] }>();

/**
 * Bands for the lanes: the fewest rows in which all labels find room when all is shown, at most four. They depend
 * on data and size alone, so zooming never moves a lane.
 */
export function bandsOf(prepared: Points, room: Room, context: Context): readonly Band[] {
  const made = `${room.vertical} ${room.home} ${room.reach.join(" ")}`;
  const kept = known.get(prepared);
  if (kept?.for === made) return kept.bands;
  const bands = makeBands(prepared, room, context);
  known.set(prepared, { for: made, bands });
  return bands;
}

function makeBands({ lanes, strong, point }: Points, room: Room, context: Context): Band[] {
  let start = 0;
  return lanes.map((_, lane) => {
    if (room.vertical) {
      const centre = 14 + lane * 22;
      return { start: centre - 11, centre, end: centre + 11, above: 0, below: 0 };
    }
    const { rows: all, size, crowd } = strong[lane]!;
    const many = size > few;
    if (crowd !== undefined) {
      // Counts stand on the line, so that is where the marks are that they part into; words stand over both.
      const band = bandOf(start, 2, 2);
      start = band.end;
      return band;
    }
    const own = many
      ? []
      : Array.from(all, (row) => point(row, lane)).filter(({ label }) => label.title !== "");
    let rows = many ? most : 1;
    while (!many && rows < most && !fits(own, bandOf(start, rows), room, context)) rows++;
    const band = bandOf(start, rows);
    start = band.end;
    return band;
  });
}
