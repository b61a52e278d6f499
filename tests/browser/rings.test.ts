import { expect, test } from "vitest";
import { axis, compose, points } from "../../src/components/index.js";
import { fromColumns } from "../../src/dataset/index.js";
import type { Domain } from "../../src/scales/index.js";
import { keepStill, renderer, show } from "./support.js";

keepStill();

const day = 864e5;
// Three crowds of ten, each in ten days.
const starts = Float64Array.from({ length: 30 }, (_, i) => Math.floor(i / 10) * 1000 * day + (i % 10) * day);
const data = fromColumns({ starts, ends: starts, tracks: new Uint16Array(30) });
const chart = compose({ data, components: [points(), axis()], width: 900 });

test("a count stands in the middle of its ring, and moves with it as one", () => {
  const one = renderer();
  show(one, chart, chart.home);
  const counts = [...one.node.querySelectorAll<SVGGraphicsElement>("text.count")];
  expect(counts.map(({ textContent }) => textContent)).toEqual(["10", "10", "10"]);
  const scene = chart.scene(chart.home);
  const [t0, t1] = chart.home;
  const closer: Domain = [t0 + (t1 - t0) * 0.1, t1 - (t1 - t0) * 0.1];
  const rests = new Set<number>();
  for (const domain of [chart.home, closer]) {
    one.move(chart.view(scene, domain));
    for (const count of counts) {
      const ring = count.parentElement!.querySelector<SVGGraphicsElement>("path.cluster")!;
      const [a, b] = [count, ring].map((element) => element.getBoundingClientRect());
      expect(Math.abs(a!.left + a!.width / 2 - b!.left - b!.width / 2)).toBeLessThan(0.6);
      rests.add(Math.round(b!.left));
    }
  }
  expect(rests.size).toBeGreaterThan(3);
});

test("a ring that parts takes its count along, and one that comes back brings it", () => {
  const one = renderer();
  const near: Domain = [-2 * day, 12 * day];
  for (const domain of [chart.home, near, chart.home]) {
    show(one, chart, domain);
    const fresh = renderer();
    show(fresh, chart, domain);
    const texts = (from: Element): (string | null)[] =>
      [...from.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(texts(one.node)).toEqual(texts(fresh.node));
  }
});
