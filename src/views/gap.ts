import type { Dataset, TimelineEvent } from "../dataset/index.js";

/** A stretch of time without an event. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The longest stretch between two events that pass a test, from the end of one to the start of the next.
 * Undefined when fewer than two pass.
 */
export function longestGap(data: Dataset, test: (event: TimelineEvent) => boolean): Stretch | undefined {
  let last: number | undefined;
  let best: Stretch | undefined;
  for (let i = 0; i < data.size; i++) {
    const start = data.starts[i]!;
    const end = data.ends[i]!;
    if (!Number.isFinite(start) || !Number.isFinite(end) || !test(data.event(i))) continue;
    if (last !== undefined && start - last > (best === undefined ? 0 : best.end - best.start))
      best = { start: last, end: start };
    last = last === undefined ? end : Math.max(last, end);
  }
  return best;
}

/** Whole years in a stretch. */
export function wholeYears({ start, end }: Stretch): number {
  const a = new Date(start);
  const b = new Date(end);
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  const before =
    b.getUTCMonth() < a.getUTCMonth() ||
    (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate());
  return before ? years - 1 : years;
}
