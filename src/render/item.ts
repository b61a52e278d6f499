import {
  isShown,
  isWithin,
  lookAttributes,
  mayHide,
  movement,
  placeAttributes,
  tags,
  type Attributes,
  type Reach,
  type Stretch,
} from "../print/index.js";
import { num, type Mark, type Orientation, type SymbolMark, type TextMark } from "../scene/index.js";
import { sameLines, writeLines } from "./lines.js";
import { formOf, isMoved, lineOf, type Line } from "./moved.js";
import { updateWords, type Words, type Written } from "./words.js";
import { change, ns, setOrRemove, write } from "./write.js";

/** An element with where it was put, so that nothing is written twice. */
export interface Item {
  /**
   * What is moved. A text, a symbol or what is all at one time stands in a group of its own: moving the text itself
   * would lay out its letters anew, and moving the symbol would have the browser find its colours anew.
   */
  readonly outer: SVGElement;
  readonly element: SVGElement;
  mark: Mark;
  /** What is written in a symbol. */
  words: Words | undefined;
  reach: Reach;
  /** Where it lies, as written. */
  place: Attributes;
  /** How its group is moved, as written. */
  movement: string;
  /** How its group follows the stretch; undefined where it does not do so evenly. */
  line: Line | undefined;
  /** Whether it can be seen, as written; undefined where that is not asked. */
  shown: boolean | undefined;
  /** The stretch it was last placed at; NaN when it has to be placed. Far from the view it may be out of date. */
  k: number;
  /** How it is set apart, as written. */
  state: string | null;
  found: boolean;
  /** What it can show, as `kindOf` says it. */
  readonly kind: string;
  /** What words are for a page's style sheet outside of the shadow tree; each line is it too, having its own colour. */
  readonly part: string | undefined;
}

/** What an item must be to show a mark: those of one kind can stand in for each other. */
export function kindOf(mark: Mark, part?: string): string {
  return `${mark.type} ${isMoved(mark)} ${part ?? ""}`;
}

/** The element of a mark, not placed yet. `ids` is the prefix of ids inside the drawing. */
export function makeItem(mark: Mark, reach: Reach, ids: string, document: Document, part?: string): Item {
  const element = document.createElementNS(ns, tags[mark.type]) as SVGElement;
  const outer = isMoved(mark) ? (document.createElementNS(ns, "g") as SVGElement) : element;
  if (outer !== element) outer.append(element);
  write(element, lookAttributes(mark, ids));
  if (part !== undefined) element.setAttribute("part", part);
  if (mark.type === "text") writeLines(element, mark, { part });
  return {
    ...{ outer, element, mark, words: undefined, reach, place: {}, movement: "", line: undefined },
    ...{ shown: undefined, k: NaN, state: null, found: false, part, kind: kindOf(mark, part) },
  };
}

/** Give an item the mark that it shows from now on, one of its kind; what looks the same is not touched. */
export function updateItem(
  item: Item,
  { mark, words }: Written,
  reach: Reach,
  ids: string,
  o: Orientation,
): void {
  const { mark: last, element, part } = item;
  if (last !== mark) {
    if (!sameLook(mark, last)) change(element, lookAttributes(mark, ids), lookAttributes(last, ids));
    else rename(element, mark, last);
    if (mark.type === "text" && !sameLines(mark.lines, (last as TextMark).lines))
      writeLines(element, mark, { part }, [last as TextMark]);
    item.mark = mark;
    item.reach = reach;
    item.k = NaN;
  }
  item.words = updateWords(item.outer, item.words, mark, words, o, item.found);
}

/** Put an item where it lies at a stretch; one that is far from view waits until it comes near. */
export function placeItem(item: Item, o: Orientation, stretch: Stretch): void {
  const { reach, k, element, mark, place: before } = item;
  const fresh = Number.isNaN(k);
  // What hides beyond the edge has to be told so: its layer need not be cut there.
  const mustHide = item.shown === true || before["visibility"] === "visible";
  if (!fresh && !mustHide) {
    const isNear = (at: number): boolean => isWithin(reach, at, stretch.visible, edge);
    if (!isNear(stretch.k) && !isNear(k)) return;
  }
  item.k = stretch.k;
  if (item.outer !== element) return moveItem(item, o, stretch, fresh);
  item.place = placeAttributes(mark, o, stretch);
  change(element, item.place, before);
}

/** Pixels beyond the view within which marks are moved: the halo of words. */
const edge = 8;

function moveItem(item: Item, o: Orientation, stretch: Stretch, fresh: boolean): void {
  const { mark, element } = item;
  if (fresh) {
    item.line = lineOf(mark, o);
    const form = formOf(mark, o);
    change(element, form, item.place);
    item.place = form;
  }
  const shown = mayHide(mark) ? isShown(mark, o, stretch) : undefined;
  if (shown !== item.shown) {
    item.shown = shown;
    setOrRemove(element, "visibility", shown === undefined ? null : shown ? "visible" : "hidden");
  }
  const { line } = item;
  const to =
    line === undefined
      ? movement(mark as TextMark | SymbolMark, o, stretch)
      : line.before + num(line.a * stretch.k + line.from) + line.after;
  if (to !== item.movement) item.outer.setAttribute("transform", (item.movement = to));
}

/** Set an item apart, or no more; by itself, and as one of those that a search found. */
export function markItem(item: Item, state: string | null, found: boolean): void {
  if (item.state !== state) setOrRemove(item.element, "data-state", state);
  if (item.found !== found)
    for (const element of [item.element, item.words?.element])
      if (element !== undefined) setOrRemove(element, "data-found", found ? "" : null);
  item.state = state;
  item.found = found;
}

/** Fields of a mark on which its look depends, besides what it stands for. */
const looks = [
  ...(["role", "fill", "stroke", "strokeWidth", "dash", "opacity", "hatch"] as const),
  ...(["radius", "fade", "shape", "size", "align", "halo"] as const),
];

function sameLook(a: Mark, b: Mark): boolean {
  const [one, other] = [a, b] as unknown as Record<string, unknown>[];
  for (const name of looks) if (one![name] !== other![name]) return false;
  return true;
}

/** Let an element that looks as it should stand for another event, or for several. */
function rename(element: Element, mark: Mark, last: Mark): void {
  if (mark.event !== last.event) setOrRemove(element, "data-event", mark.event ?? null);
  const [one, other] = [mark, last] as { count?: number; label?: string }[];
  if (one!.count !== other!.count) setOrRemove(element, "data-cluster", one!.count?.toString() ?? null);
  if (one!.label !== other!.label) setOrRemove(element, "data-label", one!.label ?? null);
}
