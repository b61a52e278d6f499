import { clusterAlong, type LabelCandidate } from "../layout/index.js";
import type { Mark, Paint, Place } from "../scene/index.js";
import { alongOf, type Frame } from "./component.js";
import { doubtMarks, middleOf } from "./dates.js";
import { eventSymbol } from "./event-symbol.js";
import { fonts, leading } from "./lane.js";
import { sizes, toName } from "./point.js";
import type { Item } from "./track.js";

/** An event that is drawn, or several that share a ring. */
export interface DrawnItem {
  readonly item: Item;
  readonly at: Place;
  /** First and last pixel of a bar; absent for a symbol. */
  readonly bar?: readonly [number, number];
  readonly marks: readonly Mark[];
  readonly count: number;
  /** Of those that share a ring, the ones that matter most: they are named beside it. */
  readonly members?: readonly Item[];
}

/** What is to be named: events with a mark of their own, and what matters most of those that share one. */
export function namedOf(drawn: readonly DrawnItem[]): DrawnItem[] {
  return drawn
    .flatMap((one) => (one.members === undefined ? [one] : one.members.map((item) => ({ ...one, item }))))
    .filter(({ item }) => item.label.title !== "");
}

/** Radius of the mark that an event has or shares. */
export function half({ count }: DrawnItem, frame: Pick<Frame, "vertical">): number {
  return (count > 1 ? ringSize(frame) : sizes.strong) / 2;
}

/** Where the label of a day belongs, in a row whose line is on `line`, from the edge `c`. */
export function dayPlace(
  one: DrawnItem,
  line: number,
  c: number,
  frame: Frame,
): Pick<LabelCandidate, "along0" | "along1" | "across" | "beside" | "size" | "counted"> {
  const { at, count } = one;
  const along = at.a + frame.origin;
  const size = half(one, frame) + Math.abs(at.c - line);
  return { along0: along, along1: along, across: line - c, beside: at.c - c, size, counted: count > 1 };
}

/** Diameter of a ring with a count. */
export function ringSize({ vertical }: Pick<Frame, "vertical">): number {
  return vertical ? 16 : 18;
}

/** How symbols that are closer than one fan out across their row. */
export interface Fan {
  /** More than these become a ring with their count. */
  readonly most: number;
  /** Pixels apart. */
  readonly step: number;
  /** The first stays on the line; else all stand around it. */
  readonly fromLine: boolean;
  /** Of a symbol, in pixels. */
  readonly size: number;
}

/** In a row of days there is room above and below; in a lane two marks just fit. */
export function fanFor(days: boolean, frame: Frame): Fan {
  const size = sizes.strong;
  if (frame.vertical)
    return days
      ? { most: 2, step: 9, fromLine: false, size }
      : { most: 1, step: 9, fromLine: false, size: size - 3 };
  return days
    ? { most: 3, step: size + 2, fromLine: true, size }
    : { most: 2, step: 11, fromLine: false, size };
}

/** Symbols of one row, given in order of time. Close ones fan out across the row or share a ring with their count. */
export function rowSymbols(items: readonly Item[], c: number, fan: Fan, frame: Frame): DrawnItem[] {
  const at = items.map(({ t }) => t * frame.base);
  return clusterAlong(at, sizes.strong + 2).flatMap(([i0, i1]) => {
    const members = items.slice(i0, i1);
    if (members.length > fan.most) {
      const [first, last] = [members[0]!, members.at(-1)!];
      const paint = members.every(({ paint }) => paint === first.paint) ? first.paint : "slate";
      return [
        {
          ...cluster(
            first,
            members.map(({ event }) => event.id),
            [first.t, last.t],
            paint,
            c,
            frame,
          ),
          members: toName(members, last.t - first.t),
        },
      ];
    }
    return fanOut(members, members.map(({ t }) => t), c, fan, frame); // prettier-ignore
  });
}

/** The same for rows of a crowd that share a mark: of a ring only the first event is looked at. */
export function groupSymbols(
  rows: Uint32Array,
  at: Float64Array,
  item: (row: number) => Item,
  id: (row: number) => string,
  c: number,
  fan: Fan,
  frame: Frame,
): DrawnItem[] {
  const instants = Array.from(at, (along) => along / frame.base);
  if (rows.length <= fan.most) return fanOut(Array.from(rows, item), instants, c, fan, frame);
  const first = item(rows[0]!);
  const ids = Array.from(rows, id);
  return [{ ...cluster(first, ids, [instants[0]!, instants.at(-1)!], first.paint, c, frame), members: [] }];
}

function fanOut(
  members: readonly Item[],
  instants: readonly number[],
  c: number,
  fan: Fan,
  frame: Frame,
): DrawnItem[] {
  return members.map((item, i) => {
    const from = fan.fromLine
      ? (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2)
      : members.length === 1
        ? 0
        : i - (members.length - 1) / 2;
    const place: Place = { a: alongOf(frame, instants[i]!), c: c + from * fan.step };
    return { item, at: place, marks: symbolMarks(item, place, fan.size, frame), count: 1 };
  });
}

/** The symbol of an event with the doubt about its date. */
function symbolMarks(item: Item, at: Place, size: number, frame: Frame): Mark[] {
  const { id } = item.event;
  const thick = frame.vertical ? 5 : sizes.strong - 5;
  const look = { key: id, event: id, c: at.c, thick, paint: item.paint };
  const doubt = item.when.form === "interval" ? [] : doubtMarks(frame, item.when, look);
  if (item.when.form === "one-of") {
    const days = (item.when.members ?? []).map((day, i) => ({
      ...eventSymbol({ ...item, hollow: true }, { ...at, a: alongOf(frame, middleOf(day)) }, size),
      key: `${id}:${i}`,
    }));
    return [...doubt, ...days];
  }
  const mark = eventSymbol(item, at, size);
  const hatched = item.when.uncertain && !item.hollow;
  return [...doubt, hatched ? { ...mark, hatch: true, stroke: item.paint } : mark];
}

/** A ring with a count, in the middle of its events' extent. */
function cluster(
  item: Item,
  of: readonly string[],
  [start, end]: readonly [number, number],
  paint: Paint,
  c: number,
  frame: Frame,
): DrawnItem {
  const at: Place = { a: alongOf(frame, (start + end) / 2), c };
  const count = of.length;
  const height = 11 * leading;
  const ring = ringSize(frame);
  const mark: Mark = {
    type: "symbol",
    key: `cluster:${item.event.id}`,
    role: "cluster",
    at,
    size: ring,
    shape: "ring",
    count,
    range: [start, end],
    of,
    fill: "surface",
    stroke: paint,
    strokeWidth: 2,
  };
  const width = 7 * String(count).length;
  const da = frame.vertical ? -height / 2 : -width / 2;
  const text: Mark = {
    type: "text",
    key: `count:${item.event.id}`,
    role: "count",
    on: `cluster:${item.event.id}`,
    of,
    at: { a: at.a, da, c: frame.vertical ? c - width / 2 : c - height / 2 },
    width,
    height,
    align: "middle",
    lines: [{ text: String(count), size: fonts.detail.size - 1, weight: 600, fill: "ink" }],
  };
  return { item, at, marks: [mark, text], count };
}
