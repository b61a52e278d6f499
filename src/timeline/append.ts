import type { Chart, Warning } from "../components/index.js";
import { appendEvents } from "../dataset/append.js";
import type { TimelineEvent } from "../dataset/index.js";
import type { Domain } from "../scales/index.js";
import type { TimelineOptions } from "./options.js";

/** The share of the time that can be reached by which it grows, so that it does not grow with every event. */
const room = 1 / 8;

/**
 * Options with more events. The time that can be reached stays while they fit into it: then nothing that is drawn
 * moves. What lies outside of it makes room for more.
 */
export function appended(
  { data, extent }: TimelineOptions,
  chart: Chart,
  events: readonly TimelineEvent[],
  warn: (warning: Warning) => void,
): Partial<TimelineOptions> {
  const next = appendEvents(data, events, { warn });
  const [e0, e1] = chart.extent;
  const [first, last] = next.extent;
  const more = (e1 - e0) * room;
  const grown: Domain = [first < e0 ? first - more : e0, last > e1 ? last + more : e1];
  const isSame = extent !== undefined && grown[0] === e0 && grown[1] === e1;
  return { data: next, ...(data.size === 0 || isSame ? {} : { extent: grown }) };
}
