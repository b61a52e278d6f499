import { excerptOf, type Excerpt } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import { assignLanes, Crowd } from "../layout/index.js";
import type { Context } from "./component.js";
import { between, counter } from "./counted.js";
import { crowded, crowdOf } from "./crowd.js";
import { hueAt } from "./kind-look.js";
import { mostFixed } from "./spans-rows.js";
import { tailsOf } from "./tails.js";
import { itemReader, itemsOf, withRows } from "./track-items.js";
import type { CrowdTrack, Item, Track, TrackOptions, Tracks } from "./track.js";
import { homesBy, nested, sorted } from "./tracks-homes.js";
import { arrange, type Rows } from "./tracks-lanes.js";

const mostLanes = 12;
/** Of a few events more lanes are better than counts. */
const manyLanes = 48;
const fewEvents = 100;
/** Where time runs down, an excerpt has room for so many lanes. */
const downLanes = 4;
const day = 86_400_000;
const noRows: Rows = { row: new Uint32Array(0), days: false, lanes: 0 };

/** Tracks of a dataset with their events in rows: from time alone, so that nothing moves on zoom. */
export function tracksOf(data: Dataset, options: TrackOptions, context?: Context): Tracks {
  const part = excerptOf(data);
  if (part !== undefined) return excerptTracks(data, part, options);
  const all = options.tracks ?? data.meta.tracks;
  const by = homesBy(data, all, options);
  const { column = data.tracks } = by;
  const sizes = sizesOf(column, by.lanes, all.length);
  const rows = sorted(column, by.lanes, sizes);
  const ordered = nested(all, sizes, false);
  const [first, last] = data.extent;
  const brief = (last - first) / 500;
  const mostOf = (size: number): number => options.maxLanes ?? (size > fewEvents ? mostLanes : manyLanes);
  const items = new Map<number, { items: readonly Item[]; rows: Rows }>();
  const counted: number[] = [];
  for (const { i } of ordered) {
    const own = rows[i]!;
    const thin = options.collapsed?.includes(all[i]!.id) === true;
    if (thin || sizes[i]! > crowded || isCrowded(data, own, brief, mostOf(sizes[i]!))) {
      counted.push(i);
      continue;
    }
    const listed = itemsOf(data, own, hueAt(i), options);
    const found = arrange(listed, brief);
    if (found.lanes > mostOf(sizes[i]!)) counted.push(i);
    else items.set(i, { items: withRows(listed, found.row), rows: found });
  }
  const lanes = by.lanes.map((home) => (counted.includes(home) ? home : -1));
  const crowd =
    counted.length === 0 ? undefined : crowdOf(data, { ...by, lanes, count: all.length }, context);
  const made = ordered.map(({ i, depth, parent }): Track => {
    const base = { id: all[i]!.id, label: all[i]!.label, paint: hueAt(i), depth, parent, count: sizes[i]! };
    const listed = items.get(i);
    if (listed !== undefined || crowd === undefined) return { ...base, ...listed! };
    const thin = options.collapsed?.includes(base.id) === true;
    const lane = { crowd, lane: i };
    const item = itemReader(data, base.paint, options);
    return {
      ...base,
      items: [],
      rows: noRows,
      crowd: { ...lane, thin, item, id: (row) => data.id(row), tails: tailsOf(lane, data, context) },
    };
  });
  let merged: readonly Track[] | undefined;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { tracks: made, merged: () => (merged ??= merge(made, brief, mostOf(total))) };
}

/** How many events each of the tracks asked for has. */
function sizesOf(column: ArrayLike<number>, lanes: ArrayLike<number>, count: number): number[] {
  const sizes = Array.from({ length: count }, () => 0);
  for (let row = 0; row < column.length; row++) {
    const home = lanes[column[row]!]!;
    if (home >= 0) sizes[home]!++;
  }
  return sizes;
}

/** The same for what is held of a larger whole: the next excerpt may hold more, so each track keeps its place and room. */
function excerptTracks(data: Dataset, part: Excerpt, options: TrackOptions): Tracks {
  const all = options.tracks ?? data.meta.tracks;
  const { column = data.tracks, lanes } = homesBy(data, all, options);
  const sizes = sizesOf(column, lanes, all.length);
  // Also those that are many: all that is held of them is here, and is counted from it.
  const rows = sorted(
    column,
    lanes,
    sizes.map((size) => Math.min(size, crowded)),
  );
  const ordered = nested(all, sizes, true);
  const [first, last] = part.domain;
  const brief = (last - first) / 500;
  const fixed = all.length > 5 ? 1 : 2;
  const maxLanes = mostFixed(fixed);
  const made = ordered.map(({ i, depth, parent }): Track => {
    const own = rows[i]!;
    const thin = options.collapsed?.includes(all[i]!.id) === true;
    const room = thin ? {} : { fixed };
    const base = {
      id: all[i]!.id,
      label: all[i]!.label,
      paint: hueAt(i),
      depth,
      parent,
      count: own.length,
      ...room,
    };
    const place = data.meta.tracks.findIndex(({ id }) => id === all[i]!.id);
    const counts = part.counts?.[place];
    const scale = { thin, peak: part.peaks[place] ?? 1 };
    if (counts !== undefined)
      return { ...base, items: [], rows: noRows, counted: { ...scale, bins: between(counts) } };
    const counted = thin || own.length > crowded || isCrowded(data, own, brief, maxLanes);
    const items = counted ? [] : itemsOf(data, own, base.paint, options);
    const found = items.length === own.length ? arrange(items, brief) : noRows;
    const few = items.length === own.length && found.lanes <= maxLanes;
    if (few) return { ...base, items: withRows(items, found.row), rows: found };
    return { ...base, items: [], rows: noRows, counted: { ...scale, bins: counter(data, own) } };
  });
  let merged: readonly Track[] | undefined;
  return { tracks: made, merged: () => (merged ??= merge(made, brief, maxLanes, fixed)) };
}

/** Whether what surely lasts needs more lanes than there may be: from the columns, without a look at each event. */
function isCrowded(data: Dataset, rows: readonly number[], brief: number, maxLanes: number): boolean {
  const least = Math.max(brief, day);
  const long = rows.filter((row) => data.ends[row]! - data.starts[row]! > least);
  if (long.length <= maxLanes) return false;
  const { count } = assignLanes(
    long.map((row) => data.starts[row]!),
    long.map((row) => data.ends[row]!),
  );
  return count > maxLanes;
}

/** One column of days for each track, and one track of lanes for all that lasts. */
function merge(tracks: readonly Track[], brief: number, maxLanes: number, fixed?: number): Track[] {
  const days = tracks.flatMap((track): Track[] => {
    const items = track.items.filter(({ lane }) => track.rows.days && lane === 0);
    if (track.counted !== undefined || track.crowd !== undefined) return [track];
    if (items.length === 0 && fixed === undefined) return [];
    return [{ ...track, items, count: items.length, rows: { ...track.rows, lanes: 0 } }];
  });
  const lasting = tracks
    .flatMap(({ items, rows }) => items.filter(({ lane }) => !rows.days || lane > 0))
    .sort((a, b) => a.start - b.start || a.rank - b.rank);
  if (lasting.length === 0 && fixed === undefined) return days;
  const rows = arrange(
    lasting.map((item) => ({ ...item, when: { ...item.when, form: "interval" as const } })),
    brief,
  );
  const room = fixed === undefined ? {} : { fixed: downLanes };
  const base = { id: "lasting", label: "", paint: hueAt(5), depth: 0, parent: false, ...room } as const;
  const times = { starts: lasting.map(({ start }) => start), ends: lasting.map(({ end }) => end) };
  const few = rows.lanes <= (fixed === undefined ? maxLanes : downLanes);
  const all = { ...base, count: lasting.length };
  if (few) return [...days, { ...all, items: withRows(lasting, rows.row), rows }];
  const many = { ...all, items: [], rows: noRows };
  if (fixed === undefined) return [...days, { ...many, crowd: lastingCrowd(lasting) }];
  return [...days, { ...many, counted: { thin: false, bins: counter(times, [...lasting.keys()]) } }];
}

/** What lasts on all tracks, counted: there are too many to stand side by side. */
function lastingCrowd(lasting: readonly Item[]): CrowdTrack {
  const starts = Float64Array.from(lasting, ({ start }) => start);
  const ends = Float64Array.from(lasting, ({ end }) => end);
  const finite = [...starts, ...ends].filter(Number.isFinite);
  const extent = [Math.min(...finite), Math.max(...finite)] as const;
  const column = new Uint16Array(lasting.length);
  const lane = { crowd: new Crowd({ starts, ends, extent, column, lanes: [0], count: 1 }), lane: 0 };
  return {
    ...lane,
    thin: false,
    item: (row) => lasting[row]!,
    id: (row) => lasting[row]!.event.id,
    tails: tailsOf(lane, { starts, ends }),
  };
}
