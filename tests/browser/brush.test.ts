import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import data from "../../src/generated/us-russia.js";
import { axis, overview, points } from "../../src/components/index.js";
import { brush, zoom } from "../../src/interact/index.js";
import { timeline, type Timeline, type TimelineOptions } from "../../src/timeline/index.js";

const components = [points(), axis(), overview()];
let place: HTMLElement;
let chart: Timeline;

const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

async function mount(options: Partial<TimelineOptions> = {}): Promise<void> {
  chart = timeline({
    data,
    components,
    width: 900,
    extent: "1985/2026",
    domain: "2000/2009",
    interactions: [zoom(), brush()],
    ...options,
  });
  place.append(chart.node);
  await drawn();
}

beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  place.style.width = "900px";
  const real = window.matchMedia.bind(window);
  // Movements are over at once: what is tested is where they lead.
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    query.includes("reduced-motion") ? ({ matches: true } as MediaQueryList) : real(query),
  );
});

afterEach(() => {
  chart.destroy();
  place.remove();
  vi.restoreAllMocks();
});

const group = (): HTMLElement => chart.node.querySelector<HTMLElement>(".brush")!;
const grip = (name: "start" | "window" | "end"): HTMLElement =>
  group().querySelector<HTMLElement>(`.${name}`)!;
const lengthOf = ([a, b]: readonly [number, number]): number => b - a;
const year = 365.25 * 864e5;

/** What the drawing shows as window, and what the domain says, as shares of the extent. */
async function shares(): Promise<{ drawn: readonly [number, number]; domain: readonly [number, number] }> {
  await drawn();
  const all = group().getBoundingClientRect();
  const window = chart.node.querySelector("svg .window rect.window")!.getBoundingClientRect();
  const [e0, e1] = [Date.UTC(1985, 0), Date.UTC(2027, 0)];
  const vertical = all.height > all.width;
  const share = (x: number): number => (vertical ? (x - all.top) / all.height : (x - all.left) / all.width);
  const ends = vertical ? [window.top, window.bottom] : [window.left, window.right];
  return {
    drawn: [share(ends[0]!), share(ends[1]!)],
    domain: [(chart.state.domain[0] - e0) / (e1 - e0), (chart.state.domain[1] - e0) / (e1 - e0)],
  };
}

/** The drawn window is where the domain is, to half a pixel and the half of its line. */
async function expectInStep(): Promise<void> {
  const { drawn, domain } = await shares();
  const box = group().getBoundingClientRect();
  const size = Math.max(box.width, box.height);
  for (const i of [0, 1] as const) expect(Math.abs(drawn[i] - domain[i]) * size).toBeLessThan(1.3);
}

function fire(target: Element, type: string, x: number, y: number, more: PointerEventInit = {}): void {
  const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, pointerId: 1 };
  target.dispatchEvent(new PointerEvent(type, { ...init, isPrimary: true, button: 0, ...more }));
}

/** Press at the middle of an element, or at a share of the whole, move by some pixels, let go. */
function drag(
  target: Element,
  dx: number,
  dy: number = 0,
  end: string = "pointerup",
  pointerType: string = "mouse",
): void {
  const box = target.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  // The browser lets only real pointers be captured.
  vi.spyOn(HTMLElement.prototype, "setPointerCapture").mockImplementation(() => {});
  fire(target, "pointerdown", x, y, { pointerType });
  for (let i = 1; i <= 5; i++)
    fire(group(), "pointermove", x + (dx * i) / 5, y + (dy * i) / 5, { pointerType });
  fire(group(), end, x + dx, y + dy, { pointerType });
}

function press(name: "start" | "window" | "end", key: string, shiftKey: boolean = false): void {
  grip(name).dispatchEvent(
    new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true, composed: true }),
  );
}

describe("dragging", () => {
  test("the window moves the time shown, and keeps its length", async () => {
    await mount();
    const before = chart.state.domain;
    drag(grip("window"), 100);
    const after = chart.state.domain;
    const pixel = (42 * year) / group().getBoundingClientRect().width;
    expect((after[0] - before[0]) / (100 * pixel)).toBeCloseTo(1, 2);
    expect(lengthOf(after)).toBeCloseTo(lengthOf(before), -1);
    await expectInStep();
  });

  test("the window stops where there is no more time", async () => {
    await mount();
    drag(grip("window"), 5000);
    expect(chart.state.domain[1]).toBe(Date.UTC(2027, 0));
    expect(lengthOf(chart.state.domain) / year).toBeCloseTo(10, 1);
  });

  test.each(["start", "end"] as const)("the %s moves that end alone", async (name) => {
    await mount();
    const before = chart.state.domain;
    drag(grip(name), name === "start" ? -60 : 60);
    const after = chart.state.domain;
    const [held, other] = name === "start" ? ([0, 1] as const) : ([1, 0] as const);
    expect(after[other]).toBe(before[other]);
    expect(Math.abs(after[held] - before[held])).toBeGreaterThan(2 * year);
    await expectInStep();
  });

  test("an end does not pass the other", async () => {
    await mount();
    const before = chart.state.domain;
    drag(grip("start"), 800);
    expect(chart.state.domain[1]).toBe(before[1]);
    expect(lengthOf(chart.state.domain)).toBe(3_600_000);
  });

  test("that the browser takes for scrolling has moved nothing", async () => {
    await mount();
    const before = chart.state.domain;
    drag(grip("window"), 80, 0, "pointercancel");
    expect(chart.state.domain).toEqual(before);
  });

  test("does not also pan the plot or close what is open", async () => {
    await mount({ selected: "2001-brdo-summit" });
    const causes: string[] = [];
    chart.on("domain", ({ by }) => causes.push(by));
    const box = grip("window").getBoundingClientRect();
    const init = {
      bubbles: true,
      cancelable: true,
      clientX: box.left + 5,
      clientY: box.top + 5,
      view: window,
    };
    grip("window").dispatchEvent(new MouseEvent("mousedown", init));
    window.dispatchEvent(new MouseEvent("mousemove", { ...init, clientX: box.left + 90 }));
    window.dispatchEvent(new MouseEvent("mouseup", { ...init, clientX: box.left + 90 }));
    drag(grip("window"), 30);
    group().dispatchEvent(new MouseEvent("click", init));
    expect(new Set(causes)).toEqual(new Set(["brush"]));
    expect(chart.state.selected).toBe("2001-brdo-summit");
  });

  test("follows time where it runs down", async () => {
    await mount({ width: 400, height: 900 });
    const before = chart.state.domain;
    drag(grip("window"), 0, 120);
    expect(chart.state.domain[0]).toBeGreaterThan(before[0] + year);
    await expectInStep();
  });

  test("by a finger is left to the page where time runs down", async () => {
    await mount({ width: 400, height: 900 });
    const before = chart.state.domain;
    drag(grip("window"), 0, 120, "pointerup", "touch");
    expect(chart.state.domain).toEqual(before);
    chart.update({ width: 900, orient: "horizontal" });
    drag(grip("window"), 60, 0, "pointerup", "touch");
    expect(chart.state.domain).not.toEqual(before);
  });

  test("follows time where it runs to the left", async () => {
    await mount({ dir: "rtl" });
    const before = chart.state.domain;
    drag(grip("window"), -100);
    expect(chart.state.domain[0]).toBeGreaterThan(before[0] + year);
  });
});

test("a press beside the window brings it there", async () => {
  await mount();
  const box = group().getBoundingClientRect();
  vi.spyOn(HTMLElement.prototype, "setPointerCapture").mockImplementation(() => {});
  fire(group(), "pointerdown", box.left + box.width * 0.9, box.top + 5);
  fire(group(), "pointerup", box.left + box.width * 0.9, box.top + 5);
  const [t0, t1] = chart.state.domain;
  expect(Math.abs((t0 + t1) / 2 - (Date.UTC(1985, 0) + 0.9 * 42 * year)) / year).toBeLessThan(1.1);
  expect((t1 - t0) / year).toBeCloseTo(10, 1);
});

test("a double click shows everything", async () => {
  await mount();
  grip("window").dispatchEvent(new MouseEvent("dblclick", { bubbles: true, cancelable: true }));
  expect(chart.state.domain).toEqual([Date.UTC(1985, 0), Date.UTC(2027, 0)]);
  await expectInStep();
});

describe("keys", () => {
  test("move the window by a tenth of its length", async () => {
    await mount();
    const [t0, t1] = chart.state.domain;
    press("window", "ArrowRight");
    expect(chart.state.domain[0]).toBeCloseTo(t0 + (t1 - t0) / 10, -1);
    press("window", "ArrowLeft");
    expect(chart.state.domain[0]).toBeCloseTo(t0, -1);
    await expectInStep();
  });

  test("with shift move the end of the window", async () => {
    await mount();
    const [t0, t1] = chart.state.domain;
    press("window", "ArrowRight", true);
    expect(chart.state.domain[0]).toBe(t0);
    expect(chart.state.domain[1]).toBeCloseTo(t1 + (t1 - t0) / 10, -1);
  });

  test("on a handle move that end", async () => {
    await mount();
    const [t0, t1] = chart.state.domain;
    press("start", "ArrowLeft");
    expect(chart.state.domain[0]).toBeCloseTo(t0 - (t1 - t0) / 10, -1);
    expect(chart.state.domain[1]).toBe(t1);
  });

  test("go as far as there is time", async () => {
    await mount();
    press("window", "End");
    expect(chart.state.domain[1]).toBe(Date.UTC(2027, 0));
    press("start", "Home");
    expect(chart.state.domain).toEqual([Date.UTC(1985, 0), Date.UTC(2027, 0)]);
  });

  test("go the way of the drawing", async () => {
    await mount({ dir: "rtl" });
    const [t0] = chart.state.domain;
    press("window", "ArrowRight");
    expect(chart.state.domain[0]).toBeLessThan(t0);
    chart.destroy();
    await mount({ width: 400, height: 900 });
    press("window", "ArrowDown");
    expect(chart.state.domain[0]).toBeGreaterThan(t0);
  });
});

describe("in step", () => {
  test("the window follows every way to change the time shown", async () => {
    await mount();
    for (const domain of ["1986/1987", "2018-07", "1985/2026", "2025-08-15"]) {
      chart.zoomTo(domain);
      await expectInStep();
    }
    chart.update({ domain: "1990/1999" });
    await expectInStep();
    chart.node.querySelector<HTMLElement>('[data-command="zoomIn"]')!.click();
    await expectInStep();
  });

  test("the elements that are held lie over the drawn window", async () => {
    await mount();
    for (const options of [
      { width: 700 },
      { width: 400, height: 800 },
      { width: 900, dir: "rtl" },
    ] as const) {
      chart.update(options);
      await drawn();
      const held = grip("window").getBoundingClientRect();
      const window = chart.node.querySelector("svg .window rect.window")!.getBoundingClientRect();
      for (const side of ["left", "right", "top", "bottom"] as const)
        expect(Math.abs(held[side] - window[side]), side).toBeLessThan(1.5);
    }
  });

  test("what is said in words is what is shown", async () => {
    await mount();
    expect(grip("window").getAttribute("aria-valuetext")).toBe("January 2000 – December 2009");
    expect(grip("start").getAttribute("aria-valuetext")).toBe("January 2000");
    expect(grip("end").getAttribute("aria-valuetext")).toBe("December 2009");
    chart.zoomTo("2018-07-16/2018-08-02");
    expect(grip("window").getAttribute("aria-valuetext")).toBe("16 July – 2 August 2018");
    for (const slider of group().children) {
      const [min, max, now] = ["min", "max", "now"].map((n) => Number(slider.getAttribute(`aria-value${n}`)));
      expect(now).toBeGreaterThanOrEqual(min!);
      expect(now).toBeLessThanOrEqual(max!);
    }
  });
});

test("a page still scrolls under a finger, and the style holds under a strict policy", async () => {
  await mount();
  expect(getComputedStyle(group()).touchAction).toBe("pan-y");
  expect(getComputedStyle(group()).position).toBe("absolute");
  expect([...group().children].map((one) => one.getAttribute("role"))).toEqual([
    "slider",
    "slider",
    "slider",
  ]);
  expect(group().closest("svg, [aria-hidden=true]")).toBeNull();
});

test("without an overview there is nothing to hold, and one that comes later is held", async () => {
  await mount({ components: [points(), axis()] });
  expect(group()).toBeNull();
  chart.update({ components });
  expect(group().children).toHaveLength(3);
  chart.update({ components: [points(), axis()] });
  expect(group()).toBeNull();
});

test("taking the brush away, or the timeline, leaves no node and no listener", async () => {
  const living = new Set<object>();
  vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (
    this: EventTarget,
    ...[type, listener, options]: Parameters<EventTarget["addEventListener"]>
  ) {
    if (this instanceof HTMLElement && this.matches(".brush")) {
      const { signal } = options as AddEventListenerOptions;
      const one = {};
      living.add(one);
      Reflect.apply(real, signal, ["abort", () => living.delete(one)]);
    }
    return Reflect.apply(real, this, [type, listener, options]) as void;
  });
  await mount();
  expect(living.size).toBeGreaterThan(5);
  const node = group();
  chart.update({ interactions: [zoom()] });
  expect(node.isConnected).toBe(false);
  expect(living.size).toBe(0);
  const domain = chart.state.domain;
  node
    .querySelector(".window")!
    .dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  expect(chart.state.domain).toEqual(domain);
  chart.destroy();
  expect(place.childElementCount).toBe(0);
});
const real = EventTarget.prototype.addEventListener;
