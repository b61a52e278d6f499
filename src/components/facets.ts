import type { Dataset, TimelineEvent } from "../dataset/index.js";
import { partiesOf } from "./filter.js";
import type { Filter } from "./options.js";

/** What events can be filtered by, besides text. */
export type Facet = "kinds" | "parties" | "sources";

/** One choice of a facet. */
export interface FacetEntry {
  readonly id: string;
  readonly label: string;
  /** How many events it lets through on its own; absent where counting would keep a reader waiting. */
  readonly count?: number;
}

/** More events than this are not counted. */
const countable = 100_000;

/** The parties of an event with those that they act for: a state stands for its people. */
function withSides(ids: readonly string[], sides: ReadonlyMap<string, string | undefined>): Set<string> {
  const found = new Set<string>();
  for (const id of ids)
    for (let at: string | undefined = id; at !== undefined && !found.has(at); at = sides.get(at))
      found.add(at);
  return found;
}

function counted(data: Dataset, idsOf: (event: TimelineEvent) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < data.size; i++)
    for (const id of new Set(idsOf(data.event(i)))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * What a dataset can be filtered by: kinds in its own order, parties and sources by how often they occur. What occurs
 * nowhere is left out.
 *
 * @example facetsOf(data).kinds[0] // { id: "summit", label: "Summit", count: 11 }
 */
export function facetsOf(data: Dataset): Readonly<Record<Facet, readonly FacetEntry[]>> {
  const { kinds, parties, sources } = data.meta;
  const sides = new Map(parties.map(({ id, side }) => [id, side]));
  const named: Readonly<Record<Facet, readonly FacetEntry[]>> = {
    kinds: kinds.map(({ id, label }) => ({ id, label })),
    parties: parties.map(({ id, name }) => ({ id, label: name })),
    sources: sources.map(({ id, publisher, title }) => ({ id, label: labelOf(publisher, title, sources) })),
  };
  if (data.size > countable) return named;
  const entries = (
    facet: Facet,
    idsOf: (event: TimelineEvent) => Iterable<string>,
  ): (FacetEntry & { readonly count: number })[] => {
    const counts = counted(data, idsOf);
    return named[facet].flatMap((entry) => {
      const count = counts.get(entry.id);
      return count === undefined ? [] : [{ ...entry, count }];
    });
  };
  const byCount = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;
  return {
    kinds: entries("kinds", ({ kind }) => [kind]),
    parties: entries("parties", (event) => withSides(partiesOf(event), sides)).sort(byCount),
    sources: entries("sources", (event) => event.sources.map(({ source }) => source)).sort(byCount),
  };
}

/** A source by its publisher; with its title where the publisher has several. */
function labelOf(
  publisher: string,
  title: string | undefined,
  sources: readonly { readonly publisher: string }[],
): string {
  const several = sources.filter((other) => other.publisher === publisher).length > 1;
  return several && title !== undefined ? `${publisher}: ${title}` : publisher;
}

/** A filter with the choices of a facet; none is no filter by it. */
export function withChoices(
  filter: Filter | undefined,
  facet: Facet,
  ids: readonly string[],
): Filter | undefined {
  const { [facet]: _, ...rest } = filter ?? {};
  return orNone(ids.length === 0 ? rest : { ...rest, [facet]: ids });
}

/** A filter with a text; an empty one is no filter by it. */
export function withText(filter: Filter | undefined, text: string): Filter | undefined {
  const { text: _, ...rest } = filter ?? {};
  return orNone(text === "" ? rest : { ...rest, text });
}

function orNone(filter: Filter): Filter | undefined {
  return Object.keys(filter).length === 0 ? undefined : filter;
}
