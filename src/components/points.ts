import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Mark, Paint, Place, RuleMark, Shape } from "../scene/index.js";
import { read, type Accessor, type Where } from "./accessor.js";
import { bandsOf } from "./bands.js";
import type { Component, Context, Frame, Laid } from "./component.js";
import { middleOf } from "./dates.js";
import { laneGutter, laneName, type Lane } from "./lane.js";
import { placePointLabels } from "./point-labels.js";
import { drawFaint, drawPoints } from "./point-marks.js";
import type { Gap, Point, Points } from "./point.js";

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

function collect(
  data: Dataset,
  lanes: readonly Lane[],
  options: PointsOptions,
  lane?: Accessor<string>,
): Point[] {
  const index = new Map(lanes.map(({ id }, i) => [id, i]));
  const found: Point[] = [];
  for (let i = 0; i < data.size; i++) {
    const event = data.event(i);
    const home = index.get(read(lane, event, data.meta.tracks[data.tracks[i]!]?.id ?? event.kind));
    if (home === undefined || options.where?.(event) === false) continue;
    const { paint, shape } = lanes[home]!;
    const when = data.when(i);
    found.push({
      event,
      when,
      t: middleOf(when),
      lane: home,
      paint: options.paint?.(event) ?? paint,
      shape: options.shape?.(event) ?? shape,
      hollow: options.hollow?.(event) ?? false,
      label: {
        title: read(options.label ?? "title", event, event.title),
        detail: read(options.detail, event, ""),
      },
      rank: (3 - event.importance) * data.size + i,
    });
  }
  return found.sort((a, b) => a.t - b.t || a.rank - b.rank);
}

function prepare(data: Dataset, options: PointsOptions): Points {
  const lanes = options.lanes ?? lanesOf(data);
  const points = collect(data, lanes, options, options.lane);
  const { where: _, ...rest } = options;
  const shown = new Set(points.map(({ event }) => event.id));
  const hidden = (event: TimelineEvent): boolean => !shown.has(event.id);
  const faint =
    options.faint === undefined
      ? []
      : collect(options.faint, lanes, { ...rest, where: hidden }, options.faintLane ?? options.lane);
  return { lanes, points, faint };
}

function layout(prepared: Points, options: PointsOptions, frame: Frame, context: Context): Laid {
  const bands = bandsOf(prepared, frame, context);
  const centres = bands.map((band) => frame.c + band.centre);
  const first = frame.ends[0] - frame.origin;
  const last = frame.ends[1] - frame.origin;
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
  const strong = drawPoints(prepared.points, centres, frame);
  const faint = drawFaint(prepared.faint, centres, frame);
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
    turn: 2,
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
