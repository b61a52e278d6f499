import { compose, unhandled } from "../components/index.js";
import { h, link } from "../figure/node.js";
import { mainSources } from "../figure/main-sources.js";
import { outline } from "../figure/outline.js";
import { create, svg, type Renderer } from "../render/index.js";
import type { Stand } from "./companion.js";

/** As wide as a page of paper between its margins, A4 as Letter, in pixels. */
const wide = 700;

/** Most events that are printed: more are hundreds of pages, which nobody asked for. Then a part is, as on screen. */
const whole = 20_000;

/**
 * What is printed in place of what is on the screen: all of the drawing's time, as wide as paper is, and all of the list
 * with every source of an event, of which the screen may show a part. It is made when a page is printed and is gone
 * afterwards; what is on the screen stays.
 */
export class Paper {
  readonly #stand: Stand;
  #drawing: Renderer | undefined;
  #list: Element | undefined;
  #still: typeof import("../figure/still.js") | undefined;

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

  /** A table on paper says what on a screen a card does. That is loaded before somebody prints, who does not wait. */
  async prepare(): Promise<void> {
    this.#still ??= await import("../figure/still.js");
  }

  #lay(): void {
    const { figure, options, chart } = this.#stand;
    if (this.#list !== undefined || !figure.node.isConnected) return;
    if (chart.plan.table === undefined) {
      const { width: _, ...rest } = options;
      const { direction } = this.#stand.window.getComputedStyle(figure.node);
      const printed = compose(unhandled({ ...rest, width: wide, dir: direction as "ltr" }));
      const scene = printed.scene(printed.extent);
      this.#drawing = svg()({ document: figure.node.ownerDocument, id: `${chart.id}-paper` });
      this.#drawing.scene(scene, printed.view(scene, printed.extent));
      this.#drawing.node.classList.add("paper");
      figure.stage.before(this.#drawing.node);
    }
    const list = create(
      outline(chart, options.sort, 0, whole, this.#still?.stillOf(chart)),
      figure.node.ownerDocument,
    );
    list.classList.add("paper");
    this.#cite(list);
    figure.part("outline")?.before(list);
    this.#list = list;
  }

  /** On a screen the list names the articles; on paper whatever an event rests on. */
  #cite(list: Element): void {
    const { figure, chart } = this.#stand;
    const sources = new Map(chart.data.meta.sources.map((source) => [source.id, source]));
    for (const item of list.querySelectorAll("li[data-event]")) {
      const event = chart.data.get(item.getAttribute("data-event")!);
      const named = event === undefined ? [] : mainSources(chart.data, event);
      const more = [...new Set(event?.sources.map(({ source }) => source))]
        .map((id) => sources.get(id))
        .filter((source) => source !== undefined && !named.includes(source))
        .map((source) => h("cite", {}, link(source!.url, source!.publisher)));
      item.querySelector(".cites")?.append(...more.map((node) => create(node, figure.node.ownerDocument)));
    }
  }

  #clear(): void {
    this.#drawing?.destroy();
    this.#drawing?.node.remove();
    this.#list?.remove();
    this.#drawing = this.#list = undefined;
  }
}
