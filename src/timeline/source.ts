import type { Dataset, Meta, Track } from "../dataset/index.js";
import { gather, markExcerpt } from "../dataset/excerpt.js";
import { check } from "../components/check-options.js";
import { anObject } from "../components/option-rules.js";
import { padDomain } from "../scales/index.js";
import type { SourceOptions, TimelineOptions } from "./options.js";

/**
 * How many events there are in each bin of a window, for each track that was asked for, in that order. With `n` bins
 * asked for the time `[t0, t1)`, bin `j` is `[t0 + j (t1 - t0) / n, t0 + (j + 1) (t1 - t0) / n)`.
 */
export interface Bins {
  /** Events that begin in the bin: each event is in one bin only. */
  readonly starts: readonly ArrayLike<number>[];
  /** Events that are going on at some time in the bin. An instant is going on in the bin that it begins in. */
  readonly active: readonly ArrayLike<number>[];
}

/**
 * Data that stay elsewhere: in a database, behind a server, in a file too large to be sent. A timeline asks for what
 * it shows, and only for that.
 *
 * @example
 * const source: TimelineSource = {
 *   extent: [Date.UTC(1990, 0), Date.UTC(2030, 0)],
 *   tracks: [{ id: "track-0", label: "Sightings" }],
 *   async window([from, to], pixels, tracks, signal) {
 *     const answer = await fetch(`/window?from=${from}&to=${to}&bins=${pixels}`, { signal });
 *     return (await answer.json()) as Bins;
 *   },
 * };
 * timeline({ source, components: [spans(), axis()] });
 */
export interface TimelineSource {
  /** The first instant and the one after the last, in UTC milliseconds. */
  readonly extent: readonly [start: number, end: number];
  /** All tracks, from top to bottom: each has its place before anything is loaded. */
  readonly tracks: readonly Track[];
  /** Kinds with their colours and symbols, a title, and what else a dataset says of itself. */
  readonly meta?: Partial<Omit<Meta, "tracks">>;
  /**
   * What there is in a stretch of time: counts, or the events themselves where they are few enough to be drawn one by
   * one (some hundreds). All windows begin at a multiple of their length from the epoch, and their bins are powers of
   * two milliseconds long, so that the same ones are asked for again and again: answers may be kept for long.
   *
   * @param domain `[start, end)` in UTC milliseconds
   * @param pixels how many bins
   * @param tracks ids of the tracks that are asked for
   * @param signal aborts when nobody waits for the answer any more
   * @returns counts, or a dataset of every event that is going on at some time in the domain; its tracks have the ids
   * that were given. What throws or rejects is told to the reader in words, and what was drawn stays.
   */
  window(
    domain: readonly [start: number, end: number],
    pixels: number,
    tracks: readonly string[],
    signal: AbortSignal,
  ): Bins | Dataset | Promise<Bins | Dataset>;
}

/** What a source says of itself, as a dataset has it. */
export function metaOf({ tracks, meta }: TimelineSource): Meta {
  const none = { kinds: [], parties: [], terms: [], sources: [], readings: [] };
  return { id: "source", title: "", ...none, ...meta, tracks };
}

/** Words of the outline until something is known. */
const unknown = "";

/**
 * Options with a source as options with data: none of them known yet. Other options stay as they are.
 *
 * @throws TypeError or RangeError for a source that is none, and for options that need all the data
 */
export function withSource(options: TimelineOptions | SourceOptions): TimelineOptions {
  check("options", options, anObject);
  const { source } = options;
  if (source === undefined) return options as TimelineOptions;
  checkSource(source);
  for (const name of ["data", "filter", "asOf"] as const)
    if ((options as Partial<TimelineOptions>)[name] !== undefined)
      throw new TypeError(`with a source there is no option ${name}: what it answers is all there is`);
  const { extent } = source;
  const data = gather([], metaOf(source), extent);
  markExcerpt(data, { domain: extent, counts: [], peaks: [], words: unknown });
  return { ...options, data, extent: options.extent ?? padDomain(extent, 0.02) };
}

/**
 * Options of an update, with new data where the source is another one.
 *
 * @param grown whether the extent has grown with the events: other data have a room of their own
 * @throws TypeError for options that a source does not go with
 */
export function changedSource(
  given: Partial<TimelineOptions>,
  { source }: TimelineOptions,
  grown: boolean,
): Partial<TimelineOptions> {
  check("options", given, anObject);
  const options = (grown && "data" in given ? { extent: undefined, ...given } : given) as typeof given;
  if (options.source === undefined && source === undefined) return options;
  // From a source back to data: the extent was the source's.
  if ("source" in options && options.source === undefined)
    return { extent: undefined, ...options } as Partial<TimelineOptions>;
  const next = withSource({ ...options, source: options.source ?? source! });
  return options.source === undefined || options.source === source ? options : next;
}

function checkSource(source: TimelineSource): void {
  check("source", source, anObject);
  const { extent, tracks, window } = source;
  if (typeof window !== "function")
    throw new TypeError(`a source needs a function window, got: ${String(window)}`);
  if (!Array.isArray(tracks))
    throw new TypeError(`a source needs its tracks as a list, got: ${typeof tracks}`);
  const [start, end] = Array.isArray(extent) ? (extent as readonly number[]) : [];
  if (!(Number.isFinite(start) && Number.isFinite(end) && start! < end!))
    throw new RangeError(`a source needs an extent of two finite instants in order, got: ${String(extent)}`);
}
