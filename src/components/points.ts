import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Mark, Paint, Place, RuleMark, Shape } from "../scene/index.js";
import { read, type Accessor, type Where } from "./accessor.js";
import { bandsOf } from "./bands.js";
import { cutOf, type Component, type Context, type Frame, type Laid } from "./component.js";
import { laneGutter, laneName, type Lane } from "./lane.js";
import { placePointLabels } from "./point-labels.js";
import { drawFaint, drawPoints } from "./point-marks.js";
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

function lanesOf(data: Dataset): Lane[] {
  const used = new Set(data.tracks);
  const hues = ["blue", "red", "green", "purple", "amber", "slate"] as const;
  const shapes = ["circle", "square", "diamond", "triangle", "star", "wye"] as const;
  return data.meta.tracks
    .map((track, i) => ({ id: track.id, label: track.label, paint: hues[i % 6]!, shape: shapes[i % 6]!, i }))
    .filter(({ i }) => used.has(i))
    .map(({ id, label, paint, shape }) => ({ id, label, paint, shape }));
}

/** The instant by which a row is placed, from the columns alone. */
function instantOf({ starts, ends }: Dataset, row: number): number {
  const start = starts[row]!;
  const end = ends[row]!;
  if (end === Infinity) return start === -Infinity ? 0 : start;
  return start === -Infinity ? end : (start + end) / 2;
}

/** Sort the rows of a dataset into lanes, reading events only where an accessor asks for them. */
function columnsOf(
  data: Dataset,
  lanes: readonly Lane[],
  where: Where | undefined,
  lane: Accessor<string> | undefined,
): LaneColumn[] {
  const index = new Map(lanes.map(({ id }, i) => [id, i]));
  const byTrack = data.meta.tracks.map(({ id }) => index.get(id));
  const found: number[][] = lanes.map(() => []);
  for (let row = 0; row < data.size; row++) {
    if (where !== undefined && !where(data.event(row))) continue;
    const home = lane === undefined ? byTrack[data.tracks[row]!] : index.get(read(lane, data.event(row), ""));
    if (home !== undefined) found[home]!.push(row);
  }
  return found.map((rows) => {
    const placed = Float64Array.from(rows, (row) => instantOf(data, row));
    // Rows come by their start; the middles of long events may be out of order.
    const order = Uint32Array.from(rows.keys()).sort((a, b) => placed[a]! - placed[b]! || a - b);
    return { rows: order.map((i) => rows[i]!), t: Float64Array.from(order, (i) => placed[i]!) };
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

function prepare(data: Dataset, options: PointsOptions): Points {
  const lanes = options.lanes ?? lanesOf(data);
  const pale = options.faint;
  const strong = columnsOf(data, lanes, options.where, options.lane);
  const shown = new Set(
    pale === undefined ? [] : strong.flatMap(({ rows }) => Array.from(rows, (row) => data.id(row))),
  );
  const faint =
    pale === undefined
      ? []
      : columnsOf(pale, lanes, (event) => !shown.has(event.id), options.faintLane ?? options.lane);
  const point = reader(data, lanes, options);
  return {
    lanes,
    strong,
    faint,
    point,
    faintPoint: pale === undefined ? point : reader(pale, lanes, options),
  };
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
    : prepared.lanes.map((lane, i) => laneName(lane.id, lane.label, centres[i]!, frame, context));
  const strong = drawPoints(prepared, centres, frame);
  const faint = drawFaint(prepared, centres, frame);
  const labels = placePointLabels(prepared, strong, faint, options.gaps ?? [], bands, frame, context);
  const anchors = new Map<string, Place>(strong.map(({ point, at }) => [point.event.id, at]));
  const full = options.hairlines === true ? strong.map(({ point, at }) => hairline(point, at)) : [];
  return {
    layers: [
      { name: "lane-lines", moves: "time", marks: lines },
      { name: "faint", moves: "time", marks: faint },
      { name: "points", moves: "time", marks: strong.flatMap(({ marks }) => marks) },
      { name: "labels", moves: "time", marks: labels },
      { name: "lanes", moves: "frame", marks: names },
    ],
    full,
    anchors,
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
  return {
    type: "points",
    placement: "stack",
    turn: 1,
    prepare: (data) => prepare(data, options),
    size: (prepared, room, context) =>
      room.vertical ? Infinity : (bandsOf(prepared, room, context).at(-1)?.end ?? 0),
    gutter: (prepared, room, context) =>
      laneGutter(
        prepared.lanes.map(({ label }) => label),
        room,
        context,
      ),
    layout: (prepared, frame, context) => layout(prepared, options, frame, context),
  };
}
