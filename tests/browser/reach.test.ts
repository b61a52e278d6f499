import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import type { Dataset } from "../../src/dataset/index.js";
import type { ViewFunction } from "../../src/components/index.js";
import { parseWhen, wordsFor } from "../../src/time/index.js";
import type { Timeline } from "../../src/timeline/index.js";
import { deadlinesView, historyView, listView, summitsView, threatsView } from "../../src/views/index.js";
import { drawn, keepStill, mount } from "./support.js";

keepStill();

const all: Dataset = data;
const events = Array.from({ length: all.size }, (_, i) => all.event(i));
const ofKind = (...kinds: readonly string[]): string[] =>
  events.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

// What each view says of itself, from the data alone.
const deadlines = ofKind("deadline");
const instead = events.filter(({ links }) =>
  links?.some(({ type, to }) => type === "outcome-of" && deadlines.includes(to)),
);
const threats = ofKind("threat", "red-line");
const crossings = events.filter(({ id }) =>
  threats.some((threat) =>
    all.get(threat)!.links?.some((link) => link.type === "crossed-by" && link.to === id),
  ),
);
const whole = events.map(({ id }) => id);
const views: readonly (readonly [string, ViewFunction, readonly string[]])[] = [
  ["summits", summitsView, ofKind("summit", "meeting")],
  ["threats", threatsView, [...threats, ...crossings.map(({ id }) => id)]],
  ["deadlines", deadlinesView, [...deadlines, ...instead.map(({ id }) => id)]],
  ["history", historyView, whole],
  ["list", listView, whole],
];

const listed = (chart: Timeline): string[] =>
  [...chart.node.querySelectorAll<HTMLElement>(".outline [data-event]")].map(
    (node) => node.dataset["event"]!,
  );
const focused = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>("[data-event]")?.dataset["event"];

test.each(views)(
  "each event that the view %s shows is in its list, and the other way round",
  async (_, view, ids) => {
    const { chart } = await mount(1000, { data, record, view });
    expect([...listed(chart)].sort()).toEqual([...ids].sort());
    // The record is drawn faintly behind them and has no list.
    const marks = [...chart.node.querySelectorAll<SVGElement>("svg [data-event]")];
    expect(
      marks
        .map(({ dataset }) => dataset["event"]!)
        .filter((id) => all.get(id) !== undefined && !ids.includes(id)),
    ).toEqual([]);
  },
);

test.each(views)("the arrow keys come past each event of the view %s", async (_, view, ids) => {
  const { chart } = await mount(1000, { data, record, view });
  chart.node.querySelector<HTMLElement>(".outline .item[tabindex='0']")!.focus();
  await userEvent.keyboard("{Home}");
  const seen = new Set<string>();
  for (let i = 0; i < ids.length + 2; i++) {
    const id = focused();
    if (id !== undefined) seen.add(id);
    await userEvent.keyboard("{ArrowRight}");
  }
  expect([...seen].sort()).toEqual([...ids].sort());
});

const cardOf = (chart: Timeline): HTMLElement | null => chart.node.querySelector<HTMLElement>(".card");

test("the card of each event shows each source it cites, with publisher, date, paragraph and address", async () => {
  const { chart } = await mount(1000, { data, record, view: listView });
  const missing: string[] = [];
  for (const event of events) {
    chart.select(event.id);
    await vi.waitFor(() => expect(cardOf(chart)?.querySelector("h3")?.textContent).toBe(event.title));
    await drawn();
    const items = [...cardOf(chart)!.querySelectorAll("li")];
    for (const { source, paragraph } of event.sources) {
      const found = all.meta.sources.find(({ id }) => id === source)!;
      const date = found.published === undefined ? "" : wordsFor(parseWhen(found.published), "en");
      const places = paragraph === undefined ? [] : [paragraph].flat().map(String);
      const shown = items.some(
        (item) =>
          item.checkVisibility() &&
          [found.publisher, date, ...places].every((text) => item.textContent.includes(text)) &&
          (found.url === undefined ||
            [...item.querySelectorAll("a")].some((link) => link.getAttribute("href") === found.url)),
      );
      if (!shown) missing.push(`${event.id}: ${source}`);
    }
  }
  expect(missing).toEqual([]);
  expect(events).toHaveLength(85);
}, 120_000);
