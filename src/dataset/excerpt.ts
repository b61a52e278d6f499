import { Dataset } from "./dataset.js";
import type { Meta } from "./event.js";
import type { Rows } from "./rows.js";
import { sortedOrder } from "./sort.js";

/** Counts of events in bins that follow one another: bin `j` is `[edges[j], edges[j + 1])`, UTC milliseconds. */
export interface Counts {
  readonly edges: Float64Array;
  /** Events that begin in the bin. */
  readonly starts: ArrayLike<number>;
  /** Events that are going on at some time in the bin. */
  readonly active: ArrayLike<number>;
}

/** What is known of a larger whole beside the events that are held. */
export interface Excerpt {
  /** The time whose events, or counts, are held. */
  readonly domain: readonly [start: number, end: number];
  /** Counts for each track of the dataset, in place of events, where there are too many. */
  readonly counts?: readonly Counts[];
  /** The fullest bin of each track in the whole, so that a height means the same at every zoom. */
  readonly peaks: readonly number[];
  /** All tracks together over the whole extent, once known. */
  readonly whole?: Counts;
  /** How much there is in the time shown, in words. */
  words: string;
}

const excerpts = new WeakMap<Dataset, Excerpt>();

/** What is known of the whole that a dataset is taken from; undefined for a dataset that is a whole itself. */
export function excerptOf(data: Dataset): Excerpt | undefined {
  return excerpts.get(data);
}

/** Mark a dataset as taken from a larger whole. Returns the same dataset. */
export function markExcerpt(data: Dataset, excerpt: Excerpt): Dataset {
  excerpts.set(data, excerpt);
  return data;
}

/** An event as a row of a dataset. */
export interface RowOf {
  readonly data: Dataset;
  readonly row: number;
}

/**
 * A dataset of events of other datasets, each once. What the meta lacks of kinds, parties and sources comes from theirs;
 * an event whose track the meta does not name is left out.
 */
export function gather(picked: readonly RowOf[], meta: Meta, extent?: readonly [number, number]): Dataset {
  const places = new Map(meta.tracks.map(({ id }, place) => [id, place]));
  const placeOf = ({ data, row }: RowOf): number | undefined =>
    places.get(data.meta.tracks[data.tracks[row]!]?.id ?? "");
  const byId = new Map<string, RowOf>();
  for (const one of picked) if (placeOf(one) !== undefined) byId.set(one.data.id(one.row), one);
  const ids = [...byId.keys()];
  const found = [...byId.values()];
  const starts = Float64Array.from(found, ({ data, row }) => data.starts[row]!);
  const ends = Float64Array.from(found, ({ data, row }) => data.ends[row]!);
  const order = sortedOrder(starts, ends, (i) => ids[i]!);
  const sorted = order === null ? found : found.map((_, i) => found[order.row(i)]!);
  return new Dataset({
    meta: withMetaOf(meta, new Set(sorted.map(({ data }) => data.meta))),
    starts: order?.sorted(starts) ?? starts,
    ends: order?.sorted(ends) ?? ends,
    tracks: Uint16Array.from(sorted, (one) => placeOf(one)!),
    rows: rowsOf(sorted),
    ...(extent === undefined ? {} : { extent }),
  });
}

function rowsOf(sorted: readonly RowOf[]): Rows {
  let byId: Map<string, number> | undefined;
  const event: Rows["event"] = (i) => sorted[i]!.data.event(sorted[i]!.row);
  const named = (): Map<string, number> => {
    const found = new Map<string, number>();
    for (const i of sorted.keys()) for (const alias of event(i).aliases ?? []) found.set(alias, i);
    for (const i of sorted.keys()) found.set(event(i).id, i); // after the aliases: a present id wins
    return found;
  };
  return {
    size: sorted.length,
    id: (i) => sorted[i]!.data.id(sorted[i]!.row),
    event,
    peek: event,
    when: (i) => sorted[i]!.data.when(sorted[i]!.row),
    index: (id) => (byId ??= named()).get(id) ?? -1,
  };
}

function withMetaOf(meta: Meta, others: ReadonlySet<Meta>): Meta {
  const all = [meta, ...others];
  const joined = <T extends { readonly id: string }>(listOf: (one: Meta) => readonly T[]): readonly T[] => {
    const found = new Map<string, T>();
    for (const one of all.flatMap(listOf)) if (!found.has(one.id)) found.set(one.id, one);
    return [...found.values()];
  };
  return {
    ...meta,
    kinds: joined((one) => one.kinds),
    parties: joined((one) => one.parties),
    sources: joined((one) => one.sources),
  };
}
