import type { SearchMessages } from "../components/index.js";
import type { Dataset } from "../dataset/index.js";
import type { Domain } from "../scales/index.js";
import type { Stand } from "./companion.js";

/** Milliseconds for which a movement lasts. */
const moving = 420;

/** How often the time shown is halved to part an event from its neighbours. */
const closest = 24;

/** What a search has found: set apart, counted, and gone through one by one. */
export class Matches {
  readonly #stand: Stand;
  readonly #panel: HTMLElement;
  readonly #words: () => SearchMessages;
  readonly #isReading: () => boolean;
  #ids: readonly string[] = [];
  /** The match that the reader came to last: it stays when its card is closed. */
  #here: string | null = null;
  #showing: ReturnType<typeof setTimeout> | undefined;

  constructor(stand: Stand, panel: HTMLElement, words: () => SearchMessages, isReading: () => boolean) {
    this.#stand = stand;
    this.#panel = panel;
    this.#words = words;
    this.#isReading = isReading;
  }

  get here(): string | null {
    return this.#here;
  }

  destroy(): void {
    clearTimeout(this.#showing);
  }

  /** Set events apart in the drawing and in the list; undefined when nothing is looked for. */
  find(found: Dataset | undefined): void {
    this.#ids = found === undefined ? [] : idsOf(found);
    const set = found === undefined ? null : new Set(this.#ids);
    this.#stand.find(set);
    this.#mark(set);
    this.tell(found !== undefined);
  }

  #mark(set: ReadonlySet<string> | null): void {
    const list = this.#stand.figure.part("outline");
    list?.toggleAttribute("data-finding", set !== null);
    for (const item of list?.querySelectorAll("[data-event]") ?? [])
      item.toggleAttribute("data-found", set?.has(item.getAttribute("data-event")!) === true);
  }

  /** Which of the matches is open, or was last. */
  #at(): number {
    return this.#here === null ? -1 : this.#ids.indexOf(this.#here);
  }

  /** How many were found, and which of them is open. */
  tell(asked: boolean = true): void {
    const words = this.#words();
    const { selected } = this.#stand;
    if (selected !== null) this.#here = selected;
    const at = this.#at();
    const n = this.#ids.length;
    say(this.#panel, ".at", !asked ? "" : at < 0 ? words.matches(n) : words.matchOf(at + 1, n));
    const here = this.#panel.querySelector<HTMLElement>(".here")!;
    here.hidden = at < 0;
    say(this.#panel, ".here", at < 0 ? "" : this.#stand.speech(this.#here));
    for (const name of ["previous", "next"])
      this.#panel.querySelector(`[data-act=${name}]`)?.setAttribute("aria-disabled", String(n === 0));
  }

  /** Go to the match after or before the open one; without one, to the first in view. */
  step(by: 1 | -1): void {
    const n = this.#ids.length;
    if (n === 0) return;
    const { chart, domain } = this.#stand;
    const at = this.#at();
    const starts = this.#ids.map((id) => chart.data.starts[chart.data.index(id)]!);
    const inView = starts.findIndex((t) => t >= domain[0]);
    const from = at >= 0 ? at + by : by === 1 ? Math.max(0, inView) : inView < 0 ? n - 1 : inView - 1;
    const id = this.#ids[(from + n) % n]!;
    const to = this.#apart(id);
    this.#stand.select(id, { quiet: !this.#isReading() });
    if (to !== null) this.#stand.go(to, true);
    this.tell();
    this.#bring(id);
  }

  /** The time to show so that an event has a mark of its own; null where it has one already, or never will. */
  #apart(id: string): Domain | null {
    const { chart, domain } = this.#stand;
    if (chart.plan.table !== undefined) return null;
    const row = chart.data.index(id);
    const [start, end] = [chart.data.starts[row]!, chart.data.ends[row]!];
    const t = Number.isFinite(start) ? start : end;
    if (!Number.isFinite(t)) return null;
    let length = domain[1] - domain[0];
    const shown = t >= domain[0] && t < domain[1];
    for (let i = 0; i < closest; i++, length /= 2) {
      const around = chart.clamp(i === 0 && shown ? domain : [t - length / 2, t + length / 2]);
      const marks = chart.scene(around).layers.flatMap((layer) => layer.marks);
      if (marks.some(({ event }) => event === id)) return i === 0 ? null : around;
    }
    return null;
  }

  /** The mark of a match, once the movement is over, between the window's upper edge and the panel. */
  #bring(id: string): void {
    const { window, figure } = this.#stand;
    clearTimeout(this.#showing);
    const bring = (): void => {
      const mark = figure.stage
        .querySelector(`[data-event="${window.CSS.escape(id)}"]`)
        ?.getBoundingClientRect();
      const floor = Math.min(this.#panel.getBoundingClientRect().top, window.innerHeight) - 16;
      if (mark === undefined || floor < 80 || (mark.top >= 16 && mark.bottom <= floor)) return;
      const top = (mark.top + mark.bottom) / 2 - floor / 2;
      window.scrollBy({ top, behavior: this.#stand.isStill ? "auto" : "smooth" });
    };
    this.#showing = setTimeout(bring, this.#stand.isStill ? 0 : moving);
  }
}

function say(panel: HTMLElement, selector: string, text: string): void {
  const node = panel.querySelector(selector)!;
  if (node.textContent !== text) node.textContent = text;
}

function idsOf(data: Dataset): string[] {
  return Array.from({ length: data.size }, (_, i) => data.id(i));
}
