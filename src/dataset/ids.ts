/** Ids named lately that are kept with their rows: whatever a page asks for was named to it before. */
const most = 20_000;

/**
 * Finds rows by their ids without keeping the ids: a million texts weigh more than all columns. What was named lately
 * is remembered; for anything else a table of four bytes and a half-filled slot per row is made once.
 */
export class Ids {
  readonly #size: number;
  readonly #id: (i: number) => string;
  readonly #lately = new Map<string, number>();
  #slots: Uint32Array | undefined;
  #indexed = 0;

  /** `id` names the row `i`; each a different one. */
  constructor(size: number, id: (i: number) => string) {
    this.#size = size;
    this.#id = id;
  }

  /** The id of a row. */
  of(i: number): string {
    const id = this.#id(i);
    if (this.#lately.size >= most) this.#lately.clear();
    this.#lately.set(id, i);
    return id;
  }

  /** The row of an id, -1 when there is none. */
  row(id: string): number {
    const known = this.#lately.get(id);
    if (known !== undefined) return known;
    this.index();
    const slots = this.#slots!;
    for (let at = hash(id) & (slots.length - 1); slots[at] !== 0; at = (at + 1) & (slots.length - 1)) {
      const i = slots[at]! - 1;
      if (this.#id(i) === id) return i;
    }
    return -1;
  }

  /** Make the table for so many more rows; for all when absent. Returns whether it is complete. */
  index(some: number = Infinity): boolean {
    const slots = (this.#slots ??= new Uint32Array(2 ** Math.ceil(Math.log2(this.#size * 1.6 + 2))));
    const to = Math.min(this.#size, this.#indexed + some);
    for (let i = this.#indexed; i < to; i++) {
      let at = hash(this.#id(i)) & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = i + 1;
    }
    this.#indexed = to;
    return to === this.#size;
  }
}

/** FNV-1a over code units, mixed once more so that ids which end alike spread. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}
