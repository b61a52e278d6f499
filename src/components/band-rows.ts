import { bandOf, chooseRows, labelHeight, several, type Band, type BandRows } from "./bands.js";
import type { LabelTiles } from "../layout/index.js";
import { homeFrame, type Context, type Room } from "./component.js";
import { drawFaintLane, drawLane, namedOf, obstaclesOf } from "./point-marks.js";
import type { Points } from "./point.js";
import { laneShelf, tilesOf } from "./shelf.js";

/** The most rows of labels that a lane has, and the most it has for what matters most. */
const most = { usual: 4, important: 7 } as const;
/** Beyond this many labels a lane takes all the rows it may have without trying fewer. */
const few = 200;

/** Bands by what they were made for: they are asked for once for the size and once for each level. */
const known = new WeakMap<Points, { readonly for: string; readonly bands: readonly Band[] }>();

/**
 * Bands for the lanes: the fewest rows in which all labels find room when all is shown, at most four, and more only
 * until all that matters most is named. They depend on data and size alone, so zooming never moves a lane.
 */
export function bandsOf(prepared: Points, room: Room, context: Context): readonly Band[] {
  const made = `${room.vertical} ${room.home} ${room.reach.join(" ")}`;
  const kept = known.get(prepared);
  if (kept?.for === made) return kept.bands;
  const bands = makeBands(prepared, room, context);
  known.set(prepared, { for: made, bands });
  return bands;
}

function makeBands(prepared: Points, room: Room, context: Context): Band[] {
  let start = 0;
  return prepared.lanes.map((_, lane) => {
    if (room.vertical) {
      const centre = 16 + lane * 22;
      return { start: centre - 11, centre, end: centre + 11, above: 0, below: 0, label: 0 };
    }
    const { rows, size, crowd } = prepared.strong[lane]!;
    const { fixed } = prepared;
    const many = size > few && !fixed;
    const hasDetail = (row: number): boolean => prepared.point(row, lane).label.detail !== "";
    const detailed = many || (prepared.detailed && (fixed || Array.from(rows).some(hasDetail)));
    const height = labelHeight(detailed);
    // Counts stand on the line, so that is where the marks are that they part into; words stand over both.
    const own =
      crowd !== undefined || fixed
        ? { rows: 2, above: 2 }
        : many
          ? { rows: most.usual }
          : leastRows(prepared, lane, height, room, context);
    const band = bandOf(start, own, height);
    start = band.end;
    return band;
  });
}

/** The fewest rows in which the labels of a lane find room, drawn as they will be. */
function leastRows(prepared: Points, lane: number, height: number, room: Room, context: Context): BandRows {
  const frame = homeFrame(room);
  const drawn = drawLane(prepared, lane, 0, undefined, frame);
  const marks = obstaclesOf(drawn, drawFaintLane(prepared, lane, 0, frame), frame);
  const named = namedOf(drawn);
  const fan = Math.max(0, ...drawn.map(({ at }) => Math.abs(at.c)));
  // Tried twice each, with labels that stay clear of other marks and without.
  let made:
    { readonly rows: number; readonly pad: number | undefined; readonly tiles: LabelTiles } | undefined;
  const tilesFor = (own: BandRows): LabelTiles => {
    if (made?.rows === own.rows && made.pad === own.pad) return made.tiles;
    const band = bandOf(0, own, height);
    const shift = { start: -band.centre, centre: 0, end: band.end - band.centre };
    const shelf = laneShelf({ ...band, ...shift }, named, marks, prepared.lanes.length, true, false, frame);
    const tiles = tilesOf(shelf, frame, context);
    made = { rows: own.rows, pad: own.pad, tiles };
    return tiles;
  };
  let before: { readonly rows: number; readonly lost: readonly number[] } | undefined;
  const lostIn = (own: BandRows, any: boolean): number[] => {
    // Room beside the line helps only marks that fan out from it.
    const helps =
      own.clear === true ||
      before === undefined ||
      before.rows !== own.rows ||
      own.pad === 0 ||
      (before.lost.length <= several && before.lost.some((i) => named[i]!.at.c !== 0));
    const lost = helps
      ? tilesFor(own)
          .again(own.clear === true)
          .lost(...frame.window, any)
      : before!.lost;
    if (own.clear !== true) before = { rows: own.rows, lost };
    return lost.map((i) => named[i]!.point.event.importance);
  };
  const tries = Array.from({ length: most.important }, (_, i) =>
    (fan > 0 ? [0, fan] : [0]).map((pad) => ({ rows: i + 1, pad })),
  );
  return chooseRows(tries.flat(), most.usual, lostIn);
}
