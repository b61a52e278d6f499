import { clusterAlong } from "../layout/index.js";
import type { Mark, Place, SymbolMark } from "../scene/index.js";
import { alongOf, type Frame } from "./component.js";
import { doubtMarks, middleOf } from "./dates.js";
import { fonts, leading } from "./lane.js";
import { sizes } from "./point.js";
import type { Item } from "./tracks.js";

/** An event that is drawn, or several that share a ring. */
export interface DrawnItem {
  readonly item: Item;
  readonly at: Place;
  /** First and last pixel of a bar; absent for a symbol. */
  readonly bar?: readonly [number, number];
  readonly marks: readonly Mark[];
  readonly count: number;
}

/** Diameter of a ring with a count. */
export function ringSize({ vertical }: Pick<Frame, "vertical">): number {
  return vertical ? 16 : 18;
}

/**
 * Symbols of one row, given in order of time. Up to `most` that are closer than a symbol fan out across the row,
 * `step` pixels apart; more become a ring with their count.
 */
export function rowSymbols(
  items: readonly Item[],
  c: number,
  fan: {
    readonly most: number;
    readonly step: number;
    readonly fromLine: boolean;
    /** Of a symbol, in pixels. */
    readonly size: number;
  },
  frame: Frame,
): DrawnItem[] {
  const at = items.map(({ t }) => t * frame.base);
  return clusterAlong(at, sizes.strong + 2).flatMap(([i0, i1]): DrawnItem[] => {
    const members = items.slice(i0, i1);
    if (members.length > fan.most) return [cluster(members, c, frame)];
    return members.map((item, i) => {
      const from = fan.fromLine
        ? (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2)
        : members.length === 1
          ? 0
          : i - (members.length - 1) / 2;
      const place: Place = { a: alongOf(frame, item.t), c: c + from * fan.step };
      return { item, at: place, marks: symbolMarks(item, place, fan.size, frame), count: 1 };
    });
  });
}

function symbol(item: Item, at: Place, hollow: boolean, size: number): SymbolMark {
  const { event, paint, shape } = item;
  return {
    type: "symbol",
    key: event.id,
    event: event.id,
    role: "mark",
    at,
    size,
    shape,
    fill: hollow ? "surface" : paint,
    stroke: hollow ? paint : "surface",
    strokeWidth: hollow ? 2 : 1,
  };
}

/** The symbol of an event with the doubt about its date. */
function symbolMarks(item: Item, at: Place, size: number, frame: Frame): Mark[] {
  const { id } = item.event;
  const thick = frame.vertical ? 5 : sizes.strong - 5;
  const look = { key: id, event: id, c: at.c, thick, paint: item.paint };
  const doubt = item.when.form === "interval" ? [] : doubtMarks(frame, item.when, look);
  if (item.when.form === "one-of") {
    const days = (item.when.members ?? []).map((day, i) => ({
      ...symbol(item, { ...at, a: alongOf(frame, middleOf(day)) }, true, size),
      key: `${id}:${i}`,
    }));
    return [...doubt, ...days];
  }
  const mark = symbol(item, at, item.hollow, size);
  const hatched = item.when.uncertain && !item.hollow;
  return [...doubt, hatched ? { ...mark, hatch: true, stroke: item.paint } : mark];
}

/** A ring with a count, in the middle of its events' extent. */
function cluster(members: readonly Item[], c: number, frame: Frame): DrawnItem {
  const item = members[0]!;
  const [start, end] = [item.t, members.at(-1)!.t];
  const at: Place = { a: alongOf(frame, (start + end) / 2), c };
  const count = members.length;
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
    of: members.map(({ event }) => event.id),
    fill: "surface",
    stroke: members.every(({ paint }) => paint === item.paint) ? item.paint : "slate",
    strokeWidth: 2,
  };
  const width = 7 * String(count).length;
  const da = frame.vertical ? -height / 2 : -width / 2;
  const text: Mark = {
    type: "text",
    key: `count:${item.event.id}`,
    role: "count",
    of: members.map(({ event }) => event.id),
    at: { a: at.a, da, c: frame.vertical ? c - width / 2 : c - height / 2 },
    width,
    height,
    align: "middle",
    lines: [{ text: String(count), size: fonts.detail.size - 1, weight: 600, fill: "ink" }],
  };
  return { item, at, marks: [mark, text], count };
}
