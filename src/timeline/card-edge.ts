import { clearPointer, type Box, type Placed } from "./place.js";

/** Pixels of content below the edge that are not worth a sign. */
const slight = 6;

/** What a card shows at its edges: a line to its mark, and, while there is more to read below, that there is. */
export class CardEdge {
  readonly #card: HTMLElement;
  readonly #line: HTMLElement;

  constructor(card: HTMLElement) {
    this.#card = card;
    this.#line = card.ownerDocument.createElement("div");
    this.#line.className = "card-line";
    card.addEventListener("scroll", () => this.more(), { passive: true });
  }

  /** The card stands there now; no line where the mark cannot be seen, the card is a sheet, or words are in the way. */
  place(starts: readonly Box[], labels: readonly Box[], placed: Placed | undefined): void {
    this.more();
    const line = placed === undefined ? undefined : clearPointer(starts, labels, placed);
    if (line === undefined) return this.#line.remove();
    const { style } = this.#line;
    this.#line.setAttribute("data-side", placed!.side);
    style.left = `${Math.round(line.left)}px`;
    style.top = `${Math.round(line.top)}px`;
    style.width = `${Math.max(1, Math.round(line.right) - Math.round(line.left))}px`;
    style.height = `${Math.max(1, Math.round(line.bottom) - Math.round(line.top))}px`;
    if (this.#line.previousSibling !== this.#card) this.#card.after(this.#line);
  }

  /** Whether there is more below than can be seen. */
  more(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#card;
    this.#card.toggleAttribute("data-more", scrollTop + clientHeight < scrollHeight - slight);
  }

  remove(): void {
    this.#line.remove();
  }
}
