import { gather, markExcerpt, type Counts, type RowOf } from "../dataset/excerpt.js";
import type { Dataset, Meta } from "../dataset/index.js";
import { countBelow, countUpTo, density, sortedEnds } from "../layout/index.js";
import type { Domain } from "../scales/index.js";
import { isDataset, type Answer } from "./source-store.js";
import { binsPerTile, domainOf, type Tile } from "./source-tiles.js";

/** A tile with what answers for it; bins may be those of a longer tile around it. */
export interface Known {
  readonly tile: Tile;
  /** The tile that the answer was given for. */
  readonly from: Tile;
  readonly answer: Answer;
}

/** What does not depend on what is in view. */
export interface Ground {
  readonly meta: Meta;
  readonly extent: Domain;
  readonly peaks: readonly number[];
  readonly whole: Counts | undefined;
}

/** Whether all of them hold events, which can then be drawn one by one. */
export function areEvents(known: readonly Known[]): boolean {
  return known.every(({ answer }) => isDataset(answer));
}

/**
 * What is known of some tiles that follow one another, as a dataset: their events, or where one of them has only counts,
 * the counts of all. `kept` are events that stay whatever is in view, such as the selected one.
 */
export function pictureOf(known: readonly Known[], ground: Ground, kept: readonly RowOf[]): Dataset {
  const { meta, extent, peaks, whole } = ground;
  const first = known[0];
  const last = known.at(-1);
  const domain: Domain = first === undefined ? extent : [domainOf(first.tile)[0], domainOf(last!.tile)[1]];
  const events = areEvents(known);
  const picked = events ? known.flatMap(eventsOf) : [];
  const data = gather([...picked, ...kept], meta, extent);
  const counts = events ? {} : { counts: meta.tracks.map((_, track) => countsOf(known, track, meta)) };
  return markExcerpt(data, {
    domain,
    peaks,
    words: "",
    ...counts,
    ...(whole === undefined ? {} : { whole }),
  });
}

function eventsOf({ tile, answer }: Known): RowOf[] {
  if (!isDataset(answer)) return [];
  const [from, to] = domainOf(tile);
  const rows = Array.from({ length: countBelow(answer.starts, to) }, (_, row) => row);
  return rows
    .filter((row) => Math.max(answer.ends[row]!, answer.starts[row]! + 1) > from)
    .map((row) => ({ data: answer, row }));
}

/** The counts of one track, one tile after the other. */
function countsOf(known: readonly Known[], track: number, meta: Meta): Counts {
  const parts = known.map((one) =>
    isDataset(one.answer) ? counted(one, one.answer, meta.tracks[track]!.id) : cut(one, track),
  );
  const all = (name: "starts" | "active"): number[] => parts.flatMap((part) => Array.from(part[name]));
  const edges = parts.flatMap((part, i) => Array.from(i === 0 ? part.edges : part.edges.subarray(1)));
  return { edges: Float64Array.from(edges), starts: all("starts"), active: all("active") };
}

function counted({ tile }: Known, data: Dataset, id: string): Counts {
  const place = data.meta.tracks.findIndex((track) => track.id === id);
  const rows = Array.from(data.tracks.keys()).filter((row) => data.tracks[row] === place);
  const starts = rows.map((row) => data.starts[row]!);
  const ends = sortedEnds(
    starts,
    rows.map((row) => data.ends[row]!),
  );
  return density(starts, ends, ...domainOf(tile), 2 ** tile.exponent);
}

/** The bins of an answer that lie in a tile; those of a longer tile reach over its edges and are cut there. */
function cut({ tile, from, answer }: Known, track: number): Counts {
  const [t0, t1] = domainOf(tile);
  const [start] = domainOf(from);
  const length = 2 ** from.exponent;
  const i0 = Math.floor((t0 - start) / length);
  const i1 = Math.ceil((t1 - start) / length);
  const edge = (i: number): number => Math.min(t1, Math.max(t0, start + i * length));
  const of = (name: "starts" | "active"): number[] =>
    Array.prototype.slice.call((answer as Exclude<Answer, Dataset>)[name][track]!, i0, i1) as number[];
  return {
    edges: Float64Array.from({ length: i1 - i0 + 1 }, (_, i) => edge(i0 + i)),
    starts: of("starts"),
    active: of("active"),
  };
}

/** How many events of a dataset are going on at some time in a domain; to the bin where there are only counts. */
export function countIn(data: Dataset, counts: readonly Counts[] | undefined, [t0, t1]: Domain): number {
  if (counts === undefined) {
    let count = 0;
    for (let row = countBelow(data.starts, t1) - 1; row >= 0; row--)
      if (Math.max(data.ends[row]!, data.starts[row]! + 1) > t0) count++;
    return count;
  }
  let count = 0;
  for (const { edges, starts, active } of counts) {
    const i0 = Math.max(0, countUpTo(edges, t0) - 1);
    const i1 = Math.min(countBelow(edges, t1), starts.length);
    if (i0 < i1) count += active[i0]!;
    for (let i = i0 + 1; i < i1; i++) count += starts[i]!;
  }
  return count;
}

/** What the bins of the whole extent say of all that lies in it. */
export function wholeOf(known: readonly Known[], meta: Meta): Pick<Ground, "peaks" | "whole"> {
  const tracks = meta.tracks.map((_, track) => countsOf(known, track, meta));
  const sum = (name: "starts" | "active"): Uint32Array => {
    const total = new Uint32Array(known.length * binsPerTile);
    for (const one of tracks) for (let i = 0; i < total.length; i++) total[i]! += one[name][i] ?? 0;
    return total;
  };
  const peaks = tracks.map(({ active }) =>
    Array.from(active).reduce((most, count) => Math.max(most, count), 1),
  );
  const edges = tracks[0]?.edges;
  return { peaks, whole: edges && { edges, starts: sum("starts"), active: sum("active") } };
}
