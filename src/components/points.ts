import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Mark, Paint, Place, RuleMark, Shape } from "../scene/index.js";
import { checkAccessors, read, type Accessor, type Where } from "./accessor.js";
import { bandsOf } from "./band-rows.js";
import { crowded, crowdOf } from "./crowd.js";
import { cutOf, type Component, type Context, type Frame, type Laid } from "./component.js";
import { splitLeaders } from "./label-marks.js";
import { laneGutter, laneName, type Lane } from "./lane.js";
import { countMarks, withCounts } from "./point-counts.js";
import { placePointLabels } from "./point-labels.js";
import { drawFaintLane, drawPoints } from "./point-marks.js";
import type { Gap, LaneColumn, Point, Points } from "./point.js";

/** What `points` draws and how. All of it has defaults that suit any dataset. */
export interface PointsOptions {
  /** Which events; all of them when absent. */
  readonly where?: Where;
  /** Id of the lane an event belongs to; its track when absent. */
  readonly lane?: Accessor<string>;
  /** The lanes from top to bottom; the dataset's tracks that have events when absent. */
  readonly lanes?: readonly Lane[];
  /** Text beside the mark. `title` when absent; an empty text means no label. */
  readonly label?: Accessor<string>;
  /** A second, quieter line. */
  readonly detail?: Accessor<string>;
  readonly paint?: (event: TimelineEvent) => Paint | undefined;
  readonly shape?: (event: TimelineEvent) => Shape | undefined;
  /** Drawn hollow, such as unofficial talks. */
  readonly hollow?: Where;
  /** Hairlines from top to bottom through each mark. */
  readonly hairlines?: boolean;
  /** Events of a second dataset drawn small and pale, in the same lanes. */
  readonly faint?: Dataset | undefined;
  readonly faintLane?: Accessor<string>;
  /** Stretches of a lane to name, such as the longest gap. */
  readonly gaps?: readonly Gap[];
}

/** Tracks as lanes: those that have events, or all where others may be loaded. */
function lanesOf(data: Dataset, all: boolean): Lane[] {
  const used = new Set<number>();
  const { tracks, meta } = data;
  for (let i = 0; i < tracks.length && used.size < meta.tracks.length; i++) used.add(tracks[i]!);
  const hues = ["blue", "red", "green", "purple", "amber", "slate"] as const;
  const shapes = ["circle", "square", "diamond", "triangle", "star", "wye"] as const;
  return meta.tracks
    .map((track, i) => ({ id: track.id, label: track.label, paint: hues[i % 6]!, shape: shapes[i % 6]!, i }))
    .filter(({ i }) => all || used.has(i))
    .map(({ id, label, paint, shape }) => ({ id, label, paint, shape }));
}

/** The instant by which a row is placed, from the columns alone. */
function instantOf({ starts, ends }: Dataset, row: number): number {
  const start = starts[row]!;
  const end = ends[row]!;
  if (end === Infinity) return start === -Infinity ? 0 : start;
  return start === -Infinity ? end : (start + end) / 2;
}

/** The lane of every row, reading events only where an accessor asks for them. */
function lanesBy(
  data: Dataset,
  lanes: readonly Lane[],
  where: Where | undefined,
  lane: Accessor<string> | undefined,
): { readonly column?: Uint16Array; readonly lanes: readonly number[] } {
  const index = new Map(lanes.map(({ id }, i) => [id, i]));
  const byTrack = data.meta.tracks.map(({ id }) => index.get(id) ?? -1);
  if (where === undefined && lane === undefined) return { lanes: byTrack };
  const column = new Uint16Array(data.size);
  for (let row = 0; row < data.size; row++) {
    const event = data.peek(row);
    const home = lane === undefined ? byTrack[data.tracks[row]!]! : (index.get(read(lane, event, "")) ?? -1);
    column[row] = home < 0 || where?.(event) === false ? lanes.length : home;
  }
  return { column, lanes: [...lanes.keys(), -1] };
}

/** The rows of a dataset in lanes; a lane of thousands is counted and not listed. */
function columnsOf(
  data: Dataset,
  lanes: readonly Lane[],
  where: Where | undefined,
  lane: Accessor<string> | undefined,
  context: Context,
  most: number = crowded,
): LaneColumn[] {
  const by = lanesBy(data, lanes, where, lane);
  const { column = data.tracks } = by;
  const sizes = lanes.map(() => 0);
  const counts = new Uint32Array(by.lanes.length);
  for (let row = 0; row < column.length; row++) counts[column[row]!]!++;
  by.lanes.forEach((home, number) => {
    if (home >= 0) sizes[home]! += counts[number]!;
  });
  const isCrowd = (home: number): boolean => home >= 0 && sizes[home]! > most;
  const found: number[][] = lanes.map(() => []);
  if (!by.lanes.every((home) => home < 0 || isCrowd(home)))
    for (let row = 0; row < data.size; row++) {
      const home = by.lanes[column[row]!]!;
      if (home >= 0 && !isCrowd(home)) found[home]!.push(row);
    }
  const only = by.lanes.map((home) => (isCrowd(home) ? home : -1));
  const options = { ...by, lanes: only, count: lanes.length, middle: true };
  const crowd = only.some((home) => home >= 0) ? crowdOf(data, options, context) : undefined;
  return found.map((rows, home): LaneColumn => {
    const size = sizes[home]!;
    const placed = Float64Array.from(rows, (row) => instantOf(data, row));
    // Rows come by their start; the middles of long events may be out of order.
    const order = Uint32Array.from(rows.keys()).sort((a, b) => placed[a]! - placed[b]! || a - b);
    const listed = { rows: order.map((i) => rows[i]!), t: Float64Array.from(order, (i) => placed[i]!) };
    return { ...listed, size, ...(isCrowd(home) && crowd ? { crowd: { crowd, lane: home } } : {}) };
  });
}

function reader(data: Dataset, lanes: readonly Lane[], options: PointsOptions): Points["point"] {
  const known = new Map<number, Point>();
  return (row, lane) => {
    const kept = known.get(row);
    if (kept !== undefined) return kept;
    const event = data.event(row);
    const { paint, shape } = lanes[lane]!;
    const point: Point = {
      event,
      when: data.when(row),
      t: instantOf(data, row),
      lane,
      paint: options.paint?.(event) ?? paint,
      shape: options.shape?.(event) ?? shape,
      hollow: options.hollow?.(event) ?? false,
      label: {
        title: read(options.label ?? "title", event, event.title),
        detail: read(options.detail, event, ""),
      },
      rank: (3 - event.importance) * data.size + row,
    };
    // A reader who wanders through a million events must not collect them all.
    if (known.size > 20_000) known.clear();
    known.set(row, point);
    return point;
  };
}

function prepare(data: Dataset, options: PointsOptions, context: Context): Points {
  const part = excerptOf(data);
  const lanes = options.lanes ?? lanesOf(data, part !== undefined);
  const pale = options.faint;
  const held = columnsOf(data, lanes, options.where, options.lane, context, part && Infinity);
  const strong =
    part === undefined ? held : held.map((column, i) => withCounts(column, lanes[i]!.id, data, part));
  const isMany = strong.some(({ crowd }) => crowd !== undefined);
  const shown = new Set(
    pale === undefined ? [] : strong.flatMap(({ rows }) => Array.from(rows, (row) => data.id(row))),
  );
  const faint =
    pale === undefined
      ? []
      : columnsOf(
          pale,
          lanes,
          (event) => !(isMany ? data.index(event.id) >= 0 : shown.has(event.id)),
          options.faintLane ?? options.lane,
          context,
          Infinity,
        );
  const point = reader(data, lanes, options);
  return {
    lanes,
    strong,
    faint,
    fixed: part !== undefined,
    detailed: options.detail !== undefined,
    point,
    faintPoint: pale === undefined ? point : reader(pale, lanes, options),
  };
}

/** What stands in the gutter: a lane of thousands says how many. */
function nameOf({ lanes, strong }: Points, i: number, { messages }: Context): string {
  const { label } = lanes[i]!;
  return strong[i]!.crowd === undefined ? label : messages.counted(label, strong[i]!.size);
}

function layout(prepared: Points, options: PointsOptions, frame: Frame, context: Context): Laid {
  const bands = bandsOf(prepared, frame, context);
  const centres = bands.map((band) => frame.c + band.centre);
  const [first, last] = cutOf(frame);
  const lines: Mark[] = prepared.lanes.map((lane, i) => ({
    type: "rule",
    key: lane.id,
    role: "lane-line",
    from: { a: first, c: centres[i]! },
    to: { a: last, c: centres[i]! },
    stroke: "line",
    strokeWidth: 1,
  }));
  const names = frame.vertical
    ? []
    : prepared.lanes.map((lane, i) =>
        laneName(lane.id, nameOf(prepared, i, context), centres[i]!, frame, context),
      );
  const { drawn: strong, areas, coarse } = drawPoints(prepared, bands, frame, context);
  const faint = centres.flatMap((c, lane) => drawFaintLane(prepared, lane, c, frame));
  const [leaders, labels] = splitLeaders(
    placePointLabels(prepared, strong, faint, options.gaps ?? [], bands, frame, context),
  );
  const anchors = new Map<string, Place>(strong.map(({ point, at }) => [point.event.id, at]));
  const full = options.hairlines === true ? strong.map(({ point, at }) => hairline(point, at)) : [];
  return {
    layers: [
      { name: "lane-lines", moves: "time", marks: lines },
      { name: "density", moves: "time", marks: [...areas, ...countMarks(prepared, bands, frame)] },
      { name: "leaders", moves: "time", marks: leaders },
      { name: "faint", moves: "time", marks: faint },
      { name: "points", moves: "time", marks: strong.flatMap(({ marks }) => marks) },
      { name: "labels", moves: "time", marks: labels },
      { name: "lanes", moves: "frame", marks: names },
    ],
    full,
    anchors,
    ...(coarse ? { coarse } : {}),
  };
}

function hairline(point: Point, at: Place): RuleMark {
  const key = `hair:${point.event.id}`;
  const ends = { a: at.a, ...(at.da === undefined ? {} : { da: at.da }) };
  return {
    type: "rule",
    key,
    role: "hairline",
    from: { ...ends, c: 0 },
    to: { ...ends, c: 1 },
    stroke: point.paint,
    strokeWidth: 1,
    opacity: 0.28,
  };
}

/**
 * Events as marks in labelled lanes. Marks on one day fan out across their lane; labels are placed by importance
 * and never overlap.
 *
 * @example timeline({ data, components: [points({ where: (e) => e.kind === "summit", label: "title" }), axis()] })
 */
export function points(options: PointsOptions = {}): Component<Points> {
  checkAccessors(options);
  return {
    type: "points",
    placement: "stack",
    turn: 1,
    prepare: (data, context) => prepare(data, options, context),
    size: (prepared, room, context) =>
      room.vertical ? Infinity : (bandsOf(prepared, room, context).at(-1)?.end ?? 0),
    gutter: (prepared, room, context) =>
      laneGutter(
        prepared.lanes.map((_, i) => nameOf(prepared, i, context)),
        room,
        context,
      ),
    layout: (prepared, frame, context) => layout(prepared, options, frame, context),
  };
}
