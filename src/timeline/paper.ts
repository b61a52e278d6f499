import { compose } from "../components/index.js";
import { h, link } from "../figure/node.js";
import { create, svg, type Renderer } from "../render/index.js";
import type { Stand } from "./companion.js";

/** As wide as a page of paper between its margins, A4 as Letter, in pixels. */
const wide = 700;

/**
 * What is printed in place of the drawing on the screen: all of its time, as wide as paper is, and in the list every
 * source of an event. It is made when a page is printed and is gone afterwards; what is on the screen stays.
 */
export class Paper {
  readonly #stand: Stand;
  #drawing: Renderer | undefined;
  #cites: readonly Element[] = [];

  constructor(stand: Stand) {
    this.#stand = stand;
    const { window, signal } = stand;
    window.addEventListener("beforeprint", () => this.#lay(), { signal });
    window.addEventListener("afterprint", () => this.#clear(), { signal });
    window
      .matchMedia("print")
      .addEventListener("change", ({ matches }) => (matches ? this.#lay() : this.#clear()), { signal });
    signal.addEventListener("abort", () => this.#clear());
  }

  #lay(): void {
    const { figure, options, chart } = this.#stand;
    if (this.#drawing !== undefined || !figure.node.isConnected) return;
    if (chart.plan.table !== true) {
      const { width: _, ...rest } = options;
      const printed = compose({ ...rest, width: wide });
      const scene = printed.scene(printed.extent);
      this.#drawing = svg()({ document: figure.node.ownerDocument, id: `${chart.id}-paper` });
      this.#drawing.scene(scene, printed.view(scene, printed.extent));
      this.#drawing.node.classList.add("paper");
      figure.stage.before(this.#drawing.node);
    }
    this.#cites = this.#cite();
  }

  /** On a screen the list names the articles; on paper whatever an event rests on. */
  #cite(): Element[] {
    const { figure, chart } = this.#stand;
    const { meta } = chart.data;
    const sources = new Map(meta.sources.map((source) => [source.id, source]));
    const items = [...(figure.part("outline")?.querySelectorAll("li[data-event]") ?? [])];
    return items.flatMap((item) => {
      const cited = chart.data.get(item.getAttribute("data-event")!)?.sources ?? [];
      const more = [...new Set(cited.map(({ source }) => source))]
        .map((id) => sources.get(id))
        .filter((source) => source !== undefined && source.type !== "article")
        .map((source) => h("cite", {}, link(source!.url, source!.publisher)));
      const made = more.map((node) => create(node, figure.node.ownerDocument));
      item.querySelector(".cites")?.append(...made);
      return made;
    });
  }

  #clear(): void {
    this.#drawing?.destroy();
    this.#drawing?.node.remove();
    for (const cite of this.#cites) cite.remove();
    this.#drawing = undefined;
    this.#cites = [];
  }
}
