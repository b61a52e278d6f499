import type { Chart } from "../components/index.js";
import { h } from "../figure/index.js";
import { create } from "../render/create.js";
import type { Domain } from "../scales/index.js";
import { DAY, wordsForSpan, type Precision } from "../time/index.js";

/** What of the window is held: all of it, or one of its ends. */
export type Grip = "start" | "window" | "end";

/** A place along in pixels, from where time begins. */
type Stretch = readonly [from: number, to: number];

/** Pixels of a handle beyond the plot, of one handle, and of the shortest window that a finger finds. */
const beyond = 8;
const hold = 24;
const least = 12;

/** Where a pointer finds window and handles when the window reaches from `a` to `b` on a plot of some length. */
export function holdsOf([a, b]: Stretch, length: number): Readonly<Record<Grip, Stretch>> {
  // A short window is given room between its handles; a long one lends them some of its own.
  const spare = Math.max(0, least - (b - a)) / 2;
  const lent = Math.min(16, (b - a) / 3);
  const [from, to] = [a - spare, b + spare];
  return {
    start: [Math.max(-beyond, from + lent - hold), from + lent],
    window: [from, to],
    end: [to - lent, Math.min(length + beyond, to - lent + hold)],
  };
}

function precisionOf([t0, t1]: Domain): Precision {
  if (t1 - t0 > 2 * 366 * DAY) return "month";
  return t1 - t0 > 3 * DAY ? "day" : "minute";
}

/** What a slider says: how far along it is in hundredths of the extent, how far it can go, and the time in words. */
export function sliderValues(
  { extent, context }: Chart,
  domain: Domain,
): Readonly<Record<Grip, readonly [min: number, max: number, now: number, text: string]>> {
  const [t0, t1] = domain;
  const precision = precisionOf(domain);
  const words = (from: number, to: number): string => wordsForSpan(from, to, precision, context.locale);
  const share = (t: number): number => Math.round(((t - extent[0]) / (extent[1] - extent[0])) * 1e4) / 100;
  return {
    start: [0, share(t1), share(t0), words(t0, t0 + 1)],
    window: [0, share(extent[0] + extent[1] - (t1 - t0)), share(t0), words(t0, t1)],
    end: [share(t0), 100, share(t1), words(t1 - 1, t1)],
  };
}

/**
 * The window and its handles as elements over the drawing: what a finger holds and a key moves. The drawing itself is
 * hidden from assistive technology.
 */
export class Handles {
  readonly node: HTMLElement;
  readonly #grips: Readonly<Record<Grip, HTMLElement>>;

  constructor({ context: { messages } }: Chart, document: Document) {
    const slider = (grip: Grip, label: string): HTMLElement =>
      create(
        h("div", { role: "slider", tabindex: "0", class: grip, "data-grip": grip, "aria-label": label }),
        document,
      );
    const group = { class: "brush", part: "overview", role: "group", "aria-label": messages.overview };
    this.node = create(h("div", group), document);
    this.#grips = {
      start: slider("start", messages.shownFrom),
      window: slider("window", messages.shown),
      end: slider("end", messages.shownTo),
    };
    // In the order of reading; the handles lie over the window by their style.
    this.node.append(this.#grips.start, this.#grips.window, this.#grips.end);
  }

  /** Lie over the plot, between two places across. */
  lie({ plot: [from, to], orientation: { vertical, mirrored, length } }: Chart, across: Stretch): void {
    place(this.node, vertical, mirrored ? [length - to, length - from] : [from, to]);
    place(this.node, !vertical, across);
    for (const grip of Object.values(this.#grips)) {
      set(grip, "aria-orientation", vertical ? "vertical" : "horizontal");
      // What the other orientation said would hold against the style sheet.
      place(grip, !vertical, undefined);
    }
  }

  /** Follow the time shown. */
  follow(chart: Chart, domain: Domain): void {
    const { extent, plot, orientation } = chart;
    const length = plot[1] - plot[0];
    const along = (t: number): number => ((t - extent[0]) / (extent[1] - extent[0])) * length;
    const holds = holdsOf([along(domain[0]), along(domain[1])], length);
    const values = sliderValues(chart, domain);
    for (const [name, grip] of Object.entries(this.#grips) as [Grip, HTMLElement][]) {
      const [a, b] = holds[name];
      place(grip, orientation.vertical, orientation.mirrored ? [length - b, length - a] : [a, b]);
      const [min, max, now, text] = values[name];
      const say = { valuemin: min, valuemax: max, valuenow: now, valuetext: text };
      for (const [part, value] of Object.entries(say)) set(grip, `aria-${part}`, String(value));
    }
  }

  focus(grip: Grip): void {
    this.#grips[grip].focus({ preventScroll: true });
  }
}

/** The style is set by script, property by property: a strict policy allows that. */
function place({ style }: HTMLElement, vertical: boolean, stretch: Stretch | undefined): void {
  const pixels = (value: number): string => `${value.toFixed(2)}px`;
  style[vertical ? "top" : "left"] = stretch === undefined ? "" : pixels(stretch[0]);
  style[vertical ? "height" : "width"] = stretch === undefined ? "" : pixels(stretch[1] - stretch[0]);
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
