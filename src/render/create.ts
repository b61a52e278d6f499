import { contained } from "../figure/direction.js";
import type { ElementNode } from "../figure/index.js";

const svg = "http://www.w3.org/2000/svg";

/** Create an element node in a document. Elements are created, never parsed, so that a strict policy allows it. */
export function create(node: ElementNode, document: Document): HTMLElement {
  const element = document.createElement(node.tag);
  fill(element, node, (child) => create(child, document), document);
  return element;
}

/** The same for the elements of a drawing. */
export function createSVG(node: ElementNode, document: Document): SVGElement {
  const element = document.createElementNS(svg, node.tag);
  fill(element, node, (child) => createSVG(child, document), document);
  return element;
}

function fill(
  element: Element,
  node: ElementNode,
  make: (child: ElementNode) => Element,
  document: Document,
): void {
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  for (const child of node.children) {
    element.append(typeof child === "string" ? document.createTextNode(contained(child)) : make(child));
  }
}
