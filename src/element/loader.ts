import { loadData, type Loading } from "./data.js";
import type { Bundle } from "./history-timeline.js";

/** Loads what an element names, once: whoever asks again while it comes waits for the same. */
export class Loader {
  #key: string | undefined;
  #life: AbortController | undefined;
  #promise: Promise<Bundle | undefined> | undefined;
  #bundle: Bundle | undefined;

  /** What the element names, if it is here. */
  known(element: Element): Bundle | undefined {
    return keyOf(element) === this.#key ? this.#bundle : undefined;
  }

  /**
   * What the element names. Something else that is still on its way is given up.
   *
   * @throws as `loadData` does; what failed is asked for anew the next time
   */
  load(element: Element, loading: Loading): Promise<Bundle | undefined> {
    const key = keyOf(element);
    if (this.#promise !== undefined && key === this.#key) return this.#promise;
    this.stop();
    const life = new AbortController();
    const promise = loadData(element, loading, life.signal);
    const settled = (bundle: Bundle | undefined): void => {
      if (this.#life === life) this.#bundle = bundle;
    };
    promise.then(settled, () => {
      if (this.#life === life) this.stop();
    });
    this.#key = key;
    this.#life = life;
    return (this.#promise = promise);
  }

  /** Give up what is on its way; what is here stays. */
  giveUp(): void {
    if (this.#bundle === undefined) this.stop();
  }

  /** Give up what is on its way and forget what is here. */
  stop(): void {
    this.#life?.abort();
    this.#key = this.#life = this.#promise = this.#bundle = undefined;
  }
}

const keyOf = (element: Element): string =>
  `${element.getAttribute("src") ?? ""}\n${element.getAttribute("data") ?? ""}`;
