/** What is counted: events as columns, and the lane of each. */
export interface CrowdInput {
  /** UTC milliseconds, ascending; -Infinity where open. */
  readonly starts: Float64Array;
  /** UTC milliseconds; Infinity where open. */
  readonly ends: Float64Array;
  /** First and last finite bound of all of them. */
  readonly extent: readonly [start: number, end: number];
  /** A number of each event, which `lanes` leads to a lane. */
  readonly column: Uint16Array;
  /** The lane for each number of the column; -1 for none. */
  readonly lanes: ArrayLike<number>;
  readonly count: number;
  /** Events are placed by their middle; by their start when absent. */
  readonly middle?: boolean;
  /** Most of the same events, counted by the same lanes, and the rows of those that are not among them. */
  readonly grown?: { readonly crowd: Crowd; readonly rows: Uint32Array };
}

/** Counts in bins of `2 ** exponent` milliseconds. Bin `j` begins at `(first + j) * 2 ** exponent`. */
export interface CrowdBins {
  readonly exponent: number;
  readonly first: number;
  /** Events placed in the bin: each event is in one bin only, so sums hold. */
  readonly starts: Uint32Array;
  /** Events that are going on at some time in the bin. */
  readonly active: Uint32Array;
}

/** Buckets over the extent, as powers of two. More would cost more than the rows they save looking at. */
const buckets = { least: 10, most: 14 } as const;

/**
 * Events by the million in a few lanes, counted for any bin of a power of two milliseconds. Such bins are anchored at
 * the epoch, nest into each other, and divide without rounding.
 *
 * Making one is a single pass that counts events by bucket: from then on coarse bins cost a look-up each. `sort` puts
 * rows into their buckets, a slice at a time; from then on any bin, and the rows of any stretch, cost what they hold.
 *
 * @example
 * const crowd = new Crowd({ starts, ends, extent, column: tracks, lanes: [0, 1], count: 2 });
 * crowd.bins(0, 30, 0, 10).starts;
 */
export class Crowd {
  /** The finest bins that can be counted before the rows are sorted, as a power of two. */
  readonly exponent: number;
  readonly #input: CrowdInput;
  readonly #scale: number;
  readonly #first: number;
  /** Edges of buckets in a lane. */
  readonly #edges: number;
  /** By lane and edge: how many events are placed before it, how many have ended by it. */
  readonly #begun: Uint32Array;
  readonly #over: Uint32Array;
  readonly #offsets: Uint32Array;
  #rows: Uint32Array | undefined;
  #ends: Float64Array | undefined;
  #cursors: { readonly begun: Uint32Array; readonly over: Uint32Array } | undefined;
  /** Buckets whose rows, and whose ends, are in order inside. */
  #ordered: readonly [Uint8Array, Uint8Array] | undefined;
  #sorted = 0;
  readonly #peaks = new Map<string, number>();

  constructor(input: CrowdInput) {
    this.#input = input;
    const [e0, e1] = input.extent;
    const wanted = Math.min(
      Math.max(Math.ceil(Math.log2(input.starts.length + 1)), buckets.least),
      buckets.most,
    );
    this.exponent = Math.max(0, Math.ceil(Math.log2(Math.max(e1 - e0, 1))) - wanted);
    this.#scale = 2 ** -this.exponent;
    this.#first = Math.floor(e0 * this.#scale);
    this.#edges = Math.floor(e1 * this.#scale) - this.#first + 2;
    this.#begun = new Uint32Array(input.count * this.#edges);
    this.#over = new Uint32Array(input.count * this.#edges);
    this.#offsets = new Uint32Array(input.count + 1);
    this.#count();
  }

  /** How many events a lane has. */
  size(lane: number): number {
    return this.#offsets[lane + 1]! - this.#offsets[lane]!;
  }

  /** Whether all rows are sorted: before that only bins as fine as `exponent` can be counted. */
  get isSorted(): boolean {
    return this.#sorted >= this.#input.starts.length;
  }

  /** How much of the sorting is done, 0 to 1. */
  get progress(): number {
    return this.#input.starts.length === 0 ? 1 : this.#sorted / this.#input.starts.length;
  }

  /** The instant by which a row is placed. What has no start is placed at the beginning of all. */
  instant(row: number): number {
    const { starts, ends, extent, middle } = this.#input;
    const start = starts[row]!;
    const end = ends[row]!;
    if (middle !== true) return start === -Infinity ? extent[0] : start;
    if (end === Infinity) return start === -Infinity ? extent[0] : start;
    return start === -Infinity ? end : (start + end) / 2;
  }

  /** Sort so many more rows; all that are left when absent. Returns whether it is done. */
  sort(some: number = Infinity): boolean {
    const { starts, ends, column, lanes } = this.#input;
    if (this.isSorted) return true;
    const rows = (this.#rows ??= new Uint32Array(this.#offsets.at(-1)!));
    const sorted = (this.#ends ??= new Float64Array(this.#offsets.at(-1)!));
    const cursors = (this.#cursors ??= { begun: this.#begun.slice(), over: this.#over.slice() });
    const to = Math.min(starts.length, this.#sorted + some);
    for (let i = this.#sorted; i < to; i++) {
      const lane = lanes[column[i]!]!;
      if (lane < 0) continue;
      const at = lane * this.#edges;
      const offset = this.#offsets[lane]!;
      rows[offset + cursors.begun[at + this.#bucketOf(this.instant(i))]!++] = i;
      const end = this.#endOf(starts[i]!, ends[i]!);
      if (end !== Infinity) sorted[offset + cursors.over[at + this.#edgeOf(end) - 1]!++] = end;
    }
    this.#sorted = to;
    if (!this.isSorted) return false;
    this.#cursors = undefined;
    this.#ordered = [new Uint8Array(this.#begun.length), new Uint8Array(this.#begun.length)];
    return true;
  }

  /** How many events of a lane are placed before `t`. */
  begun(lane: number, t: number): number {
    const bucket = this.#bucketAt(t);
    const [from, to] = this.#range(this.#begun, lane, bucket);
    const edge = (bucket + this.#first) / this.#scale;
    if (to === from || t <= edge || !this.sort()) return from;
    this.#orderRows(lane, bucket);
    const rows = this.#rows!;
    const offset = this.#offsets[lane]!;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.instant(rows[offset + middle]!) < t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many events of a lane have ended by `t`. An instant lasts a millisecond. */
  over(lane: number, t: number): number {
    const bucket = this.#bucketAt(t);
    const [from, to] = this.#range(this.#over, lane, bucket);
    if (to === from || t <= (bucket + this.#first) / this.#scale || !this.sort()) return from;
    this.#orderEnds(lane, bucket);
    const ends = this.#ends!;
    const offset = this.#offsets[lane]!;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[offset + middle]! <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Counts in `n` bins of `2 ** exponent` milliseconds, from the bin `first` on. While the rows are not sorted, bins
   * finer than `this.exponent` are answered by coarser ones over the same stretch.
   */
  bins(lane: number, exponent: number, first: number, n: number): CrowdBins {
    if (exponent < this.exponent && !this.isSorted) {
      const ratio = 2 ** (this.exponent - exponent);
      const from = Math.floor(first / ratio);
      return this.bins(lane, this.exponent, from, Math.ceil((first + n) / ratio) - from);
    }
    const length = 2 ** exponent;
    const starts = new Uint32Array(n);
    const active = new Uint32Array(n);
    let [begun, over] = [this.begun(lane, first * length), this.over(lane, first * length)];
    for (let j = 0; j < n; j++) {
      const edge = (first + j + 1) * length;
      const next = this.begun(lane, edge);
      starts[j] = next - begun;
      active[j] = next - over;
      begun = next;
      over = this.over(lane, edge);
    }
    return { exponent, first, starts, active };
  }

  /** The rows of a lane from one place to another in the order of their instants; see `begun`. */
  rows(lane: number, from: number, to: number): Uint32Array {
    this.sort();
    const offset = this.#offsets[lane]!;
    const found = this.#rows!.subarray(offset + from, offset + to);
    if (found.length === 0) return found;
    const last = this.#bucketOf(this.instant(found[found.length - 1]!));
    for (let bucket = this.#bucketOf(this.instant(found[0]!)); bucket <= last; bucket++)
      this.#orderRows(lane, bucket);
    return found;
  }

  /** The largest count of a lane in a bin: exact for bins as coarse as `exponent` or coarser, else what is likely. */
  peak(lane: number, exponent: number, of: "starts" | "active"): number {
    const key = `${lane} ${exponent} ${of}`;
    const kept = this.#peaks.get(key);
    if (kept !== undefined) return kept;
    const peak =
      exponent < this.exponent ? this.#likely(lane, exponent, of) : this.#highest(lane, exponent, of);
    this.#peaks.set(key, peak);
    return peak;
  }

  #highest(lane: number, exponent: number, of: "starts" | "active"): number {
    const ratio = 2 ** (exponent - this.exponent);
    const first = Math.floor(this.#first / ratio);
    const bins = this.bins(lane, exponent, first, Math.ceil((this.#first + this.#edges) / ratio) - first);
    return bins[of].reduce((most, count) => (count > most ? count : most), 1);
  }

  /** A finer bin holds its share of a coarser one, give or take what chance adds. */
  #likely(lane: number, exponent: number, of: "starts" | "active"): number {
    const peak = this.peak(lane, this.exponent, of);
    if (of === "active") return peak;
    const share = peak * 2 ** (exponent - this.exponent);
    return Math.min(peak, share + 3 * Math.sqrt(share) + 1);
  }

  #endOf(start: number, end: number): number {
    return end > start ? end : start + 1;
  }

  /** The bucket in which an instant is. */
  #bucketOf(t: number): number {
    const bucket = Math.floor(t * this.#scale) - this.#first;
    return bucket < 0 ? 0 : bucket > this.#edges - 2 ? this.#edges - 2 : bucket;
  }

  /** The first edge by which an end is reached. */
  #edgeOf(end: number): number {
    const edge = Math.ceil(end * this.#scale) - this.#first;
    return edge < 1 ? 1 : edge > this.#edges - 1 ? this.#edges - 1 : edge;
  }

  #bucketAt(t: number): number {
    const bucket = Math.floor(t * this.#scale) - this.#first;
    return bucket < 0 ? -1 : Math.min(bucket, this.#edges - 1);
  }

  /** Counts at a bucket's two edges. */
  #range(counts: Uint32Array, lane: number, bucket: number): [number, number] {
    if (bucket < 0) return [0, 0];
    const at = lane * this.#edges + bucket;
    const from = counts[at]!;
    return [from, bucket === this.#edges - 1 ? from : counts[at + 1]!];
  }

  #count(): void {
    const { starts, count, grown } = this.#input;
    const [begun, over, edges] = [this.#begun, this.#over, this.#edges];
    const known = grown !== undefined && this.#hasEdgesOf(grown.crowd) ? grown : undefined;
    if (known === undefined) this.#countRows(0, starts.length);
    else for (const row of known.rows) this.#countRows(row, row + 1);
    for (let lane = 0; lane < count; lane++) {
      const at = lane * edges;
      for (let j = 1; j < edges; j++) {
        begun[at + j]! += begun[at + j - 1]!;
        over[at + j]! += over[at + j - 1]!;
      }
      // Sums of counts add up as counts do.
      for (let j = at; known !== undefined && j < at + edges; j++) {
        begun[j]! += known.crowd.#begun[j]!;
        over[j]! += known.crowd.#over[j]!;
      }
      this.#offsets[lane + 1] = this.#offsets[lane]! + begun[at + edges - 1]!;
    }
  }

  /** In one loop without a call: this is what a first picture of a million waits for. */
  #countRows(from: number, to: number): void {
    const { starts, ends, column, lanes, extent, middle } = this.#input;
    const [begun, over, edges, scale, first] = [
      this.#begun,
      this.#over,
      this.#edges,
      this.#scale,
      this.#first,
    ];
    const [last, byMiddle, e0] = [edges - 2, middle === true, extent[0]];
    for (let i = from; i < to; i++) {
      const lane = lanes[column[i]!]!;
      if (lane < 0) continue;
      const at = lane * edges;
      const start = starts[i]!;
      const end = ends[i]!;
      // As `instant` has it.
      let t = start === -Infinity ? e0 : start;
      if (byMiddle && end !== Infinity) t = start === -Infinity ? end : (start + end) / 2;
      const bucket = Math.floor(t * scale) - first;
      begun[at + (bucket < 0 ? 0 : bucket > last ? last : bucket) + 1]!++;
      if (end === Infinity) continue;
      const edge = Math.ceil((end > start ? end : start + 1) * scale) - first;
      over[at + (edge < 1 ? 1 : edge > last + 1 ? last + 1 : edge)]!++;
    }
  }

  /** Whether each event falls into the same bucket there. */
  #hasEdgesOf(other: Crowd): boolean {
    const same = this.exponent === other.exponent && this.#first === other.#first;
    return same && this.#edges === other.#edges && this.#input.extent[0] === other.#input.extent[0];
  }

  #orderRows(lane: number, bucket: number): void {
    // Starts ascend, middles need not.
    if (this.#input.middle !== true) return;
    const at = lane * this.#edges + bucket;
    if (this.#ordered![0][at] === 1) return;
    this.#ordered![0][at] = 1;
    const [from, to] = this.#range(this.#begun, lane, bucket);
    const offset = this.#offsets[lane]!;
    this.#rows!.subarray(offset + from, offset + to).sort(
      (a, b) => this.instant(a) - this.instant(b) || a - b,
    );
  }

  #orderEnds(lane: number, bucket: number): void {
    const at = lane * this.#edges + bucket;
    if (this.#ordered![1][at] === 1) return;
    this.#ordered![1][at] = 1;
    const [from, to] = this.#range(this.#over, lane, bucket);
    const offset = this.#offsets[lane]!;
    this.#ends!.subarray(offset + from, offset + to).sort();
  }
}
