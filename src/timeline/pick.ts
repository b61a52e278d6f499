import type { Chart } from "../components/index.js";
import type { TimelineEvent } from "../dataset/index.js";
import { outlineItem } from "../figure/index.js";
import type { Picked } from "./emitter.js";

/** The event under a target of the drawing: its mark or its label. An event of the record alone is none of ours. */
export function pickEvent(target: EventTarget | null, { data }: Chart): string | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest("[data-event],[data-label]");
  const id = element?.getAttribute("data-event") ?? element?.getAttribute("data-label") ?? null;
  return id !== null && data.index(id) >= 0 ? id : null;
}

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
