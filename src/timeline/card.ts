import { cardWords, type CardMessages } from "../components/index.js";
import type { TimelineEvent } from "../dataset/index.js";
import { cardCss } from "../figure/card-css.js";
import { cardOf } from "../figure/card.js";
import { h, link } from "../figure/node.js";
import { create } from "../render/create.js";
import { CardEdge } from "./card-edge.js";
import { buttonsBox, drawnBox, labelBoxes, middleBox, roomOf } from "./card-room.js";
import type { Stand } from "./companion.js";
import type { CardContext } from "./options.js";
import { addStyles } from "./styles.js";
import { besides, chooseCard, type Box, type Side } from "./place.js";

/** Where focus was when a card was opened, and whether it goes into it. */
export interface Opening {
  readonly opener: HTMLElement | null;
  readonly enter: boolean;
}

/** The height in pixels above which a card scrolls. */
const tall = 560;

/**
 * The card of the selected event: beside its mark in a wide figure, a sheet under the drawing in a narrow one. It is a
 * dialog that is not modal: the drawing goes on working, Escape closes.
 */
export class LiveCard {
  readonly #stand: Stand;
  readonly #node: HTMLElement;
  readonly #edge: CardEdge;
  readonly #heights = new Map<number, number>();
  #id: string | null = null;
  #opener: HTMLElement | null = null;
  #side: Side | null = null;

  constructor(stand: Stand) {
    this.#stand = stand;
    const { ownerDocument } = stand.figure.node;
    addStyles(ownerDocument, cardCss);
    this.#node = ownerDocument.createElement("div");
    this.#node.className = "card";
    this.#node.setAttribute("part", "card");
    this.#node.setAttribute("role", "dialog");
    this.#node.setAttribute("data-own-keys", "");
    this.#node.addEventListener("click", (event) => this.#click(event));
    // What does not load, or may not by the page's policy, does not bubble.
    this.#node.addEventListener("error", (event) => this.#unseen(event.target as Element), true);
    this.#edge = new CardEdge(this.#node);
  }

  get isOpen(): boolean {
    return this.#node.isConnected;
  }

  /** Show an event. Focus goes into the card where the reader came from the list, and stays in it when it was there. */
  open(id: string, { opener, enter }: Opening): void {
    const event = this.#stand.chart.data.get(id);
    const inside = this.#holdsFocus();
    const content = event === undefined ? null : this.#content(event);
    if (event === undefined || content === null) return this.close();
    if (!inside) this.#opener = opener;
    const pressed = inside ? this.#stand.figure.focused()?.getAttribute("data-card") : undefined;
    this.#id = event.id;
    this.#heights.clear();
    this.#node.setAttribute("aria-label", event.title);
    this.#node.replaceChildren(this.#closing(), content);
    this.link();
    this.#insert();
    this.#node.scrollTop = 0;
    this.place();
    const fromList = enter && opener?.closest(".outline,.search") != null;
    // Going on to the next event keeps the button under the finger.
    const again = pressed == null ? null : this.#node.querySelector<HTMLElement>(`[data-card=${pressed}]`);
    if (again !== null) again.focus({ preventScroll: true });
    else if (fromList || inside) (this.#node.querySelector<HTMLElement>("h3") ?? this.#closer())?.focus();
    this.#uncover(inside);
  }

  /** Take the card away and give focus back to where it was. */
  close(): void {
    if (!this.isOpen) return;
    const inside = this.#holdsFocus();
    const item = this.#id === null ? null : this.#stand.figure.item(this.#id);
    this.destroy();
    this.#id = null;
    this.#side = null;
    if (!inside) return;
    const fromList = this.#opener === null || this.#opener.closest(".outline") !== null;
    const back = fromList ? item?.querySelector<HTMLElement>(".item") : this.#opener;
    back?.focus({ preventScroll: back.closest(".outline:not([data-open])") !== null });
  }

  /** Options or data have changed: the same event in new words, or none. */
  refresh(): void {
    if (this.#id !== null && this.isOpen) this.open(this.#id, { opener: this.#opener, enter: false });
  }

  /** A link is offered only where following it leads back to the event. */
  link(): void {
    const button = this.#node.querySelector<HTMLElement>("[data-card=copy]");
    if (button !== null) button.hidden = this.#id === null || this.#address(this.#id) === undefined;
  }

  /** Stand beside the mark, which may have moved. */
  place(): void {
    if (this.#id === null || !this.isOpen) return;
    const { figure } = this.#stand;
    const sheet = this.#stand.isNarrow;
    this.#node.toggleAttribute("data-sheet", sheet);
    const { style } = this.#node;
    if (sheet) {
      for (const name of ["left", "top", "width", "maxHeight"] as const) style[name] = "";
      return this.#edge.place([], [], undefined);
    }
    const whole = figure.node.getBoundingClientRect();
    const at = (box: Box): Box => ({
      left: box.left - whole.left,
      right: box.right - whole.left,
      top: box.top - whole.top,
      bottom: box.bottom - whole.top,
    });
    // Beside the label, too, where that leaves room; and never over the buttons where that can be helped.
    const drawn = drawnBox(this.#stand, this.#id);
    const mark = at(drawn ?? middleBox(this.#stand, this.#id));
    const all = roomOf(this.#stand, at, mark);
    const buttons = buttonsBox(this.#stand, at);
    const above = { ...all, bottom: Math.min(all.bottom, buttons.top - 8) };
    const named = at(drawnBox(this.#stand, this.#id, true) ?? middleBox(this.#stand, this.#id));
    const placed = chooseCard(
      [named, mark],
      [all, above, ...besides(all, buttons)],
      buttons,
      (width) => this.#height(width),
      this.#side,
    );
    this.#side = placed.side;
    style.left = `${Math.round(placed.left)}px`;
    style.top = `${Math.round(placed.top)}px`;
    style.width = `${Math.floor(placed.width)}px`;
    style.maxHeight = `${Math.floor(placed.height)}px`;
    this.#edge.place(drawn === undefined ? [] : [mark, named], labelBoxes(this.#stand).map(at), placed);
  }

  destroy(): void {
    this.#edge.remove();
    this.#node.remove();
  }

  /** What the card says: the option's, else our own. */
  #content(event: TimelineEvent): Node | null {
    const { chart, options, figure } = this.#stand;
    const document = figure.node.ownerDocument;
    const standard = (): HTMLElement => create(cardOf(event, chart, options.report), document);
    if (options.card === undefined) return standard();
    const { data, context } = chart;
    const given: CardContext = {
      ...{ data, record: context.record, locale: context.locale, document, standard },
      messages: { ...context.messages, ...this.#words() },
    };
    return options.card(event, given);
  }

  #words(): CardMessages {
    return cardWords(this.#stand.chart.context.messages);
  }

  #closing(): HTMLElement {
    const label = this.#stand.chart.context.messages.close;
    const button = this.#node.ownerDocument.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = "×";
    button.setAttribute("data-card", "close");
    button.setAttribute("aria-label", label);
    return button;
  }

  #closer(): HTMLElement | null {
    return this.#node.querySelector<HTMLElement>(".close");
  }

  /** Under the drawing; under the table where there is no drawing. */
  #insert(): void {
    const { figure, chart } = this.#stand;
    const after = chart.plan.table !== undefined ? figure.part("outline") : figure.stage;
    if (after !== undefined && after.nextSibling !== this.#node) after.after(this.#node);
  }

  #holdsFocus(): boolean {
    const focused = this.#stand.figure.focused();
    return focused !== null && this.#node.contains(focused);
  }

  /** The natural height at a width: read once, since a moving drawing asks at each frame. */
  #height(width: number): number {
    const key = Math.floor(width);
    let height = this.#heights.get(key);
    if (height === undefined) {
      this.#node.style.width = `${key}px`;
      this.#node.style.maxHeight = "none";
      height = Math.min(tall, this.#node.offsetHeight);
      this.#heights.set(key, height);
    }
    return height;
  }

  /**
   * A sheet lies over the lower part of a long drawing: bring the mark above it. Who goes on from one event to the next
   * sees each, however far it is; what a program selects elsewhere does not move the page.
   */
  #uncover(going: boolean): void {
    if (this.#id === null || !this.#node.hasAttribute("data-sheet")) return;
    const sheet = this.#node.getBoundingClientRect();
    const mark = drawnBox(this.#stand, this.#id) ?? middleBox(this.#stand, this.#id);
    const covered = mark.bottom > sheet.top - 8 && mark.top < sheet.bottom && sheet.top > 0;
    if (!covered && !(going && (mark.bottom > sheet.top - 8 || mark.top < 8))) return;
    const { window } = this.#stand;
    const behavior = this.#stand.isStill ? "auto" : "smooth";
    window.scrollBy({ top: mark.bottom - sheet.top + 24, behavior });
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const to = target.closest("[data-select]")?.getAttribute("data-select");
    if (to != null) return this.#stand.select(to);
    const act = target.closest("[data-card]")?.getAttribute("data-card");
    if (act === "close") this.#stand.select(null);
    else if (act === "previous") this.#stand.step(-1);
    else if (act === "next") this.#stand.step(1);
    else if (act === "copy" && this.#id !== null) void this.#copy(target, this.#id);
  }

  /** A picture that cannot be shown leaves no hole: in its place is what it shows, and where it is. */
  #unseen(picture: Element): void {
    const [url, alt] = [picture.getAttribute("src"), picture.getAttribute("alt")];
    if (picture.tagName !== "IMG" || url === null) return;
    const text = h("p", { class: "unseen" }, link(url, alt ?? url));
    picture.replaceWith(create(text, this.#node.ownerDocument));
    this.#heights.clear();
    this.place();
  }

  /** The address of the page with what opens the event; none where nobody would read it. */
  #address(id: string): string | undefined {
    const { figure, options } = this.#stand;
    const linked = options.interactions?.find(({ fragment }) => fragment !== undefined);
    const fragment = linked?.fragment?.(id);
    if (fragment === undefined || figure.address === "") return undefined;
    return `${figure.address}#${encodeURIComponent(fragment)}`;
  }

  async #copy(button: Element, id: string): Promise<void> {
    const { figure, window } = this.#stand;
    const words = this.#words();
    const address = this.#address(id) ?? "";
    try {
      await window.navigator.clipboard.writeText(address);
      button.textContent = words.copied;
      figure.say(words.copied);
    } catch {
      // Frames and old pages may not write to the clipboard: then the reader copies by hand.
      const field = figure.node.ownerDocument.createElement("input");
      field.readOnly = true;
      field.value = address;
      field.setAttribute("aria-label", words.copyFailed);
      button.replaceWith(field);
      field.select();
    }
  }
}
