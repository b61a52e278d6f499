import { parseDataset, type Dataset, type DatasetInput } from "../../src/dataset/index.js";

/** What a test says about an event; the rest is filled in. */
export interface Given {
  readonly when: string;
  readonly id?: string;
  readonly kind?: string;
  readonly title?: string;
  readonly importance?: 1 | 2 | 3;
  readonly [more: string]: unknown;
}

/** A dataset of two kinds from a few words about each event: nothing of the bundled history is in it. */
export function dataset(events: readonly Given[], meta: Readonly<Record<string, unknown>> = {}): Dataset {
  return parseDataset({
    id: "sample",
    title: "A sample",
    kinds: [
      { id: "talk", label: "Talk" },
      { id: "storm", label: "Storm" },
    ],
    sources: [{ id: "gazette", type: "article", publisher: "The Gazette", url: "https://gazette.example/1" }],
    ...meta,
    events: events.map((event, i) => ({
      id: `e${i}`,
      kind: "talk",
      title: `Event number ${i}`,
      importance: 2,
      sources: [{ source: "gazette", paragraph: [2, 3], states: null, basis: "none" }],
      ...event,
    })),
  } as DatasetInput);
}
