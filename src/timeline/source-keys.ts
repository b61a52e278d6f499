import { pan } from "../scales/index.js";
import type { Stand } from "./companion.js";

/**
 * Keys that walk the list walk on where it ends: what is held is only a part, so the view moves on by half of its
 * length and what comes next is loaded. While that is under way a key waits, so that no event is passed over.
 */
export function walkOn(stand: Stand, isSettled: () => boolean, signal: AbortSignal): void {
  const { figure } = stand;
  const direction = (key: string): number => {
    const { vertical, mirrored } = stand.chart.orientation;
    const [back, forward] = vertical ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    if (key === forward || key === back) return (key === forward) === !mirrored ? 1 : -1;
    return 0;
  };
  figure.node.addEventListener(
    "keydown",
    (event) => {
      const by = event.ctrlKey || event.metaKey || event.altKey ? 0 : direction(event.key);
      const id = figure.focused()?.closest(".outline [data-event]")?.getAttribute("data-event") ?? null;
      if (by === 0 || id === null) return;
      const { data } = stand.chart;
      const atEnd = data.index(id) === (by > 0 ? data.size - 1 : 0);
      if (!atEnd) return;
      event.preventDefault();
      const [t0, t1] = stand.domain;
      if (isSettled()) stand.go(pan(stand.domain, ((t1 - t0) / 2) * by), true);
    },
    { signal, capture: true },
  );
}
