import type { Dataset } from "../../src/dataset/index.js";
import { parseDataset } from "../../src/dataset/index.js";

const sources = [{ source: "plan", states: null, basis: "none" }] as const;

/** Limits of which some lie ahead, one is a whole month, and one has no end yet. Made up. */
export const openDeadlines: Dataset = parseDataset({
  id: "open-deadlines",
  title: "What is due next",
  language: "en",
  kinds: [{ id: "task", label: "Task", symbol: "bar" }],
  sources: [{ id: "plan", type: "reference", publisher: "A plan that does not exist" }],
  events: [
    {
      id: "permit",
      kind: "task",
      title: "Building permit",
      importance: 3,
      when: "2026-02-02/2026-06-12",
      moments: [{ type: "due", when: "2026-06-12" }],
      outcome: { type: "open", text: "The office has all papers." },
      sources,
    },
    {
      id: "roof",
      kind: "task",
      title: "Roof closed",
      importance: 3,
      when: "2026-03-16/2026-09",
      moments: [{ type: "due", when: "2026-09", text: "Before the autumn" }],
      sources,
    },
    {
      id: "paint",
      kind: "task",
      title: "Paint",
      importance: 1,
      when: "2026-04-20/..",
      sources,
    },
    {
      id: "survey",
      kind: "task",
      title: "Survey of the ground",
      importance: 2,
      when: "2026-01-12/2026-02-20",
      outcome: { type: "met", when: "2026-02-20", text: "Dry and firm" },
      sources,
    },
  ],
});
