import type { Mark } from "../scene/index.js";
import { alongOf, type Context, type Frame, type Room } from "./component.js";
import type { DeadlineRow, Deadlines, Slots } from "./deadline.js";
import { endsOf, ringOf, type BarLook } from "./deadline-marks.js";
import { blockMark, blockOf } from "./deadline-text.js";
import { fonts, leading } from "./lane.js";

/** Pixels between the end of a bar, its ring or strips, and the words after it. */
export const afterEnd = 20;

const detailHeight = fonts.detail.size * leading;

/** Room for the names of rows before time begins. */
export function namesWidth({ rows, instead }: Deadlines, room: Room, context: Context): number {
  if (room.vertical || rows.length === 0) return 0;
  const titles = rows.map(({ name }) => name);
  if (instead.length > 0) titles.push(context.messages.instead);
  const widest = Math.max(
    ...titles.map((text) => context.measure(text, fonts.title)),
    ...rows.map(({ term }) => context.measure(term, fonts.detail)),
  );
  return Math.ceil(Math.min(widest, Math.max(room.length * 0.26, 110)) + 20);
}

/** The name of a row in the gutter: its title and when it was set and due. */
export function nameMark(
  key: string,
  title: string,
  detail: string,
  c: number,
  frame: Frame,
  context: Context,
): Mark {
  const phrases = [
    { text: title, font: fonts.title, fill: "ink", lines: 2 },
    ...halves(detail, frame.gutter - 16, context).map((text) => ({
      text,
      font: fonts.detail,
      fill: "muted",
      lines: 2,
    })),
  ];
  const block = blockOf(phrases, frame.gutter - 16, context);
  const align = frame.orientation.mirrored ? "end" : "start";
  return {
    type: "text",
    key: `lane:${key}`,
    role: "lane",
    at: { a: 0, c: c - block.height / 2 },
    width: frame.gutter - 16,
    height: block.height,
    align,
    lines: block.lines,
  };
}

/** A text in two at its last comma when it is too long for a line. */
export function halves(text: string, width: number, context: Context): string[] {
  const comma = text.lastIndexOf(", ");
  if (comma < 0 || context.measure(text, fonts.detail) <= width) return [text];
  return [text.slice(0, comma + 1), text.slice(comma + 2)];
}

/** The first and last pixel that words may take. */
function boundsOf(frame: Frame): readonly [number, number] {
  return [frame.ends[0] - frame.origin, frame.ends[1] - frame.origin];
}

/** What became of a deadline, after its end; under the bar where there is no room after it. */
function endingMark(
  row: DeadlineRow,
  look: BarLook,
  frame: Frame,
  context: Context,
): { mark: Mark; under: boolean } | undefined {
  if (row.ending === "") return undefined;
  const [a0, a1] = endsOf(frame, row);
  const [, last] = boundsOf(frame);
  const a = row.late === undefined ? a1 : alongOf(frame, row.late);
  const da =
    afterEnd - (row.fate === "lapsed" || row.fate === "none" ? 0 : afterEnd - ringOf(look.thick) / 2 - 8);
  const phrase = { text: row.ending, font: fonts.detail, fill: look.paint };
  const room = Number.isFinite(row.end) ? last - a - da : 0;
  const key = `ending:${row.event.id}`;
  const beside = blockOf([phrase], room, context);
  const whole = context.measure(row.ending, fonts.detail);
  if (beside.lines.length > 0 && (room >= whole || room >= 140)) {
    const at = { a, da, c: look.c - detailHeight / 2 };
    return { mark: blockMark(key, beside, at, "start", frame), under: false };
  }
  const below = blockOf([phrase], Math.max(120, a1 - a0), context);
  if (below.lines.length === 0) return undefined;
  const at = { a: a1, da: -below.width, c: look.c + look.thick / 2 + 4 };
  return { mark: blockMark(key, below, at, "end", frame), under: true };
}

/**
 * Words under a bar beside its ticks, each between the one before and what follows it along time: other ticks,
 * steps and words.
 */
function momentMarks(
  row: DeadlineRow,
  look: BarLook,
  barriers: readonly number[],
  frame: Frame,
  context: Context,
): Mark[] {
  const [first, last] = boundsOf(frame);
  const ticks = row.said.map(({ t }) => alongOf(frame, t));
  let from = first;
  return row.said.flatMap(({ text }, i) => {
    const a = ticks[i]!;
    const next = Math.min(last, ...ticks.slice(i + 1, i + 2), ...barriers.filter((b) => b > a + 1));
    const before = Math.max(from, ...barriers.filter((b) => b < a - 1));
    const width = Math.ceil(context.measure(text, fonts.detail));
    const [left, right] = [a - before - 8, next - a - 8];
    const centred = left >= width / 2 && right >= width / 2;
    const side = right >= width || (!centred && right >= left) ? "start" : centred ? "middle" : "end";
    const room = side === "middle" ? width : side === "start" ? right - Math.max(0, from + 6 - a) : left;
    const block = blockOf([{ text, font: fonts.detail, fill: look.paint, lines: 3 }], room, context);
    if (block.lines.length === 0 || block.width < Math.min(width, 60)) return [];
    const da =
      side === "start" ? Math.max(-2, from + 6 - a) : side === "middle" ? -block.width / 2 : 2 - block.width;
    from = a + da + block.width;
    const at = { a, da, c: look.c + look.thick / 2 + 6 };
    return [blockMark(`said:${row.event.id}:${i}`, block, at, side, frame)];
  });
}

/** All words around the bars when time runs along. */
export function rowLabels(
  { rows, instead }: Deadlines,
  slots: Slots,
  looks: readonly BarLook[],
  drops: readonly (readonly [a: number, from: number, to: number])[],
  frame: Frame,
  context: Context,
): { labels: Mark[]; names: Mark[] } {
  const labels = rows.flatMap((row, i): Mark[] => {
    const look = looks[i]!;
    const ending = endingMark(row, look, frame, context);
    const below = look.c + look.thick / 2 + 8;
    const crossing = drops.filter(([, from, to]) => from < below && to > below).map(([a]) => a);
    const under =
      ending?.under === true && ending.mark.type === "text"
        ? [ending.mark.at.a + (ending.mark.at.da ?? 0), ending.mark.at.a]
        : [];
    return [
      ...momentMarks(row, look, [...crossing, ...under], frame, context),
      ...(ending === undefined ? [] : [ending.mark]),
    ];
  });
  const names = rows.map(({ event, name, term }, i) =>
    nameMark(event.id, name, term, looks[i]!.c, frame, context),
  );
  if (instead.length > 0)
    names.push(nameMark("instead", context.messages.instead, "", frame.c + slots.line, frame, context));
  return { labels, names };
}
