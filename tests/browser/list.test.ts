import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import data from "../../src/generated/us-russia.js";
import type { Timeline } from "../../src/timeline/index.js";
import { listView } from "../../src/views/index.js";
import { drawn, keepStill, mount, summits } from "./support.js";

keepStill();

const list = { data, view: listView };
const rowOf = (chart: Timeline, id: string) =>
  chart.node.querySelector<HTMLElement>(`tr[data-event="${id}"]`)!;
const ids = (chart: Timeline) =>
  [...chart.node.querySelectorAll("tr[data-event]")].map((row) => row.getAttribute("data-event"));
const sorts = (chart: Timeline) =>
  [...chart.node.querySelectorAll("[aria-sort]")].map((head) => head.getAttribute("aria-sort"));
const head = (chart: Timeline, name: string) =>
  [...chart.node.querySelectorAll<HTMLElement>("[aria-sort] button")].find(
    (one) => one.textContent === name,
  )!;

describe("the list under a drawing", () => {
  test("comes into view when it opens below what can be seen, with its button, which keeps the focus", async () => {
    const { chart, place } = await mount(360);
    // The drawing fills a phone, and the buttons are at its foot.
    place.style.marginTop = "0px";
    const button = chart.node.querySelector<HTMLElement>('[data-command="list"]')!;
    button.scrollIntoView({ block: "end" });
    const seen = (part: Element): boolean => {
      const { top } = part.getBoundingClientRect();
      return top >= -1 && top < window.innerHeight - 100;
    };
    const outline = (): Element => chart.node.querySelector(".outline")!;
    await userEvent.click(button);
    await vi.waitFor(() => expect(seen(outline())).toBe(true));
    expect(seen(button)).toBe(true);
    expect(document.activeElement).toBe(button);
    // Closing it moves nothing that is still there.
    const { top } = button.getBoundingClientRect();
    place.style.marginBottom = "2000px";
    await userEvent.click(button);
    await drawn();
    expect(button.getBoundingClientRect().top).toBeCloseTo(top, 0);
  });

  test("moves nothing when there is room for it already", async () => {
    const { chart, place } = await mount(360);
    const button = chart.node.querySelector<HTMLElement>('[data-command="list"]')!;
    place.style.marginBottom = "2000px";
    button.scrollIntoView({ block: "start" });
    const before = window.scrollY;
    await userEvent.click(button);
    await drawn();
    expect(window.scrollY).toBe(before);
  });
});

describe("the list", () => {
  test("stands in the place of the drawing: every event once, and no other list", async () => {
    const { chart } = await mount(1000, list);
    expect(ids(chart)).toEqual(Array.from({ length: data.size }, (_, i) => data.id(i)));
    expect(chart.node.querySelector("ol")).toBeNull();
    expect(chart.node.querySelector<HTMLElement>(".stage")!.offsetHeight).toBe(0);
    expect(chart.node.querySelector<HTMLElement>(".controls")!.offsetHeight).toBe(0);
    expect(chart.node.querySelector("table")!.offsetHeight).toBeGreaterThan(1000);
  });

  test("sorts by the buttons in its head, says so, and keeps focus on the button", async () => {
    const { chart } = await mount(1000, list);
    expect(sorts(chart)).toEqual(["ascending", "none", "none"]);
    head(chart, "Kind").focus();
    await userEvent.keyboard("{Enter}");
    expect(sorts(chart)).toEqual(["none", "ascending", "none"]);
    expect(document.activeElement).toBe(head(chart, "Kind"));
    const kinds = [...chart.node.querySelectorAll("td.kind")].map((cell) => cell.textContent);
    expect(kinds).toEqual([...kinds].sort(new Intl.Collator("en").compare));
    await userEvent.keyboard("{Enter}");
    expect(sorts(chart)).toEqual(["none", "descending", "none"]);
    head(chart, "Date").click();
    head(chart, "Date").click();
    expect(ids(chart)[0]).toBe(data.id(data.size - 1));
  });

  test("keeps the selected event marked when it is sorted anew", async () => {
    const { chart } = await mount(1000, { ...list, selected: "2018-helsinki-summit" });
    head(chart, "Place").click();
    const row = rowOf(chart, "2018-helsinki-summit");
    expect(row.querySelector(".item")!.getAttribute("aria-pressed")).toBe("true");
    expect(row.hasAttribute("data-selected")).toBe(true);
    expect(chart.node.querySelectorAll("[data-selected]")).toHaveLength(1);
  });

  test("selects by its rows and tells who listens", async () => {
    const { chart } = await mount(1000, list);
    const told = vi.fn();
    chart.on("select", told);
    rowOf(chart, "2018-helsinki-summit").querySelector<HTMLElement>(".item")!.click();
    expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ id: "2018-helsinki-summit" }));
    await vi.waitFor(() => expect(chart.node.querySelector(".card h3")?.textContent).toBe("Helsinki summit"));
    const card = chart.node.querySelector(".card")!.getBoundingClientRect();
    const row = rowOf(chart, "2018-helsinki-summit").getBoundingClientRect();
    expect(card.top >= row.bottom || card.bottom <= row.top).toBe(true);
  });

  test("is walked by the arrow keys across its decades, to its first and last event", async () => {
    const { chart } = await mount(1000, list);
    const at = () => document.activeElement?.closest("[data-event]")?.getAttribute("data-event");
    rowOf(chart, data.id(0)).querySelector<HTMLElement>(".item")!.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(at()).toBe(data.id(1));
    await userEvent.keyboard("{End}");
    expect(at()).toBe(data.id(data.size - 1));
    await userEvent.keyboard("{ArrowUp}");
    expect(at()).toBe(data.id(data.size - 2));
    await userEvent.keyboard("{Home}");
    expect(at()).toBe(data.id(0));
  });

  test("gives way to a drawing and comes back", async () => {
    const { chart } = await mount(1000, list);
    chart.update({ view: summits.view! });
    await drawn();
    expect(chart.node.querySelector("table")).toBeNull();
    expect(chart.node.querySelector<HTMLElement>(".stage")!.offsetHeight).toBeGreaterThan(200);
    chart.update({ view: listView });
    expect(chart.node.querySelector("table")).not.toBeNull();
  });

  test.each([360, 768, 1200])(
    "keeps to its width at %i pixels, and axe finds no fault in it",
    async (width) => {
      for (const theme of ["light", "dark"] as const) {
        const { place } = await mount(width, { ...list, theme, report: "https://paper.example/errors" });
        expect(place.scrollWidth).toBeLessThanOrEqual(width);
        const { violations } = await axe.run(place, { resultTypes: ["violations"] });
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual(
          [],
        );
      }
    },
  );
});

describe("the list under a drawing", () => {
  const markOf = (chart: Timeline, id: string) =>
    chart.node.querySelector(`.stage .mark[data-event="${id}"]`)!;
  const itemOf = (chart: Timeline, id: string) =>
    chart.node.querySelector<HTMLElement>(`li[data-event="${id}"]`)!;

  test("points at the mark, and the mark at it", async () => {
    const { chart } = await mount(1000);
    const id = "2018-helsinki-summit";
    itemOf(chart, id).dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    expect(markOf(chart, id).getAttribute("data-state")).toBe("hover");
    chart.node
      .querySelector(".foot")!
      .dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    expect(markOf(chart, id).hasAttribute("data-state")).toBe(false);
    markOf(chart, id).dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    expect(itemOf(chart, id).hasAttribute("data-hover")).toBe(true);
  });
});

describe("the data of a figure", () => {
  test.each(["JSON", "CSV"])(
    "are given as %s when asked for, all of them, under their name",
    async (kind) => {
      const { chart } = await mount(1000);
      let blob: Blob | undefined;
      let name = "";
      vi.spyOn(URL, "createObjectURL").mockImplementation((object) => {
        blob = object as Blob;
        return "blob:x";
      });
      vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
        name = this.download;
      });
      chart.node.querySelector<HTMLElement>(`[data-get=${kind}]`)!.click();
      await vi.waitFor(() => expect(name).toBe(`us-russia.${kind.toLowerCase()}`));
      const text = await blob!.text();
      if (kind === "JSON") expect(JSON.parse(text).events).toHaveLength(data.size);
      else expect(text.trim().split("\r\n")).toHaveLength(data.size + 1);
    },
  );
});

test("a figure without events says so instead of drawing nothing", async () => {
  const { chart } = await mount(1000, { ...summits, filter: { text: "no such thing" } });
  expect(chart.node.querySelector(".state")!.textContent).toBe("No event fits these filters.");
  chart.update({ filter: {} });
  expect(chart.node.querySelector(".state")).toBeNull();
});

test("pointing at a row says it and moves nothing", async () => {
  const { chart } = await mount(900, { data, view: listView });
  const item = chart.node.querySelector(".outline .item")!;
  const before = item.getBoundingClientRect().top;
  item.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
  await drawn();
  expect(chart.node.querySelector(".readout")!.textContent).not.toBe("");
  expect(item.getBoundingClientRect().top).toBe(before);
});

test("on paper each row says all that a card says", async () => {
  const { chart } = await mount(900, { data, view: listView });
  await vi.waitFor(() => {
    window.dispatchEvent(new Event("beforeprint"));
    const row = chart.node.querySelector('.outline.paper [data-event="1986-reykjavik-summit"]');
    const text = row?.textContent ?? "";
    window.dispatchEvent(new Event("afterprint"));
    expect(text).toContain("Mikhail Gorbachev, General Secretary of the Communist Party");
    expect(text).toContain("The talks were held at Höfði House.");
    expect(text).toContain("The Moscow Times, ¶ 5");
  });
  expect(chart.node.querySelector(".outline.paper")).toBeNull();
});
