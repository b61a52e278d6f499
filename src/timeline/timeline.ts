import { compose, type Chart, type ChartOptions } from "../components/index.js";
import type { TimelineEvent } from "../dataset/index.js";
import { outlineItems, type OutlineItem } from "../figure/index.js";
import type { Cause, Host, Interaction } from "../interact/interaction.js";
// Not from the folder index: gestures bring d3-zoom, which most pages load later.
import { keyboard } from "../interact/keyboard.js";
import { pointer } from "../interact/pointer.js";
import { toSVG } from "../print/index.js";
import { svg, type Renderer } from "../render/index.js";
import {
  clampDomain,
  sameDomain,
  timeScale,
  toDomain,
  zoomAround,
  type Domain,
  type DomainInput,
  type TimeScale,
} from "../scales/index.js";
import { parseCommand } from "./commands.js";
import { Emitter, type Picked, type TimelineEvents } from "./emitter.js";
import { Figure } from "./figure.js";
import { animate, isStill } from "./motion.js";
import type { TimelineOptions } from "./options.js";
import { adoptStyles } from "./styles.js";

/** What can be saved and restored. */
export interface TimelineState {
  readonly domain: readonly [start: number, end: number];
  readonly selected: string | null;
  readonly filter: ChartOptions["filter"];
}

/** A timeline in a page. */
export interface Timeline {
  /** The figure: put it anywhere. */
  readonly node: HTMLElement;
  readonly state: TimelineState;
  /** A copy of the d3 `scaleUtc` from time to pixels along the drawing. */
  readonly scale: TimeScale;
  /** Change any option; only what depends on it is made anew. */
  update(options: Partial<TimelineOptions>): void;
  zoomTo(domain: DomainInput): void;
  select(id: string | null): void;
  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void;
  /** What is shown now, as an SVG file. */
  toSVG(): string;
  /** Take everything away. May be called twice. */
  destroy(): void;
}

const builtIn: readonly Interaction[] = [keyboard(), pointer()];

class LiveTimeline implements Timeline {
  readonly #stop = new AbortController();
  readonly #emitter = new Emitter();
  readonly #figure: Figure;
  readonly #renderer: Renderer;
  readonly #watchers = new Set<() => void>();
  readonly #detach = new Map<Interaction, () => void>();
  readonly #window: (Window & typeof globalThis) | null;
  #options: TimelineOptions;
  #chart: Chart;
  #domain: Domain;
  #selected: string | null = null;
  #hovered: string | null = null;
  #items: ReadonlyMap<string, OutlineItem> = new Map();
  #measured: number | undefined;
  #frame = 0;
  #halt: () => void = () => {};
  #dropStyles: () => void = () => {};
  #observer: ResizeObserver | undefined;
  #root: Node | undefined;

  constructor(options: TimelineOptions, document: Document) {
    this.#options = options;
    this.#window = document.defaultView;
    this.#chart = this.#compose();
    this.#domain = this.#chart.home;
    this.#figure = new Figure(document);
    this.#renderer = (options.renderer ?? svg())({ document, id: this.#chart.id });
    this.#figure.stage.prepend(this.#renderer.node);
    this.#furnish();
    this.#draw();
    this.#listen();
    this.#attach();
    this.#observe();
    if (options.selected != null) this.select(options.selected);
    options.signal?.addEventListener("abort", () => this.destroy(), { signal: this.#stop.signal });
    if (options.signal?.aborted === true) this.destroy();
  }

  get node(): HTMLElement {
    return this.#figure.node;
  }

  get state(): TimelineState {
    return { domain: [...this.#domain], selected: this.#selected, filter: this.#options.filter };
  }

  get scale(): TimeScale {
    const { plot, orientation } = this.#chart;
    const scale = timeScale(this.#domain, 1);
    return orientation.mirrored
      ? scale.range([orientation.length - plot[0], orientation.length - plot[1]])
      : scale.range([plot[0], plot[1]]);
  }

  update(options: Partial<TimelineOptions>): void {
    if (this.#stop.signal.aborted) return;
    const changed = Object.entries(options).filter(
      ([name, value]) => this.#options[name as keyof TimelineOptions] !== value,
    );
    if (changed.length === 0) return;
    const before = this.#options;
    this.#options = { ...this.#options, ...options };
    try {
      this.#rebuild("domain" in options);
    } catch (error) {
      this.#options = before;
      throw error;
    }
    if (changed.some(([name]) => name === "interactions")) this.#attach();
    if (options.selected !== undefined) this.select(options.selected);
  }

  zoomTo(domain: DomainInput): void {
    this.#halt();
    this.#go(toDomain(domain), "api");
    this.#draw();
  }

  select(id: string | null): void {
    if (this.#stop.signal.aborted) return;
    const event = id === null ? undefined : this.#chart.data.get(id);
    if (id !== null && event === undefined)
      throw new RangeError(`no event with the id: ${JSON.stringify(id)}`);
    const next = event?.id ?? null;
    if (next === this.#selected) return;
    this.#press(this.#selected, false);
    this.#selected = next;
    this.#press(next, true);
    this.#renderer.emphasise("selected", next);
    if (next !== null) this.#reveal(next);
    this.#speak();
    this.#emitter.emit("select", picked(next, event));
  }

  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void {
    return this.#emitter.on(type, listener);
  }

  toSVG(): string {
    return toSVG({
      ...this.#options,
      width: this.#width(),
      domain: [...this.#domain],
      extent: [...this.#chart.extent],
    });
  }

  destroy(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#halt();
    this.#window?.cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    for (const detach of this.#detach.values()) detach();
    this.#detach.clear();
    this.#watchers.clear();
    this.#emitter.clear();
    this.#dropStyles();
    this.#renderer.destroy();
    this.#figure.destroy();
  }

  #width(): number {
    return this.#options.width ?? this.#measured ?? 960;
  }

  #compose(): Chart {
    const options = { ...this.#options, width: this.#width() };
    return compose(options, (warning) => this.#emitter.emit("warning", warning));
  }

  /** Compose anew, keeping what the reader sees where it can be kept. */
  #rebuild(newDomain: boolean): void {
    const home = sameDomain(this.#domain, this.#chart.home);
    this.#chart = this.#compose();
    this.#domain = newDomain || home ? this.#chart.home : clampDomain(this.#domain, this.#chart.extent);
    this.#furnish();
    this.#draw();
    for (const watcher of this.#watchers) watcher();
  }

  #furnish(): void {
    this.#figure.update(this.#chart, this.#options);
    this.#items = new Map(outlineItems(this.#chart).map((item) => [item.id, item]));
  }

  #draw(): void {
    const scene = this.#chart.scene(this.#domain);
    this.#renderer.scene(scene, this.#chart.view(scene, this.#domain));
    const whole = this.#chart.extent[1] - this.#chart.extent[0];
    const all = this.#domain[1] - this.#domain[0] >= whole * 0.9999;
    for (const command of ["zoomOut", "fit"] as const) toggle(this.#figure.button(command), all);
  }

  #go(domain: Domain, by: Cause): void {
    const next = this.#chart.clamp(domain);
    if (sameDomain(next, this.#domain)) return;
    this.#domain = next;
    for (const watcher of this.#watchers) watcher();
    if (this.#emitter.has("domain"))
      this.#emitter.emit("domain", { domain: [new Date(next[0]), new Date(next[1])], by });
  }

  /** Many changes in one frame are drawn once. */
  #later(): void {
    if (this.#frame !== 0 || this.#window === null) return;
    this.#frame = this.#window.requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#stop.signal.aborted) this.#draw();
    });
  }

  #setDomain(domain: Domain, by: Cause, moving: boolean): void {
    this.#halt();
    const to = this.#chart.clamp(domain);
    if (!moving || isStill(this.#window)) {
      this.#go(to, by);
      this.#later();
      return;
    }
    this.#halt = animate(this.#window!, this.#domain, to, (step) => {
      this.#go(step, by);
      this.#draw();
    });
  }

  /** Bring an event into view, keeping the zoom where the event fits. */
  #reveal(id: string): void {
    const { data, extent } = this.#chart;
    const i = data.index(id);
    const [t0, t1] = this.#domain;
    const start = Math.max(data.starts[i] ?? t0, extent[0]);
    const end = Math.min(data.ends[i] ?? t1, extent[1]);
    const margin = (t1 - t0) * 0.05;
    const middle = Math.min((start + end) / 2, start + (t1 - t0) / 2);
    if (middle >= t0 + margin && middle <= t1 - margin) return;
    const length = t1 - t0;
    this.#setDomain([middle - length / 2, middle + length / 2], "select", true);
  }

  #press(id: string | null, pressed: boolean): void {
    if (id === null) return;
    this.#figure.item(id)?.querySelector(".item")?.setAttribute("aria-pressed", String(pressed));
  }

  #hover(id: string | null): void {
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#renderer.emphasise("hover", id);
    this.#speak();
    if (this.#emitter.has("hover"))
      this.#emitter.emit("hover", picked(id, id === null ? undefined : this.#chart.data.get(id)));
  }

  #speak(): void {
    const id = this.#hovered ?? this.#selected;
    const item = id === null ? undefined : this.#items.get(id);
    this.#figure.say(
      item === undefined ? "" : [item.when, item.title, item.place].filter((text) => text !== "").join(" · "),
    );
  }

  #command(name: ReturnType<typeof parseCommand>): void {
    const [t0, t1] = this.#domain;
    const zoomBy = (factor: number): void =>
      this.#setDomain(zoomAround(this.#domain, factor, (t0 + t1) / 2), "button", true);
    if (name === "zoomIn") zoomBy(2);
    else if (name === "zoomOut") zoomBy(0.5);
    else if (name === "fit") this.#setDomain(this.#chart.extent, "button", true);
    else if (name === "list") this.#toggleList();
    else if (name !== null) this.#step(name === "next" ? 1 : -1);
  }

  #toggleList(): void {
    const open = this.#figure.outline?.toggleAttribute("data-open") ?? false;
    this.#figure.button("list")?.setAttribute("aria-pressed", String(open));
  }

  #step(by: 1 | -1): void {
    const { data } = this.#chart;
    if (data.size === 0) return;
    const from = this.#selected === null ? (by === 1 ? -1 : data.size) : data.index(this.#selected);
    this.select(data.id((from + by + data.size) % data.size));
  }

  #listen(): void {
    const { signal } = this.#stop;
    this.node.addEventListener(
      "click",
      (event) => this.#command(parseCommand(event.composedPath()[0] ?? null)),
      { signal },
    );
    this.#figure.stage.addEventListener(
      "wheel",
      (event) => {
        const idle =
          (this.#options.wheel ?? "ctrl") !== "ctrl" ||
          event.ctrlKey ||
          event.metaKey ||
          this.#chart.orientation.vertical;
        if (!idle && Math.abs(event.deltaY) > Math.abs(event.deltaX))
          this.#figure.hint(this.#chart.context.messages.wheelHint);
      },
      { signal, passive: true },
    );
  }

  #attach(): void {
    const wanted = new Set([...builtIn, ...(this.#options.interactions ?? [])]);
    for (const [interaction, detach] of this.#detach) {
      if (wanted.has(interaction)) continue;
      detach();
      this.#detach.delete(interaction);
    }
    for (const interaction of wanted) {
      if (!this.#detach.has(interaction)) this.#detach.set(interaction, interaction.attach(this.#host()));
    }
  }

  #observe(): void {
    const view = this.#window;
    if (view === null || !("ResizeObserver" in view)) return;
    this.#observer = new view.ResizeObserver((entries) => {
      this.#adopt();
      const width = Math.floor(entries.at(-1)?.contentRect.width ?? 0);
      // Hidden or not in the page: the last drawing stays until there is room again.
      if (width === 0 || width === this.#measured || this.#options.width !== undefined) return;
      this.#measured = width;
      this.#rebuild(false);
    });
    this.#observer.observe(this.node);
  }

  #adopt(): void {
    const root = this.node.getRootNode();
    if (root === this.#root || !("adoptedStyleSheets" in root)) return;
    this.#dropStyles();
    this.#root = root;
    this.#dropStyles = adoptStyles(root as Document | ShadowRoot);
  }

  #host(): Host {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- getters read the timeline's present state
    const self = this;
    return {
      node: this.node,
      surface: this.#figure.stage,
      signal: this.#stop.signal,
      get chart() {
        return self.#chart;
      },
      get domain() {
        return self.#domain;
      },
      get selected() {
        return self.#selected;
      },
      get wheel() {
        return self.#options.wheel ?? "ctrl";
      },
      setDomain: (domain, by, options) => this.#setDomain(domain, by, options?.animate === true),
      select: (id) => this.select(id),
      browse: (id, options) => this.#browse(id, options?.reveal === true),
      hover: (id) => this.#hover(id),
      pick: (target) => pick(target, this.#chart),
      watch: (listener) => {
        this.#watchers.add(listener);
        return () => this.#watchers.delete(listener);
      },
    };
  }

  #browse(id: string | null, reveal: boolean): void {
    this.#hover(id);
    if (id === null) return;
    for (const item of this.#figure.outline?.querySelectorAll(".item") ?? []) {
      item.setAttribute("tabindex", item.closest("li")?.getAttribute("data-event") === id ? "0" : "-1");
    }
    if (reveal) this.#reveal(id);
  }
}

function toggle(button: HTMLElement | null, off: boolean): void {
  if (button === null || (button.getAttribute("aria-disabled") === "true") === off) return;
  button.setAttribute("aria-disabled", String(off));
}

function picked(id: string | null, event: TimelineEvent | undefined): Picked {
  return id === null || event === undefined ? { id: null } : { id, event };
}

/** The event under a target of the drawing: its mark or its label. An event of the record alone is none of ours. */
function pick(target: EventTarget | null, chart: Chart): string | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest("[data-event],[data-label]");
  const id = element?.getAttribute("data-event") ?? element?.getAttribute("data-label") ?? null;
  return id !== null && chart.data.index(id) >= 0 ? id : null;
}

/**
 * A timeline in a page: a figure with a drawing, its words, buttons and the list of its events.
 *
 * @throws TypeError or RangeError for options that make no sense, ending in the value
 * @example
 * const chart = timeline({ data: usRussia, view: summitsView, interactions: [zoom()] });
 * document.querySelector("#history").append(chart.node);
 */
export function timeline(options: TimelineOptions): Timeline {
  return new LiveTimeline(options, document);
}
