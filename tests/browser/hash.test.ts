import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { axis, points } from "../../src/components/index.js";
import "../../src/element/define.js";
import type { HistoryTimelineElement } from "../../src/element/define.js";
import { hash, type HashOptions } from "../../src/interact/index.js";
import { timeline, type Timeline } from "../../src/timeline/index.js";

const [first, second] = [data.id(0), data.id(1)];
const charts: Timeline[] = [];
const address = location.pathname + location.search;

function mount(options: HashOptions = {}, other: typeof data | typeof record = data): Timeline {
  const chart = timeline({
    data: other,
    components: [points(), axis()],
    width: 600,
    interactions: [hash(options)],
  });
  document.body.append(chart.node);
  charts.push(chart);
  return chart;
}

/** Follow a link inside the page, and wait for the page to notice. */
async function follow(to: string): Promise<void> {
  const noticed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = to;
  await noticed;
}

beforeEach(() => history.replaceState(null, "", address));
afterEach(() => {
  for (const chart of charts.splice(0)) chart.destroy();
  document.body.replaceChildren();
  history.replaceState(null, "", address);
  vi.restoreAllMocks();
});

describe("a link to an event", () => {
  test("opens it when the page begins with it", () => {
    history.replaceState(null, "", `#${second}`);
    expect(mount().state.selected).toBe(second);
  });

  test("wins over the selection that the options ask for", () => {
    history.replaceState(null, "", `#${second}`);
    const chart = timeline({ data, components: [points()], selected: first, interactions: [hash()] });
    charts.push(chart);
    expect(chart.state.selected).toBe(second);
  });

  test("opens it when it is followed later", async () => {
    const chart = mount();
    await follow(first);
    expect(chart.state.selected).toBe(first);
    await follow(second);
    expect(chart.state.selected).toBe(second);
  });

  test.each(["section-2", "", "%E0%A4%A", "constructor"])(
    "that names no event (%j) changes nothing",
    async (to) => {
      const chart = mount({ write: true });
      chart.select(first);
      history.replaceState(null, "", "#elsewhere");
      await follow(to);
      expect(chart.state.selected).toBe(first);
      expect(location.hash).toBe(to === "" ? "" : `#${to}`);
    },
  );

  test("brings the figure into view only when asked", async () => {
    const scrolled = vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(() => {});
    mount();
    await follow(first);
    expect(scrolled).not.toHaveBeenCalled();
    const chart = mount({ scroll: true });
    await follow(second);
    expect(scrolled.mock.contexts.at(-1)).toBe(chart.node);
  });
});

describe("the address", () => {
  test("belongs to the host: opening an event leaves it alone", () => {
    const before = history.length;
    mount().select(first);
    expect(location.hash).toBe("");
    expect(history.length).toBe(before);
  });

  test("says what is open when asked to, without a step in the history, and nothing once it is closed", () => {
    const before = history.length;
    history.replaceState({ of: "the host" }, "");
    const chart = mount({ write: true });
    chart.select(first);
    expect(location.hash).toBe(`#${first}`);
    chart.select(second);
    expect(location.hash).toBe(`#${second}`);
    chart.select(null);
    expect(location.hash).toBe("");
    expect(history.length).toBe(before);
    expect(history.state).toEqual({ of: "the host" });
  });

  test("keeps what another part of the page wrote when nothing was opened", () => {
    history.replaceState(null, "", "#section-2");
    const chart = mount({ write: true });
    chart.zoomTo("2001/2003");
    expect(location.hash).toBe("#section-2");
    chart.select(first);
    history.replaceState(null, "", "#section-3");
    chart.select(null);
    expect(location.hash).toBe("#section-3");
  });
});

describe("several timelines in a page", () => {
  test("open their own events only", async () => {
    const [one, other] = [mount(), mount({}, record)];
    const id = Array.from({ length: record.size }, (_, i) => record.id(i)).find(
      (id) => data.index(id as string as typeof first) < 0,
    )!;
    await follow(first);
    await follow(id);
    expect(one.state.selected).toBe(first);
    expect(other.state.selected).toBe(id);
  });

  test("of the same events are told apart by a prefix", async () => {
    const [one, other] = [mount({ prefix: "one:", write: true }), mount({ prefix: "other:", write: true })];
    await follow(`other:${first}`);
    expect([one.state.selected, other.state.selected]).toEqual([null, first]);
    one.select(second);
    expect(decodeURIComponent(location.hash)).toBe(`#one:${second}`);
    expect(other.state.selected).toBe(first);
    // Closing what the address does not name leaves it.
    other.select(null);
    expect(decodeURIComponent(location.hash)).toBe(`#one:${second}`);
  });
});

test("a destroyed timeline neither listens nor writes", async () => {
  const added = vi.spyOn(window, "addEventListener");
  const chart = mount({ write: true });
  const signals = added.mock.calls
    .filter(([type]) => type === "hashchange")
    .map(([, , options]) => (options as AddEventListenerOptions).signal!);
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.map(({ aborted }) => aborted)).not.toContain(true);
  chart.destroy();
  expect(signals.map(({ aborted }) => aborted)).not.toContain(false);
  await follow(first);
  expect(chart.state.selected).toBeNull();
});

describe("the attribute hash", () => {
  async function element(attributes: Readonly<Record<string, string>>): Promise<HistoryTimelineElement> {
    const node = document.createElement("history-timeline");
    for (const [name, value] of Object.entries({ data: "us-russia", ...attributes }))
      node.setAttribute(name, value);
    const ready = new Promise((done, fail) => {
      node.addEventListener("timeline-ready", done, { once: true });
      node.addEventListener("timeline-error", (event) => fail((event as CustomEvent).detail.error));
    });
    document.body.append(node);
    await ready;
    return node;
  }
  const selected = (node: HistoryTimelineElement): string | null => node.timeline!.state.selected;

  test("makes links lead to events, and its absence leaves them alone", async () => {
    vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(() => {});
    history.replaceState(null, "", `#${second}`);
    const [with_, without] = [await element({ hash: "" }), await element({})];
    await vi.waitFor(() => expect(selected(with_)).toBe(second));
    expect(selected(without)).toBeNull();
    with_.removeAttribute("hash");
    await Promise.resolve();
    await follow(first);
    expect(selected(with_)).toBe(second);
  });

  test("stays on when the gestures arrive", async () => {
    vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(() => {});
    const node = await element({ hash: "" });
    node.dispatchEvent(new PointerEvent("pointerenter"));
    await new Promise((done) => setTimeout(done, 50));
    await follow(first);
    await vi.waitFor(() => expect(selected(node)).toBe(first));
  });
});
