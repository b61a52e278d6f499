import type { Dataset } from "../dataset/index.js";
import type { Paint } from "../scene/index.js";
import { read } from "./accessor.js";
import { middleOf } from "./dates.js";
import { kindLooks } from "./kind-look.js";
import type { Item, TrackOptions } from "./track.js";

/** Events of some rows as items, not yet in lanes. */
export function itemsOf(data: Dataset, rows: readonly number[], hue: Paint, options: TrackOptions): Item[] {
  const looks = kindLooks(data);
  return rows.map((row) => itemOf(data, row, hue, looks, options));
}

/** Events as items, made when they come near: a reader who wanders through a million must not collect them all. */
export function itemReader(data: Dataset, hue: Paint, options: TrackOptions): (row: number) => Item {
  const looks = kindLooks(data);
  const known = new Map<number, Item>();
  return (row) => {
    const kept = known.get(row);
    if (kept !== undefined) return kept;
    if (known.size > 20_000) known.clear();
    const item = itemOf(data, row, hue, looks, options);
    known.set(row, item);
    return item;
  };
}

function itemOf(
  data: Dataset,
  row: number,
  hue: Paint,
  looks: ReturnType<typeof kindLooks>,
  options: TrackOptions,
): Item {
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
      // Most marks of a crowd never show it.
      get detail() {
        return read(options.detail, event, "");
      },
    },
    rank: (3 - event.importance) * data.size + row,
  };
}

/** The same items in the lanes that were found for them. */
export const withRows = (items: readonly Item[], row: Uint32Array): Item[] =>
  items.map((item, i) => ({ ...item, lane: row[i]! }));
