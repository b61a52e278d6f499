import type { Chart } from "../components/index.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import { outlineItem } from "../figure/index.js";
import { countUpTo } from "../layout/index.js";
import type { Picked } from "./emitter.js";

/** The event under a target of the drawing: its mark or its label. An event of the record alone is none of ours. */
export function pickEvent(target: EventTarget | null, { data }: Chart): string | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest("[data-event],[data-label]");
  const id = element?.getAttribute("data-event") ?? element?.getAttribute("data-label") ?? null;
  return id !== null && data.index(id) >= 0 ? id : null;
}

/** The first event that is going on at an instant, near it where there may be millions; null for none. */
export function idAt(data: Dataset, t: number): string | null {
  const row = rowAt(data, t);
  return row < 0 ? null : data.id(row);
}

function rowAt({ starts, ends, size }: Dataset, t: number): number {
  const after = countUpTo(starts, t);
  let found = -1;
  for (let row = after - 1; row >= Math.max(0, after - reach); row--) if (ends[row]! >= t) found = row;
  return found < 0 && after > 0 && size > 0 ? after - 1 : found;
}

/** Rows looked at before an instant: what began long before is found by its own beginning. */
const reach = 10_000;

/** What listeners are told of an event that was picked, or of none. */
export function picked(event: TimelineEvent | undefined): Picked {
  return event === undefined ? { id: null } : { id: event.id, event };
}

/** An event in one line, as it is announced; empty for none. */
export function speechOf(chart: Chart, id: string | null): string {
  const row = id === null ? -1 : chart.data.index(id);
  if (row < 0) return "";
  const { when, title, place } = outlineItem(chart, row);
  return [when, title, place].filter((text) => text !== "").join(" · ");
}
