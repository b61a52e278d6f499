import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axis, compose, points, type Chart } from "../../../src/components/index.js";
import type { Dataset } from "../../../src/dataset/index.js";
import { baseOf, levelOf, type Domain } from "../../../src/scales/index.js";
import type { Mark, Scene, SymbolMark, TextMark } from "../../../src/scene/index.js";
import { fieldsOf, utc } from "../../../src/time/index.js";
import { dataset } from "../../support/sample.js";

const seed = 20261122;

const dayText = (t: number): string => {
  const { year, month, day } = fieldsOf(t);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** Up to 60 events over a few days or five centuries, many on the same days, of two kinds. */
const data: fc.Arbitrary<Dataset> = fc
  .record({
    start: fc.integer({ min: utc(1500), max: utc(2000) }),
    days: fc.constantFrom(5, 90, 1500, 15_000, 180_000),
    events: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        kind: fc.constantFrom("talk", "storm"),
        importance: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        words: fc.integer({ min: 1, max: 7 }),
      }),
      { minLength: 1, maxLength: 60, size: "max" },
    ),
  })
  .map(({ start, days, events }) =>
    dataset(
      events.map(({ at, words, ...rest }) => ({
        ...rest,
        when: dayText(start + Math.floor(at * days) * 864e5),
        title: "words of some length".split(" ").concat("and", "others", "too").slice(0, words).join(" "),
      })),
    ),
  );

const width = fc.constantFrom(360, 500, 768, 1200);
const chartOf = (from: Dataset, wide: number): Chart =>
  compose({ data: from, width: wide, components: [points({ detail: () => "a detail" }), axis()] });

const marksOf = (scene: Scene): Mark[] => scene.layers.flatMap((layer) => layer.marks);
const labelsOf = (scene: Scene): TextMark[] =>
  marksOf(scene).filter((mark): mark is TextMark => mark.type === "text" && mark.label !== undefined);
const symbolsOf = (scene: Scene): SymbolMark[] =>
  marksOf(scene).filter((mark): mark is SymbolMark => mark.type === "symbol");

type Box = readonly [along0: number, along1: number, across0: number, across1: number];

/** Where a text stands at a zoom inside its level. */
function boxOf(mark: TextMark, k: number, vertical: boolean): Box {
  const along = mark.at.a * k + (mark.at.da ?? 0);
  const [size, depth] = vertical ? [mark.height, mark.width] : [mark.width, mark.height];
  return [along, along + size, mark.at.c, mark.at.c + depth];
}

const meet = (a: Box, b: Box): boolean =>
  a[0] < b[1] - 0.01 && b[0] < a[1] - 0.01 && a[2] < b[3] - 0.01 && b[2] < a[3] - 0.01;

function overlaps(boxes: readonly (readonly [string, Box])[]): string[] {
  return boxes.flatMap(([name, box], i) =>
    boxes.slice(i + 1).flatMap(([other, its]) => (meet(box, its) ? [`${name} on ${other}`] : [])),
  );
}

/** A domain that shows `share` of the extent around a place in it, in the middle of some level. */
const place = fc.record({
  share: fc.constantFrom(1, 0.5, 0.12, 0.03),
  middle: fc.double({ min: 0, max: 1, noNaN: true }),
});

function domainOf(chart: Chart, { share, middle }: { share: number; middle: number }): Domain {
  const [t0, t1] = chart.extent;
  const length = (t1 - t0) * share;
  const centre = t0 + middle * (t1 - t0);
  return chart.clamp([centre - length / 2, centre + length / 2]);
}

/** Those of a level, and those that it is stretched to while a gesture zooms. */
const zooms = [1, 1.1, 1.41, 2, 4];

describe("points of any data at any place", () => {
  test("have labels and counts that never overlap, at all zooms of a level and of a gesture", () => {
    fc.assert(
      fc.property(data, width, place, (from, wide, where) => {
        const chart = chartOf(from, wide);
        const scene = chart.scene(domainOf(chart, where));
        const texts = marksOf(scene).filter(
          (mark): mark is TextMark => mark.type === "text" && ["label", "more"].includes(mark.role ?? ""),
        );
        for (const k of zooms) {
          const boxes = texts.map((mark) => [mark.key, boxOf(mark, k, chart.orientation.vertical)] as const);
          expect(overlaps(boxes), `at ${k} times the base`).toEqual([]);
        }
      }),
      { seed, numRuns: 150, endOnFailure: true },
    );
  });

  test("have labels and counts that stand on no mark, at all zooms of a level and of a gesture", () => {
    fc.assert(
      fc.property(data, width, place, (from, wide, where) => {
        const chart = chartOf(from, wide);
        const { vertical } = chart.orientation;
        const scene = chart.scene(domainOf(chart, where));
        const marks = symbolsOf(scene).filter(({ role }) => role === "mark" || role === "cluster");
        const texts = marksOf(scene).filter(
          (mark): mark is TextMark => mark.type === "text" && ["label", "more"].includes(mark.role ?? ""),
        );
        for (const k of zooms) {
          const on = texts.flatMap((text) => {
            const box = boxOf(text, k, vertical);
            return marks
              .filter(({ at, size }) => {
                const along = at.a * k + (at.da ?? 0);
                const half = size / 2 - 0.5;
                return meet(box, [along - half, along + half, at.c - half, at.c + half]);
              })
              .map((mark) => `${text.key} on ${mark.key}`);
          });
          expect(on, `at ${k} times the base`).toEqual([]);
        }
      }),
      { seed, numRuns: 150, endOnFailure: true },
    );
  });

  test("have labels inside their drawing across time", () => {
    fc.assert(
      fc.property(data, width, place, (from, wide, where) => {
        const chart = chartOf(from, wide);
        const scene = chart.scene(domainOf(chart, where));
        const depth = chart.orientation.vertical ? chart.width : chart.height;
        for (const mark of labelsOf(scene)) {
          const [, , c0, c1] = boxOf(mark, 1, chart.orientation.vertical);
          expect(c0).toBeGreaterThanOrEqual(0);
          expect(c1).toBeLessThanOrEqual(depth + 0.01);
        }
      }),
      { seed, numRuns: 150, endOnFailure: true },
    );
  });

  test("are each drawn once: alone, or counted in one cluster", () => {
    fc.assert(
      fc.property(data, width, (from, wide) => {
        const chart = chartOf(from, wide);
        const symbols = symbolsOf(chart.scene(chart.home));
        const alone = symbols.filter(({ role }) => role === "mark").map(({ event }) => event!);
        const counted = symbols
          .filter(({ role }) => role === "cluster")
          .reduce((sum, { count }) => sum + (count ?? NaN), 0);
        expect(new Set(alone).size).toBe(alone.length);
        expect(alone.length + counted).toBe(from.size);
      }),
      { seed, numRuns: 150, endOnFailure: true },
    );
  });

  test("are labelled or counted: no mark goes without a word when all is shown", () => {
    fc.assert(
      fc.property(data, width, (from, wide) => {
        const chart = chartOf(from, wide);
        const scene = chart.scene(chart.home);
        const alone = new Set(
          symbolsOf(scene).flatMap(({ role, event }) => (role === "mark" ? [event] : [])),
        );
        const clusters = symbolsOf(scene).filter(({ role }) => role === "cluster").length;
        const labels = labelsOf(scene).map(({ label }) => label!);
        expect(new Set(labels).size).toBe(labels.length);
        // Of those that share a mark only what matters most is named, or what no zoom parts, and no more than a few.
        const shared = labels.filter((label) => !alone.has(label));
        const middle = (i: number): number => (from.starts[i]! + from.ends[i]!) / 2;
        const twins = (i: number): number =>
          from.starts.filter((_, j) => Math.abs(middle(j) - middle(i)) < 60_000).length;
        for (const label of shared)
          if (from.get(label)?.importance !== 3) expect(twins(from.index(label))).toBeGreaterThan(3);
        expect(shared.length).toBeLessThanOrEqual(6 * clusters);
      }),
      { seed, numRuns: 60, endOnFailure: true },
    );
  });
});

describe("a pan inside a level", () => {
  /** What must not change: where every label and mark stands, and what every cluster counts. */
  function look(scene: Scene): Map<string, string> {
    const told = marksOf(scene).flatMap((mark): [string, string][] => {
      if (mark.type !== "symbol" && (mark.type !== "text" || mark.label === undefined)) return [];
      const along = Math.round((mark.at.a + scene.origin) * 10) / 10;
      const count = mark.count ?? 1;
      return [[`${mark.role}:${mark.key}`, `${along} ${mark.at.da ?? 0} ${mark.at.c} ${count}`]];
    });
    return new Map(told);
  }

  test("changes no label, row, side or member of a cluster, over 200 random pans each", () => {
    fc.assert(
      fc.property(
        data,
        width,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 }),
        (from, wide, places) => {
          const [one, other] = [chartOf(from, wide), chartOf(from, wide)];
          const seen = new Map<string, string>();
          for (const middle of places) {
            const domain = domainOf(one, { share: 0.03, middle });
            const scene = one.scene(domain);
            const edge = scene.origin;
            for (const [key, said] of look(scene)) {
              // What stands beyond the window is a neighbour that is laid out in part.
              const along = Number(said.split(" ")[0]);
              if (along < scene.window[0] || along >= scene.window[1]) continue;
              expect(seen.get(key) ?? said, `${key} from ${edge}`).toBe(said);
              seen.set(key, said);
            }
          }
          // A chart that is opened at the last place and was never panned shows the same.
          const last = domainOf(other, { share: 0.03, middle: places.at(-1)! });
          for (const [key, said] of look(other.scene(last))) {
            const along = Number(said.split(" ")[0]);
            const { window } = other.scene(last);
            if (along >= window[0] && along < window[1]) expect(seen.get(key), key).toBe(said);
          }
        },
      ),
      { seed, numRuns: 25, endOnFailure: true },
    );
  });

  test("moves every mark by the same distance", () => {
    fc.assert(
      fc.property(data, width, fc.double({ min: -0.3, max: 0.3, noNaN: true }), (from, wide, share) => {
        const chart = chartOf(from, wide);
        const [t0, t1] = domainOf(chart, { share: 0.12, middle: 0.5 });
        const by = (t1 - t0) * share;
        const scene = chart.scene([t0, t1]);
        const [a, b] = [chart.view(scene, [t0, t1]), chart.view(scene, [t0 + by, t1 + by])];
        expect(b.k).toBeCloseTo(a.k, 9);
        expect(b.shift - a.shift).toBeCloseTo(-share * (chart.plot[1] - chart.plot[0]), 3);
      }),
      { seed },
    );
  });
});

test("zooming inside a level keeps the scene, crossing it takes another", () => {
  fc.assert(
    fc.property(data, fc.double({ min: 1.02, max: 1.38, noNaN: true }), (from, factor) => {
      const chart = chartOf(from, 768);
      const [t0, t1] = chart.extent;
      const whole = (t1 - t0) / baseOf(1) ** 4;
      const at = (length: number): Domain => [(t0 + t1) / 2 - length / 2, (t0 + t1) / 2 + length / 2];
      const base = chart.scene(at(whole));
      expect(levelOf((t1 - t0) / (whole / factor))).toBe(4);
      expect(chart.scene(at(whole / factor)).base).toBe(base.base);
      expect(chart.scene(at(whole / (factor * Math.SQRT2))).base).not.toBe(base.base);
    }),
    { seed },
  );
});
