import fc from "fast-check";
import { describe, expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import { axis, compose, overview, points, type Chart, type Room } from "../../../src/components/index.js";
import { barOutline, binsOf, momentsOf } from "../../../src/components/overview-density.js";
import { placeAttributes, printSVG, stretchOf, toSVG } from "../../../src/print/index.js";
import { toDomain, type Domain } from "../../../src/scales/index.js";
import { follows, type Mark, type Scene } from "../../../src/scene/index.js";
import { utc } from "../../../src/time/index.js";
import { dataset } from "../../support/sample.js";

const seed = 20261122;
const components = [points(), axis(), overview()];
const wide = compose({ data, components, width: 1000, extent: "1985/2026" });
const tall = compose({ data, components, width: 400, height: 900, extent: "1985/2026" });
const mirrored = compose({ data, components, width: 1000, extent: "1985/2026", dir: "rtl" });
const domains = [
  "1985/2026",
  "1985",
  "2026",
  "2014/2019",
  "2018-07",
  "2018-07-16",
  "2025-08-15T19/2025-08-15T20",
];

function windowMark(scene: Scene): { layer: Scene["layers"][number]; mark: Mark } {
  const layer = scene.layers.find(({ name }) => name === "window")!;
  return { layer, mark: layer.marks.find(({ role }) => role === "window")! };
}

/** First and last pixel of the drawn window on the page: x, or y where time runs down. */
function drawnEnds(chart: Chart, domain: Domain): [number, number] {
  const scene = chart.scene(domain);
  const { layer, mark } = windowMark(scene);
  const stretch = stretchOf(layer, scene, chart.view(scene, domain));
  const at = placeAttributes(mark, chart.orientation, stretch);
  const [from, size] = chart.orientation.vertical ? [at.y, at.height] : [at.x, at.width];
  return [Number(from), Number(from) + Number(size)];
}

/** Where an instant lies on the whole extent, as a page counts pixels. */
function pixelOf({ extent, plot, orientation }: Chart, t: number): number {
  const along = plot[0] + ((t - extent[0]) / (extent[1] - extent[0])) * (plot[1] - plot[0]);
  return orientation.mirrored ? orientation.length - along : along;
}

describe.each([
  ["time to the right", wide],
  ["time down", tall],
  ["time to the left", mirrored],
] as const)("the window, %s,", (_, chart) => {
  test.each(domains)("agrees with %s to half a pixel", (text) => {
    const domain = chart.clamp(toDomain(text));
    const expected = domain.map((t) => pixelOf(chart, t)).sort((a, b) => a - b);
    const [from, to] = drawnEnds(chart, domain);
    expect(Math.abs(from - expected[0]!)).toBeLessThan(0.5);
    expect(Math.abs(to - expected[1]!)).toBeLessThan(0.5);
  });

  test(`agrees with any domain (seed ${seed})`, () => {
    const t = fc.integer({ min: chart.extent[0], max: chart.extent[1] });
    fc.assert(
      fc.property(t, t, (a, b) => {
        const domain = chart.clamp([Math.min(a, b), Math.max(a, b)]);
        const expected = domain.map((t) => pixelOf(chart, t)).sort((x, y) => x - y);
        const drawn = drawnEnds(chart, domain);
        for (const i of [0, 1]) expect(Math.abs(drawn[i]! - expected[i]!)).toBeLessThan(0.5);
      }),
      { seed, numRuns: 60 },
    );
  });

  test("moves without a new scene while the level holds", () => {
    const [t0, t1] = toDomain("2014/2015");
    const step = (t1 - t0) / 10;
    expect(chart.scene([t0 + step, t1 + step])).toBe(chart.scene([t0, t1]));
    expect(drawnEnds(chart, [t0 + step, t1 + step])).not.toEqual(drawnEnds(chart, [t0, t1]));
  });

  test("has a handle outside of each end, inside the drawing even when everything is shown", () => {
    const scene = chart.scene(chart.extent);
    const { layer } = windowMark(scene);
    const stretch = stretchOf(layer, scene, chart.view(scene, chart.extent));
    const handles = layer.marks.filter(({ role }) => role === "handle");
    expect(handles).toHaveLength(2);
    for (const handle of handles) {
      const { x, y, width, height } = placeAttributes(handle, chart.orientation, stretch);
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(scene.width);
      expect(Number(y) + Number(height)).toBeLessThanOrEqual(scene.height);
    }
  });
});

test("the printed drawing shows the window too", () => {
  const domain = toDomain("2014/2019");
  const text = toSVG({ data, components, width: 1000, extent: "1985/2026", domain: "2014/2019" });
  const [, x, width] = /<rect class="window[^>]* x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(text)!;
  expect(Math.abs(Number(x) - pixelOf(wide, domain[0]))).toBeLessThan(0.5);
  expect(Math.abs(Number(x) + Number(width) - pixelOf(wide, domain[1]))).toBeLessThan(0.5);
});

test("nothing but the window differs between two domains of one level", () => {
  const [t0, t1] = toDomain("2014/2015");
  const print = (domain: Domain): string => {
    const scene = wide.scene(domain);
    const still = { ...scene, layers: scene.layers.filter(({ moves }) => moves === "frame") };
    const without = still.layers.map((layer) => ({
      ...layer,
      marks: layer.marks.filter((m) => !follows(m)),
    }));
    const options = { id: "x", theme: "light", standalone: false, title: "", description: "" } as const;
    return printSVG({ ...still, layers: without }, wide.view(scene, domain), options);
  };
  expect(print([t0 + 1e9, t1 + 1e9])).toBe(print([t0, t1]));
});

function roomOf(extent: Domain, length: number): Room {
  const home = length / (extent[1] - extent[0]);
  return {
    vertical: false,
    width: length,
    length,
    breadth: Infinity,
    home,
    reach: [extent[0] * home, extent[1] * home],
  };
}

describe("density", () => {
  const sum = (counts: Uint32Array): number => counts.reduce((a, b) => a + b, 0);

  test.each([200, 800, 1200, 3000])("adds up to the number of events at %d pixels", (length) => {
    expect(sum(binsOf(momentsOf(data), roomOf(wide.extent, length)).counts)).toBe(data.size);
  });

  test(`adds up for any events and any room (seed ${seed})`, () => {
    const year = fc.integer({ min: 1800, max: 2100 });
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 50, max: 2000 }),
        (years, length) => {
          const some = dataset(years.map((when) => ({ when: String(when) })));
          expect(sum(binsOf(momentsOf(some), roomOf([utc(1799), utc(2102)], length)).counts)).toBe(
            years.length,
          );
        },
      ),
      { seed, numRuns: 40 },
    );
  });

  test("counts what has begun before anyone knows by its end, and leaves out what has neither", () => {
    const some = dataset([{ when: "../1990" }, { when: "1995/.." }, { when: "2001-02-03" }]);
    expect([...momentsOf(some)]).toEqual([utc(1991) - 1, utc(1995), utc(2001, 2, 3)]);
  });

  test("is anchored at the epoch: a later extent has the same bins where both are", () => {
    const scale = 1000 / (utc(2026) - utc(1986));
    const bins = (from: number, to: number): Map<number, number> => {
      const room = roomOf([from, to], (to - from) * scale);
      const { edges, counts } = binsOf(momentsOf(data), room);
      return new Map([...counts].map((count, j) => [Math.round(edges[j]! / 6e4), count]));
    };
    const all = bins(utc(1980), utc(2030));
    const late = [...bins(utc(2015), utc(2026))].slice(1, -1);
    expect(late.length).toBeGreaterThan(20);
    expect(late.filter(([edge, count]) => all.get(edge) !== count)).toEqual([]);
  });

  test("is drawn from foot to full height, inside the extent", () => {
    const room = roomOf(wide.extent, 800);
    const outline = barOutline(binsOf(momentsOf(data), room), room, 10, 40, 30);
    expect(Math.min(...outline.map(({ c }) => c))).toBe(10);
    expect(Math.max(...outline.map(({ c }) => c))).toBe(40);
    expect(Math.min(...outline.map(({ a }) => a))).toBeGreaterThanOrEqual(10);
    expect(Math.max(...outline.map(({ a }) => a))).toBeLessThanOrEqual(810);
  });
});

describe("the overview", () => {
  test("stands at the far edge where time runs down, wherever it is named, and no text reaches it", () => {
    for (const order of [[overview(), points(), axis()], components]) {
      const chart = compose({ data, components: order, width: 400, height: 900 });
      const scene = chart.scene(chart.home);
      const { mark } = windowMark(scene);
      if (mark.type !== "rect") throw new Error("the window is no rectangle");
      expect(mark.to.c).toBeGreaterThan(390);
      expect(mark.to.c).toBeLessThanOrEqual(400);
      const texts = scene.layers.filter(({ name }) => name !== "years").flatMap(({ marks }) => marks);
      const reach = texts.map((text) => (text.type === "text" ? text.at.c + text.width : 0));
      expect(Math.max(...reach)).toBeLessThanOrEqual(mark.from.c);
    }
  });

  test("is drawn for no events and for one", () => {
    for (const some of [dataset([]), dataset([{ when: "2001-02-03" }])])
      for (const width of [360, 900])
        expect(toSVG({ data: some, components: [overview()], width })).not.toMatch(/NaN|Infinity|undefined/);
  });

  test.each([0, -3, NaN, Infinity])("of a depth of %d pixels is refused", (depth) => {
    expect(() => overview({ depth })).toThrow(RangeError);
    expect(() => overview({ depth })).toThrow(new RegExp(`${depth}$`));
  });
});
