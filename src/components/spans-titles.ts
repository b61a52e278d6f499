import { countBelow, fitText } from "../layout/index.js";
import type { TextMark } from "../scene/index.js";
import type { Context, Frame } from "./component.js";
import { fonts, leading } from "./lane.js";
import { sizes } from "./point.js";
import { ringSize, type DrawnItem } from "./spans-symbols.js";

/** Pixels on either side of a title in its bar. */
const pad = 5;
/** A title cut shorter than this stands beside its bar instead. */
const least = 160;

/** The title of an event inside its bar: it slides along it, so nothing else may stand there. */
export interface Inside {
  readonly drawn: DrawnItem;
  readonly mark: TextMark;
}

/**
 * Titles of the bars that have room for them. A bar is an obstacle for all other labels and the bars of a lane never
 * meet, so these titles need no placing; they keep clear of the symbols that stand at the ends of their bar.
 */
export function insideTitles(
  drawn: readonly DrawnItem[],
  frame: Frame,
  context: Context,
): ReadonlyMap<string, TextMark> {
  const found = new Map<string, TextMark>();
  if (frame.vertical) return found;
  const symbols = symbolsByLane(drawn);
  for (const one of drawn) {
    const mark = insideTitle(one, symbols.get(one.at.c) ?? [], frame, context);
    if (mark !== undefined) found.set(one.item.event.id, mark);
  }
  return found;
}

/** Places of symbols by the row they stand in, in order of time. */
function symbolsByLane(drawn: readonly DrawnItem[]): ReadonlyMap<number, readonly number[]> {
  const lanes = new Map<number, number[]>();
  for (const { at, bar } of drawn) {
    if (bar !== undefined) continue;
    const lane = lanes.get(at.c) ?? [];
    lane.push(at.a);
    lanes.set(at.c, lane);
  }
  for (const lane of lanes.values()) lane.sort((a, b) => a - b);
  return lanes;
}

function insideTitle(
  { item, at, bar }: DrawnItem,
  symbols: readonly number[],
  frame: Frame,
  context: Context,
): TextMark | undefined {
  if (bar === undefined || item.when.uncertain || item.label.title === "") return undefined;
  const reach = Math.max(sizes.strong, ringSize(frame)) / 2 + 2;
  const before = symbols[countBelow(symbols, bar[0]) - 1] ?? -Infinity;
  const after = symbols[countBelow(symbols, bar[1])] ?? Infinity;
  const within = [Math.max(bar[0], before + reach), Math.min(bar[1], after - reach)] as const;
  const room = within[1] - within[0] - 2 * pad;
  const text = fitText(item.label.title, room, fonts.title, context.measure);
  const width = Math.ceil(context.measure(text, fonts.title));
  if (text === "" || (text !== item.label.title && width < least)) return undefined;
  const height = fonts.title.size * leading;
  return {
    type: "text",
    key: `label:${item.event.id}`,
    role: "label",
    label: item.event.id,
    at: { a: within[0], da: pad, c: at.c - height / 2 - 1 },
    width,
    height,
    align: frame.orientation.mirrored ? "end" : "start",
    within,
    lines: [{ text, size: fonts.title.size, weight: fonts.title.weight, fill: "ink" }],
  };
}
