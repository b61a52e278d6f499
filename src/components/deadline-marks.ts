import { isToken, type Mark, type Paint, type Place, type RectMark } from "../scene/index.js";
import { alongOf, type Frame } from "./component.js";
import { bracket, fadeOf, isCoarse } from "./dates.js";
import type { Deadline } from "./deadline-chain.js";

/** Where a deadline is drawn: the centre of its bar across, its thickness and paint. */
export interface BarLook {
  readonly c: number;
  readonly thick: number;
  readonly paint: Paint;
}

const stroke = 1.5;

/** Diameter of the ring at the due day, by the bar's thickness. */
export const ringOf = (thick: number): number => Math.max(9, thick - 4);

/** First and last pixel of a deadline, an open end as far as the extent. */
export function endsOf(frame: Frame, { start, end }: Deadline): readonly [number, number] {
  const [first, last] = [frame.ends[0] - frame.origin, frame.ends[1] - frame.origin];
  const a0 = Number.isFinite(start) ? alongOf(frame, start) : first;
  return [a0, Number.isFinite(end) ? alongOf(frame, end) : Math.max(last, a0)];
}

/** The bar from issue to due: solid while in force, lighter after `now`, empty once overtaken. */
export function barMarks(deadline: Deadline, look: BarLook, frame: Frame, now: number): Mark[] {
  const { event, until, fate, due } = deadline;
  const [a0, a1] = endsOf(frame, deadline);
  const at = (t: number): number => Math.min(Math.max(alongOf(frame, t), a0), a1);
  const part = (name: string, from: number, to: number, more: Partial<RectMark>): Mark[] =>
    to - from < 1e-6
      ? []
      : [
          {
            type: "rect",
            key: `${event.id}:${name}`,
            event: event.id,
            role: name,
            // What can be seen through reaches under what is held, so that no seam shows between them.
            from: {
              a: from,
              ...(more.opacity !== undefined && from > a0 ? { da: -0.45 } : {}),
              c: look.c - look.thick / 2,
            },
            to: { a: to, c: look.c + look.thick / 2 },
            fill: softer(look.paint),
            ...more,
          },
        ];
  const over = at(until);
  const open = fate === "open" && now < until;
  // A due month is not a due day: the bar is solid as far as is certain.
  const sure = due !== undefined && isCoarse(due) && fate !== "superseded" ? at(due.start) : over;
  const held = Math.min(over, sure, open ? at(now) : over);
  return [
    ...part("overtaken", over, a1, { fill: "surface", stroke: look.paint, strokeWidth: 1.25 }),
    ...(open
      ? part("ahead", held, Math.max(held, sure), { opacity: 0.3, ...(sure < over ? {} : doubt(deadline)) })
      : []),
    ...part("known", Math.max(held, sure), over, { opacity: open ? 0.3 : 0.45, fade: "end" }),
    ...part("held", a0, held, open ? {} : doubt(deadline)),
    ...(due?.form === "within" && Number.isFinite(due.start + due.end)
      ? [bracket({ key: event.id, event: event.id, ...look }, at(due.start), at(due.end))]
      : []),
  ];
}

/** Long bars in the full hue would outweigh everything else; the outline and the ends keep it. */
function softer(paint: Paint): Paint {
  return isToken(`${paint}-soft`) ? `${paint}-soft` : paint;
}

function doubt({ when, until, end }: Deadline): Partial<RectMark> {
  const fade = until === end ? fadeOf(when) : undefined;
  return { ...(fade === undefined ? {} : { fade }), ...(when.uncertain ? { hatch: true } : {}) };
}

/** The dot on the day of issue. */
export function issuedMark({ event }: Deadline, a: number, look: BarLook): Mark {
  return {
    type: "symbol",
    key: `${event.id}:issued`,
    event: event.id,
    role: "issued",
    at: { a, c: look.c },
    size: Math.max(8, look.thick - 6),
    shape: "circle",
    fill: look.paint,
    stroke: "surface",
    strokeWidth: 2,
  };
}

/** The end of a bar by what became of the deadline: each fate has its own. */
export function endMarks(deadline: Deadline, look: BarLook, frame: Frame): Mark[] {
  if (!Number.isFinite(deadline.end)) return [];
  const { event, fate, late } = deadline;
  const a = alongOf(frame, deadline.end);
  const { c, paint, thick } = look;
  const size = ringOf(thick);
  const named = (name: string): { key: string; event: string; role: string } => ({
    key: `${event.id}:${name}`,
    event: event.id,
    role: name,
  });
  const ring = (dash?: string, fill: Paint = "surface", at: Place = { a, c }): Mark => ({
    ...named("due"),
    type: "symbol",
    at,
    size,
    shape: "ring",
    fill,
    stroke: paint,
    strokeWidth: 2,
    ...(dash === undefined ? {} : { dash }),
  });
  const line = (name: string, from: readonly [number, number], to: readonly [number, number]): Mark => ({
    ...named(name),
    type: "rule",
    from: { a, da: from[0], c: c + from[1] },
    to: { a, da: to[0], c: c + to[1] },
    stroke: paint,
    strokeWidth: 2,
  });
  const strip = (name: string, from: number, to: number): Mark => ({
    ...named(name),
    type: "rect",
    from: { a, da: from, c: c - thick / 2 },
    to: { a, da: to, c: c + thick / 2 },
    fill: paint,
  });
  const x = size / 2 + 2;
  const closed = (met: number): Mark => ({
    ...named("closed"),
    type: "rule",
    from: { a: met, c: c - thick / 2 - 3 },
    to: { a: met, c: c + thick / 2 + 3 },
    stroke: paint,
    strokeWidth: 2,
  });
  switch (fate) {
    case "open":
      return [ring()];
    case "superseded":
      return [ring("2.6 2.2")];
    case "lapsed":
    case "none":
      return [strip("frayed-1", 2.5, 5), strip("frayed-2", 7.5, 9), strip("frayed-3", 11.5, 12.5)];
    case "withdrawn":
      return [ring(), line("withdrawn", [-x, x], [x, -x])];
    case "crossed":
      return [ring(), line("crossed-1", [-x, x], [x, -x]), line("crossed-2", [-x, -x], [x, x])];
    case "carried-out":
    case "met": {
      if (late === undefined) return [closed(alongOf(frame, deadline.until)), ring(undefined, paint)];
      const met = alongOf(frame, late);
      return [
        {
          ...named("late"),
          type: "rule",
          from: { a, c },
          to: { a: met, c },
          stroke: paint,
          strokeWidth: stroke,
          dash: "2 3",
        },
        { ...ring(), ...named("missed") },
        ring(undefined, paint, { a: met, c }),
      ];
    }
  }
}

/** The step from a deadline to the one that replaced it, at the day on which that was set. */
export function stepMark(deadline: Deadline, look: BarLook, next: BarLook, frame: Frame): Mark {
  const a = alongOf(frame, deadline.overtaken ?? deadline.end);
  const down = Math.sign(next.c - look.c);
  return {
    type: "rule",
    key: `${deadline.event.id}:step`,
    event: deadline.event.id,
    role: "step",
    from: { a, c: look.c + (down * look.thick) / 2 },
    to: { a, c: next.c },
    stroke: look.paint,
    strokeWidth: stroke,
  };
}

/** A tick under the bar on a day when the limit was moved, fixed or restated. */
export function momentMark({ event }: Pick<Deadline, "event">, i: number, a: number, look: BarLook): Mark {
  const c = look.c + look.thick / 2;
  return {
    type: "rule",
    key: `${event.id}:moment-${i}`,
    event: event.id,
    role: "moment",
    from: { a, c },
    to: { a, c: c + 6 },
    stroke: look.paint,
    strokeWidth: stroke,
  };
}
