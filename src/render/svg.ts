import {
  definitions,
  isClipped,
  lineAttributes,
  lookAttributes,
  placeAttributes,
  plotAttributes,
  rootAttributes,
  shiftAttribute,
  stretchOf,
  tags,
  type Attributes,
  type Stretch,
} from "../print/index.js";
import { follows, type Layer, type Mark, type Scene, type TextMark, type View } from "../scene/index.js";
import { createSVG } from "./create.js";
import { fadeIn, fadeOut } from "./fade.js";
import { isNear, reachOf, type Reach } from "./reach.js";
import type { Emphasis, Renderer, RendererContext } from "./renderer.js";

const ns = "http://www.w3.org/2000/svg";

/** An element with the attributes it has, so that nothing is written twice. */
interface Item {
  readonly element: SVGElement;
  readonly attributes: Map<string, string>;
  mark: Mark;
  reach: Reach;
  /** The stretch it was last placed at; NaN when it has to be placed. Far from the view it may be out of date. */
  k: number;
}

interface Group {
  readonly element: SVGElement;
  readonly items: Map<string, Item>;
  layer: Layer;
  /** A frame layer of which some marks follow the visible time. */
  follows: boolean;
  transform: string;
}

/** Draws a scene as live SVG: the same elements and attributes as the printed one. */
export class SVGRenderer implements Renderer {
  readonly node: SVGSVGElement;
  readonly #document: Document;
  readonly #id: string;
  readonly #plot: SVGElement;
  readonly #root = new Map<string, string>();
  readonly #plotAttributes = new Map<string, string>();
  readonly #groups = new Map<string, Group>();
  readonly #emphasis: Record<Emphasis, string | null> = { hover: null, selected: null };
  #found: ReadonlySet<string> | null = null;
  #definitions: SVGElement | undefined;
  #drawn = "";
  /** How many words may still come or go softly at this change of level. */
  #fading = 0;
  #scene: Scene | undefined;
  #view: View | undefined;

  constructor({ document, id }: RendererContext) {
    this.#document = document;
    this.#id = id;
    this.node = document.createElementNS(ns, "svg");
    this.#plot = document.createElementNS(ns, "svg");
    this.node.append(this.#plot);
  }

  scene(scene: Scene, view: View): void {
    if (scene === this.#scene) return this.move(view);
    // At a new level what appears and what goes cross-fade; what stays only moves.
    this.#fading = this.#scene !== undefined && this.#scene.base !== scene.base ? most : 0;
    this.#scene = scene;
    this.#view = view;
    write(this.node, this.#root, rootAttributes(scene, { id: this.#id, standalone: false }));
    write(this.#plot, this.#plotAttributes, plotAttributes(scene));
    this.#define(scene);
    const seen = new Set<string>();
    const last = new Map<Element, Element>([[this.node, this.#plot]]);
    for (const [i, layer] of scene.layers.entries()) {
      const key = `${layer.name}:${i}`;
      seen.add(key);
      const { element } = this.#draw(key, layer, view);
      const parent = isClipped(layer) ? this.#plot : this.node;
      const next = last.get(parent)?.nextSibling ?? (last.has(parent) ? null : parent.firstChild);
      if (next !== element) parent.insertBefore(element, next);
      last.set(parent, element);
    }
    for (const [key, group] of this.#groups) {
      if (seen.has(key)) continue;
      group.element.remove();
      this.#groups.delete(key);
    }
    this.#mark();
  }

  move(view: View): void {
    const last = this.#view;
    if (this.#scene === undefined || (last !== undefined && last.k === view.k && last.shift === view.shift))
      return;
    this.#view = view;
    for (const group of this.#groups.values()) {
      const still = group.layer.moves === "frame";
      if (still && !group.follows) continue;
      if (!still) this.#shift(group, view);
      const stretch = stretchOf(group.layer, this.#scene, view);
      for (const item of group.items.values()) {
        if (still || item.k !== stretch.k || slides(item.mark)) this.#place(item, stretch);
      }
    }
  }

  emphasise(kind: Emphasis, id: string | null): void {
    if (this.#emphasis[kind] === id) return;
    this.#emphasis[kind] = id;
    this.#mark();
  }

  find(ids: ReadonlySet<string> | null): void {
    if (this.#found === null && ids === null) return;
    this.#found = ids;
    this.#mark();
  }

  range(target: Element): readonly [number, number] | undefined {
    const element = target.closest("[data-cluster]");
    for (const group of this.#groups.values()) {
      for (const item of group.items.values()) if (item.element === element) return item.mark.range;
    }
    return undefined;
  }

  destroy(): void {
    this.node.remove();
    this.node.replaceChildren();
    this.#groups.clear();
    this.#scene = undefined;
  }

  #define(scene: Scene): void {
    const node = definitions(scene, this.#id);
    const drawn = JSON.stringify(node);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const next = createSVG(node, this.#document);
    if (this.#definitions === undefined) this.node.prepend(next);
    else this.#definitions.replaceWith(next);
    this.#definitions = next;
  }

  #draw(key: string, layer: Layer, view: View): Group {
    let group = this.#groups.get(key);
    if (group === undefined) {
      const element = this.#document.createElementNS(ns, "g");
      element.setAttribute("class", `layer ${layer.name}`);
      group = { element, items: new Map(), layer, follows: false, transform: "" };
      this.#groups.set(key, group);
    }
    group.layer = layer;
    group.follows = layer.moves === "frame" && layer.marks.some(follows);
    if (layer.moves === "time") this.#shift(group, view);
    this.#join(group, layer.marks, stretchOf(layer, this.#scene!, view));
    return group;
  }

  #join(group: Group, marks: readonly Mark[], stretch: Stretch): void {
    const left = new Set(group.items.keys());
    let previous: SVGElement | null = null;
    for (const mark of marks) {
      left.delete(mark.key);
      const item = this.#item(group, mark);
      this.#place(item, stretch);
      const next: ChildNode | null = previous === null ? group.element.firstChild : previous.nextSibling;
      if (next !== item.element) group.element.insertBefore(item.element, next);
      previous = item.element;
    }
    for (const key of left) {
      const item = group.items.get(key)!;
      group.items.delete(key);
      if (!this.#mayFade(item.mark) || !fadeOut(item.element)) item.element.remove();
    }
  }

  #item(group: Group, mark: Mark): Item {
    const known = group.items.get(mark.key);
    if (known !== undefined && known.mark.type === mark.type) {
      if (known.mark === mark) return known;
      write(known.element, known.attributes, lookAttributes(mark, this.#id), true);
      if (mark.type === "text" && !sameLines(mark, known.mark as TextMark)) this.#lines(known.element, mark);
      known.mark = mark;
      known.reach = reachOf(mark);
      known.k = NaN;
      return known;
    }
    known?.element.remove();
    const element = this.#document.createElementNS(ns, tags[mark.type]) as SVGElement;
    const item: Item = { element, attributes: new Map(), mark, reach: reachOf(mark), k: NaN };
    write(element, item.attributes, lookAttributes(mark, this.#id));
    if (mark.type === "text") this.#lines(element, mark);
    group.items.set(mark.key, item);
    if (this.#mayFade(mark)) fadeIn(element);
    return item;
  }

  #mayFade(mark: Mark): boolean {
    return fades(mark) && this.#fading-- > 0;
  }

  #lines(element: SVGElement, mark: TextMark): void {
    const attributes = lineAttributes(mark.lines);
    element.replaceChildren(
      ...mark.lines.map((line, i) =>
        createSVG({ tag: "tspan", attributes: attributes[i]!, children: [line.text] }, this.#document),
      ),
    );
  }

  #place(item: Item, stretch: Stretch): void {
    // Out of view, and where it was left out of view too: it is placed when it comes near.
    const { reach, k } = item;
    const far = !isNear(reach, stretch.k, stretch.visible) && !isNear(reach, k, stretch.visible);
    if (far && !Number.isNaN(k)) return;
    item.k = stretch.k;
    const place = placeAttributes(item.mark, this.#scene!.orientation, stretch);
    write(item.element, item.attributes, place);
    // A mark that was hidden for want of room may stand for good in its next look.
    if (!("visibility" in place) && item.attributes.delete("visibility"))
      item.element.removeAttribute("visibility");
  }

  #shift(group: Group, { shift }: View): void {
    const transform = shiftAttribute(this.#scene!.orientation, shift);
    if (group.transform === transform) return;
    group.transform = transform;
    group.element.setAttribute("transform", transform);
  }

  #mark(): void {
    const { hover, selected } = this.#emphasis;
    const found = this.#found;
    setOrRemove(this.node, "data-emphasis", hover !== null || selected !== null ? "" : null);
    setOrRemove(this.node, "data-finding", found === null ? null : "");
    for (const group of this.#groups.values()) {
      for (const { element, mark } of group.items.values()) {
        const id = mark.event ?? (mark.type === "text" ? mark.label : undefined);
        const state = id === undefined ? null : id === selected ? "selected" : id === hover ? "hover" : null;
        setOrRemove(element, "data-state", state);
        const isFound =
          found !== null && (id === undefined ? mark.of?.some((one) => found.has(one)) : found.has(id));
        setOrRemove(element, "data-found", isFound === true ? "" : null);
      }
    }
  }
}

/** More movements than this at once cost more than they explain. */
const most = 80;

/** Whether panning alone changes a mark: text that slides in its bar, words that hide at the edge. */
function slides(mark: Mark): boolean {
  return mark.keep !== undefined || (mark.type === "text" && mark.within !== undefined);
}

/** Words come and go softly; marks are where they were. */
function fades(mark: Mark): boolean {
  return mark.type === "text" || mark.role === "leader";
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const placing: ReadonlySet<string> = new Set([
  "x",
  "y",
  "width",
  "height",
  "x1",
  "y1",
  "x2",
  "y2",
  "d",
  "transform",
  "visibility",
]);

/** Write what differs; with `prune`, drop what the new look does not have (where it lies is not part of the look). */
function write(
  element: Element,
  known: Map<string, string>,
  attributes: Attributes,
  prune: boolean = false,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (known.get(name) === value) continue;
    known.set(name, value);
    element.setAttribute(name, value);
  }
  if (!prune) return;
  for (const name of known.keys()) {
    if (name in attributes || placing.has(name)) continue;
    known.delete(name);
    element.removeAttribute(name);
  }
}

function sameLines(a: TextMark, b: TextMark): boolean {
  return a.lines === b.lines || JSON.stringify(a.lines) === JSON.stringify(b.lines);
}

/** The renderer that draws SVG: the default. */
export function svg(): (context: RendererContext) => Renderer {
  return (context) => new SVGRenderer(context);
}
