import type { Reach } from "../print/index.js";
import type { Layer } from "../scene/index.js";
import type { Item } from "./item.js";
import type { Written } from "./words.js";

/** A mark of a layer, in the order of drawing. Out of view it has no element. */
export interface Slot extends Written {
  readonly reach: Reach;
  item: Item | undefined;
}

/** A layer on the page, and what of it is drawn. */
export interface Group {
  readonly element: SVGElement;
  slots: readonly Slot[];
  /** What is drawn, by the key of its mark. */
  items: Map<string, Item>;
  layer: Layer;
  /** A frame layer of which some marks follow the visible time. */
  follows: boolean;
  transform: string;
  /** What is disappearing; it makes way for the next that does. */
  ghost?: Element | undefined;
  /** What is appearing, until each of it is in its place. */
  coming?: Element | undefined;
}

/** Put what has appeared in its place among the others. */
export function arrive(group: Group): void {
  const { coming, element, slots } = group;
  if (coming === undefined) return;
  group.coming = undefined;
  let next: Element = coming;
  for (let i = slots.length - 1; i >= 0; i--) {
    const outer = slots[i]!.item?.outer;
    if (outer === undefined) continue;
    if (outer.parentNode === coming) element.insertBefore(outer, next);
    next = outer;
  }
  coming.remove();
}
