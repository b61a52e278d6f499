import {
  definitions,
  isClipped,
  plotAttributes,
  rootAttributes,
  shiftAttribute,
  stretchOf,
  type Attributes,
  type Stretch,
  isNear,
  mayHide,
  reachOf,
  type Reach,
} from "../print/index.js";
import { follows, type Layer, type Mark, type Scene, type View } from "../scene/index.js";
import { createSVG } from "./create.js";
import { fadeIn, fadeOut, mayMove } from "./fade.js";
import { arrive, type Group, type Slot } from "./group.js";
import { kindOf, makeItem, markItem, placeItem, updateItem, type Item } from "./item.js";
import { hitAt, type Hit } from "./hit.js";
import { layerPart, markPart } from "./parts.js";
import { Row } from "./row.js";
import { withWords } from "./words.js";
import { ns, setOrRemove, write } from "./write.js";
import type { Emphasis, Renderer, RendererContext } from "./renderer.js";

/** Draws a scene as live SVG: the elements and attributes of the printed one, texts in a group that moves them. */
export class SVGRenderer implements Renderer {
  readonly node: SVGSVGElement;
  readonly #document: Document;
  readonly #id: string;
  readonly #plot: SVGElement;
  #rootAttributes: Attributes = {};
  #plotAttributes: Attributes = {};
  readonly #groups = new Map<string, Group>();
  readonly #emphasis: Record<Emphasis, string | null> = { hover: null, selected: null };
  #found: ReadonlySet<string> | null = null;
  #definitions: SVGElement | undefined;
  #drawn = "";
  /** How many words may still come or go softly at this change of level. */
  #fading = 0;
  /** When the last such change was. */
  #crossed = 0;
  #scene: Scene | undefined;
  #view: View | undefined;

  constructor({ document, id }: RendererContext) {
    this.#document = document;
    this.#id = id;
    this.node = document.createElementNS(ns, "svg");
    this.#plot = document.createElementNS(ns, "svg");
    this.node.append(this.#plot);
  }

  scene(scene: Scene, view: View, soft: boolean = true): void {
    if (scene === this.#scene) return this.move(view);
    // At a new level what appears and what goes cross-fade; what stays only moves.
    // Whoever zooms on is ahead of it: then it just changes.
    this.#fading = 0;
    if (this.#scene !== undefined && this.#scene.base !== scene.base) {
      const now = performance.now();
      if (soft && now - this.#crossed > calm && mayMove(this.#document)) this.#fading = most;
      this.#crossed = now;
    }
    this.#clear();
    this.#scene = scene;
    this.#view = view;
    const root = rootAttributes(scene, { id: this.#id, standalone: false });
    const plot = plotAttributes(scene);
    write(this.node, root, this.#rootAttributes);
    write(this.#plot, plot, this.#plotAttributes);
    [this.#rootAttributes, this.#plotAttributes] = [root, plot];
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
      const { orientation } = this.#scene;
      for (let i = 0; i < group.slots.length; i++) {
        const { item, mark, reach } = group.slots[i]!;
        if (item === undefined) {
          if (isNear(reach, stretch.k, stretch.visible)) this.#show(group, i, stretch);
        } else if (still || item.k !== stretch.k || mayHide(mark)) placeItem(item, orientation, stretch);
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

  /** Counts are one element for thousands of events. */
  hit(x: number, y: number): Hit | undefined {
    return this.#scene && hitAt(this.#scene, this.#view!, x, y, ({ type }) => type === "area");
  }

  destroy(): void {
    this.node.remove();
    this.node.replaceChildren();
    this.#groups.clear();
    this.#scene = undefined;
  }

  /** Take away what is still disappearing: it lies where it was. What is still appearing is there. */
  #clear(): void {
    for (const group of this.#groups.values()) {
      group.ghost?.remove();
      group.ghost = undefined;
      arrive(group);
    }
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
      setOrRemove(element, "part", layerPart(layer) ?? null);
      group = { element, slots: [], items: new Map(), layer, follows: false, transform: "" };
      this.#groups.set(key, group);
    }
    group.layer = layer;
    group.follows = layer.moves === "frame" && layer.marks.some(follows);
    if (layer.moves === "time") this.#shift(group, view);
    this.#join(group, layer.marks, stretchOf(layer, this.#scene!, view));
    return group;
  }

  #join(group: Group, marks: readonly Mark[], stretch: Stretch): void {
    const { layer, items: known } = group;
    const { orientation } = this.#scene!;
    const still = layer.moves === "frame";
    const old = group.slots.flatMap(({ item }) => item ?? []);
    const near: Slot[] = [];
    group.slots = withWords(marks).map(({ mark, words }) => {
      const slot: Slot = { mark, words, reach: still ? everywhere : reachOf(mark), item: undefined };
      if (!isNear(slot.reach, stretch.k, stretch.visible)) return slot;
      near.push(slot);
      const item = known.get(mark.key);
      if (item?.kind !== kindOf(mark, markPart(mark, layer))) return slot;
      slot.item = item;
      known.delete(mark.key);
      return slot;
    });
    const going = new Set(known.values());
    const row = new Row(this.#fading > 0 ? this.#leave(group, old, going) : old, going);
    group.items = new Map();
    const coming: Element[] = [];
    for (const slot of near) {
      const { mark, reach } = slot;
      // Elements that stay cost least: what goes shows what comes in its place, where the two are alike.
      const part = markPart(mark, layer);
      if (slot.item !== undefined) row.keep(slot.item);
      const there = slot.item ?? row.take(kindOf(mark, part));
      const item = (slot.item = there ?? makeItem(mark, reach, this.#id, this.#document, part));
      updateItem(item, slot, reach, this.#id, orientation);
      group.items.set(mark.key, item);
      placeItem(item, orientation, stretch);
      if (there === undefined && this.#mayFade(mark)) coming.push(item.outer);
      else if (there === undefined || row.isAway(there)) group.element.insertBefore(item.outer, row.next);
    }
    row.end();
    const fading = fadeIn(coming, group.element, () => group.coming === fading && arrive(group));
    group.coming = fading;
  }

  /** Let go softly what is gone for good, and take away all else that is not near any more. Returns what stays. */
  #leave(group: Group, old: readonly Item[], going: Set<Item>): readonly Item[] {
    const stays = new Set(group.slots.map(({ mark }) => mark.key));
    const leaving: Item[] = [];
    for (const item of going) {
      if (!stays.has(item.mark.key) && this.#mayFade(item.mark)) leaving.push(item);
      else item.outer.remove();
    }
    const rest = old.filter((item) => !going.has(item));
    going.clear();
    group.ghost = fadeOut(leaving, group.element);
    return rest;
  }

  /** Draw a mark that came near, in its place among the others. */
  #show(group: Group, i: number, stretch: Stretch): void {
    arrive(group);
    const slot = group.slots[i]!;
    const item = makeItem(slot.mark, slot.reach, this.#id, this.#document, markPart(slot.mark, group.layer));
    slot.item = item;
    group.items.set(slot.mark.key, item);
    updateItem(item, slot, slot.reach, this.#id, this.#scene!.orientation);
    placeItem(item, this.#scene!.orientation, stretch);
    this.#emphasised(item);
    let next = i + 1;
    while (next < group.slots.length && group.slots[next]!.item === undefined) next++;
    group.element.insertBefore(item.outer, group.slots[next]?.item?.outer ?? null);
  }

  #mayFade(mark: Mark): boolean {
    return fades(mark) && this.#fading-- > 0;
  }

  #shift(group: Group, { shift }: View): void {
    const transform = shiftAttribute(this.#scene!.orientation, shift);
    if (group.transform === transform) return;
    group.transform = transform;
    group.element.setAttribute("transform", transform);
  }

  #mark(): void {
    const { hover, selected } = this.#emphasis;
    setOrRemove(this.node, "data-emphasis", hover !== null || selected !== null ? "" : null);
    setOrRemove(this.node, "data-finding", this.#found === null ? null : "");
    for (const group of this.#groups.values())
      for (const item of group.items.values()) this.#emphasised(item);
  }

  #emphasised(item: Item): void {
    const { hover, selected } = this.#emphasis;
    const found = this.#found;
    const { mark } = item;
    const id = mark.event ?? (mark.type === "text" ? mark.label : undefined);
    const state = id === undefined ? null : id === selected ? "selected" : id === hover ? "hover" : null;
    const isFound =
      found !== null && (id === undefined ? mark.of?.some((one) => found.has(one)) : found.has(id));
    markItem(item, state, isFound === true);
  }
}

/** What stays where it is is never out of view, also beyond the ends of time. */
const everywhere: Reach = [0, -Infinity, 0, Infinity];

/** A change of level sooner after the last than this, in milliseconds, has no time to be soft. */
const calm = 500;

/** More movements than this at once cost more than they explain. */
const most = 80;

/** Words come and go softly; marks are where they were. */
function fades(mark: Mark): boolean {
  return mark.type === "text" || mark.role === "leader";
}

/** The renderer that draws SVG: the default. */
export function svg(): (context: RendererContext) => Renderer {
  return (context) => new SVGRenderer(context);
}
