import { chooseRows, labelHeight, type BandRows } from "./bands.js";
import { homeFrame, type Context, type Room } from "./component.js";
import { fonts, leading } from "./lane.js";
import { sizes } from "./point.js";
import { drawTrack } from "./spans-drawn.js";
import { hasSecondLines, lostOf, trackShelf, type Shelf } from "./spans-labels.js";
import type { DrawnItem } from "./spans-symbols.js";
import type { Item, Track, Tracks } from "./track.js";

/** The room of a track across time, in pixels from the component's edge. */
export interface TrackBand {
  readonly track: Track;
  readonly start: number;
  readonly end: number;
  /** Centres of its rows. */
  readonly centres: readonly number[];
  /** Rows of labels above and below the row of days. */
  readonly above: number;
  readonly below: number;
  /** There is room for labels to avoid standing over other marks than their own. */
  readonly clear?: boolean;
  /** Where its name is centred. */
  readonly name: number;
  /** Thickness of a bar. */
  readonly thick: number;
  /** Of a track that is counted: where its counts stand and how deep they are, and where its lengths stand. */
  readonly strip?: Strip;
}

/** The room of counts across, from the component's edge. */
export interface Strip {
  readonly foot: number;
  readonly depth: number;
  /** From where to the foot lengths stand under the marks; none where it is all counts. */
  readonly tails: number;
}

/** Thickness of a bar when time runs across and when it runs down. */
const thickness = { across: 20, down: 6 } as const;
const pitch = { across: 24, down: 7 } as const;
/** Depth of a strip of counts. */
const strips = { thin: 16, down: 26 } as const;
/** Depth of the lengths that stand under marks. */
const tails = 14;
/** Width of a column of days when time runs down, and as narrow as it may be: hardly a mark. */
const column = { usual: 16, least: sizes.strong - 1 } as const;
/** The same of a lane. */
const lane = { usual: pitch.down, least: 3.5 } as const;

/** How wide columns and lanes are where time runs down: on narrow phones they give way to the names beside them. */
function narrowed(breadth: number, lanes: number): { readonly column: number; readonly lane: number } {
  const share = Math.min(1, Math.max(0, (breadth - 288) / (360 - 288)));
  const between = ({ usual, least }: { usual: number; least: number }): number =>
    least + (usual - least) * share;
  const most = lanes > usualLanes ? closeBreadth / lanes : Infinity;
  return { column: between(column), lane: Math.min(between(lane), most) };
}

/** Height of a row of labels. */
const labelRow = fonts.title.size * leading + 4;
const mostRows = 5;
/** The most rows for what matters most. */
const mostImportant = 8;
/** Beyond this many labels a track takes all the rows it may have without trying fewer. */
const few = 200;
const head = 22;

/** What is drawn in this orientation: tracks of their own, or all lanes side by side when time runs down. */
export function tracksFor(prepared: Tracks, room: Room): readonly Track[] {
  return room.vertical ? prepared.merged() : prepared.tracks;
}

const known = new WeakMap<Tracks, { readonly for: string; readonly bands: readonly TrackBand[] }>();

/** Bands of the tracks. They depend on data and size alone, so zooming never moves one. */
export function trackBands(prepared: Tracks, room: Room, context: Context): readonly TrackBand[] {
  const made = `${room.vertical} ${room.breadth} ${room.home} ${room.reach.join(" ")}`;
  const kept = known.get(prepared);
  if (kept?.for === made) return kept.bands;
  let start = 0;
  const bands = tracksFor(prepared, room).map((track) => {
    const band = room.vertical ? column1(track, start, room.breadth) : band1(track, start, room, context);
    start = band.end;
    return band;
  });
  known.set(prepared, { for: made, bands });
  return bands;
}

/** Lanes that stand closer than usual, without titles in their bars. */
const dense = { top: 24, pitch: 9, thick: 7 } as const;
/** Lanes of a track that has many: as close as titles beside their bars allow. */
const close = { pitch: 17, thick: 9 } as const;
/** A track with more lanes than this has many; where time runs down they share so many pixels. */
const usualLanes = 12;
const closeBreadth = usualLanes * pitch.down * 1.5;

/** Pixels of a track whose room does not depend on its events: a row of labels, one of days, some lanes. */
const fixedSize = (lanes: number): number =>
  labelRow + clearOf(2) + sizes.strong * 1.5 + 4 + lanes * pitch.across;

/** The most lanes of a track that has room for so many of the usual size. */
export function mostFixed(lanes: number): number {
  return Math.floor((fixedSize(lanes) - dense.top) / dense.pitch);
}

/** The band of such a track. A strip of counts fills it; lanes that are many stand closer, and the days above them. */
function fixedBand(track: Track, usual: number, start: number): TrackBand {
  const top = start + (track.parent ? head : 0) + 8;
  const size = fixedSize(usual);
  const middle = top + size / 2;
  const { days, lanes } = track.rows;
  const close = lanes > usual;
  // Few of the close ones leave room for labels over the days.
  const named = close && size - dense.top - lanes * dense.pitch < labelRow + 5 ? 0 : 1;
  const over = named * (labelRow + 5);
  const line = top + (close ? sizes.strong + over : labelRow + clearOf(2));
  const under = close ? top + dense.top + over : top + size - usual * pitch.across;
  const step = close ? dense.pitch : pitch.across;
  const rows = Array.from({ length: lanes }, (_, i) => under + (i + 0.5) * step);
  const centres = track.counted !== undefined ? [middle] : [...(days ? [line] : []), ...rows];
  const thick = close ? dense.thick : thickness.across;
  const name = track.parent ? start + 15 : middle;
  return { track, start, end: top + size + 8, centres, above: named, below: 0, thick, name };
}

/** Its column where time runs down: that of a strip of counts; narrow where there are many, which have few lanes. */
function fixedColumn(track: Track, usual: number, start: number): TrackBand {
  const lanes = track.label === "" ? usual : 0;
  const end = start + (lanes > 0 ? lanes * pitch.down + 4 : usual > 1 ? 26 : 18);
  const rows = Array.from({ length: track.rows.lanes }, (_, i) => start + (i + 0.5) * pitch.down + 2);
  const centres = track.counted !== undefined || lanes === 0 ? [(start + end) / 2] : rows;
  return { track, start, end, centres, above: 0, below: 0, thick: thickness.down, name: start };
}

function column1(track: Track, start: number, breadth: number): TrackBand {
  if (track.fixed !== undefined) return fixedColumn(track, track.fixed, start);
  const wide = narrowed(breadth, track.rows.lanes);
  const base = {
    track,
    start,
    above: 0,
    below: 0,
    thick: Math.min(thickness.down, wide.lane - 1),
    name: start,
  };
  const many = track.crowd ?? track.counted;
  if (many !== undefined) {
    const depth = many.thin ? strips.thin : strips.down;
    const foot = start + depth;
    const strip = { foot, depth, tails: many.thin ? 0 : 8 };
    return { ...base, centres: [start + (depth - strip.tails) / 2], end: foot + 6, strip };
  }
  const days = track.rows.days ? wide.column : 0;
  const lanes = Array.from({ length: track.rows.lanes }, (_, i) => start + days + (i + 0.5) * wide.lane + 2);
  const end = start + days + track.rows.lanes * wide.lane + (lanes.length > 0 ? 4 : 0);
  return { ...base, centres: [...(track.rows.days ? [start + wide.column / 2] : []), ...lanes], end };
}

function band1(track: Track, start: number, room: Room, context: Context): TrackBand {
  if (track.fixed !== undefined) return fixedBand(track, track.fixed, start);
  const base = { track, start, above: 0, below: 0, thick: thickness.across };
  if (track.count === 0) return { ...base, centres: [], name: start + head / 2 + 4, end: start + head };
  const many = track.crowd ?? track.counted;
  if (many === undefined) return bandWith(track, start, rowsFor(track, start, room, context));
  const top = start + (track.parent ? head : 0) + 8;
  return many.thin ? thinBand(track, start, top) : stripBand(track, start, top);
}

/** The band of a track whose events are listed, with so many rows of labels. */
function bandWith(track: Track, start: number, own: TrackRows): TrackBand {
  const { rows, row, foot, clear: isClear = false } = own;
  const { days, lanes } = track.rows;
  const isClose = lanes > usualLanes;
  const step = isClose ? close.pitch : pitch.across;
  const top = start + (track.parent ? head : 0) + 8;
  const all = track.items.filter(({ lane }) => days && lane === 0).length;
  const above = lanes > 0 ? rows : Math.ceil(rows / 2);
  const below = rows - above;
  const clear = clearOf(all);
  const line = top + above * row + clear;
  // Below the line lanes keep clear of the days that fan out; labels do that by themselves.
  const fan = lanes > 0 && all > 1 ? sizes.strong - 4 : 0;
  const under = days ? line + clear + Math.max(fan, below * row) : top;
  const centres = [
    ...(days ? [line] : []),
    ...Array.from({ length: lanes }, (_, i) => under + (i + 0.5) * step),
  ];
  const end = under + lanes * step + 8 + (foot ? labelRow : 0);
  const middle = days ? line : (top + under + lanes * step) / 2;
  return {
    track,
    start,
    above,
    below,
    thick: isClose ? close.thick : thickness.across,
    clear: isClear,
    centres,
    name: track.parent ? start + 15 : middle,
    end,
  };
}

function thinBand(track: Track, start: number, top: number): TrackBand {
  const [middle, foot] = [top + strips.thin / 2, top + strips.thin];
  const strip = { foot, depth: strips.thin, tails: 0 };
  const base = { track, start, above: 0, below: 0, thick: thickness.across };
  return { ...base, centres: [middle], name: track.parent ? start + 15 : middle, end: foot + 8, strip };
}

/** Room for what counts part into: a row of labels, a row of marks, the lengths of what lasts. */
function stripBand(track: Track, start: number, top: number): TrackBand {
  const line = top + labelRow + sizes.strong;
  const foot = line + sizes.strong + tails;
  const strip = { foot, depth: foot - top - 4, tails };
  const base = { track, start, above: 1, below: 0, thick: thickness.across };
  const middle = (top + foot) / 2;
  return { ...base, centres: [line], name: track.parent ? start + 15 : middle, end: foot + 10, strip };
}

/** Pixels from the line to the nearest row of labels: days that fan out push their labels a little further. */
function clearOf(count: number): number {
  return sizes.strong / 2 + (count > 1 ? 11 : 5);
}

/** Rows of labels that many days will need when a reader zooms in, where clusters part. */
function leastRows(count: number): number {
  return Math.min(mostRows - 1, Math.ceil(Math.sqrt(count) / 1.5));
}

/** How many rows of labels a track has, how high each is, and whether there is one more under its last lane. */
interface TrackRows extends BandRows {
  readonly row: number;
  readonly foot: boolean;
}

/** Height of a row of labels of a track: of two lines where its days have second ones already when all is shown. */
function rowOf({ items, rows }: Track, { home }: Room): number {
  const detailed =
    hasSecondLines(home) && items.some(({ lane, label }) => rows.days && lane === 0 && label.detail !== "");
  return detailed ? labelHeight(true) + 4 : labelRow;
}

/** The fewest rows in which the labels find room, drawn as they will be, and more only until all that matters most is named. */
function rowsFor(track: Track, start: number, room: Room, context: Context): TrackRows {
  const { days, lanes } = track.rows;
  const all = track.items.filter(({ lane }) => days && lane === 0).length;
  const row = rowOf(track, room);
  const least = row > labelRow ? Math.ceil(leastRows(all) / 2) : leastRows(all);
  if (track.items.length > few) return { rows: all > few ? mostRows : least, row, foot: false };
  const frame = homeFrame(room);
  // What is drawn for so many rows, and where its labels may stand, is the same whether they keep clear or not.
  const drawnIn = new Map<number, readonly DrawnItem[]>();
  const shelves = new Map<string, Shelf>();
  const shelfOf = (own: TrackRows): Shelf => {
    const band = bandWith(track, start, own);
    const drawn = drawnIn.get(own.rows) ?? drawTrack(band, frame);
    drawnIn.set(own.rows, drawn);
    return trackShelf(band, 1, drawn, frame, context);
  };
  const lostIn = new Map<string, readonly Item[]>();
  const lost = (own: TrackRows, any: boolean): number[] => {
    const key = `${own.rows} ${own.foot}`;
    const shelf = shelves.get(key) ?? shelfOf(own);
    shelves.set(key, shelf);
    const before = own.foot ? lostIn.get(`${own.rows} ${own.clear}`) : undefined;
    // A row under the last lane helps only what stands in it.
    const helps = before === undefined || before.some(({ lane }) => !days || lane > 0);
    const items = helps ? lostOf(shelf, own.clear === true, any, frame) : before;
    lostIn.set(`${own.rows} ${own.clear}`, items);
    return items.map(({ event }) => event.importance);
  };
  const most = all === 0 ? least : mostImportant;
  const feet = lanes > 0 ? [false, true] : [false];
  const tries = Array.from({ length: 1 + most - least }, (_, i) =>
    feet.map((foot): TrackRows => ({ rows: least + i, row, foot })),
  );
  return chooseRows(tries.flat(), mostRows, lost);
}
