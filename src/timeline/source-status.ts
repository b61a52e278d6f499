import { sourceWords } from "../components/index.js";
import type { Stand } from "./companion.js";

/** How much there is in the time shown. */
export interface Amount {
  readonly count: number;
  /** Else it is the count of bins that reach a little further than the time shown. */
  readonly exact: boolean;
  /** Whether the events themselves are there. */
  readonly held: boolean;
}

/** What is said under the drawing, and what the list begins with: how much there is, or why it is not there yet. */
export class SourceStatus {
  readonly #stand: Stand;
  readonly #node: HTMLElement;
  readonly #text: HTMLElement;
  readonly #again: HTMLButtonElement;

  constructor(stand: Stand, again: () => void) {
    const { figure, window, signal } = stand;
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
      window.document.createElement(tag);
    this.#stand = stand;
    this.#node = make("div");
    this.#node.className = "source-status";
    this.#text = make("p");
    this.#text.setAttribute("role", "status");
    this.#again = make("button");
    this.#again.type = "button";
    this.#again.hidden = true;
    this.#again.addEventListener("click", again, { signal });
    this.#node.append(this.#text, this.#again);
    figure.stage.after(this.#node);
  }

  /** Say how much there is, as far as is known; in words of the timeline's locale. */
  say(state: "ready" | "loading" | "failed", amount: Amount | undefined): string {
    const words = sourceWords(this.#stand.options.messages ?? {});
    const known = amount === undefined ? [] : this.#amount(amount, words);
    const said = { ready: known, loading: [words.loadingTime], failed: [words.timeFailed] }[state].join(" ");
    if (this.#text.textContent !== said) this.#text.textContent = said;
    this.#again.textContent = words.tryAgain;
    this.#again.hidden = state !== "failed";
    const { stage } = this.#stand.figure;
    if (state === "loading") stage.setAttribute("aria-busy", "true");
    else stage.removeAttribute("aria-busy");
    return state === "ready" ? said : [said, ...known].join(" ");
  }

  destroy(): void {
    this.#node.remove();
  }

  #amount({ count, exact, held }: Amount, words: ReturnType<typeof sourceWords>): string[] {
    const round = exact ? count : Number(count.toPrecision(3));
    const text = new Intl.NumberFormat(this.#stand.chart.context.locale).format(round);
    return [words.inTime(round, text, exact || round === 0), ...(held ? [] : [words.zoomToSee])];
  }
}
