import { groupDropped } from "./chips.js";
import type { LabelInput, Obstacle, PlacedLabel, TileLabels } from "./label-input.js";
import { Room, type Thing } from "./room.js";
import { smallest } from "./smallest.js";
import { firstPlace, thingOf, type LabelCandidate, type Place } from "./sides.js";

interface Tile {
  readonly room: Room;
  /** The leaders of its labels: texts keep off them where they can. */
  readonly leaders: Room;
  /** Candidates by round. */
  readonly rounds: readonly (readonly number[])[];
  /** What each round placed, for this tile and, once taken in, for its neighbours. */
  readonly things: Thing[][];
  readonly labels: PlacedLabel[];
  misses: number;
  result?: TileLabels;
}

/** A tile gives up after this many misses per allowed label: in a crowd the next would fail like the last. */
const patience = 4;
const nothing: TileLabels = { labels: [], dropped: [], groups: [] };

/**
 * The labels of one level, placed tile by tile when asked for. A tile's answer depends on the data and the level,
 * never on which tiles were asked before: even tiles are placed alone, odd ones between the labels of both even
 * neighbours, and a label reaches no further than half a tile beyond its own, so no two even tiles ever meet.
 *
 * No label overlaps another label or another event's mark at any zoom `k ≥ 1` of the level.
 *
 * @example
 * const tiles = new LabelTiles({candidates, obstacles, height: 120});
 * for (const i of tiles.within(0, 960)) draw(tiles.tile(i).labels);
 */
export class LabelTiles {
  #input: LabelInput;
  readonly #width: number;
  readonly #gap: number;
  readonly #offset: number;
  readonly #members = new Map<number, number[]>();
  readonly #marks = new Map<number, Thing[]>();
  /** Marks over many tiles; listing them in each would cost more than the data. */
  readonly #longMarks: Thing[] = [];
  #tiles = new Map<number, Tile>();
  readonly #lastRound: number = 0;
  #hasty = false;

  constructor(input: LabelInput) {
    this.#input = input;
    this.#width = input.tile ?? 2048;
    this.#gap = input.gap ?? 4;
    this.#offset = input.offset ?? 4;
    if (!(this.#width > 0)) throw new RangeError(`tile width must be positive: ${this.#width}`);
    const { candidates, obstacles } = input;
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i]!;
      if (!Number.isFinite(candidate.along0)) {
        throw new RangeError(`a label needs a finite position, "${candidate.key}" is at ${candidate.along0}`);
      }
      push(this.#members, Math.floor(candidate.along0 / this.#width), i);
      this.#lastRound = Math.max(this.#lastRound, candidate.round ?? 0);
    }
    for (let i = 0; i < obstacles.length; i++) this.#addMark(obstacles[i]!, input.from ?? 0);
  }

  /** The tiles that may show something between two positions in base pixels, ascending. */
  within(along0: number, along1: number): number[] {
    const first = Math.floor(along0 / this.#width - 0.5);
    const last = Math.floor(along1 / this.#width + 0.5);
    // At deep levels a position is far from the next: fewer tiles have anything than lie between.
    if (last - first > this.#members.size) {
      return [...this.#members.keys()].filter((i) => i >= first && i <= last).sort((a, b) => a - b);
    }
    const tiles: number[] = [];
    for (let i = first; i <= last; i++) if (this.#members.has(i)) tiles.push(i);
    return tiles;
  }

  /** What a tile holds; computed once. */
  tile(i: number): TileLabels {
    if (!this.#members.has(i)) return nothing;
    const tile = this.#placed(i, this.#lastRound);
    if (tile.result !== undefined) return tile.result;
    const odd = Math.abs(i % 2) === 1;
    for (const near of [i - 1, i + 1]) {
      if (!this.#members.has(near)) continue;
      const neighbour = this.#placed(near, this.#lastRound);
      // An odd tile has its even neighbours' labels already; an even one has not seen the last round beside it.
      if (!odd) take(tile.room, neighbour.things[this.#lastRound]);
      else
        for (const group of this.tile(near).groups) if (group.thing !== undefined) tile.room.add(group.thing);
    }
    const dropped = this.#dropped(i, tile);
    const [from, to] = this.#reach(i);
    let chips = this.#input.cap ?? 40;
    const left = dropped.filter((index) => this.#input.candidates[index]?.counted !== true);
    const groups = groupDropped(left, this.#input, this.#offset, (candidate, place) => {
      if (chips === 0) return undefined;
      const thing = this.#fitting(tile.room, candidate, place, from, to);
      if (thing !== undefined) {
        tile.room.add(thing);
        chips--;
      }
      return thing;
    });
    tile.result = { labels: tile.labels, dropped, groups };
    return tile.result;
  }

  /**
   * The candidates between two positions that get no label, as indices. With `any`, it may be only some of them: then
   * a single one ends the search, and these tiles are good for nothing else.
   */
  lost(along0: number, along1: number, any: boolean = false): number[] {
    this.#hasty = any;
    const lost: number[] = [];
    for (const i of this.within(along0, along1)) {
      lost.push(...this.#dropped(i, this.#placed(i, this.#lastRound)));
      if (any && lost.length > 0) break;
    }
    return lost;
  }

  /** Begin anew with the same labels and marks, whether or not labels stay clear of other marks. */
  again(clear: boolean): this {
    this.#input = { ...this.#input, clear };
    this.#tiles = new Map();
    return this;
  }

  #dropped(i: number, { labels }: Tile): number[] {
    const placed = new Set(labels.map(({ index }) => index));
    return (this.#members.get(i) ?? []).filter((index) => !placed.has(index));
  }

  /** A tile with all labels up to a round. */
  #placed(i: number, round: number): Tile {
    const tile = this.#tiles.get(i) ?? this.#open(i);
    while (tile.things.length <= round) {
      const now = tile.things.length;
      // Even tiles go first in each round, so they see their neighbours one round late.
      const seen = Math.abs(i % 2) === 1 ? now : now - 1;
      for (const near of [i - 1, i + 1]) {
        if (seen >= 0 && this.#members.has(near)) take(tile.room, this.#placed(near, seen).things[seen]);
      }
      tile.things.push(this.#place(i, tile, tile.rounds[now] ?? []));
    }
    return tile;
  }

  #open(i: number): Tile {
    const [from, to] = this.#reach(i);
    const [room, leaders] = [1, 2].map(() => new Room(from, to, this.#input.height, this.#gap)) as [
      Room,
      Room,
    ];
    for (const mark of this.#marks.get(i) ?? []) room.add(mark);
    for (const mark of this.#longMarks) {
      if (mark.along1 + mark.after >= from && mark.along0 - mark.before <= to) room.add(mark);
    }
    const { candidates } = this.#input;
    const rounds: number[][] = [];
    for (const j of this.#members.get(i) ?? []) (rounds[candidates[j]?.round ?? 0] ??= []).push(j);
    const tile: Tile = { room, leaders, rounds, things: [], labels: [], misses: 0 };
    this.#tiles.set(i, tile);
    return tile;
  }

  /** One round of one tile, best rank first; returns the room its labels take. */
  #place(i: number, tile: Tile, members: readonly number[]): Thing[] {
    const things: Thing[] = [];
    const { candidates, cap = 40 } = this.#input;
    const [from, to] = this.#reach(i);
    for (const index of smallest(members, (1 + patience) * cap, (i) => candidates[i]?.rank ?? 0)) {
      if (tile.labels.length >= cap || tile.misses >= patience * cap) break;
      const candidate = candidates[index] as LabelCandidate;
      // First where no leader runs under a text, and none stands over another mark; then wherever it has room itself.
      let spare: { place: Place; found: Thing } | undefined;
      const fit =
        firstPlace(candidate, this.#offset, (place) => {
          const thing = this.#fitting(tile.room, candidate, place, from, to);
          if (thing === undefined) return undefined;
          spare ??= { place, found: thing };
          const line = lineOf(place);
          if (line !== undefined && !tile.room.fits(line, candidate.key)) return undefined;
          if (!tile.leaders.fits(thing)) return undefined;
          return line !== undefined ||
            this.#input.clear !== true ||
            tile.room.fits(downTo(candidate, thing), candidate.key, false)
            ? thing
            : undefined;
        }) ?? spare;
      if (fit === undefined) {
        if (this.#hasty) break;
        tile.misses++;
        continue;
      }
      const line = lineOf(fit.place);
      if (line !== undefined) tile.leaders.add(line);
      tile.room.add(fit.found);
      things.push(fit.found);
      tile.labels.push({ ...fit.place, key: candidate.key, index });
    }
    return things;
  }

  /** The room a place would take, or undefined when it is out of bounds or taken. */
  #fitting(room: Room, candidate: LabelCandidate, place: Place, from: number, to: number): Thing | undefined {
    const { at, box } = place;
    const { along, height } = this.#input;
    if (box.across0 < 0 || box.across1 > height) return undefined;
    if (at < from || at > to || at + box.dAlong0 < from || at + box.dAlong1 > to) return undefined;
    if (along && (at + box.dAlong0 < along[0] || at + box.dAlong1 > along[1])) return undefined;
    const thing = thingOf(place, candidate);
    return room.fits(thing, candidate.key) ? thing : undefined;
  }

  /** The base pixels within which a tile's labels and their anchors stay. */
  #reach(i: number): [number, number] {
    return [(i - 0.5) * this.#width, (i + 1.5) * this.#width];
  }

  #addMark({ along0, along1, size = 0, across0, across1, key, faint }: Obstacle, from: number): void {
    const [c0, c1] = [across0 - from, across1 - from];
    const mark = { along0, along1, before: size, after: size, across0: c0, across1: c1, key, faint };
    // One gap more on both sides, as the room looks that far.
    const first = Math.floor((along0 - size - this.#gap) / this.#width - 0.5);
    const last = Math.floor((along1 + size + this.#gap) / this.#width + 0.5);
    if (!(last - first < 8)) this.#longMarks.push(mark);
    else for (let i = first; i <= last; i++) push(this.#marks, i, mark);
  }
}

/** Every label of a level at once: for a static drawing of all there is. */
export function placeLabels(input: LabelInput): TileLabels {
  const tiles = new LabelTiles(input);
  const all = tiles.within(-Infinity, Infinity).map((i) => tiles.tile(i));
  return {
    labels: all.flatMap((tile) => tile.labels),
    dropped: all.flatMap((tile) => tile.dropped).sort((a, b) => a - b),
    groups: all.flatMap((tile) => tile.groups),
  };
}

/** The room of a leader to a row of labels; none in a column, where leaders are beside all texts. */
function lineOf({ side, at, leader }: Place): Thing | undefined {
  if (leader === undefined || side === "column") return undefined;
  const [a, b] = [leader[0]![1], leader[1]![1]];
  return { along0: at, along1: at, before: 1, after: 1, across0: Math.min(a, b), across1: Math.max(a, b) };
}

/** A label and the room between it and its mark. */
function downTo({ across, beside = across }: LabelCandidate, thing: Thing): Thing {
  const { across0, across1 } = thing;
  return { ...thing, across0: Math.min(across0, beside), across1: Math.max(across1, beside) };
}

function take(room: Room, things: readonly Thing[] | undefined): void {
  for (const thing of things ?? []) room.add(thing);
}

function push<T>(lists: Map<number, T[]>, i: number, value: T): void {
  const list = lists.get(i);
  if (list === undefined) lists.set(i, [value]);
  else list.push(value);
}
