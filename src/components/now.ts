import type { Mark, RectMark, RuleMark } from "../scene/index.js";
import { whenBetween, wordsFor } from "../time/index.js";
import {
  alongOf,
  cutOf,
  type Component,
  type Context,
  type Frame,
  type Laid,
  type Room,
} from "./component.js";
import { fonts, leading } from "./lane.js";

/** How the present is shown. */
export interface NowOptions {
  /** The words beside the line; "now" and the date when absent. An empty text shows the line alone. */
  readonly label?: string;
}

const day = 86_400_000;
const height = fonts.detail.size * leading;

/** Whether the present is known and lies in the extent that is drawn. */
function isShown({ now, dated }: Context, { reach, home }: Room): boolean {
  return dated === true && now * home >= reach[0] && now * home <= reach[1];
}

function layout(options: NowOptions, frame: Frame, context: Context): Laid {
  if (!isShown(context, frame)) return { layers: [] };
  const { now } = context;
  const a = alongOf(frame, now);
  const [, cut] = cutOf(frame);
  const start = Math.floor(now / day) * day;
  const date = wordsFor(whenBetween(start, start + day, "day"), context.locale, { style: "short" });
  const text = options.label ?? context.messages.today(date);
  const future: RectMark = {
    type: "rect",
    key: "future",
    role: "future",
    from: { a, c: 0 },
    to: { a: Math.max(a, cut), c: 1 },
    fill: "slate-wash",
    opacity: 0.3,
  };
  const line: RuleMark = {
    type: "rule",
    key: "now",
    role: "now",
    from: { a, c: 0 },
    to: { a, c: 1 },
    stroke: "ink",
    strokeWidth: 1,
    dash: "3 3",
  };
  const last = frame.ends[1] - frame.origin;
  return {
    layers: [
      { name: "now", moves: "time", marks: text === "" ? [] : [words(text, a, last, frame, context)] },
    ],
    full: [...(cut > a ? [future] : []), line],
  };
}

/** The words stand after the line, before it where the extent ends too soon. */
function words(text: string, a: number, last: number, frame: Frame, context: Context): Mark {
  const width = Math.ceil(context.measure(text, fonts.detail));
  const along = frame.vertical ? height : width;
  const after = a + 4 + along <= last;
  const da = after ? 4 : -4 - along;
  const begins = after !== frame.orientation.mirrored;
  return {
    type: "text",
    key: "now-name",
    role: "now-name",
    halo: true,
    at: { a, da, c: frame.vertical ? frame.breadth - width - 16 : frame.c + 3 },
    width,
    height,
    align: frame.vertical || !begins ? "end" : "start",
    keep: [a, da, da + along],
    lines: [{ text, size: fonts.detail.size, weight: 600, fill: "ink" }],
  };
}

/**
 * The present as a hairline with its date, and what lies after it lightly washed. Drawn only where the options say
 * what the present is and the extent reaches it; its words have a row of their own.
 *
 * @example timeline({ data, now: "2026-01-01", components: [points(), now(), axis()] })
 */
export function now(options: NowOptions = {}): Component<undefined> {
  return {
    type: "now",
    placement: "stack",
    margin: true,
    prepare: () => undefined,
    size: (_, room, context) =>
      room.vertical || options.label === "" || !isShown(context, room) ? 0 : height + 6,
    layout: (_, frame, context) => layout(options, frame, context),
  };
}
