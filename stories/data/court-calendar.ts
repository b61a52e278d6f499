import type { Dataset, DatasetInput, TimelineEvent } from "../../src/dataset/index.js";
import { parseDataset } from "../../src/dataset/index.js";

const sources = [{ source: "docket", states: null, basis: "none" }] as const;

function limit(
  id: string,
  title: string,
  when: string,
  more: Partial<TimelineEvent> & Pick<TimelineEvent, "outcome">,
): TimelineEvent {
  const [set = when, due = when] = when.split("/");
  const moments = [
    { type: "issued", when: set },
    { type: "due", when: due },
  ] as const;
  return { id, kind: "limit", title, importance: 2, when, moments, sources, ...more };
}

const input: DatasetInput = {
  id: "court-calendar",
  title: "A case in five time limits",
  language: "en",
  kinds: [
    { id: "limit", label: "Time limit", symbol: "bar", color: "#2256a5" },
    { id: "order", label: "Order", symbol: "square" },
  ],
  sources: [{ id: "docket", type: "reference", publisher: "Docket of a court that does not exist" }],
  events: [
    limit("answer", "Answer to the complaint", "2024-09-02/2024-10-04", {
      outcome: { type: "met", when: "2024-09-30", text: "Filed four days early." },
    }),
    limit("disclosure", "Disclosure of documents", "2024-10-07/2024-12-02", {
      outcome: { type: "superseded", when: "2024-11-20", text: "Extended on request." },
    }),
    limit("disclosure-2", "Disclosure, extended", "2024-11-20/2025-01-15", {
      links: [{ type: "supersedes", to: "disclosure" }],
      outcome: { type: "met", when: "2025-01-21", text: "Filed six days late, and accepted." },
    }),
    limit("experts", "Names of experts", "2024-12-09/2025-02-14", {
      outcome: { type: "withdrawn", when: "2025-01-28", text: "The parties agreed on one." },
    }),
    limit("settlement", "Offer to settle", "2025-01-20/2025-03-03", {
      outcome: { type: "lapsed", when: "2025-03-03", text: "No offer came." },
    }),
    {
      id: "trial",
      kind: "order",
      title: "Trial date set",
      importance: 3,
      when: "2025-03-10",
      links: [{ type: "outcome-of", to: "settlement" }],
      sources,
    },
  ],
};

/** Limits kept, extended, kept late, withdrawn and let lapse. Made up. */
export const courtCalendar: Dataset = parseDataset(input);
