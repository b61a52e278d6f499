import type { Chart, Sort } from "../components/index.js";
import type { TimelineEvent } from "../dataset/index.js";
import { bibliography, sourceAnchor, usedSources } from "./bibliography.js";
import { howKnown, howSure } from "./card-date.js";
import { isSequel } from "./card-links.js";
import { spot } from "./card-sources.js";
import {
  alternativesOf,
  correctionsOf,
  courseOf,
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
  type Content,
} from "./event-parts.js";
import { others } from "./others.js";
import { machineDate } from "./machine-date.js";
import { h, link, type ElementNode } from "./node.js";

/** The id, in the page, of an event in the list. */
export function entryAnchor({ id }: Pick<Chart, "id">, event: string): string {
  return `${id}-event-${event}`;
}

type Row = readonly [name: string, content: readonly Content[]];

/** Who says so: publishers with links and places, each with its number in the list of sources. */
function citesOf({ event, cites, words }: Card, chart: Chart, numbers: readonly string[]): ElementNode {
  const ids = [...new Set(event.sources.map(({ source }) => source))];
  const items = ids.flatMap((id, i) => {
    const own = event.sources.filter(({ source }) => source === id);
    const where = own.map((one) => spot(one, words)).filter((text) => text !== "");
    const number = h(
      "a",
      { class: "number", href: `#${sourceAnchor(chart, id)}` },
      `[${numbers.indexOf(id) + 1}]`,
    );
    return [
      i === 0 ? undefined : "; ",
      h("cite", {}, link(cites.source(id)?.url, cites.name(id))),
      where.length === 0 ? " " : `, ${where.join("; ")} `,
      number,
    ];
  });
  return h("span", { class: "cites" }, ...items);
}

/** Everything that a card says, as names of facts and what they are. */
function rowsOf(card: Card, chart: Chart, numbers: readonly string[]): readonly Row[] {
  const { event, words, locale, cites } = card;
  const { messages } = chart.context;
  const lead = (id: string, title: string): ElementNode =>
    h("a", { class: "to", href: `#${entryAnchor(chart, id)}` }, title);
  const sure = howSure(event, words);
  const rows: readonly Row[] = [
    // The place stands beside the title.
    ...factRows(card).filter(([name]) => name !== words.where),
    [messages.correction, [list(correctionsOf(card))]],
    [words.disputedHeading, [disputesOf(card)]],
    [words.valuesHeading, [valuesOf(card)]],
    [words.followed, [outcomeOf(card), linksOf(card, isSequel, lead)]],
    [words.course, [courseOf(card)]],
    [words.connected, [linksOf(card, (one) => !isSequel(one), lead), elsewhereOf(card)]],
    [
      words.dateHeading,
      [
        h("p", {}, howKnown(event, words, locale, cites.name), sure === "" ? "" : ` ${sure}`),
        alternativesOf(card),
      ],
    ],
    [words.notesHeading, [notesOf(card)]],
    [messages.sources, [citesOf(card, chart, numbers)]],
  ];
  return rows.filter(([, content]) => content.some((child) => child !== undefined && child !== ""));
}

function titleOf(event: TimelineEvent, title: string): ElementNode {
  const inner = event.url === undefined ? title : link(event.url, title);
  return h("b", { class: "title" }, inner);
}

/** An item of the list: what an `<ol>` child of the element may carry, it carries. */
function entry(chart: Chart, i: number, numbers: readonly string[]): ElementNode {
  const { data } = chart;
  const event = data.event(i);
  const card = partsOf(event, chart);
  const { title, summary } = { ...event, ...event.locales?.[card.locale] };
  const pairs = rowsOf(card, chart, numbers).flatMap(([name, content]) => [
    h("dt", {}, name),
    h("dd", {}, ...content),
  ]);
  const marks = {
    "data-event": event.id,
    "data-kind": event.kind,
    "data-when": event.when,
    "data-host": event.place?.host ?? undefined,
  };
  const place = event.place?.name;
  return h(
    "li",
    { id: entryAnchor(chart, event.id), ...marks },
    h("time", { datetime: machineDate(data.when(i)) }, card.date(event.when)),
    h(
      "div",
      { class: "entry" },
      h(
        "p",
        { class: "what" },
        titleOf(event, title),
        place === undefined ? undefined : ", ",
        place === undefined ? undefined : h("span", { class: "place" }, place),
        h("span", { class: "kind" }, ` ${kindOf(card)}`),
      ),
      summary === undefined ? undefined : h("p", { class: "summary" }, summary),
      h("dl", { class: "facts" }, ...pairs),
    ),
  );
}

/**
 * Every event with all that is known of it, and every source: what a page without script, a printed page and a search
 * engine read. Nothing in it needs a script. Where a view has no drawing it is a table.
 *
 * @param sort what a table is sorted by
 * @example printNode(entries(compose({ data, view: summitsView })))
 */
export function entries(chart: Chart, sort?: Sort): ElementNode {
  const { data, context, plan } = chart;
  const around = { class: "outline", part: "outline", role: "group", "aria-label": context.messages.events };
  if (data.size === 0) return h("div", around, h("p", { class: "empty" }, context.messages.empty));
  const numbers = usedSources(chart);
  const items = (): ElementNode =>
    h("ol", { class: "entries" }, ...Array.from({ length: data.size }, (_, i) => entry(chart, i, numbers)));
  const all = plan.table?.node(chart, sort ?? "date", 0, data.size, true) ?? items();
  return h("div", around, all, others(chart), bibliography(chart));
}
