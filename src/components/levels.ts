import {
  baseOf,
  holds,
  levelOf,
  serves,
  spare,
  windowAround,
  type Domain,
  type Window,
} from "../scales/index.js";
import type { Orientation, Place, Scene, TextMark } from "../scene/index.js";
import type { AnyComponent, Context, Laid, Room } from "./component.js";
import { bodyOf, orderLayers, shiftLayer, type Part } from "./stack.js";

/** The drawing that levels are laid out for. */
export interface Size extends Room {
  readonly orientation: Orientation;
  readonly gutter: number;
  /** Height of what stands over the drawing. */
  readonly heads: number;
  readonly depth: number;
  readonly plot: readonly [number, number];
  readonly extent: Domain;
  readonly width: number;
  readonly height: number;
}

/** Coordinates are counted from a multiple of this, so that they stay small and seldom change. */
const originStep = 2 ** 18;

/** Scenes by level and window. The last few are kept, so that going back costs nothing. */
export class Levels {
  readonly #parts: readonly Part[];
  readonly #context: Context;
  readonly #size: Size;
  readonly #scenes = new Map<string, Scene>();
  readonly #coarse = new WeakSet<Scene>();

  constructor(parts: readonly Part[], context: Context, size: Size) {
    this.#parts = parts;
    this.#context = context;
    this.#size = size;
  }

  /**
   * The marks for a domain: the same object while the level stays and the window holds. While a gesture zooms, `held`
   * is what is shown: it stays as long as it serves, and what takes its place serves for some steps more.
   */
  scene([t0, t1]: Domain, held?: Scene): Scene {
    // Level 0 begins where all is shown: nothing depends on the domain shown first, so that a new one only moves.
    const { length, home } = this.#size;
    const k = length / (t1 - t0);
    if (held !== undefined && serves(k / held.base) && holds(held.window, t0 * held.base, t1 * held.base))
      return held;
    const closer = held === undefined || k > held.base;
    const level = closer ? levelOf(k / home) : Math.max(0, levelOf(k / home) - spare);
    const base = home * baseOf(level);
    const kept = [...this.#scenes].findLast(
      ([key, s]) => key.startsWith(`${level}:`) && holds(s.window, t0 * base, t1 * base),
    );
    if (kept !== undefined) return kept[1];
    const window = windowAround(t0 * base, t1 * base);
    const scene = this.#lay(base, window);
    this.#scenes.set(`${level}:${window[0]}:${window[1]}`, scene);
    const [oldest] = this.#scenes.keys();
    if (this.#scenes.size > 8 && oldest !== undefined) this.#scenes.delete(oldest);
    return scene;
  }

  /** Forget scenes that waited for work which is done by now; whether there were any. */
  refine(): boolean {
    let some = false;
    for (const [key, scene] of this.#scenes) if (this.#coarse.has(scene)) some = this.#scenes.delete(key);
    return some;
  }

  #lay(base: number, window: Window): Scene {
    const { orientation, heads, depth, plot, extent, width, height } = this.#size;
    const origin = Math.floor(window[0] / originStep) * originStep;
    const ends = [extent[0] * base, extent[1] * base] as const;
    const frame = { ...this.#size, base, origin, window, ends };
    const laid = this.#parts.map(({ component }): { component: AnyComponent; laid: Laid } => ({
      component,
      laid: { layers: [] },
    }));
    const taken: TextMark[] = [];
    const anchors = new Map<string, Place>();
    for (const turn of [0, 1, 2]) {
      const texts: TextMark[] = [];
      // Overlays come last, so that they find where the stacked components drew.
      const own = [...this.#parts.entries()].filter(([, { component }]) => (component.turn ?? 0) === turn);
      const over = ([, { component }]: (typeof own)[number]): number =>
        Number(component.placement === "overlay");
      for (const [i, { component, prepared, c, size }] of own.sort((a, b) => over(a) - over(b))) {
        const made = component.layout(prepared, { ...frame, c, size, taken, anchors }, this.#context);
        for (const [id, place] of made.anchors ?? []) anchors.set(id, place);
        const below = orientation.vertical && component.placement !== "head" ? heads : 0;
        laid[i] = {
          component,
          laid: { ...made, layers: made.layers.map((layer) => shiftLayer(layer, below)) },
        };
        for (const layer of made.layers)
          if (layer.moves === "time") texts.push(...layer.marks.filter((mark) => mark.type === "text"));
      }
      taken.push(...texts);
    }
    const scene: Scene = {
      width,
      height,
      orientation,
      base,
      origin,
      window,
      plot: [plot[0], plot[1], orientation.vertical ? 0 : heads, depth],
      layers: orderLayers(laid, bodyOf(this.#parts)),
    };
    if (laid.some((one) => one.laid.coarse === true)) this.#coarse.add(scene);
    return scene;
  }
}
