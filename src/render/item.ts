import {
  lineAttributes,
  lookAttributes,
  placeAttributes,
  tags,
  type Attributes,
  type Stretch,
  isNear,
  type Reach,
} from "../print/index.js";
import type { Line, Mark, Orientation, TextMark } from "../scene/index.js";
import { contained } from "../figure/direction.js";
import { createSVG } from "./create.js";

export const ns = "http://www.w3.org/2000/svg";

/** An element with where it was put, so that nothing is written twice. */
export interface Item {
  /**
   * What is moved. A text or symbol stands in a group of its own: moving the text itself would lay out its letters
   * anew, and moving the symbol would have the browser find its colours anew.
   */
  readonly outer: SVGElement;
  readonly element: SVGElement;
  mark: Mark;
  reach: Reach;
  /** Where it lies, as written. */
  place: Attributes;
  /** The stretch it was last placed at; NaN when it has to be placed. Far from the view it may be out of date. */
  k: number;
  /** How it is set apart, as written. */
  state: string | null;
  found: boolean;
  /** What words are for a page's style sheet outside of the shadow tree; each line is it too, having its own colour. */
  readonly part: string | undefined;
}

/** The element of a mark, not placed yet. `ids` is the prefix of ids inside the drawing. */
export function makeItem(mark: Mark, reach: Reach, ids: string, document: Document, part?: string): Item {
  const element = document.createElementNS(ns, tags[mark.type]) as SVGElement;
  const grouped = mark.type === "text" || mark.type === "symbol";
  const outer = grouped ? (document.createElementNS(ns, "g") as SVGElement) : element;
  if (grouped) outer.append(element);
  const item: Item = { outer, element, mark, reach, place: {}, k: NaN, state: null, found: false, part };
  write(element, lookAttributes(mark, ids));
  if (part !== undefined) element.setAttribute("part", part);
  if (mark.type === "text") writeLines(item, mark, document);
  return item;
}

/** Give an item the mark that it shows from now on, of the same type; what looks the same is not touched. */
export function updateItem(item: Item, mark: Mark, reach: Reach, ids: string, document: Document): void {
  const last = item.mark;
  if (last === mark) return;
  if (!sameLook(mark, last)) {
    change(item.element, lookAttributes(mark, ids), lookAttributes(last, ids));
  }
  if (mark.type === "text" && !sameLines(mark.lines, (last as TextMark).lines))
    writeLines(item, mark, document, last as TextMark);
  item.mark = mark;
  item.reach = reach;
  item.k = NaN;
}

/** Put an item where it lies at a stretch; one that is far from view waits until it comes near. */
export function placeItem(item: Item, orientation: Orientation, stretch: Stretch): void {
  const { reach, k, element, place: before } = item;
  const far = !isNear(reach, stretch.k, stretch.visible) && !isNear(reach, k, stretch.visible);
  if (far && !Number.isNaN(k)) return;
  item.k = stretch.k;
  const place = (item.place = placeAttributes(item.mark, orientation, stretch));
  write(element, place, before, item.outer);
  // A mark that was hidden for want of room may stand for good in its next look.
  if ("visibility" in before && !("visibility" in place)) element.removeAttribute("visibility");
}

/** Set an item apart, or no more; by itself, and as one of those that a search found. */
export function markItem(item: Item, state: string | null, found: boolean): void {
  if (item.state !== state) setOrRemove(item.element, "data-state", state);
  if (item.found !== found) setOrRemove(item.element, "data-found", found ? "" : null);
  item.state = state;
  item.found = found;
}

export function setOrRemove(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Write the lines of a text into the elements that are there, as far as they go. */
function writeLines({ element, part }: Item, { lines }: TextMark, document: Document, last?: TextMark): void {
  const [looks, before] = [lineAttributes(lines), last && lineAttributes(last.lines)];
  looks.forEach((look, i) => {
    const { text } = lines[i]!;
    const there = element.children[i];
    if (there === undefined) {
      const attributes = part === undefined ? look : { ...look, part };
      element.append(createSVG({ tag: "tspan", attributes, children: [text] }, document));
      return;
    }
    change(there, look, before?.[i]);
    if (last?.lines[i]?.text !== text) there.firstChild!.nodeValue = contained(text);
  });
  while (element.children.length > lines.length) element.lastChild!.remove();
}

/** Write what differs from a look before, and drop what that had more. */
function change(element: Element, look: Attributes, before: Attributes = {}): void {
  write(element, look, before);
  for (const name in before) if (!(name in look)) element.removeAttribute(name);
}

/** Write the attributes that differ from those before; `transform` goes to what is moved. */
export function write(
  element: Element,
  attributes: Attributes,
  before: Attributes = {},
  moved: Element = element,
): void {
  for (const name in attributes) {
    const value = attributes[name]!;
    if (before[name] !== value) (name === "transform" ? moved : element).setAttribute(name, value);
  }
}

/** Fields of a mark that its look does not depend on. */
const elsewhere: ReadonlySet<string> = new Set([
  ...["at", "from", "to", "points", "within", "under", "keep", "range", "lines", "width", "height"],
]);

function sameLook(a: Mark, b: Mark): boolean {
  const [one, other] = [a, b] as unknown as Record<string, unknown>[];
  for (const name in one) if (one[name] !== other![name] && !elsewhere.has(name)) return false;
  for (const name in other) if (!(name in one!) && !elsewhere.has(name)) return false;
  return true;
}

function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((line, i) => {
        const other = b[i]!;
        return (
          line.text === other.text &&
          line.size === other.size &&
          line.weight === other.weight &&
          line.fill === other.fill &&
          line.italic === other.italic
        );
      }))
  );
}
