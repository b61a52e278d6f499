import type { Dataset, Participant, TimelineEvent } from "../dataset/index.js";
import { cardWords, type CardMessages, type Chart } from "../components/index.js";
import { readWhen, wordsFor } from "../time/index.js";
import { howKnown, howSure } from "./card-date.js";
import { isSequel, relationsOf, type Relation } from "./card-links.js";
import { cardSources } from "./card-sources.js";
import { citing, type Citing } from "./cite.js";
import { h, link, type ElementNode } from "./node.js";
import { reportAddress } from "./report.js";

/** What a card needs to know of the drawing it belongs to. */
export type CardChart = Pick<Chart, "id" | "data" | "all" | "context">;

/** All that the parts of one card share. */
interface Card {
  readonly chart: CardChart;
  readonly event: TimelineEvent;
  readonly data: Dataset;
  readonly record: Dataset | undefined;
  readonly words: CardMessages;
  readonly locale: string;
  readonly cites: Citing;
  date(edtf: string): string;
  party(id: string): string;
}

type Content = ElementNode | string | undefined;

/** A part under its own heading; none when there is nothing in it. */
function part(name: string, heading: string, ...content: readonly Content[]): ElementNode | undefined {
  const some = content.filter((child) => child !== undefined && child !== "");
  if (some.length === 0) return undefined;
  return h("section", { class: `part ${name}` }, h("h4", {}, heading), ...some);
}

function list(items: readonly ElementNode[]): ElementNode | undefined {
  return items.length === 0 ? undefined : h("ul", {}, ...items);
}

/** The office of a participant: as the event says, else the one held at the time. */
function officeOf(card: Card, who: string | Participant): string {
  if (typeof who !== "string") return who.as;
  const { start, end } = readWhen(card.event.when);
  const terms = [...card.data.meta.terms, ...(card.record?.meta.terms ?? [])];
  const held = terms.filter(({ party, when }) => {
    const term = readWhen(when);
    return party === who && term.start <= start && end <= term.end;
  });
  return held.at(-1)?.office ?? "";
}

function hostOf({ event: { place }, party, chart }: Card): string {
  if (place === undefined) return "";
  if (place.host !== null) return party(place.host);
  return place.setting === "bilateral" ? chart.context.messages.thirdCountry : "";
}

/** The larger thing at whose margins it took place. */
function occasionOf({ event: { place }, chart }: Card): string | undefined {
  return place?.occasion ?? (place?.setting === "multilateral" ? chart.context.messages.margins : undefined);
}

/** Who, where, towards whom: short lines with names before them. */
function facts(card: Card): ElementNode | undefined {
  const { event, words } = card;
  const names = (ids: readonly string[] = []): Content[] => [ids.map(card.party).join(", ")];
  const people = (event.with ?? []).map((who) => {
    const office = officeOf(card, who);
    const name = card.party(typeof who === "string" ? who : who.party);
    return h("span", { class: "person" }, name, office === "" ? undefined : h("small", {}, `, ${office}`));
  });
  const rows: readonly (readonly [string, readonly Content[]])[] = [
    [words.where, [event.place?.name]],
    [words.occasion, [occasionOf(card)]],
    [words.host, [hostOf(card)]],
    [words.took, people],
    [words.acted, names(event.by)],
    [event.by === undefined ? words.about : words.towardsWhom, names(event.to)],
  ];
  const shown = rows.filter(([, content]) => content.some((child) => child !== undefined && child !== ""));
  const pairs = shown.flatMap(([name, content]) => [h("dt", {}, name), h("dd", {}, ...content)]);
  return pairs.length === 0 ? undefined : h("dl", { class: "facts" }, ...pairs);
}

function valuesOf({ event, date, party, locale, cites }: Card): ElementNode | undefined {
  const items = (event.values ?? []).map(({ label, number, unit, relation, when, by, sources }) => {
    const amount = `${new Intl.NumberFormat(locale).format(number)}${unit === "%" ? " %" : ` ${unit}`}`;
    const who = [by === undefined ? "" : party(by), date(when)].filter((text) => text !== "").join(", ");
    return h(
      "li",
      {},
      h("b", {}, relation === undefined ? amount : `${relation} ${amount}`),
      ` ${label} (${who})`,
      cites.cite(sources),
    );
  });
  return list(items);
}

function courseOf({ event, date, words, cites }: Card): ElementNode | undefined {
  const items = (event.moments ?? []).map(({ type, when, text, sources }) =>
    h(
      "li",
      {},
      h("b", {}, date(when)),
      `: ${words.momentName(type)}${text === undefined ? "" : `. ${text}`}`,
      cites.cite(sources),
    ),
  );
  return list(items);
}

function outcomeOf({ event, date, words, cites }: Card): ElementNode | undefined {
  if (event.outcome === undefined) return undefined;
  const { type, when, text, sources } = event.outcome;
  const name = words.outcomeName(type);
  return h(
    "p",
    { class: "outcome" },
    h("b", {}, when === undefined ? name : `${name}, ${date(when)}`),
    `. ${text}`,
    cites.cite(sources),
  );
}

/** Buttons that open the events at the other ends; those that the drawing does not show are named. */
function linksOf(card: Card, wanted: (relation: Relation) => boolean): ElementNode | undefined {
  const { data, event, words, date, locale } = card;
  const { all } = card.chart;
  const items = relationsOf(all, event.id)
    .filter(wanted)
    .map(({ id, type, back }) => {
      const other = all.get(id)!;
      const title = other.locales?.[locale]?.title ?? other.title;
      return h(
        "li",
        {},
        h("span", { class: "relation" }, `${words.relation(type, back)} `),
        data.index(id) < 0
          ? h("span", {}, title)
          : h("button", { type: "button", class: "to", "data-select": id }, title),
        h("span", { class: "date" }, ` ${date(other.when)}`),
      );
    });
  return list(items);
}

/** The same event in another dataset. */
function elsewhereOf({ event, data, record, words }: Card): ElementNode | undefined {
  const others = (event.links ?? []).filter((one) => one.in !== undefined && one.in !== data.meta.id);
  const items = others.map((one) => {
    const title = record?.meta.id === one.in ? record?.meta.title : undefined;
    return h("li", {}, words.alsoIn(title ?? one.in!));
  });
  return list(items);
}

function alternativesOf({ event, date, words, cites }: Card): ElementNode | undefined {
  const items = (event.alternatives ?? []).map(({ when, due, note, sources }) => {
    const other = due === undefined ? date(when) : `${date(when)}, ${words.dueDate(date(due))}`;
    return h("li", {}, h("b", {}, words.otherDate(other)), `: ${note}`, cites.cite(sources));
  });
  return list(items);
}

function correctionsOf({ event, words, cites }: Card): readonly ElementNode[] {
  return (event.corrections ?? []).map(({ stated, corrected, note, source, support }) =>
    h(
      "li",
      {},
      `${words.printed(cites.name(source), stated)} `,
      corrected === null ? undefined : h("b", {}, words.right(corrected)),
      ` ${note}`,
      cites.cite(support),
    ),
  );
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
  const { event, data, date, locale, words, chart } = card;
  const kind = data.meta.kinds.find(({ id }) => id === event.kind)?.label ?? event.kind;
  const odd = [
    event.official === false ? chart.context.messages.unofficial.toLowerCase() : "",
    event.format === "encounter" ? words.encounter : "",
  ].filter((text) => text !== "");
  return [
    h("p", { class: "kind" }, [kind, ...odd].join(", ")),
    h(
      "h3",
      { class: "name", id: `${chart.id}-card`, tabindex: "-1" },
      event.locales?.[locale]?.title ?? event.title,
    ),
    h("p", { class: "when" }, date(event.when)),
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
  const { data, context } = chart;
  const { locale, messages, record } = context;
  const words = cardWords(messages);
  const parties = new Map(data.meta.parties.map(({ id, name }) => [id, name]));
  const cites = citing(data, event);
  const card: Card = {
    ...{ chart, event, data, record, words, locale, cites },
    date: (edtf) => wordsFor(readWhen(edtf), locale),
    party: (id) => parties.get(id) ?? id,
  };
  const summary = event.locales?.[locale]?.summary ?? event.summary;
  const notes = (event.notes ?? []).map(({ text, sources }) => h("li", {}, text, cites.cite(sources)));
  const disputes = (event.disputed ?? []).map(({ by, text, sources }) =>
    h("li", {}, words.account(card.party(by), text), cites.cite(sources)),
  );
  const sure = howSure(event, words);
  return h(
    "div",
    { class: "card-body" },
    ...head(card),
    ...pictures(card),
    summary === undefined ? undefined : h("p", { class: "summary" }, summary),
    facts(card),
    part("correction", messages.correction, list(correctionsOf(card))),
    part("disputed", words.disputedHeading, list(disputes)),
    part("values", words.valuesHeading, valuesOf(card)),
    part("followed", words.followed, outcomeOf(card), linksOf(card, isSequel)),
    part("course", words.course, courseOf(card)),
    part(
      "connected",
      words.connected,
      linksOf(card, (relation) => !isSequel(relation)),
      elsewhereOf(card),
    ),
    part(
      "dated",
      words.dateHeading,
      h("p", {}, howKnown(event, words, locale, cites.name)),
      alternativesOf(card),
      sure === "" ? undefined : h("p", {}, sure),
    ),
    part("remarks", words.notesHeading, list(notes)),
    part("cited", messages.sources, ...cardSources(event, cites, words, locale)),
    acts(card, report),
    turn(card),
  );
}
