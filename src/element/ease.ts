import type { RendererFactory } from "../render/renderer.js";
import type { Timeline } from "../timeline/index.js";

/** From so many marks on a canvas is quicker. */
const manyMarks = 800;
/** Milliseconds without a movement before marks are counted. */
const rest = 200;

/**
 * A drawing of very many marks goes on on a canvas, for good: going back and forth would cost more than it saves.
 * Marks are counted at once, and whenever a movement has ended.
 */
export function easeMarks(
  handle: Timeline,
  load: () => Promise<RendererFactory>,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const count = (): void => {
    const { length } = handle.node.querySelectorAll(".stage .plot :is([data-event],.cluster)");
    if (signal.aborted || length < manyMarks) return;
    stop();
    load().then((renderer) => {
      if (!signal.aborted) handle.update({ renderer });
    }, failed);
  };
  const off = handle.on("domain", () => {
    clearTimeout(waiting);
    waiting = setTimeout(count, rest);
  });
  const stop = (): void => {
    off();
    clearTimeout(waiting);
  };
  signal.addEventListener("abort", stop, { once: true });
  count();
}
