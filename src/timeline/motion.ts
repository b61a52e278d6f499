import type { Domain } from "../scales/index.js";

/** How long a movement that explains takes, in milliseconds. */
const duration = 280;

const ease = (x: number): number => (x < 0.5 ? 4 * x * x * x : 1 - (-2 * x + 2) ** 3 / 2);

/** From one domain to another: the zoom is even to the eye, so lengths are mixed by their logarithms. */
export function between([a0, a1]: Domain, [b0, b1]: Domain, share: number): Domain {
  if (share >= 1) return [b0, b1];
  const [la, lb] = [a1 - a0, b1 - b0];
  const length = la * (lb / la) ** share;
  // The instant that both domains show at the same place stays there; without one the middle moves evenly.
  const weight = Math.abs(lb - la) < 1e-9 * la ? share : (length - la) / (lb - la);
  const start = a0 + (b0 - a0) * weight;
  return [start, start + length];
}

/** Whether the reader asked for stillness. */
export function isStill(view: Window | null): boolean {
  return (
    view === null || !("matchMedia" in view) || view.matchMedia("(prefers-reduced-motion: reduce)").matches
  );
}

/** Move from one domain to another over a few frames. Returns how to stop. */
export function animate(
  view: Window,
  from: Domain,
  to: Domain,
  frame: (domain: Domain, last: boolean) => void,
): () => void {
  let start: number | undefined;
  let handle = view.requestAnimationFrame(function step(now) {
    start ??= now;
    const share = Math.min(1, (now - start) / duration);
    frame(between(from, to, ease(share)), share === 1);
    if (share < 1) handle = view.requestAnimationFrame(step);
  });
  return () => view.cancelAnimationFrame(handle);
}
