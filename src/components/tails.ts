import { assignLanes, countBelow, type Crowd } from "../layout/index.js";
import type { Context } from "./component.js";
import { piece, type CrowdLane } from "./crowd.js";

/** How many lengths stand under each other in a strip. */
export const slots = 6;

/**
 * How long the events of a crowd last: in as few slots as can be, so that the lengths of one slot never meet. What
 * finds no slot is known, so that it can be counted instead.
 */
export interface Tails {
  /** Whether they are known already; `find` makes it so. */
  readonly isReady: boolean;
  /** Rows of a slot that are going on between two instants, by time. */
  find(slot: number, from: number, to: number): readonly number[];
  /** Whether something between two instants has found no slot. */
  isOver(from: number, to: number): boolean;
}

/** Slots of a lane: rows by start, and their ends. */
interface Slot {
  readonly rows: number[];
  readonly starts: number[];
  readonly ends: number[];
}

interface Columns {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** In pieces of work, each a few milliseconds for a hundred thousand events. */
function* finding({ crowd, lane }: CrowdLane, { starts, ends }: Columns): Generator<undefined, Slot[]> {
  const all = crowd.rows(lane, 0, crowd.size(lane));
  const long = all.filter((row) => ends[row]! > starts[row]!);
  // Everything that finds no slot shares the last: of it only the latest end so far is kept.
  const found: Slot[] = Array.from({ length: slots + 1 }, () => ({ rows: [], starts: [], ends: [] }));
  yield;
  const begins = Float64Array.from(long, (row) => starts[row]!);
  const { lane: places } = assignLanes(
    begins,
    Float64Array.from(long, (row) => ends[row]!),
  );
  yield;
  for (const [j, row] of long.entries()) {
    const { rows, starts: s, ends: e } = found[Math.min(places[j]!, slots)]!;
    rows.push(row);
    s.push(begins[j]!);
    e.push(Math.max(ends[row]!, e.at(-1) ?? -Infinity));
    if (j % 5_000 === 4_999) yield;
  }
  return found;
}

/** The lengths of a lane, found when they are first asked for, or later as a task. */
export function tailsOf(lane: CrowdLane, columns: Columns, context?: Context): Tails {
  let found: Slot[] | undefined;
  const work = finding(lane, columns);
  const step = (): boolean => {
    const next = work.next();
    if (next.done === true) found = next.value;
    return found !== undefined;
  };
  const ready = (): Slot[] => {
    while (found === undefined) step();
    return found;
  };
  context?.later?.({
    size: lane.crowd.size(lane.lane),
    get progress() {
      return found === undefined ? 0 : 1;
    },
    step: () => sortedBefore(lane.crowd) && (found !== undefined || step()),
  });
  return {
    get isReady() {
      return found !== undefined;
    },
    find(slot, from, to) {
      const { rows, starts, ends } = ready()[slot]!;
      return rows.slice(countBelow(ends, from), countBelow(starts, to));
    },
    isOver(from, to) {
      const { starts, ends } = ready()[slots]!;
      const before = countBelow(starts, to);
      return before > 0 && ends[before - 1]! > from;
    },
  };
}

function sortedBefore(crowd: Crowd): boolean {
  return crowd.isSorted || crowd.sort(piece);
}
