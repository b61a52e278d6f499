import type { Chart, Warning } from "../components/index.js";
import type { Domain } from "../scales/index.js";
import type { Figure } from "./figure.js";
import type { TimelineOptions } from "./options.js";
import { Paper } from "./paper.js";

/** What the card and the steps see of a timeline, and what they may do. */
export interface Stand {
  readonly figure: Figure;
  readonly window: Window & typeof globalThis;
  readonly chart: Chart;
  readonly options: TimelineOptions;
  readonly selected: string | null;
  /** The time now visible. */
  readonly domain: Domain;
  readonly signal: AbortSignal;
  /** Whether the figure is as narrow as a phone. */
  readonly isNarrow: boolean;
  /** Whether the reader asked for stillness. */
  readonly isStill: boolean;
  warn(warning: Warning): void;
  /** Pixels along the drawing where an event begins. */
  placeOf(id: string): number;
  /** What is said of an event: date, title and place. */
  speech(id: string | null): string;
  /** Select an event; `quiet` opens no card, `enter` moves focus into it, `stay` does not move the view. */
  select(
    id: string | null,
    how?: { readonly quiet?: boolean; readonly enter?: boolean; readonly stay?: boolean },
  ): void;
  /** Select the event before or after the selected one. */
  step(by: 1 | -1): void;
  hover(id: string | null): void;
  /** Set events apart from all others in the drawing; null ends it. */
  find(ids: ReadonlySet<string> | null): void;
  go(domain: Domain, moving: boolean): void;
  update(options: Partial<TimelineOptions>): void;
}

/** Options that say nothing about what a card shows. */
const still: ReadonlySet<keyof TimelineOptions> = new Set([
  ...(["interactions", "wheel", "selected", "signal", "domain", "theme", "steps", "views", "view"] as const),
]);

let steps: typeof import("./steps.js") | undefined;

/** Load the steps before a timeline is made: then they stand in it at once. */
export async function loadSteps(): Promise<void> {
  steps = await import("./steps.js");
}

/** Loads late what a reader may never open: the card with the first event, the steps where there are any. */
export class Companions {
  readonly #stand: Stand;
  readonly #paper: Paper;
  #card: Promise<import("./card.js").LiveCard> | undefined;
  #steps: import("./steps.js").LiveSteps | undefined;
  #guided: TimelineOptions["steps"];
  #by: TimelineOptions["stepsBy"];
  #listed = false;
  #asked: TimelineOptions["source"];
  #source: import("./live-source.js").LiveSource | undefined;
  #open: import("./card.js").LiveCard | undefined;
  #search: import("./search.js").LiveSearch | undefined;
  #keys: import("./keys.js").LiveKeys | undefined;

  constructor(stand: Stand) {
    this.#stand = stand;
    const { figure, signal } = stand;
    // The parts of the card are small, and here by the time that somebody clicks.
    const near = (): void => void this.#load();
    for (const type of ["pointerenter", "focusin"])
      figure.node.addEventListener(type, near, { signal, once: true, passive: true });
    figure.node.addEventListener("click", (event) => this.#click(event), { signal });
    figure.node.addEventListener("keydown", (event) => this.#key(event), { signal });
    figure.node.addEventListener("change", (event) => this.#switch(event), { signal });
    stand.window.addEventListener("hashchange", () => this.#steps?.address(), { signal });
    figure.node.addEventListener("pointerover", (event) => this.#point(event), { signal });
    figure.node.addEventListener("pointerleave", () => this.#point(null), { signal });
    this.#paper = new Paper(stand);
    this.changed([]);
  }

  /** Whether the selected event's card can be seen. */
  get isOpen(): boolean {
    return this.#open?.isOpen === true;
  }

  /** Another event is selected, or none. */
  selected(id: string | null, how: { readonly quiet?: boolean; readonly enter?: boolean }): void {
    this.#search?.told();
    if (id === null || how.quiet === true) {
      this.#open?.close();
      return;
    }
    const opener = this.#stand.figure.focused();
    void this.#load().then((card) => {
      if (this.#stand.signal.aborted || this.#stand.selected !== id) return;
      card.open(id, { opener, enter: how.enter === true });
    });
  }

  /** Options of these names have changed. */
  changed(names: readonly (keyof TimelineOptions)[]): void {
    const { steps: guided, stepsBy, source } = this.#stand.options;
    if (source !== this.#asked) void this.#ask(source);
    if (this.#stand.chart.plan.table !== undefined) void this.#paper.prepare();
    if (names.some((name) => !still.has(name))) this.#open?.refresh();
    if (names.includes("interactions")) this.#open?.link();
    this.#search?.refresh();
    if (guided === this.#guided && stepsBy === this.#by) return;
    this.#guided = guided;
    this.#by = stepsBy;
    this.#steps?.destroy();
    this.#steps = undefined;
    if (guided !== undefined) void this.#guide();
  }

  /** The drawing has moved. */
  drawn(): void {
    this.#open?.place();
    this.#source?.moved();
  }

  destroy(): void {
    this.#open?.destroy();
    this.#steps?.destroy();
    this.#search?.destroy();
    this.#source?.destroy();
  }

  async #ask(source: TimelineOptions["source"]): Promise<void> {
    this.#asked = source;
    this.#source?.destroy();
    this.#source = undefined;
    if (source === undefined) return;
    const { LiveSource } = await import("./live-source.js");
    if (!this.#stand.signal.aborted && this.#asked === source)
      this.#source = new LiveSource(this.#stand, source);
  }

  async #load(): Promise<import("./card.js").LiveCard> {
    this.#card ??= import("./card.js").then(({ LiveCard }) => (this.#open = new LiveCard(this.#stand)));
    return this.#card;
  }

  async #guide(): Promise<void> {
    const { guided, signal } = { guided: this.#guided, signal: this.#stand.signal };
    // How wide the figure is, which a column of steps depends on, is known when it stands in a page.
    const { LiveSteps } = (this.#by === "scroll" ? undefined : steps) ?? (await import("./steps.js"));
    if (signal.aborted || this.#guided !== guided || this.#steps !== undefined) return;
    this.#steps = new LiveSteps(this.#stand);
  }

  async #find(): Promise<void> {
    const { LiveSearch } = await import("./search.js");
    if (this.#stand.signal.aborted) return;
    this.#search ??= new LiveSearch(this.#stand, () => this.isOpen);
    this.#search.toggle();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    if (!(target instanceof this.#stand.window.Element) || target.matches("input, select, textarea")) return;
    event.preventDefault();
    void this.#explain();
  }

  async #explain(): Promise<void> {
    const { LiveKeys } = await import("./keys.js");
    if (this.#stand.signal.aborted) return;
    this.#keys ??= new LiveKeys(this.#stand);
    this.#keys.toggle();
  }

  /** A switch of the view is a part of the filter; what is on is not said. */
  #switch(event: Event): void {
    const box = event.composedPath()[0] as Partial<HTMLInputElement>;
    if (box.getAttribute?.("data-switch") !== "record") return;
    const { record: _, ...rest } = this.#stand.options.filter ?? {};
    const filter = box.checked === true ? rest : { ...rest, record: false };
    const none = Object.keys(filter).length === 0;
    this.#stand.update({ filter: none ? undefined : filter });
  }

  /** Pointing at an item of the list is pointing at its mark. */
  #point(event: PointerEvent | null): void {
    const target = event?.composedPath()[0];
    const item =
      target instanceof this.#stand.window.Element ? target.closest(".outline [data-event]") : null;
    const id = item?.getAttribute("data-event") ?? null;
    if (id === null && !this.#listed) return;
    this.#listed = id !== null;
    this.#stand.hover(id);
  }

  #click(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof this.#stand.window.Element)) return;
    const kind = target.closest("[data-get]")?.getAttribute("data-get");
    if (kind === "JSON" || kind === "CSV")
      void import("./download.js").then(({ download }) => download(this.#stand, kind));
    if (target.closest("[data-search]") !== null) void this.#find();
    const sort = target.closest("[data-sort]")?.getAttribute("data-sort");
    if (sort != null) {
      this.#stand.update({ sort: sort as NonNullable<TimelineOptions["sort"]> });
      this.#stand.figure.focusSort(sort);
    }
  }
}
