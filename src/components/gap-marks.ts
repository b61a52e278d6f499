import type { Obstacle } from "../layout/index.js";
import type { Mark } from "../scene/index.js";
import { alongOf, type Context, type Frame } from "./component.js";
import { fonts, leading } from "./lane.js";
import type { Gap, Points } from "./point.js";

/** A gap named on its lane: dots along the lane with the words between them. */
export function nameGap(
  gap: Gap,
  prepared: Points,
  centres: readonly number[],
  frame: Frame,
  context: Context,
): { lane: number; marks: Mark[]; obstacle: Obstacle } {
  const lane = prepared.lanes.findIndex(({ id }) => id === gap.lane);
  const c = centres[lane] ?? frame.c;
  const paint = prepared.lanes[lane]?.paint ?? "muted";
  const [a0, a1] = [alongOf(frame, gap.start), alongOf(frame, gap.end)];
  const font = fonts.lane;
  const width = Math.ceil(context.measure(gap.text, font));
  const height = font.size * leading;
  const fits = a1 - a0 > width + 60 && !frame.vertical;
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
  const middle = (a0 + a1) / 2;
  const words: Mark = {
    type: "text",
    key: `gap-name:${gap.lane}`,
    role: "gap-name",
    halo: true,
    strokeWidth: 12,
    at: { a: middle, da: -width / 2, c: c - height / 2 },
    width,
    height,
    align: "middle",
    within: [a0, a1],
    lines: [{ text: gap.text, size: font.size, weight: 400, fill: paint, italic: true }],
  };
  const obstacle = {
    along0: a0 + frame.origin,
    along1: a1 + frame.origin,
    across0: c - 5,
    across1: c + 5,
  };
  return { lane, marks: fits ? [dots, words] : [dots], obstacle };
}
