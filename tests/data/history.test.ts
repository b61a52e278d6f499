import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDataset } from "../../src/dataset/index.js";
import { parseWhen } from "../../src/time/index.js";
import { articles, cited, events, files, head, partiesOf, record, sources } from "./history.js";

/** Paragraphs of each article, counted as the notes of the sources say. */
const paragraphs: Record<string, number> = {
  "the-week": 17,
  "islamabad-post": 14,
  "moscow-times": 26,
  forbes: 13,
  "foreign-affairs": 3,
};

/** What an event holds for someone, as `id: what`. An empty list is what the rules ask for. */
const offenders = (test: (event: (typeof events)[number]) => string | false): string[] =>
  events.flatMap((event) => {
    const what = test(event);
    return what === false ? [] : [`${event.id}: ${what}`];
  });

/** Every list of source ids below a value: `sources` of notes, moments, values …, and `support`. */
function mentioned(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mentioned);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "source" ? [String(inner)]
    : (key === "sources" || key === "support") && Array.isArray(inner) && typeof inner[0] === "string" ?
      (inner as string[])
    : mentioned(inner),
  );
}

describe("the history as files", () => {
  it("has neither errors nor warnings", () => {
    const input = { ...head, sources, events };
    expect(checkDataset(input).map((issue) => `${issue.pointer} ${issue.message}`)).toEqual([]);
  });

  it("keeps one kind and one half in each file, sorted by date", () => {
    const cut = Date.UTC(2022, 0, 1);
    const problems: string[] = [];
    for (const [name, list] of files) {
      const match = /^(.+)-(to-2021|from-2022)\.json$/.exec(name);
      if (!match) problems.push(`${name}: neither …-to-2021 nor …-from-2022`);
      let last = -Infinity;
      for (const event of list) {
        const start = parseWhen(event.when).start;
        if (event.kind !== match?.[1]) problems.push(`${name}: ${event.id} is of kind ${event.kind}`);
        if (start < cut !== (match?.[2] === "to-2021")) problems.push(`${name}: ${event.id} is of the other half`);
        if (start < last) problems.push(`${name}: ${event.id} comes too late`);
        last = start;
      }
    }
    expect(problems).toEqual([]);
  });

  it("begins every id with the year of the event", () => {
    const year = (when: string) => String(new Date(parseWhen(when).start).getUTCFullYear());
    expect(offenders((e) => (e.id.startsWith(`${year(e.when)}-`) ? false : e.when))).toEqual([]);
  });

  it("keeps titles to 60 and summaries to 240 characters, in both languages", () => {
    const long = offenders((event) => {
      const texts = [event, ...Object.values(event.locales ?? {})];
      const bad = texts.find((text) => text.title.length > 60 || (text.summary ?? "").length > 240);
      return bad ? bad.title : false;
    });
    expect(long).toEqual([]);
    expect(offenders((e) => (e.summary ? false : "no summary"))).toEqual([]);
    expect(offenders((e) => (e.locales?.["ru"] ? false : "no Russian title"))).toEqual([]);
  });

  it("gives a duration only to what lasts", () => {
    const lasting = new Set(["summit", "deadline", "sanctions", "conflict", "diplomacy", "military", "politics", "poll"]);
    expect(
      offenders((e) => (parseWhen(e.when).form === "interval" && !lasting.has(e.kind) ? e.when : false)),
    ).toEqual([]);
  });
});

describe("the sources of the history", () => {
  it("hold at least one of the five articles for every event but the one that two articles overlook", () => {
    // Both say that nothing followed the threats of 2025; the duty on India did, and their corrections rest on it.
    expect(offenders((e) => (cited(e).length > 0 ? false : "no article"))).toEqual([
      "2025-india-duty: no article",
    ]);
  });

  it("are all used", () => {
    const used = new Set(mentioned(events));
    expect(sources.map((source) => source.id).filter((id) => !used.has(id))).toEqual([]);
  });

  it("name the place in the article, and it exists", () => {
    const lost = offenders((event) => {
      for (const citation of event.sources) {
        const last = paragraphs[citation.source];
        if (last === undefined) continue;
        const given = [citation.paragraph ?? []].flat();
        if (given.length === 0 && !citation.locator) return `${citation.source} without a place`;
        if (given.some((n) => n < 1 || n > last)) return `${citation.source} has no paragraph ${given.join(", ")}`;
      }
      return false;
    });
    expect(lost).toEqual([]);
  });

  it("are five articles that the facts come from, all with an address", () => {
    const found = sources.filter((source) => source.type === "article");
    expect(found.map((source) => source.id)).toEqual([...articles]);
    expect(found.filter((source) => !source.url || !source.published)).toEqual([]);
  });

  it("are publishers, never pages that copy others", () => {
    const copies =
      /argunners|autotrendly|bcfausa|onmine|daily8|mpelembe|entertaingwe|repubhub|prwire|am1\.news|wcsy|bitcoinethereumnews|pledge ?times|rusjev|sitv|lincolndailynews|vestnikkavkaza|novinite|bostontimes|metroreport|bayoucity/i;
    expect(sources.filter((source) => copies.test(JSON.stringify(source))).map((s) => s.id)).toEqual([]);
  });

  it("support each correction with someone other than the source corrected", () => {
    const weak = offenders((event) => {
      for (const { stated, source, support } of event.corrections ?? []) {
        if (support.length === 0 || support.includes(source)) return `${stated}: no support`;
        if (stated.split(/\s+/).length > 5) return `${stated}: more than five words`;
        if (!cited(event).includes(source)) return `${stated}: ${source} is not cited`;
      }
      return false;
    });
    expect(weak).toEqual([]);
  });
});

describe("the history and the record", () => {
  const meetings = events.filter((event) => event.kind === "summit" || event.kind === "meeting");
  const sameAs = (id: string) =>
    (events.find((event) => event.id === id)?.links ?? [])
      .filter((link) => link.type === "same-as" && link.in === "us-russia-record")
      .map((link) => link.to);

  it("link only to meetings that the record has, each once", () => {
    const ids = new Set(record.map((event) => event.id));
    const targets = events.flatMap((event) => sameAs(event.id));
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it("link every meeting of the history that the record contains", () => {
    // A meeting of the record is the same when its days touch those of the history and the two leaders agree.
    const missing = meetings.flatMap((event) => {
      if (event.id === "2017-hamburg-second-talk") return []; // in the record a note on the first talk
      const when = parseWhen(event.when);
      const leaders = partiesOf(event);
      const same = record.filter((other) => {
        const days = parseWhen(other.when);
        return days.start < when.end && days.end > when.start && partiesOf(other).every((id) => leaders.includes(id));
      });
      const expected = same.map((other) => other.id);
      return JSON.stringify(expected) === JSON.stringify(sameAs(event.id)) ? [] : [`${event.id}: ${expected.join()}`];
    });
    expect(missing).toEqual([]);
    expect(meetings).toHaveLength(15);
  });
});

describe("the size of the history", () => {
  it("is between 70 and 95 events, and every kind, track and article has some", () => {
    const count = (keys: readonly string[], of: (key: string) => number) => {
      const table = Object.fromEntries(keys.map((key) => [key, of(key)]));
      console.log(table);
      return table;
    };
    const kinds = head.kinds.map((kind) => kind.id);
    const tracks = (head.tracks ?? []).map((track) => track.id);
    const perKind = count(kinds, (id) => events.filter((event) => event.kind === id).length);
    const perTrack = count(tracks, (id) => events.filter((event) => event.track === id).length);
    const perArticle = count(articles, (id) => events.filter((event) => cited(event).includes(id)).length);
    console.log(`${events.length} events`);
    expect(Object.values({ ...perKind, ...perTrack, ...perArticle }).filter((n) => n === 0)).toEqual([]);
    expect(Object.values(perTrack).reduce((a, b) => a + b, 0)).toBe(events.length);
    expect(events.length).toBeGreaterThanOrEqual(70);
    expect(events.length).toBeLessThanOrEqual(95);
  });
});

describe("the documents beside the history", () => {
  const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");

  it("map the articles to kinds that exist, and to every kind", () => {
    const table = read("README.md").split("## From the articles to the kinds")[1] ?? "";
    const named = new Set(
      table
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .flatMap((line) => [...(line.split("|")[2] ?? "").matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? "")),
    );
    const kinds = head.kinds.map((kind) => kind.id);
    expect(kinds.filter((kind) => !named.has(kind))).toEqual([]);
    expect([...named].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it("have the version of the data at the top of the list of changes", () => {
    expect(/^## (\S+)/m.exec(read("us-russia/CHANGELOG.md"))?.[1]).toBe(head.version);
  });
});
