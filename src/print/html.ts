import type { ElementNode } from "../figure/index.js";
import { element, escapeText } from "./markup.js";

const empty: ReadonlySet<string> = new Set(["img", "br", "hr", "meta", "link", "input"]);

/** An element node as text that is both well-formed XML and HTML. */
export function printNode(node: ElementNode): string {
  const content = node.children
    .map((child) => (typeof child === "string" ? escapeText(child) : printNode(child)))
    .join("");
  if (content === "" && !empty.has(node.tag) && isHTML(node.tag))
    return element(node.tag, node.attributes).replace(/\/>$/, `></${node.tag}>`);
  return element(node.tag, node.attributes, content);
}

const html: ReadonlySet<string> = new Set(
  "a button cite div figcaption figure li ol p section span table tbody td th thead time tr ul".split(" "),
);

/** In HTML an element such as `span` must be closed by a tag even when it is empty. */
function isHTML(tag: string): boolean {
  return html.has(tag);
}
