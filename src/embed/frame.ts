import { dialects, type Frame } from "./dialects.js";

// One classic script for a page that stands in a frame: tells the page around how high it is, when that changes, and
// passes on which event is selected. Works where a frame may do nothing but run scripts, and from disk.

let self: Frame;
let spoken: readonly (readonly [name: string, say: (height: number, frame: Frame) => unknown])[];

/** To whoever holds the frame, whatever their origin: a height and an event's id are no secrets. */
function tell(message: unknown): void {
  if (message !== undefined) parent.postMessage(message, "*");
}

let told = 0;
/** Whether all is there that stands in the page: half of it has half a height, and that is no height to tell. */
let whole = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** By a clock: a frame out of sight draws no animation frames. What is about to change again is not told. */
function soon(): void {
  if (whole) waiting ??= setTimeout(report, 60);
}

/** The first picture is drawn, or the page is there with its styles, should no picture come. */
function complete(): void {
  whole = true;
  soon();
}

function report(): void {
  waiting = undefined;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told || height === 0) return;
  told = height;
  for (const [, say] of spoken) tell(say(height, self));
}

/** Only the page around may select, and only what there is: what names no event changes nothing. */
function listen({ source, data }: MessageEvent<unknown>): void {
  if (source !== parent || typeof data !== "object" || data === null) return;
  const { type, id } = data as { type?: unknown; id?: unknown };
  const handle = document.querySelector("history-timeline")?.timeline;
  if (type !== "summitry:select" || handle === undefined || (id !== null && typeof id !== "string")) return;
  try {
    // What is open already is told once more: the page around wants to know that its link led here.
    if (handle.state.selected === id) tell({ type: "summitry:selected", id });
    else handle.select(id);
  } catch {
    // It names no event of this timeline, but something else of that page.
  }
}

function start(): void {
  const query = new URLSearchParams(location.search);
  self = {
    id: query.get("id") ?? (window.name || document.documentElement.id || "timeline"),
    pym: query.get("childId") ?? undefined,
    src: location.href,
  };
  const asked = document.currentScript?.dataset["speak"]?.split(/\s+/);
  spoken = Object.entries(dialects).filter(([name]) => asked?.includes(name) ?? true);
  // Not in a frame the page has margins of its own: said before anything is drawn, so that nothing moves.
  if (parent === window) return document.documentElement.setAttribute("data-alone", "");
  addEventListener("message", listen);
  addEventListener("timeline-ready", () => {
    complete();
    tell({ type: "summitry:ready", id: self.id });
  });
  addEventListener("timeline-select", ({ detail: { id } }) => tell({ type: "summitry:selected", id }));
  addEventListener("load", complete);
  new ResizeObserver(soon).observe(document.documentElement);
}

// Where there is no page, as on a server, importing it does no harm.
if (typeof window !== "undefined") start();
