import type { When } from "../time/index.js";
import type { Fade, Mark, Paint, Place } from "../scene/index.js";
import { alongOf, type Frame } from "./component.js";

/** What a date is drawn with. */
export interface DateLook {
  readonly key: string;
  readonly event: string;
  readonly c: number;
  /** Thickness of a bar across time. */
  readonly thick: number;
  readonly paint: Paint;
}

const coarse: ReadonlySet<string> = new Set(["millennium", "century", "decade", "year", "season", "month"]);

/** Whether all that is known is a stretch longer than a day: drawn as a soft bar. */
export function isCoarse(when: When): boolean {
  return when.form === "date" && coarse.has(when.precision);
}

/** How a bar for this date ends: crisp, soft or fading out. */
export function fadeOf(when: When): Fade | undefined {
  const [start, end] = [when.start === -Infinity, when.end === Infinity];
  if (start && end) return "both";
  if (start) return "start";
  if (end) return "end";
  return when.approximate || isCoarse(when) ? "soft" : undefined;
}

/** First and last pixel of a date; an open end reaches `beyond` pixels further, or to the end of the extent. */
export function alongsOf(frame: Frame, when: When, beyond: number = Infinity): [number, number] {
  const [first, last] = [frame.ends[0] - frame.origin, frame.ends[1] - frame.origin];
  let a0 = alongOf(frame, when.start);
  let a1 = alongOf(frame, when.end);
  if (a0 === -Infinity) a0 = Math.max(first, a1 - beyond);
  if (a1 === Infinity) a1 = Math.max(Math.min(last, a0 + beyond), a0);
  return [a0, a1];
}

/** The instant by which a point event is placed: the middle of a day or stretch, the known end of an open one. */
export function middleOf(when: When): number {
  if (when.end === Infinity) return when.start === -Infinity ? 0 : when.start;
  if (when.start === -Infinity) return when.end;
  return (when.start + when.end) / 2;
}

/** Rows that are no thicker than this leave nothing between them. */
const slim = 5;

/** A bracket over a window within which something happened. */
export function bracket(look: DateLook, a0: number, a1: number, side: -1 | 1 = -1): Mark {
  // Beside the mark, or around it where rows are so narrow that the next one would hide it.
  const narrow = look.thick <= slim;
  const foot = look.c + side * (narrow ? -look.thick / 2 : look.thick / 2 + 3);
  const top = foot + side * (narrow ? look.thick : 5);
  const points: Place[] = [
    { a: a0, c: foot },
    { a: a0, c: top },
    { a: a1, c: top },
    { a: a1, c: foot },
  ];
  return {
    type: "path",
    key: `${look.key}:within`,
    event: look.event,
    role: "within",
    points,
    stroke: look.paint,
    strokeWidth: 1.5,
  };
}

/**
 * How doubt is drawn behind a mark: a soft bar for a month or a year, soft ends for "about", hatching for
 * "perhaps", a bracket for "somewhere within", a fade for an open end. An exact day adds nothing.
 */
export function doubtMarks(frame: Frame, when: When, look: DateLook): Mark[] {
  const [a0, a1] = alongsOf(frame, when, 160);
  if (when.form === "one-of") return oneOf(frame, when, look);
  if (a1 - a0 < look.thick * 1.5) return [];
  if (when.form === "within" && fadeOf(when) !== "end" && fadeOf(when) !== "start")
    return [bracket(look, a0, a1)];
  const fade = fadeOf(when);
  if (fade === undefined && when.form === "date" && !when.uncertain) return [];
  const bar: Mark = {
    type: "rect",
    key: `${look.key}:known`,
    event: look.event,
    role: "known",
    from: { a: a0, c: look.c - look.thick / 2 },
    to: { a: a1, c: look.c + look.thick / 2 },
    fill: look.paint,
    opacity: 0.45,
    ...(fade === undefined ? {} : { fade }),
    ...(when.uncertain ? { hatch: true } : {}),
  };
  return [bar];
}

function oneOf(frame: Frame, when: When, look: DateLook): Mark[] {
  const at = (when.members ?? []).map((member) => alongOf(frame, middleOf(member)));
  const first = Math.min(...at);
  const last = Math.max(...at);
  const rule: Mark = {
    type: "rule",
    key: `${look.key}:or`,
    event: look.event,
    role: "or",
    from: { a: first, c: look.c },
    to: { a: last, c: look.c },
    stroke: look.paint,
    strokeWidth: 1.5,
    dash: "2 3",
  };
  return [rule];
}
