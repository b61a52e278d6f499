import type { When } from "../time/when.js";
import { Dataset } from "./dataset.js";
import type { TimelineEvent, Track } from "./event.js";
import { joined } from "./joined.js";
import { deepFreeze, type Rows } from "./rows.js";
import type { Work } from "./work.js";

/** An event that joins a dataset. */
export interface Added {
  readonly event: TimelineEvent;
  readonly when: When;
  readonly start: number;
  readonly end: number;
  readonly track: number;
}

/** The rows that others were added to, and those, in order, with the row of the first before which each stands. */
interface Joined {
  readonly base: Dataset;
  readonly added: readonly Added[];
  readonly before: Uint32Array;
}

const joins = new WeakMap<Dataset, Joined>();

const ascending = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a dataset. */
function compare(a: Added, b: Added): number {
  return ascending(a.start, b.start) || ascending(b.end, a.end) || ascending(a.event.id, b.event.id);
}

/** The first row that comes after an event. */
function rowAfter(data: Dataset, { start, end, event }: Added): number {
  let [low, high] = [0, data.size];
  while (low < high) {
    const i = (low + high) >>> 1;
    const [s, e] = [data.starts[i]!, data.ends[i]!];
    const order = ascending(s, start) || ascending(end, e) || ascending(data.id(i), event.id);
    if (order < 0) low = i + 1;
    else high = i;
  }
  return low;
}

/**
 * A dataset and more events as one: columns are copied, rows are looked up in both. Adding to what was added before
 * makes no chain. In pieces of work: a column of a million takes some milliseconds.
 */
export function* merging(data: Dataset, more: readonly Added[], tracks: readonly Track[]): Work<Dataset> {
  const { base, added: old } = joins.get(data) ?? { base: data, added: [] };
  const fresh = [...more].sort(compare);
  const added = mergeSorted(old, fresh);
  const before = Uint32Array.from(added, (one) => rowAfter(base, one));
  yield;
  const starts = yield* spread(
    base.starts,
    before,
    Float64Array.from(added, ({ start }) => start),
    new Float64Array(base.size + added.length),
  );
  const ends = yield* spread(
    base.ends,
    before,
    Float64Array.from(added, ({ end }) => end),
    new Float64Array(base.size + added.length),
  );
  const column = yield* spread(
    base.tracks,
    before,
    Uint16Array.from(added, ({ track }) => track),
    new Uint16Array(base.size + added.length),
  );
  const meta = tracks === data.meta.tracks ? data.meta : deepFreeze({ ...data.meta, tracks });
  const bounds = fresh.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite);
  const known = data.size > 0 ? data.extent : ([Infinity, -Infinity] as const);
  const extent = [
    bounds.reduce((a, b) => Math.min(a, b), known[0]),
    bounds.reduce((a, b) => Math.max(a, b), known[1]),
  ] as const;
  const rows = joinedRows(base, added, before);
  const made = new Dataset({
    meta,
    starts,
    ends,
    tracks: column,
    rows,
    ...(extent[0] <= extent[1] ? { extent } : {}),
  });
  joins.set(made, { base, added, before });
  joined.set(made, { base, rows: before.map((row, k) => row + k) });
  return made;
}

function mergeSorted(a: readonly Added[], b: readonly Added[]): Added[] {
  const all: Added[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;)
    all.push(j >= b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0) ? a[i++]! : b[j++]!);
  return all;
}

/** Values that are copied in one piece of work: a millisecond or two, as memory is handed out with the first write. */
const piece = 100_000;

/** A column with more values, each before a row of it. */
function* spread<A extends Float64Array | Uint16Array>(
  column: A,
  before: Uint32Array,
  values: A,
  into: A,
): Work<A> {
  for (let k = 0, from = 0; k <= before.length; k++) {
    const to = before[k] ?? column.length;
    for (; to - from > piece; from += piece) {
      into.set(column.subarray(from, from + piece), from + k);
      yield;
    }
    into.set(column.subarray(from, to), from + k);
    if (k < before.length) into[to + k] = values[k]!;
    if (Math.floor(to / piece) > Math.floor(from / piece)) yield;
    from = to;
  }
  return into;
}

function joinedRows(base: Dataset, added: readonly Added[], before: Uint32Array): Rows {
  let ids: Map<string, number> | undefined;
  const named = (): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [k, { event }] of added.entries())
      for (const id of [...(event.aliases ?? []), event.id]) found.set(id, k);
    return found;
  };
  /** How many were added before a row: `[count, whether the row is one of them]`. */
  const place = (i: number): readonly [number, boolean] => {
    let [low, high] = [0, added.length];
    while (low < high) {
      const k = (low + high) >>> 1;
      if (before[k]! + k < i) low = k + 1;
      else high = k;
    }
    return [low, low < added.length && before[low]! + low === i];
  };
  const of = <T>(i: number, fromBase: (row: number) => T, fromAdded: (one: Added) => T): T => {
    const [k, isAdded] = place(i);
    return isAdded ? fromAdded(added[k]!) : fromBase(i - k);
  };
  const { plainKinds } = base;
  return {
    size: base.size + added.length,
    id: (i) =>
      of(
        i,
        (row) => base.id(row),
        ({ event }) => event.id,
      ),
    event: (i) =>
      of(
        i,
        (row) => base.event(row),
        ({ event }) => deepFreeze(event),
      ),
    peek: (i) =>
      of(
        i,
        (row) => base.peek(row),
        ({ event }) => event,
      ),
    when: (i) =>
      of(
        i,
        (row) => base.when(row),
        ({ when }) => when,
      ),
    ...(plainKinds === undefined
      ? {}
      : { kinds: () => new Set([...plainKinds, ...added.map(({ event }) => event.kind)]) }),
    ready: (some) => base.ready(some),
    index(id) {
      const k = (ids ??= named()).get(id);
      if (k !== undefined) return before[k]! + k;
      const row = base.index(id);
      if (row < 0) return row;
      // Those that stand before it, or right before it.
      let [low, high] = [0, before.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (before[middle]! <= row) low = middle + 1;
        else high = middle;
      }
      return row + low;
    },
  };
}
