import { fitText, wrapText, type Font } from "../layout/index.js";
import type { Line, Mark, Paint, Place, TextMark } from "../scene/index.js";
import type { Context, Frame } from "./component.js";
import { leading } from "./lane.js";

/** Something to say, in up to `lines` lines. */
export interface Phrase {
  readonly text: string;
  readonly font: Font;
  readonly fill: Paint;
  readonly lines?: number;
}

/** Lines of text with the room they take. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** Phrases as lines of at most `width` pixels. */
export function blockOf(phrases: readonly Phrase[], width: number, context: Context): Block {
  const set = phrases.flatMap(({ text, font, fill, lines = 1 }) => {
    const texts =
      lines === 1
        ? [fitText(text, width, font, context.measure)].filter(Boolean)
        : wrapText(text, width, lines, font, context.measure);
    return texts.map((line) => ({ text: line, font, fill, width: context.measure(line, font) }));
  });
  return {
    lines: set.map(({ text, font, fill }) => ({ text, size: font.size, weight: font.weight, fill })),
    width: Math.ceil(Math.max(0, ...set.map((line) => line.width))),
    height: set.reduce((sum, { font }) => sum + font.size * leading, 0),
  };
}

/** A block of text whose box begins `da` pixels after a place along time. */
export function blockMark(
  key: string,
  block: Block,
  at: Place & { readonly da: number },
  align: "start" | "middle" | "end",
  frame: Frame,
  more: Partial<TextMark> = {},
): Mark {
  const flipped = align === "start" ? "end" : align === "end" ? "start" : "middle";
  return {
    type: "text",
    key,
    role: "label",
    halo: true,
    at,
    width: block.width,
    height: block.height,
    align: frame.vertical ? "start" : frame.orientation.mirrored ? flipped : align,
    lines: block.lines,
    keep: [at.a, at.da, at.da + (frame.vertical ? block.height : block.width)],
    ...more,
  };
}
