import type { When } from "../time/when.js";
import type { TimelineEvent } from "./event.js";

/** Where a dataset finds what its number columns do not hold. Row `i` is in the dataset's order. */
export interface Rows {
  readonly size: number;
  id(i: number): string;
  /** The same object at each call, frozen. */
  event(i: number): TimelineEvent;
  /** Like `event`, but nothing is kept: for one look at every row. */
  peek(i: number): TimelineEvent;
  when(i: number): When;
  /** The kinds that occur, where events have nothing but what columns hold: no doubt, no corrections, no sources. */
  readonly kinds?: () => ReadonlySet<string>;
  /** Get ready to find so many more rows by their ids; absent where that costs nothing. True when all are. */
  readonly ready?: (some: number) => boolean;
  /** The row with this id or, where ids have changed, this alias; -1 when there is none. */
  index(id: string): number;
}

/** Rows over event objects, in the order given. */
export function objectRows(events: readonly TimelineEvent[], whens: readonly When[]): Rows {
  let byId: Map<string, number> | undefined;
  const event = (i: number): TimelineEvent => deepFreeze(events[i]!);
  return {
    size: events.length,
    id: (i) => events[i]!.id,
    event,
    peek: event,
    when: (i) => whens[i]!,
    index: (id) => (byId ??= idsAndAliases(events)).get(id) ?? -1,
  };
}

/** Some of the rows of another, named by their row there. */
export function someRows(rows: Rows, kept: Uint32Array): Rows {
  let back: Map<number, number> | undefined;
  const { kinds } = rows;
  return {
    ...(kinds === undefined ? {} : { kinds: () => new Set(Array.from(kept, (row) => rows.peek(row).kind)) }),
    size: kept.length,
    id: (i) => rows.id(kept[i]!),
    event: (i) => rows.event(kept[i]!),
    peek: (i) => rows.peek(kept[i]!),
    when: (i) => rows.when(kept[i]!),
    index: (id) => (back ??= new Map(Array.from(kept, (row, i) => [row, i]))).get(rows.index(id)) ?? -1,
  };
}

function idsAndAliases(events: readonly TimelineEvent[]): Map<string, number> {
  const byId = new Map<string, number>();
  events.forEach((event, i) => event.aliases?.forEach((alias) => byId.set(alias, i)));
  events.forEach((event, i) => byId.set(event.id, i)); // after the aliases: a present id wins
  return byId;
}

/** Freezes a value and all it holds. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
