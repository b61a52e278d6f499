import { isElement } from "../render/is-element.js";
import { countBelow } from "../layout/index.js";
import { pan, zoomAround } from "../scales/index.js";
import type { Host, Interaction } from "./interaction.js";

/** The list item that holds a target. */
function itemOf(target: EventTarget | null): HTMLElement | null {
  return isElement(target) ? target.closest<HTMLElement>(".outline [data-event]") : null;
}

function rowOf(host: Host, item: Element): number {
  return host.chart.data.index(item.getAttribute("data-event") ?? "");
}

/** The row so many places further on: in the order of a table's lines, else in that of time. */
const beside = (host: Host, item: HTMLElement, by: number): number =>
  host.rowAt(host.place(rowOf(host, item)) + by);

/** Whether down leads on in time: in a list always, in a drawing when time runs down. */
const runsDown = ({ chart }: Host): boolean => chart.plan.table !== undefined || chart.orientation.vertical;

/**
 * The row of the event that is next up or down: the nearest in time of the next lane. It is looked for from the row
 * outwards, so that among a million only its neighbours are read; where lanes lie further apart, all are.
 */
function across({ chart: { data, plan } }: Host, from: number, direction: 1 | -1): number {
  const lane = (row: number): number => plan.lane?.(data.event(row)) ?? data.tracks[row]!;
  const own = lane(from);
  const distance = (row: number): number => Math.abs(data.starts[row]! - data.starts[from]!);
  let best = -1;
  let least = Infinity;
  const see = (row: number): void => {
    const ahead = (lane(row) - own) * direction;
    if (ahead <= 0 || ahead > least) return;
    const nearer =
      ahead < least || distance(row) < distance(best) || (distance(row) === distance(best) && row < best);
    if (nearer) [best, least] = [row, ahead];
  };
  for (let step = 1; from - step >= 0 || from + step < data.size; step++) {
    // In the very next lane nothing nearer can come once both sides are further away.
    const [before, after] = [from - step, from + step];
    const isFar = (row: number): boolean => row < 0 || row >= data.size || distance(row) > distance(best);
    if (least === 1 && isFar(before) && isFar(after)) break;
    if (before >= 0) see(before);
    if (after < data.size) see(after);
  }
  return best;
}

/** The row of the event nearest to the middle of the view; -1 when there is none. */
function middleRow({ chart: { data }, domain: [t0, t1] }: Host): number {
  const middle = (t0 + t1) / 2;
  const after = countBelow(data.starts, middle);
  if (after === 0) return data.size > 0 ? 0 : -1;
  // The first of those that begin together, as if they were looked through in order.
  const before = countBelow(data.starts, data.starts[after - 1]!);
  if (after === data.size) return before;
  return middle - data.starts[before]! <= data.starts[after]! - middle ? before : after;
}

/** Zoom around the focused event, bringing it into view, or around the middle where none has focus. */
function zoomBy(host: Host, factor: number, item: HTMLElement | null): void {
  const { domain, chart } = host;
  const [t0, t1] = domain;
  const row = item === null ? -1 : rowOf(host, item);
  const at = row < 0 ? (t0 + t1) / 2 : Math.max(chart.data.starts[row]!, chart.extent[0]);
  const seen = at >= t0 && at <= t1 ? domain : pan(domain, at - (t0 + t1) / 2);
  host.setDomain(zoomAround(seen, factor, at), "key", { animate: true });
}

type Act = (host: Host, item: HTMLElement | null) => boolean;

const step =
  (to: (host: Host, item: HTMLElement) => number): Act =>
  (host, item) =>
    item !== null && host.focus(to(host, item));

/** From a button the arrows along time lead into the list, to where it was left. */
const along =
  (by: 1 | -1): Act =>
  (host, item) => {
    const stop = item ?? itemOf(host.node.querySelector('.outline .item[tabindex="0"]'));
    return stop !== null && host.focus(item === null ? rowOf(host, stop) : beside(host, item, by));
  };

/** Move the view by a share of its length; a focus that would be left behind goes along. */
const move =
  (share: number): Act =>
  (host, item) => {
    const [t0, t1] = pan(host.domain, (host.domain[1] - host.domain[0]) * share);
    const [e0, e1] = host.chart.extent;
    const shift = Math.max(e0 - t0, 0) + Math.min(e1 - t1, 0);
    const to = [t0 + shift, t1 + shift] as const;
    const row = item === null ? -1 : rowOf(host, item);
    const { starts, ends } = host.chart.data;
    const stays = row < 0 || (starts[row]! < to[1] && ends[row]! >= to[0]);
    host.setDomain(to, "key", { animate: stays });
    if (!stays) {
      const next = middleRow(host);
      // It may have had the focus all along; then only this brings it into view.
      if (host.focus(next)) host.browse(host.chart.data.id(next), { reveal: true });
    }
    return true;
  };
const did =
  (act: (host: Host, item: HTMLElement | null) => void): Act =>
  (host, item) => {
    act(host, item);
    return true;
  };

const forward = along(1);
const back = along(-1);

/** Which key does what. Right-to-left drawings swap the arrows along time. */
const keys: Readonly<Record<string, Act>> = {
  ArrowRight: forward,
  ArrowLeft: back,
  ArrowDown: step((host, item) =>
    runsDown(host) ? beside(host, item, 1) : across(host, rowOf(host, item), 1),
  ),
  ArrowUp: step((host, item) =>
    runsDown(host) ? beside(host, item, -1) : across(host, rowOf(host, item), -1),
  ),
  Home: step((host) => host.rowAt(0)),
  End: step((host) => host.rowAt(host.chart.data.size - 1)),
  PageUp: move(-0.5),
  PageDown: move(0.5),
  "+": did((host, item) => zoomBy(host, 2, item)),
  "=": did((host, item) => zoomBy(host, 2, item)),
  "-": did((host, item) => zoomBy(host, 0.5, item)),
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
  if (isElement(target) && target.matches("input, select, textarea, [contenteditable]")) return;
  // A card scrolls by the same keys that move the drawing.
  if (event.key !== "Escape" && isElement(target) && target.closest("[data-own-keys]")) return;
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
          if (!isElement(target) || target.closest(".item") === null) return;
          const id = itemOf(target)?.getAttribute("data-event") ?? null;
          host.select(id === host.selected ? null : id);
        },
        options,
      );
      return () => stop.abort();
    },
  };
}
