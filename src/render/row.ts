import type { Item } from "./item.js";

/** The items of a layer in the order of the page, while those of another scene take their places. */
export class Row {
  readonly #old: readonly Item[];
  readonly #going: Set<Item>;
  readonly #moved = new Set<Item>();
  /** What goes, by type and in order; made when it is first asked for. */
  #others: Map<string, Item[]> | undefined;
  #at = 0;

  /** `old` are all in the order of the page; `going` are those that the new scene does not have. */
  constructor(old: readonly Item[], going: Set<Item>) {
    this.#old = old;
    this.#going = going;
  }

  /** Come to an item that stays; `isAway` says whether it is where it belongs. */
  keep(item: Item): void {
    if (this.#find((one) => one === item) === undefined) this.#moved.add(item);
  }

  /**
   * An item that goes and suits: it may show what comes. The next one is where that belongs; any other is away, and costs
   * less than one that is new.
   */
  take(type: string, suits: (item: Item) => boolean): Item | undefined {
    const item = this.#find((one) => this.#going.has(one) && suits(one)) ?? this.#other(type, suits);
    if (item !== undefined) this.#going.delete(item);
    return item;
  }

  /** Whether an item is not where it belongs, and has to be moved before `next`. */
  isAway(item: Item): boolean {
    return this.#moved.has(item);
  }

  /** The element before which the next one belongs; null for the end. */
  get next(): Element | null {
    let at = this.#at;
    while (at < this.#old.length && this.#moved.has(this.#old[at]!)) at++;
    return this.#old[at]?.outer ?? null;
  }

  /** Take away what goes and was not taken. */
  end(): void {
    for (const { outer } of this.#going) outer.remove();
  }

  /** The first of what goes that suits, wherever it is. */
  #other(type: string, suits: (item: Item) => boolean): Item | undefined {
    if (this.#others === undefined) {
      this.#others = new Map();
      for (const item of this.#going) {
        const same = this.#others.get(item.mark.type);
        if (same === undefined) this.#others.set(item.mark.type, [item]);
        else same.push(item);
      }
    }
    const list = this.#others.get(type) ?? [];
    const i = list.findIndex((one) => this.#going.has(one) && suits(one));
    if (i < 0) return undefined;
    const [item] = list.splice(i, 1) as [Item];
    this.#moved.add(item);
    return item;
  }

  /** Look on over what goes or has moved. */
  #find(is: (item: Item) => boolean): Item | undefined {
    for (let i = this.#at; i < this.#old.length; i++) {
      const item = this.#old[i]!;
      if (is(item)) {
        this.#at = i + 1;
        return item;
      }
      if (!this.#going.has(item) && !this.#moved.has(item)) break;
    }
    return undefined;
  }
}
