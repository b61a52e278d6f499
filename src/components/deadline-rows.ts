import type { Mark, Paint } from "../scene/index.js";
import { alongOf, type Context, type Frame, type Room } from "./component.js";
import type { DeadlineRow, Deadlines, Slots } from "./deadline.js";
import { endsOf, ringOf, type BarLook } from "./deadline-marks.js";
import { blockMark, blockOf, type Block } from "./deadline-text.js";
import { fonts } from "./lane.js";

/** Pixels between the end of a bar, its ring or strips, and the words after it. */
export const afterEnd = 20;

/** Room for names with a second line before time begins: at most a share of the plot. */
export function namesGutter(
  titles: readonly string[],
  details: readonly string[],
  room: Room,
  context: Context,
  most: number = 0.26,
): number {
  if (room.vertical || titles.length === 0) return 0;
  const widest = Math.max(
    ...titles.map((text) => context.measure(text, fonts.title)),
    ...details.map((text) => context.measure(text, fonts.detail)),
  );
  return Math.ceil(Math.min(widest, Math.max(room.length * most, 110)) + 20);
}

/** Room for the names of rows before time begins. */
export function namesWidth({ rows, instead, heading }: Deadlines, room: Room, context: Context): number {
  if (rows.length === 0) return 0;
  const titles = rows.map(({ name }) => name);
  if (instead.length > 0) titles.push(heading);
  return namesGutter(
    titles,
    rows.map(({ term }) => term),
    room,
    context,
  );
}

/** What stands in the gutter beside a row or lane. */
export interface Name {
  readonly key: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly fill?: Paint;
}

/** A name in the gutter, around a row's centre or from a lane's top down. */
export function nameMark(
  { key, title, details, fill = "ink" }: Name,
  at: { readonly centre: number } | { readonly top: number },
  frame: Frame,
  context: Context,
): Mark {
  const width = frame.gutter - 16;
  const phrases = [
    { text: title, font: fonts.title, fill, lines: 2 },
    ...details.map((text) => ({ text, font: fonts.detail, fill: "muted", lines: 3 })),
  ];
  const block = blockOf(phrases, width, context);
  return {
    type: "text",
    key: `lane:${key}`,
    role: "lane",
    at: { a: 0, c: "top" in at ? at.top : at.centre - block.height / 2 },
    width,
    height: block.height,
    align: frame.orientation.mirrored ? "end" : "start",
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

/** Where the words of an ending stand, and how many pixels they may take. */
interface Spot {
  readonly room: number;
  readonly lines: 1 | 2;
  readonly at: (block: Block) => { readonly a: number; readonly da: number; readonly c: number };
  readonly align: "start" | "end";
  readonly under?: boolean;
}

/**
 * After the end; else under the bar; else before its beginning, where no step or drop comes through. Else in two lines
 * after the end, or under it and what is before it.
 */
function spotsOf(row: DeadlineRow, look: BarLook, crossing: readonly number[], frame: Frame): Spot[] {
  const [a0, a1] = endsOf(frame, row);
  const [first, last] = boundsOf(frame);
  const a = row.late === undefined ? a1 : alongOf(frame, row.late);
  const frayed = row.fate === "lapsed" || row.fate === "none";
  const after = frayed ? afterEnd : ringOf(look.thick) / 2 + 8;
  const before = look.thick / 2 + 6;
  const beside = ({ height }: Block): number => look.c - height / 2;
  const free = (end: number): number =>
    Math.max(first, ...crossing.filter((b) => b < end - 1).map((b) => b + 6));
  const next: Omit<Spot, "lines"> = {
    room: Number.isFinite(row.end) ? last - a - after : 0,
    at: (block) => ({ a, da: after, c: beside(block) }),
    align: "start",
  };
  const under: Omit<Spot, "lines"> = {
    room: a1 - a0,
    at: ({ width }) => ({ a: a1, da: -width, c: look.c + look.thick / 2 + 4 }),
    align: "end",
    under: true,
  };
  return [
    { ...next, lines: 1 },
    { ...under, lines: 1 },
    {
      room: a0 - before - free(a0),
      lines: 1,
      at: (block) => ({ a: a0, da: -before - block.width, c: beside(block) }),
      align: "end",
    },
    // A little higher, as words about days under the bar may reach as far.
    { ...next, lines: 2, at: (block) => ({ a, da: after, c: beside(block) - 2 }) },
    { ...under, lines: 2, room: a1 - free(a1) },
  ];
}

/** What became of a deadline, whole: in a word where the words have no room. */
function endingMark(
  row: DeadlineRow,
  look: BarLook,
  crossing: readonly number[],
  frame: Frame,
  context: Context,
): { mark: Mark; under: boolean } | undefined {
  if (row.ending === "") return undefined;
  const spots = spotsOf(row, look, crossing, frame);
  for (const text of [row.ending, row.brief])
    for (const { room, lines, at, align, under } of spots) {
      const block = blockOf(
        [{ text, short: "", font: fonts.detail, fill: look.paint, lines }],
        room,
        context,
      );
      if (block.lines.length === 0 || block.width > room) continue;
      const mark = blockMark(`ending:${row.event.id}`, block, at(block), align, frame);
      return { mark, under: under === true };
    }
  return undefined;
}

/**
 * Words under a bar beside its ticks, each between the one before and what follows it along time: other ticks,
 * steps and words.
 */
function momentMarks(
  row: DeadlineRow,
  look: BarLook,
  barriers: readonly number[],
  under: readonly number[],
  frame: Frame,
  context: Context,
): Mark[] {
  const [first, last] = boundsOf(frame);
  const ticks = row.said.map(({ t }) => alongOf(frame, t));
  let from = first;
  return row.said.flatMap(({ text, brief }, i) => {
    const a = ticks[i]!;
    // The words of the ending stand there.
    if (a >= under[0]! - 8 && a <= under[1]! + 8) return [];
    const next = Math.min(last, ...ticks.slice(i + 1, i + 2), ...barriers.filter((b) => b > a + 1));
    const before = Math.max(from, ...barriers.filter((b) => b < a - 1));
    const width = Math.ceil(context.measure(text, fonts.detail));
    const [left, right] = [a - before - 8, next - a - 8];
    const centred = left >= width / 2 && right >= width / 2;
    const side = right >= width || (!centred && right >= left) ? "start" : centred ? "middle" : "end";
    const room =
      side === "middle"
        ? width
        : side === "start"
          ? right - Math.max(0, from + 6 - a)
          : left + Math.min(0, right);
    const phrase = { text, short: brief, font: fonts.detail, fill: look.paint, lines: 3 };
    const block = blockOf([phrase], room, context);
    if (block.lines.length === 0) return [];
    const da =
      side === "start"
        ? Math.max(-2, from + 6 - a)
        : side === "middle"
          ? -block.width / 2
          : Math.min(2, next - a - 6) - block.width;
    from = a + da + block.width;
    const at = { a, da, c: look.c + look.thick / 2 + 6 };
    return [blockMark(`said:${row.event.id}:${i}`, block, at, side, frame)];
  });
}

/** All words around the bars when time runs along. */
export function rowLabels(
  { rows, instead, heading }: Deadlines,
  slots: Slots,
  looks: readonly BarLook[],
  drops: readonly (readonly [a: number, from: number, to: number])[],
  frame: Frame,
  context: Context,
): { labels: Mark[]; names: Mark[] } {
  const labels = rows.flatMap((row, i): Mark[] => {
    const look = looks[i]!;
    const below = look.c + look.thick / 2 + 8;
    const through = (c: number): number[] =>
      drops.filter(([, from, to]) => Math.min(from, to) < c && Math.max(from, to) > c).map(([a]) => a);
    const crossing = through(below);
    const ending = endingMark(row, look, through(look.c), frame, context);
    const under =
      ending?.under === true && ending.mark.type === "text"
        ? [ending.mark.at.a + (ending.mark.at.da ?? 0), ending.mark.at.a]
        : [];
    return [
      ...momentMarks(row, look, [...crossing, ...under], under, frame, context),
      ...(ending === undefined ? [] : [ending.mark]),
    ];
  });
  const width = frame.gutter - 16;
  const names = rows.map(({ event, name, term }, i) =>
    nameMark(
      { key: event.id, title: name, details: halves(term, width, context) },
      { centre: looks[i]!.c },
      frame,
      context,
    ),
  );
  if (instead.length > 0) {
    const name = { key: "instead", title: heading, details: [] };
    names.push(nameMark(name, { centre: frame.c + slots.line }, frame, context));
  }
  return { labels, names };
}
