import { describe, expect, test } from "vitest";
import { facetsOf, filterData, withChoices, withText, type Facet } from "../../../src/components/index.js";
import history from "../../../src/generated/us-russia.js";
import { dataset } from "../../support/sample.js";

const facets = ["kinds", "parties", "sources"] as const;

describe("the facets of a dataset", () => {
  test("count for each choice what a filter by it lets through", () => {
    const found = facetsOf(history);
    for (const facet of facets) {
      expect(found[facet].length).toBeGreaterThan(3);
      for (const { id, count } of found[facet])
        expect(filterData(history, { [facet]: [id] }).size, `${facet} ${id}`).toBe(count);
    }
  });

  test("leave out what occurs nowhere", () => {
    const data = dataset([{ when: "2000-01-01" }], {
      parties: [{ id: "nobody", name: "Nobody", type: "person" }],
    });
    expect(facetsOf(data)).toEqual({
      kinds: [{ id: "talk", label: "Talk", count: 1 }],
      parties: [],
      sources: [{ id: "gazette", label: "The Gazette", count: 1 }],
    });
  });

  test("name kinds in the order of the dataset, parties by how often they occur", () => {
    const { kinds, parties } = facetsOf(history);
    const order = history.meta.kinds.map(({ id }) => id as string);
    expect(kinds.map(({ id }) => order.indexOf(id))).toEqual(
      kinds.map(({ id }) => order.indexOf(id)).sort((a, b) => a - b),
    );
    const counts = parties.map(({ count }) => count!);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test("tell the sources of one publisher apart by their titles", () => {
    const source = (id: string, publisher: string, title: string) =>
      ({ id, type: "article", publisher, title, url: `https://${id}.example/1` }) as const;
    const cites = (name: string) => ({ source: name, states: null, basis: "none" });
    const data = dataset([{ when: "2000-01-01", sources: [cites("a"), cites("b"), cites("c")] }], {
      sources: [source("a", "Herald", "One"), source("b", "Herald", "Two"), source("c", "Post", "Three")],
    });
    expect(facetsOf(data).sources.map(({ label }) => label)).toEqual(["Herald: One", "Herald: Two", "Post"]);
  });

  test("stand for those who act for a party, however long the chain", () => {
    const data = dataset([{ when: "2000-01-01", by: ["envoy"] }], {
      parties: [
        { id: "north", name: "North", type: "state" },
        { id: "king", name: "King", type: "person", side: "north" },
        { id: "envoy", name: "Envoy", type: "person", side: "king" },
      ],
    });
    expect(facetsOf(data).parties.map(({ id, count }) => [id, count])).toEqual([
      ["north", 1],
      ["king", 1],
      ["envoy", 1],
    ]);
  });
});

describe("a filter that is changed", () => {
  test.each(facets)("by %s keeps its other parts", (facet: Facet) => {
    const before = { text: "x", record: false } as const;
    expect(withChoices(before, facet, ["a"])).toEqual({ ...before, [facet]: ["a"] });
    expect(withChoices({ ...before, [facet]: ["a"] }, facet, [])).toEqual(before);
  });

  test("to nothing is no filter", () => {
    expect(withChoices({ kinds: ["a"] }, "kinds", [])).toBeUndefined();
    expect(withText({ text: "a" }, "")).toBeUndefined();
    expect(withText(undefined, "a")).toEqual({ text: "a" });
  });
});
