import type { TimelineEvent } from "../dataset/index.js";
import { told } from "../dataset/told.js";
import { isSequel } from "./card-links.js";
import { cardSources } from "./card-sources.js";
import {
  alternativesOf,
  correctionsOf,
  courseOf,
  datedOf,
  disputesOf,
  elsewhereOf,
  factRows,
  kindOf,
  linksOf,
  list,
  notesOf,
  outcomeOf,
  partsOf,
  valuesOf,
  type Card,
  type CardChart,
  type Content,
} from "./event-parts.js";
import { dueOf } from "./due.js";
import { h, link, reportAddress, type ElementNode } from "./node.js";

export type { CardChart } from "./event-parts.js";

/**
 * A part under its own heading; none when there is nothing in it. The library does not know the headings of the page. A
 * card is a second level and its parts a third, whatever the tags: after a page's headline none is left out, and going
 * back from a deeper one is never wrong.
 */
function part(name: string, heading: string, ...content: readonly Content[]): ElementNode | undefined {
  const some = content.filter((child) => child !== undefined && child !== "");
  if (some.length === 0) return undefined;
  return h("section", { class: `part ${name}` }, h("h4", { "aria-level": "3" }, heading), ...some);
}

function pictures({ event }: Card): readonly ElementNode[] {
  const safe = (event.media ?? []).filter(({ url }) => /^https?:\/\//i.test(url));
  return safe.map(({ url, alt, caption, credit }) =>
    h(
      "figure",
      { class: "picture" },
      h("img", { src: url, alt, loading: "lazy", decoding: "async" }),
      caption === undefined && credit === undefined
        ? undefined
        : h("figcaption", {}, caption ?? "", credit === undefined ? undefined : h("small", {}, ` ${credit}`)),
    ),
  );
}

function head(card: Card): readonly ElementNode[] {
  const { event, date, locale, chart, data } = card;
  return [
    h("p", { class: "kind" }, kindOf(card)),
    h(
      "h3",
      { class: "name", id: `${chart.id}-card`, tabindex: "-1", "aria-level": "2" },
      told(event, locale, data.meta.language).title,
    ),
    h("p", { class: "when" }, [date(event.when), dueOf(event, chart)].filter(Boolean).join(", ")),
  ];
}

function button(name: string, text: string): ElementNode {
  return h("button", { type: "button", "data-card": name }, text);
}

/** What readers may do with the entry. */
function acts({ event, words }: Card, report: string | undefined): ElementNode {
  const error =
    report === undefined ? undefined : reportAddress(report, words.errorIn(event.title, event.id));
  return h(
    "p",
    { class: "acts" },
    event.url === undefined ? undefined : link(event.url, words.readOn),
    button("copy", words.copyLink),
    error === undefined ? undefined : link(error, words.reportHere),
  );
}

/** To the events before and after. */
function turn({ event, words, data }: Card): ElementNode {
  return h(
    "p",
    { class: "turn" },
    button("previous", words.previousShort),
    h("span", {}, words.ofMany(data.index(event.id) + 1, data.size)),
    button("next", words.nextShort),
  );
}

/**
 * All that is known of an event and who says so, as element nodes: date in words and how it is known, place and
 * people, summary, corrections, what followed, figures, every source. Pictures load when the card is shown.
 *
 * @param report address for reports of errors
 * @example create(cardOf(data.get("1986-reykjavik-summit")!, chart), document)
 */
export function cardOf(event: TimelineEvent, chart: CardChart, report?: string): ElementNode {
  const card = partsOf(event, chart);
  const { words, locale, cites } = card;
  const { messages } = chart.context;
  const { summary } = told(event, locale, card.data.meta.language);
  const rows = factRows(card).flatMap(([name, content]) => [h("dt", {}, name), h("dd", {}, ...content)]);
  const lead = (id: string, title: string): ElementNode =>
    h("button", { type: "button", class: "to", "data-select": id }, title);
  return h(
    "div",
    { class: "card-body" },
    ...head(card),
    ...pictures(card),
    summary === undefined ? undefined : h("p", { class: "summary" }, summary),
    rows.length === 0 ? undefined : h("dl", { class: "facts" }, ...rows),
    part("correction", messages.correction, list(correctionsOf(card))),
    part("disputed", words.disputedHeading, disputesOf(card)),
    part("values", words.valuesHeading, valuesOf(card)),
    part("followed", words.followed, outcomeOf(card), linksOf(card, isSequel, lead)),
    part("course", words.course, courseOf(card)),
    part(
      "connected",
      words.connected,
      linksOf(card, (relation) => !isSequel(relation), lead),
      elsewhereOf(card),
    ),
    part("dated", words.dateHeading, datedOf(card), alternativesOf(card)),
    part("remarks", words.notesHeading, notesOf(card)),
    part("cited", messages.sources, ...cardSources(event, cites, words, locale)),
    acts(card, report),
    turn(card),
  );
}
