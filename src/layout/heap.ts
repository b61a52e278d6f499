/** A binary heap of whole numbers, least first by a key looked up at each comparison; keys must not change inside. */
export class Heap {
  readonly #items: number[] = [];
  readonly #key: (item: number) => number;

  constructor(key: (item: number) => number) {
    this.#key = key;
  }

  get size(): number {
    return this.#items.length;
  }

  /** The least item; -1 when empty. */
  peek(): number {
    return this.#items[0] ?? -1;
  }

  push(item: number): void {
    const items = this.#items;
    const key = this.#key(item);
    let i = items.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = items[parent] ?? 0;
      if (this.#key(above) <= key) break;
      items[i] = above;
      i = parent;
    }
    items[i] = item;
  }

  /** Takes out the least item; -1 when empty. */
  pop(): number {
    const items = this.#items;
    const least = this.peek();
    const last = items.pop();
    if (last === undefined || items.length === 0) return least;
    const key = this.#key(last);
    let i = 0;
    for (let child = 1; child < items.length; child = 2 * i + 1) {
      if (child + 1 < items.length && this.#key(items[child + 1] ?? 0) < this.#key(items[child] ?? 0))
        child++;
      const below = items[child] ?? 0;
      if (this.#key(below) >= key) break;
      items[i] = below;
      i = child;
    }
    items[i] = last;
    return least;
  }
}
