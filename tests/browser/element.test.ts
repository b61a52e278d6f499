import { afterEach, describe, expect, test, vi } from "vitest";
import { HistoryTimelineElement } from "../../src/element/history-timeline.js";
import { bundled } from "../../src/element/bundled.js";
import history from "../../src/generated/us-russia.json?url";
import { drawn, keepStill } from "./support.js";

keepStill();
for (const [name, load] of bundled) HistoryTimelineElement.datasets.set(name, load);
HistoryTimelineElement.define();

afterEach(() => document.body.replaceChildren());

const list = "<ol><li data-event='a'><time>2001</time> A talk</li></ol>";

interface Heard {
  readonly type: string;
  readonly detail: Record<string, unknown>;
}

/** An element from markup, in the page; with what it tells the page. */
function put(markup: string): {
  element: HistoryTimelineElement;
  heard: Heard[];
  next: (type: string) => Promise<Heard>;
} {
  const place = document.body.appendChild(document.createElement("div"));
  place.style.width = "800px";
  const heard: Heard[] = [];
  for (const type of ["ready", "domain", "select", "error"])
    place.addEventListener(`timeline-${type}`, (event) =>
      heard.push({ type: event.type, detail: (event as CustomEvent<Record<string, unknown>>).detail }),
    );
  place.innerHTML = markup;
  const element = place.querySelector<HistoryTimelineElement>("history-timeline")!;
  const next = async (type: string): Promise<Heard> =>
    vi.waitFor(
      () => {
        const found = heard.find((one) => one.type === `timeline-${type}`);
        if (found === undefined)
          throw new Error(`no timeline-${type}; heard ${heard.map(({ type }) => type).join()}`);
        return found;
      },
      { timeout: 3000, interval: 10 },
    );
  return { element, heard, next };
}

const figureOf = (element: Element): HTMLElement | null =>
  element.shadowRoot?.querySelector("figure") ?? null;
const visible = (element: Element): boolean => element.getBoundingClientRect().height > 0;

/** A dataset without a fault, as text. */
const own = JSON.stringify({
  id: "own",
  title: "Own talks",
  kinds: [{ id: "talk", label: "Talk" }],
  sources: [{ id: "g", type: "article", publisher: "The Gazette" }],
  parties: [
    { id: "north", name: "North", type: "state" },
    { id: "ann", name: "Ann North", type: "person", side: "north" },
    { id: "ben", name: "Ben South", type: "person" },
  ],
  events: [2001, 2004].map((year) => ({
    id: `t${year}`,
    kind: "talk",
    title: `Talk of ${year}`,
    importance: 2,
    when: String(year),
    place: { name: "Town", country: "NO", host: "north", setting: "bilateral" },
    with: ["ann", "ben"],
    sources: [{ source: "g", states: null, basis: "none" }],
  })),
});

describe("data", () => {
  test("comes from src, relative to the page, without credentials", async () => {
    const relative = new URL(history, location.href).pathname;
    const fetched = vi.spyOn(window, "fetch");
    const { element, next } = put(`<history-timeline src="${relative}">${list}</history-timeline>`);
    await next("ready");
    expect(figureOf(element)!.querySelectorAll(".mark").length).toBeGreaterThan(10);
    const [url, options] = fetched.mock.calls[0]!;
    expect(String(url)).toBe(new URL(relative, document.baseURI).href);
    expect(options).toMatchObject({ credentials: "omit" });
  });

  test("comes by the name of a bundled history", async () => {
    const { element, next } = put(`<history-timeline data="us-russia">${list}</history-timeline>`);
    await next("ready");
    await drawn();
    expect(element.timeline!.state.selected).toBeNull();
    expect(figureOf(element)!.querySelectorAll(".mark")).toHaveLength(15);
    expect(figureOf(element)!.getBoundingClientRect().width).toBe(800);
  });

  test("comes from a script with JSON inside", async () => {
    const { element, next } = put(
      `<history-timeline><script type="application/json">${own}</script>${list}</history-timeline>`,
    );
    await next("ready");
    expect(figureOf(element)!.querySelectorAll("li[data-event]")).toHaveLength(2);
  });

  test("that is absent leaves what is in the element as it is", async () => {
    const { element, heard } = put("<history-timeline><p>Coming soon.</p><ol></ol></history-timeline>");
    await drawn();
    expect(heard).toEqual([]);
    expect(visible(element.querySelector("p")!)).toBe(true);
  });
});

describe("when something is wrong the list stays, an event says why, and nothing throws", () => {
  const thrown: unknown[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void =>
    void thrown.push("reason" in event ? event.reason : event.message);

  test.each<[string, string]>([
    ["an address that answers nothing", 'src="/nowhere/at-all.json"'],
    ["an address that is none", 'src="http://["'],
    ["a page instead of data", 'src="/"'],
    ["a name that is not bundled", 'data="atlantis"'],
  ])("%s", async (_, attributes) => {
    window.addEventListener("error", hear);
    window.addEventListener("unhandledrejection", hear);
    const { element, next } = put(`<history-timeline ${attributes}>${list}</history-timeline>`);
    const { detail } = await next("error");
    await drawn();
    window.removeEventListener("error", hear);
    window.removeEventListener("unhandledrejection", hear);
    expect(detail["error"]).toBeInstanceOf(Error);
    expect(visible(element.querySelector("ol")!)).toBe(true);
    expect(figureOf(element)).toBeNull();
    expect(thrown).toEqual([]);
  });

  test("bad data, with all of its problems", async () => {
    const bad = own.replace('"2001"', '"20O1"').replace('"when":"2004"', '"when":"2004-13"');
    const { element, next } = put(
      `<history-timeline><script type="application/json">${bad}</script>${list}</history-timeline>`,
    );
    const { detail } = await next("error");
    expect((detail["issues"] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      "/events/0/when",
      "/events/1/when",
    ]);
    expect(visible(element.querySelector("ol")!)).toBe(true);
  });

  test("and mended attributes bring the drawing", async () => {
    const { element, next } = put(`<history-timeline data="atlantis">${list}</history-timeline>`);
    await next("error");
    element.setAttribute("data", "us-russia");
    await next("ready");
    await drawn();
    expect(visible(figureOf(element)!)).toBe(true);
    expect(visible(element.querySelector("ol")!)).toBe(false);
    expect(element.querySelector("ol")).not.toBeNull();
  });
});

describe("attributes", () => {
  test("of one task are one update", async () => {
    const { element, heard, next } = put(`<history-timeline data="us-russia">${list}</history-timeline>`);
    await next("ready");
    const update = vi.spyOn(element.timeline!, "update");
    element.setAttribute("theme", "dark");
    element.setAttribute("domain", "2014/2025");
    element.setAttribute("wheel", "off");
    await drawn();
    expect(update).toHaveBeenCalledTimes(1);
    expect(figureOf(element)!.getAttribute("data-theme")).toBe("dark");
    expect(new Date(element.timeline!.state.domain[0]).getUTCFullYear()).toBe(2014);
    expect(heard.filter(({ type }) => type === "timeline-error")).toEqual([]);
  });

  test("that are taken away take back what they said", async () => {
    const { element, next } = put(
      `<history-timeline data="us-russia" theme="dark" domain="2018"></history-timeline>`,
    );
    await next("ready");
    element.removeAttribute("theme");
    element.removeAttribute("domain");
    await drawn();
    expect(figureOf(element)!.hasAttribute("data-theme")).toBe(false);
    expect(new Date(element.timeline!.state.domain[0]).getUTCFullYear()).toBeLessThan(1987);
  });

  test.each([
    ["domain", "soon"],
    ["selected", "nowhere"],
    ["view", "sumits"],
    ["lang", "x-"],
  ])("that are wrong are left out and named, once: %s", async (name, value) => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const { element, heard, next } = put(
      `<history-timeline data="us-russia" ${name}="${value}">${list}</history-timeline>`,
    );
    await next("ready");
    element.setAttribute("theme", "dark");
    await drawn();
    expect(visible(element.querySelector("ol")!)).toBe(false);
    expect(figureOf(element)!.querySelector("svg [data-event]")).not.toBeNull();
    const odd = heard.filter(({ type }) => type === "timeline-error");
    const message = expect.stringMatching(new RegExp(`^the attribute ${name} .*"${value}"$`)) as string;
    expect(odd.map(({ detail }) => (detail["error"] as Error).message)).toEqual([message]);
    expect(logged.mock.calls).toEqual([["history-timeline:", message]]);
    logged.mockRestore();
  });

  test("that are wrong for a while are absent for that while", async () => {
    const { element, next } = put(`<history-timeline data="us-russia">${list}</history-timeline>`);
    await next("ready");
    const home = element.timeline!.state.domain;
    element.setAttribute("domain", "2018");
    await drawn();
    element.setAttribute("domain", "soon");
    await next("error");
    expect(element.timeline!.state.domain).toEqual(home);
    element.setAttribute("domain", "2018");
    await drawn();
    expect(new Date(element.timeline!.state.domain[0]).getUTCFullYear()).toBe(2018);
  });

  test("that are empty are absent", async () => {
    const { element, heard, next } = put(
      `<history-timeline data="us-russia" domain="" view="" lang="" selected="" id=" "></history-timeline>`,
    );
    await next("ready");
    expect(heard.map(({ type }) => type)).toEqual(["timeline-ready"]);
    expect(figureOf(element)!.lang).toBe("en");
  });

  test("with values that are none count as absent", async () => {
    const { element, heard, next } = put(
      `<history-timeline data="us-russia" theme="sepia" orient="diagonal" wheel="fast"></history-timeline>`,
    );
    await next("ready");
    expect(heard.map(({ type }) => type)).toEqual(["timeline-ready"]);
    expect(figureOf(element)!.hasAttribute("data-theme")).toBe(false);
  });

  test("hand on the handle with its scale and its text, once it is ready", async () => {
    const { element, next } = put(
      `<history-timeline data="us-russia" domain="1986/2025"></history-timeline>`,
    );
    expect(element.timeline).toBe(undefined);
    await next("ready");
    const { scale, state } = element.timeline!;
    expect(scale.domain().map(Number)).toEqual(state.domain);
    expect(scale.invert(scale(Date.UTC(2010, 5, 24))).getTime()).toBeCloseTo(Date.UTC(2010, 5, 24), -3);
    expect(element.timeline!.toSVG()).toMatch(/^<svg/);
    element.remove();
    await vi.waitFor(() => expect(element.timeline).toBe(undefined));
  });

  test("say which event is open, and the page hears of it", async () => {
    const { element, next } = put(`<history-timeline data="us-russia"></history-timeline>`);
    await next("ready");
    element.setAttribute("selected", "2018-helsinki-summit");
    const { detail } = await next("select");
    expect(detail["id"]).toBe("2018-helsinki-summit");
    expect(element.timeline!.state.selected).toBe("2018-helsinki-summit");
    // What the reader opens stays, whatever else changes; taken away, the attribute closes what it had opened.
    element.timeline!.select("1986-reykjavik-summit");
    element.setAttribute("theme", "dark");
    await drawn();
    expect(element.timeline!.state.selected).toBe("1986-reykjavik-summit");
    element.removeAttribute("selected");
    await drawn();
    expect(element.timeline!.state.selected).toBeNull();
  });

  test("that bring other data close what those have not", async () => {
    const url = URL.createObjectURL(new Blob([own], { type: "application/json" }));
    const { element, heard, next } = put(`<history-timeline src="${url}"></history-timeline>`);
    await next("ready");
    element.timeline!.select("t2001");
    element.removeAttribute("src");
    element.setAttribute("data", "us-russia");
    await vi.waitFor(() => expect(element.timeline!.state.selected).toBeNull());
    expect(heard.filter(({ type }) => type === "timeline-select").at(-1)!.detail).toEqual({ id: null });
  });
});

describe("the element", () => {
  test("is defined once, whoever defines it", async () => {
    const first = customElements.get("history-timeline");
    expect(() => HistoryTimelineElement.define()).not.toThrow();
    await import("../../src/element/define.js");
    expect(customElements.get("history-timeline")).toBe(first);
  });

  test("that is moved in the page keeps its timeline and its state", async () => {
    const { element, heard, next } = put(`<history-timeline data="us-russia"></history-timeline>`);
    await next("ready");
    element.timeline!.zoomTo("2014/2018");
    const { timeline } = element;
    const { domain } = timeline!.state;
    const other = document.body.appendChild(document.createElement("div"));
    other.style.width = "600px";
    other.append(element);
    await drawn();
    expect(element.timeline).toBe(timeline);
    expect(element.timeline!.state.domain).toEqual(domain);
    expect(figureOf(element)!.getBoundingClientRect().width).toBe(600);
    expect(heard.filter(({ type }) => type === "timeline-ready")).toHaveLength(1);
  });

  test("that is taken away lets go, and comes back when it is put back", async () => {
    const { element, next } = put(`<history-timeline data="us-russia">${list}</history-timeline>`);
    await next("ready");
    const place = element.parentElement!;
    element.remove();
    await drawn();
    expect(element.timeline).toBeUndefined();
    expect(figureOf(element)).toBeNull();
    place.append(element);
    await vi.waitFor(() => expect(element.timeline).toBeDefined());
    await drawn();
    expect(figureOf(element)!.querySelectorAll(".mark")).toHaveLength(15);
  });

  test("that goes while its data is on the way stays silent", async () => {
    const { element, heard } = put(`<history-timeline src="${history}">${list}</history-timeline>`);
    await Promise.resolve();
    element.remove();
    await new Promise((done) => setTimeout(done, 150));
    expect(heard).toEqual([]);
    expect(figureOf(element)).toBeNull();
  });

  test("stands beside others, each with its own state", async () => {
    const markup = "<history-timeline data='us-russia'></history-timeline>".repeat(3);
    const { heard } = put(markup);
    await vi.waitFor(() => expect(heard.filter(({ type }) => type === "timeline-ready")).toHaveLength(3));
    const all = [...document.querySelectorAll("history-timeline")];
    all[0]!.timeline!.zoomTo("2018");
    await drawn();
    expect(all[1]!.timeline!.state).not.toEqual(all[0]!.timeline!.state);
    expect(all[1]!.timeline!.state).toEqual(all[2]!.timeline!.state);
  });

  test("tells its events to the page across the shadow tree", async () => {
    const { element, heard, next } = put(`<history-timeline data="us-russia"></history-timeline>`);
    await next("ready");
    element.timeline!.zoomTo("2018");
    element.timeline!.select("2018-helsinki-summit");
    const { detail } = await next("domain");
    expect((detail["domain"] as Date[])[0]).toEqual(new Date(Date.UTC(2018, 0)));
    expect(heard.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["timeline-ready", "timeline-domain", "timeline-select"]),
    );
  });

  test("takes its colours from the page", async () => {
    const { element, next } = put(`<history-timeline data="us-russia" theme="light"></history-timeline>`);
    await next("ready");
    await drawn();
    element.style.setProperty("--timeline-blue", "rgb(1, 2, 3)");
    const mark = figureOf(element)!.querySelector(".mark.f-blue")!;
    expect(getComputedStyle(mark).fill).toBe("rgb(1, 2, 3)");
  });

  test("offers its parts to the page", async () => {
    const { element, next } = put(`<history-timeline data="us-russia"></history-timeline>`);
    await next("ready");
    const parts = [...element.shadowRoot!.querySelectorAll("[part]")].map((one) => one.getAttribute("part"));
    expect(parts).toEqual(expect.arrayContaining(["figure", "chart", "controls", "outline"]));
  });
});
