import { keysWords } from "../components/index.js";
import { keyList, keysCss } from "../figure/keys.js";
import { create } from "../render/create.js";
import type { Stand } from "./companion.js";
import { addStyles } from "./styles.js";

/** The list of keys in a page, opened and closed by `?`. It takes the focus, and gives it back. */
export class LiveKeys {
  readonly #stand: Stand;
  #node: HTMLElement | undefined;
  #opener: HTMLElement | null = null;

  constructor(stand: Stand) {
    this.#stand = stand;
    addStyles(stand.figure.node.ownerDocument, keysCss);
  }

  toggle(): void {
    if (this.#node === undefined) this.#open();
    else this.close();
  }

  close(): void {
    if (this.#node === undefined) return;
    const inside = this.#node.contains(this.#stand.figure.focused());
    this.#node.remove();
    this.#node = undefined;
    if (inside) this.#opener?.focus({ preventScroll: true });
  }

  #open(): void {
    const { figure, chart } = this.#stand;
    const { messages } = chart.context;
    const drawn = chart.plan.table === undefined;
    this.#opener = figure.focused();
    this.#node = create(keyList(keysWords(messages), messages.close, drawn), figure.node.ownerDocument);
    this.#node.addEventListener("keydown", (event) => this.#key(event));
    const button = this.#node.querySelector("button")!;
    button.addEventListener("click", () => this.close());
    figure.node.append(this.#node);
    this.#place(this.#node);
    button.focus({ preventScroll: true });
  }

  /** Over the lower end of the drawing, as much of it as can be seen; at the head of a table. */
  #place(node: HTMLElement): void {
    const { figure, chart, window } = this.#stand;
    const part = chart.plan.table !== undefined ? figure.part("outline") : figure.stage;
    const box = (part ?? figure.node).getBoundingClientRect();
    const whole = figure.node.getBoundingClientRect();
    const seen = Math.min(box.bottom, window.innerHeight - 8);
    const top = Math.max(box.top, seen - node.offsetHeight, 8 - Math.max(0, -box.top));
    node.style.top = `${Math.round(Math.max(0, top - whole.top))}px`;
  }

  /** Escape closes this list alone, and nothing behind it. */
  #key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
