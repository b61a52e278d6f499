import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import { paleOf, type Mark, type Paint, type Place, type Shape } from "../scene/index.js";
import type { Where } from "./accessor.js";
import type { Component, Context, Frame, Laid } from "./component.js";
import { fonts, leading } from "./lane.js";
import { formsOf, formWords, type Form } from "./legend-forms.js";
import { sizes } from "./point.js";
import { formMarks } from "./legend-marks.js";
import type { TrackOptions } from "./track.js";

/** An entry of a legend: a symbol and its name. */
export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly paint: Paint;
  /** The symbol, if it has one. */
  readonly shape?: Shape;
  /** Everything of it lasts: a bar instead of the symbol. */
  readonly bar?: boolean;
  /** How long the shortest and the longest of it last, in milliseconds: at each level some are bars, some symbols. */
  readonly lengths?: readonly [shortest: number, longest: number];
  /** Drawn as a wash behind the rest. */
  readonly era?: boolean;
  readonly hollow?: boolean;
  /** Small and pale, as events of a record are. */
  readonly faint?: boolean;
  /** Not drawn: only its room is kept, for a reader may switch it on. */
  readonly absent?: boolean;
}

/** What a legend explains. */
export interface LegendOptions {
  /** The symbols and their names; the kinds of the events when absent. */
  readonly entries?: readonly LegendEntry[];
  /** Which events are drawn; all of them when absent. */
  readonly where?: Where;
  /** The forms of doubt that occur among the events; on when absent. */
  readonly doubt?: boolean;
  /** How `spans` sorts and paints the events, so that the legend agrees with it. */
  readonly tracks?: TrackOptions;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly look: LegendEntry | Form;
  /** Of a form of doubt: the longest stretch that it is drawn over, in milliseconds. */
  readonly reach?: number;
}

/** What lasts fewer pixels is no bar, and nothing of its doubt can be seen. */
const least = sizes.strong + 1;

const font = fonts.detail;
const line = font.size * leading + 6;
const gapBetween = 16;
/** Width of a symbol and of a form of doubt. */
const swatches = { symbol: 14, form: 22 } as const;
/** Where some of a kind are symbols and some bars, one stands beside the other: over it, neither could be made out. */
const apart = 4;
/** Pixels from a swatch to its name. */
const space = 6;
const below = 10;

function prepare(
  data: Dataset,
  entries: readonly LegendEntry[],
  options: LegendOptions,
  context: Context,
): Entry[] {
  const steady = options.doubt === false || excerptOf(data) !== undefined;
  const forms = steady ? [] : formsOf(data, options.where);
  return [
    ...entries.map((entry) => ({ id: entry.id, label: entry.label, look: entry })),
    ...forms.map(([form, reach]) => ({
      ...{ id: `doubt:${form}`, label: formWords(form, context), look: form, reach },
    })),
  ];
}

/** Whether an entry has a symbol and a bar: at a level, else at any. */
function hasBoth(look: LegendEntry, base?: number): boolean {
  const { bar, shape, lengths: [shortest, longest] = [0, 0] } = look;
  if (bar === true || shape === undefined || shortest === longest) return false;
  return base === undefined || (shortest * base < least && longest * base >= least);
}

function widthOf({ look }: Pick<Entry, "look">, base?: number): number {
  const isLong = typeof look === "string" || look.era === true || look.bar === true;
  if (typeof look !== "string" && hasBoth(look, base)) return swatches.symbol + apart + swatches.form;
  return isLong || (look.lengths?.[1] ?? 0) > 0 ? swatches.form : swatches.symbol;
}

/** Entries in rows, each with its distance from the row's start. */
function rowsOf(
  entries: readonly Entry[],
  width: number,
  context: Context,
  base?: number,
): { entry: Entry; x: number }[][] {
  const rows: { entry: Entry; x: number }[][] = [];
  let x = Infinity;
  for (const entry of entries) {
    const size = widthOf(entry, base) + space + Math.ceil(context.measure(entry.label, font));
    if (x + size > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ entry, x });
    x += size + gapBetween;
  }
  return rows;
}

function layout(entries: readonly Entry[], frame: Frame, context: Context): Laid {
  // What the level shows: the room is for all that any level does.
  const shown = entries.filter(
    ({ look, reach = Infinity }) =>
      reach * frame.base >= least && (typeof look === "string" || look.absent !== true),
  );
  const marks = rowsOf(shown, frame.width, context, frame.base).flatMap((row, i) =>
    row.flatMap(({ entry, x }) => entryMarks(entry, x, frame.c + i * line, frame, context)),
  );
  return { layers: [{ name: "legend", moves: "frame", marks }] };
}

function entryMarks(
  { id, label, look }: Entry,
  x: number,
  y: number,
  frame: Frame,
  context: Context,
): Mark[] {
  // On the page, whichever way time runs: x to the right (to the left when mirrored), y down.
  const swatch = widthOf({ look }, frame.base);
  const at = (dx: number, dy: number): Place =>
    frame.vertical ? { a: y + dy, c: x + dx } : { a: x + dx, c: y + dy };
  const middle = line / 2 - 1;
  const height = font.size * leading;
  const name: Mark = {
    type: "text",
    key: `legend-name:${id}`,
    role: "legend-name",
    at: at(swatch + space, middle - height / 2),
    width: Math.ceil(context.measure(label, font)),
    height,
    align: frame.orientation.mirrored ? "end" : "start",
    lines: [{ text: label, size: font.size, weight: 400, fill: "ink" }],
  };
  const key = `legend:${id}`;
  if (typeof look === "string")
    return [...formMarks(look, key, at(swatch / 2, middle), frame.vertical), name];
  return [...swatchOf(look, key, at, middle, frame), name];
}

function swatchOf(
  look: LegendEntry,
  key: string,
  at: (dx: number, dy: number) => Place,
  middle: number,
  { base, vertical }: Frame,
): Mark[] {
  const { shape, paint, hollow, era, faint, bar, lengths = [0, 0] } = look;
  const width = widthOf({ look }, base);
  const both = hasBoth(look, base);
  const wash: Mark = {
    type: "rect",
    key: `${key}:era`,
    role: "swatch",
    from: at(0, middle - 7),
    to: at(width, middle + 7),
    fill: `${paint}-wash`,
  };
  const symbol = (shape: Shape): Mark => ({
    type: "symbol",
    key,
    role: "swatch",
    at: at((both ? swatches.symbol : width) / 2, middle),
    size: faint === true ? sizes.faint : sizes.strong - 1,
    shape,
    fill: hollow === true ? "surface" : faint === true ? `${paint}-soft` : paint,
    stroke: hollow === true ? paint : "surface",
    strokeWidth: hollow === true ? 2 : 1,
  });
  const isBar = bar === true || lengths[1] * base >= least;
  const hasSymbol = bar !== true && (lengths[1] === 0 || lengths[0] * base < least);
  // When time runs down a bar is narrow, and leaves no room for a title.
  const from = both ? swatches.symbol + apart : 0;
  const center = (from + width) / 2;
  const bars = vertical
    ? [slimSwatch(paint, key, at(center - 3, middle - 8), at(center + 3, middle + 8))]
    : barSwatch(paint, key, at(from, middle - 6), at(width, middle + 6), at(from, middle + 3));
  return [
    ...(era === true ? [wash] : []),
    ...(isBar ? bars : []),
    ...(hasSymbol && shape !== undefined ? [symbol(shape)] : []),
  ];
}

function slimSwatch(paint: Paint, key: string, from: Place, to: Place): Mark {
  return { type: "rect", key: `${key}:bar`, role: "swatch", from, to, fill: paint };
}

/** A bar as `spans` draws it, whichever way time runs. */
function barSwatch(paint: Paint, key: string, from: Place, to: Place, edge: Place): Mark[] {
  return [
    { type: "rect", key: `${key}:bar`, role: "swatch", from, to, ...paleOf(paint) },
    { type: "rect", key: `${key}:edge`, role: "swatch", from: edge, to, fill: paint },
  ];
}

/** A legend of entries that somebody else finds: a view that names its own does without the search for kinds. */
export function legendOf(
  entriesOf: (data: Dataset) => readonly LegendEntry[],
  options: LegendOptions,
): Component<readonly LegendItem[]> {
  return {
    type: "legend",
    placement: "head",
    prepare: (data, context) => prepare(data, entriesOf(data), options, context),
    size: (entries, room, context) => {
      const rows = rowsOf(entries, room.width, context).length;
      return rows === 0 ? 0 : rows * line + below;
    },
    layout,
  };
}

/** One prepared entry. */
export type LegendItem = Entry;
