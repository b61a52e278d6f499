import { contained } from "../figure/direction.js";

/** Attributes of one element, in the order they are written. */
export type Attributes = Readonly<Record<string, string>>;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text for XML and HTML: escaped, without the characters that XML cannot hold (controls, lone surrogates), and without a
 * direction that goes on behind it.
 */
export function escapeText(text: string): string {
  return contained(text)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD") // eslint-disable-line no-control-regex
    .replace(/[&<>"]/g, (character) => escapes[character]!);
}

/** An element as text. */
export function element(tag: string, attributes: Attributes, content: string = ""): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return content === "" ? `<${tag}${list.join("")}/>` : `<${tag}${list.join("")}>${content}</${tag}>`;
}
