import { denseOrder, sparseOrder, type Order } from "./order.js";
import { finish, type Work } from "./work.js";

/** Rows that are looked at in one piece of work, and rows whose ids are: a millisecond or two. */
const piece = 50_000;
const named = 2_000;

/** Fewer rows than this are sorted by a comparator, which needs no tables. */
const few = 2000;

/**
 * The order of a dataset: by start, then end descending (what lasts longer comes first), then id.
 *
 * A million rows are sorted by radix, since a comparator called twenty million times would take a second.
 * Returns null when the rows are in order already, so that nothing is copied then.
 */
export function sortedOrder(
  starts: Float64Array,
  ends: Float64Array,
  id: (i: number) => string,
): Order | null {
  return finish(sorting(starts, ends, id));
}

/** The same in pieces of work. */
export function* sorting(
  starts: Float64Array,
  ends: Float64Array,
  id: (i: number) => string,
): Work<Order | null> {
  const n = starts.length;
  let ascends = true;
  for (let from = 1; ascends && from < n; from += piece, yield)
    ascends = isAscending(starts, from, Math.min(n, from + piece));
  if (ascends) return yield* orderOfTies(starts, ends, id);
  const byTime = (a: number, b: number): number =>
    ascending(starts[a]!, starts[b]!) || ascending(ends[b]!, ends[a]!) || a - b;
  const order = n < few ? indices(n).sort(byTime) : yield* radixOrder(starts, ends);
  return denseOrder(yield* settleTies(order, starts, ends, id));
}

function isAscending(values: Float64Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(values[i - 1]! <= values[i]!)) return false;
  return true;
}

function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function indices(n: number): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  return order;
}

/** The least significant digits first: ends descending, then starts ascending; equal rows keep their order. */
function* radixOrder(starts: Float64Array, ends: Float64Array): Work<Uint32Array> {
  const n = starts.length;
  let order = indices(n);
  let spare = new Uint32Array(n);
  for (const [values, flip] of [
    [ends, true],
    [starts, false],
  ] as const) {
    const halves = [new Uint32Array(n), new Uint32Array(n)] as const;
    for (let from = 0; from < n; from += piece, yield)
      writeKeys(values, flip, halves, from, Math.min(n, from + piece));
    for (const half of halves) {
      for (const shift of [0, 16]) {
        if (yield* pass(half, shift, order, spare)) [order, spare] = [spare, order];
      }
    }
  }
  return order;
}

/** Unsigned integers that sort like the doubles, as two halves, the lower first. `flip` turns the order round. */
function writeKeys(
  values: Float64Array,
  flip: boolean,
  [low, high]: readonly [Uint32Array, Uint32Array],
  from: number,
  to: number,
): void {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  const back = flip ? 0xffffffff : 0;
  const [lowWord, highWord] = isLittleEndian() ? [0, 1] : [1, 0];
  for (let i = from; i < to; i++) {
    double[0] = values[i]! + 0; // -0 sorts as 0
    const negative = words[highWord]! >>> 31 === 1;
    // Below zero every bit turns, above only the sign: then bits sort as numbers do.
    const turned = negative ? 0xffffffff : 0;
    const sign = negative ? 0 : 0x80000000;
    low[i] = words[lowWord]! ^ turned ^ back;
    high[i] = words[highWord]! ^ turned ^ sign ^ back;
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/** One stable pass over sixteen bits. False when all rows have the same digit and nothing was moved. */
function* pass(half: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): Work<boolean> {
  const n = from.length;
  const counts = new Uint32Array(65537);
  for (let a = 0; a < n; a += piece, yield) countDigits(half, shift, counts, a, Math.min(n, a + piece));
  if (counts[((half[0]! >>> shift) & 0xffff) + 1] === n) return false;
  for (let digit = 1; digit < 65537; digit++) counts[digit]! += counts[digit - 1]!;
  for (let a = 0; a < n; a += piece, yield)
    placeRows(half, shift, counts, from.subarray(a, Math.min(n, a + piece)), to);
  return true;
}

function countDigits(half: Uint32Array, shift: number, counts: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) counts[((half[i]! >>> shift) & 0xffff) + 1]!++;
}

function placeRows(
  half: Uint32Array,
  shift: number,
  counts: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
): void {
  for (let i = 0; i < from.length; i++) {
    const row = from[i]!;
    to[counts[(half[row]! >>> shift) & 0xffff]!++] = row;
  }
}

/** Rows of equal start and end are put in order of their ids. */
function* settleTies(
  order: Uint32Array,
  starts: Float64Array,
  ends: Float64Array,
  id: (i: number) => string,
): Work<Uint32Array> {
  const same = (a: number, b: number): boolean => starts[a] === starts[b] && ends[a] === ends[b];
  for (let from = 0, to: number, next = named; from < order.length; from = to) {
    to = from + 1;
    while (to < order.length && same(order[from]!, order[to]!)) to++;
    if (to - from > 1) sortByName(order.subarray(from, to), id);
    if (to < next) continue;
    next = to + named;
    yield;
  }
  return order;
}

/** Each id is made once: made by a comparator, they would cost more than the whole radix. */
function sortByName(rows: Uint32Array, id: (i: number) => string): void {
  const all = Array.from(rows, (row) => ({ row, id: id(row) }));
  all.sort((a, b) => ascending(a.id, b.id)).forEach(({ row }, i) => (rows[i] = row));
}

/** Starts ascend already, as they do in most columns: only what begins together is put in order. */
function* orderOfTies(
  starts: Float64Array,
  ends: Float64Array,
  id: (i: number) => string,
): Work<Order | null> {
  const n = starts.length;
  const moved: Moved = { places: [], rows: [] };
  for (let from = 0; from < n; yield)
    from = moveTies(starts, ends, id, from, Math.min(n, from + piece), moved);
  if (moved.places.length === 0) return null;
  if (moved.places.length < n / 16)
    return sparseOrder(Uint32Array.from(moved.places), Uint32Array.from(moved.rows));
  const rows = indices(n);
  moved.places.forEach((place, k) => (rows[place] = moved.rows[k]!));
  return denseOrder(rows);
}

/** Rows that do not stand where they belong, and the places that they belong to, ascending. */
interface Moved {
  readonly places: number[];
  readonly rows: number[];
}

/** Looks at all that begins together from one row on, up to another or a little further. Returns how far it came. */
function moveTies(
  starts: Float64Array,
  ends: Float64Array,
  id: (i: number) => string,
  from: number,
  limit: number,
  moved: Moved,
): number {
  let i = from;
  while (i < limit) {
    const first = i++;
    for (const start = starts[first]; starts[i] === start;) i++;
    if (i - first === 1 || isOrdered(ends, id, first, i)) continue;
    const rows = orderOfRun(starts.subarray(first, i), ends.subarray(first, i), first, id);
    for (let k = 0; k < rows.length; k++) {
      if (rows[k] === first + k) continue;
      moved.places.push(first + k);
      moved.rows.push(rows[k]!);
    }
  }
  return i;
}

/** Whether what begins together is in order already, as it mostly is. */
function isOrdered(ends: Float64Array, id: (i: number) => string, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const [before, end] = [ends[i - 1]!, ends[i]!];
    if (before < end || (before === end && id(i - 1) > id(i))) return false;
  }
  return true;
}

/** The rows of what begins together, the first of which is `first`: by end, the last first, then by id. */
function orderOfRun(
  starts: Float64Array,
  ends: Float64Array,
  first: number,
  id: (i: number) => string,
): Uint32Array {
  // The tables of a radix are made for each run, so only a very long one is worth them.
  const isLong = ends.length >= 50 * few;
  const rows = isLong
    ? finish(radixOrder(starts, ends))
    : indices(ends.length).sort((a, b) => ascending(ends[b]!, ends[a]!) || a - b);
  finish(settleTies(rows, starts, ends, (row) => id(row + first)));
  return rows.map((row) => row + first);
}
