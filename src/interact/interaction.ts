import type { Chart } from "../components/index.js";
import type { Hit } from "../render/hit.js";
import type { Domain } from "../scales/index.js";

/** What made the domain change: a gesture, a key, a button, a program (`zoomTo` is "api", `update` is "update"). */
export type Cause =
  | "wheel"
  | "double"
  | "drag"
  | "pinch"
  | "key"
  | "button"
  | "select"
  | "api"
  | "brush"
  | "hash"
  | "step"
  | "update";

/** What an interaction works on: it reads state and publishes intent. The timeline decides. */
export interface Host {
  /** The figure: keys act only while focus is inside of it. */
  readonly node: HTMLElement;
  /** The drawing's element. */
  readonly surface: Element;
  readonly chart: Chart;
  readonly domain: Domain;
  readonly selected: string | null;
  readonly wheel: "ctrl" | "free" | "off";
  readonly signal: AbortSignal;
  setDomain(domain: Domain, by: Cause, options?: { readonly animate?: boolean }): void;
  /** Open an event and bring it into view; `stay` leaves the view as it is, since a part of the event was pointed at. */
  select(id: string | null, options?: { readonly stay?: boolean }): void;
  /** Point at an event without opening it; `reveal` brings it into view. */
  browse(id: string | null, options?: { readonly reveal?: boolean }): void;
  hover(id: string | null): void;
  /** Focus the list's item of a row, making it when the list shows another part. False when there is no such row. */
  focus(row: number): boolean;
  /** The place of a row in the list or table, and the row in a place; -1 for none. */
  place(row: number): number;
  rowAt(place: number): number;
  /** First and last instant of the cluster under a target of the drawing; undefined when there is none. */
  range(target: EventTarget | null): readonly [start: number, end: number] | undefined;
  /** Zoom to where the events between two instants part, or list them where zooming cannot part them. */
  part(range: readonly [start: number, end: number]): void;
  /** The event under a target of the drawing. */
  pick(target: EventTarget | null): string | null;
  /** What lies under a pointer that is no element: a mark on a canvas, a count of many. */
  under(point: { readonly clientX: number; readonly clientY: number }): Hit | undefined;
  /** Say what is counted there, or what a target shows of the record; nothing when there is nothing. */
  tell(hit: Hit | undefined, target?: EventTarget | null): void;
  /** Called after each change of the domain, the size or what is open. Returns how to stop. */
  watch(listener: () => void): () => void;
}

/** A way to act on a timeline. `attach` returns how to detach. */
export interface Interaction {
  readonly name: string;
  /** What opens an event, as the part of an address after `#`, not yet encoded; the card's copied links use it. */
  fragment?(id: string): string;
  attach(host: Host): () => void;
}
