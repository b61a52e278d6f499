import { settle } from "../layout/index.js";
import type { Mark, TextMark } from "../scene/index.js";
import { alongOf, type Context, type Frame } from "./component.js";
import type { Deadlines, Slots } from "./deadline.js";
import { strongBlock } from "./deadline-instead.js";
import type { BarLook } from "./deadline-marks.js";
import { halves } from "./deadline-rows.js";
import { blockMark, blockOf, type Block, type Phrase } from "./deadline-text.js";
import { fonts } from "./lane.js";

/** One thing to say in the column. */
export interface Saying {
  readonly key: string;
  readonly event?: string | undefined;
  readonly t: number;
  /** Where its mark is across, and half its size. */
  readonly c: number;
  readonly size: number;
  readonly block: Block;
  readonly rank: number;
}

/** Pixels that words keep from the far edge. */
const edge = 6;
/** The furthest that words stand from their day. */
const furthest = 220;
/** Pixels between two of them. */
const gap = 5;

function sayings(
  { rows, instead, heading }: Deadlines,
  looks: readonly BarLook[],
  line: number,
  width: number,
  context: Context,
): Saying[] {
  const detail = (text: string, fill: string): Phrase => ({ text, font: fonts.detail, fill, lines: 2 });
  const said = rows.flatMap((row, i): Saying[] => {
    const { c, thick, paint } = looks[i]!;
    const { id } = row.event;
    const size = thick / 2 + 2;
    const name: Saying = {
      key: id,
      event: id,
      t: row.start,
      c,
      size,
      rank: i,
      block: blockOf(
        [
          { text: row.name, font: fonts.title, fill: "ink", lines: 2 },
          ...halves(row.term, width, context).map((text) => detail(text, "muted")),
        ],
        width,
        context,
      ),
    };
    const ending: Saying = {
      key: `ending:${id}`,
      t: row.late ?? row.end,
      c,
      size: size + 4,
      rank: 1000 + i,
      block: blockOf(
        [
          {
            ...detail(`${row.event.title}: ${row.ending}`, paint),
            ...{ lines: 3, short: `${row.event.title}: ${row.brief}` },
          },
        ],
        width,
        context,
      ),
    };
    const moments = row.said.map(({ t, text, brief }, j): Saying => ({
      key: `said:${id}:${j}`,
      t,
      c,
      size,
      rank: 3000 + i,
      block: blockOf([{ ...detail(text, paint), lines: 3, short: brief }], width, context),
    }));
    return [name, ...(row.ending === "" ? [] : [ending]), ...moments];
  });
  const others = instead.map((one, i): Saying => ({
    key: one.event.id,
    event: one.event.id,
    t: one.t,
    c: line,
    size: 7,
    rank: (one.strong ? 500 : 2000) + i,
    block: one.strong
      ? strongBlock(one, width, context)
      : blockOf(
          [
            { text: one.name, font: { ...fonts.detail }, fill: "ink", lines: 2 },
            { text: one.date, font: { ...fonts.detail, size: 11 }, fill: "muted" },
          ],
          width,
          context,
        ),
  }));
  if (instead.length === 0) return [...said, ...others];
  const block = blockOf(
    [{ text: heading, font: { ...fonts.detail, weight: 600 }, fill: "muted" }],
    width,
    context,
  );
  const first = others[0]!;
  others[0] = {
    ...first,
    block: {
      lines: [...block.lines, ...first.block.lines],
      width: Math.max(block.width, first.block.width),
      height: block.height + first.block.height,
    },
  };
  return [...said, ...others];
}

/** All words in one column beside the bars when time runs down, with a leader from each to its day. */
export function columnLabels(
  prepared: Deadlines,
  slots: Slots,
  looks: readonly BarLook[],
  frame: Frame,
  context: Context,
): Mark[] {
  const width = frame.breadth - frame.c - slots.column - edge;
  if (width < 60) return [];
  const all = sayings(prepared, looks, frame.c + slots.line, width, context).filter(
    ({ t, block }) => Number.isFinite(t) && block.lines.length > 0,
  );
  return settledMarks(all, slots.column, frame, context);
}

/** Words in a column from `column` pixels on, settled in the order of their days, with a leader to each. */
export function settledMarks(
  sayings: readonly Saying[],
  column: number,
  frame: Frame,
  context: Context,
): Mark[] {
  const sorted = [...sayings].sort((a, b) => a.t - b.t || a.rank - b.rank);
  const [places, count] = placed(sorted, frame, context);
  return places.flatMap(([saying, shift]) => {
    const more = saying.key.startsWith("more:") ? { role: "more", count } : {};
    return sayingMarks(saying, shift, column + frame.c, frame, more);
  });
}

/** What matters most of very many: the rest has no room anyway. */
function most(sayings: readonly Saying[]): readonly Saying[] {
  if (sayings.length <= 200) return sayings;
  const ranked = [...sayings].sort((a, b) => a.rank - b.rank);
  const kept = new Set(ranked.slice(0, 200));
  return sayings.filter((saying) => kept.has(saying));
}

/** Where everything stands, and for how many there is no room: a "+3" stands for them, beside the first. */
function placed(
  sayings: readonly Saying[],
  frame: Frame,
  context: Context,
): readonly [places: readonly (readonly [Saying, number])[], missing: number] {
  const settled = (list: readonly Saying[]): (readonly [Saying, number])[] => {
    const boxes = list.map(({ t, block, rank }) => ({ at: t * frame.base, size: block.height, rank }));
    const shifts = settle(boxes, frame.ends, furthest, gap);
    return list.flatMap((saying, i) => (shifts[i] === undefined ? [] : [[saying, shifts[i]] as const]));
  };
  let places = settled(most(sayings));
  for (let tries = 0; tries < 4 && places.length < sayings.length; tries++) {
    const kept = new Set(places.map(([saying]) => saying.key));
    const missing = sayings.filter(({ key }) => !kept.has(key));
    const text = context.messages.more(missing.length);
    const block = blockOf([{ text, font: { ...fonts.detail, weight: 600 }, fill: "muted" }], 80, context);
    const chip: Saying = {
      ...missing[0]!,
      key: `more:${missing[0]!.key}`,
      event: undefined,
      block,
      rank: -1,
    };
    const list = [...sayings.filter(({ key }) => kept.has(key)), chip].sort((a, b) => a.t - b.t);
    places = settled(list);
    const now = places.length - Number(places.some(([saying]) => saying === chip));
    if (now === kept.size) return [places, missing.length];
  }
  return [places, sayings.length - places.length];
}

function sayingMarks(
  saying: Saying,
  shift: number,
  c: number,
  frame: Frame,
  more: Partial<TextMark>,
): Mark[] {
  const { key, event, block, t } = saying;
  const a = alongOf(frame, t);
  const da = shift - block.height / 2;
  const keep = [a, Math.min(0, da), Math.max(0, da + block.height)] as const;
  return [
    {
      type: "path",
      key: `leader:${key}`,
      role: "leader",
      smooth: true,
      points: [
        { a, c: saying.c + saying.size },
        { a, da: shift, c: c - 5 },
      ],
      stroke: "line",
      strokeWidth: 1,
      keep,
    },
    blockMark(`label:${key}`, block, { a, da, c }, "start", frame, {
      keep,
      ...(event === undefined ? {} : { label: event }),
      ...more,
    }),
  ];
}
