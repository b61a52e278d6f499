import { describe, expect, test } from "vitest";
import { compose, filterData, points, type Filter } from "../../../src/components/index.js";
import { dataset } from "../../support/sample.js";

const data = dataset(
  [
    {
      when: "1986-10-11",
      id: "reykjavik",
      title: "Reykjavík talks",
      by: ["queen"],
      place: { name: "Reykjavík", country: "IS", host: "north", setting: "bilateral" },
    },
    { when: "1990-01-01", id: "gale", kind: "storm", title: "A gale", summary: "It blew over Geneva." },
    { when: "1991-01-01", id: "pact", title: "The pact", with: ["king", { party: "envoy", as: "envoy" }] },
    {
      when: "1992-01-01",
      id: "note",
      title: "A note",
      sources: [{ source: "second", states: null, basis: "none" }],
    },
  ],
  {
    parties: [
      { id: "north", name: "The North", type: "state" },
      { id: "queen", name: "Queen Ada", type: "person", side: "north" },
      { id: "king", name: "King Otto", type: "person" },
      { id: "envoy", name: "Envoy Ruß", type: "person", side: "queen" },
    ],
    sources: [
      { id: "gazette", type: "article", publisher: "The Gazette", url: "https://gazette.example/1" },
      { id: "second", type: "article", publisher: "The Second", url: "https://second.example/1" },
    ],
  },
);

const found = (filter: Filter): string[] => {
  const kept = filterData(data, filter);
  return Array.from({ length: kept.size }, (_, i) => kept.id(i));
};

describe("a filter", () => {
  test("of nothing leaves the very same dataset", () => {
    expect(filterData(data, undefined)).toBe(data);
    expect(filterData(data, {})).toBe(data);
    expect(filterData(data, { text: "  " })).toBe(data);
  });

  test("by kinds keeps any of them, and an empty list keeps none", () => {
    expect(found({ kinds: ["storm"] })).toEqual(["gale"]);
    expect(found({ kinds: ["storm", "talk"] })).toHaveLength(4);
    expect(found({ kinds: [] })).toEqual([]);
  });

  test("by parties finds who acted, took part or was host, and those who act for them", () => {
    expect(found({ parties: ["king"] })).toEqual(["pact"]);
    expect(found({ parties: ["queen"] })).toEqual(["reykjavik", "pact"]);
    expect(found({ parties: ["north"] })).toEqual(["reykjavik", "pact"]);
  });

  test("by sources keeps what one of them says", () => {
    expect(found({ sources: ["second"] })).toEqual(["note"]);
  });

  test("by text looks through title, summary, place and names, whatever the case and the accents", () => {
    expect(found({ text: "REYKJAVIK" })).toEqual(["reykjavik"]);
    expect(found({ text: "geneva" })).toEqual(["gale"]);
    expect(found({ text: "otto" })).toEqual(["pact"]);
    expect(found({ text: "talks reyk" })).toEqual(["reykjavik"]);
    expect(found({ text: "talks gale" })).toEqual([]);
  });

  test("has parts that must all hold", () => {
    expect(found({ kinds: ["talk"], parties: ["north"], text: "pact" })).toEqual(["pact"]);
  });

  test("is applied before anything is drawn, and the time shown stays the same", () => {
    const all = compose({ data, components: [points()] });
    const some = compose({ data, components: [points()], filter: { kinds: ["storm"] } });
    const drawn = some
      .scene(some.home)
      .layers.flatMap(({ marks }) => marks.flatMap(({ event }) => event ?? []));
    expect(drawn).toEqual(["gale"]);
    expect(some.data.size).toBe(1);
    expect(some.extent).toEqual(all.extent);
  });

  test("names what the data do not have, and why nothing is found", () => {
    const warned: string[] = [];
    const filter = { kinds: ["stom"], parties: ["north"], sources: ["third"] };
    compose(
      { data, components: [points()], filter },
      {
        warn: ({ code, message }) => void warned.push(`${code} ${message}`),
      },
    );
    expect(warned).toEqual([
      'unknown-filter the data have no such id in kinds: "stom"',
      'unknown-filter the data have no such id in sources: "third"',
    ]);
  });
});
