import type { ViewFunction } from "../components/index.js";
import type { Dataset, Issue } from "../dataset/index.js";
import type { Interaction } from "../interact/index.js";
import { easeMarks } from "./ease.js";
import type { RendererFactory } from "../render/renderer.js";
import type { Timeline, TimelineOptions } from "../timeline/index.js";
import { readAttributes, observed } from "./attributes.js";
import { namesData } from "./data.js";
import { gather } from "./gather.js";
import { Fallback } from "./fallback.js";
import { Loader } from "./loader.js";
import { log } from "./log.js";
import { views } from "./views.js";

/** A dataset with the record drawn behind it. */
export interface Bundle {
  readonly data: Dataset;
  readonly record?: Dataset;
  /** What of a list could not be read; the rest is drawn. */
  readonly issues?: readonly Issue[];
}

/** What draws: loaded once there is something to draw, along with the data. */
interface Drawing {
  /** The view asked for: its name, or the function itself. */
  readonly asked: string | ViewFunction;
  readonly inside: typeof import("../timeline/inside.js");
  readonly view: ViewFunction;
}

async function loadDrawing(asked: string | ViewFunction): Promise<Drawing> {
  const [inside, view] = await Promise.all([
    import("../timeline/inside.js"),
    typeof asked === "string" ? views.get(asked)!() : asked,
  ]);
  return { asked, inside, view };
}

/** What takes over a figure of text, where there is one. */
async function loadAdoption(
  fallback: Fallback,
  whole: Promise<unknown> | undefined,
): Promise<typeof import("./adoption.js") | undefined> {
  await whole;
  const { printed } = fallback;
  if (printed === null) return undefined;
  const adoption = await import("./adoption.js");
  await adoption.prepare(printed);
  return adoption;
}

/**
 * When all of a page is there, and in its place: a script in its head runs before what stands inside an element is.
 */
function parsed(element: Element): Promise<unknown> | undefined {
  const { ownerDocument: document } = element;
  if (document.readyState !== "loading") {
    gather(element);
    return undefined;
  }
  return new Promise<void>((done) =>
    document.addEventListener("DOMContentLoaded", () => done(gather(element)), { once: true }),
  );
}

/** What the problems of data are told of: their file, or the element they stand in. */
const nameOf = (element: Element): string => element.getAttribute("src") ?? (element.id || "data");

const isError = ({ severity }: Issue): boolean => severity === "error";
const isEmpty = ({ node }: Timeline): boolean => node.querySelector(".state.empty") !== null;

/** Where there is no page, as on a server, importing the class does no harm. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<history-timeline>`: a timeline as an element. It never throws at the page: whatever goes wrong, the list
 * inside it stays what the reader sees, and a `timeline-error` event fires.
 */
export class HistoryTimelineElement extends Base {
  static readonly observedAttributes: readonly string[] = observed;

  /** Datasets by the name that `data` gives, loaded when first asked for. */
  static readonly datasets: Map<string, () => Promise<Bundle>> = new Map();

  /** Brings gestures; called when a reader comes near the drawing. */
  static gestures: (() => Promise<readonly Interaction[]>) | undefined;

  /** Brings a renderer for drawings with more marks than elements are good for. */
  static canvas: (() => Promise<RendererFactory>) | undefined;

  #options: Partial<TimelineOptions> = {};
  readonly #loader: Loader = new Loader();
  #handle: Timeline | undefined;
  /** The same once it has all its parts. */
  #ready: Timeline | undefined;
  /** What the timeline was last told. */
  #given: Partial<TimelineOptions> = {};
  #life: AbortController | undefined;
  #queued = false;
  /** What was said of attributes already. */
  readonly #told = new Set<string>();
  #drawing: Drawing | undefined;
  /** Counts updates: only the last one draws. */
  #turn = 0;
  #fallback: Fallback | undefined;
  /** Takes over a figure of text, where there is one. */
  #adoption: typeof import("./adoption.js") | undefined;
  /** Interactions that came later, beside those of the options. */
  #gestures: readonly Interaction[] = [];
  #links: readonly Interaction[] = [];
  /** What stands before an event's id in links that lead here; undefined while none do. */
  #prefix: string | undefined;

  /** Register the class; a name that is taken already stays as it is. */
  static define(name: string = "history-timeline"): void {
    if (globalThis.customElements !== undefined && customElements.get(name) === undefined)
      customElements.define(name, this);
  }

  /** Options that attributes cannot say. They win over attributes. */
  get options(): Partial<TimelineOptions> {
    return this.#options;
  }

  set options(options: Partial<TimelineOptions>) {
    this.#options = options;
    this.#queue();
  }

  /** The handle of the timeline inside, once `timeline-ready` has fired. */
  get timeline(): Timeline | undefined {
    return this.#ready;
  }

  connectedCallback(): void {
    this.#queue();
  }

  disconnectedCallback(): void {
    // Moving an element disconnects and connects it in one task: only one that stays away is taken down.
    queueMicrotask(() => {
      if (!this.isConnected) this.#takeDown();
    });
  }

  /** In another document windows, styles and listeners are others: what was drawn is drawn anew. */
  adoptedCallback(): void {
    this.#takeDown();
    this.#fallback?.adopted();
    this.#queue();
  }

  attributeChangedCallback(): void {
    this.#queue();
  }

  #takeDown(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#handle?.destroy();
    this.#handle = undefined;
    this.#ready = undefined;
    this.#loader.stop();
    this.#fallback?.clear();
    this.#gestures = [];
    this.#links = [];
    this.#prefix = undefined;
  }

  /** Any number of changes in one task are one update. */
  #queue(): void {
    if (this.#queued || !this.isConnected) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected) void this.#update();
    });
  }

  async #update(): Promise<void> {
    this.#life ??= new AbortController();
    const { signal } = this.#life;
    const turn = ++this.#turn;
    const given = this.#options.data !== undefined || this.#options.source !== undefined;
    if (given) this.#loader.giveUp();
    const known = given || this.#loader.known(this) !== undefined;
    const stale = (): boolean => signal.aborted || turn !== this.#turn;
    try {
      const asked = this.#askedView();
      // What is here already shows a change before the next task.
      if (known && this.#drawing?.asked === asked) return this.#show(this.#drawing);
      const whole = parsed(this);
      if (!known && !namesData(this)) await whole;
      if (stale()) return;
      const fallback = (this.#fallback ??= new Fallback(this));
      if (!known && !namesData(this)) {
        this.#loader.giveUp();
        return fallback.settle();
      }
      fallback.loading(this.#options.messages ?? {});
      const { maxBytes, timeout } = this.#options;
      const loading = {
        maxBytes,
        timeout,
        datasets: HistoryTimelineElement.datasets,
        warn: (issue: Issue) => log(nameOf(this), [issue]),
      };
      const [drawing, adoption] = await Promise.all([
        loadDrawing(asked),
        loadAdoption(fallback, whole),
        known ? undefined : this.#loader.load(this, loading),
      ]);
      this.#adoption ??= adoption;
      // Whatever changed meanwhile has its own update.
      if (!stale()) this.#show((this.#drawing = drawing));
    } catch (error) {
      if (!stale()) this.#fail(error);
    }
  }

  #askedView(): string | ViewFunction {
    const name = this.getAttribute("view") || undefined;
    if (this.#options.view !== undefined) return this.#options.view;
    if (name !== undefined && views.has(name)) return name;
    if (name !== undefined)
      this.#odd(
        "view",
        new RangeError(`expected ${[...views.keys()].join(", ")}, got: ${JSON.stringify(name)}`),
      );
    return this.hasAttribute("data") ? "summits" : "history";
  }

  /** An attribute that cannot be is as good as absent. It is told once for each value. */
  #odd(attribute: string, error: unknown): void {
    const { message } = error as Error;
    const words = `the attribute ${attribute} is left out: ${message}`;
    if (this.#told.has(words)) return;
    this.#told.add(words);
    log(nameOf(this), [], words);
    this.#fire("timeline-error", { error: new RangeError(words, { cause: error }), issues: [] });
  }

  #show({ inside, view }: Drawing): void {
    const bundle = this.#loader.known(this);
    const data = this.#options.data ?? bundle?.data;
    // Without data the list in the page is all there is to show.
    const { source } = this.#options;
    if (data === undefined && source === undefined) return;
    const fallback = (this.#fallback ??= new Fallback(this));
    const { printed } = fallback;
    const base = { view, ...(source === undefined ? { data } : { source }) } as TimelineOptions;
    const said = (printed === null ? undefined : this.#adoption?.optionsOf(printed, data)) ?? {};
    const odd = (name: string, error: unknown): void => this.#odd(name === "locale" ? "lang" : name, error);
    const options = {
      view,
      record: bundle?.record,
      ...inside.possible(base, said, () => {}),
      ...inside.possible(base, readAttributes(this), odd),
      ...this.#options,
      interactions: this.#interactions,
      ...(source === undefined ? { data } : {}),
    } as TimelineOptions;
    if (this.#handle !== undefined) {
      // What is no longer said is taken back.
      const gone = Object.keys(this.#given).filter((name) => !(name in options));
      const next = { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...options };
      // Only what has changed: what a reader has opened meanwhile stays.
      const isNew = ([name, value]: [string, unknown]): boolean =>
        this.#given[name as keyof TimelineOptions] !== value;
      this.#handle.update(Object.fromEntries(Object.entries(next).filter(isNew)));
      this.#given = options;
      fallback.drawn(this.#handle.node, fallback.beside);
      return this.#followLinks();
    }
    const handle = inside.timelineIn(fallback.root, options, fallback.room(inside.measuredOf));
    this.#handle = handle;
    this.#given = options;
    if (printed !== null) this.#adoption?.adopt(this, printed, handle.node, this.#life!.signal);
    const issues = bundle?.issues ?? [];
    // What could not be drawn is still there to be read.
    const lost = bundle?.issues !== undefined && (issues.some(isError) || isEmpty(handle));
    fallback.drawn(handle.node, lost);
    handle.on("domain", ({ domain, by }) => this.#fire("timeline-domain", { domain, by }));
    handle.on("select", (detail) => this.#fire("timeline-select", detail));
    this.#awaitReader(handle);
    this.#followLinks();
    const { canvas } = HistoryTimelineElement;
    if (canvas !== undefined && this.#options.renderer === undefined)
      easeMarks(handle, canvas, this.#life!.signal, (error) =>
        this.#fire("timeline-error", { error, issues: [] }),
      );
    inside.loadLate().then(
      () => this.#announce(handle, issues),
      (error: unknown) => this.#fire("timeline-error", { error, issues: [] }),
    );
  }

  /** The picture was there before: what only scripts ask for comes after it. */
  #announce(handle: Timeline, issues: readonly Issue[]): void {
    if (handle !== this.#handle) return;
    this.#ready = handle;
    this.#fire("timeline-ready", { timeline: handle });
    if (issues.length > 0) {
      log(nameOf(this), issues);
      this.#fire("timeline-error", {
        error: new RangeError(`${issues.length} items of the list are odd`),
        issues,
      });
    }
  }

  get #interactions(): readonly Interaction[] {
    return [...(this.#options.interactions ?? []), ...this.#gestures, ...this.#links];
  }

  #interact(): void {
    this.#handle?.update({ interactions: this.#interactions });
  }

  /** With the attribute `hash`, links in the page lead to events; its value stands before their ids. */
  #followLinks(): void {
    const prefix = this.getAttribute("hash") ?? undefined;
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    if (prefix === undefined) {
      this.#links = [];
      return this.#interact();
    }
    const handle = this.#handle;
    const follow = ({ hash }: typeof import("../interact/hash.js")): void => {
      if (handle !== this.#handle || prefix !== this.#prefix) return;
      this.#links = [hash({ prefix, scroll: true })];
      this.#interact();
    };
    import("../interact/hash.js").then(follow, (error: unknown) =>
      this.#fire("timeline-error", { error, issues: [] }),
    );
  }

  /** Gestures load when a pointer or focus comes near, so that a page which is only read does not pay for them. */
  #awaitReader(handle: Timeline): void {
    const load = HistoryTimelineElement.gestures;
    if (load === undefined || this.#life === undefined) return;
    const asked = new AbortController();
    const near = (): void => {
      asked.abort();
      const update = (gestures: readonly Interaction[]): void => {
        if (handle !== this.#handle) return;
        this.#gestures = gestures;
        this.#interact();
      };
      load().then(update, (error: unknown) => this.#fire("timeline-error", { error, issues: [] }));
    };
    this.#life.signal.addEventListener("abort", () => asked.abort(), { signal: asked.signal });
    for (const type of ["pointerenter", "pointerdown", "focusin"]) {
      this.addEventListener(type, near, { signal: asked.signal, passive: true });
    }
  }

  #fail(error: unknown): void {
    this.#fallback ??= new Fallback(this);
    this.#fallback.failed(this.#options.messages ?? {});
    const issues = (error as { issues?: readonly Issue[] }).issues ?? [];
    log(nameOf(this), issues, error);
    this.#fire("timeline-error", { error, issues });
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

export type { HistoryTimelineEventMap } from "./events.js";
