import { excerptOf, type Counts } from "../dataset/excerpt.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import { assignLanes, countBelow, countUpTo, density, sortedEnds } from "../layout/index.js";
import type { Paint, Shape } from "../scene/index.js";
import { read, type Accessor, type Where } from "./accessor.js";
import { middleOf } from "./dates.js";
import { hueAt, kindLooks } from "./kind-look.js";
import type { Point } from "./point.js";
import { mostFixed } from "./spans-rows.js";
import { arrange, type Rows, type Timed } from "./tracks-lanes.js";

/** Which events stand on which tracks, and what they say. */
export interface TrackOptions {
  /** Which events; all of them when absent. */
  readonly where?: Where;
  /** Id of the track an event belongs to; its own track when absent. */
  readonly track?: Accessor<string>;
  /** The tracks from top to bottom; the dataset's when absent. One whose `parent` is here stands under it. */
  readonly tracks?: readonly { readonly id: string; readonly label: string; readonly parent?: string }[];
  /** Title of an event; an empty one means no label. */
  readonly label?: Accessor<string>;
  /** A second, quieter line, shown where days are told apart. */
  readonly detail?: Accessor<string>;
  readonly paint?: (event: TimelineEvent) => Paint | undefined;
  readonly shape?: (event: TimelineEvent) => Shape | undefined;
  /** Drawn hollow, such as unofficial talks. */
  readonly hollow?: Where;
  /** The most lanes of one track; a track that needs more becomes a strip of counts. 12 when absent. */
  readonly maxLanes?: number;
  /** Ids of tracks that are drawn as one thin strip of counts. */
  readonly collapsed?: readonly string[];
}

/** One event on a track. `lane` is the row in its track. */
export interface Item extends Point, Timed {}

/** A track with its events. */
export interface Track {
  readonly id: string;
  readonly label: string;
  readonly paint: Paint;
  /** 1 for a track under another. */
  readonly depth: 0 | 1;
  /** It has tracks under it, so its name stands over them. */
  readonly parent: boolean;
  /** How many events. */
  readonly count: number;
  /** In order of their starts; none when they are only counted. */
  readonly items: readonly Item[];
  readonly rows: Rows;
  /** When they are drawn as counts. */
  readonly counted?: Counted;
  /** The most lanes it may have, and the room for them whether it has them or not; by its events when absent. */
  readonly fixed?: number;
}

/** Events that are too many to be drawn one by one. */
export interface Counted {
  /** A strip as thin as can be. */
  readonly thin: boolean;
  /** The fullest bin, where it is known without a count. */
  readonly peak?: number;
  /** Counts between two times, in bins of a length in milliseconds where there is a choice. */
  bins(from: number, to: number, length: number): Counts;
}

/** Columns of times. */
interface Times {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** The tracks, and the same events in one set of lanes for a drawing in which tracks have no room of their own. */
export interface Tracks {
  readonly tracks: readonly Track[];
  /** Days stand in the column of their track, all that lasts in lanes beside them. */
  readonly merged: () => readonly Track[];
}

const mostLanes = 12;
/** Where time runs down, an excerpt has room for so many lanes. */
const downLanes = 4;
const day = 86_400_000;
/** A track with more events than this is counted without a look at each. */
const crowd = 20_000;
const noRows: Rows = { row: new Uint32Array(0), days: false, lanes: 0 };

/** Tracks of a dataset with their events in rows: from time alone, so that nothing moves on zoom. */
export function tracksOf(data: Dataset, options: TrackOptions): Tracks {
  const all = options.tracks ?? data.meta.tracks;
  const rows = sorted(data, all, options);
  const part = excerptOf(data);
  const ordered = nested(all, rows, part !== undefined);
  const [first, last] = part?.domain ?? data.extent;
  const brief = (last - first) / 500;
  // Of an excerpt the next one may hold more: each track keeps its place and its room.
  const fixed = part === undefined ? undefined : all.length > 5 ? 1 : 2;
  const maxLanes = fixed === undefined ? (options.maxLanes ?? mostLanes) : mostFixed(fixed);
  const made = ordered.map(({ i, depth, parent }): Track => {
    const own = rows[i]!;
    const thin = options.collapsed?.includes(all[i]!.id) === true;
    const room = fixed === undefined || thin ? {} : { fixed };
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
    const counts = part?.counts?.[place];
    const scale = { thin, ...(part !== undefined && { peak: part.peaks[place] ?? 1 }) };
    if (counts !== undefined)
      return { ...base, items: [], rows: noRows, counted: { ...scale, bins: between(counts) } };
    const counted = thin || own.length > crowd || isCrowded(data, own, brief, maxLanes);
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

/** Rows of the dataset by track. */
function sorted(
  data: Dataset,
  tracks: NonNullable<TrackOptions["tracks"]>,
  { where, track }: TrackOptions,
): number[][] {
  const index = new Map(tracks.map(({ id }, i) => [id, i]));
  const own = data.meta.tracks.map(({ id }) => index.get(id));
  const rows: number[][] = tracks.map(() => []);
  for (let i = 0; i < data.size; i++) {
    if (where !== undefined && !where(data.event(i))) continue;
    const home = track === undefined ? own[data.tracks[i]!] : index.get(read(track, data.event(i), ""));
    if (home !== undefined) rows[home]!.push(i);
  }
  return rows;
}

/** Tracks that have events, or all, each parent before its children, otherwise in the order given. */
function nested(
  tracks: NonNullable<TrackOptions["tracks"]>,
  rows: readonly (readonly number[])[],
  empty: boolean,
): { i: number; depth: 0 | 1; parent: boolean }[] {
  const ids = new Set(tracks.map(({ id }) => id));
  const isRoot = ({ parent }: (typeof tracks)[number]): boolean => parent === undefined || !ids.has(parent);
  // One level only: whoever stands under a child stands under its parent.
  const rootOf = (i: number): number => {
    for (let at = i, steps = 0; ; steps++) {
      if (isRoot(tracks[at]!) || steps > tracks.length) return at;
      at = tracks.findIndex(({ id }) => id === tracks[at]!.parent);
    }
  };
  return tracks.flatMap((_, i) => {
    if (rootOf(i) !== i) return [];
    const children = tracks.flatMap((_, j) =>
      j !== i && rootOf(j) === i && (empty || rows[j]!.length > 0)
        ? [{ i: j, depth: 1 as const, parent: false }]
        : [],
    );
    if (!empty && rows[i]!.length === 0 && children.length === 0) return [];
    return [{ i, depth: 0 as const, parent: children.length > 0 }, ...children];
  });
}

function itemsOf(data: Dataset, rows: readonly number[], hue: Paint, options: TrackOptions): Item[] {
  const looks = kindLooks(data);
  return rows.map((row) => {
    const event = data.event(row);
    const when = data.when(row);
    const look = looks.get(event.kind);
    return {
      event,
      when,
      start: data.starts[row]!,
      end: data.ends[row]!,
      t: middleOf(when),
      lane: 0,
      paint: options.paint?.(event) ?? look?.color ?? hue,
      shape: options.shape?.(event) ?? look?.shape ?? "circle",
      hollow: options.hollow?.(event) ?? false,
      label: {
        title: read(options.label ?? "title", event, event.title),
        detail: read(options.detail, event, ""),
      },
      rank: (3 - event.importance) * data.size + row,
    };
  });
}

const withRows = (items: readonly Item[], row: Uint32Array): Item[] =>
  items.map((item, i) => ({ ...item, lane: row[i]! }));

function counter({ starts, ends }: Times, rows: readonly number[]): Counted["bins"] {
  const own = Float64Array.from(rows, (row) => starts[row]!);
  const over = sortedEnds(
    own,
    rows.map((row) => ends[row]!),
  );
  return (from, to, length) => density(own, over, from, to, length);
}

/** The bins of some counts that lie between two times. */
function between({ edges, starts, active }: Counts): Counted["bins"] {
  return (from, to) => {
    const i0 = Math.max(0, countUpTo(edges, from) - 1);
    const i1 = Math.max(i0, Math.min(countBelow(edges, to), edges.length - 1));
    const cut = (counts: ArrayLike<number>): number[] =>
      Array.prototype.slice.call(counts, i0, i1) as number[];
    return { edges: edges.slice(i0, i1 + 1), starts: cut(starts), active: cut(active) };
  };
}

/** One column of days for each track, and one track of lanes for all that lasts. */
function merge(tracks: readonly Track[], brief: number, maxLanes: number, fixed?: number): Track[] {
  const days = tracks.flatMap((track): Track[] => {
    const items = track.items.filter(({ lane }) => track.rows.days && lane === 0);
    if (track.counted !== undefined) return [track];
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
  return [
    ...days,
    few
      ? { ...base, count: lasting.length, items: withRows(lasting, rows.row), rows }
      : {
          ...base,
          count: lasting.length,
          items: [],
          rows: noRows,
          counted: { thin: false, bins: counter(times, [...lasting.keys()]) },
        },
  ];
}
