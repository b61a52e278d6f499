import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import history from "../../src/generated/us-russia.js";
import type { Dataset } from "../../src/dataset/index.js";
import { wordsFor } from "../../src/time/index.js";
import { isMeeting } from "../../src/views/summits.js";

// The list in the example page is written by hand, as an editor would write it. It must say what the data say.

const data: Dataset = history;
const page = readFileSync(new URL("../../examples/index.html", import.meta.url), "utf8");
const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
const items = [...page.matchAll(/<li\b[\s\S]*?<\/li>/g)].map(([text]) => ({
  text,
  id: attribute(text, "data-event") ?? "",
}));

describe("the list of the example page", () => {
  test("has the meetings that the drawing shows, in its order", () => {
    const meetings = Array.from({ length: data.size }, (_, i) => data.event(i)).filter((event) =>
      isMeeting(data, event),
    );
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
