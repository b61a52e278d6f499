import { paleOf, type Fade, type Mark, type RectMark } from "../scene/index.js";
import { alongOf, cutOf, type Frame } from "./component.js";
import { alongsOf, isCoarse } from "./dates.js";
import type { When } from "../time/index.js";
import type { Item } from "./track.js";

/** A piece of a bar with the way it ends. */
interface Piece {
  readonly a0: number;
  readonly a1: number;
  readonly fade?: Fade;
  /** Pixels by which it reaches into its neighbours, so that no seam shows between them. */
  readonly lap?: readonly [before: number, after: number];
}

/** Pixels over which an open end fades, and the least over which an inexact one does. */
const fading = { open: 64, soft: 10 } as const;

/** How far from an end the bar is not sure, in pixels; 0 where the day is known. */
function doubtAt(frame: Frame, when: When, end: "first" | "last", length: number): number {
  const t = end === "first" ? when.start : when.end;
  if (!Number.isFinite(t)) return Math.min(fading.open, length / 2);
  const part = when[end] ?? when;
  const vague = part.approximate || isCoarse(part) || part.form !== "date";
  if (!vague) return 0;
  const known = isCoarse(part) || part.form !== "date" ? (part.end - part.start) * frame.base : 0;
  return Math.min(Math.max(known, fading.soft), length / 2);
}

/**
 * A bar in pieces: a faded start, the body, a faded end. Long bars are cut where nothing is laid out. What can be seen
 * through stays whole: where pieces lap it would be darker, and where they do not a seam would show.
 */
function piecesOf(frame: Frame, when: When, a0: number, a1: number, whole: boolean): Piece[] {
  const [before, after] = [doubtAt(frame, when, "first", a1 - a0), doubtAt(frame, when, "last", a1 - a0)];
  if (whole && before + after > 0) {
    const both = Number.isFinite(when.start + when.end) ? "soft" : "both";
    return [{ a0, a1, fade: before === 0 ? "end" : after === 0 ? "start" : both }];
  }
  const [first, last] = cutOf(frame);
  const body = { a0: Math.max(a0 + before, first - 64), a1: Math.min(a1 - after, last + 64) };
  return [
    ...(before > 0 ? [{ a0, a1: a0 + before, fade: "start" as const }] : []),
    ...(body.a1 > body.a0 ? [{ ...body, lap: [before > 0 ? 1 : 0, after > 0 ? 1 : 0] as const }] : []),
    ...(after > 0 ? [{ a0: a1 - after, a1, fade: "end" as const }] : []),
  ];
}

/** Thickness of the strong edge of a bar that has room for its title. */
const edge = 3;

/**
 * A bar for what lasts. Pale with a strong edge, so that its title can be read on it; thin bars are solid. A
 * doubtful date is hatched, an inexact end soft over as long as it is not known, an open one fades out.
 */
export function barMarks(item: Item, c: number, thick: number, frame: Frame): Mark[] {
  const [a0, a1] = alongsOf(frame, item.when);
  const { id } = item.event;
  const clear = item.when.uncertain || (thick >= 12 && "opacity" in paleOf(item.paint));
  const pieces = piecesOf(frame, item.when, a0, a1, clear);
  const rect = (piece: Piece, key: string, c0: number, c1: number, lap = piece.lap ?? [0, 0]): RectMark => ({
    type: "rect",
    key,
    event: id,
    from: { a: piece.a0, ...(lap[0] > 0 ? { da: -lap[0] } : {}), c: c0 },
    to: { a: piece.a1, ...(lap[1] > 0 ? { da: lap[1] } : {}), c: c1 },
    ...(piece.fade === undefined ? {} : { fade: piece.fade }),
  });
  const top = c - thick / 2;
  const bottom = c + thick / 2;
  const solid = thick < 12;
  return pieces.flatMap((piece, i): Mark[] => {
    const part = i === 0 ? id : `${id}:${i}`;
    if (item.when.uncertain) {
      const hatched = { fill: item.paint, hatch: true, stroke: item.paint, strokeWidth: 1 };
      return [{ ...rect(piece, part, top, bottom), role: "mark", ...hatched }];
    }
    if (solid) {
      const look = item.hollow
        ? { fill: "surface", stroke: item.paint, strokeWidth: 1.5 }
        : { fill: item.paint };
      return [{ ...rect(piece, part, top, bottom), role: "mark", ...look }];
    }
    const look = item.hollow ? { fill: "surface" } : paleOf(item.paint);
    return [
      { ...rect(piece, part, top, bottom), role: "mark", ...look },
      { ...rect(piece, `${part}:edge`, bottom - edge, bottom), role: "edge", fill: item.paint },
    ];
  });
}

/** Where a bar runs, and whether it is long enough to be one at this level. */
export function extentOnFrame(
  item: Item,
  frame: Frame,
  least: number,
): readonly [number, number] | undefined {
  if (item.when.form !== "interval") return undefined;
  const [a0, a1] = alongsOf(frame, item.when);
  return a1 - a0 >= least ? [a0, a1] : undefined;
}

/** Whether anything of an event is near the part that is laid out. */
export function isNear({ start, end }: Item, frame: Frame, margin: number): boolean {
  const [from, to] = frame.window;
  return (
    alongOf(frame, end) + frame.origin >= from - margin && alongOf(frame, start) + frame.origin <= to + margin
  );
}
