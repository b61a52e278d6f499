import { lineAttributes } from "../print/index.js";
import type { Line, TextMark } from "../scene/index.js";
import { contained } from "../figure/direction.js";
import { createSVG } from "./create.js";
import { change } from "./write.js";

type Point = readonly [x: number, y: number];

/** How lines are written: where their anchor is in what moves them, and what they are for a page's style sheet. */
export interface Setting {
  readonly from?: Point | undefined;
  readonly part?: string | undefined;
}

/** Write the lines of a text into the elements that are there, as far as they go. `last` is what these show. */
export function writeLines(
  element: Element,
  { lines }: TextMark,
  { from, part }: Setting,
  last?: readonly [mark: TextMark, from?: Point],
): void {
  if (last !== undefined && last[1] === from && sameLooks(lines, last[0].lines))
    return lines.forEach(({ text }, i) => setText(element.children[i]!, text, last[0].lines[i]!.text));
  const [looks, before] = [lineAttributes(lines, from), last && lineAttributes(last[0].lines, last[1])];
  const document = element.ownerDocument;
  looks.forEach((look, i) => {
    const { text } = lines[i]!;
    const there = element.children[i];
    if (there === undefined) {
      const attributes = part === undefined ? look : { ...look, part };
      element.append(createSVG({ tag: "tspan", attributes, children: [text] }, document));
      return;
    }
    change(there, look, before?.[i]);
    setText(there, text, last?.[0].lines[i]?.text);
  });
  while (element.children.length > lines.length) element.lastChild!.remove();
}

function setText(line: Element, text: string, last: string | undefined): void {
  if (text !== last) line.firstChild!.nodeValue = contained(text);
}

/** Whether lines are alike. */
export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return a === b || (sameLooks(a, b) && a.every(({ text }, i) => text === b[i]!.text));
}

/** Whether lines are set alike, whatever they say. */
function sameLooks(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line, i) => sameLook(line, b[i]!));
}

function sameLook(line: Line, other: Line): boolean {
  return (
    line.size === other.size &&
    line.weight === other.weight &&
    line.fill === other.fill &&
    line.italic === other.italic
  );
}
