import type { Chart } from "../components/index.js";
import type { Cause } from "../interact/interaction.js";
import type { Scene } from "../scene/index.js";
import { clampDomain, sameDomain, shortest, zoomAround, type Domain } from "../scales/index.js";
import { animate, isStill } from "./motion.js";

/** What happens when the domain changes. */
export interface DomainListener {
  /** At once, for each step of a movement. */
  changed(domain: Domain, by: Cause): void;
  /** A movement begins that a button or a key has asked for. */
  heads(domain: Domain): void;
  /** At most once in a frame. */
  draw(): void;
}

/** Milliseconds without a turn of the wheel or a movement of the fingers after which a gesture rests. */
const pause = 200;

const gestures: ReadonlySet<Cause> = new Set(["wheel", "pinch"]);
/** Who uses these may not see where they lead. */
const led: ReadonlySet<Cause> = new Set(["button", "key"]);

/** The time now visible: the only truth about where the reader is. Movements, gestures and programs change it here. */
export class DomainState {
  readonly #listener: DomainListener;
  readonly #window: (Window & typeof globalThis) | null;
  #chart: Chart;
  #domain: Domain;
  #halt: () => void = () => {};
  #frame = 0;
  #turning = false;
  #drawn: Scene | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(chart: Chart, window: (Window & typeof globalThis) | null, listener: DomainListener) {
    this.#chart = chart;
    this.#domain = chart.home;
    this.#window = window;
    this.#listener = listener;
  }

  get value(): Domain {
    return this.#domain;
  }

  /** Whether everything is shown that can be. */
  get isWhole(): boolean {
    const [e0, e1] = this.#chart.extent;
    return this.#domain[1] - this.#domain[0] >= (e1 - e0) * 0.9999;
  }

  /** Whether a gesture goes on: what it shows is drawn once more when it rests. */
  get isTurning(): boolean {
    return this.#turning;
  }

  /** What to draw: while a gesture goes on, what is drawn already, for as long as it serves. */
  scene(): Scene {
    this.#drawn = this.#chart.scene(this.#domain, this.#turning ? this.#drawn : undefined);
    return this.#drawn;
  }

  /**
   * Take over a chart made anew, keeping what the reader sees unless it was all or `home` is wanted. Returns whether
   * another time is shown now.
   */
  adopt(chart: Chart, home: boolean): boolean {
    const before = this.#domain;
    const atHome = sameDomain(before, this.#chart.home);
    if (chart !== this.#chart) this.#drawn = undefined;
    this.#chart = chart;
    this.#domain = home || atHome ? chart.home : clampDomain(before, chart.extent);
    return !sameDomain(before, this.#domain);
  }

  /** Go there at once; drawing is up to the caller. */
  jump(domain: Domain, by: Cause): void {
    this.stop();
    this.#go(domain, by);
  }

  /** Go there in the next frame, or in a movement of a few frames where the reader has not asked for stillness. */
  set(domain: Domain, by: Cause, moving: boolean): void {
    this.stop();
    this.#turning = gestures.has(by);
    const to = this.#chart.clamp(domain);
    if (moving && led.has(by)) this.#listener.heads(to);
    if (!moving || isStill(this.#window)) {
      this.#go(to, by);
      this.#later();
      return;
    }
    this.#halt = animate(this.#window!, this.#domain, to, (step) => {
      this.#go(step, by);
      this.#listener.draw();
    });
  }

  /** Show all there is. */
  fit(by: Cause): void {
    this.set(this.#chart.extent, by, true);
  }

  zoomBy(factor: number, by: Cause): void {
    const [t0, t1] = this.#domain;
    this.set(zoomAround(this.#domain, factor, (t0 + t1) / 2), by, true);
  }

  /** Zoom to where the events between two instants part. False where zooming cannot part them. */
  part(start: number, end: number): boolean {
    const [t0, t1] = this.#domain;
    const length = Math.max((end - start) * 1.5, shortest);
    // Apart means by more than a mark's width, of a drawing as wide as a phone.
    const parts = end - start > length / 20 && length < (t1 - t0) * 0.8;
    const middle = (start + end) / 2;
    if (parts) this.set([middle - length / 2, middle + length / 2], "select", true);
    return parts;
  }

  /** Bring `[start, end)` into view, keeping the zoom; what is longer than the view shows its beginning. */
  reveal(start: number, end: number): void {
    const { extent } = this.#chart;
    const [t0, t1] = this.#domain;
    const [from, to] = [Math.max(start, extent[0]), Math.min(end, extent[1])];
    const margin = (t1 - t0) * 0.05;
    const middle = Math.min((from + to) / 2, from + (t1 - t0) / 2);
    if (middle >= t0 + margin && middle <= t1 - margin) return;
    this.set([middle - (t1 - t0) / 2, middle + (t1 - t0) / 2], "select", true);
  }

  /** End a movement where it is; who calls this draws. */
  stop(): void {
    this.#halt();
    this.#halt = () => {};
    clearTimeout(this.#resting);
    this.#turning = false;
  }

  destroy(): void {
    this.stop();
    this.#window?.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #go(domain: Domain, by: Cause): void {
    const next = this.#chart.clamp(domain);
    if (sameDomain(next, this.#domain)) return;
    this.#domain = next;
    this.#listener.changed(next, by);
  }

  #later(): void {
    if (this.#frame !== 0 || this.#window === null) return;
    this.#frame = this.#window.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#listener.draw();
      if (!this.#turning) return;
      // Counted from here, so that a frame that takes long is no rest.
      this.#resting = setTimeout(() => {
        this.#turning = false;
        this.#later();
      }, pause);
    });
  }
}
