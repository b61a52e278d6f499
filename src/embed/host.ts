// One classic script for the page around frames: `<script src="host.js"></script>`, or as a module. It listens only to
// frames that the page names, `<iframe data-timeline>`, and nothing they say is more than a number or an id.

/** Heights outside are no timeline's: the page stays as it is. */
const most = 100_000;
/** No frame may be smaller or larger than this, in CSS pixels. */
const bounds = [40, 20_000] as const;
/** Messages in one second after which a frame is no longer listened to. A timeline sends one for each frame of a drag. */
const flood = 200;
/** Pixels that may stay empty below a frame whose height was guessed: better than to move the page. */
const slack = 112;
/** Milliseconds between two changes of a frame's height; the last one always comes through. */
const pause = 100;

interface Heard {
  since: number;
  count: number;
  deaf: boolean;
  /** The height that the page's attribute gave, until the frame outgrows it. */
  guessed: number;
  /** The height to come, while a change is due. */
  next: number | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The event that the page's address asked for. */
  asked: string | undefined;
}

const heard = new WeakMap<HTMLIFrameElement, Heard>();
const frames = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>("iframe[data-timeline]"),
];

function heardOf(frame: HTMLIFrameElement): Heard {
  let state = heard.get(frame);
  if (state === undefined) {
    state = {
      since: 0,
      count: 0,
      deaf: false,
      guessed: 0,
      next: undefined,
      timer: undefined,
      asked: undefined,
    };
    heard.set(frame, state);
  }
  return state;
}

/** `data-timeline="360:812 720:640"`: heights known before the frame speaks, so that nothing below it moves. */
function guess(frame: HTMLIFrameElement): void {
  const known = [...(frame.dataset["timeline"] ?? "").matchAll(/(\d+):(\d+)/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
  const fitting = known.filter(([width]) => width! <= frame.clientWidth).at(-1) ?? known[0];
  if (fitting !== undefined) setHeight(frame, (heardOf(frame).guessed = fitting[1]!));
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  frame.style.height = `${Math.min(Math.max(Math.ceil(height), bounds[0]), bounds[1])}px`;
}

function resize(frame: HTMLIFrameElement, state: Heard, height: unknown): void {
  if (typeof height !== "number" || !(height > 0 && height <= most)) return;
  if (state.guessed >= height && state.guessed - height < slack) return;
  state.guessed = 0;
  state.next = height;
  if (state.timer !== undefined) return;
  const apply = (): void => {
    state.timer = undefined;
    if (state.next === undefined) return;
    setHeight(frame, state.next);
    state.next = undefined;
    state.timer = setTimeout(apply, pause);
  };
  apply();
}

/** What the page's address names, if it could be an event. */
function named(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}

function ask(frame: HTMLIFrameElement): void {
  const id = named();
  if (id === undefined) return;
  heardOf(frame).asked = id;
  // A frame without an origin of its own has no address to name; an event's id is no secret.
  frame.contentWindow?.postMessage({ type: "summitry:select", id }, "*");
}

function selected(frame: HTMLIFrameElement, state: Heard, id: unknown): void {
  if (id !== null && (typeof id !== "string" || id.length > 200)) return;
  if (id !== null && id === state.asked) frame.scrollIntoView({ block: "nearest" });
  state.asked = undefined;
  // The address and its history are the page's, unless it says otherwise.
  if (frame.hasAttribute("data-hash") && id !== (named() ?? null)) {
    const { pathname, search } = location;
    history.replaceState(history.state, "", id === null ? pathname + search : `#${encodeURIComponent(id)}`);
  }
  frame.dispatchEvent(new CustomEvent("timeline-select", { detail: { id }, bubbles: true }));
}

function listen({ data, source }: MessageEvent<unknown>): void {
  if (typeof data !== "object" || data === null) return;
  const { type, height, id } = data as { type?: unknown; height?: unknown; id?: unknown };
  if (typeof type !== "string" || !type.startsWith("summitry:")) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame === undefined) return;
  const state = heardOf(frame);
  const now = performance.now();
  if (now - state.since > 1000) [state.since, state.count] = [now, 0];
  if (++state.count > flood) state.deaf = true;
  if (state.deaf) return;
  if (type === "summitry:height") resize(frame, state, height);
  else if (type === "summitry:ready") ask(frame);
  else if (type === "summitry:selected") selected(frame, state, id);
}

// Pasted twice it works once; where there is no page it does nothing.
const key = Symbol.for("summitry.host");
if (typeof window !== "undefined" && !(key in window)) {
  Object.defineProperty(window, key, { value: true });
  addEventListener("message", listen);
  addEventListener("hashchange", () => frames().forEach(ask));
  const start = (): void => frames().forEach(guess);
  start();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start, { once: true });
}

export {};
