import type { Mark, Place } from "../scene/index.js";
import { checkAccessors } from "./accessor.js";
import { alongOf, type Component, type Context, type Frame, type Laid, type Overhang } from "./component.js";
import { columnLabels } from "./deadline-column.js";
import { insteadLabels, insteadMarks, strongBlock } from "./deadline-instead.js";
import {
  barMarks,
  endMarks,
  endsOf,
  issuedMark,
  momentMark,
  stepMark,
  type BarLook,
} from "./deadline-marks.js";
import { afterEnd, namesWidth, rowLabels } from "./deadline-rows.js";
import { prepareDeadlines, slotsOf, type Deadlines, type DeadlinesOptions, type Slots } from "./deadline.js";
import { fonts } from "./lane.js";
import { symbolOf } from "./kind-look.js";

export type { DeadlinesOptions } from "./deadline.js";

type Drop = readonly [a: number, from: number, to: number];

/** A line from a deadline that ran out down to what happened instead, where no other bar is in its way. */
function dropsOf(
  { rows, instead }: Deadlines,
  looks: readonly BarLook[],
  line: number,
  frame: Frame,
): Drop[] {
  if (instead.length === 0) return [];
  return rows.flatMap((row, i): Drop[] => {
    const led = instead.some(({ event }) =>
      event.links?.some((link) => link.type === "outcome-of" && link.to === row.event.id),
    );
    const free = rows.slice(i + 1).every(({ start, end }) => end < row.end || start > row.end);
    if (!led || !free || row.fate === "superseded" || !Number.isFinite(row.end)) return [];
    return [[alongOf(frame, row.end), looks[i]!.c + looks[i]!.thick / 2, line]];
  });
}

function dropMark([a, from, to]: Drop, look: BarLook, key: string): Mark {
  const ends = { from: { a, c: from }, to: { a, c: to } };
  return { type: "rule", key, role: "drop", ...ends, stroke: look.paint, strokeWidth: 1.5 };
}

function stepDrops({ rows }: Deadlines, looks: readonly BarLook[], frame: Frame): Drop[] {
  return rows.flatMap((row, i): Drop[] =>
    row.by === undefined || row.overtaken === undefined
      ? []
      : [[alongOf(frame, row.overtaken), looks[i]!.c, looks[row.by]!.c]],
  );
}

function layout(
  prepared: Deadlines,
  slots: Slots,
  shapes: ReadonlyMap<string, string>,
  frame: Frame,
  context: Context,
): Laid {
  const { rows, instead } = prepared;
  const looks = rows.map(({ paint }, i): BarLook => ({
    c: frame.c + slots.centres[i]!,
    thick: slots.thick,
    paint,
  }));
  const line = frame.c + slots.line;
  const drops = dropsOf(prepared, looks, line, frame);
  const steps = rows.flatMap((row, i) =>
    row.by === undefined ? [] : [stepMark(row, looks[i]!, looks[row.by]!, frame)],
  );
  const bars = rows.flatMap((row, i) => barMarks(row, looks[i]!, frame, context.now));
  const ends = rows.flatMap((row, i) => [
    ...endMarks(row, looks[i]!, frame),
    ...row.said.map(({ t }, j) => momentMark(row, j, alongOf(frame, t), looks[i]!)),
    ...(Number.isFinite(row.start) ? [issuedMark(row, alongOf(frame, row.start), looks[i]!)] : []),
  ]);
  const words = frame.vertical
    ? { labels: columnLabels(prepared, slots, looks, frame, context), names: [] }
    : rowLabels(prepared, slots, looks, [...drops, ...stepDrops(prepared, looks, frame)], frame, context);
  const hanging = frame.vertical ? [] : insteadLabels(prepared, slots, drops, frame, context);
  const anchors = new Map<string, Place>([
    ...rows.map((row, i): [string, Place] => [row.event.id, { a: endsOf(frame, row)[0], c: looks[i]!.c }]),
    ...instead.map(({ event, t }): [string, Place] => [event.id, { a: alongOf(frame, t), c: line }]),
  ]);
  const leaders = (marks: readonly Mark[], yes: boolean): Mark[] =>
    marks.filter(({ role }) => (role === "leader") === yes);
  const all = [...words.labels, ...hanging];
  return {
    layers: [
      { name: "leaders", moves: "time", marks: leaders(all, true) },
      {
        name: "steps",
        moves: "time",
        marks: [
          ...drops.map((drop, i) => dropMark(drop, looks.at(-1)!, `drop:${i}`)),
          ...insteadMarks(instead, line, ({ event }) => shapes.get(event.kind), frame),
        ],
      },
      { name: "deadlines", moves: "time", marks: [...bars, ...steps, ...ends] },
      { name: "labels", moves: "time", marks: leaders(all, false) },
      { name: "lanes", moves: "frame", marks: words.names },
    ],
    anchors,
  };
}

/** Words that stand after dates: the first picture ends late enough for them. */
function overhangs({ rows, instead }: Deadlines, context: Context): Overhang[] {
  return [
    ...rows
      .filter(({ end }) => Number.isFinite(end))
      .map(({ start, end, late, ending }) => ({
        t: late ?? end,
        before: start,
        size: afterEnd + Math.min(260, Math.ceil(context.measure(ending, fonts.detail))) + 2,
      })),
    ...instead
      .filter(({ strong }) => strong)
      .map((one) => ({ t: one.t, size: strongBlock(one, Infinity, context).width + 16 })),
  ];
}

interface Prepared extends Deadlines {
  readonly shapes: ReadonlyMap<string, string>;
}

/**
 * Deadlines as bars from the day they were set to the day they fall due, one in a row: solid while in force, empty
 * once a newer limit overtook them, each end by what became of it. Events that are their outcome stand in a last
 * row.
 *
 * @example timeline({ data, components: [axis(), deadlines()] })
 */
export function deadlines(options: DeadlinesOptions = {}): Component<Prepared> {
  checkAccessors(options);
  return {
    type: "deadlines",
    placement: "stack",
    turn: 2,
    prepare: (data, context) => ({
      ...prepareDeadlines(data, options, context),
      shapes: new Map(
        data.meta.kinds.flatMap((kind) => {
          const symbol = symbolOf(kind);
          return symbol === undefined ? [] : [[kind.id, symbol]];
        }),
      ),
    }),
    size: (prepared, room, context) => slotsOf(prepared, room, context).depth,
    gutter: (prepared, room, context) => namesWidth(prepared, room, context),
    overhangs: (prepared, room, context) => (room.vertical ? [] : overhangs(prepared, context)),
    layout: (prepared, frame, context) =>
      layout(prepared, slotsOf(prepared, frame, context), prepared.shapes, frame, context),
  };
}
