import { LabelTiles, type LabelCandidate, type Obstacle, type PlacedLabel } from "../layout/index.js";
import type { Line, Mark, Place, SymbolMark } from "../scene/index.js";
import { alongOf, type Context, type Frame } from "./component.js";
import { fonts, leading } from "./lane.js";
import type { Drawn } from "./point-marks.js";
import { labelHeight, sidesOf, type Band } from "./bands.js";
import { sizes, type Gap, type LabelText, type Points } from "./point.js";

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
function leaderMark(key: string, placed: PlacedLabel, c: number, frame: Frame): Mark[] {
  if (placed.leader === undefined) return [];
  const a = placed.at - frame.origin;
  return [
    {
      type: "path",
      key: `leader:${key}`,
      role: "leader",
      points: placed.leader.map(([da, across]) => ({ a, da, c: across + c })),
      stroke: "line",
      strokeWidth: 1,
      keep: [a, placed.box.dAlong0, placed.box.dAlong1],
    },
  ];
}

/** Labels of points by importance, each inside the band of its lane; marks and named gaps are kept clear. */
export function placePointLabels(
  prepared: Points,
  drawn: readonly Drawn[],
  faint: readonly Mark[],
  gaps: readonly Gap[],
  bands: readonly Band[],
  frame: Frame,
  context: Context,
): Mark[] {
  const centres = bands.map(({ centre }) => frame.c + centre);
  const named = gaps.map((gap) => nameGap(gap, prepared, centres, frame, context));
  const labels = bands.flatMap((band, lane) => {
    const own = drawn.filter(({ point }) => point.lane === lane);
    const labelled = own.filter(({ point, members }) => members.length === 1 && point.label.title !== "");
    const sized = labelled.map(({ point }) => sizeLabel(point.label, context));
    const c = frame.c + band.start;
    const candidates = labelled.map(({ point, at }, i): LabelCandidate => {
      const { width, height } = sized[i]!;
      const along = at.a + frame.origin;
      return {
        key: point.event.id,
        along0: along,
        along1: along,
        across: band.centre - band.start,
        size: sizes.strong / 2 + Math.abs(at.c - centres[lane]!),
        width: frame.vertical ? height : width,
        height: frame.vertical ? width : Math.max(height, labelHeight),
        rank: point.rank,
        sides: sidesOf(band, at.c > centres[lane]! ? "below" : "above"),
      };
    });
    const inBand = (mark: Mark): boolean =>
      mark.type === "symbol" && mark.at.c >= c && mark.at.c < frame.c + band.end;
    const obstacles = [
      ...own.map(({ point, at, members }) =>
        around(point.event.id, at, members.length > 1 ? 10 : sizes.strong / 2),
      ),
      ...faint.filter(inBand).map((mark) => around(mark.key, (mark as SymbolMark).at, sizes.faint / 2)),
    ].map((o) => ({
      ...o,
      along0: o.along0 + frame.origin,
      along1: o.along1 + frame.origin,
      across0: o.across0 - c,
      across1: o.across1 - c,
    }));
    const stretches = named
      .filter((gap) => gap.lane === lane)
      .map(({ obstacle: o }) => ({ ...o, across0: o.across0 - c, across1: o.across1 - c }));
    const tiles = new LabelTiles({
      candidates,
      obstacles: [...obstacles, ...stretches],
      height: band.end - band.start,
      along: frame.ends,
    });
    return tiles
      .within(frame.window[0], frame.window[1])
      .flatMap((i) =>
        tiles
          .tile(i)
          .labels.flatMap((placed) => [
            ...leaderMark(placed.key, placed, c, frame),
            labelMark(placed.key, placed, sized[placed.index]!, c, frame),
          ]),
      );
  });
  return [...named.flatMap(({ marks: own }) => own), ...labels];
}

/** The room that a point mark takes. */
function around(key: string, at: Place, size: number): Required<Obstacle> {
  return { key, along0: at.a, along1: at.a, size, across0: at.c - size, across1: at.c + size };
}

/** A gap named on its lane: dots along the lane with the words between them. */
function nameGap(
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
