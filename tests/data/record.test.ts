import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Note {
  text: string;
  sources?: string[];
}
interface Event {
  id: string;
  kind: string;
  title: string;
  summary: string;
  track: string;
  importance: number;
  when: string;
  whenBasis: string;
  confidence: string;
  notes?: Note[];
  format: "meeting" | "encounter";
  official?: boolean;
  place: { name: string; country: string; host: string | null; setting: string; occasion?: string };
  with: (string | { party: string; as: string })[];
  sources: { source: string; states: string | null; basis: string }[];
}
interface Term {
  id: string;
  party: string;
  office: string;
  side: string;
  when: string;
  rail?: false;
  confidence: string;
  notes?: Note[];
  sources: string[];
}
interface Source {
  id: string;
  type: string;
  publisher: string;
  published?: string;
  url?: string;
  notes?: Note[];
}
interface Header {
  kinds: { id: string }[];
  tracks: { id: string }[];
  parties: { id: string; side?: string }[];
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../data/us-russia-record/${path}`, import.meta.url), "utf8")) as T;
}

const header = read<Header>("dataset.json");
const terms = read<Term[]>("terms.json");
const sources = read<Source[]>("sources.json");
const summits = read<Event[]>("events/summit.json");
const meetings = read<Event[]>("events/meeting.json");
const events = [...summits, ...meetings];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** First and last calendar day of a day, `a/b`, `a/..` or `[a..b]`; the record uses no other forms. */
function days(when: string): [first: string, last: string] {
  const inner = /^\[(.+)\.\.(.+)\]$/.exec(when);
  const [first = "", last = first] = inner ? inner.slice(1) : when.split("/");
  expect(first, when).toMatch(DAY);
  if (last !== "..") expect(last, when).toMatch(DAY);
  for (const day of [first, last].filter((text) => text !== ".."))
    expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), when).toBe(day);
  return [first, last];
}

const person = (one: Event["with"][number]): string => (typeof one === "string" ? one : one.party);
const asPrimeMinister = (event: Event): boolean => event.with.some((one) => typeof one !== "string");

function setting(event: Event): string {
  if (event.place.setting === "multilateral") return "multilateral";
  return event.place.host === "us" ? "us" : event.place.host === null ? "third country" : "russia";
}

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Hosts that belong to the publisher named by the source: no mirror, no blog, no encyclopedia. */
const OWN_HOSTS: Readonly<Record<string, readonly string[]>> = {
  "ABC News": ["abcnews.go.com"],
  "American Presidency Project": ["www.presidency.ucsb.edu"],
  Archontology: ["archontology.org"],
  "Associated Press": ["apnews.com"],
  "Baltimore Sun": ["articles.baltimoresun.com", "www.baltimoresun.com"],
  "Business Insider": ["www.businessinsider.com"],
  "CBS News": ["cbsnews.com", "www.cbsnews.com"],
  CNN: [
    "archives.cnn.com",
    "edition.cnn.com",
    "transcripts.cnn.com",
    "www.cnn.com",
  ],
  "Chicago Tribune": ["articles.chicagotribune.com"],
  "China Daily": ["global.chinadaily.com.cn"],
  "China.org.cn": ["english.china.org.cn"],
  DNA: ["www.dnaindia.com"],
  "Daily Mail": ["www.dailymail.co.uk"],
  Dawn: ["www.dawn.com"],
  "Die Weltwoche": ["weltwoche.de"],
  "G7 Information Centre, University of Toronto": ["www.g8.utoronto.ca"],
  "Global Times": ["www.globaltimes.cn"],
  "Government of Russia": ["archive.premier.gov.ru"],
  "Indian Express": ["indianexpress.com"],
  InoSMI: ["inosmi.ru"],
  Interia: ["wydarzenia.interia.pl"],
  "Jewish Telegraphic Agency": ["www.jta.org"],
  "LB.ua": ["rus.lb.ua"],
  "LBC/IRN": ["learningonscreen.ac.uk"],
  "Los Angeles Times": ["www.latimes.com"],
  N1: ["hr.n1info.com"],
  "National Security Archive": ["nsarchive.gwu.edu"],
  "Office of the Historian, US Department of State": ["history.state.gov"],
  "Oreanda-News": ["oreanda-news.com"],
  "Orlando Sentinel": ["articles.orlandosentinel.com"],
  "People’s Daily": ["en.people.cn"],
  Politico: ["www.politico.com"],
  "President of Russia": ["en.kremlin.ru", "en.special.kremlin.ru"],
  "RFE/RL": ["www.rferl.org"],
  RT: ["rt.com", "www.rt.com"],
  Reuters: ["www.reuters.com"],
  "Russia-InfoCentre": ["russia-ic.com"],
  Sega: ["old.segabg.com"],
  Sputnik: ["it.sputniknews.com", "sputnik-ossetia.ru", "sputniknews.com"],
  "Sun-Sentinel": ["www.sun-sentinel.com"],
  TASS: ["tass.com"],
  "The Guardian": ["www.theguardian.com"],
  "The Irish Times": ["irishtimes.com"],
  "The Moscow Times": ["themoscowtimes.com", "www.themoscowtimes.com"],
  "The Washington Times": ["www.washingtontimes.com"],
  "The White House": [
    "clintonwhitehouse3.archives.gov",
    "clintonwhitehouse4.archives.gov",
    "clintonwhitehouse5.archives.gov",
    "clintonwhitehouse6.archives.gov",
    "georgewbush-whitehouse.archives.gov",
    "obamawhitehouse.archives.gov",
  ],
  UPI: ["www.upi.com"],
  "US Department of State": ["1997-2001.state.gov", "blogs.state.gov"],
  "US Government Publishing Office": ["www.govinfo.gov"],
  "USA Today": ["usatoday30.usatoday.com"],
  "Voice of America": ["www.voacambodia.com", "www.voanews.com"],
  "Washington Post": ["www.washingtonpost.com"],
  "Wilson Center": ["legacy.wilsoncenter.org"],
  "World History Commons": ["worldhistorycommons.org"],
};

describe("the record", () => {
  it("holds 100 meetings and 20 terms of office", () => {
    expect(events).toHaveLength(100);
    expect(terms).toHaveLength(20);
  });

  it("has one id for each event, term, source and party", () => {
    for (const list of [events, terms, sources, header.parties]) {
      const ids = list.map(({ id }) => id);
      expect(tally(ids)).toEqual(Object.fromEntries(ids.map((id) => [id, 1])));
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it("counts its settings by decade", () => {
    const decades = tally(events.map((event) => `${setting(event)} ${days(event.when)[0].slice(0, 3)}0`));
    expect(decades).toEqual({
      "us 1980": 2,
      "us 1990": 5,
      "us 2000": 4,
      "us 2010": 1,
      "us 2020": 1,
      "russia 1980": 1,
      "russia 1990": 6,
      "russia 2000": 9,
      "third country 1980": 3,
      "third country 1990": 3,
      "third country 2000": 2,
      "third country 2010": 2,
      "third country 2020": 1,
      "multilateral 1990": 17,
      "multilateral 2000": 22,
      "multilateral 2010": 21,
    });
  });

  it("counts its pairs, with the talks with a prime minister apart", () => {
    const pairs = events.map(
      (event) => `${event.with.map(person).join(" + ")}${asPrimeMinister(event) ? " as prime minister" : ""}`,
    );
    expect(tally(pairs)).toEqual({
      "reagan + gorbachev": 5,
      "bush-41 + gorbachev": 7,
      "bush-41 + yeltsin": 4,
      "clinton + yeltsin": 19,
      "clinton + putin": 4,
      "clinton + putin as prime minister": 2,
      "bush-43 + putin": 24,
      "bush-43 + putin as prime minister": 1,
      "bush-43 + medvedev": 2,
      "obama + medvedev": 12,
      "obama + putin": 11,
      "obama + putin as prime minister": 1,
      "trump + putin": 7,
      "biden + putin": 1,
    });
  });

  it("keeps summits bilateral and meetings on the margins, and every encounter unofficial", () => {
    expect(tally(summits.map(({ kind, place }) => `${kind} ${place.setting}`))).toEqual({ "summit bilateral": 40 });
    expect(tally(meetings.map(({ kind, place }) => `${kind} ${place.setting}`))).toEqual({
      "meeting multilateral": 60,
    });
    expect(events.filter(({ format }) => format === "encounter")).toHaveLength(13);
    for (const { id, format, official } of events) expect(official === false, id).toBe(format === "encounter");
  });

  it("gives the host of the soil, whatever the setting", () => {
    const hosts: Record<string, string> = { US: "us", RU: "russia", SU: "ussr" };
    for (const { id, place } of events) {
      expect(place.country, id).toMatch(/^[A-Z]{2}$/);
      expect(place.host, id).toBe(hosts[place.country] ?? null);
    }
    for (const { id, place, when } of events.filter((event) => event.place.country === "SU"))
      expect(days(when)[1] < "1991-12-26", `${id} ${place.name}`).toBe(true);
  });

  it("dates every event with real days, in order, within the record", () => {
    for (const { id, when } of events) {
      const [first, last] = days(when);
      expect(first <= last, id).toBe(true);
      expect(first >= "1985-11-19" && last <= "2025-08-15", id).toBe(true);
      // Ids are older than some dates: they may start on the first day of the visit.
      expect(Math.abs(Date.parse(first) - Date.parse(id.slice(0, 10))), id).toBeLessThanOrEqual(4 * 86_400_000);
    }
  });

  it("says somewhere within, not for the whole time, where the day of a talk is unknown", () => {
    const unknown = events.filter(({ when }) => when.startsWith("[")).map(({ id }) => id);
    expect(unknown.sort()).toEqual([
      "1992-07-08-munich",
      "1993-07-10-tokyo",
      "2005-07-06-gleneagles",
      "2014-11-15-brisbane",
    ]);
    for (const event of events.filter(({ id }) => unknown.includes(id))) {
      expect(event.confidence, event.id).toBe("medium");
      expect(event.notes?.length, event.id).toBeGreaterThan(0);
    }
  });

  it("was held by people who were in office on its days", () => {
    for (const event of events) {
      const [first, last] = days(event.when);
      for (const one of event.with) {
        const prime = typeof one !== "string";
        const held = terms.some((term) => {
          const [start, end] = days(term.when);
          const open = end === ".." || end >= last;
          return term.party === person(one) && term.office.startsWith("Prime") === prime && start <= first && open;
        });
        expect(held, `${event.id} ${person(one)}`).toBe(true);
      }
    }
  });

  it("finds the longest time without a summit on US soil: 24 June 2010 to 15 August 2025", () => {
    const hosted = summits.filter(({ place }) => place.host === "us").sort((a, b) => (a.when < b.when ? -1 : 1));
    const gaps = hosted.slice(1).map((next, i) => {
      const from = days(hosted[i]?.when ?? "")[1];
      const to = days(next.when)[0];
      return { from, to, days: (Date.parse(to) - Date.parse(from)) / 86_400_000 };
    });
    const longest = gaps.reduce((a, b) => (b.days > a.days ? b : a));
    expect(longest).toEqual({ from: "2010-06-24", to: "2025-08-15", days: 5531 });
  });

  it("writes titles of at most 60 and summaries of at most 240 characters", () => {
    for (const { id, title, summary } of events) {
      expect(title.length, id).toBeLessThanOrEqual(60);
      expect(summary.length, id).toBeLessThanOrEqual(240);
      expect(summary, id).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it("names only kinds, tracks and parties of its header", () => {
    const kinds = header.kinds.map(({ id }) => id);
    const tracks = header.tracks.map(({ id }) => id);
    const parties = new Set(header.parties.map(({ id }) => id));
    for (const event of events) {
      expect(kinds, event.id).toContain(event.kind);
      expect(tracks, event.id).toContain(event.track);
      for (const one of event.with) expect(parties.has(person(one)), event.id).toBe(true);
    }
    for (const { id, party, side } of terms) expect(parties.has(party) && parties.has(side), id).toBe(true);
    const used = new Set([
      ...events.flatMap((event) => [...event.with.map(person), event.place.host ?? "us"]),
      ...terms.flatMap(({ party, side }) => [party, side]),
    ]);
    expect([...parties].filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("the rails", () => {
  /** Drawn terms of a side, with touching or overlapping terms of one holder joined. */
  function rail(side: string): { party: string; start: string; end: string }[] {
    const joined: { party: string; start: string; end: string }[] = [];
    const drawn = terms.filter((term) => term.side === side && term.rail !== false);
    for (const term of drawn.sort((a, b) => (a.when < b.when ? -1 : 1))) {
      const [start, end] = days(term.when);
      const last = joined.at(-1);
      if (last?.party === term.party && last.end >= start) last.end = end;
      else joined.push({ party: term.party, start, end });
    }
    return joined;
  }

  it("have one holder at a time, without gap or overlap", () => {
    for (const side of ["us", "russia"]) {
      const holders = rail(side);
      for (const [i, { party, start }] of holders.entries())
        if (i > 0) expect(start, party).toBe(holders[i - 1]?.end);
      expect(holders.at(-1)?.end).toBe("..");
      expect((holders[0]?.start ?? "9") <= "1985-11-19").toBe(true);
    }
  });

  it("run from Reagan to Trump and from Gorbachev to Putin", () => {
    expect(rail("us").map(({ party }) => party)).toEqual([
      "reagan",
      "bush-41",
      "clinton",
      "bush-43",
      "obama",
      "trump",
      "biden",
      "trump",
    ]);
    expect(rail("russia")).toEqual([
      { party: "gorbachev", start: "1985-03-11", end: "1991-12-25" },
      { party: "yeltsin", start: "1991-12-25", end: "1999-12-31" },
      { party: "putin", start: "1999-12-31", end: "2008-05-07" },
      { party: "medvedev", start: "2008-05-07", end: "2012-05-07" },
      { party: "putin", start: "2012-05-07", end: ".." },
    ]);
  });

  it("never show a prime minister or a head of state in form only", () => {
    const hidden = terms.filter(({ rail }) => rail === false).map(({ office }) => office);
    expect(tally(hidden)).toEqual({
      "Chairman of the Presidium of the Supreme Soviet": 2,
      "Chairman of the Supreme Soviet": 1,
      "Prime Minister of Russia": 2,
    });
  });
});

describe("the sources of the record", () => {
  const cited = [
    ...events.flatMap((event) => [
      ...event.sources.map(({ source }) => source),
      ...(event.notes ?? []).flatMap((note) => note.sources ?? []),
    ]),
    ...terms.flatMap((term) => [...term.sources, ...(term.notes ?? []).flatMap((note) => note.sources ?? [])]),
  ];

  it("exist when cited, and are cited when they exist", () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    const used = new Set(cited);
    expect(sources.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("support every event and term, each event at least once with a date", () => {
    for (const { id, sources: list } of events) {
      expect(list.some(({ states }) => states !== null), id).toBe(true);
      const names = list.map(({ source }) => source);
      expect(new Set(names).size, id).toBe(names.length);
      for (const { states, basis } of list) expect(basis === "none", id).toBe(states === null);
    }
    for (const { id, sources: list } of terms) expect(list.length, id).toBeGreaterThan(0);
  });

  it("support the very days of an event, unless the day is unknown", () => {
    for (const { id, when, sources: list } of events) {
      if (when.startsWith("[")) continue;
      const [first, last] = days(when);
      const stated = list.flatMap(({ states }) => (states !== null && states.length >= 10 ? [days(states)] : []));
      expect(stated.some(([start, end]) => start <= first && end >= first), `${id} first`).toBe(true);
      expect(stated.some(([start, end]) => start <= last && end >= last), `${id} last`).toBe(true);
    }
  });

  it("link only to the publisher’s own address, never to a copy", () => {
    for (const { id, publisher, url } of sources) {
      if (url === undefined) continue;
      const { protocol, host } = new URL(url);
      expect(protocol, id).toMatch(/^https?:$/);
      expect(OWN_HOSTS[publisher] ?? [], `${id} ${publisher}`).toContain(host);
    }
  });

  it("say so where a reprint was read, and are never an encyclopedia", () => {
    for (const { id, type, publisher, url, published, notes } of sources) {
      expect(type, id).toBe("reference");
      expect(publisher, id).not.toMatch(/wikipedia/i);
      if (url === undefined) expect(notes?.length && published, id).toBeTruthy();
    }
  });
});
