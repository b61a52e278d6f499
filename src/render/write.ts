import type { Attributes } from "../print/index.js";

export const ns = "http://www.w3.org/2000/svg";

/** Write the attributes that differ from those before. */
export function write(element: Element, attributes: Attributes, before: Attributes = {}): void {
  for (const name in attributes) {
    const value = attributes[name]!;
    if (before[name] !== value) element.setAttribute(name, value);
  }
}

/** Write what differs from a look before, and drop what that had more. */
export function change(element: Element, look: Attributes, before: Attributes = {}): void {
  write(element, look, before);
  for (const name in before) if (!(name in look)) element.removeAttribute(name);
}

export function setOrRemove(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
