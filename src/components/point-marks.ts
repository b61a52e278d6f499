import { clusterAlong, type Obstacle } from "../layout/index.js";
import { tileWidth } from "../scales/index.js";
import type { AreaMark, Mark, Place } from "../scene/index.js";
import type { Band } from "./bands.js";
import { alongOf, type Context, type Frame } from "./component.js";
import { areaOf, crowdTile, quiet, sparseGroups, Tiles, type CrowdLane } from "./crowd.js";
import { doubtMarks, middleOf } from "./dates.js";
import { footOf } from "./point-counts.js";
import { eventSymbol } from "./event-symbol.js";
import { firstFrom, sizes, toName, type LaneColumn, type Point, type Points } from "./point.js";

/** A point with its place and its marks. */
export interface Drawn {
  readonly point: Point;
  readonly at: Place;
  readonly marks: readonly Mark[];
  /** How many events share the mark; the first of them draws it. */
  readonly count: number;
  /** Of those that share it, the ones that matter most: they are named beside it. */
  readonly members?: readonly Point[];
}

/** Radius of the mark that an event has or shares. */
export function half({ count }: Drawn): number {
  return count > 1 ? 10 : sizes.strong / 2;
}

/** What is to be named: events with a mark of their own, and what matters most of those that share one. */
export function namedOf(drawn: readonly Drawn[]): Drawn[] {
  return drawn
    .flatMap((one) => (one.members === undefined ? [one] : one.members.map((point) => ({ ...one, point }))))
    .filter(({ point }) => point.label.title !== "");
}

/** The room that marks take, across from the plot's edge. */
export function obstaclesOf(drawn: readonly Drawn[], faint: readonly Mark[], frame: Frame): Obstacle[] {
  const around = (key: string, at: Place, size: number, faint: boolean): Obstacle => {
    const along = at.a + frame.origin;
    return { key, along0: along, along1: along, size, across0: at.c - size, across1: at.c + size, faint };
  };
  return [
    ...drawn.map((one) => around(one.count > 1 ? "" : one.point.event.id, one.at, half(one), false)),
    ...faint.flatMap((mark) =>
      mark.type === "symbol" ? [around(mark.key, mark.at, sizes.faint / 2, true)] : [],
    ),
  ];
}

/** Points of one lane that are closer than a symbol. */
interface Group {
  readonly rows: Uint32Array;
  readonly t: Float64Array;
}

/**
 * Groups of a lane in the frame's window and `margin` pixels beyond. Two cluster tiles more are read, so that a run
 * which crosses the edge is cut where it is cut in every other window.
 */
function groupsOf({ rows, t }: LaneColumn, frame: Frame, distance: number, beyond: number): Group[] {
  const margin = beyond + 8 * distance;
  const i0 = firstFrom(t, (frame.window[0] - margin) / frame.base);
  const i1 = firstFrom(t, (frame.window[1] + margin) / frame.base);
  const positions = t.subarray(i0, i1).map((instant) => instant * frame.base);
  return clusterAlong(positions, distance).map(([from, to]) => ({
    rows: rows.subarray(i0 + from, i0 + to),
    t: t.subarray(i0 + from, i0 + to),
  }));
}

/** The most marks that fan out across a lane instead of becoming a cluster. */
const fan = 3;
/** The most events that a cluster may have for those that are named to be looked for. */
const mostSearched = 60;

/** Across-offsets of `n` marks around their lane, the first on the line. */
function spread(i: number, step: number): number {
  return (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * step;
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
      ...eventSymbol(
        { ...point, hollow: true },
        { a: alongOf(frame, middleOf(member)), c: at.c },
        sizes.strong,
      ),
      key: `${point.event.id}:${i}`,
    }));
    return [...doubt, ...members];
  }
  const mark = eventSymbol(point, at, sizes.strong);
  return [
    ...doubt,
    point.when.uncertain && !point.hollow ? { ...mark, hatch: true, stroke: point.paint } : mark,
  ];
}

/** Lanes with no more events than this are laid out whole at each level: importance then decides across all of them. */
export const few = 500;

/** What is drawn of all lanes: marks, counts where there is no room for marks, and whether it waits for more. */
export interface DrawnPoints {
  readonly drawn: readonly Drawn[];
  readonly areas: readonly AreaMark[];
  readonly coarse: boolean;
}

/** Marks of all points near the window: groups up to three fan out across their lane, larger ones become a ring with a count. */
export function drawPoints(
  prepared: Points,
  bands: readonly Band[],
  frame: Frame,
  context: Context,
): DrawnPoints {
  const crowds = prepared.strong.map(({ crowd }) => crowd && new Tiles(crowd, frame, context));
  const drawn = bands.flatMap(({ centre }, lane) =>
    drawLane(prepared, lane, frame.c + centre, crowds[lane], frame),
  );
  const areas = prepared.strong.flatMap(({ crowd }, lane) => {
    if (crowd === undefined) return [];
    const area = laneArea(crowd, crowds[lane]!, prepared, lane, bands[lane]!, frame);
    return area === undefined ? [] : [area];
  });
  return { drawn, areas, coarse: crowds.some((tiles) => tiles?.coarse === true) };
}

/** Marks of one lane. */
export function drawLane(
  prepared: Points,
  lane: number,
  c: number,
  tiles: Tiles | undefined,
  frame: Frame,
): Drawn[] {
  const column = prepared.strong[lane]!;
  const groups =
    tiles === undefined
      ? groupsOf(column, frame, sizes.strong + 2, column.size > few ? 2 * tileWidth : Infinity)
      : crowdGroups(column.crowd!, tiles, frame);
  return groups.flatMap((group) => drawGroup(prepared, group, lane, c, frame));
}

function crowdGroups(lane: CrowdLane, tiles: Tiles, frame: Frame): Group[] {
  const beyond = 2 * crowdTile;
  return sparseGroups(lane, tiles, frame, sizes.strong + 2, beyond).map(({ rows }) => ({
    rows,
    t: Float64Array.from(rows, (row) => lane.crowd.instant(row)),
  }));
}

function laneArea(
  crowd: CrowdLane,
  tiles: Tiles,
  { lanes }: Points,
  lane: number,
  band: Band,
  frame: Frame,
): AreaMark | undefined {
  const { id, paint } = lanes[lane]!;
  const [foot, depth] = footOf(band, frame);
  const look = {
    key: id,
    role: "density",
    foot: frame.c + foot,
    depth,
    paint: quiet(paint),
    of: "starts",
  } as const;
  return areaOf(crowd, tiles, frame, look, (tile) => tiles.isDense(tile));
}

function drawGroup(prepared: Points, group: Group, lane: number, c: number, frame: Frame): Drawn[] {
  const { rows, t } = group;
  const pointOf = (row: number): Point => prepared.point(row, lane);
  if (rows.length > fan) {
    const found = rows.length > mostSearched ? [] : Array.from(rows, pointOf);
    const members = toName(found, t[t.length - 1]! - t[0]!);
    return [{ ...cluster(group, pointOf(rows[0]!), c, frame), members }];
  }
  // Where time runs down the next lane is near.
  const step = frame.vertical && rows.length > 2 ? 9 : sizes.strong + 2;
  const [w0, w1] = [frame.window[0] - frame.origin, frame.window[1] - frame.origin];
  return Array.from(rows, (row, i): Drawn => {
    const point = pointOf(row);
    const at: Place = { a: alongOf(frame, t[i]!), c: c + spread(i, step) };
    return { point, at, marks: at.a >= w0 && at.a <= w1 ? marksOf(point, at, frame) : [], count: 1 };
  });
}

/** A ring in the middle of its events' extent: so placed, neighbours never touch. */
function cluster({ rows, t }: Group, point: Point, c: number, frame: Frame): Drawn {
  const [start, end] = [t[0]!, t[t.length - 1]!];
  const a = alongOf(frame, (start + end) / 2);
  const at: Place = { a, c };
  const count = rows.length;
  const ring: Mark = {
    type: "symbol",
    key: `cluster:${point.event.id}`,
    role: "cluster",
    at,
    size: 20,
    shape: "ring",
    count,
    range: [start, end],
    fill: "surface",
    stroke: point.paint,
    strokeWidth: 2,
  };
  const text: Mark = {
    type: "text",
    key: `count:${point.event.id}`,
    role: "count",
    on: `cluster:${point.event.id}`,
    // Its box is centred on the ring; when time runs down, a box is as long as it is high.
    at: frame.vertical ? { a, da: -7.5, c: c - 10 } : { a, da: -10, c: c - 7.5 },
    width: 20,
    height: 15,
    align: "middle",
    lines: [{ text: String(count), size: 11, weight: 600, fill: "ink" }],
  };
  return { point, at, marks: [ring, text], count };
}

/** Small pale marks without labels. Close ones fan out a little, so that each can be seen. */
export function drawFaintLane({ faint, faintPoint }: Points, lane: number, c: number, frame: Frame): Mark[] {
  const size = sizes.faint;
  const column = faint[lane];
  if (column === undefined) return [];
  return groupsOf(column, frame, size, 0).flatMap(({ rows, t }) =>
    Array.from(rows, (row, i): Mark => {
      const point = faintPoint(row, lane);
      const at: Place = { a: alongOf(frame, t[i]!), c: c + spread(i, size + 1) };
      const pale = { ...point, paint: `${point.paint}-soft` };
      return { ...eventSymbol(pale, at, size), role: "faint", strokeWidth: point.hollow ? 1.25 : 0.5 };
    }),
  );
}
