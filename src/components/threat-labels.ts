import { LabelTiles, type LabelCandidate, type Obstacle } from "../layout/index.js";
import type { Mark } from "../scene/index.js";
import type { Context, Frame } from "./component.js";
import { settledMarks, type Saying } from "./deadline-column.js";
import { blockMark, blockOf, type Block } from "./deadline-text.js";
import { fonts } from "./lane.js";
import { firstDay, flagSizes, isNothing, lastDay, stub } from "./threat-marks.js";
import { endingBlock, titleBlock, type ThreatSlots } from "./threat-slots.js";
import type { Threats } from "./threat.js";

interface Wanted {
  readonly block: Block;
  readonly candidate: LabelCandidate;
  readonly label?: string;
}

/** Titles under their flags and what came of them after the end of their lines; what has no room is counted. */
export function rowLabels({ threats }: Threats, slots: ThreatSlots, frame: Frame, context: Context): Mark[] {
  const at = (t: number): number => t * frame.base;
  const wanted: Wanted[] = threats.flatMap((threat, i): Wanted[] => {
    const c = slots.lines[i]!;
    const { id, importance } = threat.event;
    const title = titleBlock(threat, frame, context);
    const named: Wanted = {
      block: title,
      label: id,
      candidate: {
        key: id,
        along0: at(threat.t),
        along1: at(threat.t),
        across: c,
        size: 6,
        width: title.width,
        height: title.height,
        rank: (3 - importance) * 1e4 + i,
        sides: ["below"],
        aligns: ["start", "end", "middle"],
      },
    };
    const block = endingBlock(threat, frame, context);
    if (block.lines.length === 0) return [named];
    const higher = Math.max(0, block.height / 2 - 9);
    const ending: Wanted = {
      block,
      candidate: {
        key: id,
        along0: at(lastDay(threat)),
        along1: at(lastDay(threat)),
        // Two lines keep clear of the title below.
        across: c,
        beside: c - higher,
        size: (isNothing(threat) ? stub + 8 : threat.end === undefined ? 22 : 8) + higher,
        width: block.width,
        height: block.height,
        rank: 1e5 + i,
        sides: ["right", "left"],
      },
    };
    return [named, ending];
  });
  const obstacles = threats.flatMap((threat, i): Obstacle[] => {
    const c = slots.lines[i]!;
    const { id } = threat.event;
    const tall = { across0: c - 20, across1: c + 5 };
    const flags = [firstDay(threat), threat.t, ...threat.again].map((t) => ({
      // Its own title may stand at the flag, its own ending not.
      along0: at(t),
      along1: at(t),
      size: flagSizes.first,
      ...tall,
    }));
    const line = {
      along0: at(firstDay(threat)),
      along1: at(lastDay(threat)),
      across0: c - 1,
      across1: c + 1,
    };
    return [...flags, { key: id, ...line }];
  });
  const tiles = new LabelTiles({
    candidates: wanted.map(({ candidate }) => candidate),
    obstacles,
    height: slots.depth,
    along: frame.ends,
    chip: (count) => ({
      width: context.measure(context.messages.more(count), { ...fonts.detail, weight: 600 }),
      height: fonts.detail.size * 1.3,
    }),
  });
  return tiles.within(...frame.window).flatMap((n) => {
    const { labels, groups } = tiles.tile(n);
    return [
      ...labels.map(({ index, at: along, box, side, align }) => {
        const { block, label } = wanted[index]!;
        const place = { a: along - frame.origin, da: box.dAlong0, c: box.across0 + frame.c };
        const key = label === undefined ? `ending:${wanted[index]!.candidate.key}` : `label:${label}`;
        const towards = side === "right" ? "start" : side === "left" ? "end" : align;
        return blockMark(key, block, place, towards, frame, label === undefined ? {} : { label });
      }),
      ...groups.flatMap(({ members, place }): Mark[] => {
        if (place === undefined) return [];
        const text = context.messages.more(members.length);
        const block = blockOf([{ text, font: { ...fonts.detail, weight: 600 }, fill: "muted" }], 80, context);
        const where = { a: place.at - frame.origin, da: place.box.dAlong0, c: place.box.across0 + frame.c };
        const key = `more:${wanted[members[0]!]!.candidate.key}:${members[0]}`;
        return [blockMark(key, block, where, "start", frame, { role: "more", count: members.length })];
      }),
    ];
  });
}

/** All words in one column when time runs down. */
export function columnLabels(
  { threats, lanes }: Threats,
  slots: ThreatSlots,
  frame: Frame,
  context: Context,
): Mark[] {
  const width = frame.breadth - frame.c - slots.column - 6;
  if (width < 60) return [];
  const sayings = threats.map((threat, i): Saying => {
    const lane = lanes[threat.lane];
    const several = lanes.filter(({ side }) => side === lane?.side).length > 1;
    const who = lane === undefined ? "" : several ? `${lane.side} ${lane.towards}` : lane.side;
    const fill = isNothing(threat) ? "muted" : threat.paint;
    return {
      key: threat.event.id,
      event: threat.event.id,
      t: threat.t,
      c: frame.c + slots.lines[i]!,
      size: flagSizes.first / 2 + 2,
      rank: (3 - threat.event.importance) * 1e4 + i,
      block: blockOf(
        [
          { text: who, font: { ...fonts.detail, size: 11 }, fill: threat.paint, lines: 2 },
          { text: threat.title, font: fonts.title, fill: "ink", lines: 3 },
          { text: threat.date, font: { ...fonts.detail, size: 11 }, fill: "muted" },
          ...(threat.ending === ""
            ? []
            : [{ text: threat.ending, short: threat.brief, font: fonts.detail, fill, lines: 3 }]),
        ],
        width,
        context,
      ),
    };
  });
  return settledMarks(sayings, slots.column, frame, context);
}
