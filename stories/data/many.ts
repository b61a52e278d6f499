import { parseDataset, type Dataset } from "../../src/dataset/index.js";

/** A congress with four hundred speakers: more names than a list of choices has room for. */
export const parties: Dataset = parseDataset({
  id: "congress",
  title: "A congress and its speakers",
  language: "en",
  kinds: [
    { id: "talk", label: "Talk" },
    { id: "panel", label: "Panel" },
  ],
  parties: Array.from({ length: 400 }, (_, i) => ({
    id: `person-${i}`,
    name: `Speaker ${i + 1}`,
    type: "person" as const,
  })),
  sources: [{ id: "programme", type: "article", publisher: "The programme" }],
  events: Array.from({ length: 400 }, (_, i) => ({
    id: `talk-${i}`,
    kind: i % 5 === 0 ? "panel" : "talk",
    title: `${i % 5 === 0 ? "Panel" : "Talk"} ${i + 1}`,
    importance: i % 40 === 0 ? 3 : 2,
    when: `20${String(i % 25).padStart(2, "0")}-0${1 + (i % 9)}-1${i % 10}`,
    by: [`person-${i}`],
    sources: [{ source: "programme", states: null, basis: "none" as const }],
  })),
});
