import { beforeAll, describe, expect, test } from "vitest";
import type { Timeline } from "../../src/timeline/index.js";
import {
  drag,
  drawingOf,
  drawn,
  inPlot,
  keepStill,
  loadInter,
  meet,
  mount,
  nameOf,
  plotBox,
  random,
  seen,
  stageOf,
  summits,
  wheel,
} from "./support.js";

keepStill();
beforeAll(loadInter);

const seed = 20261122;
const fonts = [undefined, "Inter, sans-serif"] as const;
const widths = [360, 768, 1200] as const;

/** What a reader would complain of: texts on texts, texts on marks, texts cut or outside. */
function complaints(chart: Timeline): string[] {
  const texts = inPlot(chart, "[data-label], .more, .gap-name").map((element) => ({
    name: nameOf(element),
    rect: element.getBoundingClientRect(),
  }));
  const marks = inPlot(chart, ".mark, .cluster").map((element) => ({
    name: nameOf(element),
    rect: element.getBoundingClientRect(),
  }));
  const figure = drawingOf(chart).getBoundingClientRect();
  const on = texts.flatMap(({ name, rect }, i) =>
    texts.slice(i + 1).flatMap((other) => (meet(rect, other.rect) ? [`${name} on ${other.name}`] : [])),
  );
  const over = texts.flatMap(({ name, rect }) =>
    marks.flatMap((mark) => (meet(rect, mark.rect, 1) ? [`${name} over the mark of ${mark.name}`] : [])),
  );
  const out = texts.flatMap(({ name, rect }) =>
    rect.left < figure.left - 0.5 ||
    rect.right > figure.right + 0.5 ||
    rect.top < figure.top - 0.5 ||
    rect.bottom > figure.bottom + 0.5
      ? [`${name} outside`]
      : [],
  );
  return [...on, ...over, ...out];
}

describe.each(fonts)("in the font %s", (font) => {
  test.each(widths)("labels at %d pixels are disjoint, inside, and on no mark", async (width) => {
    const { chart } = await mount(width, summits, font);
    expect(drawingOf(chart).getBoundingClientRect().width).toBe(width);
    expect(seen(chart, "[data-label]").length).toBeGreaterThan(8);
    if (font !== undefined)
      expect(getComputedStyle(seen(chart, "[data-label]")[0]!).fontFamily).toMatch(/^Inter/);
    expect(complaints(chart)).toEqual([]);
  });

  test(`and stay so through 60 gestures (seed ${seed})`, async () => {
    const { chart } = await mount(1000, summits, font);
    const next = random(seed);
    const places = new Set<string>();
    for (let i = 0; i < 60; i++) {
      const [x, y] = [180 + next() * 780, 60 + next() * 350];
      const kind = next();
      if (kind < 0.45) wheel(chart, x, y, -4 - next() * 40);
      else if (kind < 0.6) wheel(chart, x, y, 4 + next() * 40);
      else drag(chart, x, y, (next() - 0.5) * 500);
      await drawn();
      places.add(chart.state.domain.join());
      expect(complaints(chart), `after gesture ${i} at ${chart.state.domain.join("–")}`).toEqual([]);
    }
    expect(places.size).toBeGreaterThan(30);
  });

  test("and when time runs down, through all of its years", async () => {
    const { chart } = await mount(360, summits, font);
    for (const domain of ["1986/1996", "1994/2004", "2014/2025", "2017/2019", "2018", "2025"]) {
      chart.zoomTo(domain);
      await drawn();
      expect(complaints(chart), domain).toEqual([]);
    }
  });

  test("and right to left", async () => {
    const { chart } = await mount(1000, { ...summits, dir: "rtl" }, font);
    for (const domain of ["1986/2025", "2014/2025", "2018"]) {
      chart.zoomTo(domain);
      await drawn();
      expect(complaints(chart), domain).toEqual([]);
    }
  });
});

test("a pan moves all labels and marks by the same distance, and none up or down", async () => {
  const { chart } = await mount(1000);
  chart.zoomTo("2014/2020");
  await drawn();
  const where = (): Map<string, DOMRect> =>
    new Map(
      inPlot(chart, "[data-label], .mark").map((e) => [
        `${e.tagName} ${nameOf(e)}`,
        e.getBoundingClientRect(),
      ]),
    );
  let before = where();
  for (const by of [37, -80, 143, -61, 20]) {
    drag(chart, 500, 300, by);
    await drawn();
    const after = where();
    const both = [...after.keys()].filter((name) => before.has(name));
    expect(both.length).toBeGreaterThan(3);
    for (const name of both) {
      expect(after.get(name)!.left - before.get(name)!.left, name).toBeCloseTo(by, 0);
      expect(after.get(name)!.top, name).toBeCloseTo(before.get(name)!.top, 2);
    }
    before = after;
  }
});

test("every event of the view is seen somewhere when all is shown: by a label, or in a count", async () => {
  for (const width of widths) {
    const { chart } = await mount(width);
    const labels = seen(chart, "[data-label]").length;
    const counted = seen(chart, "[data-cluster]").map((one) => Number(one.getAttribute("data-cluster")));
    expect(labels + counted.reduce((a, b) => a + b, 0), `at ${width}`).toBe(15);
  }
});

test("no text is cut at an edge of the plot or the drawing, wherever one pans", async () => {
  const { chart } = await mount(900);
  chart.zoomTo("2009/2019");
  const figure = drawingOf(chart);
  for (let i = 0; i < 12; i++) {
    drag(chart, 500, 300, -37);
    await drawn();
    const plot = plotBox(chart);
    const all = figure.getBoundingClientRect();
    for (const element of seen(chart, "text")) {
      const rect = element.getBoundingClientRect();
      const cut = element.closest(".plot") === null ? all : plot;
      const [gone, whole] = [
        rect.right <= cut.left || rect.left >= cut.right,
        rect.left >= cut.left - 1 && rect.right <= cut.right + 1,
      ];
      expect(gone || whole, `${element.textContent} is cut at ${chart.state.domain.join("–")}`).toBe(true);
    }
  }
});

test("zooming with the wheel keeps the instant under the pointer", async () => {
  const { chart } = await mount(1000);
  const { left } = stageOf(chart).getBoundingClientRect();
  const x = 620;
  const before = chart.scale.invert(x).getTime();
  for (const delta of [-12, -40, -9, 16]) {
    wheel(chart, x, 200, delta);
    await drawn();
    const [t0, t1] = chart.state.domain;
    expect(Math.abs(chart.scale.invert(x).getTime() - before)).toBeLessThan((t1 - t0) / 1000);
  }
  expect(left).toBeGreaterThanOrEqual(0);
});
