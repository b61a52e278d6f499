import { wrapText, type Obstacle } from "../layout/index.js";
import type { Mark, TextMark } from "../scene/index.js";
import { alongOf, type Context, type Frame } from "./component.js";
import { fonts, leading } from "./lane.js";
import type { Gap, Points } from "./point.js";

/** A gap as drawn, with the room it takes. */
export interface NamedGap {
  readonly lane: number;
  readonly marks: readonly Mark[];
  readonly obstacles: readonly Obstacle[];
}

const font = fonts.lane;

/** Dots along the lane, with the fullest words that fit between them. */
function alongLane(
  gap: Gap,
  a0: number,
  a1: number,
  c: number,
  paint: string,
  context: Context,
): TextMark | undefined {
  const text = gap.texts.find((words) => context.measure(words, font) + 48 < a1 - a0);
  if (text === undefined) return undefined;
  const width = Math.ceil(context.measure(text, font));
  const height = font.size * leading;
  return {
    type: "text",
    key: `gap-name:${gap.lane}`,
    role: "gap-name",
    halo: true,
    strokeWidth: 12,
    at: { a: (a0 + a1) / 2, da: -width / 2, c: c - height / 2 },
    width,
    height,
    align: "middle",
    within: [a0, a1],
    lines: [{ text, size: font.size, weight: 400, fill: paint, italic: true }],
  };
}

/** Pixels from the start of a gap to its words beside the lanes: the label of the event before stands there. */
const below = 58;

/** The words in the column of labels, when time runs down. */
function besideLanes(
  gap: Gap,
  a0: number,
  a1: number,
  across: number,
  paint: string,
  frame: Frame,
  context: Context,
): TextMark | undefined {
  const most = frame.breadth - frame.c - across - 60;
  const lines = wrapText(gap.texts[0] ?? "", most, 3, font, context.measure);
  const height = lines.length * font.size * leading;
  if (a1 - a0 < below + height + 20) return undefined;
  return {
    type: "text",
    key: `gap-name:${gap.lane}`,
    role: "gap-name",
    at: { a: a0, da: below, c: frame.c + across },
    width: Math.ceil(Math.max(...lines.map((text) => context.measure(text, font)))),
    height,
    align: "start",
    keep: [a0, below, below + height],
    lines: lines.map((text) => ({ text, size: font.size, weight: 400, fill: paint, italic: true })),
  };
}

/**
 * A named stretch of a lane, such as the longest gap.
 *
 * @param column where labels stand across when time runs down, from the component's edge
 */
export function nameGap(
  gap: Gap,
  prepared: Points,
  centres: readonly number[],
  column: number,
  frame: Frame,
  context: Context,
): NamedGap {
  const lane = prepared.lanes.findIndex(({ id }) => id === gap.lane);
  const c = centres[lane] ?? frame.c;
  const paint = prepared.lanes[lane]?.paint ?? "muted";
  const [a0, a1] = [alongOf(frame, gap.start), alongOf(frame, gap.end)];
  const dots: Mark = {
    type: "rule",
    key: `gap:${gap.lane}`,
    role: "gap",
    from: { a: a0, da: 10, c },
    to: { a: a1, da: -10, c },
    stroke: paint,
    strokeWidth: 2,
    dash: "2 4",
  };
  const { origin } = frame;
  const words = frame.vertical
    ? besideLanes(gap, a0, a1, column, paint, frame, context)
    : alongLane(gap, a0, a1, c, paint, context);
  const line: Obstacle = { along0: a0 + origin, along1: a1 + origin, across0: c - 5, across1: c + 5 };
  const size = (words?.height ?? 0) / 2;
  const middle = a0 + origin + below + size;
  const beside =
    words === undefined
      ? []
      : [{ along0: middle, along1: middle, size, across0: words.at.c, across1: words.at.c + words.width }];
  return {
    lane,
    marks: words === undefined ? [dots] : [dots, words],
    obstacles: frame.vertical ? beside : [line],
  };
}
