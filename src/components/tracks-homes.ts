import type { Dataset } from "../dataset/index.js";
import { read } from "./accessor.js";
import { crowded } from "./crowd.js";
import type { TrackOptions } from "./track.js";

/** The track of every row, reading events only where an option asks for them. */
export function homesBy(
  data: Dataset,
  tracks: NonNullable<TrackOptions["tracks"]>,
  { where, track }: TrackOptions,
): { readonly column?: Uint16Array; readonly lanes: readonly number[] } {
  const index = new Map(tracks.map(({ id }, i) => [id, i]));
  const own = data.meta.tracks.map(({ id }) => index.get(id) ?? -1);
  if (where === undefined && track === undefined) return { lanes: own };
  const column = new Uint16Array(data.size);
  for (let row = 0; row < data.size; row++) {
    const event = data.peek(row);
    const home = track === undefined ? own[data.tracks[row]!]! : (index.get(read(track, event, "")) ?? -1);
    column[row] = home < 0 || where?.(event) === false ? tracks.length : home;
  }
  return { column, lanes: [...tracks.keys(), -1] };
}

/** Rows of the dataset by track; none of those that have too many to be listed. */
export function sorted(column: Uint16Array, lanes: readonly number[], sizes: readonly number[]): number[][] {
  const rows: number[][] = sizes.map(() => []);
  if (sizes.every((size) => size === 0 || size > crowded)) return rows;
  for (let i = 0; i < column.length; i++) {
    const home = lanes[column[i]!]!;
    if (home >= 0 && sizes[home]! <= crowded) rows[home]!.push(i);
  }
  return rows;
}

/** Tracks that have events, or all, each parent before its children, otherwise in the order given. */
export function nested(
  tracks: NonNullable<TrackOptions["tracks"]>,
  sizes: readonly number[],
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
      j !== i && rootOf(j) === i && (empty || sizes[j]! > 0)
        ? [{ i: j, depth: 1 as const, parent: false }]
        : [],
    );
    if (!empty && sizes[i]! === 0 && children.length === 0) return [];
    return [{ i, depth: 0 as const, parent: children.length > 0 }, ...children];
  });
}
