import { figureWords, type Chart } from "../components/index.js";
import type { Dataset, Source, TimelineEvent } from "../dataset/index.js";

const articlesOf = (sources: readonly Source[]): readonly Source[] =>
  sources.filter(({ type }) => type === "article");

/** A publisher as a figure names it below its drawing, and where it leads. */
export interface Publisher {
  readonly name: string;
  /** None where a publisher stands for several addresses: which of them, the list says. */
  readonly url?: string | undefined;
}

/** Most publishers that a figure names; the list names all. */
const most = 12;

/**
 * Whom a figure names as its sources: the articles, which tell the story. Where there are none, as in a table, whoever
 * published what the data rest on, each once, and how many there are besides.
 */
function mainPublishers({ meta }: Pick<Dataset, "meta">): {
  readonly named: readonly Publisher[];
  readonly more: number;
} {
  const articles = articlesOf(meta.sources);
  if (articles.length > 0)
    return { named: articles.map(({ publisher: name, url }) => ({ name, url })), more: 0 };
  const addresses = new Map<string, Set<string | undefined>>();
  for (const { publisher, url } of meta.sources)
    addresses.set(publisher, (addresses.get(publisher) ?? new Set()).add(url));
  const all = [...addresses].map(([name, urls]) => ({
    name,
    url: urls.size === 1 ? [...urls][0] : undefined,
  }));
  // One more takes no more room than the words that there is one more.
  const named = all.length > most + 1 ? all.slice(0, most) : all;
  return { named, more: all.length - named.length };
}

/** Events of a record that are asked whom they rest on, the first ones: more would be waited for. */
const asked = 1000;

/** Whom a record rests on most, its events and its terms of office, and how many publishers are cited besides. */
function recordPublisher(record: Dataset): { readonly name: string; readonly more: number } | undefined {
  const byId = new Map(record.meta.sources.map(({ id, publisher }) => [id, publisher]));
  const counts = new Map<string, number>();
  const count = (cited: readonly string[]): void => {
    for (const name of new Set(cited.map((id) => byId.get(id))))
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (let i = 0; i < Math.min(record.size, asked); i++)
    count(record.peek(i).sources.map(({ source }) => source));
  for (const { sources } of record.meta.terms) count(sources);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  const all = record.size > asked ? new Set(byId.values()).size : counts.size;
  return first && { name: first[0], more: all - 1 };
}

/** Whom a figure names, and what it says after them: how many there are besides, and whom the record rests on. */
export function creditsOf({ data, plan, context }: Chart): {
  readonly named: readonly Publisher[];
  readonly after: string;
} {
  const words = figureWords(context.messages);
  const { named, more } = mainPublishers(data);
  const record = plan.record && recordPublisher(plan.record);
  const parts = [
    named.length === 0 ? "" : `${more === 0 ? "" : words.moreSources(more)}.`,
    record === undefined ? "" : words.recordSources(record.name, record.more),
  ];
  return { named, after: parts.filter((part) => part !== "").join(" ") };
}

/** The sources that an item of the list names: the articles that tell of the event, else all that it rests on. */
export function mainSources({ meta }: Pick<Dataset, "meta">, event: TimelineEvent): readonly Source[] {
  const cited = [...new Set(event.sources.map(({ source }) => source))]
    .map((id) => meta.sources.find((one) => one.id === id))
    .filter((source) => source !== undefined);
  const articles = articlesOf(cited);
  return articles.length > 0 ? articles : cited;
}
