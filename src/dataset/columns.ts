import { whenBetween, type When } from "../time/index.js";
import { Dataset } from "./dataset.js";
import type { Kind, Meta, TimelineEvent, Track } from "./event.js";
import { Ids } from "./ids.js";
import { deepFreeze, type Rows } from "./rows.js";
import { sortedOrder } from "./sort.js";

/** Events as columns: one item per event, in any order. The arrays are read, never written. */
export interface Columns {
  /** UTC milliseconds; -Infinity where open. */
  readonly starts: Float64Array;
  /** UTC milliseconds, the first one after the event; its start for an instant; Infinity where open. */
  readonly ends: Float64Array;
  /** Indices of tracks, into `meta.tracks` where that is given. */
  readonly tracks: Uint16Array;
  /** Ids of kinds, or indices into `meta.kinds`. Without it, every event is of the one kind `event`. */
  readonly kinds?: ArrayLike<number> | readonly string[];
  /** 1, 2 or 3, which matters most. Without it 1. */
  readonly importance?: ArrayLike<number>;
  /** The title of the event in row `i` of these columns. Without it the id. */
  readonly title?: (i: number) => string;
  /** The id of the event in row `i` of these columns, each a different one. Without it the number `i`. */
  readonly id?: (i: number) => string;
  /** Names for the tracks and kinds, and what else a dataset says of itself. */
  readonly meta?: Partial<Meta>;
}

/**
 * A dataset from columns, for events by the million: nothing is made per event until it is asked for.
 * Columns in order (by start, then end descending, then id) are used as they are, others are sorted into copies
 * where that changes them: do not write to any of them later. Measured with a million events: 0.02 s when in order,
 * 0.2 s when not, 0.4 s where many share a day; 22 bytes per event besides the arrays given.
 *
 * The events have no sources, so such a dataset is drawn but not a file that `checkDataset` passes.
 *
 * @throws TypeError or RangeError naming the column and the value
 * @example
 * fromColumns({ starts: Float64Array.of(0), ends: Float64Array.of(864e5), tracks: Uint16Array.of(0) });
 */
export function fromColumns(columns: Columns): Dataset {
  const last = validate(columns);
  const { starts, ends, tracks, id = String } = columns;
  const order = sortedOrder(starts, ends, id);
  const row = order?.row ?? ((i: number): number => i);
  const meta = metaOf(columns, last);
  return new Dataset({
    meta,
    starts: order?.sorted(starts) ?? starts,
    ends: order?.sorted(ends) ?? ends,
    tracks: order?.sorted(tracks) ?? tracks,
    rows: columnRows(columns, meta, row),
  });
}

function columnRows(columns: Columns, meta: Meta, row: (i: number) => number): Rows {
  const { starts, ends, tracks, importance, id = String, title = id } = columns;
  const made = new Map<number, TimelineEvent>();
  let used: ReadonlySet<string> | undefined;
  const ids = new Ids(starts.length, (i) => id(row(i)));
  const whens = new Map<number, When>();
  const when = (i: number): When => {
    const kept = whens.get(i);
    if (kept !== undefined) return kept;
    // A reader who wanders through a million events must not collect them all.
    if (whens.size > 20_000) whens.clear();
    const made = whenOf(starts[row(i)]!, ends[row(i)]!);
    whens.set(i, made);
    return made;
  };
  // For one look at every row: the date is put into words only where somebody reads it.
  const peek = (i: number): TimelineEvent => {
    const kept = made.get(i);
    if (kept !== undefined) return kept;
    const r = row(i);
    return {
      id: id(r),
      kind: kindOf(columns, meta, r),
      title: title(r),
      track: meta.tracks[tracks[r]!]!.id,
      importance: (importance?.[r] ?? 1) as 1 | 2 | 3,
      get when() {
        return when(i).text;
      },
      sources: [],
    };
  };
  const make = (i: number): TimelineEvent => {
    const r = row(i);
    return deepFreeze({
      id: ids.of(i),
      kind: kindOf(columns, meta, r),
      title: title(r),
      track: meta.tracks[tracks[r]!]!.id,
      importance: (importance?.[r] ?? 1) as 1 | 2 | 3,
      when: when(i).text,
      sources: [],
    });
  };
  return {
    size: starts.length,
    id: (i) => ids.of(i),
    when,
    kinds: () => (used ??= usedKinds(columns, meta)),
    peek,
    event(i) {
      const event = made.get(i) ?? make(i);
      made.set(i, event);
      return event;
    },
    index: (wanted) => ids.row(wanted),
    ready: (some) => ids.index(some),
  };
}

function usedKinds({ kinds, starts }: Columns, meta: Meta): ReadonlySet<string> {
  const used = new Set<string | number>();
  if (kinds === undefined) used.add(0);
  for (let i = 0; i < (kinds?.length ?? 0); i++) used.add(kinds![i]!);
  const ids = Array.from(used, (kind) => (typeof kind === "string" ? kind : meta.kinds[kind]!.id));
  return new Set(starts.length === 0 ? [] : ids);
}

/** The date in words that EDTF has; the bounds stay as they are, to the millisecond. */
function whenOf(start: number, end: number): When {
  if (start !== -Infinity && end !== Infinity) return { ...whenBetween(start, end), start, end };
  const first = start === -Infinity ? undefined : whenBetween(start, start);
  const last = end === Infinity ? undefined : whenBetween(end, end);
  const text = `${first?.text ?? ".."}/${last?.text ?? ".."}`;
  const { precision } = (first ?? last)!;
  return {
    ...{ text, form: "interval", start, end, precision, approximate: false, uncertain: false },
    ...{ open: first ? "end" : "start", ...(first && { first }), ...(last && { last }) },
  };
}

function kindOf({ kinds }: Columns, meta: Meta, r: number): string {
  const kind = kinds?.[r] ?? 0;
  return typeof kind === "string" ? kind : meta.kinds[kind]!.id;
}

/** Checks every value once. Returns the highest track and kind. */
function validate(columns: Columns): { track: number; kind: number } {
  const given: unknown = columns;
  if (typeof given !== "object" || given === null)
    throw new TypeError(`columns must be an object: ${String(given)}`);
  const { starts, ends, tracks, kinds, importance, meta } = columns;
  typed("starts", starts, Float64Array);
  typed("ends", ends, Float64Array);
  typed("tracks", tracks, Uint16Array);
  for (const name of ["title", "id"] as const) {
    const fn: unknown = columns[name];
    if (fn !== undefined && typeof fn !== "function")
      throw new TypeError(`${name} must be a function: ${typeof fn}`);
  }
  const n = starts.length;
  for (const [name, column] of Object.entries({ ends, tracks, kinds, importance })) {
    if (column !== undefined && column.length !== n) {
      throw new RangeError(`expected ${n} ${name}, as many as starts, got ${column.length}`);
    }
  }
  const last = { track: -1, kind: 0 };
  for (let i = 0; i < n; i++) {
    const start = starts[i]!;
    // Written so that NaN fails, too. A start of Infinity or an end of -Infinity is no time at all.
    if (!(start <= ends[i]!) || start === Infinity || ends[i] === -Infinity) {
      throw new RangeError(`start and end of row ${i} are no interval: ${start}, ${ends[i]}`);
    }
    if (start === -Infinity && ends[i] === Infinity) throw new RangeError(`row ${i} has no start and no end`);
    if (tracks[i]! > last.track) last.track = tracks[i]!;
  }
  if (importance) eachImportance(importance, n);
  if (kinds) last.kind = highestKind(kinds, n);
  within("tracks", last.track, meta?.tracks);
  if (kinds && typeof kinds[0] !== "string") within("kinds", last.kind, meta?.kinds);
  return last;
}

function typed(name: string, value: unknown, type: typeof Float64Array | typeof Uint16Array): void {
  if (!(value instanceof type)) throw new TypeError(`${name} must be a ${type.name}: ${String(value)}`);
}

function eachImportance(importance: ArrayLike<number>, n: number): void {
  for (let i = 0; i < n; i++) {
    const value = importance[i]!;
    if (value !== 1 && value !== 2 && value !== 3) {
      throw new RangeError(`importance of row ${i} must be 1, 2 or 3: ${value}`);
    }
  }
}

function highestKind(kinds: ArrayLike<number> | readonly string[], n: number): number {
  let highest = 0;
  const sort = typeof kinds[0];
  for (let i = 0; i < n; i++) {
    const kind: unknown = kinds[i];
    const fits = typeof kind === "string" ? kind !== "" : Number.isInteger(kind) && (kind as number) >= 0;
    if (!fits || typeof kind !== sort) {
      throw new TypeError(`kind of row ${i} must be an index, or an id as the others: ${String(kind)}`);
    }
    if ((kind as number) > highest) highest = kind as number;
  }
  return highest;
}

function within(name: string, highest: number, declared: readonly unknown[] | undefined): void {
  if (declared === undefined || highest < declared.length) return;
  throw new RangeError(`${name} has an index past the ${declared.length} declared in meta: ${highest}`);
}

function metaOf({ kinds, meta = {} }: Columns, last: { track: number; kind: number }): Meta {
  return deepFreeze({
    ...{ id: "columns", title: "", parties: [], terms: [], sources: [], readings: [] },
    ...meta,
    kinds: meta.kinds ?? kindsOf(kinds, last.kind),
    tracks: meta.tracks ?? numbered(last.track + 1, "track"),
  });
}

function kindsOf(kinds: Columns["kinds"], highest: number): readonly Kind[] {
  if (!kinds) return [{ id: "event", label: "Event" }];
  if (typeof kinds[0] !== "string") return numbered(highest + 1, "kind");
  return [...new Set(Array.from(kinds as readonly string[]))].map((id) => ({ id, label: id }));
}

function numbered(count: number, word: string): readonly Track[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${word}-${i}`, label: `${word} ${i}` }));
}
