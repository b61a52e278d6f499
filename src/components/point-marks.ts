import { clusterAlong } from "../layout/index.js";
import type { Mark, Place, SymbolMark } from "../scene/index.js";
import { alongOf, type Frame } from "./component.js";
import { doubtMarks, middleOf } from "./dates.js";
import { sizes, type Point } from "./point.js";

/** A point with its place and its marks. */
export interface Drawn {
  readonly point: Point;
  readonly at: Place;
  readonly marks: readonly Mark[];
  /** How many events share the mark; the first of them draws it. */
  readonly members: readonly Point[];
}

/** Points of one lane that are closer than a symbol; `spread` is their order across the lane. */
interface Group {
  readonly points: readonly Point[];
  readonly along: readonly number[];
}

function groupsOf(points: readonly Point[], lanes: number, frame: Frame, distance: number): Group[][] {
  return Array.from({ length: lanes }, (_, lane) => {
    const own = points.filter((p) => p.lane === lane);
    const along = own.map((p) => alongOf(frame, p.t));
    return clusterAlong(
      along.map((a) => a + frame.origin),
      distance,
    ).map(([i0, i1]) => ({
      points: own.slice(i0, i1),
      along: along.slice(i0, i1),
    }));
  });
}

/** The most marks that fan out across a lane instead of becoming a cluster. */
const fan = 3;

/** Across-offsets of `n` marks around their lane, the first on the line. */
function spread(i: number, size: number): number {
  return i === 0 ? 0 : (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * (size + 2);
}

function symbol(point: Point, at: Place, size: number): SymbolMark {
  const { event, paint, shape, hollow } = point;
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

function marksOf(point: Point, at: Place, frame: Frame): Mark[] {
  const look = {
    key: point.event.id,
    event: point.event.id,
    c: at.c,
    thick: sizes.strong - 3,
    paint: point.paint,
  };
  const doubt = doubtMarks(frame, point.when, look);
  if (point.when.form === "one-of") {
    const members = (point.when.members ?? []).map((member, i) => ({
      ...symbol({ ...point, hollow: true }, { a: alongOf(frame, middleOf(member)), c: at.c }, sizes.strong),
      key: `${point.event.id}:${i}`,
    }));
    return [...doubt, ...members];
  }
  const mark = symbol(point, at, sizes.strong);
  return [
    ...doubt,
    point.when.uncertain && !point.hollow ? { ...mark, hatch: true, stroke: point.paint } : mark,
  ];
}

/** Marks of all points: groups up to three fan out across their lane, larger ones become a ring with a count. */
export function drawPoints(points: readonly Point[], centres: readonly number[], frame: Frame): Drawn[] {
  const size = sizes.strong;
  return groupsOf(points, centres.length, frame, size + 2).flatMap((groups, lane) =>
    groups.flatMap(({ points: members, along }) => {
      const c = centres[lane]!;
      if (members.length > fan) return [cluster(members, along, c)];
      return members.map((point, i) => {
        const at: Place = { a: along[i]!, c: c + spread(i, size) };
        return { point, at, marks: marksOf(point, at, frame), members: [point] };
      });
    }),
  );
}

function cluster(members: readonly Point[], along: readonly number[], c: number): Drawn {
  const point = members[0]!;
  const a = along.reduce((sum, x) => sum + x, 0) / along.length;
  const at: Place = { a, c };
  const count = members.length;
  const ring: Mark = {
    type: "symbol",
    key: `cluster:${point.event.id}`,
    role: "cluster",
    at,
    size: 20,
    shape: "ring",
    count,
    members: members.map(({ event }) => event.id),
    fill: "surface",
    stroke: point.paint,
    strokeWidth: 2,
  };
  const text: Mark = {
    type: "text",
    key: `count:${point.event.id}`,
    role: "count",
    at: { a, da: -10, c: c - 7.5 },
    width: 20,
    height: 15,
    align: "middle",
    lines: [{ text: String(count), size: 11, weight: 600, fill: "ink" }],
  };
  return { point, at, marks: [ring, text], members };
}

/** Small pale marks without labels. Close ones fan out a little, so that each can be seen. */
export function drawFaint(points: readonly Point[], centres: readonly number[], frame: Frame): Mark[] {
  const size = sizes.faint;
  return groupsOf(points, centres.length, frame, size).flatMap((groups, lane) =>
    groups.flatMap(({ points: members, along }) =>
      members.map((point, i): Mark => {
        const at: Place = { a: along[i]!, c: centres[lane]! + spread(i, size - 1) };
        const paint = `${point.paint}-soft`;
        return {
          ...symbol({ ...point, paint }, at, size),
          role: "faint",
          strokeWidth: point.hollow ? 1.25 : 0.5,
        };
      }),
    ),
  );
}
