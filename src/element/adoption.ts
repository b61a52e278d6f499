import type { Dataset } from "../dataset/index.js";
import { loadSteps } from "../timeline/companion.js";
import type { TimelineOptions } from "../timeline/index.js";

/** What a figure of text may tell the live one; nothing else in it is heard. */
const heard: ReadonlySet<string> = new Set<keyof TimelineOptions>([
  ...(["domain", "extent", "height", "orient", "dir", "theme", "locale", "now", "asOf", "filter"] as const),
  ...(["headline", "deck", "notes", "credit", "report", "sort", "steps"] as const),
]);

/**
 * Milliseconds after which buttons show without any sign of a reader. Not at once: at the widths that were drawn the
 * pixels are to stay the same when the live figure comes. A page in a frame is there for its figure alone, and a reader
 * who is about to use it gives no sign there.
 */
const patience = 3000;

/** What says that somebody is there, wherever in the page: who scrolls down to a figure finds its buttons. */
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll"] as const;

/** Load what the figure has besides its drawing, so that the live one has it from its first moment. */
export async function prepare(figure: Element): Promise<void> {
  if (figure.querySelector(".steps") !== null) await loadSteps();
}

/** The options that a figure was printed with. A reading that the data do not have any more is left out. */
export function optionsOf(figure: Element, data: Dataset | undefined): Partial<TimelineOptions> {
  try {
    const read: unknown = JSON.parse(figure.getAttribute("data-static") ?? "");
    if (typeof read !== "object" || read === null) return {};
    const options = Object.fromEntries(Object.entries(read).filter(([name]) => heard.has(name)));
    const { steps } = options as Partial<TimelineOptions>;
    if (typeof steps === "string" && data?.meta.readings.every(({ id }) => id !== steps) !== false)
      delete options["steps"];
    return options;
  } catch {
    // Somebody has changed it: the figure is drawn as it would be without.
    return {};
  }
}

/**
 * Let a live figure take the place of a printed one without moving the page. It keeps the room of the drawing until
 * the column gets another width, and what a reader can do with it appears when there is a reader.
 *
 * Call it while the printed figure is still shown. Ends with the signal.
 */
export function adopt(host: HTMLElement, printed: Element, live: HTMLElement, signal: AbortSignal): void {
  const stage = live.querySelector<HTMLElement>(".stage");
  const height = printed.querySelector(".stage")?.getBoundingClientRect().height ?? 0;
  const ended = new AbortController();
  signal.addEventListener("abort", () => ended.abort(), { signal: ended.signal });
  live.setAttribute("data-quiet", "");
  const wake = (): void => live.removeAttribute("data-quiet");
  const { defaultView } = host.ownerDocument;
  const late = setTimeout(wake, patience);
  if (defaultView !== null && defaultView.parent !== defaultView) wake();
  ended.signal.addEventListener("abort", () => clearTimeout(late));
  for (const type of signs)
    host.ownerDocument.addEventListener(type, wake, {
      ...{ once: true, capture: true, passive: true },
      signal: ended.signal,
    });
  if (stage === null || height === 0) return;
  stage.style.minHeight = `${height}px`;
  let width: number | undefined;
  const observer = new ResizeObserver(([entry]) => {
    const now = entry!.contentRect.width;
    width ??= now;
    if (Math.abs(now - width) < 1) return;
    stage.style.removeProperty("min-height");
    observer.disconnect();
  });
  observer.observe(host);
  ended.signal.addEventListener("abort", () => observer.disconnect());
}
