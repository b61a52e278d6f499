import type { Hooks, Task } from "../components/index.js";
import { slice } from "./slices.js";

/** Work that takes longer than this is put into words. */
const patience = 250;

/** What happens while work goes on. */
export interface TasksListener {
  /** It takes a while: so many events, this share of them done. */
  working(size: number, share: number): void;
  /** All is done. */
  done(): void;
}

/** Work that is done in slices between frames, after the first picture, until the timeline is destroyed. */
export class Tasks {
  readonly #window: Window & typeof globalThis;
  readonly #listener: TasksListener;
  readonly #channel = new MessageChannel();
  #tasks: Task[] = [];
  #began: number | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(window: Window & typeof globalThis, listener: TasksListener) {
    this.#window = window;
    this.#listener = listener;
    this.#channel.port1.onmessage = () => this.#slice();
  }

  /** How a drawing hands over its work. */
  get hooks(): Pick<Hooks, "later"> {
    return { later: (task) => this.add(task) };
  }

  add(task: Task): void {
    this.#tasks.push(task);
    // A moment later: the picture that needs no work comes first, in a frame of its own where the page is seen.
    this.#waiting ??= setTimeout(() => {
      if (this.#window.document.hidden) this.#slice();
      else this.#window.requestAnimationFrame(() => this.#channel.port2.postMessage(null));
    }, 0);
  }

  destroy(): void {
    clearTimeout(this.#waiting);
    this.#tasks = [];
    this.#channel.port1.close();
  }

  #slice(): void {
    const { performance } = this.#window;
    const start = performance.now();
    this.#began ??= start;
    while (this.#tasks.length > 0 && performance.now() - start < slice) {
      if (this.#tasks[0]!.step()) this.#tasks.shift();
    }
    if (this.#tasks.length > 0) {
      if (start - this.#began > patience) this.#say();
      this.#channel.port2.postMessage(null);
      return;
    }
    this.#began = undefined;
    this.#waiting = undefined;
    this.#listener.done();
  }

  #say(): void {
    const size = Math.max(...this.#tasks.map((task) => task.size));
    const share = this.#tasks.reduce((sum, { progress }) => sum + progress, 0) / this.#tasks.length;
    this.#listener.working(size, share);
  }
}
