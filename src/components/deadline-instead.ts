import { LabelTiles, type Obstacle } from "../layout/index.js";
import { shapes, type Mark, type Shape } from "../scene/index.js";
import { alongOf, type Context, type Frame } from "./component.js";
import { doubtMarks } from "./dates.js";
import { hangingRow, hangings, hangingText, type Deadlines, type Instead, type Slots } from "./deadline.js";
import { elbow } from "./deadline-stagger.js";
import { blockMark, blockOf, type Block } from "./deadline-text.js";
import { fonts } from "./lane.js";

const sizeOf = ({ strong }: Instead): number => (strong ? 13 : 8.5);

/** The line and its dots. */
export function insteadMarks(
  instead: readonly Instead[],
  c: number,
  shapeOf: (one: Instead) => string | undefined,
  frame: Frame,
): Mark[] {
  if (instead.length === 0) return [];
  const line: Mark = {
    type: "rule",
    key: "instead",
    role: "lane-line",
    from: { a: frame.ends[0] - frame.origin, c },
    to: { a: frame.ends[1] - frame.origin, c },
    stroke: "line",
    strokeWidth: 1,
  };
  const dots = instead.flatMap((one): Mark[] => {
    const { event, when, t, paint, strong } = one;
    const named = shapeOf(one);
    const shape = strong && shapes.includes(named as Shape) ? (named as Shape) : "circle";
    return [
      ...doubtMarks(frame, when, { key: event.id, event: event.id, c, thick: 9, paint }),
      {
        type: "symbol",
        key: event.id,
        event: event.id,
        role: "mark",
        at: { a: alongOf(frame, t), c },
        size: sizeOf(one),
        shape,
        fill: paint,
        stroke: "surface",
        strokeWidth: 1,
      },
    ];
  });
  return [line, ...dots];
}

/** Words under the line with their leaders, and beside the dots that stand out. */
export function insteadLabels(
  { instead }: Deadlines,
  slots: Slots,
  drops: readonly (readonly [a: number, from: number, to: number])[],
  frame: Frame,
  context: Context,
): Mark[] {
  const c = frame.c + slots.line;
  const plain = instead.filter(({ strong }) => !strong);
  const hung = hangings(plain, frame.base, frame.ends, slots.rows, context);
  const obstacles: Obstacle[] = instead.map((one) => {
    const along = one.t * frame.base;
    return {
      key: one.event.id,
      along0: along,
      along1: along,
      size: sizeOf(one) / 2,
      across0: c - 7,
      across1: c + 7,
    };
  });
  for (const [a, from, to] of drops) {
    const along = a + frame.origin;
    obstacles.push({ along0: along, along1: along, size: 1, across0: from, across1: to });
  }
  const marks = plain.flatMap((one, i): Mark[] => {
    const place = hung[i];
    if (place === undefined) return [];
    const a = alongOf(frame, one.t);
    const top = c + 18 + place.row * hangingRow;
    const middle = top + hangingRow / 2;
    const text = hangingText(one, context);
    const block = blockOf([{ text, font: fonts.detail, fill: "ink" }], place.width + 1, context);
    if (block.lines.length === 0) return [];
    const left = place.side === "left";
    const da = left ? -elbow - block.width : elbow;
    const along = a + frame.origin;
    obstacles.push({ along0: along, along1: along, size: 1, across0: c, across1: middle });
    obstacles.push({
      along0: along + da,
      along1: along + da + block.width,
      across0: top,
      across1: top + hangingRow,
    });
    const mark = blockMark(`label:${one.event.id}`, block, { a, da, c: top }, left ? "end" : "start", frame, {
      label: one.event.id,
    });
    const keep = [a, Math.min(da, 0), Math.max(da + block.width, 0)] as const;
    return [
      {
        type: "path",
        key: `leader:${one.event.id}`,
        role: "leader",
        points: [
          { a, c: c + 5 },
          { a, c: middle },
          { a, da: (left ? -1 : 1) * (elbow - 4), c: middle },
        ],
        stroke: "line",
        strokeWidth: 1,
        keep,
      },
      { ...mark, keep },
    ];
  });
  const missing = plain.filter((_, i) => hung[i] === undefined);
  return [
    ...marks,
    ...strongLabels(instead, obstacles, c, slots, frame, context),
    ...moreMark(missing, c, slots, frame, context),
  ];
}

/** How many labels found no room; the list names them. */
function moreMark(
  missing: readonly Instead[],
  c: number,
  slots: Slots,
  frame: Frame,
  context: Context,
): Mark[] {
  const [first] = missing;
  if (first === undefined) return [];
  const text = context.messages.more(missing.length);
  const block = blockOf([{ text, font: { ...fonts.detail, weight: 600 }, fill: "muted" }], 80, context);
  const at = { a: alongOf(frame, first.t), da: 4, c: c + 18 + (slots.rows - 1) * hangingRow };
  return [
    blockMark(`more:${first.event.id}`, block, at, "start", frame, { role: "more", count: missing.length }),
  ];
}

/** Title and date of a strong event. */
export function strongBlock(one: Instead, width: number, context: Context): Block {
  const phrases = [
    { text: one.name, font: fonts.title, fill: "ink", lines: width === Infinity ? 1 : 2 },
    { text: one.date, font: fonts.detail, fill: "muted" },
  ];
  return blockOf(phrases, width, context);
}

/**
 * From the first to the last of the dots that touch one another and this one: its label stands beside all of them, so
 * that none runs into it when they come apart.
 */
function touching(
  one: Instead,
  instead: readonly Instead[],
  { base }: Frame,
): { along0: number; along1: number } {
  const own = one.t * base;
  let [along0, along1] = [own, own];
  for (let grew = true; grew;) {
    grew = false;
    for (const other of instead) {
      const [along, reach] = [other.t * base, (sizeOf(other) + sizeOf(one)) / 2];
      if ((along >= along0 && along <= along1) || along < along0 - reach || along > along1 + reach) continue;
      [along0, along1, grew] = [Math.min(along0, along), Math.max(along1, along), true];
    }
  }
  const half = along0 === along1 ? 0 : sizeOf(one) / 2 + 1;
  return { along0: along0 - half, along1: along1 + half };
}

function strongLabels(
  instead: readonly Instead[],
  obstacles: readonly Obstacle[],
  c: number,
  slots: Slots,
  frame: Frame,
  context: Context,
): Mark[] {
  const strong = instead.filter((one) => one.strong);
  const blocks = strong.map((one) => strongBlock(one, Infinity, context));
  const top = c - 48;
  const tiles = new LabelTiles({
    candidates: strong.map((one, i) => ({
      key: one.event.id,
      ...touching(one, instead, frame),
      across: c - top,
      size: sizeOf(one) / 2,
      width: blocks[i]!.width,
      height: blocks[i]!.height,
      rank: i,
      sides: ["right", "left", "above"],
    })),
    obstacles,
    from: top,
    height: slots.depth + frame.c - top,
    along: frame.ends,
  });
  return tiles
    .within(...frame.window)
    .flatMap((i) =>
      tiles
        .tile(i)
        .labels.map(({ key, index, at, box, side, align }) =>
          blockMark(
            `label:${key}`,
            blocks[index]!,
            { a: at - frame.origin, da: box.dAlong0, c: box.across0 + top },
            side === "left" ? "end" : side === "right" ? "start" : align,
            frame,
            { label: key },
          ),
        ),
    );
}
