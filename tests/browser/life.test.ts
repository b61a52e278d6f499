import { cdp } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { axis, type Component } from "../../src/components/index.js";
import { timeline, type Timeline } from "../../src/timeline/index.js";
import { toSVG } from "../../src/print/index.js";
import {
  box,
  bytes,
  drawingOf,
  drawn,
  drag,
  keepStill,
  key,
  mount,
  stageOf,
  summits,
  wheel,
} from "./support.js";

keepStill();

/** Every listener added to the document or window and not taken away. */
class Listeners {
  readonly #left = new Map<string, number>();
  readonly #restore: (() => void)[] = [];

  watch(target: EventTarget, name: string): void {
    const { addEventListener: add, removeEventListener: remove } = target;
    const count = (type: string, by: number): void => {
      const of = `${name} ${type}`;
      this.#left.set(of, (this.#left.get(of) ?? 0) + by);
    };
    target.addEventListener = (type: string, ...rest: [never, never]) => {
      const options = rest[1] as AddEventListenerOptions | boolean | undefined;
      const signal = typeof options === "object" ? options.signal : undefined;
      count(type, 1);
      signal?.addEventListener("abort", () => count(type, -1), { once: true });
      add.call(target, type, ...rest);
    };
    target.removeEventListener = (type: string, ...rest: [never, never]) => {
      count(type, -1);
      remove.call(target, type, ...rest);
    };
    this.#restore.push(() => {
      target.addEventListener = add;
      target.removeEventListener = remove;
    });
  }

  left(): string[] {
    return [...this.#left].filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
  }

  restore(): void {
    for (const undo of this.#restore) undo();
  }
}

describe("update", () => {
  test.each<[string, Parameters<typeof timeline>[0] | Record<string, never>]>([
    ["nothing", {}],
    ["the same options", summits],
    ["a theme it has", { ...summits, theme: "light" }],
  ])("of %s writes nothing to the page", async (_, options) => {
    const { chart } = await mount(900, { ...summits, theme: "light" });
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(chart.node, { subtree: true, childList: true, attributes: true, characterData: true });
    chart.update(options);
    await drawn();
    seen.push(...observer.takeRecords());
    expect(
      seen.map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName}`),
    ).toEqual([]);
  });

  test("of new data that is the same keeps every element of the drawing", async () => {
    const { chart } = await mount(900);
    const before = [...drawingOf(chart).querySelectorAll("*")];
    chart.update({ data: summits.data.where(() => true) });
    await drawn();
    const after = [...drawingOf(chart).querySelectorAll("*")];
    expect(after.filter((element) => !before.includes(element))).toEqual([]);
    expect(after).toHaveLength(before.length);
  });

  test("gives what a new timeline with these options gives", async () => {
    const { chart } = await mount(900);
    chart.update({ domain: "2014/2025", theme: "dark", dir: "rtl" });
    await drawn();
    const { chart: fresh } = await mount(900, { ...summits, domain: "2014/2025", theme: "dark", dir: "rtl" });
    expect(bytes(chart)).toBe(bytes(fresh));
    chart.update({
      domain: "1986/2025",
      dir: "ltr",
      data: summits.data.where(({ kind }) => kind === "summit"),
    });
    await drawn();
    const { chart: other } = await mount(900, {
      ...summits,
      theme: "dark",
      domain: "1986/2025",
      data: summits.data.where(({ kind }) => kind === "summit"),
    });
    expect(bytes(chart)).toBe(bytes(other));
  });

  test("of the domain keeps the height", async () => {
    const { chart } = await mount(900);
    const before = drawingOf(chart).getAttribute("height");
    for (const domain of ["2014/2025", "2018", "2018-07"]) {
      chart.update({ domain });
      await drawn();
      expect(drawingOf(chart).getAttribute("height"), domain).toBe(before);
    }
  });
});

/** A component that counts what is asked of it. */
function probe(): { component: Component<number>; calls: Record<string, number> } {
  const calls = { prepare: 0, layout: 0 };
  const component: Component<number> = {
    type: "probe",
    placement: "stack",
    prepare: (data) => (calls.prepare++, data.size),
    size: () => 20,
    layout: () => (calls.layout++, { layers: [] }),
  };
  return { component, calls };
}

describe("update asks of components", () => {
  const data = summits.data;
  const some = data.where(({ kind }) => kind === "summit");
  test.each<[what: string, change: Partial<Parameters<typeof timeline>[0]>, prepare: number, layout: number]>(
    [
      ["nothing for looks", { theme: "dark" }, 0, 0],
      ["nothing for words", { headline: "Other words", deck: "And more", credit: "Us" }, 0, 0],
      ["nothing for what is open", { selected: "2018-helsinki-summit" }, 0, 0],
      ["nothing for what the wheel does", { wheel: "free" }, 0, 0],
      ["nothing for a time of the level that is shown", { domain: "1990/2021" }, 0, 0],
      ["one layout for a time at another level", { domain: "2018" }, 0, 1],
      ["one layout for another width", { width: 700 }, 0, 1],
      ["one layout for another direction", { dir: "rtl" }, 0, 1],
      ["all for other data", { data: some }, 1, 1],
      ["all for another filter", { filter: { kinds: ["summit"] } }, 1, 1],
      ["all for another language", { locale: "de" }, 1, 1],
    ],
  )("%s", async (_, change, prepare, layout) => {
    const { component, calls } = probe();
    const extent = "1984/2027";
    const options = {
      data,
      components: [component, axis()],
      theme: "light",
      extent,
      domain: "1989/2021",
    } as const;
    const { chart } = await mount(900, options);
    Object.assign(calls, { prepare: 0, layout: 0 });
    chart.update(change);
    await drawn();
    expect(calls).toEqual({ prepare, layout });
  });
});

describe("the size", () => {
  test("follows the container, and is then what a fresh timeline draws, byte for byte", async () => {
    const { chart, place } = await mount(900);
    for (const width of [600, 360, 1200, 768, 1200, 481, 479, 900]) {
      place.style.width = `${width}px`;
      await drawn();
      const { chart: fresh } = await mount(width);
      // Observers of size may come a frame late on a busy machine, and a mark may come to lie under the real pointer.
      const still = (one: Timeline): string => {
        stageOf(one).dispatchEvent(new PointerEvent("pointerleave"));
        return bytes(one);
      };
      await expect.poll(() => still(chart), { message: `at ${width}` }).toBe(still(fresh));
    }
  });

  test("is right in the first frame that is painted", async () => {
    const place = box(700);
    const chart = timeline(summits);
    place.append(chart.node);
    // Observers of size run after the callbacks of a frame and before it is painted.
    await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
    expect(drawingOf(chart).getAttribute("width")).toBe("700");
    chart.destroy();
  });

  test("causes no loop of observers", async () => {
    const errors: string[] = [];
    const hear = (event: ErrorEvent): void => void errors.push(event.message);
    window.addEventListener("error", hear);
    const { place } = await mount(900);
    for (const width of [500, 400, 800]) {
      place.style.width = `${width}px`;
      await drawn();
    }
    window.removeEventListener("error", hear);
    expect(errors).toEqual([]);
  });

  test("keeps what the reader sees when the container changes", async () => {
    const { chart, place } = await mount(900);
    chart.zoomTo("2014/2018");
    await drawn();
    const before = chart.state.domain;
    place.style.width = "620px";
    await drawn();
    expect(chart.state.domain).toEqual(before);
  });

  test("of a hidden container is found when it is shown", async () => {
    const place = box(640, true);
    const chart = timeline(summits);
    place.append(chart.node);
    await drawn();
    place.style.display = "";
    await drawn();
    const { chart: fresh } = await mount(640);
    expect(bytes(chart)).toBe(bytes(fresh));
    chart.destroy();
  });

  test("of zero keeps the last drawing, and nothing throws", async () => {
    const { chart, place } = await mount(640);
    const before = bytes(chart);
    place.style.width = "0";
    await drawn();
    expect(bytes(chart)).toBe(before);
    place.style.width = "640px";
    await drawn();
    expect(bytes(chart)).toBe(before);
  });
});

describe("the page around", () => {
  test("may change its pixel ratio: the drawing stays, and gestures hit what is under them", async () => {
    const { chart } = await mount(640);
    const before = bytes(chart);
    const session = cdp() as unknown as { send(name: string, given?: object): Promise<unknown> };
    const { innerWidth: width, innerHeight: height } = window;
    await session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 3,
      mobile: false,
    });
    try {
      await vi.waitFor(() => expect(window.devicePixelRatio).toBe(3));
      await drawn();
      expect(bytes(chart)).toBe(before);
      const instant = chart.scale.invert(300).getTime();
      wheel(chart, 300, 200, -40);
      await drawn();
      const [t0, t1] = chart.state.domain;
      expect(Math.abs(chart.scale.invert(300).getTime() - instant)).toBeLessThan((t1 - t0) / 300);
    } finally {
      await session.send("Emulation.clearDeviceMetricsOverride");
    }
  });

  test("may hold many: each has its own size, state and drawing", async () => {
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, i) => mount(360 + i * 50, { ...summits, id: `one-${i}` })),
    );
    many[3]!.chart.zoomTo("2014/2018");
    await drawn();
    for (const [i, { chart }] of many.entries()) {
      const { chart: fresh } = await mount(360 + i * 50, {
        ...summits,
        id: `one-${i}`,
        ...(i === 3 ? { domain: "2014/2018" } : {}),
      });
      if (i !== 3) expect(bytes(chart), `${i}`).toBe(bytes(fresh));
      else expect(chart.state.domain).toEqual(fresh.state.domain);
    }
  });
});

describe("moving the node", () => {
  test("keeps state, and takes the width of the new place", async () => {
    const { chart } = await mount(900);
    chart.zoomTo("2014/2018");
    chart.select("2018-helsinki-summit");
    const { domain } = chart.state;
    const next = box(700);
    next.append(chart.node);
    await drawn();
    expect(chart.state).toMatchObject({ domain, selected: "2018-helsinki-summit" });
    expect(drawingOf(chart).getAttribute("width")).toBe("700");
    wheel(chart, 400, 200, -10);
    expect(chart.state.domain).not.toEqual(domain);
  });

  test("into a shadow tree brings the styles there, and back takes them away", async () => {
    const { chart, place } = await mount(900);
    const host = box(700);
    const shadow = host.attachShadow({ mode: "open" });
    shadow.append(chart.node);
    await drawn();
    expect(shadow.adoptedStyleSheets).toHaveLength(1);
    expect(document.adoptedStyleSheets).toHaveLength(0);
    expect(getComputedStyle(chart.node).position).toBe("relative");
    place.append(chart.node);
    await drawn();
    expect(shadow.adoptedStyleSheets).toHaveLength(0);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });
});

describe("the end", () => {
  const listeners = new Listeners();
  beforeEach(() => {
    listeners.watch(window, "window");
    listeners.watch(document, "document");
    listeners.watch(document.body, "body");
  });
  afterEach(() => listeners.restore());

  test("of 100 timelines leaves no node, listener, observer's work or style sheet", async () => {
    const nodes = document.querySelectorAll("*").length;
    const place = box(500);
    for (let i = 0; i < 100; i++) {
      const chart = timeline({ ...summits, id: `chart-${i}` });
      place.append(chart.node);
      if (i % 20 === 0) {
        await drawn();
        wheel(chart, 250, 100, -20);
        drag(chart, 250, 100, 40);
        key(chart.node.querySelector(".item")!, "+");
        chart.select("2018-helsinki-summit");
      }
      chart.destroy();
      chart.destroy();
    }
    await drawn();
    expect(place.childNodes).toHaveLength(0);
    place.remove();
    expect(document.querySelectorAll("*")).toHaveLength(nodes);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(listeners.left()).toEqual([]);
  });

  test("comes by a signal, also one that was given too late", async () => {
    const stop = new AbortController();
    const { chart, place } = await mount(500, { ...summits, signal: stop.signal });
    expect(place.contains(chart.node)).toBe(true);
    stop.abort();
    expect(place.contains(chart.node)).toBe(false);
    expect(document.adoptedStyleSheets).toEqual([]);
    const late = timeline({ ...summits, signal: stop.signal });
    place.append(late.node);
    await drawn();
    expect(late.node.childNodes).toHaveLength(0);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test("in the middle of a movement stops it", async () => {
    const { chart } = await mount(900);
    const heard: unknown[] = [];
    chart.on("domain", (detail) => heard.push(detail));
    wheel(chart, 400, 100, -10);
    chart.destroy();
    const count = heard.length;
    await drawn();
    expect(heard).toHaveLength(count);
    expect(() => {
      chart.update({ theme: "dark" });
      chart.zoomTo("2018");
      chart.select(null);
    }).not.toThrow();
  });
});

test("the count of listeners would see one that is left", () => {
  const listeners = new Listeners();
  const target = new EventTarget();
  listeners.watch(target, "it");
  const hear = (): void => {};
  const stop = new AbortController();
  target.addEventListener("a", hear, { signal: stop.signal });
  target.addEventListener("b", hear);
  target.addEventListener("c", hear);
  target.removeEventListener("c", hear);
  stop.abort();
  expect(listeners.left()).toEqual(["1 it b"]);
  listeners.restore();
});

interface Drawn {
  readonly look: string;
  readonly at: readonly number[];
}

const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** An element by its look and the numbers that place it, whatever group moves it. */
function drawnAs(element: Element): Drawn {
  const group = element.parentElement!;
  const [dx = 0, dy = 0] = group.matches(".layer > g") ? numbers(group.getAttribute("transform")!) : [];
  // Parts are for the style sheet of a page outside of a shadow tree, which a file has none of.
  const value = (name: string): string => element.getAttribute(name) ?? "";
  const isForm = element.matches(".leader");
  const places = ["x", "y", "x1", "x2", "y1", "y2", "transform", "part", ...(isForm ? ["d"] : [])];
  const names = element.getAttributeNames().filter((name) => !places.includes(name));
  const move = (name: string): number[] =>
    element.hasAttribute(name) ? [Number(value(name)) + (name.startsWith("x") ? dx : dy)] : [];
  const form = isForm ? numbers(value("d")).map((n, i) => n + (i % 2 === 0 ? dx : dy)) : [];
  const own = element.matches("text, path:not(.leader)") ? numbers(value("transform") || "0,0") : [];
  return {
    look: `${element.tagName} ${names
      .sort()
      .map((name) => `${name}=${value(name)}`)
      .join(" ")} ${element.textContent}`,
    at: [
      ...places.slice(0, 6).flatMap(move),
      ...form,
      ...(own.length === 2 ? [own[0]! + dx, own[1]! + dy] : own),
    ],
  };
}

test("what is drawn live and what is printed are the same marks in the same places", async () => {
  const { chart } = await mount(900);
  const printed = new DOMParser().parseFromString(
    toSVG({ data: summits.data, record: summits.record, view: summits.view!, width: 900 }),
    "image/svg+xml",
  );
  // Live, what is all at one time stands in a group that moves it: letters, colours and forms are then not worked out anew.
  const list = (root: ParentNode): Drawn[] =>
    [...root.querySelectorAll(".layer > :not(g), .layer > g > *")].map((element) => drawnAs(element));
  const [live, file] = [list(drawingOf(chart)), list(printed)];
  expect(live.map(({ look }) => look)).toEqual(file.map(({ look }) => look));
  expect(live.map(({ at }) => at.length)).toEqual(file.map(({ at }) => at.length));
  const apart = live.flatMap(({ at }, i) => at.map((value, j) => Math.abs(value - file[i]!.at[j]!)));
  // Two numbers of two digits are added up.
  expect(Math.max(...apart)).toBeLessThan(0.02);
});
