import type { Chart, ChartOptions } from "../components/index.js";
import { excerptOf } from "../dataset/excerpt.js";
import {
  commands,
  controls,
  footer,
  header,
  iconPath,
  orderOf,
  outline,
  shownFrom,
  stateOf,
  type Command,
  type ElementNode,
} from "../figure/index.js";
import { countBelow } from "../layout/index.js";
import { create, createSVG } from "../render/index.js";
import { toInstant } from "../scales/index.js";
import { addStyles } from "./styles.js";

type Part = "head" | "controls" | "outline" | "foot";

/** The parts of a live figure in a page. The stage holds the drawing. */
export class Figure {
  readonly node: HTMLElement;
  readonly stage: HTMLElement;
  /** As wide as the figure and of no height: watching it, a drawing that grows is not told of its own growth. */
  readonly ruler: HTMLElement;
  readonly #document: Document;
  readonly #readout: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #parts = new Map<Part, HTMLElement>();
  readonly #printed = new Map<Part, string>();
  #chart: Chart | undefined;
  #sort: ChartOptions["sort"];
  /** First row that the list shows. */
  #from = 0;
  /** Whether the commands that show more are disabled; unknown for new buttons. */
  #disabled: boolean | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    this.#document = document;
    const make = (tag: string, name: string): HTMLElement => {
      const element = document.createElement(tag);
      element.className = name;
      return element;
    };
    this.node = make("figure", "summitry");
    this.node.setAttribute("data-live", "");
    this.node.setAttribute("part", "figure");
    this.stage = make("div", "stage");
    this.#hint = make("div", "hint");
    this.#hint.hidden = true;
    this.stage.append(this.#hint);
    this.#readout = make("div", "readout");
    this.#readout.setAttribute("role", "status");
    this.ruler = make("div", "ruler");
    this.node.append(this.ruler, this.stage, this.#readout);
  }

  /** Bring the words around the drawing up to date; writes only what changed. */
  update(chart: Chart, options: ChartOptions, selected: string | null): void {
    const { theme } = options;
    if (theme === "dark" || theme === "light") setAttribute(this.node, "data-theme", theme);
    else this.node.removeAttribute("data-theme");
    setAttribute(this.node, "lang", chart.context.locale);
    if (options.dir === "rtl" || options.dir === "ltr") setAttribute(this.node, "dir", options.dir);
    else this.node.removeAttribute("dir");
    setAttribute(this.node, "data-id", chart.id);
    setAttribute(this.node, "aria-labelledby", `${chart.id}-head`);
    const { vertical } = chart.orientation;
    const name = vertical ? "stage vertical" : "stage horizontal";
    if (this.stage.className !== name) this.stage.className = name;
    this.#replace("head", header(chart, options), this.stage);
    if (this.#replace("controls", controls(chart), this.#readout)) {
      this.#drawIcons();
      this.#disabled = undefined;
    }
    for (const { name, on } of chart.plan.switches ?? []) {
      const box = this.node.querySelector<HTMLInputElement>(`[data-switch="${name}"]`);
      if (box !== null) box.checked = on;
    }
    const table = chart.plan.table !== undefined;
    if (table) addStyles(this.#document, chart.plan.table.css);
    const none = chart.data.size === 0 && excerptOf(chart.data) === undefined;
    this.stage.hidden = table || none;
    this.node.toggleAttribute("data-table", table);
    if (chart !== this.#chart) this.#from = Math.min(this.#from, Math.max(0, chart.data.size - 1));
    this.#chart = chart;
    if (options.sort !== this.#sort) this.#from = 0;
    this.#sort = options.sort;
    this.#list();
    this.#replace("foot", footer(chart, options, this.address), null);
    const empty = stateOf("empty", chart.context.messages, options.filter !== undefined);
    this.#state(none ? empty : null);
    this.press(selected, true);
  }

  /** Words in the place of the drawing; null for none. */
  #state(node: ElementNode | null): void {
    const old = this.node.querySelector(":scope > .state");
    if (node === null) old?.remove();
    else if (old === null) this.stage.after(create(node, this.#document));
    else old.replaceWith(create(node, this.#document));
  }

  /** The address of the page without its fragment; none where it has no address of its own. */
  get address(): string {
    const { href, protocol } = this.#document.location ?? { href: "", protocol: "" };
    return protocol === "http:" || protocol === "https:" ? href.replace(/#.*$/, "") : "";
  }

  /** The element inside the figure that has focus. */
  focused(): HTMLElement | null {
    const root = this.node.getRootNode() as Document | ShadowRoot;
    const active = root.activeElement ?? null;
    return active !== null && this.node.contains(active) ? (active as HTMLElement) : null;
  }

  part(name: Part): HTMLElement | undefined {
    return this.#parts.get(name);
  }

  /** Focus the button in the head of the table that was pressed, which was made anew. */
  focusSort(sort: string): void {
    const column = sort.replace("-", "");
    const buttons = this.#parts.get("outline")?.querySelectorAll<HTMLElement>("[data-sort]") ?? [];
    [...buttons].find((one) => one.getAttribute("data-sort")?.replace("-", "") === column)?.focus();
  }

  /** Show in the list which event is pointed at or open. */
  point(kind: "hover" | "selected", id: string | null): void {
    const name = `data-${kind}`;
    for (const old of this.#parts.get("outline")?.querySelectorAll(`[${name}]`) ?? [])
      old.removeAttribute(name);
    if (id !== null) this.item(id)?.setAttribute(name, "");
  }

  #list(): void {
    if (this.#chart === undefined) return;
    const list = outline(this.#chart, this.#sort, this.#from);
    if (this.#replace("outline", list, this.#parts.get("foot") ?? null)) this.#rest();
  }

  /** Let the list show the part in which a row stands. */
  show(row: number): void {
    const { data } = this.#chart ?? {};
    if (data === undefined || row < 0 || row >= data.size) return;
    const place = this.place(row);
    const [from, to] = shownFrom(data.size, this.#from);
    if (place >= from && place < to) return;
    // Further on in the direction of travel, so that the next steps find their items.
    this.#from = place < from ? place - Math.floor((to - from) * 0.8) : place - Math.floor((to - from) * 0.2);
    this.#list();
  }

  /** The place of a row in the list or table, and the row in a place; -1 for none. */
  place(row: number): number {
    return this.#chart === undefined ? -1 : orderOf(this.#chart, this.#sort).place(row);
  }

  rowAt(place: number): number {
    const { data } = this.#chart ?? {};
    if (this.#chart === undefined || data === undefined || place < 0 || place >= data.size) return -1;
    return orderOf(this.#chart, this.#sort).row(place);
  }

  /** Focus the item of a row. */
  focus(row: number): boolean {
    const { data } = this.#chart ?? {};
    if (data === undefined || row < 0 || row >= data.size) return false;
    this.show(row);
    const item = this.item(data.id(row))?.querySelector<HTMLElement>(".item");
    item?.focus({ preventScroll: true });
    return item != null;
  }

  /** Go to the first event of a date that was written down. */
  go(text: string): void {
    const { data, context } = this.#chart ?? {};
    if (data === undefined || context === undefined || text === "") return;
    try {
      this.focus(Math.min(countBelow(data.starts, toInstant(text)), data.size - 1));
    } catch {
      this.say(context.messages.noDate(text));
    }
  }

  /** Show which event is open, for those who use the list. */
  press(id: string | null, pressed: boolean): void {
    const item = id === null ? null : this.item(id)?.querySelector(".item");
    if (item != null) setAttribute(item, "aria-pressed", String(pressed));
    this.point("selected", pressed ? id : null);
  }

  /** Make an event's item the list's one tab stop. */
  rove(id: string): void {
    const item = this.item(id)?.querySelector(".item");
    if (item == null) return;
    for (const other of this.#stops()) {
      if (other === item) continue;
      other.setAttribute("tabindex", "-1");
      this.#link(other, "-1");
    }
    setAttribute(item, "tabindex", "0");
    this.#rest();
  }

  /** The list's tab stop. */
  #stops(): readonly Element[] {
    return [...(this.#parts.get("outline")?.querySelectorAll('.item[tabindex="0"]') ?? [])];
  }

  /** The sources of the current row are tab stops, too, where they can be seen. */
  #rest(): void {
    for (const stop of this.#stops()) this.#link(stop, this.isListed ? "0" : "-1");
  }

  #link(item: Element, tabindex: string): void {
    for (const link of item.closest("[data-event]")?.querySelectorAll(".cites a") ?? [])
      setAttribute(link, "tabindex", tabindex);
  }

  /** Show or hide the list of events. */
  toggleList(): void {
    const open = this.#parts.get("outline")?.toggleAttribute("data-open") ?? false;
    this.#button("list")?.setAttribute("aria-pressed", String(open));
    this.#rest();
  }

  /** Whether the list can be seen. */
  get isListed(): boolean {
    const outline = this.#parts.get("outline");
    return outline?.hasAttribute("data-open") === true || this.#chart?.plan.table !== undefined;
  }

  /** Open the list at an event. */
  list(id: string | null): void {
    if (id !== null && this.#chart !== undefined) this.show(this.#chart.data.index(id));
    const outline = this.#parts.get("outline");
    if (outline !== undefined && !outline.hasAttribute("data-open")) this.toggleList();
    if (id !== null) this.item(id)?.querySelector<HTMLElement>(".item")?.focus();
  }

  /** Commands that would change nothing look so. */
  disable(names: readonly Command[], disabled: boolean): void {
    // Asked in every frame.
    if (this.#disabled === disabled) return;
    this.#disabled = disabled;
    for (const name of names) {
      const button = this.#button(name);
      if (button !== null && (button.getAttribute("aria-disabled") === "true") !== disabled) {
        button.setAttribute("aria-disabled", String(disabled));
      }
    }
  }

  #button(command: Command): HTMLElement | null {
    return this.#parts.get("controls")?.querySelector<HTMLElement>(`[data-command="${command}"]`) ?? null;
  }

  /** The list item of an event. */
  item(id: string): HTMLElement | null {
    const items = this.#parts.get("outline")?.querySelectorAll<HTMLElement>("[data-event]") ?? [];
    return [...items].find((item) => item.getAttribute("data-event") === id) ?? null;
  }

  /** One line under the drawing: what is pointed at or open. */
  say(text: string): void {
    if (this.#readout.textContent !== text) this.#readout.textContent = text;
  }

  /** A hint over the drawing for a moment. */
  hint(text: string): void {
    this.#hint.textContent = text;
    this.#hint.hidden = false;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => (this.#hint.hidden = true), 1600);
  }

  destroy(): void {
    clearTimeout(this.#hiding);
    this.node.remove();
    this.node.replaceChildren();
  }

  #replace(part: Part, node: ElementNode, before: Node | null): boolean {
    const printed = JSON.stringify(node);
    if (this.#printed.get(part) === printed) return false;
    this.#printed.set(part, printed);
    const next = create(node, this.#document);
    const old = this.#parts.get(part);
    if (old === undefined) this.node.insertBefore(next, before);
    else {
      if (old.hasAttribute("data-open")) next.setAttribute("data-open", "");
      old.replaceWith(next);
    }
    this.#parts.set(part, next);
    return true;
  }

  #drawIcons(): void {
    for (const command of commands) {
      const path = { tag: "path", attributes: { d: iconPath(command) }, children: [] };
      const icon = createSVG(
        { tag: "svg", attributes: { viewBox: "0 0 16 16", "aria-hidden": "true" }, children: [path] },
        this.#document,
      );
      this.#button(command)?.append(icon);
    }
  }
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
