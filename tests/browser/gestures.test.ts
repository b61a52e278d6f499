import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { box, drawn, stageOf, summits, wheel } from "./support.js";
import { timeline, type Timeline, type TimelineOptions } from "../../src/timeline/index.js";

// Here things move: what a throw or a double click does takes time, and is awaited.
let charts: Timeline[] = [];
beforeEach(() => {
  // A screen that can be touched.
  vi.spyOn(navigator, "maxTouchPoints", "get").mockReturnValue(5);
  const real = window.matchMedia.bind(window);
  vi.spyOn(window, "matchMedia").mockImplementation((query) =>
    query.includes("reduced-motion") ? real("not all") : real(query),
  );
});
afterEach(() => {
  for (const chart of charts) chart.destroy();
  charts = [];
  vi.restoreAllMocks();
});

async function mount(width: number, options: Partial<TimelineOptions> = {}): Promise<Timeline> {
  const chart = timeline({ ...summits, ...options });
  charts.push(chart);
  box(width).append(chart.node);
  await drawn();
  return chart;
}

const lengthOf = ({ state: { domain } }: Timeline): number => domain[1] - domain[0];

/** The instant at a pixel of the drawing. */
const instantAt = (chart: Timeline, x: number): number => chart.scale.invert(x).getTime();

function touch(chart: Timeline, type: string, xs: readonly number[], y = 200): boolean {
  const target = stageOf(chart);
  const { left, top } = target.getBoundingClientRect();
  const touches = xs.map(
    (x, identifier) => new Touch({ identifier, target, clientX: left + x, clientY: top + y }),
  );
  const still = type === "touchend" ? [] : touches;
  const given = { bubbles: true, cancelable: true, composed: true, view: window };
  return target.dispatchEvent(
    new TouchEvent(type, { ...given, touches: still, targetTouches: still, changedTouches: touches }),
  );
}

/** Let the drawing come to rest. */
async function rest(chart: Timeline): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0; i < 240; i++) {
    seen.push(chart.state.domain[0]);
    await new Promise(requestAnimationFrame);
    const last = seen.slice(-20);
    if (last.length === 20 && last.every((start) => start === chart.state.domain[0])) break;
  }
  return seen;
}

/** Press, move by `by` pixels over some frames, and let go; the hand rests before that when asked. */
async function throwBy(chart: Timeline, by: number, resting = 0): Promise<void> {
  const stage = stageOf(chart);
  const { left, top } = stage.getBoundingClientRect();
  const at = (dx: number): MouseEventInit => ({
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    clientX: left + 500 + dx,
    clientY: top + 200,
  });
  stage.dispatchEvent(new PointerEvent("pointerdown", at(0)));
  stage.dispatchEvent(new MouseEvent("mousedown", at(0)));
  for (let i = 1; i <= 5; i++) {
    await new Promise(requestAnimationFrame);
    window.dispatchEvent(new MouseEvent("mousemove", at((by * i) / 5)));
  }
  if (resting > 0) await new Promise((done) => setTimeout(done, resting));
  window.dispatchEvent(new MouseEvent("mouseup", at(by)));
}

describe("a pinch", () => {
  test("zooms around the middle of the fingers, and says so", async () => {
    const chart = await mount(900);
    const causes: string[] = [];
    chart.on("domain", ({ by }) => causes.push(by));
    const before = [lengthOf(chart), instantAt(chart, 500)] as const;
    touch(chart, "touchstart", [450, 550]);
    touch(chart, "touchmove", [400, 600]);
    touch(chart, "touchend", [400, 600]);
    await drawn();
    expect(before[0] / lengthOf(chart)).toBeCloseTo(2, 3);
    expect(Math.abs(instantAt(chart, 500) - before[1])).toBeLessThan(lengthOf(chart) / 500);
    expect(new Set(causes)).toEqual(new Set(["pinch"]));
  });

  test("does nothing where time runs down: the page keeps it", async () => {
    const chart = await mount(360);
    const { domain } = chart.state;
    expect(touch(chart, "touchstart", [150, 200])).toBe(true);
    expect(touch(chart, "touchmove", [100, 260])).toBe(true);
    touch(chart, "touchend", [100, 260]);
    await drawn();
    expect(chart.state.domain).toEqual(domain);
  });
});

describe("a drag that is thrown", () => {
  test("runs on the way it went, slows down, and comes to rest", async () => {
    const chart = await mount(900, { domain: "2005/2008" });
    await throwBy(chart, -120);
    const seen = await rest(chart);
    expect(seen.at(-1)).toBeGreaterThan(seen[0]!);
    const steps = seen.slice(1).map((start, i) => start - seen[i]!);
    expect(steps.every((step) => step >= 0)).toBe(true);
    const moving = steps.filter((step) => step > 0);
    const half = moving.length >> 1;
    const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
    expect(sum(moving.slice(half))).toBeLessThan(sum(moving.slice(0, half)));
    expect(seen.length).toBeLessThan(240);
  });

  test("stays where it is when the hand rested before it let go", async () => {
    const chart = await mount(900, { domain: "2005/2008" });
    await throwBy(chart, -120, 150);
    const seen = await rest(chart);
    expect(new Set(seen).size).toBe(1);
  });

  test("is stopped by a touch", async () => {
    const chart = await mount(900, { domain: "2005/2008" });
    await throwBy(chart, -120);
    await new Promise(requestAnimationFrame);
    stageOf(chart).dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    const [first, ...then] = await rest(chart);
    expect(then.every((start) => start === first)).toBe(true);
  });

  test("stops at the end of time", async () => {
    const chart = await mount(900, { domain: "2024/2025" });
    const [, end] = chart.state.domain;
    await throwBy(chart, -800);
    await rest(chart);
    expect(chart.state.domain[1]).toBeGreaterThanOrEqual(end);
    expect(chart.state.domain[1]).toBeLessThanOrEqual(chart.scale.domain()[1]!.getTime());
  });
});

describe("a double click", () => {
  const double = (chart: Timeline, x: number, more: MouseEventInit = {}): void => {
    const { left, top } = stageOf(chart).getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, composed: true, clientX: left + x, clientY: top + 200 };
    stageOf(chart).dispatchEvent(new MouseEvent("dblclick", { ...at, ...more }));
  };

  test("zooms in twice as close around the pointer, with shift out again", async () => {
    const chart = await mount(900);
    const [length, instant] = [lengthOf(chart), instantAt(chart, 600)];
    double(chart, 600);
    await vi.waitFor(() => expect(length / lengthOf(chart)).toBeCloseTo(2, 6), { timeout: 3000 });
    expect(Math.abs(instantAt(chart, 600) - instant)).toBeLessThan(lengthOf(chart) / 500);
    double(chart, 600, { shiftKey: true });
    await vi.waitFor(() => expect(length / lengthOf(chart)).toBeCloseTo(1, 6), { timeout: 3000 });
  });

  test("does nothing where time runs down", async () => {
    const chart = await mount(360);
    const { domain } = chart.state;
    double(chart, 200);
    await rest(chart);
    expect(chart.state.domain).toEqual(domain);
  });
});

describe("a trackpad that goes sideways", () => {
  test("moves time by as many pixels, without a key, and the page does not scroll", async () => {
    const chart = await mount(900, { domain: "2005/2008" });
    const instant = instantAt(chart, 500);
    expect(wheel(chart, 500, 200, 4, { ctrlKey: false, deltaX: 60 })).toBe(false);
    await drawn();
    expect(Math.abs(instantAt(chart, 440) - instant)).toBeLessThan(lengthOf(chart) / 500);
  });

  test("is the page's where time runs down, or when the wheel is off", async () => {
    for (const chart of [await mount(360), await mount(900, { wheel: "off", domain: "2005/2008" })]) {
      const { domain } = chart.state;
      expect(wheel(chart, 200, 200, 4, { ctrlKey: false, deltaX: 60 })).toBe(true);
      await drawn();
      expect(chart.state.domain).toEqual(domain);
    }
  });
});

test("where time runs down, nothing of the page's own is taken: wheel, drag, touch", async () => {
  const chart = await mount(360);
  const { domain } = chart.state;
  expect(wheel(chart, 200, 200, 100, { ctrlKey: false })).toBe(true);
  expect(wheel(chart, 200, 200, 100)).toBe(true);
  expect(touch(chart, "touchstart", [200])).toBe(true);
  expect(touch(chart, "touchmove", [200], 100)).toBe(true);
  touch(chart, "touchend", [200], 100);
  await throwBy(chart, -120);
  await rest(chart);
  expect(chart.state.domain).toEqual(domain);
  const style = getComputedStyle(stageOf(chart));
  expect(["auto", "manipulation", "pan-x pan-y", "pan-y"]).toContain(style.touchAction);
});
