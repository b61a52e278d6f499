import type { Chart } from "../components/index.js";
import { sourceAnchor } from "./bibliography.js";
import { isSequel } from "./card-links.js";
import { spot } from "./card-sources.js";
import {
  alternativesOf,
  correctionsOf,
  courseOf,
  datedOf,
  disputesOf,
  elsewhereOf,
  factRows,
  linksOf,
  list,
  mediaOf,
  notesOf,
  outcomeOf,
  valuesOf,
  type Card,
  type Content,
} from "./event-parts.js";
import { h, link, type ElementNode } from "./node.js";

/** The id, in the page, of an event in the list. */
export function entryAnchor({ id }: Pick<Chart, "id">, event: string): string {
  return `${id}-event-${event}`;
}

/**
 * Who says so: names with links and places, each with its number in the list of sources.
 *
 * @param name how a source is called in a table, which shows its places only when it is still
 */
export function citesOf(
  { event, cites, words }: Card,
  chart: Chart,
  numbers: readonly string[],
  name?: (id: string) => string,
): Content {
  const ids = [...new Set(event.sources.map(({ source }) => source))];
  const items = ids.flatMap((id, i) => {
    const own = event.sources.filter(({ source }) => source === id);
    const where = own.map((one) => spot(one, words)).filter((text) => text !== "");
    const number = h(
      "a",
      { class: "number", href: `#${sourceAnchor(chart, id)}` },
      `[${numbers.indexOf(id) + 1}]`,
    );
    const spots = [where.length === 0 ? " " : `, ${where.join("; ")} `, number];
    return [
      i === 0 ? undefined : "; ",
      h("cite", {}, link(cites.source(id)?.url, (name ?? cites.name)(id))),
      ...(name === undefined ? spots : [h("span", { class: "more" }, ...spots)]),
    ];
  });
  return ids.length === 0 ? undefined : h("span", { class: "cites" }, ...items);
}

/**
 * Everything that a card says, as names of facts and what they are; undefined where there is nothing to say.
 *
 * @param without names of facts that stand elsewhere
 */
export function factsOf(
  card: Card,
  chart: Chart,
  more: readonly (readonly [name: string, content: readonly Content[]])[],
  without: readonly string[],
): ElementNode | undefined {
  const { words } = card;
  const lead = (id: string, title: string): ElementNode =>
    h("a", { class: "to", href: `#${entryAnchor(chart, id)}` }, title);
  const rows: typeof more = [
    ...factRows(card),
    [chart.context.messages.correction, [list(correctionsOf(card))]],
    [words.disputedHeading, [disputesOf(card)]],
    [words.valuesHeading, [valuesOf(card)]],
    [words.followed, [outcomeOf(card), linksOf(card, isSequel, lead)]],
    [words.course, [courseOf(card)]],
    [words.connected, [linksOf(card, (one) => !isSequel(one), lead), elsewhereOf(card)]],
    [words.dateHeading, [datedOf(card), alternativesOf(card)]],
    [words.notesHeading, [notesOf(card)]],
    [words.mediaHeading, [mediaOf(card)]],
    ...more,
  ];
  const said = rows.filter(
    ([name, content]) =>
      !without.includes(name) && content.some((child) => child !== undefined && child !== ""),
  );
  if (said.length === 0) return undefined;
  const pairs = said.flatMap(([name, content]) => [h("dt", {}, name), h("dd", {}, ...content)]);
  return h("dl", { class: "facts" }, ...pairs);
}
