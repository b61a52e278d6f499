import { readFileSync } from "node:fs";
import type { InferOutput } from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import { checkDataset, parseDataset, type DatasetInput } from "../../../src/dataset/index.js";
import { datasetSchema, definitions } from "../../../src/dataset/schema.js";

// Every property of every interface once. `Required` makes the compiler say which one is missing here.
type Full<T> = T extends readonly (infer Item)[]
  ? readonly Full<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Full<Exclude<T[Key], undefined>> }
    : T;

const sources = ["gazette"];
const notes = [{ text: "A remark", sources }];

const full: Full<DatasetInput> = {
  $schema: "schema.json",
  id: "full",
  title: "Everything once",
  description: "All properties",
  language: "en",
  licence: "CC-BY-4.0",
  version: "1.0.0",
  updated: "2025-09-01",
  period: "1985/2025",
  kinds: [
    { id: "summit", label: "Summit", symbol: "circle", color: "#0b5fff" },
    { id: "deadline", label: "Deadline", symbol: "bar", color: "red" },
  ],
  tracks: [
    { id: "all", label: "All", parent: "top" },
    { id: "top", label: "Top", parent: "root" },
    { id: "root", label: "Root" } as never,
  ],
  parties: [
    { id: "north", name: "The North", type: "state", side: "bloc" },
    { id: "bloc", name: "The Bloc", type: "group" } as never,
  ],
  terms: [
    {
      ...{ id: "term", party: "north", office: "President", side: "bloc", when: "1985/..", rail: false },
      ...{ confidence: "high", notes, sources },
    },
  ],
  sources: [
    {
      ...{ id: "gazette", type: "article", title: "Talks", authors: ["A. Writer"], publisher: "The Gazette" },
      ...{ accessed: "2025-09-01", archived: "https://archive.example/1", published: "2025-08-01" },
      ...{ publishedBasis: "stated", url: "https://gazette.example/1", inferred: ["published"], notes },
    },
  ],
  events: [
    {
      ...{ id: "first", aliases: ["old"], kind: "summit", title: "Talk", summary: "They talked." },
      ...{ url: "https://example.org", track: "all", importance: 3, when: "1986-10-11/1986-10-12" },
      alternatives: [{ when: "1986-10", due: "1986-11", note: "Another account", sources }],
      ...{ repeated: true, confidence: "low", whenBasis: "meeting-days", notes, format: "meeting" },
      place: { name: "House", country: "IS", host: null, setting: "multilateral", occasion: "G20" },
      ...{ by: ["north"], to: ["bloc"], with: ["north", { party: "bloc", as: "speaker" }], official: false },
      moments: [{ type: "restated", when: "1986-10-13", text: "Again", sources }],
      outcome: { type: "met", when: "1986-10-12", text: "Met", sources },
      values: [
        { label: "Approval", number: 51, unit: "%", relation: "about", when: "1986", by: "north", sources },
      ],
      disputed: [{ by: "The press office", text: "Never", sources }],
      links: [{ type: "same-as", to: "other", in: "record" }],
      sources: [
        {
          ...{ source: "gazette", paragraph: [1, 2], locator: "caption", states: "1986", words: "in 1986" },
          ...{ inferred: ["/when"], basis: "relative+outside", certain: false },
        },
      ],
      corrections: [
        {
          field: "/when",
          stated: "1985",
          corrected: "1986",
          note: "Wrong",
          source: "gazette",
          support: sources,
        },
      ],
      media: [
        {
          type: "image",
          url: "https://example.org/a.jpg",
          alt: "A house",
          caption: "The house",
          credit: "P.",
        },
      ],
      locales: { ru: { title: "Встреча", summary: "Говорили." } },
      extra: { anything: [1, null] },
    },
    {
      ...{ id: "second", kind: "deadline", title: "Demand", importance: 1, when: "1987" },
      moments: [{ type: "due", when: "1987-12-31" }],
      sources: [{ source: "gazette", states: null, basis: "none" }],
    } as never,
  ],
  readings: [
    {
      ...{ id: "way", title: "A way" },
      steps: [
        { title: "Step", text: "Look", view: "history", domain: "1986/1987", selected: "first", sources },
      ],
    },
  ],
};

test("a dataset with every property of every interface has no fault", () => {
  expect(checkDataset(full)).toEqual([]);
  expect(parseDataset(JSON.stringify(full)).get("old")?.title).toBe("Talk");
});

test("the schema gives the type that is written by hand", () => {
  expectTypeOf<InferOutput<typeof datasetSchema>>().toEqualTypeOf<DatasetInput>();
});

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
}
const published = JSON.parse(
  readFileSync(new URL("../../../src/dataset/schema.json", import.meta.url), "utf8"),
) as JsonSchema & { $defs: Record<string, JsonSchema> };

test("the JSON Schema has a definition for every part, closed, with a description of each property", () => {
  expect(Object.keys(published.$defs).sort()).toEqual(Object.keys(definitions()).sort());
  for (const [name, definition] of Object.entries({ Dataset: published, ...published.$defs })) {
    expect(definition.additionalProperties, name).toBe(false);
    expect(definition.description, name).toMatch(/\.$/);
    for (const [key, property] of Object.entries(definition.properties ?? {})) {
      expect(property.description, `${name}.${key}`).toMatch(/\w\.$/);
    }
  }
});

test("the JSON Schema asks for what the interfaces ask for", () => {
  expect(published.required).toEqual(["id", "title", "kinds", "sources", "events"]);
  expect(published.$defs["TimelineEvent"]?.required).toEqual([
    "id",
    "kind",
    "title",
    "importance",
    "when",
    "sources",
  ]);
});
