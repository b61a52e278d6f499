import { isElement } from "../render/is-element.js";
import type { Chart } from "../components/index.js";
import { moveEnd, pan, type Domain } from "../scales/index.js";
import { Handles, type Grip } from "./brush-handles.js";
import type { Cause, Host, Interaction } from "./interaction.js";

/** A tenth of the window for each press of a key. */
const stride = 0.1;

/** Where the overview's window reaches across; undefined when nothing of this kind is drawn. */
function acrossOf(chart: Chart, domain: Domain): readonly [number, number] | undefined {
  const marks = chart.scene(domain).layers.find(({ name }) => name === "window")?.marks;
  const window = marks?.find(({ role }) => role === "window");
  return window?.type === "rect" ? [window.from.c, window.to.c] : undefined;
}

/** The domain after what is held was moved by some milliseconds. */
function moved(domain: Domain, grip: Grip, delta: number, extent: Domain): Domain {
  if (grip === "window") return pan(domain, delta);
  return moveEnd(domain, grip, domain[grip === "start" ? 0 : 1] + delta, extent);
}

/** Which way a key goes in time; 0 for none. */
function directionOf(key: string, { orientation: { vertical, mirrored } }: Chart): -1 | 0 | 1 {
  if (key === "ArrowRight") return mirrored ? -1 : 1;
  if (key === "ArrowLeft") return mirrored ? 1 : -1;
  // A slider's value grows upwards, but where time runs down, later is below.
  if (key === "ArrowUp") return vertical ? -1 : 1;
  if (key === "ArrowDown") return vertical ? 1 : -1;
  return 0;
}

const gripOf = (target: EventTarget | null): Grip | null =>
  isElement(target) ? (target.getAttribute("data-grip") as Grip | null) : null;

class Brush {
  readonly #host: Host;
  readonly #stop = new AbortController();
  readonly #unwatch: () => void;
  #chart: Chart | undefined;
  #handles: Handles | undefined;
  #hold:
    | { readonly grip: Grip; readonly pointer: number; readonly share: number; readonly domain: Domain }
    | undefined;
  #before: Domain | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#unwatch = host.watch(() => this.#follow());
    this.#follow();
  }

  destroy(): void {
    this.#unwatch();
    this.#stop.abort();
    this.#handles?.node.remove();
  }

  /** Bring the elements over the drawn window. */
  #follow(): void {
    const { chart, domain } = this.#host;
    if (chart !== this.#chart) {
      this.#chart = chart;
      const across = acrossOf(chart, domain);
      if (across === undefined) this.#handles?.node.remove();
      else {
        this.#handles ??= this.#make();
        if (this.#handles.node.parentNode === null) this.#host.surface.append(this.#handles.node);
        this.#handles.lie(chart, across);
      }
    }
    this.#handles?.follow(chart, domain);
  }

  #make(): Handles {
    const handles = new Handles(this.#host.chart, this.#host.node.ownerDocument);
    const { signal } = this.#stop;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ): void => handles.node.addEventListener(type, act, { signal });
    on("pointerdown", (event) => this.#down(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", () => this.#release());
    on("pointercancel", () => this.#release(true));
    on("keydown", (event) => this.#key(event));
    on("dblclick", () => this.#set(this.#host.chart.extent, "brush", true));
    // What lies over the drawing is not the drawing: it must neither pan nor close what is open.
    for (const type of ["click", "dblclick", "mousedown"] as const)
      on(type, (event) => event.stopPropagation());
    on("mousedown", (event) => event.preventDefault());
    handles.node.addEventListener("touchstart", (event) => event.stopPropagation(), {
      signal,
      passive: true,
    });
    return handles;
  }

  #set(domain: Domain, by: Cause, animate = false): void {
    this.#host.setDomain(domain, by, { animate });
  }

  /** How far along the extent a pointer is, 0 to 1. */
  #shareAt(event: PointerEvent): number {
    const box = this.#handles!.node.getBoundingClientRect();
    const { vertical, mirrored } = this.#host.chart.orientation;
    const share = vertical ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    return mirrored ? 1 - share : share;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const { chart, domain } = this.#host;
    const share = this.#shareAt(event);
    const held = gripOf(event.target);
    this.#before = domain;
    if (held === null) {
      const t = chart.extent[0] + share * (chart.extent[1] - chart.extent[0]);
      this.#set(pan(domain, t - (domain[0] + domain[1]) / 2), "brush");
    }
    const grip = held ?? "window";
    this.#hold = { grip, pointer: event.pointerId, share, domain: this.#host.domain };
    this.#handles!.node.setPointerCapture(event.pointerId);
    this.#handles!.focus(grip);
  }

  #move(event: PointerEvent): void {
    const hold = this.#hold;
    if (hold === undefined || event.pointerId !== hold.pointer) return;
    const { extent, orientation } = this.#host.chart;
    // Where time runs down a finger that moves along it scrolls the page.
    if (event.pointerType === "touch" && orientation.vertical) return;
    const delta = (this.#shareAt(event) - hold.share) * (extent[1] - extent[0]);
    this.#set(moved(hold.domain, hold.grip, delta, extent), "brush");
  }

  /** A finger that turned out to scroll the page has moved nothing. */
  #release(cancelled = false): void {
    if (this.#hold === undefined) return;
    this.#hold = undefined;
    if (cancelled && this.#before !== undefined) this.#set(this.#before, "brush");
  }

  #key(event: KeyboardEvent): void {
    const grip = gripOf(event.target);
    if (grip === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const { chart, domain } = this.#host;
    const direction = directionOf(event.key, chart);
    const whole = chart.extent[1] - chart.extent[0];
    const far = { Home: -whole, End: whole }[event.key];
    const delta = direction * (domain[1] - domain[0]) * stride || far;
    if (delta === undefined) return;
    event.preventDefault();
    const held = event.shiftKey && grip === "window" ? "end" : grip;
    this.#set(moved(domain, held, delta, chart.extent), "key");
  }
}

/**
 * Makes the window of an overview one to hold: drag it or its ends, press beside it to go there, double-click to see
 * everything. Each part is a slider for the keyboard: arrows move by a tenth of the window, with shift its end, Home
 * and End go as far as there is time. Without an `overview()` among the components it does nothing.
 *
 * @example timeline({ data, components: [points(), axis(), overview()], interactions: [brush()] })
 */
export function brush(): Interaction {
  return {
    name: "brush",
    attach(host) {
      const made = new Brush(host);
      return () => made.destroy();
    },
  };
}
