import { excerptOf } from "../dataset/excerpt.js";
import { ticks, wrapText, type Ticks } from "../layout/index.js";
import type { Mark, RuleMark, TextMark } from "../scene/index.js";
import {
  alongOf,
  marginOf,
  type Component,
  type Context,
  type Frame,
  type Laid,
  type Room,
} from "./component.js";
import { fonts, leading } from "./lane.js";
import { railName, railNames } from "./rails.js";

/** How an axis looks. */
export interface AxisOptions {
  /** Hairlines over the depth of the drawing; on when absent. */
  readonly grid?: boolean;
  /** When time runs down: stand in the column of the rail at the near edge, among its names, instead of in one of its own. */
  readonly over?: boolean;
}

const row = fonts.tick.size * leading;
/** Pixels across when time runs down: the outer row on the near side, the inner one on the far side. */
const column = 60;
const outerColumn = 50;

function ticksOf(frame: Frame, context: Context): Ticks {
  const { base, window, ends, vertical } = frame;
  const from = Math.max(window[0], ends[0]) / base;
  const to = Math.min(window[1], ends[1]) / base;
  return ticks(base, from, to, {
    locale: context.locale,
    font: fonts.tick,
    measure: context.measure,
    gap: vertical ? 48 : 24,
    extent: [ends[0] / base, ends[1] / base],
    ...(vertical ? { size: row, brief: true } : {}),
  });
}

/**
 * A label in the column: units of the outer row word under word at the near edge, of the inner at the far. In the
 * column of a rail both stand under its names.
 */
function columnLabel(
  over: boolean,
  key: string,
  text: string,
  at: number,
  frame: Frame,
  context: Context,
  within?: readonly [number, number],
): Mark {
  const outer = within !== undefined;
  const font = outer ? ({ ...fonts.tick, weight: 600 } as const) : fonts.tick;
  const lines = outer ? wrapText(text, outerColumn, 4, font, context.measure) : [text];
  const width = Math.ceil(Math.max(0, ...lines.map((line) => context.measure(line, font))));
  const height = lines.length * row;
  const c = over ? railNames : outer ? frame.c : frame.c + column - 6 - width;
  return {
    type: "text",
    key,
    role: "tick",
    halo: true,
    at: { a: at, da: outer ? 2 : -row / 2, c },
    width,
    height,
    align: outer || over ? "start" : "end",
    lines: lines.map((line) => ({
      text: line,
      size: font.size,
      weight: font.weight,
      fill: outer ? "ink" : "muted",
    })),
    ...(outer
      ? { within, ...(over ? { under: railName } : {}) }
      : { keep: [at, ...overhang(row / 2, frame)] as const }),
  };
}

/**
 * Outer and inner labels when time runs down. Where the inner ones reach under the outer, they give way to them: where
 * a unit begins, and at the top, where the name of the unit in view stands.
 */
function columnLabels(outer: readonly Mark[], inner: readonly Mark[], over: boolean): Mark[] {
  const texts = (marks: readonly Mark[]): TextMark[] => marks.filter((mark) => mark.type === "text");
  const near = Math.max(0, ...texts(outer).map(({ at, width }) => at.c + width));
  const wide = outer.length > 0 && texts(inner).some(({ at }) => at.c < near + 2);
  const named = over ? railName : 0;
  if (!wide) return [...outer, ...inner.map((mark) => lowered(mark, named))];
  const tall = named + Math.max(...texts(outer).map(({ height }) => height));
  const free = texts(inner)
    .filter(({ at, height }) =>
      texts(outer).every((mark) => {
        const [start, other] = [at.a + (at.da ?? 0), mark.at.a + (mark.at.da ?? 0)];
        return start >= other + mark.height || start + height <= other;
      }),
    )
    .map((mark) => lowered(mark, tall));
  return [...outer, ...free];
}

/** An inner label that is shown only below the names that stand still at the top of the view. */
function lowered(mark: Mark, tall: number): Mark {
  if (mark.keep === undefined || tall === 0) return mark;
  return { ...mark, keep: [mark.keep[0], -row / 2 - tall - 4, mark.keep[2]] };
}

function label(
  options: AxisOptions,
  key: string,
  text: string,
  at: number,
  index: number,
  frame: Frame,
  context: Context,
  within?: readonly [number, number],
): Mark {
  if (frame.vertical) return columnLabel(options.over === true, key, text, at, frame, context, within);
  const font = within === undefined ? fonts.tick : ({ ...fonts.tick, weight: 600 } as const);
  const width = Math.ceil(context.measure(text, font));
  const begins = within !== undefined;
  return {
    type: "text",
    key,
    role: "tick",
    halo: true,
    at: { a: at, da: begins ? 2 : -width / 2, c: frame.c + 6 + index * row },
    width,
    height: row,
    align: begins ? (frame.orientation.mirrored ? "end" : "start") : "middle",
    lines: [{ text, size: font.size, weight: font.weight, fill: begins ? "ink" : "muted" }],
    ...(within === undefined ? { keep: [at, ...overhang(width / 2, frame)] as const } : { within }),
  };
}

/** What must lie in the plot for a tick's label to stand whole in the drawing: its place, less what may hang over. */
function overhang(half: number, { gutter, vertical }: Frame): readonly [number, number] {
  return [Math.min(0, gutter - half), Math.max(0, half - marginOf(vertical))];
}

/** Pixels that it keeps from a text on its left. */
const beside = 4;

/**
 * Whether a label keeps clear of the texts that stand where it would, as names on a rail do: at this scale and, since
 * whoever is first in time stays first, at every closer one of the level.
 */
function isFree(mark: Mark, frame: Frame): boolean {
  if (!frame.vertical || mark.type !== "text") return true;
  const start = mark.at.a + (mark.at.da ?? 0);
  return frame.taken.every((text) => {
    if (text.at.c + text.width + beside < mark.at.c || text.at.c > mark.at.c + mark.width) return true;
    const other = text.at.a + (text.at.da ?? 0);
    return text.at.a >= mark.at.a ? other >= start + mark.height : other + text.height <= start;
  });
}

/** The name of a unit stands still where it would slide into the texts of others. */
function settled(mark: Mark, frame: Frame): Mark {
  if (!frame.vertical || mark.type !== "text" || mark.within === undefined) return mark;
  const { within, ...still } = mark;
  const meets = ({ role, at, width, height, within: slides }: TextMark): boolean => {
    if (at.c + width < mark.at.c || at.c > mark.at.c + mark.width) return false;
    // A name on a rail slides along over it, at the top of the view.
    const stretch = role === "rail-name" && mark.under !== undefined ? undefined : slides;
    const start = stretch?.[0] ?? at.a + (at.da ?? 0);
    const end = stretch?.[1] ?? start + height;
    return end >= within[0] && start <= within[1];
  };
  return frame.taken.some(meets)
    ? { ...still, keep: [mark.at.a, -(mark.under ?? 0), mark.height + 2] }
    : mark;
}

/** Whether a unit that the extent cuts short still has room for its own name. */
function hasRoom(mark: Mark, { vertical }: Frame): boolean {
  if (mark.type !== "text" || mark.within === undefined) return true;
  return mark.within[1] - mark.within[0] >= (vertical ? mark.height : mark.width) + 4;
}

function layout(options: AxisOptions, frame: Frame, context: Context): Laid {
  const { major, minor, grid } = ticksOf(frame, context);
  const last = frame.ends[1] - frame.origin;
  const [outer, inner]: Mark[][] = [
    major.map(({ t, end, text }) => {
      const a0 = Math.max(alongOf(frame, t), frame.ends[0] - frame.origin);
      return label(options, `major:${t}`, text, a0, 0, frame, context, [
        a0,
        Math.min(alongOf(frame, end), last),
      ]);
    }),
    minor.map(({ t, text }) =>
      label(options, `minor:${t}`, text, alongOf(frame, t), major.length === 0 ? 0 : 1, frame, context),
    ),
  ];
  const rules = grid.map((t): RuleMark => {
    const a = alongOf(frame, t);
    return {
      type: "rule",
      key: `grid:${t}`,
      role: "grid",
      from: { a, c: 0 },
      to: { a, c: 1 },
      stroke: "grid",
      strokeWidth: 1,
    };
  });
  return {
    layers: [
      {
        name: "axis",
        moves: "time",
        spills: true,
        marks: (frame.vertical ? columnLabels(outer!, inner!, options.over === true) : [...outer!, ...inner!])
          .filter((mark) => hasRoom(mark, frame) && isFree(mark, frame))
          .map((mark) => settled(mark, frame)),
      },
    ],
    full: options.grid === false ? [] : rules,
  };
}

/** Where there are no events no time is meant either: the drawing says so instead of naming some day. */
function nothing(frame: Frame, { messages, measure }: Context): Laid {
  const { size, weight } = fonts.tick;
  const text: TextMark = {
    type: "text",
    key: "empty",
    at: { a: 0, c: frame.vertical ? 6 : frame.c + 6 },
    width: Math.ceil(measure(messages.empty, fonts.tick)),
    height: row,
    align: "start",
    lines: [{ text: messages.empty, size, weight, fill: "muted" }],
  };
  return { layers: [{ name: "axis", moves: "frame", marks: [text] }] };
}

/** A time axis in two rows: years over months, months over days, days over hours. */
export function axis(options: AxisOptions = {}): Component<boolean> {
  return {
    type: "axis",
    placement: "stack",
    margin: true,
    near: true,
    turn: 2,
    prepare: (data) => data.size > 0 || excerptOf(data) !== undefined,
    size: (_, room: Room) => (room.vertical ? (options.over === true ? 0 : column) : 10 + 2 * row),
    layout: (some, frame, context) => (some ? layout(options, frame, context) : nothing(frame, context)),
  };
}
