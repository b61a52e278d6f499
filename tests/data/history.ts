import { readdirSync, readFileSync } from "node:fs";
import type { DatasetInput, Source, TimelineEvent } from "../../src/dataset/event.js";

const folder = new URL("../../data/us-russia/", import.meta.url);
const json = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));

/** Each file of events with what is in it. */
export const files: ReadonlyMap<string, readonly TimelineEvent[]> = new Map(
  readdirSync(new URL("events/", folder))
    .sort()
    .map((name) => [name, json(new URL(`events/${name}`, folder)) as TimelineEvent[]]),
);

export const events: readonly TimelineEvent[] = [...files.values()].flat();
export const sources = json(new URL("sources.json", folder)) as readonly Source[];
export const head = json(new URL("dataset.json", folder)) as Omit<DatasetInput, "sources" | "events">;

/** The events of the record of meetings, to which this history links. */
export const record: readonly TimelineEvent[] = readdirSync(new URL("../us-russia-record/events/", folder))
  .map((name) => json(new URL(`../us-russia-record/events/${name}`, folder)) as TimelineEvent[])
  .flat();

export const articles = ["the-week", "islamabad-post", "moscow-times", "forbes", "foreign-affairs"] as const;

/** The event with this id; a missing one is the failure to report. */
export function the(id: string): TimelineEvent {
  const found = events.find((event) => event.id === id);
  if (!found) throw new RangeError(`no event "${id}"`);
  return found;
}

/** Ids of the articles that an event cites, each once. */
export const cited = (event: TimelineEvent): string[] => [
  ...new Set(event.sources.map((s) => s.source).filter((id) => (articles as readonly string[]).includes(id))),
];

/** Ids of the parties who took part. */
export const partiesOf = (event: TimelineEvent): string[] =>
  (event.with ?? []).map((one) => (typeof one === "string" ? one : one.party));
