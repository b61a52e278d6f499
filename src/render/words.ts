import { lookAttributes, textPoint } from "../print/index.js";
import { toXY, type Mark, type Orientation, type SymbolMark, type TextMark } from "../scene/index.js";
import { sameLines, writeLines } from "./lines.js";
import { nought } from "./moved.js";
import { change, ns, setOrRemove } from "./write.js";

/** Words that stand in a symbol's group and move with it. */
export interface Words {
  readonly element: SVGElement;
  readonly mark: TextMark;
  readonly from: readonly [x: number, y: number];
}

/** A mark, and the words written in it. */
export interface Written {
  readonly mark: Mark;
  readonly words: TextMark | undefined;
}

/** Marks of a layer in their order; words follow the symbol in which they are written, and are drawn with it. */
export function withWords(marks: readonly Mark[]): Written[] {
  const found: Written[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last !== undefined && mark.type === "text" && mark.on !== undefined && mark.on === last.mark.key)
      found[found.length - 1] = { mark: last.mark, words: mark };
    else found.push({ mark, words: undefined });
  }
  return found;
}

/** Let the words in a symbol's group be these; what looks the same is not touched. */
export function updateWords(
  outer: Element,
  last: Words | undefined,
  symbol: Mark,
  mark: TextMark | undefined,
  o: Orientation,
  found: boolean,
): Words | undefined {
  if (mark === undefined || symbol.type !== "symbol") {
    last?.element.remove();
    return undefined;
  }
  if (last?.mark === mark) return last;
  let from = between(symbol, mark, o);
  if (last?.from[0] === from[0] && last.from[1] === from[1]) from = last.from;
  const element = last?.element ?? outer.ownerDocument.createElementNS(ns, "text");
  change(element, lookAttributes(mark, ""), last && lookAttributes(last.mark, ""));
  if (last?.from !== from || !sameLines(mark.lines, last.mark.lines))
    writeLines(element, mark, { from }, last && [last.mark, last.from]);
  setOrRemove(element, "data-found", found ? "" : null);
  if (last === undefined) outer.append(element);
  return { element, mark, from };
}

/** From the middle of a symbol to the anchor of the words in it: both are at the same time. */
function between(symbol: SymbolMark, words: TextMark, o: Orientation): readonly [x: number, y: number] {
  const [x, y] = textPoint(words, o, nought);
  const [x0, y0] = toXY(o, symbol.at.da ?? 0, symbol.at.c);
  return [x - x0, y - y0];
}
