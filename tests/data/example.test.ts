import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import history from "../../src/generated/us-russia.js";
import type { Dataset } from "../../src/dataset/index.js";
import { wordsFor } from "../../src/time/index.js";
import { meetingTest } from "../../src/views/summits.js";

// The list in the example page is written by hand, as an editor would write it. It must say what the data say.

const data: Dataset = history;
const page = readFileSync(new URL("../../examples/index.html", import.meta.url), "utf8");
interface Item {
  readonly text: string;
  readonly id: string;
}
const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
const lists = [...page.matchAll(/<ol\b[\s\S]*?<\/ol>/g)].map(([list]) =>
  [...list.matchAll(/<li\b[\s\S]*?<\/li>/g)].map(([text]) => ({
    text,
    id: attribute(text, "data-event") ?? "",
  })),
);
const [items, threats, deadlines] = lists as [Item[], Item[], Item[]];

describe("the list of the example page", () => {
  test("has the meetings that the drawing shows, in its order", () => {
    const meetings = Array.from({ length: data.size }, (_, i) => data.event(i)).filter(meetingTest(data));
    expect(items.map(({ id }) => id)).toEqual(meetings.map(({ id }) => id));
    expect(page).toContain("fifteen meetings");
    expect(items).toHaveLength(15);
  });

  test.each(items)("gives $id its kind, date, host and place", ({ id, text }) => {
    const event = data.get(id);
    const place = event?.place;
    expect(attribute(text, "data-kind")).toBe(event?.kind);
    expect(attribute(text, "data-when")).toBe(event?.when);
    expect(attribute(text, "data-host")).toBe(place?.host ?? undefined);
    expect(/<time[^>]*>([^<]*)</.exec(text)?.[1]).toBe(wordsFor(data.when(data.index(id)), "en"));
    expect(attribute(text, "datetime")).toBe(event?.when.slice(0, 10));
    const city = /<strong>([^<,]*)/.exec(text)?.[1];
    expect(`${place?.name} ${event?.title}`).toContain(city);
  });

  test.each(items)("links $id to a source that it cites", ({ id, text }) => {
    const cited = data.get(id)?.sources.map(({ source }) => data.meta.sources.find((one) => one.id === source)?.url);
    expect(cited).toContain(attribute(text, "href"));
  });
});

describe("the lists of threats and of the deadline", () => {
  const events = Array.from({ length: data.size }, (_, i) => data.event(i));

  test("have what the drawings are about, in the order of time", () => {
    const warnings = events.filter(({ kind }) => kind === "threat" || kind === "red-line");
    expect(threats.map(({ id }) => id)).toEqual(warnings.map(({ id }) => id));
    const limits = events.filter(({ kind }) => kind === "deadline").map(({ id }): string => id);
    const instead = events.filter(({ links }) =>
      links?.some(({ type, to }) => type === "outcome-of" && limits.includes(to)),
    );
    expect(deadlines.map(({ id }) => id)).toEqual([...limits, ...instead.map(({ id }) => id)]);
  });

  test.each([...threats, ...deadlines])("gives $id its kind, date, title and a source that it cites", ({ id, text }) => {
    const event = data.get(id)!;
    const said = text.replaceAll(/\s+/g, " ");
    expect(attribute(text, "data-kind")).toBe(event.kind);
    expect(attribute(text, "data-when")).toBe(event.when);
    expect(/<time[^>]*>([^<]*)</.exec(said)?.[1]?.trim()).toBe(wordsFor(data.when(data.index(id)), "en"));
    expect(said).toContain(event.title);
    if (event.outcome !== undefined) expect(said).toContain(event.outcome.text);
    const cited = [...event.sources.map(({ source }) => source), ...(event.outcome?.sources ?? [])];
    const publishers = cited.map((id) => data.meta.sources.find((one) => one.id === id)?.publisher);
    expect(publishers).toContain(/<cite\s*>(?:<a[^>]*>)?([^<]*)</.exec(said)?.[1]?.trim());
  });
});
