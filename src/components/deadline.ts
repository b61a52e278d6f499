import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Paint } from "../scene/index.js";
import { readWhen, type When } from "../time/index.js";
import type { Where } from "./accessor.js";
import type { Context, Room } from "./component.js";
import { middleOf } from "./dates.js";
import { deadlinesOf, deadlineTest, type Deadline } from "./deadline-chain.js";
import { stagger, type Hung } from "./deadline-stagger.js";
import { DateWords, fateWords, momentHead, momentWords, termWords } from "./deadline-words.js";
import { fonts } from "./lane.js";

/** What `deadlines` draws. All of it has defaults that suit any dataset. */
export interface DeadlinesOptions {
  /** Which events; kinds whose symbol is a bar and events with a due day when absent. */
  readonly where?: Where;
  /** The colour of an event's bar; its kind's own, or amber. */
  readonly paint?: (event: TimelineEvent) => Paint | undefined;
  /** The last row, of events that are the outcome of a deadline; `false` for none. */
  readonly instead?: boolean;
  /** What stands after a title; an asterisk where a source was put right when absent. */
  readonly star?: (event: TimelineEvent) => string;
  /** Which of those stand out; what matters most and has a place when absent. */
  readonly strong?: Where;
}

/** A deadline with its words. */
export interface DeadlineRow extends Deadline {
  readonly paint: Paint;
  readonly name: string;
  readonly term: string;
  readonly ending: string;
  /** The ending in a word, and what was said without its words: for where the whole has no room. */
  readonly brief: string;
  readonly said: readonly { readonly t: number; readonly text: string; readonly brief: string }[];
  /** Whether it begins a chain. */
  readonly first: boolean;
}

/** Something that happened instead. */
export interface Instead {
  readonly event: TimelineEvent;
  readonly name: string;
  readonly when: When;
  readonly t: number;
  readonly date: string;
  readonly strong: boolean;
  readonly paint: Paint;
}

/** Deadlines and what came of them, ready to be laid out. */
export interface Deadlines {
  readonly rows: readonly DeadlineRow[];
  readonly instead: readonly Instead[];
  /** What the line of these events is called. */
  readonly heading: string;
}

/** The mark of a correction. */
export function starOf({ corrections }: TimelineEvent): string {
  return (corrections?.length ?? 0) > 0 ? " *" : "";
}

/** What becomes of a deadline by which what was demanded was done. */
const kept: ReadonlySet<string> = new Set(["met", "carried-out"]);

/** The events that are linked as the outcome of one of `ids`, in order of time. */
export function outcomesOf(data: Dataset, ids: ReadonlySet<string>): readonly TimelineEvent[] {
  return Array.from({ length: data.size }, (_, i) => data.event(i)).filter(
    ({ id, links }) =>
      !ids.has(id) &&
      links?.some((link) => link.type === "outcome-of" && link.in === undefined && ids.has(link.to)),
  );
}

/** The deadlines of a dataset with their words. */
export function prepareDeadlines(data: Dataset, options: DeadlinesOptions, context: Context): Deadlines {
  const found = deadlinesOf(data, options.where ?? deadlineTest(data));
  const colors = new Map(data.meta.kinds.map(({ id, color }) => [id, color]));
  const paintOf = (event: TimelineEvent, other: Paint): Paint => colors.get(event.kind) ?? other;
  const events =
    options.instead === false ? [] : outcomesOf(data, new Set(found.map(({ event }) => event.id)));
  const strong = options.strong ?? ((event) => event.importance === 3 && event.place !== undefined);
  const whenOf = (event: TimelineEvent): When => data.when(data.index(event.id));
  const dates = new DateWords(context.locale, [
    ...found.flatMap(({ start, end }) => [start, end - 1]),
    ...events.map((event) => middleOf(whenOf(event))),
  ]);
  const star = options.star ?? starOf;
  const replacing = new Set(found.map(({ by }) => by));
  const rows = found.map((deadline, i): DeadlineRow => ({
    ...deadline,
    paint: options.paint?.(deadline.event) ?? paintOf(deadline.event, "amber"),
    name: deadline.event.title + star(deadline.event),
    term: termWords(deadline, dates, context),
    ending: fateWords(deadline, context),
    brief: context.messages.fate(deadline.fate),
    said: deadline.moments
      .map((moment) => ({
        t: middleOf(readWhen(moment.when)),
        text: momentWords(moment, dates, context),
        brief: momentHead(moment, dates, context),
      }))
      .sort((a, b) => a.t - b.t),
    first: !replacing.has(i),
  }));
  const instead = events.map((event): Instead => {
    const when = whenOf(event);
    const stands = strong(event);
    return {
      event,
      name: event.title + star(event),
      when,
      t: middleOf(when),
      date: stands ? dates.long(when) : dates.short(when),
      strong: stands,
      paint: stands ? paintOf(event, "blue") : "ink",
    };
  });
  return { rows, instead, heading: headingOf(rows, events, context) };
}

/** Of a deadline that was met nothing happened instead. */
function headingOf(
  rows: readonly DeadlineRow[],
  events: readonly TimelineEvent[],
  { messages }: Context,
): string {
  const met = new Set(rows.filter(({ fate }) => kept.has(fate)).map(({ event }) => event.id));
  const isOfMet = ({ links = [] }: TimelineEvent): boolean =>
    links.some(({ type, to }) => type === "outcome-of" && met.has(to));
  return events.some(isOfMet) ? messages.cameOf : messages.instead;
}

/** Where rows and lines run across, in pixels from the component's edge. */
export interface Slots {
  readonly centres: readonly number[];
  readonly thick: number;
  /** The line of what happened instead. */
  readonly line: number;
  /** Rows of labels under that line; when time runs down, where the column of labels begins. */
  readonly rows: number;
  readonly column: number;
  readonly depth: number;
}

/** Height of a row, room between chains, and height of a row of hanging labels. */
const row = 64;
const apart = 10;
export const hangingRow = 17;
const most = 7;

/** What is written under a dot: "6 Aug: extra 25% duty ordered". */
export function hangingText({ date, name }: Instead, { messages }: Context): string {
  return messages.dated(date, name);
}

/** Labels under the line at a scale, in pixels from the epoch. */
export function hangings(
  instead: readonly Instead[],
  scale: number,
  ends: readonly [number, number],
  rows: number,
  context: Context,
): readonly (Hung | undefined)[] {
  const labels = instead.map((one) => ({
    at: one.t * scale,
    width: Math.ceil(context.measure(hangingText(one, context), fonts.detail)),
  }));
  return stagger(labels, ends, rows);
}

/** Where everything runs across. It depends on data and size alone, so that zooming never moves a row. */
export function slotsOf({ rows, instead }: Deadlines, room: Room, context: Context): Slots {
  if (room.vertical) return columnsOf(rows, instead, room);
  let c = 4;
  const centres = rows.map(({ first, said }, i) => {
    if (first && i > 0) c += apart;
    c += row;
    const centre = c - row / 2 - 4;
    // Words under a bar may take two lines.
    if (said.length > 0) c += 18;
    return centre;
  });
  if (instead.length === 0) return { centres, thick: 18, line: c, rows: 0, column: 0, depth: c + 4 };
  const line = c + 34;
  const plain = instead.filter(({ strong }) => !strong);
  const hung = hangings(plain, room.home, room.reach, most, context);
  const needed = Math.max(1, ...hung.map((one) => (one?.row ?? most - 1) + 1));
  return { centres, thick: 18, line, rows: needed, column: 0, depth: line + 28 + needed * hangingRow };
}

/** Bars side by side when time runs down; those that never meet share a column. */
function columnsOf(rows: readonly DeadlineRow[], instead: readonly Instead[], room: Room): Slots {
  const free: number[] = [];
  const columns = rows.map(({ start, end }) => {
    let column = free.findIndex((until) => until < start);
    if (column < 0) column = free.length;
    free[column] = end;
    return column;
  });
  const pitch = Math.max(12, Math.min(22, (room.breadth * 0.32) / Math.max(1, free.length)));
  const bars = 6 + free.length * pitch;
  const line = instead.length === 0 ? bars - 6 : bars + 6;
  return {
    centres: columns.map((column) => 6 + (column + 0.5) * pitch),
    thick: Math.round(pitch * 0.6),
    line,
    rows: 0,
    column: line + 18,
    depth: Infinity,
  };
}
