import { parseDataset, type DatasetInput } from "../../../src/dataset/index.js";
import { toHTML, type HTMLOptions } from "../../../src/static.js";
import { historyView } from "../../../src/views/index.js";
import type { Drawings } from "../views.js";

/** Two talks and a storm in doubt: all that a figure of text is made of, in little. */
const input: DatasetInput = {
  id: "harbour",
  title: "The harbour",
  description: "Two talks about it, and a storm.",
  language: "en",
  licence: "CC-BY-4.0",
  version: "1.0.0",
  updated: "2020-05-01",
  kinds: [
    { id: "talk", label: "Talk" },
    { id: "storm", label: "Storm" },
  ],
  parties: [
    { id: "north", name: "North", type: "state" },
    { id: "ann", name: "Ann North", type: "person", side: "north" },
    { id: "ben", name: "Ben South", type: "person" },
  ],
  sources: [
    { id: "gazette", type: "article", publisher: "The Gazette", title: "Talks & tides", url: "https://gazette.example/1" },
    { id: "log", type: "reference", publisher: "Harbour log", published: "2001-06" },
  ],
  events: [
    {
      id: "first-talk",
      kind: "talk",
      title: "First talk",
      summary: "They agree to meet again.",
      importance: 3,
      when: "2001-05-03/2001-05-04",
      place: { name: "Town", country: "NO", host: "north", setting: "bilateral" },
      with: ["ann", { party: "ben", as: "Mayor" }],
      sources: [{ source: "gazette", paragraph: 2, states: "2001-05", words: "in May", basis: "stated" }],
      corrections: [
        { field: "/place/name", stated: "Village", corrected: "Town", note: "The log has it.", source: "gazette", support: ["log"] },
      ],
    },
    {
      id: "storm",
      kind: "storm",
      title: "A storm <of words>",
      importance: 2,
      when: "2003~",
      sources: [{ source: "log", states: "2003~", basis: "stated" }],
    },
    {
      id: "second-talk",
      kind: "talk",
      title: "Second talk",
      importance: 3,
      when: "2004-09-01",
      links: [{ type: "follows", to: "first-talk" }],
      outcome: { type: "none", text: "No agreement." },
      sources: [{ source: "gazette", paragraph: [4, 5], states: "2004-09-01", basis: "stated" }],
    },
  ],
};

const options: HTMLOptions = { data: parseDataset(input), view: historyView, credit: "Graphic: the desk", widths: [360, 960] };

/** Figures of text. */
export const drawings: Drawings = {
  "page.html": () => `${toHTML(options)}\n`,
  "feed.html": () =>
    `${toHTML({ ...options, mode: "feed", page: "https://paper.example/harbour", poster: "https://paper.example/harbour.png" })}\n`,
};
