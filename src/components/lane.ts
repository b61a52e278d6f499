import { wrapText } from "../layout/index.js";
import type { Mark, Paint, Shape } from "../scene/index.js";
import type { Context, Frame, Room } from "./component.js";

/** A labelled row that events are sorted into. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly paint: Paint;
  readonly shape: Shape;
}

/** Fonts of the drawing. Nothing is smaller than 11 pixels. */
export const fonts = {
  title: { size: 13, weight: 600, family: "sans" },
  detail: { size: 12, weight: 400, family: "sans" },
  lane: { size: 13, weight: 400, family: "sans" },
  tick: { size: 12, weight: 400, family: "sans" },
} as const;

/** Height of a line, as a multiple of its size. */
export const leading = 1.3;

/** Room for the names of lanes before time begins: as wide as needed, at most a sixth of the figure. */
export function laneGutter(labels: readonly string[], room: Room, context: Context): number {
  if (room.vertical || labels.length === 0) return 0;
  const most = Math.max(84, room.length * 0.13);
  const words = labels.flatMap((label) => label.split(/\s+/));
  const widest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => context.measure(text, { ...fonts.lane, weight: 600 })));
  return Math.ceil(Math.max(Math.min(widest(labels), most), Math.min(widest(words), room.length / 4)) + 16);
}

/** The name of a lane in the gutter, in up to three lines, centred on the lane. */
export function laneName(
  key: string,
  label: string,
  c: number,
  frame: Frame,
  context: Context,
  strong?: Paint,
): Mark {
  const font = { ...fonts.lane, weight: strong === undefined ? 400 : 600 } as const;
  const width = frame.gutter - 12;
  const lines = wrapText(label, width, 3, font, context.measure);
  const height = lines.length * font.size * leading;
  return {
    type: "text",
    key: `lane:${key}`,
    role: "lane",
    at: { a: 0, c: c - height / 2 },
    width,
    height,
    align: frame.orientation.mirrored ? "end" : "start",
    lines: lines.map((text) => ({ text, size: font.size, weight: font.weight, fill: strong ?? "ink" })),
  };
}
