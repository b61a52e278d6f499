import type { Chart } from "../components/index.js";
import { told } from "../dataset/told.js";
import type { Source, TimelineEvent } from "../dataset/index.js";
import { usedSources } from "../figure/bibliography.js";
import { machineDate } from "../figure/machine-date.js";
import { readWhen, wordsFor, type When } from "../time/index.js";

type Thing = Readonly<Record<string, unknown>>;

/** Without what is not known. */
function thing(type: string, properties: Thing): Thing {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { "@type": type, ...Object.fromEntries(known) };
}

/** Dates as a search engine reads them. A date in doubt is given in words alone. */
function datesOf(when: When, locale: string): Thing {
  const certain = !when.approximate && !when.uncertain;
  if (certain && when.form === "date") {
    const date = machineDate(when);
    if (date !== undefined) return { startDate: date, endDate: date };
  }
  const [first, last] = [when.first, when.last].map((end) => end && machineDate(end));
  if (certain && when.form === "interval" && (first !== undefined || last !== undefined))
    return { startDate: first, endDate: last };
  return { disambiguatingDescription: wordsFor(when, locale) };
}

const address = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;

function sourceOf({ id, type, title, authors, publisher, published, url }: Source, anchor: string): Thing {
  return thing(type === "article" ? "NewsArticle" : "CreativeWork", {
    "@id": `#${anchor}-source-${id}`,
    name: title ?? publisher,
    author: (authors ?? []).map((name) => thing("Person", { name })),
    publisher: thing("Organization", { name: publisher }),
    datePublished: published === undefined ? undefined : machineDate(readWhen(published)),
    url: address(url),
  });
}

function placeOf({ place }: TimelineEvent): Thing | undefined {
  if (place === undefined) return undefined;
  // The USSR has no code any more.
  const country = place.country === "SU" ? undefined : place.country;
  const where = country && thing("PostalAddress", { addressCountry: country });
  return thing("Place", { name: place.name, address: where });
}

function eventOf(chart: Chart, i: number): Thing {
  const { data, context } = chart;
  const event = data.event(i);
  const { title, summary } = told(event, context.locale, data.meta.language);
  const parties = new Map(data.meta.parties.map((party) => [party.id, party]));
  const people = (event.with ?? []).map((who) => {
    const party = parties.get(typeof who === "string" ? who : who.party);
    return party && thing(party.type === "person" ? "Person" : "Organization", { name: party.name });
  });
  return thing("Event", {
    "@id": `#${chart.id}-event-${event.id}`,
    name: title,
    description: summary,
    ...datesOf(data.when(i), context.locale),
    location: placeOf(event),
    attendee: people.filter((party) => party !== undefined),
    url: address(event.url),
    subjectOf: [...new Set(event.sources.map(({ source }) => source))].map((id) => ({
      "@id": `#${chart.id}-source-${id}`,
    })),
  });
}

// `<` and `&` cannot end a script or begin a comment as escapes; the others are no characters of XML.
const escaped = (text: string): string =>
  text.replace(
    /[<>&\u2028\u2029\uFFFE\uFFFF\u007F-\u009F]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * What a search engine reads: the events as a list of schema.org, with their sources. Safe inside a `script` element
 * of HTML and of XML.
 *
 * @example jsonLD(chart, "Summits 1986–2025", "Fifteen meetings.")
 */
export function jsonLD(chart: Chart, name: string, description: string | undefined): string {
  const { data } = chart;
  const known = new Map(data.meta.sources.map((source) => [source.id, source]));
  const sources = usedSources(chart)
    .map((id) => known.get(id))
    .filter((source) => source !== undefined);
  const list = thing("ItemList", {
    name,
    description,
    inLanguage: chart.context.locale,
    numberOfItems: data.size,
    itemListElement: Array.from({ length: data.size }, (_, i) =>
      thing("ListItem", { position: i + 1, item: eventOf(chart, i) }),
    ),
  });
  const graph = [list, ...sources.map((source) => sourceOf(source, chart.id))];
  return escaped(JSON.stringify({ "@context": "https://schema.org", "@graph": graph }));
}
