import type { FigureMessages } from "../components/figure-messages.js";
import { stateOf } from "../figure/state.js";
import { create } from "../render/create.js";

/** Milliseconds that loading may take without a word about it. */
const patience = 500;

// Quiet: the page's own colours. While something loads, the line takes no room: the list must not move.
const css = `:host{display:block}:host([hidden]){display:none}
.state{margin:8px 0;font:400 14px/1.4 var(--timeline-sans,system-ui,sans-serif)}
slot~.loading{position:absolute;margin:0;padding:2px 8px;background:Canvas;color:CanvasText;pointer-events:none}`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetOf(document: Document): CSSStyleSheet {
  const known = sheets.get(document);
  if (known !== undefined) return known;
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(document, sheet);
  return sheet;
}

/**
 * What an element shows while it has no drawing: what the page has put into it, and one line that says why. When a
 * drawing is there, both are away.
 */
export class Fallback {
  readonly #host: HTMLElement;
  readonly #slot: HTMLSlotElement;
  #figure: HTMLElement | undefined;
  #line: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#slot = host.ownerDocument.createElement("slot");
  }

  /** The data are on their way: said when that takes long, and where nothing is drawn yet. */
  loading(messages: Partial<FigureMessages>): void {
    if (this.#figure !== undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#say("loading", messages), patience);
  }

  /** There is nothing to draw, or there will be nothing: the page's own content again, with a word about it. */
  failed(messages: Partial<FigureMessages>): void {
    this.#say("failed", messages);
  }

  /** A drawing takes the place of both. */
  drawn(figure: HTMLElement): void {
    this.clear();
    this.#figure = figure;
    this.#slot.hidden = true;
    figure.style.removeProperty("display");
    const root = this.#root();
    if (figure.parentNode !== root) root.replaceChildren(figure, this.#slot);
  }

  /** Nothing is drawn or said any more, for instance because the element has left the page. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#line?.remove();
    this.#slot.hidden = false;
    this.#figure = this.#line = this.#timer = undefined;
  }

  #say(state: "loading" | "failed", messages: Partial<FigureMessages>): void {
    const figure = this.#figure;
    this.clear();
    // The drawing of what was there before is not what the page asks for now.
    figure?.style.setProperty("display", "none");
    const root = this.#root();
    if (this.#slot.parentNode !== root) root.replaceChildren(this.#slot);
    this.#line = create(stateOf(state, messages), this.#host.ownerDocument);
    // Where the page has put nothing, the line is all there is, and may have room.
    if (this.#host.childElementCount === 0) root.prepend(this.#line);
    else root.append(this.#line);
  }

  #root(): ShadowRoot {
    const { shadowRoot } = this.#host;
    if (shadowRoot !== null) return shadowRoot;
    const root = this.#host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheetOf(this.#host.ownerDocument)];
    return root;
  }
}
