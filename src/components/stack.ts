import type { Layer, Mark, Place, RectMark, RuleMark } from "../scene/index.js";
import type { AnyComponent, Context, Laid, Room } from "./component.js";

/** A component with what it prepared. */
export interface Made {
  readonly component: AnyComponent;
  readonly prepared: unknown;
}

/** A component with the band it got. */
export interface Part extends Made {
  readonly c: number;
  readonly size: number;
}

/** What stands over the drawing, from the top of the page down, and how high all of it is. */
export function stackHeads(made: readonly Made[], room: Room, context: Context): Stacked {
  let c = 0;
  const parts = made
    .filter(({ component }) => component.placement === "head")
    .map((part): Part => {
      const size = part.component.size(part.prepared, room, context);
      c += size;
      return { ...part, c: c - size, size };
    });
  return { parts, depth: Math.ceil(c) };
}

/** Bands one after another across. */
export interface Stacked {
  readonly parts: readonly Part[];
  /** Where the last band ends. */
  readonly depth: number;
}

/** Pixels across of what stands at the far edge where time runs down. */
export function farSize(made: readonly Made[], room: Room, context: Context): number {
  const far = made.filter(({ component }) => room.vertical && component.far === true);
  return far.reduce((sum, { component, prepared }) => sum + component.size(prepared, room, context), 0);
}

/**
 * Bands across for the stacked components from `top` on; what asks for the rest shares what is left. Overlays get
 * all of it.
 */
export function stack(made: readonly Made[], top: number, room: Room, context: Context): Stacked {
  const bands = made.filter(({ component }) => component.placement !== "head");
  const asked = bands.map(({ component, prepared }) =>
    component.placement === "stack" ? component.size(prepared, room, context) : 0,
  );
  const far = bands.map(({ component }) => room.vertical && component.far === true);
  const fixed = asked.reduce((sum, size, i) => sum + (Number.isFinite(size) && !far[i] ? size : 0), 0);
  const flexible = asked.filter((size) => !Number.isFinite(size)).length;
  const rest = flexible === 0 ? 0 : Math.max(40, (room.breadth - fixed) / flexible);
  const sizes = asked.map((size) => (Number.isFinite(size) ? size : rest));
  const near = top + sizes.reduce((sum, size, i) => (far[i] ? sum : sum + size), 0);
  const next = { near: top, far: Math.max(near, room.breadth) };
  const placed: Part[] = [];
  for (const [i, part] of inOrder(bands, room)) {
    const side = far[i] ? "far" : "near";
    const [c, size] = [next[side], sizes[i]!];
    next[side] += size;
    placed[i] = { ...part, c, size };
  }
  const depth = Math.ceil(far.includes(true) ? next.far : near);
  return {
    parts: placed.map((part) =>
      part.component.placement === "overlay" ? { ...part, c: top, size: depth - top } : part,
    ),
    depth,
  };
}

/** Bands from the near edge on, with their place in the list: where time runs down, what stands first there comes first. */
function inOrder(bands: readonly Made[], { vertical }: Room): [number, Made][] {
  const first = ([, { component }]: [number, Made]): number => Number(vertical && component.near === true);
  return [...bands.entries()].sort((a, b) => first(b) - first(a));
}

/** Where the stacked bands without what stands beside the plot begin and end across. */
export type Body = readonly [from: number, to: number];

/** The stacked bands without axis and rails: marks over the full depth end there. */
export function bodyOf(parts: readonly Part[]): Body {
  const bands = parts.filter(({ component }) => component.placement === "stack" && component.margin !== true);
  if (bands.length === 0) return [0, 0];
  return [Math.min(...bands.map(({ c }) => c)), Math.max(...bands.map(({ c, size }) => c + size))];
}

/**
 * Back to front: overlays that lie behind, washes and rules over the full depth, the stacked bands, overlays in
 * front, heads.
 */
export function orderLayers(
  all: readonly { component: AnyComponent; laid: Laid }[],
  body: Body,
): readonly Layer[] {
  const full: Mark[] = all.flatMap(({ laid }) => (laid.full ?? []).map((mark) => deepen(mark, body)));
  const layers = (test: (component: AnyComponent) => boolean): Layer[] =>
    all.filter(({ component }) => test(component)).flatMap(({ laid }) => laid.layers);
  return [
    ...layers((c) => c.placement === "overlay" && c.behind === true),
    { name: "washes", moves: "time" as const, marks: full.filter(({ type }) => type === "rect") },
    { name: "rules", moves: "time" as const, marks: full.filter(({ type }) => type === "rule") },
    ...layers((c) => c.placement === "stack"),
    ...layers((c) => c.placement === "overlay" && c.behind !== true),
    ...layers((c) => c.placement === "head"),
  ].filter((layer) => layer.marks.length > 0);
}

/** A mark whose `c` are shares of the full depth, over that depth. */
function deepen<M extends RuleMark | RectMark>(mark: M, [c0, c1]: Body): M {
  const at = (share: number): number => c0 + share * (c1 - c0);
  return { ...mark, from: { ...mark.from, c: at(mark.from.c) }, to: { ...mark.to, c: at(mark.to.c) } };
}

/** A layer moved along by some pixels: names in the gutter stand below a head when time runs down. */
export function shiftLayer(layer: Layer, by: number): Layer {
  if (by === 0 || layer.moves === "time") return layer;
  const move = (place: Place): Place => (place.end === undefined ? { ...place, a: place.a + by } : place);
  return { ...layer, marks: layer.marks.map((mark) => moved(mark, move)) };
}

function moved(mark: Mark, move: (place: Place) => Place): Mark {
  switch (mark.type) {
    case "rect":
    case "rule":
      return { ...mark, from: move(mark.from), to: move(mark.to) };
    case "path":
      return { ...mark, points: mark.points.map(move) };
    case "area":
      return { ...mark, a: move({ a: mark.a, c: 0 }).a };
    case "symbol":
    case "text":
      return { ...mark, at: move(mark.at) };
  }
}
