import type { Mark, Paint, SymbolMark } from "../scene/index.js";
import { alongOf, type Frame } from "./component.js";
import { doubtMarks, middleOf } from "./dates.js";
import type { Threat } from "./threat.js";

/** Size of a flag, of a repeated one, and of what followed. */
export const flagSizes = { first: 15, again: 11, followed: 7 } as const;

/** Pixels of the line that leads to nothing. */
export const stub = 26;

/** A flag whose pole stands on the line `c`; when time runs down it stands at the middle of its day. */
function flag(key: string, threat: Threat, a: number, c: number, size: number, frame: Frame): SymbolMark {
  const { event, paint, when } = threat;
  const hollow = when.form !== "date" && when.form !== "interval";
  return {
    type: "symbol",
    key,
    event: event.id,
    role: size === flagSizes.first ? "mark" : "again",
    at: {
      a,
      da: frame.vertical ? 0 : (frame.orientation.mirrored ? -1 : 1) * size * 0.35,
      c: frame.vertical ? c : c - size * 0.6,
    },
    size,
    shape: "flag",
    fill: hollow ? "surface" : paint,
    stroke: hollow ? paint : "surface",
    strokeWidth: hollow ? 1.75 : 1,
    ...(when.uncertain ? { hatch: true } : {}),
  };
}

/** The days on which a threat was made: one, or each that is possible. */
function daysOf({ when, t }: Threat): readonly number[] {
  return when.form === "one-of" ? (when.members ?? []).map(middleOf) : [t];
}

/** Where a threat's line begins: its first day. */
export const firstDay = (threat: Threat): number => Math.min(...daysOf(threat), ...threat.again);

/** The last day that is drawn of a threat, without the line that leads to nothing. */
export const lastDay = (threat: Threat): number =>
  Math.max(...daysOf(threat), ...threat.again, threat.end ?? -Infinity, ...threat.followed.map(({ t }) => t));

/** Whether a threat's line ends in nothing. */
export const isNothing = ({ fate }: Threat): boolean => fate === "none" || fate === "lapsed";

function rule(threat: Threat, name: string, from: Mark & { type: "rule" }): Mark {
  return { ...from, key: `${threat.event.id}:${name}`, event: threat.event.id, role: name };
}

/** Lines of a threat: thin between repetitions, on to what followed, or a short one to nothing. */
export function lineMarks(threat: Threat, c: number, frame: Frame): Mark[] {
  const at = (t: number): number => alongOf(frame, t);
  const { paint, again, followed, end } = threat;
  const said = Math.max(...daysOf(threat), ...again);
  const marks: Mark[] = [];
  const line = (
    name: string,
    from: number,
    to: number,
    width: number,
    stroke: Paint,
    dash?: string,
  ): void => {
    marks.push(
      rule(threat, name, {
        type: "rule",
        key: "",
        from: { a: at(from), c },
        to: { a: at(to), c },
        stroke,
        strokeWidth: width,
        ...(dash === undefined ? {} : { dash }),
      }),
    );
  };
  if (again.length > 0) line("repeated", firstDay(threat), said, 1, paint);
  const reached = Math.max(end ?? -Infinity, ...followed.map(({ t }) => t));
  const nothing = isNothing(threat);
  const start = Math.min(...daysOf(threat));
  if (reached > start)
    line("followed", start, reached, nothing ? 1.25 : 2, paint, threat.line ? "3 3" : undefined);
  if (nothing) {
    const a = at(Math.max(said, reached));
    marks.push(
      rule(threat, "nothing", {
        type: "rule",
        key: "",
        from: { a, c },
        to: { a, da: stub, c },
        stroke: "muted",
        strokeWidth: 1.25,
        dash: "4 3",
      }),
    );
  }
  return marks;
}

/** How a threat's line ends, by what came of it: each outcome has its mark. */
export function endingMarks(threat: Threat, c: number, frame: Frame): Mark[] {
  const { event, fate, paint, followed, end } = threat;
  const dots = followed.map(({ event: other, t }): Mark => ({
    type: "symbol",
    key: `${event.id}:${other.id}`,
    event: other.id,
    role: "followed",
    at: { a: alongOf(frame, t), c },
    size: flagSizes.followed,
    shape: "circle",
    fill: "ink",
    stroke: "surface",
    strokeWidth: 1,
  }));
  if (fate === undefined) return dots;
  const nothing = isNothing(threat);
  const a = alongOf(frame, nothing ? lastDay(threat) : (end ?? threat.t));
  const shape = { met: "circle", "carried-out": "square", crossed: "cross" }[fate as string];
  const mark: SymbolMark = {
    type: "symbol",
    key: `${event.id}:end`,
    event: event.id,
    role: `end ${fate}`,
    at: { a, da: nothing ? stub + 3.5 : end === undefined ? 14 : 0, c },
    size: nothing ? 7 : 12,
    shape: (shape ?? "ring") as SymbolMark["shape"],
    fill: shape === undefined ? "surface" : paint,
    stroke: nothing ? "muted" : shape === undefined ? paint : "surface",
    strokeWidth: shape === undefined ? 1.75 : 1,
    ...(fate === "superseded" ? { dash: "2.6 2.2" } : {}),
  };
  if (fate !== "withdrawn") return [...dots, mark];
  const x = 7;
  const slash = rule(threat, "withdrawn", {
    type: "rule",
    key: "",
    from: { a, da: -x, c: c + x },
    to: { a, da: x, c: c - x },
    stroke: paint,
    strokeWidth: 1.75,
  });
  return [...dots, mark, slash];
}

/** The flags of a threat on each of its days, or the rule of a line not to be crossed. */
export function flagMarks(threat: Threat, c: number, frame: Frame): Mark[] {
  const { event, when, again, paint, line } = threat;
  const doubt = doubtMarks(frame, when, { key: event.id, event: event.id, c, thick: 6, paint });
  const days = daysOf(threat);
  const first = line
    ? days.map((t, i) =>
        rule(threat, i === 0 ? "mark" : `or-${i}`, {
          type: "rule",
          key: "",
          from: { a: alongOf(frame, t), c: c - (frame.vertical ? 8 : 20) },
          to: { a: alongOf(frame, t), c: c + (frame.vertical ? 8 : 5) },
          stroke: paint,
          strokeWidth: 3.5,
        }),
      )
    : days.map((t, i) =>
        flag(
          i === 0 ? event.id : `${event.id}:or-${i}`,
          threat,
          alongOf(frame, t),
          c,
          flagSizes.first,
          frame,
        ),
      );
  const repeated = again
    .filter((t) => !days.includes(t))
    .map((t, i) =>
      line
        ? rule(threat, `again-${i}`, {
            type: "rule",
            key: "",
            from: { a: alongOf(frame, t), c: c - (frame.vertical ? 5 : 11) },
            to: { a: alongOf(frame, t), c: c + (frame.vertical ? 5 : 3) },
            stroke: paint,
            strokeWidth: 2,
          })
        : flag(`${event.id}:again-${i}`, threat, alongOf(frame, t), c, flagSizes.again, frame),
    );
  return [...doubt, ...repeated, ...first];
}
