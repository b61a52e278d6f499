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
  /**
   * A statement, and what is said instead of it where it does not fit whole: cut short, "no penalty" would read "no…".
   * Nothing is said where that does not fit either.
   */
  readonly short?: string;
}

/** Lines of text with the room they take. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** A phrase in lines; a statement whole, or in its short form, or not at all. */
function linesOf(phrase: Phrase, width: number, measure: Context["measure"]): string[] {
  const { text, font, lines = 1, short } = phrase;
  if (lines === 1 && short === undefined) return [fitText(text, width, font, measure)].filter(Boolean);
  const set = wrapText(text, width, lines, font, measure);
  if (short === undefined || set.join(" ").replace(/\s/g, "") === text.replace(/\s/g, "")) return set;
  return short === text || short === "" ? [] : linesOf({ ...phrase, text: short }, width, measure);
}

/** Phrases as lines of at most `width` pixels. */
export function blockOf(phrases: readonly Phrase[], width: number, context: Context): Block {
  const set = phrases.flatMap((phrase) => {
    const { font, fill } = phrase;
    return linesOf(phrase, width, context.measure).map((line) => ({
      text: line,
      font,
      fill,
      width: context.measure(line, font),
    }));
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
