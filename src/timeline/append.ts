import type { Chart, Warning } from "../components/index.js";
import { shown } from "../components/check-options.js";
import { appending } from "../dataset/append.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Domain } from "../scales/index.js";
import type { TimelineOptions } from "./options.js";
import { inSlices } from "./slices.js";

/** The share of the time that can be reached by which it grows, so that it does not grow with every event. */
const room = 1 / 8;

/** What is read of a timeline when a turn comes. */
export interface Reading {
  options(): TimelineOptions;
  chart(): Chart;
  warn(warning: Warning): void;
}

const turns = new WeakMap<object, Promise<void>>();

/** Add events to a timeline, one call after the other: each adds to what the one before has made. */
export function inTurn(
  owner: object,
  read: Reading,
  events: readonly TimelineEvent[],
  done: (options: Partial<TimelineOptions>) => void,
): Promise<void> {
  if (!Array.isArray(events)) throw new TypeError(`append needs a list of events, got: ${shown(events)}`);
  const turn = (turns.get(owner) ?? Promise.resolve()).then(async () => {
    for (;;) {
      const { data } = read.options();
      const next = await inSlices(appending(data, events, { warn: read.warn }));
      // Other data may have come meanwhile: then these are what is added to.
      if (read.options().data === data) return done(withRoom(next, read.options(), read.chart()));
    }
  });
  turns.set(
    owner,
    turn.catch(() => {}),
  );
  return turn;
}

/**
 * The time that can be reached stays while all events fit into it: then nothing that is drawn moves. What lies outside
 * of it makes room for more.
 */
function withRoom(next: Dataset, { data, extent }: TimelineOptions, chart: Chart): Partial<TimelineOptions> {
  const [e0, e1] = chart.extent;
  const [first, last] = next.extent;
  const more = (e1 - e0) * room;
  const grown: Domain = [first < e0 ? first - more : e0, last > e1 ? last + more : e1];
  const isSame = extent !== undefined && grown[0] === e0 && grown[1] === e1;
  return { data: next, ...(data.size === 0 || isSame ? {} : { extent: grown }) };
}
