import {
  facetsOf,
  filterData,
  searchWords,
  withChoices,
  withText,
  type Facet,
  type Filter,
  type SearchMessages,
} from "../components/index.js";
import type { Dataset } from "../dataset/index.js";
import { searchCss } from "../figure/search-css.js";
import { facetNode, searchPanel, type FacetList } from "../figure/search.js";
import { create } from "../render/create.js";
import type { Stand } from "./companion.js";
import { Matches } from "./matches.js";
import { addStyles } from "./styles.js";

/** Milliseconds after the last key before a search begins. */
const pause = 120;

/**
 * Search and filters in a page, under the drawing. A search sets what it finds apart and moves nothing; filters leave
 * out. Both are the option `filter` where they leave out, so that drawing, list and `state` say the same.
 */
export class LiveSearch {
  readonly #stand: Stand;
  readonly #node: HTMLElement;
  /** The button that opens the panel: made anew with the words around it. */
  readonly #opener: () => HTMLElement | null;
  readonly #matches: Matches;
  #counted: Dataset | undefined;
  #lists: FacetList[] = [];
  /** What the filter says, to tell what others changed. */
  #filter: Filter | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(stand: Stand, isReading: () => boolean) {
    this.#stand = stand;
    const { figure } = stand;
    addStyles(figure.node.ownerDocument, searchCss);
    this.#opener = () => figure.part("controls")?.querySelector<HTMLElement>("[data-search]") ?? null;
    this.#count();
    const name = stand.chart.context.messages.search;
    this.#node = create(searchPanel(this.#lists, this.#words(), name), figure.node.ownerDocument);
    this.#matches = new Matches(stand, this.#node, () => this.#words(), isReading);
    this.#node.addEventListener("input", (event) => this.#input(event));
    this.#node.addEventListener("change", (event) => this.#change(event));
    this.#node.addEventListener("click", (event) => this.#click(event));
    this.#node.addEventListener("keydown", (event) => this.#key(event));
  }

  get isOpen(): boolean {
    return this.#node.isConnected;
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  open(): void {
    const { figure } = this.#stand;
    // What is left out makes the drawing lower: the panel stays where it is all the same.
    figure.stage.style.minHeight = `${figure.stage.offsetHeight}px`;
    figure.part("controls")?.after(this.#node);
    this.refresh();
    this.#text().focus();
  }

  close(): void {
    const held = this.#node.contains(this.#stand.figure.focused());
    this.#node.remove();
    this.#stand.figure.stage.style.minHeight = "";
    clearTimeout(this.#typing);
    this.#matches.find(undefined);
    this.#expanded();
    if (held) this.#opener()?.focus();
  }

  /** Options or data have changed: say what is so now. */
  refresh(): void {
    if (!this.isOpen) return;
    const { chart, options, figure } = this.#stand;
    if (chart.plan.search !== true) return this.close();
    const controls = figure.part("controls");
    if (controls !== undefined && controls.nextSibling !== this.#node) controls.after(this.#node);
    this.#expanded();
    if (chart.all !== this.#counted) {
      this.#count();
      const nodes = this.#lists.map((list) =>
        create(facetNode(list, this.#words()), this.#node.ownerDocument),
      );
      this.#node.querySelector(".facets")!.replaceChildren(...nodes);
    }
    const text = options.filter?.text ?? "";
    if (text !== (this.#filter?.text ?? "")) {
      this.#only().checked = text !== "";
      this.#text().value = text;
    }
    this.#filter = options.filter;
    this.#choices();
    this.#search();
    const { size } = chart.all;
    this.#say(".shown", this.#words().shownOf(filterData(chart.all, options.filter).size, size));
    const clear = this.#node.querySelector<HTMLElement>("[data-act=clear]")!;
    clear.hidden = filterData(chart.all, options.filter) === chart.all;
  }

  /** Another event is open, or none. */
  told(): void {
    if (this.isOpen) this.#matches.tell(this.#text().value.trim() !== "");
  }

  destroy(): void {
    clearTimeout(this.#typing);
    this.#matches.destroy();
    this.#node.remove();
  }

  #words(): SearchMessages {
    return searchWords(this.#stand.chart.context.messages);
  }

  #text(): HTMLInputElement {
    return this.#node.querySelector<HTMLInputElement>(".text")!;
  }

  #only(): HTMLInputElement {
    return this.#node.querySelector<HTMLInputElement>("[data-act=only]")!;
  }

  #say(selector: string, text: string): void {
    const node = this.#node.querySelector(selector)!;
    if (node.textContent !== text) node.textContent = text;
  }

  #expanded(): void {
    this.#opener()?.setAttribute("aria-expanded", String(this.isOpen));
  }

  #count(): void {
    const { chart, options } = this.#stand;
    const words = this.#words();
    const facets = facetsOf(chart.all);
    const names = { kinds: words.byKind, parties: words.byParty, sources: words.bySource };
    this.#counted = chart.all;
    this.#lists = (["kinds", "parties", "sources"] as const)
      .map((facet) => ({
        facet,
        name: names[facet],
        entries: facets[facet],
        chosen: options.filter?.[facet] ?? [],
      }))
      // One choice is none.
      .filter(({ entries, chosen }) => entries.length > 1 || chosen.length > 0);
  }

  /** The boxes as the filter says. */
  #choices(): void {
    const words = this.#words();
    for (const { facet, name } of this.#lists) {
      const chosen = this.#stand.options.filter?.[facet] ?? [];
      const group = this.#node.querySelector(`[data-of=${facet}]`)!;
      for (const box of group.querySelectorAll<HTMLInputElement>("input"))
        box.checked = chosen.includes(box.value);
      group.querySelector("summary")!.textContent = words.chosen(name, chosen.length);
    }
  }

  #update(filter: Filter | undefined): void {
    this.#filter = filter;
    this.#stand.update({ filter });
  }

  #input(event: Event): void {
    if (event.target !== this.#text()) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#typed(), pause);
  }

  #typed(): void {
    clearTimeout(this.#typing);
    const text = this.#text().value.trim();
    if (!this.#only().checked) return this.#search();
    if (text !== (this.#stand.options.filter?.text ?? ""))
      this.#update(withText(this.#stand.options.filter, text));
  }

  #change(event: Event): void {
    const box = event.target as HTMLInputElement;
    const { filter } = this.#stand.options;
    if (box === this.#only())
      return this.#update(withText(filter, box.checked ? this.#text().value.trim() : ""));
    const facet = box.getAttribute("data-facet") as Facet | null;
    if (facet === null) return;
    const others = (filter?.[facet] ?? []).filter((id) => id !== box.value);
    this.#update(withChoices(filter, facet, box.checked ? [...others, box.value] : others));
  }

  #click(event: Event): void {
    const act = (event.target as Element).closest("[data-act]")?.getAttribute("data-act");
    if (act === "next" || act === "previous") this.#matches.step(act === "next" ? 1 : -1);
    else if (act === "close") this.close();
    else if (act === "open") this.#stand.select(this.#matches.here, { enter: true });
    else if (act === "clear") {
      this.#text().value = "";
      this.#only().checked = false;
      const { record } = this.#stand.options.filter ?? {};
      this.#update(record === undefined ? undefined : { record });
      this.#text().focus();
    }
  }

  #key(event: KeyboardEvent): void {
    const inText = event.target === this.#text();
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (!inText || this.#text().value === "") return this.close();
      this.#text().value = "";
      this.#typed();
    } else if (inText && event.key === "Enter") {
      event.preventDefault();
      this.#typed();
      this.#matches.step(event.shiftKey ? -1 : 1);
    }
  }

  /** Look for what is typed among the events shown. */
  #search(): void {
    const { chart } = this.#stand;
    const text = this.#text().value.trim();
    const { data } = chart;
    this.#matches.find(text === "" ? undefined : filterData(data, { text }));
  }
}
