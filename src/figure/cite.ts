import type { Dataset, Source, TimelineEvent } from "../dataset/index.js";
import { h, link, type ElementNode } from "./node.js";

/** The names by which one event's sources are known, and the links to them. */
export interface Citing {
  /** A source as readers know it: its publisher, or its title where one publisher stands for two of them. */
  name(id: string): string;
  source(id: string): Source | undefined;
  /** Who says so, as links in a line of small print. */
  cite(ids: readonly string[] | undefined): ElementNode | undefined;
}

/** Ids of all sources of an event: those it cites, then those of its parts. */
export function sourcesOf(event: TimelineEvent): string[] {
  const parts = [
    ...(event.alternatives ?? []),
    ...(event.moments ?? []),
    ...(event.outcome === undefined ? [] : [event.outcome]),
    ...(event.values ?? []),
    ...(event.disputed ?? []),
    ...(event.notes ?? []),
  ].flatMap(({ sources }) => sources ?? []);
  const corrected = (event.corrections ?? []).flatMap(({ source, support }) => [source, ...support]);
  return [...new Set([...event.sources.map(({ source }) => source), ...corrected, ...parts])];
}

/** How the sources of an event are named. */
export function citing(data: Dataset, event: TimelineEvent): Citing {
  const found = new Map(data.meta.sources.map((source) => [source.id, source]));
  const used = sourcesOf(event).map((id) => found.get(id));
  const name = (id: string): string => {
    const source = found.get(id);
    if (source === undefined) return id;
    const many = used.filter((other) => other?.publisher === source.publisher).length > 1;
    return many && source.title !== undefined ? source.title : source.publisher;
  };
  const cite = (ids: readonly string[] | undefined): ElementNode | undefined => {
    if (ids === undefined || ids.length === 0) return undefined;
    const links = ids.flatMap((id, i) => [...(i === 0 ? [] : ["; "]), link(found.get(id)?.url, name(id))]);
    return h("span", { class: "by" }, ...links);
  };
  return { name, source: (id) => found.get(id), cite };
}
