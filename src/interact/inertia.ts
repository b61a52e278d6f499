import { pan, sameDomain } from "../scales/index.js";
import type { Host } from "./interaction.js";

/** After a drag the drawing runs on and slows down: each millisecond keeps this share of the speed. */
const keep = 0.9965;
/** Movements of the last so many milliseconds say how fast the hand was. */
const memory = 90;

interface Sample {
  readonly at: number;
  readonly start: number;
}

/** Lets a drag run on. Times are those of the events, so that no clock is read. */
export class Inertia {
  readonly #host: Host;
  readonly #view: Window | null;
  #samples: Sample[] = [];
  #handle = 0;

  constructor(host: Host) {
    this.#host = host;
    this.#view = host.node.ownerDocument.defaultView;
  }

  /** A step of the drag. */
  move(at: number): void {
    this.stop();
    this.#samples.push({ at, start: this.#host.domain[0] });
    if (this.#samples.length > 12) this.#samples.shift();
  }

  /** The hand lets go. */
  release(at: number): void {
    const recent = this.#samples.filter((sample) => at - sample.at < memory);
    this.#samples = [];
    const [first, last] = [recent[0], recent.at(-1)];
    if (first === undefined || last === undefined || last.at - first.at < 10) return;
    const speed = (last.start - first.start) / (last.at - first.at);
    const still = this.#view?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
    if (!still) this.#run(speed);
  }

  stop(): void {
    if (this.#handle !== 0) this.#view?.cancelAnimationFrame(this.#handle);
    this.#handle = 0;
  }

  #run(initial: number): void {
    let speed = initial;
    let mine = this.#host.domain;
    let before: number | undefined;
    const step = (now: number): void => {
      const passed = before === undefined ? 16 : Math.min(64, now - before);
      before = now;
      const { domain } = this.#host;
      // Something else has moved the view: a button, a key, a program. It wins.
      if (!sameDomain(domain, mine)) return this.stop();
      const length = domain[1] - domain[0];
      this.#host.setDomain(pan(domain, speed * passed), "drag");
      mine = this.#host.domain;
      speed *= keep ** passed;
      // Slower than a pixel in ten frames cannot be seen; at the end of time there is nowhere to go.
      const seen = Math.abs(speed) * 160 > length / (this.#host.chart.plot[1] - this.#host.chart.plot[0]);
      this.#handle = seen && this.#host.domain[0] !== domain[0] ? this.#view!.requestAnimationFrame(step) : 0;
    };
    this.#handle = this.#view?.requestAnimationFrame(step) ?? 0;
  }
}
