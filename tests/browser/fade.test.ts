import { expect, test } from "vitest";
import { axis, compose, points } from "../../src/components/index.js";
import data from "../../src/generated/us-russia.js";
import type { SVGRenderer } from "../../src/render/index.js";
import type { Domain } from "../../src/scales/index.js";
import { bytesOf, renderer, show } from "./support.js";

const chart = compose({ data, components: [points(), axis()], width: 900 });
const years = (from: number, to: number): Domain => [Date.UTC(from, 0), Date.UTC(to, 0)];
const levels = [chart.extent, years(2014, 2026), years(2022, 2026), years(2024, 2026)];
/** Since the page is open for half a second a change of level has time to be soft. */
const calm = async (): Promise<void> => {
  await expect.poll(() => performance.now()).toBeGreaterThan(600);
};
const moving = (one: SVGRenderer): Animation[] => one.node.getAnimations({ subtree: true });

function fresh(domain: Domain): string {
  const one = renderer();
  show(one, chart, domain);
  return bytesOf(one.node);
}

test("words that come at a new level appear as one in each layer, and then stand in their places", async () => {
  await calm();
  const one = renderer();
  show(one, chart, levels[0]!);
  show(one, chart, levels[1]!);
  const animations = moving(one);
  const layers = one.node.querySelectorAll(".layer").length;
  expect(animations.length).toBeGreaterThan(0);
  // One that comes and one that goes.
  expect(animations.length).toBeLessThanOrEqual(2 * layers);
  expect(bytesOf(one.node)).not.toBe(fresh(levels[1]!));
  await Promise.all(animations.map(({ finished }) => finished));
  expect(bytesOf(one.node)).toBe(fresh(levels[1]!));
});

test("whoever zooms and moves on while they appear loses none of them, and finds each where it belongs", async () => {
  await calm();
  const one = renderer();
  show(one, chart, levels[0]!);
  for (const domain of levels.slice(1)) {
    show(one, chart, domain);
    const scene = chart.scene(domain);
    const [from, to] = domain;
    const on: Domain = [from - (to - from) / 2, to - (to - from) / 2];
    one.move(chart.view(scene, on));
    one.move(chart.view(scene, domain));
  }
  await Promise.allSettled(moving(one).map(({ finished }) => finished));
  const labels = [...one.node.querySelectorAll("[data-label]")].map((label) =>
    label.getAttribute("data-label"),
  );
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.length).toBeGreaterThan(3);
  const last = renderer();
  show(last, chart, levels.at(-1)!);
  for (const label of last.node.querySelectorAll("[data-label]"))
    expect(labels).toContain(label.getAttribute("data-label"));
});
