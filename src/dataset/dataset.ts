import { readWhen } from "../time/read.js";
import type { When } from "../time/when.js";
import type { DatasetInput, Meta, TimelineEvent, Track } from "./event.js";
import { deepFreeze, objectRows, someRows, type Rows } from "./rows.js";
import type { Order } from "./order.js";
import { sorting } from "./sort.js";
import { finish, type Work } from "./work.js";

/** What a dataset is made of. All columns are in the dataset's order. */
export interface DatasetParts {
  readonly meta: Meta;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly tracks: Uint16Array;
  readonly rows: Rows;
  /** Of the whole that the events are taken from; their own when absent. */
  readonly extent?: readonly [start: number, end: number];
}

/**
 * Events in order of time: by start, then end descending, then id. Columns of numbers with lazy objects, so
 * that a million events cost no more than their columns.
 *
 * Made by `parseDataset` or `fromColumns`, so holding one means that it is valid. The parameters are the
 * unions of its kinds, parties and event ids where these are known, as in the bundled data.
 *
 * @example
 * const data = parseDataset(text);
 * data.where((event) => event.kind === "summit").size;
 */
export class Dataset<K extends string = string, P extends string = string, I extends string = string> {
  /** How many events. */
  readonly size: number;
  /** Everything but the events. */
  readonly meta: Meta<K, P>;
  /** First millisecond of each event, UTC; -Infinity where open or unknown. Do not write. */
  readonly starts: Float64Array;
  /** Millisecond after each event, UTC; Infinity where open or unknown. Do not write. */
  readonly ends: Float64Array;
  /** Track of each event, as an index into `meta.tracks`. Do not write. */
  readonly tracks: Uint16Array;
  /** First and last finite bound of all events. `[0, 0]` when there is none, as in an empty dataset. */
  readonly extent: readonly [start: number, end: number];
  readonly #rows: Rows;

  /** @internal Use `parseDataset` or `fromColumns`. */
  constructor(parts: DatasetParts) {
    this.size = parts.rows.size;
    this.meta = parts.meta as Meta<K, P>;
    this.starts = parts.starts;
    this.ends = parts.ends;
    this.tracks = parts.tracks;
    this.extent = parts.extent ?? finiteExtent(parts.starts, parts.ends);
    this.#rows = parts.rows;
  }

  /** The event in row `i`, frozen: the same object at each call. Throws a RangeError outside of the rows. */
  event(i: number): TimelineEvent<K, P, I> {
    return this.#rows.event(this.#row(i)) as TimelineEvent<K, P, I>;
  }

  /** @internal Like `event`, but nothing is kept: for one look at every row. */
  peek(i: number): TimelineEvent<K, P, I> {
    return this.#rows.peek(i) as TimelineEvent<K, P, I>;
  }

  /** @internal Get ready to find so many more rows by their ids. Returns whether all are. */
  ready(some: number): boolean {
    return this.#rows.ready?.(some) ?? true;
  }

  /**
   * @internal The kinds that occur, where events have nothing but what columns hold: no doubtful dates, corrections,
   * sources. Undefined for others.
   */
  get plainKinds(): ReadonlySet<string> | undefined {
    return this.#rows.kinds?.();
  }

  /** The id of the event in row `i`. */
  id(i: number): I {
    return this.#rows.id(this.#row(i)) as I;
  }

  /** The date of the event in row `i`. */
  when(i: number): When {
    return this.#rows.when(this.#row(i));
  }

  /**
   * The event with this id, or with this alias where ids have changed. Where the ids are known a misspelt one does not
   * compile, and text that comes from elsewhere does.
   */
  get<T extends string>(id: T & (string extends T ? unknown : I)): TimelineEvent<K, P, I> | undefined {
    const i = this.#rows.index(id);
    return i < 0 ? undefined : this.event(i);
  }

  /** The row of the event with this id or alias, -1 when there is none. */
  index<T extends string>(id: T & (string extends T ? unknown : I)): number {
    return this.#rows.index(id);
  }

  /** The events that pass, in the same order and with the same `meta`. */
  where(test: (event: TimelineEvent<K, P, I>, i: number) => boolean): Dataset<K, P, I> {
    const passed: number[] = [];
    for (let i = 0; i < this.size; i++) {
      if (test(this.#rows.peek(i) as TimelineEvent<K, P, I>, i)) passed.push(i);
    }
    const kept = Uint32Array.from(passed);
    return new Dataset<K, P, I>({
      meta: this.meta,
      starts: Float64Array.from(kept, (i) => this.starts[i]!),
      ends: Float64Array.from(kept, (i) => this.ends[i]!),
      tracks: Uint16Array.from(kept, (i) => this.tracks[i]!),
      rows: someRows(this.#rows, kept),
    });
  }

  /** The dataset as a file holds it, which `parseDataset` reads again. */
  toJSON(): DatasetInput<K, P, I> {
    const events = Array.from({ length: this.size }, (_, i) => this.event(i));
    return { ...this.meta, events };
  }

  #row(i: number): number {
    if (Number.isInteger(i) && i >= 0 && i < this.size) return i;
    throw new RangeError(`expected a row from 0 to ${this.size - 1}, got ${i}`);
  }
}

/**
 * A dataset from an object that is known to be valid: one that `checkDataset` has passed, such as the bundled
 * data, which are checked when built. Nothing is checked here, which saves the weight of the schemas.
 *
 * @example
 * import history from "summitry/data/us-russia.json" with { type: "json" };
 * trustedDataset(history as DatasetInput).size;
 */
export function trustedDataset<
  K extends string = string,
  P extends string = string,
  I extends string = string,
>(input: DatasetInput<K, P, I>): Dataset<K, P, I> {
  return finish(trusting<K, P, I>(input));
}

/** Events that are read in one piece of work. */
const piece = 256;

/** The same in pieces of work. */
export function* trusting<K extends string = string, P extends string = string, I extends string = string>(
  input: DatasetInput<K, P, I>,
): Work<Dataset<K, P, I>> {
  const given = input.events;
  const whens: When[] = [];
  for (const { when } of given) if (whens.push(readWhen(when)) % piece === 0) yield;
  const starts = Float64Array.from(whens, (when) => when.start);
  const ends = Float64Array.from(whens, (when) => when.end);
  yield;
  const order = yield* sorting(starts, ends, (i) => given[i]!.id);
  const events = yield* ordered(given, order);
  const { tracks, column } = yield* tracksOf(input, events);
  return new Dataset<K, P, I>({
    meta: metaOf(input, tracks),
    starts: order?.sorted(starts) ?? starts,
    ends: order?.sorted(ends) ?? ends,
    tracks: column,
    rows: objectRows(events, yield* ordered(whens, order)),
  });
}

function* ordered<T>(values: readonly T[], order: Order | null): Work<readonly T[]> {
  if (order === null) return values;
  const sorted: T[] = [];
  while (sorted.length < values.length)
    if (sorted.push(values[order.row(sorted.length)]!) % (4 * piece) === 0) yield;
  return sorted;
}

function metaOf(input: DatasetInput, tracks: readonly Track[]): Meta {
  const { $schema: _schema, events: _events, ...header } = input;
  const { parties = [], terms = [], readings = [] } = header;
  return deepFreeze({ ...header, tracks, parties, terms, readings });
}

/** The declared tracks, then a track for each kind that is used as one; and the track of each event. */
function* tracksOf(
  input: DatasetInput,
  events: readonly TimelineEvent[],
): Work<{ tracks: readonly Track[]; column: Uint16Array }> {
  const tracks = [...(input.tracks ?? [])];
  const places = new Map(tracks.map((track, place) => [track.id, place]));
  const column = new Uint16Array(events.length);
  for (const [i, event] of events.entries()) {
    const id = event.track ?? event.kind;
    let place = places.get(id);
    if (place === undefined) {
      const label = input.kinds.find((kind) => kind.id === id)?.label ?? id;
      place = tracks.push({ id, label }) - 1;
      places.set(id, place);
    }
    column[i] = place;
    if (i % (4 * piece) === 0) yield;
  }
  return { tracks, column };
}

function finiteExtent(starts: Float64Array, ends: Float64Array): readonly [number, number] {
  const n = starts.length;
  let [i, first] = [0, Infinity];
  // Starts ascend: those that are open come first, and nothing ends before the first that is not.
  for (; i < n && starts[i] === -Infinity; i++) first = Math.min(first, ends[i]!);
  if (i < n) first = Math.min(first, starts[i]!);
  let last = n === 0 ? -Infinity : starts[n - 1]!;
  for (i = 0; i < n; i++) if (ends[i]! > last && ends[i]! < Infinity) last = ends[i]!;
  return first <= last ? [first, last] : [0, 0];
}
