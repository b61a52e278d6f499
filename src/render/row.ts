import type { Item } from "./item.js";

/** The items of a layer in the order of the page, while those of another scene take their places. */
export class Row {
  readonly #old: readonly Item[];
  readonly #going: Set<Item>;
  readonly #moved = new Set<Item>();
  #at = 0;

  /** `old` are all in the order of the page; `going` are those that the new scene does not have. */
  constructor(old: readonly Item[], going: Set<Item>) {
    this.#old = old;
    this.#going = going;
  }

  /** Whether an item that stays is where it belongs; else it has to be moved before `next`. */
  keeps(item: Item): boolean {
    const is = this.#find((one) => one === item) !== undefined;
    if (!is) this.#moved.add(item);
    return is;
  }

  /** An item that goes, is next and suits: it may show what comes in its place. */
  take(suits: (item: Item) => boolean): Item | undefined {
    const item = this.#find((one) => this.#going.has(one) && suits(one));
    if (item !== undefined) this.#going.delete(item);
    return item;
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
