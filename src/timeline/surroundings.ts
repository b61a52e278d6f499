import type { Warning } from "../components/index.js";
import type { Figure } from "./figure.js";
import type { TimelineOptions } from "./options.js";
import { adoptStyles } from "./styles.js";

/** What the page says of a place: how many pixels it is wide, and which way its text runs. */
export interface Measured {
  readonly width: number;
  readonly dir: "ltr" | "rtl";
}

/** The room of an element; undefined where it is not laid out. */
export function measuredOf(element: Element, view: Window): Measured | undefined {
  const style = view.getComputedStyle(element);
  const width = Math.floor(Number.parseFloat(style.width));
  return width > 0 ? { width, dir: style.direction === "rtl" ? "rtl" : "ltr" } : undefined;
}

/** Options, and what the page says where they leave it to the page. */
export function settled(options: TimelineOptions, measured: Measured | undefined): TimelineOptions {
  const { width = measured?.width ?? 960, dir = "auto" } = options;
  return { ...options, width, dir: dir === "auto" ? (measured?.dir ?? "ltr") : dir };
}

/** Whether the drawing in a room is another than in the one before. */
export function differ(options: TimelineOptions, before: Measured | undefined, room: Measured): boolean {
  const [a, b] = [settled(options, before), settled(options, room)];
  return a.width !== b.width || a.dir !== b.dir;
}

/** What a timeline wants to know of the page around it. */
export interface Surrounded {
  /** The figure has this room now; not called while it is hidden. */
  resized(room: Measured): void;
  /** The figure stands in this root now; `twins` more figures there have its id. */
  moved(root: Document | ShadowRoot, twins: number): unknown;
}

/** Two drawings with one id would share patterns and links. */
export function twinsOf(id: string): Warning {
  const message = `two timelines have the id ${JSON.stringify(id)}: give each its own by the option id`;
  return { code: "same-id", message };
}

/** Watches the room a figure has and the root it stands in, and keeps the root's style sheet. */
export class Surroundings {
  readonly #figure: Figure;
  readonly #listener: Surrounded;
  readonly #observer: ResizeObserver | undefined;
  #root: Node | undefined;
  #dropStyles: () => void = () => {};

  constructor(figure: Figure, view: (Window & typeof globalThis) | null, listener: Surrounded) {
    this.#figure = figure;
    this.#listener = listener;
    if (view === null || !("ResizeObserver" in view)) return;
    // Nearly always the root to come: what is there when it is first laid out need not be laid out again.
    this.#dropStyles = adoptStyles(figure.node.ownerDocument);
    // In another root a browser's own margins of a figure would be reported back, until the style sheet is there.
    figure.node.style.margin = "0";
    this.#observer = new view.ResizeObserver(() => {
      this.#adopt();
      figure.node.style.removeProperty("margin");
      const room = measuredOf(figure.ruler, view);
      if (room !== undefined) listener.resized(room);
    });
    this.#observer.observe(figure.ruler);
  }

  destroy(): void {
    this.#observer?.disconnect();
    this.#dropStyles();
  }

  #adopt(): void {
    const root = this.#figure.node.getRootNode() as Document | ShadowRoot;
    if (root === this.#root || !("adoptedStyleSheets" in root)) return;
    const drop = this.#dropStyles;
    this.#root = root;
    // The new one first: a sheet that is taken off and put back costs as much as another one.
    this.#dropStyles = adoptStyles(root);
    drop();
    const id = this.#figure.node.getAttribute("data-id");
    const same = [...root.querySelectorAll("figure.summitry")].filter(
      (one) => one.getAttribute("data-id") === id,
    );
    this.#listener.moved(root, same.length - 1);
  }
}
