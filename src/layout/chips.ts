import type { LabelInput } from "./label-input.js";
import type { Thing } from "./room.js";
import { smallest } from "./smallest.js";
import { firstPlace, type LabelCandidate, type Place, type Side } from "./sides.js";

/** Labels of one row left out near each other. */
export interface Group {
  /** Indices of the candidates, by time. */
  readonly members: readonly number[];
  /** Of the row: where the marks are. */
  readonly across: number;
  /** Where its "+n" goes, and the key of the mark it stands beside; absent where there is no room for one. */
  readonly place?: Place;
  readonly key?: string;
  /** The room the "+n" takes. */
  readonly thing?: Thing;
}

/** Takes the room for a place and returns it, or undefined when there is none. */
type Claim = (candidate: LabelCandidate, place: Place) => Thing | undefined;

/** Beside the mark, else where its label might have stood. */
const near: readonly Side[] = ["right", "above", "below", "left"];
/** Marks tried for a chip, per group; in a crowd the next would fail like the last. */
const attempts = 6;

/**
 * Groups the dropped by row and nearness and gives each group a place for its "+n" beside one of its marks. A group
 * without room is joined to the next of its row, so that a chip further on counts it too.
 */
export function groupDropped(
  dropped: readonly number[],
  input: LabelInput,
  offset: number,
  claim: Claim,
): Group[] {
  const groups: Group[] = [];
  for (const [across, row] of rowsOf(dropped, input)) {
    let waiting: number[] = [];
    const runs = nearby(row, input);
    for (const [j, members] of runs.entries()) {
      for (const i of members) waiting.push(i);
      const found = placeChip(waiting.length, members, input, offset, claim);
      if (found === undefined && j < runs.length - 1) continue;
      groups.push({ members: waiting, across, ...found });
      waiting = [];
    }
  }
  return groups;
}

/** The dropped by row, rows from above, each by time. */
function rowsOf(dropped: readonly number[], { candidates }: LabelInput): [number, number[]][] {
  const rows = new Map<number, number[]>();
  for (const i of dropped) {
    const across = candidates[i]?.across ?? 0;
    const row = rows.get(across);
    if (row === undefined) rows.set(across, [i]);
    else row.push(i);
  }
  const along = (i: number): number => candidates[i]?.along0 ?? 0;
  for (const row of rows.values()) row.sort((a, b) => along(a) - along(b) || a - b);
  return [...rows].sort(([a], [b]) => a - b);
}

function nearby(row: readonly number[], { candidates, chipDistance = 64 }: LabelInput): number[][] {
  const groups: number[][] = [];
  let last = -Infinity;
  for (const i of row) {
    const along = candidates[i]?.along0 ?? 0;
    if (along - last < chipDistance) groups.at(-1)?.push(i);
    else groups.push([i]);
    last = along;
  }
  return groups;
}

function placeChip(
  count: number,
  members: readonly number[],
  { candidates, chip }: LabelInput,
  offset: number,
  claim: Claim,
): { place: Place; key: string; thing: Thing } | undefined {
  if (chip === undefined) return undefined;
  const { width, height } = chip(count);
  for (const i of smallest(members, attempts, (i) => candidates[i]?.rank ?? 0)) {
    const member = candidates[i];
    if (member === undefined) continue;
    const candidate: LabelCandidate = {
      ...member,
      width,
      height,
      sides: [...near, ...member.sides.filter((side) => side !== "inside")],
    };
    const fit = firstPlace(candidate, offset, (place) => claim(candidate, place));
    if (fit !== undefined) return { place: fit.place, key: member.key, thing: fit.found };
  }
  return undefined;
}
