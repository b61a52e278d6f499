import type { Chart } from "../components/index.js";
import type { Domain } from "../scales/index.js";
import { DAY, wordsForSpan } from "../time/index.js";

/** Pixels along a drawing where the time shown begins and ends, from the left or from the top. */
export function ends({ plot, orientation }: Chart): readonly [number, number] {
  const { mirrored, length } = orientation;
  return mirrored ? [length - plot[0], length - plot[1]] : plot;
}

/** Pixels along a drawing that shows a domain, where an event begins. */
export function placeOf(chart: Chart, [t0, t1]: Domain, id: string): number {
  const [from, to] = ends(chart);
  const t = chart.data.starts[chart.data.index(id)] ?? 0;
  return from + ((t - t0) / (t1 - t0)) * (to - from);
}

/** The time shown, in words: to the year, and where it is short, to the day. */
export function shownWords({ context }: Chart, [start, end]: Domain): string {
  const length = end - start;
  const precision = length > 5 * 366 * DAY ? "year" : length > 100 * DAY ? "month" : "day";
  return `${context.messages.shown}: ${wordsForSpan(start, end, precision, context.locale)}`;
}
