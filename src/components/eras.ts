import type { Dataset, TimelineEvent } from "../dataset/index.js";
import { assignLanes, fitText, wrapText } from "../layout/index.js";
import { paleOf, type Fade, type Mark, type Paint, type RectMark, type TextMark } from "../scene/index.js";
import { checkAccessors, read, type Accessor, type Where } from "./accessor.js";
import {
  alongOf,
  cutOf,
  type Component,
  type Context,
  type Frame,
  type Laid,
  type Room,
} from "./component.js";
import { isEraKind } from "./kind-look.js";
import { fonts, leading } from "./lane.js";

/** Which events are background periods. */
export interface ErasOptions {
  /** Which events; those of kinds whose symbol is "era" when absent. Only what lasts becomes an era. */
  readonly where?: Where;
  /** The name at the top edge; the title when absent. */
  readonly label?: Accessor<string>;
  readonly paint?: (event: TimelineEvent) => Paint | undefined;
}

interface Era {
  readonly id: string;
  readonly name: string;
  readonly paint: Paint;
  readonly start: number;
  readonly end: number;
  /** Row of its name: eras that overlap have names in rows of their own. */
  readonly row: number;
}

/** Background periods in order of their starts. */
export interface Eras {
  readonly eras: readonly Era[];
  readonly rows: number;
}

const row = fonts.detail.size * leading + 4;
const pad = 6;
/** The paint of an era whose kind has no colour: the faintest wash, on which every label can be read. */
const plain = "slate";
/** Opacity of one wash: where several overlap, the ground is deeper. */
const depth = 0.75;
/** A name cut shorter than this says nothing. */
const least = 64;
/** An era slimmer than this is not named beyond its start. */
const slim = 16;
/** Pixels over which an open end fades, at most. */
const fading = 160;

function prepare(data: Dataset, options: ErasOptions): Eras {
  const test = options.where ?? ((event: TimelineEvent) => isEraKind(data, event.kind));
  const found: Omit<Era, "row">[] = [];
  const some = options.where !== undefined || data.meta.kinds.some(({ id }) => isEraKind(data, id));
  for (let i = 0; some && i < data.size; i++) {
    if (!test(data.peek(i)) || data.when(i).form !== "interval") continue;
    const event = data.event(i);
    const paint =
      options.paint?.(event) ?? data.meta.kinds.find(({ id }) => id === event.kind)?.color ?? plain;
    const name = read(options.label ?? "title", event, event.title);
    found.push({ id: event.id, name, paint, start: data.starts[i]!, end: data.ends[i]! });
  }
  const { lane, count } = assignLanes(
    found.map(({ start }) => start),
    found.map(({ end }) => end),
  );
  return { eras: found.map((era, i) => ({ ...era, row: lane[i]! })), rows: count };
}

/** Whether an event is drawn by `eras()`: it lasts, and its kind is background. */
export function isEra(data: Dataset, event: TimelineEvent): boolean {
  return isEraKind(data, event.kind) && data.when(data.index(event.id)).form === "interval";
}

/** First and last pixel of an era on the extent. */
function alongs({ start, end }: Era, frame: Frame): [number, number] {
  const [first, last] = [frame.ends[0] - frame.origin, frame.ends[1] - frame.origin];
  return [Math.max(alongOf(frame, start), first), Math.min(alongOf(frame, end), last)];
}

/** Whether some of an era is laid out. */
function isNear(era: Era, frame: Frame): boolean {
  const [a0, a1] = alongs(era, frame);
  const [first, last] = cutOf(frame);
  return a1 >= first && a0 <= last;
}

/** The wash in pieces: an open end fades, and long ones are cut where nothing is laid out. */
function wash(era: Era, frame: Frame): RectMark[] {
  const [a0, a1] = alongs(era, frame);
  if (!(a1 > a0)) return [];
  const [first, last] = cutOf(frame);
  const tail = Math.min(fading, (a1 - a0) / 2);
  const before = era.start === -Infinity ? tail : 0;
  const after = era.end === Infinity ? tail : 0;
  const body = [Math.max(a0 + before, first - 64), Math.min(a1 - after, last + 64)] as const;
  const pale = era.paint === plain ? { fill: "wash" } : paleOf(era.paint);
  const piece = (key: string, from: number, to: number, fade?: Fade): RectMark => ({
    type: "rect",
    key: `era:${era.id}${key}`,
    event: era.id,
    role: "era",
    from: { a: from, c: 0 },
    to: { a: to, c: 1 },
    ...pale,
    opacity: depth * ("opacity" in pale ? (pale.opacity ?? 1) : 1),
    ...(fade === undefined ? {} : { fade }),
  });
  return [
    ...(before > 0 ? [piece(":start", a0, a0 + before, "start")] : []),
    ...(body[1] > body[0] ? [piece("", body[0], body[1])] : []),
    ...(after > 0 ? [piece(":end", a1 - after, a1, "end")] : []),
  ];
}

const font = fonts.detail;
const line = font.size * leading;

function text(era: Era, lines: readonly string[], context: Context): Omit<TextMark, "at" | "align"> {
  return {
    type: "text",
    key: `era-name:${era.id}`,
    role: "era-name",
    label: era.id,
    width: Math.ceil(Math.max(0, ...lines.map((words) => context.measure(words, font)))),
    height: lines.length * line,
    lines: lines.map((words) => ({ text: words, size: font.size, weight: 400, fill: "muted", italic: true })),
  };
}

/** A name at the top edge, inside its era; `before` is the last pixel of the era before it in its row. */
function name(era: Era, before: number, frame: Frame, context: Context): Mark[] {
  const [a0, a1] = alongs(era, frame);
  const c = frame.c + pad / 2 + era.row * row + (row - line) / 2;
  const [starts, ends] = frame.orientation.mirrored
    ? (["end", "start"] as const)
    : (["start", "end"] as const);
  const whole = text(era, [era.name], context);
  if (whole.width <= a1 - a0 - 8)
    return [{ ...whole, at: { a: a0, da: 4, c }, align: starts, within: [a0, a1] }];
  // Too long for its era at this level: it ends with it and begins before it, where its row is free.
  const da = -4 - whole.width;
  if (a1 - a0 >= slim && a1 + da > Math.max(before + 8, frame.ends[0] - frame.origin))
    return [{ ...whole, at: { a: a1, da, c }, align: ends, keep: [a1, da, -4] }];
  const short = fitText(era.name, a1 - a0 - 8, font, context.measure);
  const cut = text(era, [short], context);
  // An era too short for its name at this level goes without; the list has it.
  if (short === "" || cut.width < least) return [];
  return [{ ...cut, at: { a: a0, da: 4, c }, align: starts, within: [a0, a1] }];
}

/** A name beside time that runs down: at the far edge, in up to two lines. */
function nameDown(era: Era, frame: Frame, context: Context): Mark[] {
  const [a0, a1] = alongs(era, frame);
  const mark = text(era, wrapText(era.name, frame.breadth * 0.4, 2, font, context.measure), context);
  if (a1 - a0 < mark.height + 2) return [];
  const at = { a: a0, da: 3, c: frame.breadth - mark.width - 16 };
  return [{ ...mark, at, align: "end", halo: true, keep: [at.a, 3, 3 + mark.height] }];
}

/** The names of eras in order of their starts. */
function names(eras: readonly Era[], frame: Frame, context: Context): Mark[] {
  if (frame.vertical)
    return apart(
      eras.filter((era) => isNear(era, frame)).flatMap((era) => nameDown(era, frame, context)),
      frame,
      context,
    );
  const until = new Map<number, number>();
  return eras.flatMap((era) => {
    const before = until.get(era.row) ?? -Infinity;
    until.set(era.row, alongs(era, frame)[1]);
    return isNear(era, frame) ? name(era, before, frame, context) : [];
  });
}

/**
 * Names in one column when time runs down: the earlier one stays where two would meet, and none stands where the
 * words of the present may.
 */
function apart(made: readonly Mark[], frame: Frame, context: Context): Mark[] {
  const present = context.dated === true ? alongOf(frame, context.now) : -Infinity;
  const kept: Mark[] = [];
  let until = -Infinity;
  for (const mark of made) {
    if (mark.type !== "text" || mark.at.a + 3 < until) continue;
    if (Math.abs(mark.at.a + 3 + mark.height / 2 - present) < 1.5 * mark.height + 6) continue;
    until = mark.at.a + 3 + mark.height;
    kept.push(mark);
  }
  return kept;
}

/**
 * Background periods over the full depth: soft washes with a name at the top edge that slides along its era. An open
 * end fades. Put it first, so that the names stand over the rest.
 *
 * @example timeline({ data, components: [eras({ where: (e) => e.kind === "reign" }), points(), axis()] })
 */
export function eras(options: ErasOptions = {}): Component<Eras> {
  checkAccessors(options);
  return {
    type: "eras",
    placement: "stack",
    prepare: (data) => prepare(data, options),
    size: ({ rows }, room: Room) => (room.vertical || rows === 0 ? 0 : rows * row + pad),
    layout: (prepared, frame, context): Laid => {
      return {
        layers: [{ name: "era-names", moves: "time", marks: names(prepared.eras, frame, context) }],
        full: prepared.eras.flatMap((era) => (isNear(era, frame) ? wash(era, frame) : [])),
      };
    },
  };
}
