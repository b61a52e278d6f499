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

/** Names of the fields that a source does not state: of the event, from their pointers, and of its own. */
function concluded(
  citations: readonly Citation[],
  source: Source | undefined,
  words: CardMessages,
): readonly string[] {
  const cited = citations.flatMap(({ inferred }) => inferred ?? []).map((pointer) => pointer.split("/")[1]);
  // Of its day that is said beside the day.
  const fields = [...cited, ...(source?.inferred ?? []).filter((field) => field !== "published")];
  return [...new Set(fields)].filter((field) => field !== undefined).map((field) => words.fieldName(field));
}

/** When it was published, and whether it says so itself. */
function publishedOf(
  { published, publishedBasis, inferred }: Source,
  words: CardMessages,
  locale: string,
): string {
  if (published === undefined) return "";
  const date = wordsFor(readWhen(published), locale);
  if (publishedBasis === "outside") return words.dateOutside(date);
  const isInferred = publishedBasis === "inferred" || inferred?.includes("published") === true;
  return isInferred ? words.dateInferred(date) : date;
}

/**
 * One source: publisher, places in it, title with its address, authors, date, when it was read and remarks.
 *
 * @param cite who says what is remarked
 */
export function sourceItem(
  id: string,
  source: Source | undefined,
  citations: readonly Citation[],
  words: CardMessages,
  locale: string,
  cite?: Citing["cite"],
): ElementNode {
  const spots = citations.map((one) => spot(one, words)).filter((text) => text !== "");
  const about = [
    (source?.authors ?? []).join(", "),
    source === undefined ? "" : publishedOf(source, words, locale),
    source?.accessed === undefined ? "" : words.accessed(wordsFor(readWhen(source.accessed), locale)),
  ].filter((text) => text !== "");
  const inferred = concluded(citations, source, words);
  const title = source?.title ?? source?.url;
  const notes = (source?.notes ?? []).flatMap(({ text, sources }) => [` ${text}`, cite?.(sources)]);
  return h(
    "li",
    {},
    h("b", {}, source?.publisher ?? id),
    spots.length === 0 ? "" : `, ${spots.join("; ")}`,
    // An id is no title: it says nothing to readers.
    ...(title === undefined ? [] : [": ", h("cite", {}, link(source?.url, title))]),
    about.length === 0 ? "" : `, ${about.join(", ")}`,
    ...(source?.archived === undefined ? [] : [", ", link(source.archived, words.archivedCopy)]),
    ".",
    inferred.length === 0 ? "" : ` ${words.concluded(inferred)}.`,
    ...notes,
  );
}

/** The sources of an event: those it cites with their places in them, then those that its parts rest on. */
export function cardSources(
  event: TimelineEvent,
  { source, cite }: Citing,
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
      cite,
    );
  return [
    cited.length === 0 ? undefined : h("ul", {}, ...cited.map(item)),
    more.length === 0 ? undefined : h("p", { class: "also" }, `${words.alsoUsed}:`),
    more.length === 0 ? undefined : h("ul", {}, ...more.map(item)),
  ];
}
