import type { ElementNode } from "../figure/index.js";
import { element, escapeText } from "./markup.js";

/** Elements without an end tag: those of HTML that are always empty, and those of a drawing. */
const single: ReadonlySet<string> = new Set(
  "br hr img input link meta area base col embed source track wbr circle defs line linearGradient mask path pattern rect stop use".split(
    " ",
  ),
);

/** An element node as text that is both well-formed XML and HTML. */
export function printNode(node: ElementNode): string {
  const content = node.children
    .map((child) => (typeof child === "string" ? escapeText(child) : printNode(child)))
    .join("");
  const text = element(node.tag, node.attributes, content);
  // In HTML an element such as `span` must be closed by a tag even when it is empty.
  return content === "" && !single.has(node.tag) ? text.replace(/\/>$/, `></${node.tag}>`) : text;
}
