import type { TimelineEvent } from "../dataset/index.js";
import type { Mark, Place } from "../scene/index.js";
import type { Where } from "./accessor.js";
import { alongOf, type Component, type Context, type Frame, type Laid } from "./component.js";
import { namesGutter, nameMark } from "./deadline-rows.js";
import { columnLabels, rowLabels } from "./threat-labels.js";
import { endingMarks, flagMarks, lastDay, lineMarks } from "./threat-marks.js";
import { endSize, threatSlots, type ThreatSlots } from "./threat-slots.js";
import { prepareThreats, threatTest, type Threats } from "./threat.js";

/** Which events are drawn as flags. */
export interface FlagsOptions {
  /** Which events; kinds whose symbol is a flag or a line when absent. */
  readonly where?: Where;
  /** What stands after a title; an asterisk where a source was put right when absent. */
  readonly star?: (event: TimelineEvent) => string;
}

/** A hairline over the depth of a lane where a line was drawn, so that what came after can be seen to cross it. */
function laneRules({ threats }: Threats, slots: ThreatSlots, frame: Frame): Mark[] {
  return threats
    .filter(({ line }) => line && !frame.vertical)
    .map(({ event, lane, t, paint }): Mark => {
      const [from, to] = slots.lanes[lane]!;
      const a = alongOf(frame, t);
      return {
        type: "rule",
        key: `${event.id}:line`,
        event: event.id,
        role: "hairline",
        from: { a, c: frame.c + from },
        to: { a, c: frame.c + to },
        stroke: paint,
        strokeWidth: 1,
        opacity: 0.3,
      };
    });
}

/** Quiet lines between lanes. */
function dividers(slots: ThreatSlots, frame: Frame): Mark[] {
  if (frame.vertical) return [];
  return slots.lanes.slice(1).map(([start], i): Mark => {
    const c = frame.c + start - 8;
    const [first, last] = [frame.ends[0] - frame.origin, frame.ends[1] - frame.origin];
    return {
      type: "rule",
      key: `divider:${i}`,
      role: "lane-line",
      from: { a: first, c },
      to: { a: last, c },
      stroke: "line",
      strokeWidth: 1,
    };
  });
}

function layout(prepared: Threats, slots: ThreatSlots, frame: Frame, context: Context): Laid {
  const { lanes, threats } = prepared;
  const marks = (draw: (threat: Threats["threats"][number], c: number, frame: Frame) => Mark[]): Mark[] =>
    threats.flatMap((threat, i) => draw(threat, frame.c + slots.lines[i]!, frame));
  const labels = frame.vertical
    ? columnLabels(prepared, slots, frame, context)
    : rowLabels(prepared, slots, frame, context);
  const names = frame.vertical
    ? []
    : lanes.map(({ id, side, towards, paint }, i) =>
        nameMark(
          { key: id, title: side, details: [towards], fill: paint },
          { top: frame.c + slots.lanes[i]![0] + 4 },
          frame,
          context,
        ),
      );
  return {
    layers: [
      {
        name: "lane-lines",
        moves: "time",
        marks: [...dividers(slots, frame), ...laneRules(prepared, slots, frame)],
      },
      {
        name: "threat-lines",
        moves: "time",
        marks: [...marks(lineMarks), ...labels.filter(({ role }) => role === "leader")],
      },
      { name: "flags", moves: "time", marks: [...marks(flagMarks), ...marks(endingMarks)] },
      { name: "labels", moves: "time", marks: labels.filter(({ role }) => role !== "leader") },
      { name: "lanes", moves: "frame", marks: names },
    ],
    anchors: new Map(
      threats.map(({ event, t }, i): [string, Place] => [
        event.id,
        { a: alongOf(frame, t), c: frame.c + slots.lines[i]! },
      ]),
    ),
  };
}

/**
 * Threats as flags on the day they were made, in a lane for each side that made them; said again, they are further
 * flags on a thin line. A line runs from each to what followed and ends in a mark of its own: met, carried out,
 * crossed; where nothing followed it ends in nothing. Lines not to be crossed are rules.
 *
 * @example timeline({ data, components: [flags(), axis()] })
 */
export function flags(options: FlagsOptions = {}): Component<Threats> {
  return {
    type: "flags",
    placement: "stack",
    turn: 2,
    prepare: (data, context) =>
      prepareThreats(data, options.where ?? threatTest(data), context, options.star),
    size: (prepared, room, context) => threatSlots(prepared, room, context).depth,
    gutter: ({ lanes }, room, context) =>
      namesGutter(
        lanes.map(({ side }) => side),
        lanes.map(({ towards }) => towards),
        room,
        context,
        0.16,
      ),
    overhangs: ({ threats }, room, context) =>
      room.vertical
        ? []
        : threats.map((threat) => ({ t: lastDay(threat), size: endSize(threat, room, context) + 6 })),
    layout: (prepared, frame, context) =>
      layout(prepared, threatSlots(prepared, frame, context), frame, context),
  };
}
