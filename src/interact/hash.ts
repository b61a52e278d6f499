import type { Host, Interaction } from "./interaction.js";

/** How links lead to events. */
export interface HashOptions {
  /** Before the event's id, to tell the timelines of a page apart: `#summits:1986-reykjavik-summit`. */
  readonly prefix?: string;
  /** Bring the figure into view when a link opens one of its events. */
  readonly scroll?: boolean;
  /** Also write what is open into the address, without adding to the history. Off when absent: it is the host's. */
  readonly write?: boolean;
}

/** The text after `#`, or nothing where it is no text. */
function decode(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

function attach({ prefix = "", scroll = false, write = false }: HashOptions, host: Host): () => void {
  const view = host.node.ownerDocument.defaultView;
  if (view === null) return () => {};
  const stop = new AbortController();
  const named = (): string | null => {
    const text = decode(view.location.hash);
    const id = text.startsWith(prefix) ? text.slice(prefix.length) : "";
    return id === "" ? null : (host.chart.data.get(id)?.id ?? null);
  };
  const read = (): void => {
    const id = named();
    // What names no event of this timeline belongs to the page, or to another one.
    if (id === null) return;
    host.select(id);
    if (scroll) host.node.scrollIntoView({ block: "nearest" });
  };
  let told = host.selected;
  const say = (): void => {
    const id = host.selected;
    if (id === told) return;
    told = id;
    if (id === named()) return;
    const { pathname, search } = view.location;
    const next = id === null ? pathname + search : `#${encodeURIComponent(prefix + id)}`;
    try {
      view.history.replaceState(view.history.state, "", next);
    } catch {
      // A sandboxed frame or one without an address of its own has no say in it.
    }
  };
  view.addEventListener("hashchange", read, { signal: stop.signal });
  read();
  const unwatch = write ? host.watch(say) : () => {};
  return () => {
    unwatch();
    stop.abort();
  };
}

/**
 * Links to events: `#1986-reykjavik-summit` opens it, now and whenever the address changes. What names no event is
 * left alone.
 *
 * @example timeline({ data, view, interactions: [hash({ scroll: true })] })
 */
export function hash(options: HashOptions = {}): Interaction {
  const { prefix = "" } = options;
  return { name: "hash", fragment: (id) => prefix + id, attach: (host) => attach(options, host) };
}
