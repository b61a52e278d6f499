import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { filterData } from "../../src/components/index.js";
import type { Timeline, TimelineOptions } from "../../src/timeline/index.js";
import { historyView, summitsView } from "../../src/views/index.js";
import { parties as many } from "../../stories/data/many.js";
import { memorySource } from "../../src/timeline/index.js";
import { drawn, drawingOf, keepStill, mount } from "./support.js";

keepStill();

const all: TimelineOptions = { data, record, view: historyView };
const idsOf = (text: string): string[] => {
  const found = filterData(data, { text });
  return Array.from({ length: found.size }, (_, i) => found.id(i));
};
const panelOf = (chart: Timeline) => chart.node.querySelector<HTMLElement>(".search");
const fieldOf = (chart: Timeline) => panelOf(chart)!.querySelector<HTMLInputElement>(".text")!;
const textOf = (chart: Timeline, selector: string) => panelOf(chart)!.querySelector(selector)!.textContent;
const opener = (chart: Timeline) => chart.node.querySelector<HTMLElement>("[data-search]")!;
const listed = (chart: Timeline) =>
  [...chart.node.querySelectorAll<HTMLElement>(".outline [data-event]")].map((one) => one.dataset["event"]!);
const boxOf = (chart: Timeline, facet: string, id: string) =>
  panelOf(chart)!.querySelector<HTMLInputElement>(`[data-facet=${facet}][value="${id}"]`)!;

async function open(chart: Timeline): Promise<void> {
  await userEvent.click(opener(chart));
  await vi.waitFor(() => expect(panelOf(chart)).not.toBeNull());
}

async function look(chart: Timeline, text: string): Promise<void> {
  await userEvent.fill(fieldOf(chart), text);
  await vi.waitFor(() => expect(drawingOf(chart).hasAttribute("data-finding")).toBe(text !== ""));
}

/** Open a facet and click one of its boxes. */
async function choose(chart: Timeline, facet: string, id: string): Promise<void> {
  panelOf(chart)!.querySelector<HTMLDetailsElement>(`[data-of=${facet}]`)!.open = true;
  await userEvent.click(boxOf(chart, facet, id));
}

describe("search", () => {
  test("is opened by a button that says so, holds focus, and gives it back", async () => {
    const { chart } = await mount(1000, all);
    expect(opener(chart).getAttribute("aria-expanded")).toBe("false");
    opener(chart).focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement).toBe(fieldOf(chart)));
    expect(opener(chart).getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{Escape}");
    expect(panelOf(chart)).toBeNull();
    expect(document.activeElement).toBe(opener(chart));
    expect(opener(chart).getAttribute("aria-expanded")).toBe("false");
  });

  test("sets what it finds apart, in the drawing and the list, and moves nothing", async () => {
    const { chart } = await mount(1000, all);
    const places = (): string[] =>
      [...drawingOf(chart).querySelectorAll(".mark")].map(
        (mark) => mark.parentElement!.getAttribute("transform") ?? "",
      );
    const before = places();
    await open(chart);
    await look(chart, "crimea");
    const found = new Set(idsOf("crimea"));
    expect(found.size).toBeGreaterThan(2);
    expect(places()).toEqual(before);
    for (const mark of drawingOf(chart).querySelectorAll<SVGElement>("[data-event]"))
      expect(mark.hasAttribute("data-found")).toBe(found.has(mark.dataset["event"]!));
    const items = [...chart.node.querySelectorAll<HTMLElement>(".outline [data-found]")];
    expect(new Set(items.map((item) => item.dataset["event"]))).toEqual(found);
    expect(listed(chart)).toHaveLength(data.size);
    expect(chart.state.filter).toBeUndefined();
  });

  test("shows what is not found paler and without its name", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    await look(chart, "crimea");
    const looks = (selector: string): Set<string> =>
      new Set([...drawingOf(chart).querySelectorAll(selector)].map((one) => getComputedStyle(one).opacity));
    expect(looks(".mark:not([data-found])")).toEqual(new Set(["0.22"]));
    expect(looks(".mark[data-found]")).toEqual(new Set(["1"]));
    expect(looks(".label:not([data-found])")).toEqual(new Set(["0"]));
    await look(chart, "");
    expect(looks(".mark")).toEqual(new Set(["1"]));
  });

  test("a ring that holds a match is a match", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    await look(chart, "envoy");
    const alone = new Set(
      [...drawingOf(chart).querySelectorAll<SVGElement>("[data-event]")].map((one) => one.dataset["event"]),
    );
    const hidden = idsOf("envoy").filter((id) => !alone.has(id));
    expect(hidden.length).toBeGreaterThan(0);
    expect(drawingOf(chart).querySelectorAll(".cluster[data-found]").length).toBeGreaterThan(0);
    expect(drawingOf(chart).querySelectorAll(".cluster:not([data-found])").length).toBeGreaterThan(0);
  });

  test("Enter comes past each match and round again, Shift and Enter back; each gets a mark of its own", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    await look(chart, "crimea");
    const found = idsOf("crimea");
    expect(textOf(chart, ".at")).toBe(`${found.length} matches`);
    const seen: (string | null)[] = [];
    for (let i = 0; i <= found.length; i++) {
      await userEvent.keyboard("{Enter}");
      await drawn();
      const { selected } = chart.state;
      seen.push(selected);
      expect(drawingOf(chart).querySelector(`[data-event="${selected}"]`), `${selected}`).not.toBeNull();
      expect(textOf(chart, ".at")).toBe(`${found.indexOf(selected!) + 1} of ${found.length}`);
      expect(textOf(chart, ".here")).toContain(data.get(selected as "2021-geneva-summit")!.title);
      expect(document.activeElement).toBe(fieldOf(chart));
    }
    expect(seen).toEqual([...found, found[0]]);
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(chart.state.selected).toBe(found.at(-1));
    expect(chart.node.querySelector(".card")).toBeNull();
  });

  test("the words of the match open its card, and Escape leads back to them", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    await look(chart, "crimea");
    await userEvent.keyboard("{Enter}");
    const here = panelOf(chart)!.querySelector<HTMLElement>(".here")!;
    here.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement?.closest(".card")).not.toBeNull());
    await userEvent.keyboard("{Escape}");
    expect(chart.node.querySelector(".card")).toBeNull();
    expect(document.activeElement).toBe(chart.node.querySelector(".here"));
  });

  test("says politely how many there are, and when there are none", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    expect(panelOf(chart)!.querySelector(".at")!.getAttribute("role")).toBe("status");
    await look(chart, "no such words");
    await vi.waitFor(() => expect(textOf(chart, ".at")).toBe("No match"));
    const { selected } = chart.state;
    await userEvent.keyboard("{Enter}");
    expect(chart.state.selected).toBe(selected);
  });

  test("with “Only matches” is the filter by text, both ways", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    await look(chart, "crimea");
    await userEvent.click(panelOf(chart)!.querySelector("[data-act=only]")!);
    expect(chart.state.filter).toEqual({ text: "crimea" });
    expect(listed(chart)).toEqual(idsOf("crimea"));
    expect(textOf(chart, ".shown")).toBe(`${idsOf("crimea").length} of ${data.size} events shown`);
    chart.update({ filter: { text: "geneva" } });
    expect(fieldOf(chart).value).toBe("geneva");
    expect(listed(chart)).toEqual(idsOf("geneva"));
    await userEvent.click(panelOf(chart)!.querySelector("[data-act=clear]")!);
    expect(chart.state.filter).toBeUndefined();
    expect(listed(chart)).toHaveLength(data.size);
    expect(fieldOf(chart).value).toBe("");
  });
});

describe("filters", () => {
  test("by kind, party and source say what `state.filter` says, in drawing and list", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    await choose(chart, "kinds", "summit");
    await choose(chart, "kinds", "threat");
    await choose(chart, "parties", "putin");
    const filter = { kinds: ["summit", "threat"], parties: ["putin"] };
    expect(chart.state.filter).toEqual(filter);
    const kept = filterData(data, filter);
    expect(listed(chart)).toEqual(Array.from({ length: kept.size }, (_, i) => kept.id(i)));
    expect(textOf(chart, ".shown")).toBe(`${kept.size} of ${data.size} events shown`);
    expect(textOf(chart, "[data-of=kinds] summary")).toBe("Kind: 2 chosen");
    await choose(chart, "kinds", "summit");
    await choose(chart, "kinds", "threat");
    await choose(chart, "parties", "putin");
    expect(chart.state.filter).toBeUndefined();
  });

  test("set from outside are checked in the panel, which keeps what is focused", async () => {
    const { chart } = await mount(1000, { ...all, filter: { sources: ["forbes"] } });
    await open(chart);
    const source = data.meta.sources.find(({ type }) => type === "article")!.id;
    panelOf(chart)!.querySelector<HTMLDetailsElement>("[data-of=sources]")!.open = true;
    const box = boxOf(chart, "sources", source);
    box.focus();
    chart.update({ filter: { sources: [source], kinds: ["summit"] } });
    expect(document.activeElement).toBe(box);
    expect(boxOf(chart, "kinds", "summit").checked).toBe(true);
    expect(box.checked).toBe(true);
    expect(textOf(chart, "[data-of=sources] summary")).toBe("Source: 1 chosen");
  });

  test("keep the panel where it is while the drawing changes its height", async () => {
    const { chart } = await mount(1000, all);
    await open(chart);
    panelOf(chart)!.querySelector<HTMLDetailsElement>("[data-of=kinds]")!.open = true;
    const field = fieldOf(chart);
    const before = field.getBoundingClientRect().top;
    for (const kind of ["summit", "poll"]) {
      boxOf(chart, "kinds", kind).click();
      await drawn();
      expect(field.getBoundingClientRect().top).toBeCloseTo(before, 0);
    }
  });

  test("of anyone's data list the first of many names, and always those that are chosen", async () => {
    const { chart } = await mount(360, {
      data: many,
      view: historyView,
      filter: { parties: ["person-399"] },
    });
    await open(chart);
    const list = panelOf(chart)!.querySelector<HTMLDetailsElement>("[data-of=parties]")!;
    list.open = true;
    expect(list.querySelectorAll("input")).toHaveLength(61);
    expect(boxOf(chart, "parties", "person-399").checked).toBe(true);
    expect(list.querySelector(".rest")!.textContent).toBe("339 more: search for their names");
    const choices = list.querySelector<HTMLElement>(".choices")!;
    expect(choices.scrollHeight).toBeGreaterThan(choices.clientHeight);
    expect(panelOf(chart)!.offsetHeight).toBeLessThan(window.innerHeight * 0.75);
    expect(chart.node.scrollWidth).toBeLessThanOrEqual(360);
  });

  test("are in one's own words", async () => {
    const { chart } = await mount(1000, { ...all, messages: { search: "Suchen", byKind: "Art" } });
    expect(opener(chart).textContent).toBe("Suchen");
    await open(chart);
    expect(textOf(chart, "[data-of=kinds] summary")).toBe("Art");
  });
});

test.each(["light", "dark"] as const)(
  "an open panel passes the check of accessibility, %s",
  async (theme) => {
    const { chart } = await mount(360, { ...all, theme, filter: { kinds: ["summit"] } });
    await open(chart);
    for (const details of panelOf(chart)!.querySelectorAll("details")) details.open = true;
    const { violations } = await axe.run(chart.node);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);

test("on a phone the way to search stays in reach while the drawing is scrolled", async () => {
  const { chart } = await mount(360, all);
  const box = opener(chart).getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
  expect(drawingOf(chart).getBoundingClientRect().bottom).toBeGreaterThan(window.innerHeight);
});

test("the record's meetings are pale until a switch in words leaves them out", async () => {
  const { chart } = await mount(1000, { data, record, view: summitsView });
  const box = chart.node.querySelector<HTMLInputElement>("[data-switch=record]")!;
  const faint = () => drawingOf(chart).querySelectorAll(".faint [data-event]").length;
  expect(box.checked).toBe(true);
  expect(box.closest("label")!.textContent).toBe("All meetings on record");
  expect(faint()).toBeGreaterThan(50);
  box.focus();
  const height = chart.node.offsetHeight;
  await userEvent.keyboard(" ");
  expect(chart.state.filter).toEqual({ record: false });
  expect(faint()).toBe(0);
  expect(listed(chart)).toHaveLength(15);
  expect(document.activeElement).toBe(box);
  expect(chart.node.offsetHeight).toBe(height);
  // What is computed from the record stays true.
  expect(drawingOf(chart).textContent).toContain("15 years");
  chart.update({ filter: undefined });
  expect(box.checked).toBe(true);
  expect(faint()).toBeGreaterThan(50);
});

test.each([360, 768])(
  "at %i px nothing moves when the record is switched off, and on again",
  async (width) => {
    const { chart } = await mount(width, { data, record, view: summitsView });
    const top = () => chart.node.querySelector("[data-switch=record]")!.getBoundingClientRect().top;
    const [height, before] = [chart.node.offsetHeight, top()];
    for (const filter of [{ record: false }, undefined]) {
      chart.update({ filter });
      expect([chart.node.offsetHeight, top()]).toEqual([height, before]);
    }
  },
);

test("where the data stay elsewhere there is no search: only what happens to be loaded could be found", async () => {
  const { chart } = await mount(1000, { source: memorySource(data), view: historyView } as never);
  expect(chart.node.querySelector("[data-command=list]")).not.toBeNull();
  expect(chart.node.querySelector("[data-search]")).toBeNull();
});
