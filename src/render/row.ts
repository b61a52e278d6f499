import type { Item } from "./item.js";

/** The items of a layer in the order of the page, while those of another scene take their places. */
export class Row {
  readonly #old: readonly Item[];
  readonly #going: Set<Item>;
  readonly #moved = new Set<Item>();
  /** What goes, by kind and from the last to the first; made when it is first asked for. */
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
   * An item of a kind that goes: it may show what comes. The next one is where that belongs; any other is away, and costs
   * less than one that is new.
   */
  take(kind: string): Item | undefined {
    const item = this.#find((one) => one.kind === kind && this.#going.has(one)) ?? this.#other(kind);
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

  /** The first of what goes of a kind, wherever it is. */
  #other(kind: string): Item | undefined {
    this.#others ??= this.#byKind();
    const list = this.#others.get(kind) ?? [];
    let item = list.pop();
    while (item !== undefined && !this.#going.has(item)) item = list.pop();
    if (item !== undefined) this.#moved.add(item);
    return item;
  }

  #byKind(): Map<string, Item[]> {
    const lists = new Map<string, Item[]>();
    for (const item of [...this.#going].reverse()) {
      const same = lists.get(item.kind);
      if (same === undefined) lists.set(item.kind, [item]);
      else same.push(item);
    }
    return lists;
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
