import { fitText, wrapText, type Font, type PlacedLabel } from "../layout/index.js";
import type { Line, Mark } from "../scene/index.js";
import type { Context, Frame } from "./component.js";
import { fonts, leading } from "./lane.js";
import type { LabelText } from "./point.js";

/** A label as lines with the room they take. */
export interface Sized {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** The smallest size of a title, in pixels. */
const smallest = 11;

/** The font of a title in which no word is wider than a line: a little smaller where one would be. */
function titleFont(title: string, most: number, { measure }: Context): Font {
  // Three lines hold no more than that.
  const words = title.slice(0, 200).split(/\s+|(?<=[-–—])/);
  const longest = Math.max(...words.map((word) => measure(word, fonts.title)));
  if (longest <= most) return fonts.title;
  return {
    ...fonts.title,
    size: Math.max(smallest, Math.floor((fonts.title.size * most * 2) / longest) / 2),
  };
}

/** Longer titles beside a mark are cut. */
export const mostTitle = 320;

const sizes = new WeakMap<LabelText, readonly [context: Context, most: number, sized: Sized]>();

/** A label as lines with the room they take; `most` pixels wide where given. The same at every level, so kept. */
export function sizeLabel(label: LabelText, context: Context, most: number = Infinity): Sized {
  const kept = sizes.get(label);
  if (kept !== undefined && kept[0] === context && kept[1] === most) return kept[2];
  const sized = sizeOf(label, context, most);
  sizes.set(label, [context, most, sized]);
  return sized;
}

function sizeOf({ title, detail }: LabelText, context: Context, most: number): Sized {
  const rows =
    most === Infinity
      ? [
          ...row(title, fonts.title, "ink", context, mostTitle),
          ...row(detail, fonts.detail, "muted", context),
        ]
      : [
          ...broken(title, titleFont(title, most, context), "ink", 3, context, most),
          ...broken(detail, fonts.detail, "muted", 2, context, most),
        ];
  return {
    lines: rows.map(({ line }) => line),
    width: Math.ceil(Math.max(0, ...rows.map(({ width }) => width))),
    height: rows.reduce((sum, { line }) => sum + line.size * leading, 0),
  };
}

interface SizedLine {
  readonly line: Line;
  readonly width: number;
}

function sizedLine(text: string, { size, weight }: Font, fill: Line["fill"], width: number): SizedLine {
  return { line: { text, size, weight, fill }, width };
}

/** A text in one line, cut where it is longer than `most`; none where there is no text. */
function row(
  text: string,
  font: Font,
  fill: Line["fill"],
  { measure }: Context,
  most: number = Infinity,
): SizedLine[] {
  if (text === "") return [];
  // Of one as long as an article no more is measured than may fit.
  const isLong = most < Infinity && text.length > 1000;
  const width = isLong ? Infinity : measure(text, font);
  if (width <= most) return [sizedLine(text, font, fill, width)];
  const cut = fitText(text, most, font, measure);
  return [sizedLine(cut, font, fill, measure(cut, font))];
}

/** A text in some lines. */
function broken(
  text: string,
  font: Font,
  fill: Line["fill"],
  lines: number,
  { measure }: Context,
  most: number,
): SizedLine[] {
  if (text === "") return [];
  return wrapText(text, most, lines, font, measure).map((one) =>
    sizedLine(one, font, fill, measure(one, font)),
  );
}

/** The mark of a placed label. */
export function labelMark(key: string, placed: PlacedLabel, sized: Sized, c: number, frame: Frame): Mark {
  const { box, at, side, align } = placed;
  const beside = side === "left" ? "end" : "start";
  const row = side === "left" || side === "right" ? beside : align;
  return {
    type: "text",
    key: `label:${key}`,
    role: "label",
    label: key,
    halo: true,
    at: { a: at - frame.origin, da: box.dAlong0, c: box.across0 + c },
    width: sized.width,
    height: sized.height,
    lines: sized.lines,
    keep: [at - frame.origin, box.dAlong0, box.dAlong1],
    align: frame.vertical ? "start" : frame.orientation.mirrored ? flip(row) : row,
  };
}

function flip(align: "start" | "middle" | "end"): "start" | "middle" | "end" {
  return align === "start" ? "end" : align === "end" ? "start" : "middle";
}

/** A line from a mark to a label that stands a row away. */
export function leaderMark(key: string, placed: PlacedLabel, c: number, frame: Frame): Mark[] {
  if (placed.leader === undefined) return [];
  const a = placed.at - frame.origin;
  return [
    {
      type: "path",
      key: `leader:${key}`,
      of: [key],
      role: "leader",
      ...(placed.side === "column" ? { smooth: true } : {}),
      points: placed.leader.map(([da, across]) => ({ a, da, c: across + c })),
      stroke: "line",
      strokeWidth: 1,
      keep: [a, placed.box.dAlong0, placed.box.dAlong1],
    },
  ];
}

/** The leaders of labels, which run under marks, and all else. */
export function splitLeaders(marks: readonly Mark[]): [leaders: Mark[], others: Mark[]] {
  const isLeader = ({ role }: Mark): boolean => role === "leader";
  return [marks.filter(isLeader), marks.filter((mark) => !isLeader(mark))];
}
