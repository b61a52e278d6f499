import type { Dataset, Moment, Outcome, TimelineEvent } from "../dataset/index.js";
import { readWhen, type When } from "../time/index.js";
import type { Where } from "./accessor.js";
import { symbolOf } from "./kind-look.js";

/** What became of a deadline. */
export type Fate = Outcome["type"];

/** A deadline with what is drawn of it. Times in UTC milliseconds; days on the right end where they are over. */
export interface Deadline {
  readonly event: TimelineEvent;
  readonly when: When;
  /** The start of the day on which it was set; -Infinity when nobody knows. */
  readonly start: number;
  /** The end of the day on which it falls due; Infinity when it has none. */
  readonly end: number;
  /** The due day as the data give it, which may be a window. */
  readonly due: When | undefined;
  readonly fate: Fate;
  /** Until when it was in force: its end, or when it was overtaken, kept early or taken back. */
  readonly until: number;
  /** Kept, broken or taken back after its end. */
  readonly late: number | undefined;
  /** The deadline that replaced it, by its place in the list. */
  readonly by: number | undefined;
  /** The day on which it was overtaken, with or without a deadline that did so. */
  readonly overtaken: number | undefined;
  /** What happened to it on the way: moved, fixed, restated. */
  readonly moments: readonly Moment[];
}

const hasDue = (event: TimelineEvent): boolean => event.moments?.some(({ type }) => type === "due") ?? false;

/** Which events of a dataset are drawn as deadlines: kinds whose symbol is a bar, and events with a due day. */
export function deadlineTest(data: Dataset): Where {
  const bars = new Set(
    data.meta.kinds.filter((kind) => symbolOf(kind) === "bar").map(({ id }): string => id),
  );
  const told = new Set<string>();
  for (let i = 0; i < data.size; i++) {
    for (const link of data.event(i).links ?? []) if (link.type === "deadline-of") told.add(link.to);
  }
  // What has deadlines of its own is not drawn a second time.
  return (event) => bars.has(event.kind) || (hasDue(event) && !told.has(event.id));
}

/** The deadlines that pass, each followed by those that superseded it, chains in order of time. */
export function deadlinesOf(data: Dataset, test: Where): readonly Deadline[] {
  const all = Array.from({ length: data.size }, (_, i) => data.event(i)).filter(test);
  const next = successorsOf(all);
  const events = ordered(all, next);
  const place = new Map(events.map((event, i) => [event.id, i]));
  return events.map((event) => {
    // The dataset's order is that of starts: the first that is not earlier overtook it.
    const by = next.get(event.id)?.find((other) => startOf(data, other) >= startOf(data, event));
    return deadlineOf(data, event, by, by && place.get(by.id));
  });
}

/** By id of a deadline, those that supersede it. */
function successorsOf(events: readonly TimelineEvent[]): ReadonlyMap<string, readonly TimelineEvent[]> {
  const found = new Map<string, TimelineEvent[]>();
  for (const event of events)
    for (const link of event.links ?? [])
      if (link.type === "supersedes" && link.in === undefined && link.to !== event.id)
        found.set(link.to, [...(found.get(link.to) ?? []), event]);
  return found;
}

const startOf = (data: Dataset, event: TimelineEvent): number => data.starts[data.index(event.id)] ?? NaN;

/** Chains stay together: depth first from those that supersede nothing; the dataset's order among equals. */
function ordered(
  events: readonly TimelineEvent[],
  next: ReadonlyMap<string, readonly TimelineEvent[]>,
): readonly TimelineEvent[] {
  const found = new Set<TimelineEvent>();
  // A stack of our own: chains may be longer than the engine's.
  const visit = (first: TimelineEvent): void => {
    const stack = [first];
    for (let event = stack.pop(); event !== undefined; event = stack.pop()) {
      if (found.has(event)) continue;
      found.add(event);
      stack.push(...(next.get(event.id) ?? []).toReversed());
    }
  };
  const known = new Set(events.map(({ id }) => id));
  const later = new Set([...next].flatMap(([id, list]) => (known.has(id) ? list : [])));
  for (const event of events) if (!later.has(event)) visit(event);
  // Rings of deadlines that supersede each other have no first.
  for (const event of events) visit(event);
  return [...found];
}

function deadlineOf(
  data: Dataset,
  event: TimelineEvent,
  next: TimelineEvent | undefined,
  by: number | undefined,
): Deadline {
  const when = data.when(data.index(event.id));
  const dueText = event.moments?.findLast(({ type }) => type === "due")?.when;
  const due = dueText === undefined ? lastDay(when) : readWhen(dueText);
  // A `when` that is only the day of issue is prolonged to the due day.
  const end = Math.max(when.end, due?.end ?? when.end);
  const start = when.start;
  const fate = fateOf(event, next !== undefined);
  const at = fateWhen(event, fate);
  const overtaken =
    next !== undefined ? startOf(data, next) : fate === "superseded" ? (at?.start ?? undefined) : undefined;
  const settled = fate === "met" || fate === "withdrawn" || fate === "crossed" || fate === "carried-out";
  const over = overtaken ?? (settled ? at?.end : undefined) ?? end;
  return {
    event,
    when,
    start,
    end,
    due,
    fate,
    until: Math.min(Math.max(over, start), end),
    late: settled && at !== undefined && at.start >= end ? at.end : undefined,
    by,
    overtaken,
    moments: momentsOf(event, overtaken),
  };
}

function lastDay(when: When): When | undefined {
  return when.form === "interval" ? when.last : undefined;
}

const endings: ReadonlySet<string> = new Set(["met", "lapsed", "withdrawn", "crossed"]);

function fateOf(event: TimelineEvent, overtaken: boolean): Fate {
  const type = event.outcome?.type;
  if (type !== undefined && type !== "open") return type;
  if (overtaken) return "superseded";
  return (event.moments?.findLast((moment) => endings.has(moment.type))?.type ?? "open") as Fate;
}

function fateWhen(event: TimelineEvent, fate: Fate): When | undefined {
  const text =
    event.outcome?.when ?? event.moments?.findLast((moment) => (moment.type as string) === fate)?.when;
  return text === undefined ? undefined : readWhen(text);
}

const steps: ReadonlySet<string> = new Set(["moved", "fixed", "restated"]);

/** What was said on the day of supersession is said by the step to the new limit. */
function momentsOf(event: TimelineEvent, overtaken: number | undefined): readonly Moment[] {
  return (event.moments ?? []).filter(
    ({ type, when }) => steps.has(type) && readWhen(when).start !== overtaken,
  );
}
