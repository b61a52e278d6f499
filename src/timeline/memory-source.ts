import { gather } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import { countBelow, countUpTo, sortedEnds } from "../layout/index.js";
import type { Bins, TimelineSource } from "./source.js";

/** The times of one track: starts, and for themselves ends, both ascending. */
interface Column {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** How a dataset answers. */
export interface MemorySourceOptions {
  /** A window with more events than this is answered with counts; 400 when absent. */
  readonly most?: number;
}

/**
 * A dataset as a source: for events by the million that are in memory already, and to try a page without its server.
 * A window costs two binary searches per bin and track, however many events there are.
 *
 * @throws RangeError when `most` is no count
 * @example timeline({ source: memorySource(fromColumns(columns)), components: [spans(), axis()] })
 */
export function memorySource(data: Dataset, { most = 400 }: MemorySourceOptions = {}): TimelineSource {
  if (!(most >= 0)) throw new RangeError(`most must be a count of events: ${most}`);
  const { tracks, ...meta } = data.meta;
  const columns = columnsOf(data);
  return {
    extent: data.extent,
    tracks,
    meta,
    window: ([from, to], pixels, asked) => {
      const places = asked.map((id) => tracks.findIndex((track) => track.id === id));
      const own = places.map((place) => columns[place] ?? { starts: none, ends: none });
      const size = own.reduce((sum, one) => sum + countBelow(one.starts, to) - countUpTo(one.ends, from), 0);
      return size > most ? binsOf(own, from, to, pixels) : eventsOf(data, new Set(places), from, to, size);
    },
  };
}

const none = new Float64Array(0);

function columnsOf({ meta, starts, ends, tracks }: Dataset): Column[] {
  const sizes = new Uint32Array(meta.tracks.length);
  for (const track of tracks) sizes[track]!++;
  const made = Array.from(sizes, (size) => ({
    starts: new Float64Array(size),
    ends: new Float64Array(size),
  }));
  sizes.fill(0);
  tracks.forEach((track, row) => {
    const at = sizes[track]!++;
    made[track]!.starts[at] = starts[row]!;
    made[track]!.ends[at] = ends[row]!;
  });
  return made.map((column) => ({ starts: column.starts, ends: sortedEnds(column.starts, column.ends) }));
}

function binsOf(columns: readonly Column[], from: number, to: number, pixels: number): Bins {
  // As the interface says it, so that the last edge is the window's end to the bit.
  const edges = Array.from({ length: pixels + 1 }, (_, j) => from + (j * (to - from)) / pixels);
  const begun = columns.map(({ starts }) => edges.map((edge) => countBelow(starts, edge)));
  const over = columns.map(({ ends }) => edges.map((edge) => countUpTo(ends, edge)));
  const bins = (count: (track: number, j: number) => number): Uint32Array[] =>
    columns.map((_, track) => Uint32Array.from({ length: pixels }, (_, j) => count(track, j)));
  return {
    starts: bins((track, j) => begun[track]![j + 1]! - begun[track]![j]!),
    active: bins((track, j) => begun[track]![j + 1]! - over[track]![j]!),
  };
}

/** The events of a window, of which there are `size`: back from the last that begins before its end. */
function eventsOf(
  data: Dataset,
  tracks: ReadonlySet<number>,
  from: number,
  to: number,
  size: number,
): Dataset {
  const picked: { data: Dataset; row: number }[] = [];
  for (let row = countBelow(data.starts, to) - 1; row >= 0 && picked.length < size; row--) {
    const lasts = Math.max(data.ends[row]!, data.starts[row]! + 1) > from;
    if (lasts && tracks.has(data.tracks[row]!)) picked.push({ data, row });
  }
  return gather(picked, data.meta, data.extent);
}
