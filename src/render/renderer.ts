import type { Hit } from "./hit.js";
import type { Scene, View } from "../scene/index.js";

/** How an event is set apart. */
export type Emphasis = "hover" | "selected";

/** Draws scenes in a page. */
export interface Renderer {
  readonly node: Element;
  /** Draw a scene, changing only what differs from the last; `soft` is false while things move on anyway. */
  scene(scene: Scene, view: View, soft?: boolean): void;
  /** Pan or zoom inside the scene: only moves. */
  move(view: View): void;
  /** Set an event apart; null for none. */
  emphasise(kind: Emphasis, id: string | null): void;
  /** Set the events that a search found apart from all others; null ends it. A renderer may do without. */
  find?(ids: ReadonlySet<string> | null): void;
  /** First and last instant of the events that a cluster's element stands for; undefined for other elements. */
  range(target: Element): readonly [start: number, end: number] | undefined;
  /** What lies under a point of the drawing, in pixels, that is no element by which a page could find it. */
  hit?(x: number, y: number): Hit | undefined;
  destroy(): void;
}

/** What a renderer is made with. */
export interface RendererContext {
  readonly document: Document;
  /** Prefix of ids inside the drawing. */
  readonly id: string;
}

/** A renderer as an option: `canvas()` makes one of these. */
export type RendererFactory = (context: RendererContext) => Renderer;
