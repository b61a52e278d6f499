import { compose, narrow, type Chart, type Warning } from "../components/index.js";
import type { Cause, Host } from "../interact/interaction.js";
import { isElement, svg, type Renderer } from "../render/index.js";
import { toDomain, type Domain, type DomainInput, type TimeScale } from "../scales/index.js";
import { placeOf, shownWords } from "./along.js";
import { Attachments } from "./attachments.js";
import type { TimelineEvent } from "../dataset/index.js";
import { obey } from "./commands.js";
import { Companions, type Stand } from "./companion.js";
import { DomainState } from "./domain-state.js";
import { Emitter, type TimelineEvents } from "./emitter.js";
import { Figure } from "./figure.js";
import type { Timeline, TimelineState } from "./handle.js";
import { listen } from "./listen.js";
import { isStill } from "./motion.js";
import { acting, changedOptions, type TimelineOptions } from "./options.js";
import { withGetters } from "./getters.js";
import { countedIn, hitUnder, idAt, notShown, pickEvent, picked, recordIn, speechOf } from "./pick.js";
import { changedSource } from "./source.js";
import { differ, settled, Surroundings, twinsOf, type Measured } from "./surroundings.js";
import { Tasks } from "./tasks.js";

type Late = typeof import("./late.js");

/** What `timeline` makes. `late` is for what only scripts ask for: a picture does without. */
export class LiveTimeline implements Timeline {
  readonly #stop = new AbortController();
  readonly #emitter = new Emitter();
  readonly #figure: Figure;
  #renderer!: Renderer;
  readonly #domain: DomainState;
  readonly #warn = (warning: Warning): void => this.#emitter.emit("warning", warning);
  readonly #watchers = new Set<() => void>();
  readonly #attachments = new Attachments();
  readonly #window: (Window & typeof globalThis) | null;
  readonly #tasks: Tasks | undefined;
  #options: TimelineOptions;
  #chart: Chart;
  #selected: string | null = null;
  #hovered: string | null = null;
  /** What the pointer is on; a gesture brings much under it that is not pointed at. */
  #pointed: string | null = null;
  #counted = "";
  #grown = false;
  #measured: Measured | undefined;
  readonly #surroundings: Surroundings;
  readonly #late: () => Late;
  /** What others read whenever they need it. */
  readonly #read = {
    chart: (): Chart => this.#chart,
    selected: (): string | null => this.#selected,
    domain: (): Domain => this.#domain.value,
  };
  #companions: Companions | undefined;

  constructor(options: TimelineOptions, document: Document, late: () => Late, measured?: Measured) {
    [this.#options, this.#measured, this.#late] = [options, measured, late];
    this.#window = document.defaultView;
    if (this.#window !== null)
      this.#tasks = new Tasks(this.#window, {
        working: (size, share) => this.#figure.say(this.#chart.context.messages.preparing(size, share)),
        done: () => {
          this.#speak();
          if (this.#chart.refine()) this.#draw();
        },
      });
    this.#chart = this.#compose();
    this.#domain = new DomainState(this.#chart, this.#window, {
      changed: (_, by) => {
        this.#watch();
        this.#tellDomain(by);
      },
      heads: (domain) => this.#figure.say(shownWords(this.#chart, domain)),
      draw: () => this.#draw(),
    });
    this.#figure = new Figure(document);
    this.#dress();
    this.#figure.update(this.#chart, this.#options, this.#selected);
    this.#draw();
    listen(this.#figure, this.#stop.signal, {
      command: (name) => obey(name, this.#domain, this.#figure, (by) => this.#step(by)),
      wheels: () => (this.#options.wheel ?? "ctrl") !== "ctrl" || this.#chart.orientation.vertical,
      hint: () => this.#chart.context.messages.wheelHint,
    });
    if (this.#window !== null) this.#companions = new Companions(this.#stand(this.#window));
    if (options.selected != null && options.source === undefined) this.select(options.selected);
    // After the selection that the options ask for: a link to an event wins over it.
    this.#attach();
    this.#surroundings = new Surroundings(this.#figure, this.#window, {
      resized: (room) => this.#resized(room),
      moved: (_, twins) => twins > 0 && this.#warn(twinsOf(this.#chart.id)),
    });
    options.signal?.addEventListener("abort", () => this.destroy(), { signal: this.#stop.signal });
    if (options.signal?.aborted) this.destroy();
  }

  get node(): HTMLElement {
    return this.#figure.node;
  }

  get state(): TimelineState {
    return { domain: [...this.#domain.value], selected: this.#selected, filter: this.#options.filter };
  }

  get scale(): TimeScale {
    return this.#late().scaleOf(this.#chart, this.#domain.value);
  }

  update(options: Partial<TimelineOptions>): void {
    this.#update(changedSource(options, this.#options, this.#grown));
  }

  #update(options: Partial<TimelineOptions>): void {
    if (this.#stop.signal.aborted) return;
    const before = this.#options;
    const { next, changed } = changedOptions(before, options);
    if (changed.length === 0) return;
    this.#options = next;
    try {
      if (changed.includes("renderer")) this.#dress();
      if (changed.some((name) => !acting.has(name))) this.#rebuild(changed.includes("domain"), true);
      this.#companions?.changed(changed);
      if (options.selected !== undefined || changed.includes("selected"))
        this.select(options.selected ?? null);
      // What is not shown any more is not open any more.
      else if (this.#chart.data.index(this.#selected ?? "") < 0) this.select(null);
    } catch (error) {
      this.#options = before;
      throw error;
    }
    if (changed.includes("interactions")) this.#attach();
  }

  zoomTo(domain: DomainInput): void {
    this.#domain.jump(toDomain(domain), "api");
    this.#draw();
  }

  select(id: string | null): void {
    this.#select(id, {});
  }

  #select(id: string | null, how: NonNullable<Parameters<Stand["select"]>[1]>): void {
    if (this.#stop.signal.aborted) return;
    const event = id === null ? undefined : this.#chart.data.get(id);
    if (id !== null && event === undefined) this.#warn(notShown(this.#options.data, id));
    const next = event?.id ?? null;
    if (next === this.#selected) {
      // What a step has set apart has no card yet.
      if (next !== null && this.#companions?.isOpen === false) this.#companions.selected(next, how);
      return;
    }
    this.#figure.press(this.#selected, false);
    this.#selected = next;
    this.#figure.press(next, true);
    this.#renderer.emphasise("selected", next);
    if (next !== null && how.stay !== true) this.#reveal(next);
    this.#companions?.selected(next, how);
    this.#speak();
    this.#watch();
    this.#emitter.emit("select", picked(event));
  }

  on<K extends keyof TimelineEvents>(type: K, listener: (detail: TimelineEvents[K]) => void): () => void {
    return this.#emitter.on(type, listener);
  }

  toSVG(): string {
    return this.#late().toSVG({
      ...settled(this.#options, this.#measured),
      domain: [...this.#domain.value],
      extent: [...this.#chart.extent],
    });
  }

  async append(events: readonly TimelineEvent[]): Promise<void> {
    const { inTurn } = await import("./append.js");
    const read = { options: () => this.#options, chart: () => this.#chart, warn: this.#warn };
    await inTurn(this, read, events, (options) => this.#update(options));
    this.#grown = true;
  }

  destroy(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#tasks?.destroy();
    this.#companions?.destroy();
    this.#domain.destroy();
    this.#surroundings.destroy();
    this.#attachments.destroy();
    this.#emitter.clear();
    this.#renderer.destroy();
    this.#figure.destroy();
  }

  #compose(before?: Chart): Chart {
    return compose(
      settled(this.#options, this.#measured),
      { warn: this.#warn, ...this.#tasks?.hooks },
      before,
    );
  }

  #tellDomain(by: Cause): void {
    const [t0, t1] = this.#domain.value;
    this.#emitter.emit("domain", { domain: [new Date(t0), new Date(t1)], by });
  }

  #rebuild(home: boolean, told: boolean = false): void {
    this.#chart = this.#compose(this.#chart);
    const moved = this.#domain.adopt(this.#chart, home);
    this.#figure.update(this.#chart, this.#options, this.#selected);
    this.#draw();
    this.#watch();
    if (moved && told) this.#tellDomain("update");
  }

  #dress(): void {
    (this.#renderer as Renderer | undefined)?.destroy();
    const made = { document: this.#figure.node.ownerDocument, id: this.#chart.id };
    this.#renderer = (this.#options.renderer ?? svg())(made);
    this.#figure.stage.prepend(this.#renderer.node);
    this.#renderer.emphasise("selected", this.#selected);
  }

  #draw(): void {
    if (this.#stop.signal.aborted) return;
    if (this.#chart.plan.table !== undefined) return this.#companions?.drawn();
    const scene = this.#domain.scene();
    if (!this.#domain.isTurning) this.#hover(this.#pointed);
    this.#renderer.scene(scene, this.#chart.view(scene, this.#domain.value), !this.#domain.isTurning);
    this.#figure.disable(["zoomOut", "fit"], this.#domain.isWhole);
    this.#companions?.drawn();
  }

  #watch(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  #reveal(id: string): void {
    const { data } = this.#chart;
    const [start, end] = [data.starts[data.index(id)], data.ends[data.index(id)]];
    if (start !== undefined) this.#domain.reveal(start, end!);
  }

  #hover(id: string | null): void {
    this.#pointed = id;
    if (id === this.#hovered || this.#domain.isTurning) return;
    this.#hovered = id;
    this.#renderer.emphasise("hover", id);
    this.#figure.point("hover", id);
    this.#speak();
    if (this.#emitter.has("hover")) this.#emitter.emit("hover", picked(this.#chart.data.get(id ?? "")));
  }

  #speak(): void {
    this.#figure.say(speechOf(this.#chart, this.#hovered, this.#counted, this.#selected));
  }

  #step(by: 1 | -1): void {
    const { data } = this.#chart;
    const from = this.#selected === null ? (by === 1 ? -1 : data.size) : data.index(this.#selected);
    if (data.size > 0) this.select(data.id((from + by + data.size) % data.size));
  }

  /** Browsing points at an event without opening it. */
  #browse(id: string | null, reveal: boolean): void {
    this.#hover(id);
    if (id === null) return;
    this.#figure.rove(id);
    if (reveal) this.#reveal(id);
  }

  /** Zoom to where a cluster's events part; where they cannot, list them. */
  #part([start, end]: readonly [number, number]): void {
    if (!this.#domain.part(start, end)) this.#figure.list(idAt(this.#chart.data, start, end));
  }

  #attach(): void {
    this.#attachments.set(this.#options.interactions ?? [], () => this.#host());
  }

  #resized(room: Measured): void {
    const differs = differ(this.#options, this.#measured, room);
    this.#measured = room;
    if (differs) this.#rebuild(false);
  }

  #stand(window: Window & typeof globalThis): Stand {
    const read = {
      ...this.#read,
      options: () => this.#options,
      isNarrow: () => this.#figure.node.clientWidth < narrow,
      isStill: () => isStill(window),
    };
    const fixed = {
      figure: this.#figure,
      window,
      signal: this.#stop.signal,
      select: (id, how) => this.#select(id, how ?? {}),
      step: (by) => this.#step(by),
      speech: (id) => speechOf(this.#chart, id),
      placeOf: (id) => placeOf(this.#chart, this.#domain.value, id),
      go: (domain, moving) => this.#domain.set(domain, "step", moving),
      hover: (id) => this.#hover(id),
      find: (ids) => this.#renderer.find?.(ids),
      update: (options) => this.#update(options),
      warn: this.#warn,
    } satisfies Partial<Stand>;
    return withGetters(fixed, read) as unknown as Stand;
  }

  #host(): Host {
    const read = { ...this.#read, wheel: () => this.#options.wheel ?? "ctrl" };
    const fixed = {
      node: this.node,
      surface: this.#figure.stage,
      signal: this.#stop.signal,
      setDomain: (domain, by, options) => this.#domain.set(domain, by, options?.animate === true),
      select: (id, options) => this.#select(id, { enter: true, ...options }),
      focus: (row) => this.#figure.focus(row),
      place: (row) => this.#figure.place(row),
      rowAt: (place) => this.#figure.rowAt(place),
      browse: (id, options) => this.#browse(id, options?.reveal === true),
      hover: (id) => this.#hover(id),
      pick: (target) => pickEvent(target, this.#chart),
      range: (target) => (isElement(target) ? this.#renderer.range(target) : undefined),
      under: (point) => hitUnder(this.#renderer, point),
      tell: (hit, target = null) => {
        this.#counted = countedIn(this.#chart, hit) || recordIn(target, this.#chart);
        this.#speak();
      },
      part: (range) => this.#part(range),
      watch: (listener) => (this.#watchers.add(listener), () => this.#watchers.delete(listener)),
    } satisfies Partial<Host>;
    return withGetters(fixed, read) as unknown as Host;
  }
}
