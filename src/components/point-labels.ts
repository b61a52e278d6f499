import { LabelTiles, type LabelCandidate, type Obstacle, type PlacedLabel } from "../layout/index.js";
import type { Line, Mark } from "../scene/index.js";
import { alongOf, type Context, type Frame } from "./component.js";
import { fonts, leading } from "./lane.js";
import type { Drawn } from "./point-marks.js";
import { sizes, type Gap, type Points } from "./points.js";

/** What a label says: a title and a quieter second line. */
export interface LabelText {
  readonly title: string;
  readonly detail: string;
}

interface Sized {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** A label as lines with the room they take. */
export function sizeLabel({ title, detail }: LabelText, context: Context): Sized {
  const lines: Line[] = [];
  let width = 0;
  for (const [text, font] of [
    [title, fonts.title],
    [detail, fonts.detail],
  ] as const) {
    if (text === "") continue;
    width = Math.max(width, context.measure(text, font));
    lines.push({ text, size: font.size, weight: font.weight, fill: font === fonts.title ? "ink" : "muted" });
  }
  const height = lines.reduce((sum, line) => sum + line.size * leading, 0);
  return { lines, width: Math.ceil(width), height };
}

/** The mark of a placed label. */
export function labelMark(key: string, placed: PlacedLabel, sized: Sized, frame: Frame): Mark {
  const { box, at, side, align } = placed;
  const beside = side === "left" ? "end" : "start";
  const row = side === "left" || side === "right" ? beside : align;
  return {
    type: "text",
    key: `label:${key}`,
    role: "label",
    label: key,
    halo: true,
    at: { a: at - frame.origin, da: box.dAlong0, c: box.across0 + frame.c },
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

/** Labels of points, by importance, above or below their lane; named gaps and marks are kept clear. */
export function placePointLabels(
  prepared: Points,
  drawn: readonly Drawn[],
  gaps: readonly Gap[],
  centres: readonly number[],
  frame: Frame,
  context: Context,
): Mark[] {
  const labelled = drawn.filter(({ point, members }) => members.length === 1 && point.label.title !== "");
  const sized = labelled.map(({ point }) => sizeLabel(point.label, context));
  const named = gaps.map((gap) => nameGap(gap, prepared, centres, frame, context));
  const candidates = labelled.map(({ point, at }, i): LabelCandidate => {
    const { width, height } = sized[i]!;
    const along = at.a + frame.origin;
    const size = sizes.strong / 2 + Math.abs(at.c - centres[point.lane]!);
    const across = centres[point.lane]! - frame.c;
    return {
      key: point.event.id,
      along0: along,
      along1: along,
      across,
      size,
      width: frame.vertical ? height : width,
      height: frame.vertical ? width : height,
      rank: point.rank,
      sides: frame.vertical ? ["below"] : ["above", "below", "above-2", "below-2", "right", "left"],
    };
  });
  const obstacles = [
    ...drawn.map(({ point, at, members }): Obstacle => {
      const size = members.length > 1 ? 10 : sizes.strong / 2;
      const along = at.a + frame.origin;
      return {
        key: point.event.id,
        along0: along,
        along1: along,
        size,
        across0: at.c - frame.c - size,
        across1: at.c - frame.c + size,
      };
    }),
    ...named.map(({ obstacle }) => obstacle),
  ];
  const tiles = new LabelTiles({ candidates, obstacles, height: frame.size, along: frame.ends });
  const marks = tiles
    .within(frame.window[0], frame.window[1])
    .flatMap((i) =>
      tiles.tile(i).labels.map((placed) => labelMark(placed.key, placed, sized[placed.index]!, frame)),
    );
  return [...named.flatMap(({ marks: own }) => own), ...marks];
}

/** A gap named on its lane: dots along the lane with the words between them. */
function nameGap(
  gap: Gap,
  prepared: Points,
  centres: readonly number[],
  frame: Frame,
  context: Context,
): { marks: Mark[]; obstacle: Obstacle } {
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
    lines: [{ text: gap.text, size: font.size, weight: 400, fill: paint, italic: true }],
  };
  const obstacle = {
    along0: a0 + frame.origin,
    along1: a1 + frame.origin,
    across0: c - frame.c - 9,
    across1: c - frame.c + 9,
  };
  return { marks: fits ? [dots, words] : [dots], obstacle };
}
