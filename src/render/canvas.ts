import { isClipped, isNear, placeAttributes, reachOf, stretchOf, type Reach } from "../print/index.js";
import { toBox, type Layer, type Mark, type Scene, type View } from "../scene/index.js";
import { hitAt, type Hit } from "./hit.js";
import { Inks } from "./inks.js";
import { paintMark } from "./paint.js";
import type { Emphasis, Renderer, RendererContext, RendererFactory } from "./renderer.js";
import { SVGRenderer } from "./svg.js";

/** A mark on the canvas. */
interface Stroke {
  readonly mark: Mark;
  readonly reach: Reach;
}

/** Opacity of marks beside the one that is pointed at, and of what a search did not find: as the style sheet says. */
const dim = { beside: 0.55, notFound: 0.22 } as const;

/** Draws marks on a canvas, and words, what is pointed at and all that stands still as SVG above it. */
class CanvasRenderer implements Renderer {
  readonly node: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #svg: SVGRenderer;
  readonly #inks: Inks;
  readonly #window: (Window & typeof globalThis) | null;
  readonly #emphasis: Record<Emphasis, string | null> = { hover: null, selected: null };
  readonly #stop = new AbortController();
  #found: ReadonlySet<string> | null = null;
  #scene: Scene | undefined;
  #view: View | undefined;
  #strokes = new Map<Layer, readonly Stroke[]>();

  constructor(context: RendererContext) {
    const { document } = context;
    this.#window = document.defaultView;
    this.#svg = new SVGRenderer(context);
    this.node = document.createElement("div");
    this.#canvas = document.createElement("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    Object.assign(this.node.style, { position: "relative" });
    Object.assign(this.#canvas.style, { position: "absolute", left: "0", top: "0", pointerEvents: "none" });
    Object.assign(this.#svg.node.style, { position: "relative" });
    this.node.append(this.#canvas, this.#svg.node);
    this.#inks = new Inks(this.node, this.#canvas, () => this.#paint());
    this.#window?.addEventListener("resize", () => this.#paint(), { signal: this.#stop.signal });
  }

  scene(scene: Scene, view: View, soft?: boolean): void {
    if (scene === this.#scene) return this.move(view);
    this.#scene = scene;
    this.#view = view;
    this.#strokes = new Map(
      scene.layers
        .filter(({ moves }) => moves === "time")
        .map((layer) => [
          layer,
          layer.marks.filter(isStroke).map((mark) => ({ mark, reach: reachOf(mark) })),
        ]),
    );
    this.#inks.forget();
    this.#svg.scene(this.#words(scene), view, soft);
    this.#paint();
  }

  move(view: View): void {
    this.#view = view;
    this.#svg.move(view);
    this.#paint();
  }

  emphasise(kind: Emphasis, id: string | null): void {
    if (this.#emphasis[kind] === id) return;
    this.#emphasis[kind] = id;
    // What is pointed at becomes an element: cards and styles find it as in a drawing without a canvas.
    if (this.#scene !== undefined) this.#svg.scene(this.#words(this.#scene), this.#view!);
    this.#svg.emphasise(kind, id);
    this.#paint();
  }

  find(ids: ReadonlySet<string> | null): void {
    this.#found = ids;
    this.#svg.find(ids);
    this.#paint();
  }

  range(target: Element): readonly [number, number] | undefined {
    return this.#svg.range(target);
  }

  hit(x: number, y: number): Hit | undefined {
    return this.#scene && hitAt(this.#scene, this.#view!, x, y, isStroke);
  }

  destroy(): void {
    this.#stop.abort();
    this.#inks.destroy();
    this.#svg.destroy();
    this.node.remove();
    this.node.replaceChildren();
    this.#scene = undefined;
  }

  /** The scene without what the canvas draws. */
  #words(scene: Scene): Scene {
    const { hover, selected } = this.#emphasis;
    const isWord = (mark: Mark): boolean =>
      !isStroke(mark) || (mark.event !== undefined && (mark.event === hover || mark.event === selected));
    const layers = scene.layers.map((layer) =>
      layer.moves === "time" ? { ...layer, marks: layer.marks.filter(isWord) } : layer,
    );
    return { ...scene, layers };
  }

  #paint(): void {
    const scene = this.#scene;
    const context = this.#canvas.getContext("2d");
    if (scene === undefined || context === null) return;
    const ratio = this.#window?.devicePixelRatio ?? 1;
    const [width, height] = [Math.round(scene.width * ratio), Math.round(scene.height * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      Object.assign(this.#canvas, { width, height });
      Object.assign(this.#canvas.style, { width: `${scene.width}px`, height: `${scene.height}px` });
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, scene.width, scene.height);
    for (const [layer, strokes] of this.#strokes) this.#layer(context, scene, layer, strokes);
  }

  #layer(context: CanvasRenderingContext2D, scene: Scene, layer: Layer, strokes: readonly Stroke[]): void {
    const { orientation: o } = scene;
    const { shift } = this.#view!;
    const stretch = stretchOf(layer, scene, this.#view!);
    context.save();
    if (isClipped(layer)) {
      context.beginPath();
      context.rect(...toBox(o, ...scene.plot));
      context.clip();
    }
    if (o.vertical) context.translate(0, shift);
    else context.translate(o.mirrored ? -shift : shift, 0);
    for (const { mark, reach } of strokes) {
      if (!isNear(reach, stretch.k, stretch.visible)) continue;
      if (mark.keep !== undefined && placeAttributes(mark, o, stretch)["visibility"] === "hidden") continue;
      const alpha = this.#alpha(mark);
      if (alpha > 0) paintMark(context, mark, o, stretch, alpha, this.#inks);
    }
    context.restore();
  }

  /** How much of a mark is seen; nothing of those that are elements above the canvas. */
  #alpha(mark: Mark): number {
    const { hover, selected } = this.#emphasis;
    const { event } = mark;
    if (event !== undefined && (event === hover || event === selected)) return 0;
    if (this.#found !== null && mark.role !== "era" && !this.#isFound(mark, this.#found)) {
      if (mark.role === "leader") return 0;
      if (event !== undefined || mark.role === "cluster") return dim.notFound;
    }
    return mark.role === "mark" && (hover !== null || selected !== null) ? dim.beside : (mark.opacity ?? 1);
  }

  #isFound({ event, of }: Mark, found: ReadonlySet<string>): boolean {
    return event === undefined ? of?.some((one) => found.has(one)) === true : found.has(event);
  }
}

/** Words stay elements: they are read, selected and found. */
function isStroke(mark: Mark): boolean {
  return mark.type !== "text";
}

/**
 * A renderer for dense drawings: marks on a canvas, words and focus as elements above it. The picture is that of the
 * SVG renderer; an SVG file is always made of elements.
 *
 * @example
 * import { canvas } from "summitry/canvas";
 * timeline({ data, view: historyView, renderer: canvas() });
 */
export function canvas(): RendererFactory {
  return (context) => new CanvasRenderer(context);
}
