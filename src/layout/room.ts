/**
 * A thing that takes room: at zoom factor `k` inside a level it reaches from `k·along0 - before` to `k·along1 + after`.
 * Its ends stretch with time, the pixels beyond them do not. A label has one anchor, so both ends are that anchor,
 * and `before` or `after` is negative where the label stands beside it.
 */
export interface Thing {
  readonly along0: number;
  readonly along1: number;
  readonly before: number;
  readonly after: number;
  readonly across0: number;
  readonly across1: number;
  /** Of a mark, whose it is: a label does not give way to its own mark. */
  readonly key?: string | undefined;
  /** So small that nobody takes a label beside it for its own. */
  readonly faint?: boolean | undefined;
}

/**
 * True when two things stay apart at every `k ≥ 1`: disjoint across time, or one wholly before the other at `k = 1`
 * with its end anchored no later than the other's beginning, so that zooming in only widens the distance.
 */
export function apart(a: Thing, b: Thing, gap: number): boolean {
  return (
    a.across1 <= b.across0 ||
    b.across1 <= a.across0 ||
    (a.along1 <= b.along0 && a.along1 + a.after + gap <= b.along0 - b.before) ||
    (b.along1 <= a.along0 && b.along1 + b.after + gap <= a.along0 - a.before)
  );
}

const cellAlong = 64;
const cellAcross = 24;

/** The room of one stretch of a level: knows what stands in it, and whether one thing more would fit. */
export class Room {
  readonly #from: number;
  readonly #gap: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: (Thing[] | undefined)[] = [];

  /** A room for `along` within [from, to) and `across` within [0, height), in pixels. */
  constructor(from: number, to: number, height: number, gap: number) {
    this.#from = from;
    this.#gap = gap;
    this.#columns = Math.max(1, Math.ceil((to - from) / cellAlong));
    this.#rows = Math.max(1, Math.ceil(height / cellAcross));
  }

  add(thing: Thing): void {
    const column1 = this.#lastColumn(thing);
    const row0 = this.#row(thing.across0);
    const row1 = this.#row(thing.across1);
    for (let column = this.#firstColumn(thing); column <= column1; column++) {
      for (let row = row0; row <= row1; row++) {
        const i = column * this.#rows + row;
        const cell = this.#cells[i];
        if (cell === undefined) this.#cells[i] = [thing];
        else cell.push(thing);
      }
    }
  }

  /** True when the thing stays apart from all that is here but the marks of `own`, at every zoom of the level. Without `faint` those that are do not count. */
  fits(thing: Thing, own?: string, faint: boolean = true): boolean {
    const column1 = this.#lastColumn(thing);
    const row0 = this.#row(thing.across0);
    const row1 = this.#row(thing.across1);
    for (let column = this.#firstColumn(thing); column <= column1; column++) {
      for (let row = row0; row <= row1; row++) {
        const cell = this.#cells[column * this.#rows + row];
        if (cell === undefined) continue;
        // Asked for thousands of times before any of it is compiled: an iterator would make a thing for each.
        for (let j = 0; j < cell.length; j++) {
          const other = cell[j]!;
          if ((own !== undefined && own === other.key) || (!faint && other.faint === true)) continue;
          if (!apart(thing, other, this.#gap)) return false;
        }
      }
    }
    return true;
  }

  /** Columns are touched by the box and by its anchors: a box that has passed another's anchor is not apart. */
  #firstColumn(thing: Thing): number {
    const from = Math.min(thing.along0, thing.along0 - thing.before) - this.#gap - this.#from;
    return cell(from / cellAlong, this.#columns);
  }

  #lastColumn(thing: Thing): number {
    const to = Math.max(thing.along1, thing.along1 + thing.after) + this.#gap - this.#from;
    return cell(to / cellAlong, this.#columns);
  }

  #row(across: number): number {
    return cell(across / cellAcross, this.#rows);
  }
}

/** Everything outside the room shares its outermost cells, so nothing is ever missed. */
function cell(position: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(position)));
}
