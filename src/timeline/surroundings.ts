import type { Warning } from "../components/index.js";
import type { Figure } from "./figure.js";
import { adoptStyles } from "./styles.js";

/** What a timeline wants to know of the page around it. */
export interface Surrounded {
  /** The figure is so many pixels wide now; not called while it is hidden. */
  resized(width: number): void;
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
      const width = Math.floor(Number.parseFloat(view.getComputedStyle(figure.ruler).width) || 0);
      if (width > 0) listener.resized(width);
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
