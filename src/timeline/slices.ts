import type { Work } from "../dataset/work.js";

/** Milliseconds of one slice: what is left of a frame belongs to the reader. */
export const slice = 6;

/**
 * Do work in slices, between which the page has its turn: no frame waits for all of it.
 *
 * @throws the signal's reason when it was aborted, after the slice that was begun; what the work throws
 */
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + slice;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) return step.value;
    await turn();
  }
}

/** A message to oneself comes after what else waits. Timers would too, but hidden pages are given few of them. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
