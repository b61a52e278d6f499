import { LabelTiles, type LabelCandidate } from "../layout/index.js";
import type { Mark } from "../scene/index.js";
import type { Context, Frame } from "./component.js";
import type { Deadlines, Slots } from "./deadline.js";
import { strongBlock } from "./deadline-instead.js";
import type { BarLook } from "./deadline-marks.js";
import { blockMark, blockOf, type Block, type Phrase } from "./deadline-text.js";
import { fonts } from "./lane.js";

/** One thing to say in the column. */
interface Saying {
  readonly key: string;
  readonly event?: string;
  readonly t: number;
  /** Where its mark is across, and half its size. */
  readonly c: number;
  readonly size: number;
  readonly block: Block;
  readonly rank: number;
}

/** Pixels that words keep from the far edge. */
const edge = 8;
const shifts: readonly number[] = Array.from(
  { length: 81 },
  (_, i) => (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * 5,
);

function sayings(
  { rows, instead }: Deadlines,
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
        [{ text: row.name, font: fonts.title, fill: "ink", lines: 2 }, detail(row.term, "muted")],
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
      block: blockOf([detail(`${row.name}: ${row.ending}`, paint)], width, context),
    };
    const moments = row.said.map(({ t, text }, j): Saying => ({
      key: `said:${id}:${j}`,
      t,
      c,
      size,
      rank: 3000 + i,
      block: blockOf([detail(text, paint)], width, context),
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
            { text: one.event.title, font: { ...fonts.detail }, fill: "ink", lines: 2 },
            { text: one.date, font: { ...fonts.detail, size: 11 }, fill: "muted" },
          ],
          width,
          context,
        ),
  }));
  const heading = instead[0];
  if (heading === undefined) return [...said, ...others];
  const block = blockOf(
    [{ text: context.messages.instead, font: { ...fonts.detail, weight: 600 }, fill: "muted" }],
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
  const tiles = new LabelTiles({
    candidates: all.map(({ key, t, c, size, block, rank }): LabelCandidate => ({
      key,
      along0: t * frame.base,
      along1: t * frame.base,
      across: c - frame.c,
      size,
      width: block.height,
      height: block.width,
      rank,
      sides: ["column"],
      column: { across: slots.column, shifts },
    })),
    obstacles: [],
    height: frame.breadth - frame.c - 2,
    along: frame.ends,
    gap: 3,
    chip: (count) => ({
      width: fonts.detail.size * 1.3,
      height: context.measure(context.messages.more(count), fonts.detail),
    }),
  });
  return tiles.within(...frame.window).flatMap((i) =>
    tiles.tile(i).labels.flatMap(({ index, at, box, leader = [] }): Mark[] => {
      const { key, event, block } = all[index]!;
      const a = at - frame.origin;
      const keep = [a, Math.min(0, box.dAlong0), Math.max(0, box.dAlong1)] as const;
      return [
        {
          type: "path",
          key: `leader:${key}`,
          role: "leader",
          smooth: true,
          points: leader.map(([da, across]) => ({ a, da, c: across + frame.c })),
          stroke: "line",
          strokeWidth: 1,
          keep,
        },
        blockMark(`label:${key}`, block, { a, da: box.dAlong0, c: box.across0 + frame.c }, "start", frame, {
          keep,
          ...(event === undefined ? {} : { label: event }),
        }),
      ];
    }),
  );
}
