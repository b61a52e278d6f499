import { afterEach, describe, expect, test, vi } from "vitest";
import { axis, overview, points, spans } from "../../src/components/index.js";
import type { Dataset } from "../../src/dataset/index.js";
import { HistoryTimelineElement } from "../../src/element/history-timeline.js";
import { zoom } from "../../src/interact/index.js";
import {
  memorySource,
  timeline,
  type Bins,
  type SourceOptions,
  type Timeline,
  type TimelineSource,
} from "../../src/timeline/index.js";
import { historyView } from "../../src/views/index.js";
import { crowd, crowdExtent } from "../support/crowd.js";
import { box, drawn, drawingOf, keepStill, key, seen, stageOf, wheel } from "./support.js";

keepStill();

/** A source that can be watched and held up. */
interface Watched extends TimelineSource {
  readonly asked: { readonly domain: readonly [number, number]; readonly signal: AbortSignal }[];
  /** Answers of now on wait for `release`. */
  hold: boolean;
  release(): void;
  /** Answers of now on fail with this. */
  error: Error | undefined;
}

function watched(data: Dataset): Watched {
  const inner = memorySource(data);
  let waiting: (() => void)[] = [];
  const source: Watched = {
    ...inner,
    asked: [],
    hold: false,
    error: undefined,
    release: () => {
      for (const go of waiting.splice(0)) go();
    },
    async window(domain, pixels, tracks, signal) {
      source.asked.push({ domain, signal });
      if (source.hold) await new Promise<void>((go) => waiting.push(go));
      if (source.error !== undefined) throw source.error;
      return inner.window(domain, pixels, tracks, signal);
    },
  };
  afterEach(() => void (waiting = []));
  return source;
}

const made: Timeline[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.destroy();
});

function mount(source: TimelineSource, width: number = 1000, more: Partial<SourceOptions> = {}): Timeline {
  const chart = timeline({
    source,
    components: [spans(), axis(), overview()],
    interactions: [zoom()],
    ...more,
  } as SourceOptions);
  box(width).append(chart.node);
  made.push(chart);
  return chart;
}

const status = ({ node }: Timeline): string =>
  node.querySelector(".source-status [role=status]")?.textContent ?? "";
const until = (test: () => void): Promise<void> => vi.waitFor(test, { timeout: 5_000, interval: 20 });
const counted = (chart: Timeline): Promise<void> =>
  until(() => expect(status(chart)).toMatch(/\d events? in the time shown/));
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const year = 31_556_952_000;
const data = crowd(60_000);
const [first, last] = crowdExtent;

describe("what is in view", () => {
  test("is drawn as counts for each track, and the words say how much there is", async () => {
    const chart = mount(memorySource(data));
    await counted(chart);
    expect(seen(chart, "path.density").length).toBeGreaterThanOrEqual(4);
    expect(status(chart)).toBe("60,000 events in the time shown. Zoom in to see single events.");
    expect(chart.node.querySelector(".outline .count")!.textContent).toBe(status(chart));
  });

  test("becomes marks with labels where the events are few, and those can be walked and selected", async () => {
    const chart = mount(memorySource(data));
    chart.zoomTo([Date.UTC(2001, 5, 1), Date.UTC(2001, 5, 20)]);
    await until(() => expect(seen(chart, ".mark[data-event]").length).toBeGreaterThan(5));
    expect(seen(chart, "[data-label]").length).toBeGreaterThan(0);
    const [t0, t1] = chart.state.domain;
    const rows = Array.from(data.starts.keys()).filter(
      (i) => data.starts[i]! < t1 && Math.max(data.ends[i]!, data.starts[i]! + 1) > t0,
    );
    await until(() => expect(status(chart)).toBe(`${rows.length} events in the time shown.`));
    const listed = [...chart.node.querySelectorAll(".outline li")].map((li) => li.getAttribute("data-event"));
    for (const row of rows) expect(listed).toContain(data.id(row));
    const heard: unknown[] = [];
    chart.on("select", (detail) => heard.push(detail.id));
    chart.select(data.id(rows[0]!));
    chart.node.querySelector<HTMLElement>('[data-command="next"]')?.click();
    expect(heard[0]).toBe(data.id(rows[0]!));
    // The selected event stays, also where single events are not held.
    chart.zoomTo([first, last]);
    await counted(chart);
    await until(() => expect(status(chart)).toMatch(/^60,000/));
    expect(chart.state.selected).toBe(heard.at(-1));
    expect(chart.node.querySelectorAll(".outline li[data-event]")).toHaveLength(1);
  });

  test("can be walked by keys on and on: what comes next is loaded, and the focus is not lost", async () => {
    const source = watched(data);
    const chart = mount(source);
    const at = Date.UTC(2001, 5, 10);
    chart.zoomTo([at, at + 2 * 86_400_000]);
    await until(() => expect(seen(chart, ".mark[data-event]").length).toBeGreaterThan(0));
    await wait(300);
    const asked = source.asked.length;
    chart.node.querySelector<HTMLElement>(".outline li[data-event] .item")!.focus();
    const walked = new Set<string>();
    for (let i = 0; i < 1_000 && walked.size < 50; i++) {
      const item = document.activeElement!;
      const id = item.closest("[data-event]")?.getAttribute("data-event");
      expect(id, `after ${i} steps`).toBeTypeOf("string");
      walked.add(id!);
      key(item, "ArrowRight");
      await wait(10);
    }
    expect(walked.size).toBe(50);
    expect(source.asked.length).toBeGreaterThan(asked);
    const rows = [...walked].map((id) => data.index(id));
    // In order of time, none left out.
    expect(rows).toEqual(rows.map((_, i) => rows[0]! + i));
  });

  test.each([
    ["spans", spans],
    ["points", points],
  ] as const)("keeps its height and its tracks at every zoom, drawn by %s", async (_, component) => {
    const chart = mount(memorySource(data), 1000, { components: [component(), axis()] });
    const size = (): string[] => ["width", "height"].map((name) => drawingOf(chart).getAttribute(name) ?? "");
    await counted(chart);
    await until(() => expect(size()[0]).toBe("1000"));
    const before = size();
    const names = seen(chart, ".lane").map((text) => text.textContent);
    expect(names).toEqual(["Calls", "Repairs", "Storms", "Visits"]);
    for (const years of [20, 4, 0.5, 0.02]) {
      chart.zoomTo([Date.UTC(2004, 0), Date.UTC(2004, 0) + years * year]);
      await counted(chart);
      expect(size()).toEqual(before);
      expect(seen(chart, ".lane").map((text) => text.textContent)).toEqual(names);
    }
  });

  test.each([1000, 360])(
    "is drawn by points, too: counts, then marks with labels, %i pixels wide",
    async (width) => {
      const chart = mount(memorySource(data), width, { components: [points(), axis()] });
      await counted(chart);
      expect(seen(chart, "path.density")).toHaveLength(4);
      expect(seen(chart, "[data-label]")).toHaveLength(0);
      chart.zoomTo([Date.UTC(2001, 5, 1), Date.UTC(2001, 5, 9)]);
      await until(() => expect(seen(chart, ".mark[data-event]").length).toBeGreaterThan(2));
      expect(seen(chart, "[data-label]").length).toBeGreaterThan(0);
      expect(seen(chart, "path.density")).toHaveLength(0);
    },
  );

  test("is drawn by a view of any dataset, too, and where time runs down", async () => {
    const chart = mount(memorySource(data), 360, { view: historyView, components: undefined as never });
    await counted(chart);
    expect(seen(chart, "path.density").length).toBeGreaterThanOrEqual(4);
    chart.zoomTo([Date.UTC(2001, 5, 1), Date.UTC(2001, 5, 9)]);
    await until(() => expect(seen(chart, ".mark[data-event]").length).toBeGreaterThan(2));
  });

  test("selects the event that the options ask for once it is there", async () => {
    const row = 30_000;
    const at = data.starts[row]!;
    const domain = [at - 86_400_000, at + 86_400_000] as const;
    const chart = mount(memorySource(data), 1000, { selected: data.id(row), domain });
    expect(chart.state.selected).toBeNull();
    await until(() => expect(chart.state.selected).toBe(data.id(row)));
  });
});

describe("what is asked for", () => {
  test("is whole windows that begin at a multiple of their length, with bins of a power of two", async () => {
    const source = watched(data);
    const chart = mount(source);
    await counted(chart);
    chart.zoomTo([Date.UTC(2003, 2, 3), Date.UTC(2005, 7, 9)]);
    await counted(chart);
    for (const { domain } of source.asked) {
      const length = domain[1] - domain[0];
      expect(Math.log2(length) % 1).toBe(0);
      expect(domain[0] / length).toBe(Math.round(domain[0] / length));
    }
    expect(new Set(source.asked.map(({ domain }) => domain.join())).size).toBe(source.asked.length);
  });

  test("is not asked for again when a reader comes back", async () => {
    const source = watched(data);
    const chart = mount(source);
    await counted(chart);
    const there = [Date.UTC(2003, 0), Date.UTC(2005, 0)] as const;
    chart.zoomTo(there);
    await counted(chart);
    await wait(300);
    const { length } = source.asked;
    expect(length).toBeLessThanOrEqual(8);
    chart.zoomTo([first, last]);
    await wait(300);
    chart.zoomTo(there);
    await wait(300);
    expect(source.asked.length).toBe(length);
  });

  test("is not asked for at all inside a window whose events are held", async () => {
    const source = watched(data);
    const chart = mount(source);
    const at = Date.UTC(2001, 5, 10);
    chart.zoomTo([at, at + 9 * 86_400_000]);
    await until(() => expect(seen(chart, ".mark[data-event]").length).toBeGreaterThan(0));
    await wait(300);
    const { length } = source.asked;
    chart.zoomTo([at + 3 * 86_400_000, at + 4 * 86_400_000]);
    await wait(300);
    expect(source.asked.length).toBe(length);
    expect(status(chart)).toMatch(/^\d+ events? in the time shown\.$/);
  });

  test("comes in few requests while a reader zooms on and on", async () => {
    const source = watched(data);
    const chart = mount(source);
    await counted(chart);
    const before = source.asked.length;
    // Two seconds of a wheel, through eleven octaves: nobody rests anywhere.
    for (let i = 0; i < 120; i++) {
      wheel(chart, 600, 60, -40);
      await new Promise(requestAnimationFrame);
    }
    const [t0, t1] = chart.state.domain;
    expect((last - first) / (t1 - t0)).toBeGreaterThan(200);
    await counted(chart);
    await wait(400);
    // Two to four windows at a time, at most every half second.
    expect(source.asked.length - before).toBeLessThanOrEqual(24);
    expect(status(chart)).not.toMatch(/Loading/);
  });
});

describe("a slow source", () => {
  test("leaves what was drawn, moved and scaled, until the answer is there", async () => {
    const source = watched(data);
    const chart = mount(source);
    await counted(chart);
    await wait(200);
    const path = (): string | null => seen(chart, "path.density")[0]!.getAttribute("d");
    const before = path();
    source.hold = true;
    chart.zoomTo([Date.UTC(2000, 0), Date.UTC(2012, 0)]);
    await until(() => expect(status(chart)).toBe("Loading this time…"));
    expect(stageOf(chart).getAttribute("aria-busy")).toBe("true");
    const scaled = path();
    expect(scaled).not.toBe(before);
    expect(scaled!.length).toBeGreaterThan(200);
    source.hold = false;
    source.release();
    await counted(chart);
    expect(stageOf(chart).hasAttribute("aria-busy")).toBe(false);
    expect(path()).not.toBe(scaled);
  });

  test("shows a coarse picture where nothing of the last one is in view", async () => {
    const source = watched(data);
    const chart = mount(source);
    await counted(chart);
    await wait(200);
    source.hold = true;
    chart.zoomTo([Date.UTC(1995, 0), Date.UTC(1995, 2)]);
    await until(() => expect(status(chart)).toMatch(/Loading/));
    chart.zoomTo([Date.UTC(2015, 0), Date.UTC(2015, 2)]);
    await drawn();
    const plot = stageOf(chart).getBoundingClientRect();
    const strips = seen(chart, "path.density").map((one) => one.getBoundingClientRect());
    expect(strips.some(({ left, right }) => left < plot.left + 300 && right > plot.right - 300)).toBe(true);
  });

  test("is told when nobody waits any more, and its late answer changes nothing", async () => {
    const source = watched(data);
    const chart = mount(source);
    await counted(chart);
    await wait(200);
    source.hold = true;
    const from = source.asked.length;
    chart.zoomTo([Date.UTC(1995, 0), Date.UTC(1995, 2)]);
    await until(() => expect(source.asked.length).toBeGreaterThan(from));
    const stale = source.asked.slice(from);
    expect(stale.every(({ signal }) => !signal.aborted)).toBe(true);
    chart.zoomTo([Date.UTC(2015, 0), Date.UTC(2015, 2)]);
    await until(() => expect(source.asked.length).toBeGreaterThan(from + stale.length));
    expect(stale.every(({ signal }) => signal.aborted)).toBe(true);
    const fresh = source.asked.slice(from + stale.length);
    expect(fresh.every(({ signal }) => !signal.aborted)).toBe(true);
    source.hold = false;
    source.release();
    await counted(chart);
    const text = status(chart);
    await wait(200);
    expect(status(chart)).toBe(text);
    chart.destroy();
    expect(chart.node.querySelector(".source-status")).toBeNull();
  });

  test("is told of all that is under way when the timeline ends", async () => {
    const source = watched(data);
    source.hold = true;
    const chart = mount(source);
    await until(() => expect(source.asked.length).toBeGreaterThan(0));
    chart.destroy();
    expect(source.asked.every(({ signal }) => signal.aborted)).toBe(true);
  });
});

describe("a source that fails", () => {
  test("is told in words, once in a warning, and what was drawn stays; a button asks again", async () => {
    const source = watched(data);
    const chart = mount(source);
    const warnings: string[] = [];
    chart.on("warning", ({ code, message }) => warnings.push(`${code}: ${message}`));
    await counted(chart);
    await wait(200);
    source.error = new Error("the database is away");
    chart.zoomTo([Date.UTC(2000, 0), Date.UTC(2004, 0)]);
    await until(() =>
      expect(status(chart)).toBe("This time could not be loaded. What was drawn before stays."),
    );
    await wait(100);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^source: the source did not answer for .*the database is away/);
    expect(seen(chart, "path.density").length).toBeGreaterThanOrEqual(4);
    source.error = undefined;
    const again = chart.node.querySelector<HTMLButtonElement>(".source-status button")!;
    expect(again.hidden).toBe(false);
    again.click();
    await counted(chart);
    expect(again.hidden).toBe(true);
  });

  test("is not asked again and again", async () => {
    const source = watched(data);
    source.error = new Error("away");
    const chart = mount(source);
    await until(() => expect(status(chart)).toMatch(/could not be loaded/));
    await wait(800);
    expect(source.asked.length).toBeLessThanOrEqual(4);
  });

  test("may answer with what is no answer: that is a failure, too", async () => {
    const odd: unknown[] = [
      undefined,
      null,
      {},
      { starts: [], active: [] },
      { starts: [[1]], active: [[1]] },
    ];
    for (const answer of odd) {
      const chart = mount({ ...memorySource(crowd(10, 1)), window: () => answer as Bins });
      await until(() => expect(status(chart)).toMatch(/could not be loaded/));
      chart.destroy();
    }
  });
});

test("options that need all the data are refused, as is what is no source", () => {
  const source = memorySource(crowd(10));
  const components = [spans(), axis()];
  for (const more of [{ data }, { filter: { text: "x" } }, { asOf: "2001" }])
    expect(() => timeline({ source, components, ...more } as SourceOptions)).toThrow(TypeError);
  for (const bad of [{}, { ...source, window: undefined }, { ...source, tracks: undefined }])
    expect(() => timeline({ source: bad, components } as unknown as SourceOptions)).toThrow(TypeError);
  expect(() => timeline({ source: { ...source, extent: [5, 5] }, components })).toThrow(RangeError);
  const chart = timeline({ source, components });
  made.push(chart);
  expect(() => chart.update({ filter: { text: "x" } })).toThrow(TypeError);
});

test("the element takes a source among its options", async () => {
  HistoryTimelineElement.define();
  const element = document.createElement("history-timeline") as HistoryTimelineElement;
  element.options = { source: memorySource(data), components: [spans(), axis()] };
  box(900).append(element);
  await until(() => expect(element.timeline).toBeDefined());
  await counted(element.timeline!);
  element.options = { data: crowd(300, 2), components: [spans(), axis()] };
  await until(() => expect(element.timeline!.node.querySelectorAll(".outline li")).toHaveLength(300));
  expect(element.timeline!.node.querySelector(".source-status")).toBeNull();
  element.remove();
});

test("another source takes the place of the first", async () => {
  const chart = mount(memorySource(data));
  await counted(chart);
  chart.update({ source: memorySource(crowd(500, 2)) });
  await until(() => expect(status(chart)).toMatch(/^500 events/));
  expect(seen(chart, ".lane").map((text) => text.textContent)).toEqual(["Calls", "Repairs"]);
});
