import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { listView } from "../../src/views/index.js";
import { drawn, keepStill, mount, summits } from "./support.js";

keepStill();

const dialog = (node: Element): HTMLElement | null => node.querySelector<HTMLElement>(".key-list");

/** What Tab leads to in a figure, one after the other, until it leaves. */
async function stops(node: HTMLElement): Promise<Element[]> {
  const found: Element[] = [];
  const before = document.createElement("button");
  node.before(before);
  before.focus();
  for (let i = 0; i < 300; i++) {
    await userEvent.tab();
    const { activeElement } = document;
    if (activeElement === null || !node.contains(activeElement)) break;
    found.push(activeElement);
  }
  before.remove();
  return found;
}

describe("Tab", () => {
  test("leads through the buttons, one item of the list and the foot, and to nothing that cannot be seen but that item", async () => {
    const { chart } = await mount(900);
    const seen = await stops(chart.node);
    const hidden = seen.filter((one) => one.closest(".outline") !== null);
    expect(hidden.map((one) => one.className)).toEqual(["item"]);
    expect(seen.length).toBeLessThan(25);
  });

  test.each(["list", "table"])(
    "leads to the sources of the current row only, where the %s can be seen",
    async (kind) => {
      const { chart } = await mount(900, kind === "table" ? { ...summits, view: listView } : summits);
      if (kind === "list") chart.node.querySelector<HTMLElement>("[data-command=list]")!.click();
      const rows = (found: readonly Element[]): Set<Element | null> =>
        new Set(
          found
            .filter((one) => one.closest(".outline tbody, .outline ol"))
            .map((one) => one.closest("[data-event]")),
        );
      const first = chart.node.querySelector(".outline [data-event]")!;
      expect([...rows(await stops(chart.node))]).toEqual([first]);
      first.querySelector<HTMLElement>(".item")!.focus();
      await userEvent.keyboard("{ArrowDown}{ArrowDown}");
      const now = document.activeElement!.closest("[data-event]")!;
      expect(now).not.toBe(first);
      const stopsNow = await stops(chart.node);
      expect([...rows(stopsNow)]).toEqual([now]);
      expect(stopsNow.filter((one) => now.contains(one)).length).toBe(
        1 + now.querySelectorAll(".cites a").length,
      );
    },
  );
});

describe("the hint about keys", () => {
  const seen = (node: Element): string => getComputedStyle(node.querySelector(".keys")!).opacity;

  test.each([360, 768, 1200])(
    "shows while a key leads the focus, and covers no button, %i wide",
    async (width) => {
      const { chart } = await mount(width);
      expect(seen(chart.node)).toBe("0");
      const before = chart.node.offsetHeight;
      const button = chart.node.querySelector<HTMLElement>(".controls button")!;
      button.focus();
      await userEvent.tab();
      expect(seen(chart.node)).toBe("1");
      expect(chart.node.offsetHeight).toBe(before);
      const box = chart.node.querySelector(".keys")!.getBoundingClientRect();
      for (const one of chart.node.querySelectorAll(".controls > :not(.keys)")) {
        const other = one.getBoundingClientRect();
        const apart =
          other.right <= box.left ||
          other.left >= box.right ||
          other.bottom <= box.top ||
          other.top >= box.bottom;
        expect(apart, one.getAttribute("aria-label") ?? one.textContent).toBe(true);
      }
      expect(box.left).toBeGreaterThanOrEqual(chart.node.getBoundingClientRect().left);
      (document.activeElement as HTMLElement).blur();
      expect(seen(chart.node)).toBe("0");
    },
  );

  test("does not show when a button is clicked", async () => {
    const { chart } = await mount(900);
    await userEvent.click(chart.node.querySelector("[data-command=zoomIn]")!);
    expect(seen(chart.node)).toBe("0");
  });

  test("holds what it says: from a button an arrow leads into the list, plus zooms", async () => {
    const { chart } = await mount(900);
    chart.node.querySelector<HTMLElement>("[data-command=next]")!.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement?.closest(".outline [data-event]")).toBe(
      chart.node.querySelector(".outline [data-event]"),
    );
    const [before] = chart.state.domain;
    chart.node.querySelector<HTMLElement>("[data-command=next]")!.focus();
    await userEvent.keyboard("+");
    await drawn();
    expect(chart.state.domain[0]).toBeGreaterThan(before);
  });
});

describe("the list of keys", () => {
  test.each([360, 1000])(
    "opens by ?, takes the focus, and gives it back by Escape, %i wide",
    async (width) => {
      const { chart, place } = await mount(width);
      chart.select("2021-geneva-summit");
      const button = chart.node.querySelector<HTMLElement>("[data-command=fit]")!;
      button.focus();
      await userEvent.keyboard("?");
      await vi.waitFor(() => expect(dialog(chart.node)).not.toBeNull());
      const list = dialog(chart.node)!;
      expect(list.contains(document.activeElement)).toBe(true);
      expect(list.textContent).toContain("open the event");
      const [box, figure] = [list.getBoundingClientRect(), chart.node.getBoundingClientRect()];
      expect(box.left).toBeGreaterThanOrEqual(figure.left - 0.5);
      expect(box.right).toBeLessThanOrEqual(figure.right + 0.5);
      expect(box.top).toBeGreaterThanOrEqual(figure.top - 0.5);
      const { violations } = await axe.run(place, { resultTypes: ["violations"] });
      expect(violations.map(({ id }) => id)).toEqual([]);
      await userEvent.keyboard("{Escape}");
      expect(dialog(chart.node)).toBeNull();
      expect(document.activeElement).toBe(button);
      expect(chart.state.selected).toBe("2021-geneva-summit");
    },
  );

  test("closes by ? and by its button, too, and says nothing of zoom where there is no drawing", async () => {
    const { chart } = await mount(900, { ...summits, view: listView });
    chart.node.querySelector<HTMLElement>(".item")!.focus();
    await userEvent.keyboard("?");
    await vi.waitFor(() => expect(dialog(chart.node)).not.toBeNull());
    expect(dialog(chart.node)!.textContent).not.toContain("zoom");
    await userEvent.keyboard("?");
    await vi.waitFor(() => expect(dialog(chart.node)).toBeNull());
    await userEvent.keyboard("?");
    await vi.waitFor(() => expect(dialog(chart.node)).not.toBeNull());
    dialog(chart.node)!.querySelector("button")!.click();
    expect(dialog(chart.node)).toBeNull();
  });

  test("a question mark that is typed stays where it is typed", async () => {
    const { chart } = await mount(900);
    const field = chart.node.querySelector(".outline")!.appendChild(document.createElement("input"));
    field.focus();
    await userEvent.keyboard("?");
    await drawn();
    expect(field.value).toBe("?");
    expect(dialog(chart.node)).toBeNull();
  });
});

test("who zooms by button or key hears which time is shown now", async () => {
  const { chart } = await mount(900);
  const readout = chart.node.querySelector(".readout")!;
  expect(readout.getAttribute("role")).toBe("status");
  const years = (): number[] => [...readout.textContent.matchAll(/\d{4}/g)].map(Number);
  const press = (command: string): void =>
    chart.node.querySelector<HTMLElement>(`[data-command=${command}]`)!.click();
  press("zoomIn");
  expect(readout.textContent).toMatch(/^Time shown: \d{4}–\d{4}$/);
  const [from, to] = years();
  await drawn();
  press("fit");
  expect(years()[0]).toBeLessThan(from!);
  expect(years()[1]).toBeGreaterThan(to!);
  chart.node.querySelector<HTMLElement>(".outline .item")!.focus();
  await userEvent.keyboard("+");
  expect(readout.textContent).toMatch(/^Time shown: /);
});
