import { describe, expect, test, vi } from "vitest";
import { summitsView } from "../../src/views/index.js";
import { axis, points } from "../../src/components/index.js";
import { keyboard, pointer } from "../../src/interact/index.js";
import { toSVG } from "../../src/print/index.js";
import { dataset } from "../support/sample.js";
import {
  bytes,
  drawingOf,
  drawn,
  drag,
  inPlot,
  keepStill,
  key,
  mount,
  plotBox,
  rested,
  seen,
  stageOf,
  summits,
  wheel,
} from "./support.js";

keepStill();

const { data, record } = summits;
const items = (node: Element): HTMLElement[] => [...node.querySelectorAll<HTMLElement>(".outline .item")];
const idOf = (item: Element | null): string | null =>
  item?.closest("li[data-event]")?.getAttribute("data-event") ?? null;
const itemOf = (node: Element, id: string): HTMLElement =>
  node.querySelector<HTMLElement>(`.outline li[data-event="${id}"] .item`)!;
const focused = (): Element | null => document.activeElement;
const button = (node: Element, command: string): HTMLElement =>
  node.querySelector<HTMLElement>(`[data-command="${command}"]`)!;

describe("the wheel", () => {
  test("zooms with ctrl or ⌘, and else leaves the page its scrolling, with a hint", async () => {
    const { chart } = await mount(900);
    const before = chart.state.domain;
    expect(wheel(chart, 500, 200, -100, { ctrlKey: false })).toBe(true);
    expect(chart.state.domain).toEqual(before);
    const hint = chart.node.querySelector<HTMLElement>(".hint")!;
    expect(hint.hidden).toBe(false);
    expect(hint.textContent).toMatch(/ctrl/);
    expect(wheel(chart, 500, 200, -100, { ctrlKey: false, metaKey: true })).toBe(false);
    expect(wheel(chart, 500, 200, -100)).toBe(false);
    const [t0, t1] = chart.state.domain;
    expect(t1 - t0).toBeLessThan(before[1] - before[0]);
  });

  test("does nothing when it is off, and needs no key when it is free", async () => {
    const { chart } = await mount(900, { ...summits, wheel: "off" });
    const before = chart.state.domain;
    expect(wheel(chart, 500, 200, -100)).toBe(true);
    expect(chart.state.domain).toEqual(before);
    chart.update({ wheel: "free" });
    expect(wheel(chart, 500, 200, -100, { ctrlKey: false })).toBe(false);
    expect(chart.state.domain).not.toEqual(before);
  });

  test("keeps what is drawn while it turns, and when it rests draws what a fresh timeline does", async () => {
    const { chart } = await mount(900);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const ticks = (): string[] => seen(chart, ".tick").map(({ textContent }) => textContent!);
    const before = ticks();
    for (let i = 0; i < 3; i++) {
      wheel(chart, 500, 200, -300);
      await drawn();
      // Some have left the view, but none came that a closer level has room for.
      expect(ticks().filter((tick) => !before.includes(tick))).toEqual([]);
    }
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    await drawn();
    expect(ticks().filter((tick) => !before.includes(tick))).not.toEqual([]);
    const { chart: fresh } = await mount(900);
    fresh.zoomTo(chart.state.domain);
    await drawn();
    expect(bytes(chart)).toBe(bytes(fresh));
  });

  test("points at nothing while it turns, and at what it has brought under the pointer when it rests", async () => {
    const { chart } = await mount(900);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    wheel(chart, 500, 200, -100);
    await drawn();
    const mark = seen(chart, ".mark[data-event]")[0]!;
    mark.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    expect(mark.getAttribute("data-state")).toBeNull();
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    await drawn();
    const id = mark.getAttribute("data-event")!;
    expect(seen(chart, `.mark[data-event="${id}"]`)[0]!.getAttribute("data-state")).toBe("hover");
  });

  test("never zooms where time runs down: there the page scrolls", async () => {
    const { chart } = await mount(360);
    const before = chart.state.domain;
    expect(wheel(chart, 100, 200, -100)).toBe(true);
    drag(chart, 100, 200, 80);
    expect(chart.state.domain).toEqual(before);
  });

  test("never leaves the extent", async () => {
    const { chart } = await mount(900);
    const whole = chart.state.domain;
    for (let i = 0; i < 4; i++) wheel(chart, 300, 200, -20);
    for (let i = 0; i < 8; i++) drag(chart, 300, 200, 500);
    expect(chart.state.domain[0]).toBe(whole[0]);
    for (let i = 0; i < 16; i++) drag(chart, 800, 200, -500);
    expect(chart.state.domain[1]).toBe(whole[1]);
    for (let i = 0; i < 20; i++) wheel(chart, 700, 200, 20);
    expect(chart.state.domain).toEqual(whole);
  });
});

describe("a drag", () => {
  test("moves time by as many pixels as the pointer went", async () => {
    const { chart } = await mount(900);
    chart.zoomTo("2000/2010");
    await drawn();
    const at = chart.scale(Date.UTC(2005, 0));
    drag(chart, 500, 200, 120);
    await drawn();
    expect(chart.scale(Date.UTC(2005, 0)) - at).toBeCloseTo(120, 1);
  });

  test("does not open what it began or ended on", async () => {
    const { chart } = await mount(900);
    const mark = seen(chart, ".mark")[0]!;
    const { x, y, width } = mark.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + width / 2 };
    mark.dispatchEvent(new PointerEvent("pointerdown", at));
    mark.dispatchEvent(new MouseEvent("click", { ...at, clientX: at.clientX + 40 }));
    expect(chart.state.selected).toBeNull();
    mark.dispatchEvent(new PointerEvent("pointerdown", at));
    mark.dispatchEvent(new MouseEvent("click", at));
    expect(chart.state.selected).toBe(mark.getAttribute("data-event"));
  });
});

describe("keys", () => {
  test("have one stop in the list", async () => {
    const { chart } = await mount(900);
    expect(items(chart.node).filter((item) => item.tabIndex === 0)).toHaveLength(1);
    itemOf(chart.node, "2018-helsinki-summit").focus();
    const stops = items(chart.node).filter((item) => item.tabIndex === 0);
    expect(stops.map(idOf)).toEqual(["2018-helsinki-summit"]);
    // The drawing itself is hidden from assistive technology and takes no focus.
    expect(drawingOf(chart).getAttribute("aria-hidden")).toBe("true");
    expect(drawingOf(chart).querySelectorAll("[tabindex],a,button")).toHaveLength(0);
  });

  test("browse in time with the arrows, to the ends with Home and End, and open nothing", async () => {
    const { chart } = await mount(900);
    const heard: unknown[] = [];
    chart.on("select", (detail) => heard.push(detail));
    const all = items(chart.node).map(idOf);
    itemOf(chart.node, all[3]!).focus();
    key(focused()!, "ArrowRight");
    expect(idOf(focused())).toBe(all[4]);
    key(focused()!, "ArrowLeft");
    key(focused()!, "ArrowLeft");
    expect(idOf(focused())).toBe(all[2]);
    expect(key(focused()!, "End")).toBe(false);
    expect(idOf(focused())).toBe(all.at(-1));
    key(focused()!, "Home");
    expect(idOf(focused())).toBe(all[0]);
    key(focused()!, "ArrowLeft");
    expect(idOf(focused())).toBe(all[0]);
    expect(chart.state.selected).toBeNull();
    expect(heard).toEqual([]);
  });

  test("go to the nearest event of another lane with the arrows across", async () => {
    const two = dataset([
      { id: "a", when: "2001", kind: "storm" },
      { id: "b", when: "2001", kind: "talk" },
      { id: "c", when: "2008", kind: "storm" },
      { id: "d", when: "2009", kind: "talk" },
    ]);
    const { chart } = await mount(900, { data: two, components: [points(), axis()] });
    itemOf(chart.node, "c").focus();
    key(focused()!, "ArrowDown");
    expect(idOf(focused())).toBe("d");
    key(focused()!, "ArrowUp");
    expect(idOf(focused())).toBe("c");
    key(focused()!, "ArrowUp");
    expect(idOf(focused())).toBe("c");
  });

  test("bring what has the focus into view", async () => {
    const { chart } = await mount(900);
    chart.zoomTo("2017/2019");
    await drawn();
    for (const id of ["1986-reykjavik-summit", "2025-anchorage-summit", "2001-brdo-summit"]) {
      itemOf(chart.node, id).focus();
      await drawn();
      const marks = inPlot(chart, `.mark[data-event="${id}"]`);
      expect(marks, id).toHaveLength(1);
      expect(marks[0]!.getAttribute("data-state")).toBe("hover");
      const { left, right } = marks[0]!.getBoundingClientRect();
      expect(left).toBeGreaterThan(plotBox(chart).left);
      expect(right).toBeLessThan(plotBox(chart).right);
      expect(chart.node.querySelector(".readout")!.textContent).toContain(data.get(id)!.title);
    }
  });

  test("open with Enter, which is a click, and close with Escape", async () => {
    const { chart } = await mount(900);
    const item = itemOf(chart.node, "2018-helsinki-summit");
    item.focus();
    item.click();
    expect(chart.state.selected).toBe("2018-helsinki-summit");
    expect(item.getAttribute("aria-pressed")).toBe("true");
    expect(key(item, "Escape")).toBe(false);
    expect(chart.state.selected).toBeNull();
    expect(item.getAttribute("aria-pressed")).toBe("false");
    // With nothing open Escape belongs to the page.
    expect(key(item, "Escape")).toBe(true);
    expect(item.tagName).toBe("BUTTON");
  });

  test("zoom with + and −, show all with 0, move with Page Up and Page Down", async () => {
    const { chart } = await mount(900);
    const whole = chart.state.domain;
    const length = (): number => chart.state.domain[1] - chart.state.domain[0];
    const item = items(chart.node)[5]!;
    item.focus();
    key(item, "+");
    expect(length()).toBeCloseTo((whole[1] - whole[0]) / 2, -3);
    key(item, "=");
    expect(length()).toBeCloseTo((whole[1] - whole[0]) / 4, -3);
    const [t0] = chart.state.domain;
    key(item, "PageUp");
    expect(chart.state.domain[0]).toBeLessThan(t0);
    key(item, "PageDown");
    expect(chart.state.domain[0]).toBeCloseTo(t0, -3);
    key(item, "-");
    expect(length()).toBeCloseTo((whole[1] - whole[0]) / 2, -3);
    key(item, "0");
    expect(chart.state.domain).toEqual(whole);
  });

  test("do nothing outside of the figure, with ctrl, or while someone writes", async () => {
    const { chart, place } = await mount(900);
    const before = chart.state.domain;
    const input = place.appendChild(document.createElement("input"));
    key(input, "+");
    key(document.body, "+");
    const item = items(chart.node)[0]!;
    expect(key(item, "+", { ctrlKey: true })).toBe(true);
    chart.node.append(input);
    expect(key(input, "+")).toBe(true);
    expect(chart.state.domain).toEqual(before);
  });
});

describe("the buttons", () => {
  test("do what gestures do, and say when they cannot", async () => {
    const { chart } = await mount(900);
    const whole = chart.state.domain;
    expect(button(chart.node, "fit").getAttribute("aria-disabled")).toBe("true");
    button(chart.node, "zoomIn").click();
    await drawn();
    expect(button(chart.node, "fit").getAttribute("aria-disabled")).toBe("false");
    expect(chart.state.domain[1] - chart.state.domain[0]).toBeLessThan(whole[1] - whole[0]);
    button(chart.node, "fit").click();
    await drawn();
    expect(chart.state.domain).toEqual(whole);
    button(chart.node, "zoomOut").click();
    expect(chart.state.domain).toEqual(whole);
  });

  test("step through the events and show the list", async () => {
    const { chart } = await mount(900);
    button(chart.node, "next").click();
    expect(chart.state.selected).toBe(data.id(0));
    button(chart.node, "next").click();
    expect(chart.state.selected).toBe(data.id(1));
    button(chart.node, "previous").click();
    expect(chart.state.selected).toBe(data.id(0));
    const list = chart.node.querySelector<HTMLElement>(".outline")!;
    const narrow = list.getBoundingClientRect().height;
    button(chart.node, "list").click();
    expect(button(chart.node, "list").getAttribute("aria-pressed")).toBe("true");
    expect(list.getBoundingClientRect().height).toBeGreaterThan(narrow + 500);
  });
});

describe("the handle", () => {
  test("tells who changed the domain, and what was opened", async () => {
    const { chart } = await mount(900);
    const causes: string[] = [];
    const opened: (string | null)[] = [];
    const off = chart.on("domain", ({ by }) => causes.push(by));
    chart.on("select", ({ id }) => opened.push(id));
    wheel(chart, 500, 200, -300);
    drag(chart, 500, 200, 30);
    chart.zoomTo("2014/2025");
    key(items(chart.node)[0]!, "-");
    off();
    chart.zoomTo("2018");
    expect([...new Set(causes)]).toEqual(["wheel", "drag", "api", "key"]);
    chart.select("2018-helsinki-summit");
    chart.select("2018-helsinki-summit");
    chart.select(null);
    expect(opened).toEqual(["2018-helsinki-summit", null]);
  });

  test("has keys and pointer once, also where a page brings them itself", async () => {
    const { chart } = await mount(900, { ...summits, interactions: [keyboard(), pointer()] });
    const heard: (string | null)[] = [];
    chart.on("select", ({ id }) => heard.push(id));
    const item = items(chart.node)[1]!;
    item.click();
    key(item, "Escape");
    expect(heard).toEqual([item.closest<HTMLElement>("[data-event]")!.dataset["event"], null]);
  });

  test("tells that an update changed the domain, once it is drawn, and says nothing of one that did not", async () => {
    const { chart } = await mount(900);
    const heard: unknown[] = [];
    chart.on("domain", ({ by, domain }) =>
      heard.push([by, domain.map(Number), bytes(chart) === drawing, chart.state.domain]),
    );
    let drawing = bytes(chart);
    chart.update({ theme: "dark" });
    chart.update({ headline: "Another" });
    expect(heard).toEqual([]);
    chart.update({ domain: "2014/2025" });
    const years = [Date.UTC(2014), Date.UTC(2026)];
    expect(heard).toEqual([["update", years, false, years]]);
    drawing = bytes(chart);
    chart.update({ domain: "2014-01-01/2025-12-31" });
    expect(heard).toHaveLength(1);
  });

  test("refuses an event that does not exist, and a domain that is none, and stays as it was", async () => {
    const { chart } = await mount(900);
    const before = [bytes(chart), JSON.stringify(chart.state)];
    expect(() => chart.select("nowhere")).toThrow(/"nowhere"$/);
    expect(() => chart.zoomTo("soon")).toThrow(RangeError);
    expect(() => chart.update({ width: -1 })).toThrow(/-1$/);
    expect(() => chart.update({ view: "summits" as never })).toThrow(TypeError);
    expect([bytes(chart), JSON.stringify(chart.state)]).toEqual(before);
    chart.update({ theme: "dark" });
    expect(chart.node.getAttribute("data-theme")).toBe("dark");
  });

  test("has a state that makes the same picture again", async () => {
    const { chart } = await mount(900);
    wheel(chart, 400, 200, -400);
    await rested();
    chart.select("2001-brdo-summit");
    await drawn();
    const state = JSON.parse(JSON.stringify(chart.state)) as typeof chart.state;
    const { chart: again } = await mount(900, {
      ...summits,
      domain: [...state.domain],
      selected: state.selected,
      extent: [...(await mount(900)).chart.state.domain],
    });
    expect(again.state).toEqual(chart.state);
    expect(bytes(again)).toBe(bytes(chart));
  });

  test("gives what is shown as a file, at any zoom", async () => {
    const { chart } = await mount(900);
    for (const domain of ["1986/2025", "2014/2025", "2018"]) {
      chart.zoomTo(domain);
      await drawn();
      const file = new DOMParser().parseFromString(chart.toSVG(), "image/svg+xml");
      expect(file.querySelector("parsererror")).toBeNull();
      expect(file.documentElement.getAttribute("height")).toBe(drawingOf(chart).getAttribute("height"));
      const places = (root: ParentNode): string[] =>
        [...root.querySelectorAll("[data-label],.mark")]
          .filter((element) => element.getAttribute("visibility") !== "hidden")
          .map(
            (element) =>
              `${element.getAttribute("data-label") ?? element.getAttribute("data-event")} ${
                element.getAttribute("transform") ?? element.parentElement!.getAttribute("transform")
              }`,
          );
      expect(places(file), domain).toEqual(places(drawingOf(chart)));
    }
  });

  test("is what a file of the same options is, when nothing was touched", async () => {
    const { chart } = await mount(900);
    expect(chart.toSVG()).toBe(toSVG({ data, record, view: summitsView, width: 900 }));
  });

  test("has a scale that agrees with the drawing", async () => {
    const { chart } = await mount(900);
    chart.zoomTo("2018");
    await drawn();
    const mark = inPlot(chart, '.mark[data-event="2018-helsinki-summit"]')[0]!.getBoundingClientRect();
    const left = drawingOf(chart).getBoundingClientRect().left;
    expect(mark.left + mark.width / 2 - left).toBeCloseTo(chart.scale(Date.UTC(2018, 6, 16, 12)), 0);
  });
});

describe("several at once", () => {
  test("do not hear each other", async () => {
    const { chart: one } = await mount(900, { ...summits, id: "one" });
    const { chart: two } = await mount(700, { ...summits, id: "two" });
    const before = [bytes(two), two.state.domain] as const;
    wheel(one, 500, 200, -200);
    one.select("2018-helsinki-summit");
    await drawn();
    expect([bytes(two), two.state.domain]).toEqual(before);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

test("the drawing is complete before anyone touches it, and in both themes", async () => {
  const { chart } = await mount(900, { ...summits, theme: "dark" });
  expect(getComputedStyle(chart.node).backgroundColor).toBe("rgb(20, 23, 27)");
  const mark = seen(chart, ".mark")[0]!;
  const dark = getComputedStyle(mark).fill;
  chart.update({ theme: "light" });
  expect(getComputedStyle(chart.node).backgroundColor).toBe("rgb(255, 255, 255)");
  expect(getComputedStyle(mark).fill).not.toBe(dark);
  expect(stageOf(chart).getBoundingClientRect().height).toBeGreaterThan(300);
});

test("a host's own colours win", async () => {
  const { chart, place } = await mount(900);
  place.style.setProperty("--timeline-blue", "rgb(1, 2, 3)");
  const blue = seen(chart, ".mark.f-blue")[0]!;
  expect(getComputedStyle(blue).fill).toBe("rgb(1, 2, 3)");
});
