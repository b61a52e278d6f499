import type { Dataset, Participant, TimelineEvent } from "../dataset/index.js";
import { told } from "../dataset/told.js";
import { cardWords, type CardMessages, type Chart } from "../components/index.js";
import { compareWhen, readWhen, wordsFor } from "../time/index.js";
import { howKnown, howSure } from "./card-date.js";
import { relationsOf, type Relation } from "./card-links.js";
import { citing, type Citing } from "./cite.js";
import { h, link, type ElementNode } from "./node.js";

/** What the parts of an event need to know of the drawing it belongs to. */
export type CardChart = Pick<Chart, "id" | "data" | "all" | "context">;

/** All that the parts of one card share. */
export interface Card {
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

export type Content = ElementNode | string | undefined;

/** A list; nothing without items. */
export function list(items: readonly ElementNode[]): ElementNode | undefined {
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
  // Whose soil it was may be unknown; null says that it was nobody's who took part.
  if (place?.host === undefined) return "";
  if (place.host !== null) return party(place.host);
  // Where nobody is a state, nobody is a host either, and nothing is said of it.
  const hosts = chart.data.meta.parties.some(({ type }) => type === "state");
  return hosts && place.setting === "bilateral" ? chart.context.messages.thirdCountry : "";
}

/** The larger thing at whose margins it took place. */
function occasionOf({ event: { place }, chart }: Card): string | undefined {
  return place?.occasion ?? (place?.setting === "multilateral" ? chart.context.messages.margins : undefined);
}

/** Who, where, towards whom: names of facts, and what they are. */
export function factRows(card: Card): readonly (readonly [name: string, content: readonly Content[]])[] {
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
  return rows.filter(([, content]) => content.some((child) => child !== undefined && child !== ""));
}

/** Figures, each with its unit and who gave it. */
export function valuesOf({ event, date, party, locale, cites }: Card): ElementNode | undefined {
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

/** The days that matter in its course, in order of time whatever that of the file. */
export function courseOf({ event, date, words, cites }: Card): ElementNode | undefined {
  const moments = [...(event.moments ?? [])].sort((a, b) => compareWhen(readWhen(a.when), readWhen(b.when)));
  const items = moments.map(({ type, when, text, sources }) =>
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

/** What came of it. */
export function outcomeOf({ event, date, words, cites }: Card): ElementNode | undefined {
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

/** The events at the other ends of its links: `lead` makes what leads there; those that are not shown are named. */
export function linksOf(
  card: Card,
  wanted: (relation: Relation) => boolean,
  lead: (id: string, title: string) => ElementNode,
): ElementNode | undefined {
  const { data, event, words, date, locale } = card;
  const { all } = card.chart;
  const items = relationsOf(all, event.id)
    .filter(wanted)
    .map(({ id, type, back }) => {
      const other = all.get(id)!;
      const { title } = told(other, locale, data.meta.language);
      return h(
        "li",
        {},
        h("span", { class: "relation" }, `${words.relation(type, back)} `),
        data.index(id) < 0 ? h("span", {}, title) : lead(id, title),
        h("span", { class: "date" }, ` ${date(other.when)}`),
      );
    });
  return list(items);
}

/** Its links with events of other datasets, of which only that of the record is at hand. */
export function elsewhereOf({ event, data, record, words }: Card): ElementNode | undefined {
  const others = (event.links ?? []).filter((one) => one.in !== undefined && one.in !== data.meta.id);
  const items = others.map((one) => {
    const known = record?.meta.id === one.in ? record : undefined;
    const where = known?.meta.title ?? one.in!;
    if (one.type === "same-as" && known !== undefined) return h("li", {}, words.alsoIn(where));
    const name = known?.get(one.to)?.title ?? one.to;
    return h("li", {}, words.elsewhere(words.relation(one.type, false), name, where));
  });
  return list(items);
}

/** Other dates that sources give, with their reasons. */
export function alternativesOf({ event, date, words, cites }: Card): ElementNode | undefined {
  const items = (event.alternatives ?? []).map(({ when, due, note, sources }) => {
    const other = due === undefined ? date(when) : `${date(when)}, ${words.dueDate(date(due))}`;
    return h("li", {}, h("b", {}, words.otherDate(other)), `: ${note}`, cites.cite(sources));
  });
  return list(items);
}

/** What sources printed, what is right and who says so. */
export function correctionsOf({ event, words, cites }: Card): readonly ElementNode[] {
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

/** Accounts that contradict each other. */
export function disputesOf({ event, words, cites, party }: Card): ElementNode | undefined {
  const items = (event.disputed ?? []).map(({ by, text, sources }) =>
    h("li", {}, words.account(party(by), text), cites.cite(sources)),
  );
  return list(items);
}

/** Remarks with their sources. */
export function notesOf({ event, cites }: Card): ElementNode | undefined {
  return list((event.notes ?? []).map(({ text, sources }) => h("li", {}, text, cites.cite(sources))));
}

/** Its pictures in words, for where none is shown. */
export function mediaOf({ event }: Card): ElementNode | undefined {
  const items = (event.media ?? []).map(({ url, alt, caption, credit }) => {
    const more = [caption ?? "", credit ?? ""].filter((text) => text !== "");
    const picture = /^https?:/i.test(url.trim()) ? link(url, alt) : alt;
    return h("li", {}, picture, more.length === 0 ? undefined : `. ${more.join(". ")}`);
  });
  return list(items);
}

/** How the date is known, source by source, and how sure the editors are; nothing where no source is named. */
export function datedOf({ event, words, locale, cites }: Card): ElementNode | undefined {
  const texts = [howKnown(event, words, locale, cites.name), howSure(event, words)];
  const said = texts.filter((text) => text !== "");
  return said.length === 0 ? undefined : h("p", {}, said.join(" "));
}

/** What is unusual about an event of its kind, in words. */
export function oddOf({ event, words, chart }: Card): readonly string[] {
  return [
    event.official === false ? chart.context.messages.unofficial.toLowerCase() : "",
    event.format === "encounter" ? words.encounter : "",
  ].filter((text) => text !== "");
}

/** What kind of event it is, and what is unusual about it. */
export function kindOf(card: Card): string {
  const { event, data } = card;
  const kind = data.meta.kinds.find(({ id }) => id === event.kind)?.label ?? event.kind;
  return [kind, ...oddOf(card)].join(", ");
}

/** All that the parts of an event share. */
export function partsOf(event: TimelineEvent, chart: CardChart): Card {
  const { data, context } = chart;
  const { locale, messages, record } = context;
  const parties = new Map(data.meta.parties.map(({ id, name }) => [id, name]));
  return {
    ...{ chart, event, data, record, locale },
    words: cardWords(messages),
    cites: citing(data, event),
    date: (edtf) => wordsFor(readWhen(edtf), locale),
    party: (id) => parties.get(id) ?? id,
  };
}
