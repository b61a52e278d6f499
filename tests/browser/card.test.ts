import axe from "axe-core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { dataset } from "../support/sample.js";
import type { Timeline, TimelineOptions } from "../../src/timeline/index.js";
import { axis, points } from "../../src/components/index.js";
import { hash } from "../../src/interact/index.js";
import { deadlinesView, listView } from "../../src/views/index.js";
import { drawn, keepStill, mount, summits } from "./support.js";

keepStill();
afterEach(() => window.scrollTo(0, 0));

const cardOf = (chart: Timeline) => chart.node.querySelector<HTMLElement>(".card");

/** Select an event and wait for its card, whose parts are loaded late. */
async function open(chart: Timeline, id: string): Promise<HTMLElement> {
  chart.select(id);
  await vi.waitFor(() =>
    expect(cardOf(chart)?.querySelector("h3")?.textContent).toBe(data.get(id as "2021-geneva-summit")!.title),
  );
  await drawn();
  return cardOf(chart)!;
}

const markOf = (chart: Timeline, id: string) =>
  chart.node.querySelector(`.stage .mark[data-event="${id}"]`)!.getBoundingClientRect();
const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const meetings = Array.from({ length: data.size }, (_, i) => data.event(i))
  .filter(({ kind }) => kind === "summit")
  .map(({ id }) => id);

describe.each([768, 1200])("in a figure %i pixels wide", (width) => {
  test("the card of each summit stands inside the figure and never over its mark", async () => {
    const { chart } = await mount(width);
    for (const id of meetings) {
      const card = (await open(chart, id)).getBoundingClientRect();
      const figure = chart.node.getBoundingClientRect();
      expect(overlaps(card, markOf(chart, id)), id).toBe(false);
      expect(card.left, id).toBeGreaterThanOrEqual(figure.left);
      expect(card.right, id).toBeLessThanOrEqual(figure.right + 0.5);
      expect(card.top, id).toBeGreaterThanOrEqual(figure.top);
      expect(card.bottom, id).toBeLessThanOrEqual(figure.bottom + 0.5);
      expect(card.height, id).toBeGreaterThan(150);
    }
  });

  test("the card of each summit leaves the buttons free", async () => {
    const { chart } = await mount(width);
    const buttons = [...chart.node.querySelectorAll(".controls > :not(.keys)")];
    expect(buttons.length).toBeGreaterThan(5);
    for (const id of meetings) {
      const card = (await open(chart, id)).getBoundingClientRect();
      const covered = buttons.filter((button) => overlaps(card, button.getBoundingClientRect()));
      expect(
        covered.map((button) => button.getAttribute("aria-label")),
        id,
      ).toEqual([]);
    }
  });

  test("a line leads from the mark of each summit to its card, and goes with it", async () => {
    const { chart } = await mount(width);
    for (const id of meetings) {
      const card = (await open(chart, id)).getBoundingClientRect();
      const mark = markOf(chart, id);
      const line = chart.node.querySelector(".card-line")!.getBoundingClientRect();
      const touches = (box: DOMRect): boolean =>
        line.left < box.right + 4 &&
        line.right > box.left - 4 &&
        line.top < box.bottom + 4 &&
        line.bottom > box.top - 4;
      expect([id, touches(card), touches(mark)]).toEqual([id, true, true]);
      expect(Math.max(line.width, line.height), id).toBeLessThan(200);
    }
    chart.select(null);
    expect(chart.node.querySelector(".card-line")).toBeNull();
  });

  test("a card that is cut shows that there is more, until its end is reached", async () => {
    const { chart } = await mount(width);
    const card = await open(chart, "1986-reykjavik-summit");
    expect(card.scrollHeight).toBeGreaterThan(card.clientHeight + 20);
    expect(card.hasAttribute("data-more")).toBe(true);
    const fade = getComputedStyle(card.querySelector(".turn")!, "::before");
    expect(fade.backgroundImage).toContain("gradient");
    card.scrollTop = card.scrollHeight;
    await drawn();
    expect(card.hasAttribute("data-more")).toBe(false);
    expect(getComputedStyle(card.querySelector(".turn")!, "::before").content).toBe("none");
  });

  test("opening and closing a card moves nothing on the page", async () => {
    const { chart, place } = await mount(width);
    const before = [place.offsetHeight, document.documentElement.scrollHeight];
    await open(chart, "2018-helsinki-summit");
    expect([place.offsetHeight, document.documentElement.scrollHeight]).toEqual(before);
    chart.select(null);
    expect([place.offsetHeight, document.documentElement.scrollHeight]).toEqual(before);
  });

  test("the card stays clear of its mark while the drawing is zoomed and panned", async () => {
    const { chart } = await mount(width);
    await open(chart, "2018-helsinki-summit");
    for (const domain of ["2016/2020", "2018", "2010/2019", "1986/2025"]) {
      chart.zoomTo(domain);
      await drawn();
      const card = cardOf(chart)!.getBoundingClientRect();
      expect(overlaps(card, markOf(chart, "2018-helsinki-summit")), domain).toBe(false);
    }
  });
});

test("the line to a deadline's card ends at its own bar, not at the one that overtook it", async () => {
  const { chart } = await mount(1000, { data, record, view: deadlinesView });
  await open(chart, "2025-deadline-50-days");
  const line = chart.node.querySelector(".card-line")!.getBoundingClientRect();
  const bar = chart.node
    .querySelector('.stage .overtaken[data-event="2025-deadline-50-days"]')!
    .getBoundingClientRect();
  expect(line.top).toBeGreaterThanOrEqual(bar.bottom);
  expect(line.top).toBeLessThan(bar.bottom + 8);
});

describe("on a phone", () => {
  test("the card is a sheet under the drawing, in flow, and leaves its mark to be seen", async () => {
    const { chart } = await mount(360);
    for (const id of ["1986-reykjavik-summit", "2018-helsinki-summit", "2025-anchorage-summit"]) {
      const card = await open(chart, id);
      const stage = chart.node.querySelector(".stage")!;
      expect(getComputedStyle(card).position).toBe("sticky");
      expect(stage.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
      expect(card.getBoundingClientRect().width).toBeCloseTo(360, 0);
      expect(overlaps(card.getBoundingClientRect(), markOf(chart, id)), id).toBe(false);
    }
  });
});

test("on a phone whoever goes on to the next event sees its mark, and a program's choice moves nothing", async () => {
  const { chart } = await mount(360);
  const before = window.scrollY;
  const card = await open(chart, "1986-reykjavik-summit");
  const was = window.scrollY;
  card.querySelector<HTMLElement>("[data-card=next]")!.focus();
  for (let i = 0; i < 8; i++) {
    card.querySelector<HTMLElement>("[data-card=next]")!.click();
    await drawn();
    const mark = markOf(chart, chart.state.selected!);
    expect(mark.top).toBeGreaterThanOrEqual(0);
    expect(mark.bottom).toBeLessThanOrEqual(cardOf(chart)!.getBoundingClientRect().top + 1);
  }
  expect(window.scrollY).toBeGreaterThan(was);
  chart.select(null);
  window.scrollTo(0, before);
  chart.select("2025-anchorage-summit");
  await vi.waitFor(() => expect(cardOf(chart)).not.toBeNull());
  await drawn();
  expect(window.scrollY).toBe(before);
});

describe("focus", () => {
  const item = (chart: Timeline, id: string) =>
    chart.node.querySelector<HTMLElement>(`[data-event="${id}"] .item`)!;

  test("goes from the list into the card by Enter, and back to the list by Escape", async () => {
    const { chart } = await mount(1000);
    const from = item(chart, "2010-washington-summit");
    from.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement?.closest(".card")).not.toBeNull());
    expect(document.activeElement?.textContent).toBe("Washington summit");
    await userEvent.keyboard("{Escape}");
    expect(cardOf(chart)).toBeNull();
    expect(document.activeElement).toBe(from);
    expect(chart.state.selected).toBeNull();
  });

  test("goes back to the list by the close button, at the event that was read last", async () => {
    const { chart } = await mount(1000);
    item(chart, "2010-washington-summit").focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement?.closest(".card")).not.toBeNull());
    const next = cardOf(chart)!.querySelector<HTMLElement>("[data-card=next]")!;
    next.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() =>
      expect(cardOf(chart)!.querySelector("h3")!.textContent).not.toBe("Washington summit"),
    );
    const after = "2017-hamburg-meeting";
    expect(chart.state.selected).toBe(after);
    expect(document.activeElement?.getAttribute("data-card")).toBe("next");
    cardOf(chart)!.querySelector<HTMLElement>("[data-card=close]")!.focus();
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement).toBe(item(chart, after));
  });

  test("stays where it is when a program or a click on the drawing opens a card", async () => {
    const { chart } = await mount(1000);
    const before = document.activeElement;
    await open(chart, "2010-washington-summit");
    expect(document.activeElement).toBe(before);
  });

  test("in the card, the keys that move the drawing are the card's own", async () => {
    const { chart } = await mount(1000);
    item(chart, "2010-washington-summit").focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(document.activeElement?.closest(".card")).not.toBeNull());
    const before = chart.state.domain;
    await userEvent.keyboard("{PageDown}+");
    await drawn();
    expect(chart.state.domain).toEqual(before);
  });
});

describe("the card", () => {
  test("is a dialog that is not modal, named by its event", async () => {
    const { chart } = await mount(1000);
    const card = await open(chart, "2021-geneva-summit");
    expect(card.getAttribute("role")).toBe("dialog");
    expect(card.getAttribute("aria-label")).toBe("Geneva summit");
    expect(card.hasAttribute("aria-modal")).toBe(false);
    expect(card.getAttribute("part")).toBe("card");
  });

  test("names linked events that the view leaves out", async () => {
    const { chart } = await mount(1000);
    const card = await open(chart, "2025-anchorage-summit");
    expect(card.textContent).toContain(data.get("2025-deadline-8-august")!.title);
    expect(card.querySelector("[data-select]")).toBeNull();
  });

  test("leads to linked events by buttons that select them", async () => {
    const { chart } = await mount(1000, { ...summits, view: listView });
    const card = await open(chart, "2025-anchorage-summit");
    card.querySelector<HTMLElement>('[data-select="2025-deadline-8-august"]')!.click();
    await vi.waitFor(() =>
      expect(cardOf(chart)!.querySelector("h3")!.textContent).toBe(data.get("2025-deadline-8-august")!.title),
    );
    expect(chart.state.selected).toBe("2025-deadline-8-august");
  });

  test("stays open when it is clicked and pointed at, and closes when the drawing beside all marks is clicked", async () => {
    const { chart } = await mount(1000);
    const card = await open(chart, "2021-geneva-summit");
    card.querySelector<HTMLElement>(".summary")!.click();
    expect(card.isConnected).toBe(true);
    chart.node
      .querySelector<HTMLElement>(".stage svg")!
      .dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(card.isConnected).toBe(false);
  });

  test("loads its picture only when it opens", async () => {
    const media = [{ type: "image", url: "https://pictures.example/1.jpg", alt: "A ship" }];
    const own = dataset([{ when: "1912-04-15", media }]);
    const { chart } = await mount(800, { data: own, components: [points(), axis()] });
    expect(chart.node.querySelector("img")).toBeNull();
    // It cannot be had here, so that it soon gives way to its words.
    const seen = new Set<string>();
    new MutationObserver(() => {
      for (const { loading, alt } of chart.node.querySelectorAll("img")) seen.add(`${loading}: ${alt}`);
    }).observe(chart.node, { subtree: true, childList: true });
    chart.select("e0");
    await vi.waitFor(() => expect([...seen]).toEqual(["lazy: A ship"]));
  });

  test("is replaced by the option's, which may add to ours or show none", async () => {
    const option: NonNullable<TimelineOptions["card"]> = (event, { standard, document }) => {
      if (event.kind !== "summit") return null;
      const node = standard();
      node.prepend(document.createTextNode("Exclusive"));
      return node;
    };
    const { chart } = await mount(1000, { ...summits, card: option });
    const card = await open(chart, "2021-geneva-summit");
    expect(card.textContent).toContain("Exclusive");
    chart.select("2017-hamburg-second-talk");
    await vi.waitFor(() => expect(cardOf(chart)).toBeNull());
  });

  test("offers no link to copy where nobody reads the address, and one as soon as somebody does", async () => {
    const { chart } = await mount(1000);
    const card = await open(chart, "2021-geneva-summit");
    const copy = card.querySelector<HTMLElement>("[data-card=copy]")!;
    expect(copy.checkVisibility()).toBe(false);
    chart.update({ interactions: [hash()] });
    expect(copy.checkVisibility()).toBe(true);
    chart.update({ interactions: [] });
    expect(copy.checkVisibility()).toBe(false);
  });

  test("gives an address to copy where the clipboard may not be written to", async () => {
    const { chart } = await mount(1000, { ...summits, interactions: [hash()] });
    const card = await open(chart, "2021-geneva-summit");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    card.querySelector<HTMLElement>("[data-card=copy]")!.click();
    await vi.waitFor(() => expect(card.querySelector("input")?.value).toMatch(/^http.*#2021-geneva-summit$/));
    vi.restoreAllMocks();
  });

  test("copies an address that opens the event where the page's links have a prefix", async () => {
    const { chart } = await mount(1000, { ...summits, interactions: [hash({ prefix: "who met:" })] });
    const card = await open(chart, "2021-geneva-summit");
    const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    card.querySelector<HTMLElement>("[data-card=copy]")!.click();
    await vi.waitFor(() => expect(written).toHaveBeenCalledTimes(1));
    const copied = new URL(written.mock.calls[0]![0]);
    vi.restoreAllMocks();
    expect(copied.hash).toBe("#who%20met%3A2021-geneva-summit");
    chart.select(null);
    const before = location.href;
    const noticed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = copied.hash;
    await noticed;
    expect(chart.state.selected).toBe("2021-geneva-summit");
    history.replaceState(null, "", before);
  });

  test.each([360, 1000])("has no fault that axe finds, %i pixels wide, in light and dark", async (width) => {
    for (const theme of ["light", "dark"] as const) {
      const { chart, place } = await mount(width, { ...summits, theme, report: "mailto:desk@paper.example" });
      for (const id of ["1986-reykjavik-summit", "2017-hamburg-second-talk"]) {
        await open(chart, id);
        const { violations } = await axe.run(place, { resultTypes: ["violations"] });
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  });

  test("goes when the timeline is destroyed", async () => {
    const { chart, place } = await mount(1000);
    await open(chart, "2021-geneva-summit");
    chart.destroy();
    expect(place.querySelector(".card")).toBeNull();
  });
});

test("a picture that cannot be loaded leaves no hole: its text leads to it", async () => {
  const given = dataset([
    {
      when: "1912-04-15",
      media: [{ type: "image", url: "http://localhost:1/ship.jpg", alt: "A ship", caption: "At sea" }],
    },
  ]);
  const { chart } = await mount(900, { data: given, view: listView });
  chart.select("e0");
  await vi.waitFor(() => expect(cardOf(chart)?.querySelector(".unseen a")?.textContent).toBe("A ship"));
  expect(cardOf(chart)!.querySelector("img")).toBeNull();
  expect(cardOf(chart)!.querySelector("figcaption")?.textContent).toBe("At sea");
});

test("the headings of an open card follow the page's headline without leaving one out", async () => {
  const { chart } = await mount(900, { data, view: listView });
  const headline = document.createElement("h1");
  headline.textContent = "A page";
  document.body.prepend(headline);
  await open(chart, "1986-reykjavik-summit");
  const { violations } = await axe.run(document.body, { runOnly: ["heading-order"] });
  headline.remove();
  expect(violations).toEqual([]);
});
