import type { Dataset } from "../dataset/index.js";
import type { Bins, TimelineSource } from "./source.js";
import { binsPerTile, domainOf, keyOf, parentOf, type Tile } from "./source-tiles.js";

export type Answer = Bins | Dataset;

export function isDataset(answer: Answer): answer is Dataset {
  return typeof (answer as Dataset).event === "function";
}

/** What a store tells. */
export interface StoreListener {
  answered(): void;
  failed(tile: Tile, error: unknown): void;
}

/** Answers that are kept: enough to go back a long way, and a few megabytes at most for a dozen tracks. */
const most = 96;
/** Milliseconds before a window that failed is asked for again without being told to. */
const rest = 5_000;

/** Answers of a source by tile: the latest are kept, and nothing is asked for twice at a time. */
export class SourceStore {
  readonly #source: TimelineSource;
  readonly #listener: StoreListener;
  readonly #tracks: readonly string[];
  readonly #answers = new Map<string, Answer>();
  readonly #asked = new Map<string, AbortController>();
  readonly #failed = new Map<string, number>();

  constructor(source: TimelineSource, listener: StoreListener) {
    this.#source = source;
    this.#listener = listener;
    this.#tracks = source.tracks.map(({ id }) => id);
  }

  /** Whether an answer is being waited for. */
  get isWaiting(): boolean {
    return this.#asked.size > 0;
  }

  /** Whether one of these has failed and is not asked for at present. */
  hasFailed(tiles: readonly Tile[]): boolean {
    return tiles.some((tile) => this.#failed.has(keyOf(tile)) && this.get(tile, Infinity) === undefined);
  }

  /** The answer for a tile itself. */
  own(tile: Tile): Answer | undefined {
    return this.#answers.get(keyOf(tile));
  }

  /** What answers for a tile: its own answer, or the events of a tile around it, up to an exponent. */
  get(tile: Tile, highest: number): Answer | undefined {
    const own = this.own(tile);
    for (let at = tile; own === undefined && at.exponent < Math.min(highest, 64);) {
      at = parentOf(at);
      const answer = this.own(at);
      if (answer !== undefined && isDataset(answer)) return answer;
    }
    return own;
  }

  /** Ask for these where they are not known, in this order, and drop what else is being waited for. */
  want(tiles: readonly Tile[], highest: number): void {
    const keys = new Set(tiles.map(keyOf));
    for (const [key, control] of this.#asked) {
      if (keys.has(key)) continue;
      this.#asked.delete(key);
      control.abort();
    }
    for (const tile of tiles) {
      const key = keyOf(tile);
      const rests = performance.now() - (this.#failed.get(key) ?? -Infinity) < rest;
      if (this.get(tile, highest) !== undefined) this.#touch(key);
      else if (!this.#asked.has(key) && !rests) void this.#ask(tile, key);
    }
  }

  /** Let what has failed be asked for again at once. */
  forgive(): void {
    this.#failed.clear();
  }

  destroy(): void {
    for (const control of this.#asked.values()) control.abort();
    this.#asked.clear();
    this.#answers.clear();
  }

  async #ask(tile: Tile, key: string): Promise<void> {
    const control = new AbortController();
    this.#asked.set(key, control);
    try {
      const answer = await this.#source.window(domainOf(tile), binsPerTile, this.#tracks, control.signal);
      if (control.signal.aborted) return;
      check(answer, this.#tracks.length);
      this.#asked.delete(key);
      this.#failed.delete(key);
      this.#answers.set(key, answer);
      const [oldest] = this.#answers.keys();
      if (this.#answers.size > most && oldest !== undefined) this.#answers.delete(oldest);
      this.#listener.answered();
    } catch (error) {
      if (control.signal.aborted) return;
      this.#asked.delete(key);
      this.#failed.set(key, performance.now());
      this.#listener.failed(tile, error);
    }
  }

  /** The oldest goes first: what was looked at is new again. */
  #touch(key: string): void {
    const answer = this.#answers.get(key);
    if (answer === undefined) return;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
  }
}

/** An answer comes from outside: what is none must not reach the drawing. */
function check(answer: Answer | null | undefined, tracks: number): void {
  if (answer !== null && typeof answer === "object" && isDataset(answer)) return;
  for (const name of ["starts", "active"] as const) {
    const lists = answer?.[name];
    if (!Array.isArray(lists) || lists.length !== tracks)
      throw new TypeError(`a window needs ${name} for each of ${tracks} tracks, got: ${typeof lists}`);
    for (const counts of lists as readonly (ArrayLike<number> | null)[])
      if (counts?.length !== binsPerTile)
        throw new RangeError(`a window needs ${binsPerTile} bins in ${name}, got: ${String(counts?.length)}`);
  }
}
