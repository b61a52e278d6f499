import type { TimelineEvent } from "../dataset/index.js";
import type { Warning } from "../components/index.js";
import { check, shown } from "../components/check-options.js";
import { aFunction } from "../components/option-rules.js";
import type { Cause } from "../interact/index.js";

/** An event that was picked, or none. */
export type Picked = { readonly id: string; readonly event: TimelineEvent } | { readonly id: null };

/** What a timeline tells, by name. */
export interface TimelineEvents {
  domain: { readonly domain: readonly [Date, Date]; readonly by: Cause };
  select: Picked;
  hover: Picked;
  warning: Warning;
}

const events: readonly (keyof TimelineEvents)[] = ["domain", "select", "hover", "warning"];

type Listener<T> = (detail: T) => void;

/** Listeners by event. A listener that throws does not keep the others from hearing. */
export class Emitter {
  readonly #listeners = new Map<keyof TimelineEvents, Set<Listener<never>>>();
  /** Warnings of the first drawing come before anyone can listen: they wait for the first who does. */
  #unheard: Warning[] = [];

  on<K extends keyof TimelineEvents>(type: K, listener: Listener<TimelineEvents[K]>): () => void {
    if (!events.includes(type))
      throw new RangeError(`unknown event, not ${events.join(", ")}: ${shown(type)}`);
    check("listener", listener, aFunction);
    const set = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, set);
    set.add(listener);
    if (type === "warning") for (const warning of this.#unheard.splice(0)) this.emit("warning", warning);
    return () => void set.delete(listener);
  }

  emit<K extends keyof TimelineEvents>(type: K, detail: TimelineEvents[K]): void {
    if (type === "warning" && !this.has(type) && this.#unheard.length < 99)
      this.#unheard.push(detail as Warning);
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      try {
        (listener as Listener<TimelineEvents[K]>)(detail);
      } catch (error) {
        reportError(error);
      }
    }
  }

  has(type: keyof TimelineEvents): boolean {
    return (this.#listeners.get(type)?.size ?? 0) > 0;
  }

  clear(): void {
    this.#listeners.clear();
    this.#unheard = [];
  }
}
