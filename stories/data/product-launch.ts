import type { Dataset } from "../../src/dataset/index.js";
import { parseDataset } from "../../src/dataset/index.js";

const sources = [{ source: "minutes", states: null, basis: "none" }] as const;

/** A launch that slips three times and is then met. Made up. */
export const productLaunch: Dataset = parseDataset({
  id: "product-launch",
  title: "A launch that slipped three times",
  language: "en",
  kinds: [
    { id: "date", label: "Launch date", symbol: "bar" },
    { id: "release", label: "Release", symbol: "star" },
    { id: "incident", label: "Incident", symbol: "triangle" },
  ],
  sources: [{ id: "minutes", type: "reference", publisher: "Minutes of a team that does not exist" }],
  events: [
    {
      id: "spring",
      kind: "date",
      title: "Spring launch",
      importance: 3,
      when: "2026-01-12/2026-03-31",
      moments: [
        { type: "issued", when: "2026-01-12" },
        { type: "restated", when: "2026-02-02", text: "In the letter to customers" },
        { type: "due", when: "2026-03-31" },
      ],
      outcome: { type: "superseded", when: "2026-03-09", text: "Payments were not ready." },
      sources,
    },
    {
      id: "may",
      kind: "date",
      title: "May launch",
      importance: 3,
      when: "2026-03-09/2026-05-15",
      moments: [
        { type: "issued", when: "2026-03-09" },
        { type: "due", when: "[2026-05-11..2026-05-15]", text: "Some day of that week" },
      ],
      outcome: { type: "superseded", when: "2026-05-04", text: "The audit found a hole." },
      links: [{ type: "supersedes", to: "spring" }],
      sources,
    },
    {
      id: "june",
      kind: "date",
      title: "End of June",
      importance: 3,
      when: "2026-05-04/2026-06-30",
      moments: [
        { type: "issued", when: "2026-05-04" },
        { type: "restated", when: "2026-05-27", text: "At the spring conference" },
        { type: "due", when: "2026-06-30" },
      ],
      outcome: { type: "superseded", when: "2026-06-22", text: "One more week for the documents." },
      links: [{ type: "supersedes", to: "may" }],
      sources,
    },
    {
      id: "july",
      kind: "date",
      title: "A week later",
      importance: 3,
      when: "2026-06-22/2026-07-07",
      moments: [
        { type: "issued", when: "2026-06-22" },
        { type: "due", when: "2026-07-07" },
        { type: "met", when: "2026-07-07" },
      ],
      outcome: { type: "met", when: "2026-07-07", text: "Launched at nine in the morning." },
      links: [{ type: "supersedes", to: "june" }],
      sources,
    },
    {
      id: "beta",
      kind: "release",
      title: "An open beta for the impatient",
      importance: 2,
      when: "2026-05-15",
      links: [{ type: "outcome-of", to: "may" }],
      sources,
    },
    {
      id: "audit",
      kind: "incident",
      title: "Auditors find a hole",
      importance: 2,
      when: "2026-04-29",
      links: [{ type: "outcome-of", to: "may" }],
      sources,
    },
    {
      id: "one",
      kind: "release",
      title: "Version 1.0",
      importance: 3,
      when: "2026-07-07",
      place: { name: "Online", country: "CH", host: null, setting: "bilateral" },
      links: [{ type: "outcome-of", to: "july" }],
      sources,
    },
  ],
});
