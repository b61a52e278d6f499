import type { FigureMessages } from "../components/figure-messages.js";
import { stateOf } from "../figure/state.js";
import type { Measured } from "../timeline/surroundings.js";
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

/** A template for a shadow tree that no parser has made one of, as when a page inserts it later: its content. */
function leftover(host: HTMLElement): readonly Node[] {
  const template = host.querySelector<HTMLTemplateElement>(":scope>template[shadowrootmode]");
  if (template === null) return [];
  const content = host.ownerDocument.importNode(template.content, true);
  for (const script of content.querySelectorAll("script")) script.remove();
  template.remove();
  return [...content.childNodes];
}

/**
 * What an element shows while it has no drawing: what the page has put into it, and one line that says why. When a
 * drawing is there, both are away.
 */
export class Fallback {
  readonly #host: HTMLElement;
  readonly #slot: HTMLSlotElement;
  /** What stands in the shadow tree without a drawing: what the page declared for it, else a slot. */
  readonly #content: readonly Node[];
  #figure: HTMLElement | undefined;
  #line: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#slot = host.ownerDocument.createElement("slot");
    const declared = host.shadowRoot === null ? leftover(host) : [...host.shadowRoot.childNodes];
    this.#content = declared.length > 0 ? declared : [this.#slot];
    if (declared.length > 0) this.#furnish();
  }

  /** A figure of text that the live one takes the place of. */
  get printed(): Element | null {
    const name = "figure.summitry[data-static]";
    const declared = this.#content.find((node) => node instanceof Element && node.matches(name));
    return this.#host.querySelector(`:scope>${name}`) ?? (declared as Element | undefined) ?? null;
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

  /** No drawing comes: a figure of text waits no longer, and shows its list. */
  settle(): void {
    this.printed?.setAttribute("data-settled", "");
  }

  /** Whether what the page has put into the element stands under the drawing. */
  beside = false;

  /** A drawing takes the place of both; with `beside` only of the line. */
  drawn(figure: HTMLElement, beside: boolean): void {
    this.clear();
    this.#figure = figure;
    this.beside = beside;
    this.#slot.hidden = !beside;
    figure.style.removeProperty("display");
    const root = this.root;
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
    if (state === "failed") this.settle();
    const root = this.root;
    if (this.#content[0]!.parentNode !== root) root.replaceChildren(...this.#content);
    this.#line = create(stateOf(state, messages), this.#host.ownerDocument);
    // Where the page has put nothing, the line is all there is, and may have room.
    if (this.#host.childElementCount === 0) root.prepend(this.#line);
    else root.append(this.#line);
  }

  /** The room that a drawing will have; undefined where the element is not laid out. */
  room(measure: (element: Element, view: Window) => Measured | undefined): Measured | undefined {
    const ruler = this.#host.ownerDocument.createElement("div");
    this.root.append(ruler);
    const room = measure(ruler, window);
    ruler.remove();
    return room;
  }

  /** The element stands in another document now, whose shadow tree has no sheet of the old one's any more. */
  adopted(): void {
    const root = this.#host.shadowRoot;
    if (root !== null)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(this.#host.ownerDocument)];
  }

  /** The shadow tree; one that is new shows what the page has put into the element. */
  get root(): ShadowRoot {
    return this.#host.shadowRoot ?? this.#furnish();
  }

  #furnish(): ShadowRoot {
    let root = this.#host.shadowRoot;
    if (root === null) {
      root = this.#host.attachShadow({ mode: "open" });
      root.append(...this.#content);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(this.#host.ownerDocument)];
    return root;
  }
}
