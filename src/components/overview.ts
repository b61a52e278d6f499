import type { Dataset } from "../dataset/index.js";
import { steps, stepTicks, ticks, type Tick } from "../layout/index.js";
import type { Mark, PathMark, Place, RectMark, RuleMark, TextMark } from "../scene/index.js";
import { fieldsOf, yearName } from "../time/index.js";
import type { Component, Context, Frame, Laid, Room } from "./component.js";
import { leading } from "./lane.js";
import { crowded, crowdOf, isCounted } from "./crowd.js";
import { barOutline, binsOf, crowdBins, momentsOf, wholeOf, type Bins } from "./overview-density.js";

/** How an overview looks. */
export interface OverviewOptions {
  /** Pixels across of the fullest bar; 30 when absent, 18 where time runs down. */
  readonly depth?: number;
}

const font = { size: 11, weight: 400, family: "sans" } as const;
const row = font.size * leading;
/** Pixels before the band, and those of a tick. */
const space = { horizontal: 10, vertical: 4 } as const;
const tick = 4;
/** A handle stands outside its end of the window, so that both can be seen however short the time shown is. */
const handle = { along: 7, across: 18 } as const;

interface Prepared {
  /** How many events began when; undefined where there are none. */
  readonly bins: ((room: Room) => Bins) | undefined;
  /** Pixels that a year takes in words. */
  readonly words: number;
}

function prepare(data: Dataset, context: Context): Prepared {
  const { measure, locale } = context;
  const whole = wholeOf(data);
  const held = (): Counting => (data.size > crowded ? crowdOn(data, context) : listed(data));
  const { bins, ends } = whole === undefined ? held() : { bins: whole, ends: data.extent };
  const years = ["0000", ...ends.map((t) => yearName(fieldsOf(t).year, locale))];
  return { bins, words: Math.ceil(Math.max(...years.map((year) => measure(year, font)))) };
}

interface Counting extends Pick<Prepared, "bins"> {
  readonly ends: readonly number[];
}

function listed(data: Dataset): Counting {
  const moments = momentsOf(data);
  if (moments.length === 0) return { bins: undefined, ends: [] };
  return { bins: (room) => binsOf(moments, room), ends: [moments[0]!, moments.at(-1)!] };
}

/** Counted by the tracks on which the events are drawn, if so they are: then it is known already. */
function crowdOn(data: Dataset, context: Context): Counting {
  const lanes = data.meta.tracks.map((_, i) => i);
  const crowd = crowdOf(data, { lanes, count: lanes.length, middle: isCounted(data, lanes, true) }, context);
  return { bins: (room) => crowdBins(crowd, lanes.length, room), ends: data.extent };
}

/** Where the window reaches across, the bars in it, and where the years begin. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly bars: number;
  readonly words: number;
}

function bandOf({ c, size, vertical }: Frame, depth: number): Band {
  // Where time runs down the years stand in the window too: beside it they would need a column of their own.
  const [from, to] = vertical
    ? [c + space.vertical, c + size - 1]
    : [c + space.horizontal, c + size - row - tick];
  return { from, to, bars: to - depth, words: vertical ? from + 3 : c + size - row };
}

/** Pixels along of an instant: the whole extent is always shown, whatever the plot shows. */
function alongOf({ gutter, home, reach }: Frame, t: number): number {
  return gutter + t * home - reach[0];
}

function labels({ home, reach, vertical }: Room, { locale, measure }: Context): readonly Tick[] {
  const [from, to] = [reach[0] / home, reach[1] / home] as const;
  const size = vertical ? { size: row } : {};
  const found = ticks(home, from, to, {
    locale,
    font,
    measure,
    gap: vertical ? 40 : 28,
    extent: [from, to],
    ...size,
  });
  const outer = found.major.filter(({ t }) => t >= from);
  return outer.length > 1 ? outer : found.minor;
}

function label({ t, text }: Tick, band: Band, frame: Frame, context: Context): TextMark[] {
  const { gutter, length, vertical } = frame;
  const width = Math.ceil(context.measure(text, font));
  const along = vertical ? row : width;
  const a = alongOf(frame, t) - along / 2;
  if (a < 0 || a + along > gutter + length + handle.along) return [];
  return [
    {
      type: "text",
      key: `year:${t}`,
      role: "tick",
      halo: true,
      at: { a, c: band.words },
      width,
      height: row,
      align: vertical ? "start" : "middle",
      lines: [{ text, size: font.size, weight: font.weight, fill: "muted" }],
    },
  ];
}

/** A tick for each year, or for the finest part of the calendar that can be told apart. */
function tickRules(band: Band, frame: Frame): RuleMark[] {
  const { home, reach } = frame;
  const step = steps.find(({ least }) => least * home >= 10) ?? steps.at(-1)!;
  return stepTicks(step, reach[0] / home, reach[1] / home).map((t) => {
    const a = alongOf(frame, t);
    const [from, to] = frame.vertical ? [band.to - tick, band.to] : [band.to, band.to + tick];
    return {
      type: "rule",
      key: `tick:${t}`,
      from: { a, c: from },
      to: { a, c: to },
      stroke: "line",
      strokeWidth: 1,
    };
  });
}

function still(bins: Bins, band: Band, frame: Frame): Mark[] {
  const { gutter, length } = frame;
  const ground: RectMark = {
    type: "rect",
    key: "ground",
    from: { a: gutter, c: band.from },
    to: { a: gutter + length, c: band.to },
    fill: "wash",
  };
  const bars: PathMark = {
    type: "path",
    key: "density",
    role: "density",
    points: barOutline(bins, frame, gutter, band.to, band.to - band.bars - 3),
    closed: true,
    fill: "slate-soft",
  };
  return [ground, bars, ...tickRules(band, frame)];
}

/** The window over the time now visible, with a handle at each end; what is outside of it is paler. */
function moving({ from, to, bars }: Band, { gutter, length }: Frame): Mark[] {
  const at = (end: "start" | "end", c: number, da: number = 0): Place => ({ a: 0, da, c, end });
  const shade = { type: "rect", fill: "surface", opacity: 0.5 } as const;
  const middle = (bars + to) / 2;
  const grip = (end: "start" | "end"): RectMark => ({
    type: "rect",
    key: end,
    role: "handle",
    from: at(end, middle - handle.across / 2, end === "start" ? -handle.along : 0),
    to: at(end, middle + handle.across / 2, end === "start" ? 0 : handle.along),
    radius: 2,
    fill: "surface",
    stroke: "slate",
    strokeWidth: 1.5,
  });
  return [
    { ...shade, key: "before", from: { a: gutter, c: from }, to: at("start", to) },
    { ...shade, key: "after", from: at("end", from), to: { a: gutter + length, c: to } },
    {
      type: "rect",
      key: "window",
      role: "window",
      from: at("start", from),
      to: at("end", to),
      fill: "none",
      stroke: "slate",
      strokeWidth: 1.5,
    },
    grip("start"),
    grip("end"),
  ];
}

function layout({ bins }: Prepared, depth: number, frame: Frame, context: Context): Laid {
  if (bins === undefined) return { layers: [] };
  const band = bandOf(frame, depth);
  const years = labels(frame, context).flatMap((one) => label(one, band, frame, context));
  return {
    layers: [
      { name: "overview", moves: "frame", marks: still(bins(frame), band, frame) },
      { name: "window", moves: "frame", marks: moving(band, frame) },
      { name: "years", moves: "frame", marks: years },
    ],
  };
}

/**
 * The whole extent in little: how many events began when, and a window over the time now visible. It does not zoom.
 * With `brush()` among the interactions the window can be dragged, and moved by keys.
 *
 * @throws RangeError when the depth is not a positive number of pixels
 * @example timeline({ data, components: [points(), axis(), overview()], interactions: [zoom(), brush()] })
 */
export function overview({ depth }: OverviewOptions = {}): Component<Prepared> {
  if (depth !== undefined && !(depth > 0 && Number.isFinite(depth)))
    throw new RangeError(`the depth is no number of pixels: ${depth}`);
  const depthIn = ({ vertical }: Room): number => depth ?? (vertical ? 18 : 30);
  return {
    type: "overview",
    placement: "stack",
    margin: true,
    far: true,
    prepare,
    size: ({ words }, room) => depthIn(room) + (room.vertical ? words + 8 : space.horizontal + tick + row),
    gutter: () => handle.along + 1,
    layout: (prepared, frame, context) => layout(prepared, depthIn(frame), frame, context),
  };
}
