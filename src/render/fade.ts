import type { Item } from "./item.js";

const timing = { duration: 200, easing: "ease-out" } as const;
const names = ["data-event", "data-label", "data-cluster", "data-state", "data-found"] as const;

/** Whether things in a document may move at all. */
export function mayMove(document: Document): boolean {
  const view = document.defaultView;
  return view !== null && !view.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Let elements appear softly, as one: in a group at the end of their parent, until `arrived` puts each in its place. To
 * animate them one by one would have the browser style every one of them in every frame.
 */
export function fadeIn(
  elements: readonly Element[],
  parent: Element,
  arrived: () => void,
): Element | undefined {
  if (elements.length === 0) return undefined;
  const group = parent.ownerDocument.createElementNS(parent.namespaceURI, "g");
  group.append(...elements);
  parent.append(group);
  if ("animate" in group && group.isConnected)
    group.animate([{ opacity: 0 }, { opacity: 1 }], timing).finished.then(arrived, arrived);
  else void Promise.resolve().then(arrived);
  return group;
}

/**
 * Let items disappear softly, as one, and take them away. They name no event any more: they are only a picture of what
 * was. The group that holds them is given back, for one who cannot wait; undefined when there is nothing to see.
 */
export function fadeOut(items: readonly Item[], parent: Element): Element | undefined {
  if (items.length === 0) return undefined;
  const ghost = parent.ownerDocument.createElementNS(parent.namespaceURI, "g");
  ghost.setAttribute("pointer-events", "none");
  for (const { outer, element } of items) {
    for (const name of names) element.removeAttribute(name);
    ghost.append(outer);
  }
  parent.append(ghost);
  const end = (): void => ghost.remove();
  if (!("animate" in ghost) || !ghost.isConnected) end();
  else
    ghost.animate([{ opacity: 1 }, { opacity: 0 }], { ...timing, fill: "forwards" }).finished.then(end, end);
  return ghost;
}
