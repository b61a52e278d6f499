import { isElement } from "../render/is-element.js";
import { checkSelected } from "../components/check-options.js";
import type { Chart, Warning } from "../components/index.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import { outlineItem, type OutlineItem } from "../figure/index.js";
import { countBelow, countUpTo } from "../layout/index.js";
import type { Hit, Renderer } from "../render/index.js";
import { wordsForSpan } from "../time/index.js";
import type { Picked } from "./emitter.js";

/** The event under a target of the drawing: its mark or its label. An event of the record alone is none of ours. */
export function pickEvent(target: EventTarget | null, { data }: Chart): string | null {
  if (!isElement(target)) return null;
  const element = target.closest("[data-event],[data-label]");
  const id = element?.getAttribute("data-event") ?? element?.getAttribute("data-label") ?? null;
  return id !== null && data.index(id) >= 0 ? id : null;
}

/**
 * The first event that begins between two instants, else one that is going on then, near it where there may be
 * millions; null for none.
 */
export function idAt(data: Dataset, start: number, end: number): string | null {
  const next = countBelow(data.starts, start);
  const row = next < data.size && data.starts[next]! <= end ? next : rowAt(data, start);
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

const day = 86_400_000;

/** How many events are counted under a point, and when, in words; empty for a single event or none. */
export function countedIn({ context }: Chart, hit: Hit | undefined): string {
  if (hit?.count === undefined || hit.range === undefined) return "";
  const [start, end] = hit.range;
  const when = wordsForSpan(
    start,
    Math.max(end, start + 1),
    end - start >= day ? "day" : "minute",
    context.locale,
  );
  return context.messages.countedIn(hit.count, when);
}

/** An event of the record under a target, in words: it is no event of the data, so that nothing opens. */
export function recordIn(target: EventTarget | null, chart: Chart): string {
  const { record } = chart.context;
  const id = isElement(target) ? target.closest("[data-event]")?.getAttribute("data-event") : undefined;
  const row = id == null || record === undefined ? -1 : record.index(id);
  return row < 0 ? "" : said(outlineItem({ ...chart, data: record! }, row));
}

const said = ({ when, title, place, due }: OutlineItem): string =>
  [when, title, place, due].filter((text) => text !== "").join(" · ");

/** What lies under a point of the page. */
export function hitUnder(
  renderer: Renderer,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Hit | undefined {
  const { left, top } = renderer.node.getBoundingClientRect();
  return renderer.hit?.(clientX - left, clientY - top);
}

/**
 * What is pointed at, else what is open, in one line, as it is announced; what is counted goes before what is open.
 * Empty for none.
 */
export function speechOf(
  chart: Chart,
  hovered: string | null,
  counted: string = "",
  selected: string | null = null,
): string {
  if (hovered === null && counted !== "") return counted;
  const id = hovered ?? selected;
  const row = id === null ? -1 : chart.data.index(id);
  if (row < 0) return "";
  return said(outlineItem(chart, row));
}

/**
 * What is asked for is there and cannot be seen: the view or the filter leaves it out.
 *
 * @throws RangeError where it is not there
 */
export function notShown(data: Dataset, id: string): Warning {
  checkSelected(data, id);
  return { code: "not-shown", message: `the drawing does not show the event: ${JSON.stringify(id)}` };
}
