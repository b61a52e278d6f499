import { describe, expect, test, vi } from "vitest";
import { axis, points, spans, type Component } from "../../src/components/index.js";
import { fromColumns } from "../../src/dataset/index.js";
import { keyboard, pointer, zoom } from "../../src/interact/index.js";
import { canvas } from "../../src/render/canvas.js";
import type { Timeline } from "../../src/timeline/index.js";
import { crowd, crowdExtent, seeded } from "../support/crowd.js";
import { drawn, keepStill, key, mount, plotBox, stageOf } from "./support.js";

keepStill();

// Everything stays within reach where there is far too much to draw: by key, by date, by pointer, at each level.
const data = crowd(50_000);
const seed = 41;
const ways: readonly (readonly [string, () => Component, boolean])[] = [
  ["spans", spans, false],
  ["points", points, false],
  ["spans on a canvas", spans, true],
];

async function many(component: () => Component, onCanvas: boolean): Promise<Timeline> {
  const { chart } = await mount(900, {
    data,
    components: [component(), axis()],
    interactions: [zoom(), keyboard(), pointer()],
    ...(onCanvas ? { renderer: canvas() } : {}),
  });
  await vi.waitFor(() => expect(chart.node.querySelector("[aria-busy=true]")).toBeNull(), 20_000);
  return chart;
}

const focused = (): number =>
  data.index(document.activeElement?.closest("[data-event]")?.getAttribute("data-event") ?? "");

test("a click on what lasts longer than the view opens it and leaves the view where it is", async () => {
  const long = fromColumns({
    starts: Float64Array.of(Date.UTC(1990, 0), Date.UTC(1999, 5)),
    ends: Float64Array.of(Date.UTC(2020, 0), Date.UTC(1999, 6)),
    tracks: Uint16Array.of(0, 0),
    title: (i) => ["A long reign", "A visit"][i]!,
    meta: { tracks: [{ id: "all", label: "All" }] },
  });
  const { chart } = await mount(900, {
    data: long,
    components: [spans(), axis()],
    interactions: [zoom(), keyboard(), pointer()],
    domain: ["1999", "2001"],
  });
  const { domain } = chart.state;
  const bar = chart.node.querySelector<SVGElement>(`svg [data-event="${long.id(0)}"]`)!;
  for (const type of ["pointerdown", "click"]) bar.dispatchEvent(new PointerEvent(type, { bubbles: true }));
  expect(chart.state.selected).toBe(long.id(0));
  await vi.waitFor(() => expect(chart.node.querySelector(".card h3")).not.toBeNull());
  expect(chart.state.domain).toEqual(domain);
});

describe.each(ways)("50,000 events as %s", (_, component, onCanvas) => {
  test(`lead from one to the next by key, from anywhere (seed ${seed})`, async () => {
    const chart = await many(component, onCanvas);
    const random = seeded(seed);
    for (let i = 0; i < 12; i++) {
      const row = Math.floor(random() * (data.size - 20));
      chart.select(data.id(row));
      chart.select(null);
      const field = chart.node.querySelector<HTMLInputElement>("[data-go]")!;
      field.value = new Date(data.starts[row]!).toISOString();
      field.dispatchEvent(new Event("change", { bubbles: true }));
      const at = focused();
      // The first of those that begin then.
      expect(data.starts[at]).toBe(data.starts[row]);
      for (let step = 1; step <= 8; step++) {
        key(document.activeElement!, "ArrowRight");
        expect(focused()).toBe(at + step);
      }
      for (let step = 7; step >= 5; step--) {
        key(document.activeElement!, "ArrowLeft");
        expect(focused()).toBe(at + step);
      }
      const item = document.activeElement!.closest("li")!;
      expect(item.getAttribute("aria-posinset")).toBe(String(at + 6));
      expect(item.getAttribute("aria-setsize")).toBe(String(data.size));
      await drawn();
      const [t0, t1] = chart.state.domain;
      expect(data.starts[at + 5]).toBeGreaterThanOrEqual(t0);
      expect(data.starts[at + 5]).toBeLessThanOrEqual(t1);
    }
  }, 60_000);

  test(`can each be selected at each level, and its card leads to the next (seed ${seed})`, async () => {
    const chart = await many(component, onCanvas);
    const random = seeded(seed);
    const [first, last] = crowdExtent;
    for (let level = 0; level < 14; level++) {
      const row = 1 + Math.floor(random() * (data.size - 2));
      const half = (last - first) / 2 ** (level + 1);
      chart.zoomTo([data.starts[row]! - half, data.starts[row]! + half]);
      await drawn();
      chart.select(data.id(row));
      await vi.waitFor(() =>
        expect(chart.node.querySelector(".card h3")?.textContent).toBe(data.event(row).title),
      );
      chart.node.querySelector<HTMLElement>('.card [data-card="next"]')!.click();
      expect(chart.state.selected).toBe(data.id(row + 1));
      chart.node.querySelector<HTMLElement>('.card [data-card="previous"]')!.click();
      expect(chart.state.selected).toBe(data.id(row));
      chart.select(null);
    }
  }, 60_000);

  test(`come apart under a pointer until one of them opens, or those of one moment are listed (seed ${seed})`, async () => {
    const chart = await many(component, onCanvas);
    const random = seeded(seed);
    for (let i = 0; i < 5; i++) {
      const row = Math.floor(random() * data.size);
      chart.select(null);
      if (isListed(chart)) chart.node.querySelector<HTMLElement>("[data-command=list]")!.click();
      chart.zoomTo(crowdExtent);
      let t = data.starts[row]!;
      let clicks = 0;
      while (chart.state.selected === null && !isListed(chart)) {
        expect(++clicks, `clicks towards ${data.id(row)}`).toBeLessThan(30);
        const [t0, t1] = chart.state.domain;
        const edge = (t1 - t0) / 20;
        // What came apart may be the neighbours of the one that was aimed at.
        if (t < t0 + edge || t > t1 - edge) t = data.starts[nearest((t0 + t1) / 2)]!;
        await drawn();
        expect(click(chart, t), `something to click at ${new Date(t).toISOString()}`).toBe(true);
      }
      expect(clicks).toBeGreaterThan(1);
      // What is listed is what was clicked on: near in time, and in focus.
      if (isListed(chart)) expect(Math.abs(data.starts[focused()]! - t)).toBeLessThan(2 * 86_400_000);
    }
  }, 60_000);
});

/** The row that begins nearest to a time. */
function nearest(t: number): number {
  let best = 0;
  for (const [row, start] of data.starts.entries())
    if (Math.abs(start - t) < Math.abs(data.starts[best]! - t)) best = row;
  return best;
}

const isListed = ({ node }: Timeline): boolean => node.querySelector(".outline[data-open]") !== null;

/** Click on what is drawn at a time, from the top down; whether anything came of it. */
function click(chart: Timeline, t: number): boolean {
  const { left, top, width, height } = plotBox(chart);
  const [t0, t1] = chart.state.domain;
  const x = left + ((t - t0) / (t1 - t0)) * width;
  const stage = stageOf(chart);
  for (let y = top + 1; y < top + height; y += 4) {
    const hit = document.elementFromPoint(x, y);
    const init = { clientX: x, clientY: y, bubbles: true, composed: true, isPrimary: true };
    const target = hit !== null && stage.contains(hit) ? hit : stage;
    for (const type of ["pointerdown", "pointerup", "click"])
      target.dispatchEvent(new PointerEvent(type, init));
    const { selected, domain } = chart.state;
    if (selected !== null || isListed(chart) || domain[0] !== t0 || domain[1] !== t1) return true;
  }
  return false;
}
