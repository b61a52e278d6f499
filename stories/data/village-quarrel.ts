import type { Dataset, TimelineEvent } from "../../src/dataset/index.js";
import { parseDataset } from "../../src/dataset/index.js";

const sources = [{ source: "chronicle", states: null, basis: "none" }] as const;

function event(
  id: string,
  kind: string,
  when: string,
  title: string,
  more: Partial<TimelineEvent> = {},
): TimelineEvent {
  return { id, kind, when, title, importance: 2, sources, ...more };
}

const mill = { by: ["mill"], to: ["dairy"] } as const;
const dairy = { by: ["dairy"], to: ["mill"] } as const;

/** Two neighbours who threaten each other over a brook. Made up. */
export const villageQuarrel: Dataset = parseDataset({
  id: "village-quarrel",
  title: "A quarrel over a brook",
  language: "en",
  kinds: [
    { id: "threat", label: "Threat", symbol: "flag" },
    { id: "limit", label: "Line not to be crossed", symbol: "line" },
    { id: "deed", label: "Deed", symbol: "square" },
  ],
  parties: [
    { id: "mill", name: "The mill", type: "group" },
    { id: "dairy", name: "The dairy", type: "group" },
  ],
  sources: [{ id: "chronicle", type: "reference", publisher: "Chronicle of a village that does not exist" }],
  events: [
    event("dam", "threat", "1911-04-03", "The mill will dam the brook", {
      ...mill,
      moments: [
        { type: "restated", when: "1911-04-20" },
        { type: "restated", when: "1911-05-11" },
      ],
      outcome: { type: "carried-out", when: "1911-06-02", text: "A dam of stones" },
    }),
    event("wall", "deed", "1911-06-02", "A dam of stones", { links: [{ type: "outcome-of", to: "dam" }] }),
    event("court", "threat", "1911-06-10", "The dairy will go to court", {
      ...dairy,
      outcome: { type: "none", text: "It did not go." },
    }),
    event("fence", "limit", "1911-07-01", "No cow beyond the willow", {
      ...mill,
      moments: [{ type: "crossed", when: "1911-08-15" }],
      outcome: { type: "crossed", when: "1911-08-15", text: "Eleven cows" },
    }),
    event("milk", "threat", "1911-09-05", "No more milk for the miller", {
      ...dairy,
      outcome: { type: "withdrawn", when: "1911-09-30", text: "The miller’s wife asked" },
    }),
    event("bread", "threat", "1911-09-12", "No more bread for the dairy", {
      ...mill,
      outcome: { type: "met", when: "1911-10-20", text: "The dairy gave in" },
    }),
    event("spring", "threat", "1911-11~", "The dairy will dig its own well", { ...dairy }),
  ],
});
