import { cardWords } from "../components/index.js";
import type { Reading } from "../dataset/index.js";
import { readingOf, stepOfHash, stepsPanel, type StepsBy } from "../figure/steps.js";
import { stepsCss } from "../figure/card-css.js";
import { create } from "../render/create.js";
import { toDomain } from "../scales/index.js";
import type { Stand } from "./companion.js";
import { addStyles } from "./styles.js";

/** Room for a column of steps beside the drawing, in pixels. */
const roomy = 720;

/** A guided reading in a page: what each step shows, and the ways from one to the next. */
export class LiveSteps {
  readonly #stand: Stand;
  readonly #reading: Reading;
  readonly #node: HTMLElement;
  readonly #by: StepsBy;
  #observer: IntersectionObserver | undefined;
  #at = -1;

  constructor(stand: Stand) {
    this.#stand = stand;
    const { figure, options, chart } = stand;
    addStyles(figure.node.ownerDocument, stepsCss);
    this.#reading = readingOf(options.steps!, chart.data.meta.readings);
    // Beside a narrow drawing there is no room for a column, and where time runs down the page scrolls along it.
    this.#by = options.stepsBy === "scroll" && figure.node.clientWidth >= roomy ? "scroll" : "buttons";
    this.#node = create(stepsPanel(this.#reading, chart, this.#by), figure.node.ownerDocument);
    this.#node.addEventListener("click", (event) => this.#click(event));
    figure.node.insertBefore(this.#node, figure.stage);
    figure.node.setAttribute("data-steps", this.#by);
    if (this.#by === "scroll") this.#observe();
    const named = this.#named();
    this.go(Math.max(0, named), false);
    if (named >= 0) this.#node.scrollIntoView({ block: "nearest" });
  }

  /** Show a step: its view, its time, its event. The event is set apart and its card stays closed. */
  go(i: number, moving: boolean = true): void {
    const step = this.#reading.steps[i];
    if (step === undefined || i === this.#at) return;
    this.#at = i;
    this.#mark();
    const { options, chart } = this.#stand;
    const view = step.view === undefined ? undefined : options.views?.[step.view];
    if (view !== undefined && view !== options.view) this.#stand.update({ view });
    const known = step.selected !== undefined && chart.data.index(step.selected) >= 0;
    this.#stand.select(known ? step.selected : null, { quiet: true });
    if (step.domain !== undefined) this.#stand.go(toDomain(step.domain), moving);
    if (known && moving) this.#show(step.selected);
  }

  /** The address has changed. */
  address(): void {
    const named = this.#named();
    if (named >= 0) this.go(named);
  }

  destroy(): void {
    this.#observer?.disconnect();
    this.#node.remove();
    this.#stand.figure.node.removeAttribute("data-steps");
  }

  #named(): number {
    const { figure, chart } = this.#stand;
    const hash = figure.node.ownerDocument.location?.hash ?? "";
    return stepOfHash(hash, chart.id, this.#reading.steps.length);
  }

  #mark(): void {
    const count = this.#reading.steps.length;
    for (const step of this.#node.querySelectorAll<HTMLElement>(".step")) {
      const current = step.getAttribute("data-step") === String(this.#at);
      if (current) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
    const words = cardWords(this.#stand.chart.context.messages);
    const at = this.#node.querySelector(".at");
    if (at !== null) at.textContent = words.stepOf(this.#at + 1, count);
    for (const [name, end] of [
      ["previous", 0],
      ["next", count - 1],
    ] as const)
      // prettier-ignore
      this.#node.querySelector(`[data-turn=${name}]`)?.setAttribute("aria-disabled", String(this.#at === end));
  }

  /** Where time runs down the event of a step may lie far below: the page follows. */
  #show(id: string): void {
    const { figure, chart, window } = this.#stand;
    if (!chart.orientation.vertical) return;
    const mark = figure.stage.querySelector(`.mark[data-event="${window.CSS.escape(id)}"]`);
    const box = mark?.getBoundingClientRect();
    const below = this.#node.getBoundingClientRect().bottom;
    if (box === undefined || (box.top > below && box.bottom < window.innerHeight)) return;
    mark!.scrollIntoView({ block: "center", behavior: this.#stand.isStill ? "auto" : "smooth" });
  }

  #click(event: Event): void {
    const turn = (event.target as Element).closest("[data-turn]")?.getAttribute("data-turn");
    if (turn != null) this.go(this.#at + (turn === "next" ? 1 : -1));
  }

  /** The step that crosses the middle of the window is the current one. */
  #observe(): void {
    const found = (entries: readonly IntersectionObserverEntry[]): void => {
      const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
      if (entry !== undefined) this.go(Number(entry.target.getAttribute("data-step")));
    };
    this.#observer = new this.#stand.window.IntersectionObserver(found, { rootMargin: "-48% 0px -48% 0px" });
    for (const step of this.#node.querySelectorAll(".step")) this.#observer.observe(step);
  }
}
