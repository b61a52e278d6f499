import {
  trustedDataset,
  type Dataset,
  type Moment,
  type Outcome,
  type TimelineEvent,
} from "../dataset/index.js";
import { toInstant, type Instant } from "../scales/index.js";
import { readWhen } from "../time/index.js";

/** The first millisecond that is not yet known: a date in words is known to its end. */
export function horizonOf(asOf: Instant): number {
  return typeof asOf === "string" ? readWhen(asOf).end : toInstant(asOf) + 1;
}

/**
 * A dataset as it was known at an instant: later events, moments, values and outcomes are not there, nor links to
 * events that are not. Text such as a summary stays as it is.
 *
 * An outcome without a date is known when its event is over; that nothing came of it, only when all is known.
 *
 * @throws RangeError when `asOf` is not an instant
 * @example asKnown(data, "2025-07-30").get("2025-deadline-8-august")?.outcome // undefined
 */
export function asKnown(data: Dataset, asOf: Instant): Dataset {
  const horizon = horizonOf(asOf);
  const kept = last.get(data);
  if (kept?.horizon === horizon) return kept.known;
  const known = cut(data, horizon);
  last.set(data, { horizon, known });
  return known;
}

/** The last cut of each dataset: every change of width asks for the same one again. */
const last = new WeakMap<Dataset, { readonly horizon: number; readonly known: Dataset }>();

function cut(data: Dataset, horizon: number): Dataset {
  const ends = Array.from({ length: data.size }, (_, i) => data.when(i).end).filter(Number.isFinite);
  const all = ends.every((end) => end <= horizon) && data.starts.every((start) => start < horizon);
  const kept = data.where((_, i) => data.starts[i]! < horizon);
  const known = new Set(Array.from({ length: kept.size }, (_, i) => kept.id(i)));
  const events = Array.from({ length: kept.size }, (_, i) =>
    trimmed(kept.event(i), kept.ends[i]!, horizon, all, known),
  );
  return trustedDataset({ ...data.meta, events });
}

function trimmed(
  event: TimelineEvent,
  end: number,
  horizon: number,
  all: boolean,
  known: ReadonlySet<string>,
): TimelineEvent {
  const { moments, outcome, links, values, ...rest } = event;
  const before = ({ when }: { readonly when: string }): boolean => readWhen(when).start < horizon;
  const linked = links?.filter((link) => link.in !== undefined || known.has(link.to));
  return {
    ...rest,
    ...some(
      "moments",
      moments?.filter((moment) => isTold(moment, before)),
    ),
    ...some("links", linked),
    ...some("values", values?.filter(before)),
    ...(outcome !== undefined && isKnown(outcome, end, horizon, all) ? { outcome } : {}),
  };
}

/** A due day is known when it is set, though it lies ahead; anything else when it comes. */
function isTold(moment: Moment, before: (moment: Moment) => boolean): boolean {
  return moment.type === "due" || before(moment);
}

function isKnown({ type, when }: Outcome, end: number, horizon: number, all: boolean): boolean {
  if (when !== undefined) return readWhen(when).start < horizon;
  return all || (type !== "none" && type !== "open" && end <= horizon);
}

function some<K extends string, T>(key: K, list: readonly T[] | undefined): Partial<Record<K, readonly T[]>> {
  return list === undefined || list.length === 0 ? {} : ({ [key]: list } as Record<K, readonly T[]>);
}
