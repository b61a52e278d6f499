import { measureText } from "../layout/index.js";
import {
  baseOf,
  clampDomain,
  holds,
  levelOf,
  padDomain,
  toDomain,
  toInstant,
  windowAround,
  type Domain,
  type Window,
} from "../scales/index.js";
import type { Layer, Mark, Orientation, RuleMark, Scene, TextMark, View } from "../scene/index.js";
import type { Dataset } from "../dataset/index.js";
import type { AnyComponent, Context, Frame, Laid, Room, Warning } from "./component.js";
import { english } from "./messages.js";
import type { ChartOptions, Plan } from "./options.js";

/** Below this width time runs down. */
export const narrow = 480;

/** A component with what it prepared and the band it got. */
interface Part {
  readonly component: AnyComponent;
  readonly prepared: unknown;
  readonly c: number;
  readonly size: number;
}

/**
 * A drawing ready to be shown at any domain: what depends on data and size is done, scenes are made for a level
 * and window when asked for. Pure: the same options give the same scenes.
 */
export interface Chart {
  readonly id: string;
  readonly data: Dataset;
  readonly context: Context;
  readonly plan: Plan;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** The time that can be reached, and the time shown at first. */
  readonly extent: Domain;
  readonly home: Domain;
  /** Along pixels where time begins and ends. */
  readonly plot: readonly [number, number];
  /** The nearest domain that can be shown. */
  clamp(domain: Domain): Domain;
  /** The marks for a domain: the same object while the level stays and the window holds. */
  scene(domain: Domain): Scene;
  /** How the scene lies for a domain. */
  view(scene: Scene, domain: Domain): View;
}

function contextOf(options: ChartOptions, warn: (warning: Warning) => void): Context {
  const { data } = options;
  return {
    measure: options.measure ?? measureText,
    locale: options.locale ?? data.meta.language ?? "en",
    messages: { ...english, ...options.messages },
    now: options.now === undefined ? data.extent[1] : toInstant(options.now),
    record: options.record,
    warn,
  };
}

function isVertical(options: ChartOptions, width: number): boolean {
  const orient = options.orient ?? "auto";
  if (orient !== "auto" && orient !== "horizontal" && orient !== "vertical") {
    throw new RangeError(`unknown orient: ${String(orient)}`);
  }
  return orient === "auto" ? width < narrow : orient === "vertical";
}

/** Bands across for the stacked components; what asks for the rest shares what is left. */
function stack(
  parts: readonly { component: AnyComponent; prepared: unknown }[],
  room: Room,
  context: Context,
): { parts: Part[]; depth: number } {
  const asked = parts.map(({ component, prepared }) =>
    component.placement === "stack" ? component.size(prepared, room, context) : 0,
  );
  const fixed = asked.reduce((sum, size) => sum + (Number.isFinite(size) ? size : 0), 0);
  const flexible = asked.filter((size) => !Number.isFinite(size)).length;
  const rest = flexible === 0 ? 0 : Math.max(40, (room.breadth - fixed) / flexible);
  let c = 0;
  const placed = parts.map((part, i) => {
    const size = Number.isFinite(asked[i]!) ? asked[i]! : rest;
    const band = { ...part, c, size };
    c += size;
    return band;
  });
  const depth = Math.ceil(c);
  return {
    parts: placed.map((part) =>
      part.component.placement === "overlay" ? { ...part, c: 0, size: depth } : part,
    ),
    depth,
  };
}

/** Compose a drawing from options. Throws a TypeError or RangeError for options that make no sense. */
export function compose(options: ChartOptions, warn: (warning: Warning) => void = () => {}): Chart {
  const { data } = options;
  const width = options.width ?? 960;
  if (!(width >= 0) || !Number.isFinite(width))
    throw new RangeError(`width must be a number of pixels: ${width}`);
  const context = contextOf(options, warn);
  const plan = planOf(options, context);
  const vertical = isVertical(options, width);
  const wanted = extentOf(options, plan);
  const { extent, home } = wanted;
  const roomOf = (length: number): Room => {
    const scale = length / (home[1] - home[0]);
    return { vertical, length, breadth, home: scale, reach: [extent[0] * scale, extent[1] * scale] };
  };
  const prepared = plan.components.map((component) => ({
    component,
    prepared: component.prepare(data, context) as unknown,
  }));
  const along = vertical ? (options.height ?? lengthFor(data)) : width;
  const breadth = vertical ? width : Infinity;
  const gutter = Math.max(
    0,
    ...prepared.map((p) => p.component.gutter?.(p.prepared, roomOf(along), context) ?? 0),
  );
  const plot = [gutter, Math.max(along - (vertical ? 8 : 14), gutter + 1)] as const;
  const length = plot[1] - plot[0];
  const { parts, depth } = stack(prepared, roomOf(length), context);
  const orientation: Orientation = { vertical, mirrored: !vertical && options.dir === "rtl", length: along };
  const size = { width: vertical ? width : along, height: vertical ? along : depth };
  const levels = new Levels(parts, context, {
    ...roomOf(length),
    orientation,
    gutter,
    depth,
    plot,
    extent,
    ...size,
  });
  return {
    id: options.id ?? data.meta.id,
    data,
    context,
    plan,
    ...size,
    orientation,
    extent,
    home,
    plot,
    clamp: (domain) => clampDomain(domain, extent),
    scene: (domain) => levels.scene(domain),
    view: (scene, domain) => {
      const k = length / (domain[1] - domain[0]);
      const stretch = k / scene.base;
      return { k: stretch, shift: plot[0] - domain[0] * k + scene.origin * stretch };
    },
  };
}

function planOf(options: ChartOptions, context: Context): Plan {
  if (options.components !== undefined) return { components: options.components };
  if (options.view === undefined)
    throw new TypeError("a timeline needs a view or components, got: undefined");
  return options.view({ data: options.data, record: options.record, context });
}

function extentOf(options: ChartOptions, plan: Plan): { extent: Domain; home: Domain } {
  const [start, end] = plan.extent ?? options.data.extent;
  const own = plan.extent === undefined ? padDomain([start, end], 0.02) : ([start, end] as const);
  const asked = options.extent === undefined ? undefined : toDomain(options.extent);
  const home = options.domain === undefined ? (asked ?? own) : toDomain(options.domain);
  const extent: Domain = asked ?? [Math.min(own[0], home[0]), Math.max(own[1], home[1])];
  return { extent, home: clampDomain(home, extent) };
}

/** Pixels for time running down, by how much there is to say. */
function lengthFor(data: Dataset): number {
  return Math.min(2400, Math.max(640, 400 + data.size * 12));
}

interface Size extends Room {
  readonly orientation: Orientation;
  readonly gutter: number;
  readonly depth: number;
  readonly plot: readonly [number, number];
  readonly extent: Domain;
  readonly width: number;
  readonly height: number;
}

/** Coordinates are counted from a multiple of this, so that they stay small and seldom change. */
const originStep = 2 ** 18;

/** Scenes by level and window. The last few are kept, so that going back costs nothing. */
class Levels {
  readonly #parts: readonly Part[];
  readonly #context: Context;
  readonly #size: Size;
  readonly #scenes = new Map<string, Scene>();

  constructor(parts: readonly Part[], context: Context, size: Size) {
    this.#parts = parts;
    this.#context = context;
    this.#size = size;
  }

  scene([t0, t1]: Domain): Scene {
    // Level 0 begins at the first domain, so that the first picture is laid out exactly.
    const { length, home } = this.#size;
    const k = length / (t1 - t0);
    const level = levelOf(k / home);
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

  #lay(base: number, window: Window): Scene {
    const {
      orientation,
      vertical,
      length,
      breadth,
      home,
      reach,
      gutter,
      depth,
      plot,
      extent,
      width,
      height,
    } = this.#size;
    const origin = Math.floor(window[0] / originStep) * originStep;
    const ends = [extent[0] * base, extent[1] * base] as const;
    const frame = { orientation, vertical, length, breadth, home, reach, gutter, base, origin, window, ends };
    const laid = this.#parts.map(({ component }): { component: AnyComponent; laid: Laid } => ({
      component,
      laid: { layers: [] },
    }));
    const taken: TextMark[] = [];
    for (const turn of [0, 1, 2]) {
      const texts: TextMark[] = [];
      for (const [i, { component, prepared, c, size }] of this.#parts.entries()) {
        if ((component.turn ?? 0) !== turn) continue;
        const made = component.layout(prepared, { ...frame, c, size, taken }, this.#context);
        laid[i] = { component, laid: made };
        for (const layer of made.layers)
          if (layer.moves === "time") texts.push(...layer.marks.filter((mark) => mark.type === "text"));
      }
      taken.push(...texts);
    }
    const body = bodyOf(this.#parts);
    return {
      width,
      height,
      orientation,
      base,
      origin,
      window,
      plot: [plot[0], plot[1], 0, depth],
      layers: order(laid, body),
    };
  }
}

/** Back to front: overlays that lie behind, rules over the full depth, the stacked bands, overlays in front. */
function order(all: readonly { component: AnyComponent; laid: Laid }[], body: Body): Layer[] {
  const full: Mark[] = all.flatMap(({ laid }) => (laid.full ?? []).map((rule) => stretchRule(rule, body)));
  const layers = (test: (component: AnyComponent) => boolean): Layer[] =>
    all.filter(({ component }) => test(component)).flatMap(({ laid }) => laid.layers);
  return [
    ...layers((c) => c.placement === "overlay" && c.behind === true),
    { name: "rules", moves: "time" as const, marks: full },
    ...layers((c) => c.placement === "stack"),
    ...layers((c) => c.placement === "overlay" && c.behind !== true),
  ].filter((layer) => layer.marks.length > 0);
}

type Body = readonly [from: number, to: number];

/** The stacked bands without the axis: rules over the full depth end there. */
function bodyOf(parts: readonly Part[]): Body {
  const bands = parts.filter(({ component }) => component.placement === "stack" && component.margin !== true);
  return [Math.min(...bands.map(({ c }) => c)), Math.max(...bands.map(({ c, size }) => c + size))];
}

function stretchRule(rule: RuleMark, [c0, c1]: Body): RuleMark {
  const at = (share: number): number => c0 + share * (c1 - c0);
  return { ...rule, from: { ...rule.from, c: at(rule.from.c) }, to: { ...rule.to, c: at(rule.to.c) } };
}
