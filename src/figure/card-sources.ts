import type { Citation, Source, TimelineEvent } from "../dataset/index.js";
import type { CardMessages } from "../components/index.js";
import { readWhen, wordsFor } from "../time/index.js";
import { sourcesOf, type Citing } from "./cite.js";
import { h, link, type ElementNode } from "./node.js";

/** Where in a source: its paragraphs, or a place that is none. */
export function spot({ paragraph, locator }: Citation, words: CardMessages): string {
  const numbers = paragraph === undefined ? "" : `${words.paragraph} ${[paragraph].flat().join(", ")}`;
  return [numbers, locator ?? ""].filter((text) => text !== "").join(", ");
}

/** Names of the fields that a source does not state, from their pointers. */
function concluded(citations: readonly Citation[], words: CardMessages): readonly string[] {
  const fields = citations.flatMap(({ inferred }) => inferred ?? []).map((pointer) => pointer.split("/")[1]);
  return [...new Set(fields)].filter((field) => field !== undefined).map((field) => words.fieldName(field));
}

/** One source: publisher, places in it, title with its address, authors and date. */
export function sourceItem(
  id: string,
  source: Source | undefined,
  citations: readonly Citation[],
  words: CardMessages,
  locale: string,
): ElementNode {
  const spots = citations.map((one) => spot(one, words)).filter((text) => text !== "");
  const date = source?.published === undefined ? "" : wordsFor(readWhen(source.published), locale);
  const about = [source?.title === undefined ? "" : (source.authors ?? []).join(", "), date].filter(
    (text) => text !== "",
  );
  const inferred = concluded(citations, words);
  const title = source?.title;
  return h(
    "li",
    {},
    h("b", {}, source?.publisher ?? id),
    spots.length === 0 ? "" : `, ${spots.join("; ")}`,
    ": ",
    h("cite", {}, link(source?.url, title ?? source?.url ?? id)),
    about.length === 0 ? "" : `, ${about.join(", ")}`,
    ...(source?.archived === undefined ? [] : [", ", link(source.archived, words.archivedCopy)]),
    ".",
    inferred.length === 0 ? "" : ` ${words.concluded(inferred)}.`,
  );
}

/** The sources of an event: those it cites with their places in them, then those that its parts rest on. */
export function cardSources(
  event: TimelineEvent,
  { source }: Citing,
  words: CardMessages,
  locale: string,
): (ElementNode | undefined)[] {
  const cited = [...new Set(event.sources.map((one) => one.source))];
  const more = sourcesOf(event).filter((id) => !cited.includes(id));
  const item = (id: string): ElementNode =>
    sourceItem(
      id,
      source(id),
      event.sources.filter((one) => one.source === id),
      words,
      locale,
    );
  return [
    h("ul", {}, ...cited.map(item)),
    more.length === 0 ? undefined : h("p", { class: "also" }, `${words.alsoUsed}:`),
    more.length === 0 ? undefined : h("ul", {}, ...more.map(item)),
  ];
}
