import { pan, zoomAround } from "../scales/index.js";
import type { Host, Interaction } from "./interaction.js";

/** The list item that holds a target. */
function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".outline [data-event]") : null;
}

/** All items of the list that an item belongs to, in their order; headings between them are none. */
function itemsWith(item: Element): readonly HTMLElement[] {
  return [...(item.closest(".outline")?.querySelectorAll<HTMLElement>("[data-event]") ?? [])];
}

/** The item so many places further on. */
function beside(item: HTMLElement, by: number): HTMLElement | undefined {
  const items = itemsWith(item);
  return items[items.indexOf(item) + by];
}

function focusItem(item: Element | null | undefined): boolean {
  const button = item?.querySelector<HTMLElement>(".item");
  button?.focus({ preventScroll: true });
  return button !== null && button !== undefined;
}

/** Whether down leads on in time: in a list always, in a drawing when time runs down. */
const runsDown = ({ chart }: Host): boolean => chart.plan.table === true || chart.orientation.vertical;

/** The event that is next up or down: the nearest in time of another lane. */
function across(host: Host, from: Element, direction: 1 | -1): Element | null {
  const { data } = host.chart;
  const track = (item: Element): number =>
    data.tracks[data.index(item.getAttribute("data-event") ?? "")] ?? 0;
  const start = (item: Element): number =>
    data.starts[data.index(item.getAttribute("data-event") ?? "")] ?? 0;
  const items = itemsWith(from);
  const wanted = items.map(track).filter((t) => (t - track(from)) * direction > 0);
  if (wanted.length === 0) return null;
  const next = direction > 0 ? Math.min(...wanted) : Math.max(...wanted);
  const distance = (item: Element): number => Math.abs(start(item) - start(from));
  return items.filter((item) => track(item) === next).sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function zoomBy(host: Host, factor: number): void {
  const [t0, t1] = host.domain;
  host.setDomain(zoomAround(host.domain, factor, (t0 + t1) / 2), "key", { animate: true });
}

type Act = (host: Host, item: HTMLElement | null) => boolean;

const step =
  (get: (item: HTMLElement) => Element | null | undefined): Act =>
  (_, item) =>
    item !== null && focusItem(get(item));
const move =
  (share: number): Act =>
  (host) => {
    host.setDomain(pan(host.domain, (host.domain[1] - host.domain[0]) * share), "key", { animate: true });
    return true;
  };
const did =
  (act: (host: Host) => void): Act =>
  (host) => {
    act(host);
    return true;
  };

const forward = step((item) => beside(item, 1));
const back = step((item) => beside(item, -1));

/** Which key does what. Right-to-left drawings swap the arrows along time. */
const keys: Readonly<Record<string, Act>> = {
  ArrowRight: forward,
  ArrowLeft: back,
  ArrowDown: (host, item) =>
    item !== null && focusItem(runsDown(host) ? beside(item, 1) : across(host, item, 1)),
  ArrowUp: (host, item) =>
    item !== null && focusItem(runsDown(host) ? beside(item, -1) : across(host, item, -1)),
  Home: step((item) => itemsWith(item)[0]),
  End: step((item) => itemsWith(item).at(-1)),
  PageUp: move(-0.5),
  PageDown: move(0.5),
  "+": did((host) => zoomBy(host, 2)),
  "=": did((host) => zoomBy(host, 2)),
  "-": did((host) => zoomBy(host, 0.5)),
  "0": did((host) => host.setDomain(host.chart.extent, "key", { animate: true })),
  Escape: (host) => {
    if (host.selected === null) return false;
    host.select(null);
    return true;
  },
};

function act(host: Host, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.composedPath()[0] ?? null;
  if (target instanceof Element && target.matches("input, select, textarea, [contenteditable]")) return;
  // A card scrolls by the same keys that move the drawing.
  if (event.key !== "Escape" && target instanceof Element && target.closest("[data-own-keys]")) return;
  const mirrored = host.chart.orientation.mirrored;
  const key =
    mirrored && event.key === "ArrowLeft"
      ? "ArrowRight"
      : mirrored && event.key === "ArrowRight"
        ? "ArrowLeft"
        : event.key;
  if (keys[key]?.(host, itemOf(target)) === true) event.preventDefault();
}

/**
 * Keys inside the focused figure: arrows browse events in time and across lanes, Enter opens, Escape closes,
 * + − 0 zoom, Page Up and Page Down move. Browsing opens nothing; the focused event is brought into view.
 */
export function keyboard(): Interaction {
  return {
    name: "keyboard",
    attach(host) {
      const stop = new AbortController();
      const options = { signal: stop.signal };
      host.node.addEventListener("keydown", (event) => act(host, event), options);
      host.node.addEventListener(
        "focusin",
        (event) => {
          const id = itemOf(event.composedPath()[0] ?? null)?.getAttribute("data-event");
          if (id != null) host.browse(id, { reveal: true });
        },
        options,
      );
      host.node.addEventListener("focusout", () => host.browse(null), options);
      host.node.addEventListener(
        "click",
        (event) => {
          const target = event.composedPath()[0] ?? null;
          if (!(target instanceof Element) || target.closest(".item") === null) return;
          const id = itemOf(target)?.getAttribute("data-event") ?? null;
          host.select(id === host.selected ? null : id);
        },
        options,
      );
      return () => stop.abort();
    },
  };
}
