import type { Dataset } from "../dataset/index.js";
import type { Hue, Mark, TextMark } from "../scene/index.js";
import { readWhen } from "../time/index.js";
import { lastName } from "./accessor.js";
import { alongOf, cutOf, type Component, type Context, type Frame, type Laid } from "./component.js";
import { fonts, laneGutter, laneName, leading } from "./lane.js";

/** One holder of an office on a rail. */
interface Holder {
  readonly id: string;
  readonly name: string;
  /** For a term too short for the name with its initials. */
  readonly short: string;
  readonly start: number;
  readonly end: number;
}

interface Rail {
  readonly label: string;
  readonly holders: readonly Holder[];
}

/** Which office a rail shows. */
export interface RailOptions {
  /** Id of the party for which the office is held. */
  readonly side: string;
  /** Where the terms come from; the record, else the data, when absent. */
  readonly data?: Dataset | undefined;
  readonly hue?: Hue;
  /** On which edge of the figure the rail runs: names stand on its inner side when time runs down. */
  readonly edge?: "start" | "end";
}

/** The sides that have terms for rails, in the order of the dataset's parties. */
export function railSides(data: Dataset): string[] {
  const held = new Set(data.meta.terms.filter((term) => term.rail !== false).map((term) => term.side));
  return data.meta.parties.map(({ id }) => id).filter((id) => held.has(id));
}

function prepare(data: Dataset, options: RailOptions, context: Context): Rail {
  const from = options.data ?? context.record ?? data;
  const names = new Map(from.meta.parties.map((party) => [party.id, party.name]));
  const holders = from.meta.terms
    .filter((term) => term.side === options.side && term.rail !== false)
    .map((term): Holder => {
      const { start, end } = readWhen(term.when);
      const full = names.get(term.party) ?? term.party;
      return { id: term.id, name: lastName(full), short: full.split(" ").at(-1) ?? full, start, end };
    })
    .sort((a, b) => a.start - b.start);
  const joined = join(holders);
  // A day on which an office is handed over belongs to both terms; the later holder has the rail.
  const single = joined.map((holder, i) => ({
    ...holder,
    end: Math.min(holder.end, joined[i + 1]?.start ?? Infinity),
  }));
  return { label: names.get(options.side) ?? options.side, holders: single };
}

/** Terms of one holder that touch or overlap are one stretch on the rail, whatever the offices were called. */
function join(holders: readonly Holder[]): Holder[] {
  const joined: Holder[] = [];
  for (const holder of holders) {
    const last = joined.at(-1);
    if (last?.name === holder.name && holder.start <= last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, holder.end) };
    else joined.push(holder);
  }
  return joined;
}

const thickness = 26;
const strip = 7;
/** Where names stand across beside the strip at the near edge, and the room each takes along, when time runs down. */
export const railNames: number = strip + 6;
export const railName: number = fonts.lane.size * leading + 4;
/** The least room for the labels of an axis among the names. */
const tickRoom = 34;

function holderMarks(rail: Rail, options: RailOptions, frame: Frame, context: Context): Mark[] {
  const hue = options.hue ?? "slate";
  const [first, last] = cutOf(frame);
  return rail.holders.flatMap((holder, i): Mark[] => {
    const a0 = Math.max(alongOf(frame, holder.start), first);
    const a1 = Math.min(alongOf(frame, holder.end), last);
    if (a1 <= a0) return [];
    return [
      bar(holder, i, a0, a1, hue, options, frame),
      ...name(holder, a0, a1, hue, options, frame, context),
    ];
  });
}

function bar(
  holder: Holder,
  i: number,
  a0: number,
  a1: number,
  hue: Hue,
  options: RailOptions,
  frame: Frame,
): Mark {
  const end = options.edge === "end";
  const c0 = frame.vertical && end ? frame.c + frame.size - strip : frame.c;
  const c1 = frame.vertical ? c0 + strip : frame.c + frame.size;
  return {
    type: "rect",
    key: holder.id,
    role: "rail",
    from: { a: a0, c: c0 },
    to: { a: a1, da: -2, c: c1 },
    fill: frame.vertical ? (i % 2 === 0 ? hue : `${hue}-soft`) : `${hue}-wash`,
    ...(i % 2 === 1 && !frame.vertical ? { opacity: 0.6 } : {}),
  };
}

function name(
  holder: Holder,
  a0: number,
  a1: number,
  hue: Hue,
  options: RailOptions,
  frame: Frame,
  context: Context,
): Mark[] {
  const font = fonts.lane;
  const height = font.size * leading;
  const room = a1 - a0 - 8;
  const widthOf = (text: string): number => Math.ceil(context.measure(text, font));
  const text = frame.vertical
    ? holder.short
    : [holder.name, holder.short].find((name) => widthOf(name) <= room);
  // A name that does not fit inside its term at this level is left out; the list has it.
  if (text === undefined || (frame.vertical && height > room)) return [];
  const width = widthOf(text);
  const along = frame.vertical ? height : width;
  const end = options.edge === "end";
  const c = frame.vertical
    ? end
      ? frame.c + frame.size - strip - 6 - width
      : frame.c + railNames
    : frame.c + (frame.size - height) / 2;
  const middle = (a0 + a1) / 2;
  const at = frame.vertical ? { a: a0, da: 2, c } : { a: middle, da: -along / 2, c };
  const lines = [{ text, size: font.size, weight: 400, fill: hue }] as const;
  const mark: TextMark = {
    type: "text",
    key: `name:${holder.id}`,
    role: "rail-name",
    at,
    width,
    height,
    align: frame.vertical ? (end ? "end" : "start") : "middle",
    lines,
  };
  if (!frame.vertical || !end) return [{ ...mark, within: [a0, a1] }];
  const start = Math.max(alongOf(frame, holder.start), frame.ends[0] - frame.origin);
  return [mark, ...again(mark, start, a1 - height, frame)];
}

/**
 * A name on the far edge, set again along its term: if it slid, as those on the near edge do, it would slide over the
 * names of events. So often that one is always in view, however far the level is stretched.
 */
function again(mark: TextMark, from: number, to: number, frame: Frame): TextMark[] {
  const step = frame.length * 0.6;
  const marks: TextMark[] = [];
  const [first] = cutOf(frame);
  for (let n = Math.max(1, Math.ceil((first - from) / step)); from + n * step <= to; n++)
    marks.push({ ...mark, key: `${mark.key}:${n}`, at: { ...mark.at, a: from + n * step } });
  return marks;
}

function head(rail: Rail, options: RailOptions, frame: Frame, context: Context): Mark {
  const hue = options.hue ?? "slate";
  if (!frame.vertical)
    return laneName(options.side, rail.label, frame.c + frame.size / 2, frame, context, hue);
  const font = { ...fonts.lane, weight: 600 } as const;
  const width = Math.ceil(context.measure(rail.label, font));
  const end = options.edge === "end";
  return {
    type: "text",
    key: `rail:${options.side}`,
    role: "lane",
    at: { a: 0, c: end ? frame.c + frame.size - width : frame.c },
    width,
    height: font.size * leading,
    align: end ? "end" : "start",
    lines: [{ text: rail.label, size: font.size, weight: 600, fill: hue }],
  };
}

function layout(rail: Rail, options: RailOptions, frame: Frame, context: Context): Laid {
  return {
    layers: [
      { name: "rail", moves: "time", marks: holderMarks(rail, options, frame, context) },
      { name: "lanes", moves: "frame", marks: [head(rail, options, frame, context)] },
    ],
  };
}

/** Depth of a rail beside a timeline that runs down: the strip, and on the near edge its names. */
function columnOf({ holders }: Rail, options: RailOptions, context: Context): number {
  if (options.edge === "end") return strip;
  const widths = holders.map(({ short }) => context.measure(short, fonts.lane));
  return railNames + 6 + Math.ceil(Math.max(tickRoom, ...widths));
}

/** A rail of those who held an office, one at a time, from the terms of a dataset. */
export function rail(options: RailOptions): Component<Rail> {
  return {
    type: "rail",
    placement: "stack",
    margin: true,
    prepare: (data, context) => prepare(data, options, context),
    size: (prepared, room, context) => (room.vertical ? columnOf(prepared, options, context) : thickness),
    gutter: (prepared, room, context) => (room.vertical ? 26 : laneGutter([prepared.label], room, context)),
    layout: (prepared, frame, context) => layout(prepared, options, frame, context),
  };
}
