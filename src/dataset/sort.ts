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
): Uint32Array | null {
  const compare = (a: number, b: number): number => {
    const byStart = ascending(starts[a]!, starts[b]!);
    if (byStart !== 0) return byStart;
    const byEnd = ascending(ends[b]!, ends[a]!);
    return byEnd !== 0 ? byEnd : ascending(id(a), id(b));
  };
  const n = starts.length;
  let [sorted, i] = [true, 1];
  for (; i < n && starts[i - 1]! <= starts[i]!; i++)
    if (sorted && starts[i - 1] === starts[i]) sorted = compare(i - 1, i) <= 0;
  const ascends = i >= n;
  if (ascends && sorted) return null;
  if (n < 2000) return indices(n).sort(compare);
  if (!ascends) return settleTies(radixOrder(starts, ends), starts, ends, id);
  // Starts ascend already, as they do in most columns: only what begins together is put in order.
  const order = indices(n);
  const later = (a: number, b: number): number => ascending(ends[b]!, ends[a]!);
  for (let i = 1; i < n; i++) {
    if (starts[i] !== starts[i - 1]) continue;
    const from = i - 1;
    while (i + 1 < n && starts[i + 1] === starts[from]) i++;
    settleTies(order.subarray(from, i + 1).sort(later), starts, ends, id);
  }
  return order;
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
function radixOrder(starts: Float64Array, ends: Float64Array): Uint32Array {
  let order = indices(starts.length);
  let spare = new Uint32Array(starts.length);
  for (const [values, flip] of [
    [ends, true],
    [starts, false],
  ] as const) {
    const [low, high] = keys(values, flip);
    for (const half of [low, high]) {
      for (const shift of [0, 16]) {
        if (pass(half, shift, order, spare)) [order, spare] = [spare, order];
      }
    }
  }
  return order;
}

/** Unsigned integers that sort like the doubles, as two halves. `flip` turns the order round. */
function keys(values: Float64Array, flip: boolean): [Uint32Array, Uint32Array] {
  const n = values.length;
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  const back = flip ? 0xffffffff : 0;
  const [lowWord, highWord] = isLittleEndian() ? [0, 1] : [1, 0];
  for (let i = 0; i < n; i++) {
    double[0] = values[i]! + 0; // -0 sorts as 0
    const negative = words[highWord]! >>> 31 === 1;
    // Below zero every bit turns, above only the sign: then bits sort as numbers do.
    const turned = negative ? 0xffffffff : 0;
    const sign = negative ? 0 : 0x80000000;
    low[i] = words[lowWord]! ^ turned ^ back;
    high[i] = words[highWord]! ^ turned ^ sign ^ back;
  }
  return [low, high];
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/** One stable pass over sixteen bits. False when all rows have the same digit and nothing was moved. */
function pass(half: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean {
  const n = from.length;
  const counts = new Uint32Array(65537);
  for (let i = 0; i < n; i++) counts[((half[i]! >>> shift) & 0xffff) + 1]!++;
  if (counts[((half[0]! >>> shift) & 0xffff) + 1] === n) return false;
  for (let digit = 1; digit < 65537; digit++) counts[digit]! += counts[digit - 1]!;
  for (let i = 0; i < n; i++) {
    const row = from[i]!;
    to[counts[(half[row]! >>> shift) & 0xffff]!++] = row;
  }
  return true;
}

/** Runs of equal start and end are put in order of their ids. */
function settleTies(
  order: Uint32Array,
  starts: Float64Array,
  ends: Float64Array,
  id: (i: number) => string,
): Uint32Array {
  const same = (a: number, b: number): boolean => starts[a] === starts[b] && ends[a] === ends[b];
  for (let from = 0, to: number; from < order.length; from = to) {
    to = from + 1;
    while (to < order.length && same(order[from]!, order[to]!)) to++;
    if (to - from === 1) continue;
    // Each id is made once: made by the comparator, they would cost more than the whole radix.
    const named = Array.from(order.subarray(from, to), (row) => ({ row, id: id(row) }));
    named.sort((a, b) => ascending(a.id, b.id)).forEach(({ row }, i) => (order[from + i] = row));
  }
  return order;
}
