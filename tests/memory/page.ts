// The page of memory.test.ts: timelines that come and go, and the listeners that they leave.
import usRussia from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { summitsView, timeline, type TimelineOptions } from "../../src/index.js";
import { zoom } from "../../src/interact/index.js";

const left = new Map<string, number>();

/** Count what is listened to on the page itself: what is listened to on a figure goes with the figure. */
export function watch(): void {
  for (const [name, target] of Object.entries({ window, document, body: document.body })) {
    const { addEventListener: add, removeEventListener: remove } = target as EventTarget;
    const count = (type: string, by: number): void => {
      left.set(`${name} ${type}`, (left.get(`${name} ${type}`) ?? 0) + by);
    };
    (target as EventTarget).addEventListener = (type, listener, options) => {
      count(type, 1);
      const signal = typeof options === "object" ? options.signal : undefined;
      signal?.addEventListener("abort", () => count(type, -1), { once: true });
      add.call(target, type, listener, options);
    };
    (target as EventTarget).removeEventListener = (type, listener, options) => {
      count(type, -1);
      remove.call(target, type, listener, options);
    };
  }
}

export function listeners(): string[] {
  return [...left].filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
}

/** Mount and destroy, one a frame, so that observers and their work take place. `keep` leaves them: a leak. */
export async function cycle(times: number, keep: boolean): Promise<void> {
  const options: TimelineOptions = { data: usRussia, record, view: summitsView, interactions: [zoom()] };
  const place = document.querySelector("main")!;
  for (let i = 0; i < times; i++) {
    const chart = timeline(options);
    place.append(chart.node);
    await new Promise((done) => requestAnimationFrame(done));
    chart.select("2018-helsinki-summit");
    if (keep) kept.push(chart.toSVG());
    chart.destroy();
  }
}

const kept: string[] = [];

export function nodes(): number {
  return document.querySelectorAll("*").length;
}
