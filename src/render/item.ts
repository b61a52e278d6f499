import {
  lineAttributes,
  lookAttributes,
  placeAttributes,
  tags,
  type Attributes,
  type Stretch,
  isNear,
  reachOf,
  type Reach,
} from "../print/index.js";
import type { Line, Mark, Orientation, TextMark } from "../scene/index.js";
import { createSVG } from "./create.js";

export const ns = "http://www.w3.org/2000/svg";

/** An element with the attributes it has, so that nothing is written twice. */
export interface Item {
  /** What is moved. A text stands in a group of its own: moving the text itself would lay out its letters anew. */
  readonly outer: SVGElement;
  readonly element: SVGElement;
  readonly attributes: Map<string, string>;
  mark: Mark;
  reach: Reach;
  /** The stretch it was last placed at; NaN when it has to be placed. Far from the view it may be out of date. */
  k: number;
  /** How it is set apart, as written. */
  state: string | null;
  found: boolean;
  /** What words are for a page's style sheet outside of the shadow tree; each line is it too, having its own colour. */
  readonly part: string | undefined;
}

/** The element of a mark, not placed yet. `ids` is the prefix of ids inside the drawing. */
export function makeItem(mark: Mark, ids: string, document: Document, part?: string): Item {
  const element = document.createElementNS(ns, tags[mark.type]) as SVGElement;
  const outer = mark.type === "text" ? (document.createElementNS(ns, "g") as SVGElement) : element;
  if (outer !== element) outer.append(element);
  const item: Item = {
    outer,
    element,
    attributes: new Map(),
    mark,
    reach: reachOf(mark),
    k: NaN,
    state: null,
    found: false,
    part,
  };
  write(item, lookAttributes(mark, ids));
  setOrRemove(element, "part", part ?? null);
  if (mark.type === "text") writeLines(item, mark, document);
  return item;
}

/** Give an item the mark that it shows from now on, of the same type; what looks the same is not touched. */
export function updateItem(item: Item, mark: Mark, ids: string, document: Document): void {
  const last = item.mark;
  if (last === mark) return;
  if (!sameLook(mark, last)) write(item, lookAttributes(mark, ids), true);
  if (mark.type === "text" && !sameLines(mark.lines, (last as TextMark).lines))
    writeLines(item, mark, document);
  item.mark = mark;
  item.reach = reachOf(mark);
  item.k = NaN;
}

/** Put an item where it lies at a stretch; one that is far from view waits until it comes near. */
export function placeItem(item: Item, orientation: Orientation, stretch: Stretch): void {
  const { reach, k } = item;
  const far = !isNear(reach, stretch.k, stretch.visible) && !isNear(reach, k, stretch.visible);
  if (far && !Number.isNaN(k)) return;
  item.k = stretch.k;
  const place = placeAttributes(item.mark, orientation, stretch);
  write(item, place);
  // A mark that was hidden for want of room may stand for good in its next look.
  if (!("visibility" in place) && item.attributes.delete("visibility"))
    item.element.removeAttribute("visibility");
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

function writeLines({ element, part }: Item, mark: TextMark, document: Document): void {
  const attributes = lineAttributes(mark.lines).map((one) => (part === undefined ? one : { ...one, part }));
  element.replaceChildren(
    ...mark.lines.map((line, i) =>
      createSVG({ tag: "tspan", attributes: attributes[i]!, children: [line.text] }, document),
    ),
  );
}

/** Attributes that say where a mark lies; they are no part of its look. */
const placing: ReadonlySet<string> = new Set([
  ...["x", "y", "width", "height", "x1", "y1", "x2", "y2", "d", "transform", "visibility"],
]);

/** Write what differs; with `prune`, drop what the new look does not have. */
function write(item: Item, attributes: Attributes, prune: boolean = false): void {
  const { element, outer, attributes: known } = item;
  writeAttributes(element, known, attributes, outer);
  if (!prune) return;
  for (const name of known.keys()) {
    if (name in attributes || placing.has(name)) continue;
    known.delete(name);
    element.removeAttribute(name);
  }
}

/** Write the attributes that differ from the known ones; `transform` goes to what is moved. */
export function writeAttributes(
  element: Element,
  known: Map<string, string>,
  attributes: Attributes,
  moved: Element = element,
): void {
  for (const name in attributes) {
    const value = attributes[name]!;
    if (known.get(name) === value) continue;
    known.set(name, value);
    (name === "transform" ? moved : element).setAttribute(name, value);
  }
}

/** Fields of a mark that its look does not depend on. */
const elsewhere: ReadonlySet<string> = new Set([
  ...["at", "from", "to", "points", "within", "keep", "range", "lines", "width", "height"],
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
