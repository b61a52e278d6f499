import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axis, compose, points, spans, type Chart, type Task } from "../../../src/components/index.js";
import { fromColumns, type Dataset } from "../../../src/dataset/index.js";
import type { AreaMark, Mark, Scene, SymbolMark } from "../../../src/scene/index.js";
import { random } from "../../support/random.js";

const seed = 20261122;
const [from, to] = [Date.UTC(1985, 0), Date.UTC(2025, 0)];

/** Bursts and quiet years on three tracks; a fifth lasts for days. */
function crowd(n: number): Dataset {
  const next = random(n);
  const starts = Float64Array.from({ length: n }, () =>
    Math.floor(from + (next() < 0.4 ? 0.5 + next() ** 3 / 9 : next()) * (to - from)),
  ).sort();
  const ends = starts.map((t) => (next() < 0.2 ? t + Math.floor(next() * 9e8) : t));
  const tracks = Uint16Array.from({ length: n }, () => Math.floor(next() ** 2 * 3));
  return fromColumns({ starts, ends, tracks, title: (i) => `Event ${i}`, id: (i) => `e${i}` });
}

const data = crowd(30_000);
const kinds = { points, spans } as const;
const chartOf = (kind: keyof typeof kinds, later?: (task: Task) => void, own: Dataset = data): Chart =>
  compose(
    { data: own, components: [kinds[kind](), axis()], width: 1000 },
    later === undefined ? {} : { later },
  );
const marksOf = (scene: Scene): readonly Mark[] => scene.layers.flatMap(({ marks }) => marks);
const domains = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 15, noNaN: true }))
  .map(([at, depth]): [number, number] => {
    const length = (to - from) * 2 ** -depth;
    const start = from + (to - from - length) * at;
    return [start, start + length];
  });

test("all events of points are drawn once at the first level: alone, in a ring or in a count", () => {
  const chart = chartOf("points");
  const marks = marksOf(chart.scene(chart.home));
  const symbols = marks.filter((mark): mark is SymbolMark => mark.type === "symbol");
  const alone = symbols.filter(({ role }) => role === "mark").length;
  const rings = symbols.reduce((sum, { count = 0 }) => sum + count, 0);
  const areas = marks.filter((mark): mark is AreaMark => mark.type === "area");
  const counted = areas.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  expect(alone + rings + counted).toBe(data.size);
  expect(counted).toBeGreaterThan(0);
});

describe.each(["points", "spans"] as const)("a crowd of %s", (kind) => {
  const chart = chartOf(kind);

  test(`shows in every window what the level shows there, over 200 domains, seed ${seed}`, () => {
    fc.assert(
      fc.property(domains, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (domain, by) => {
        const shift = (domain[1] - domain[0]) * by;
        const fresh = chartOf(kind);
        const [a, b] = [
          chart.scene(domain),
          fresh.scene(fresh.clamp([domain[0] + shift, domain[1] + shift])),
        ];
        fc.pre(a.base === b.base);
        expect(inBoth(b, a)).toEqual(inBoth(a, b));
      }),
      { seed, numRuns: 200 },
    );
  });

  test("leads to the mark of every event, or to a ring with those that begin beside it", () => {
    const row = fc.integer({ min: 0, max: data.size - 1 });
    fc.assert(
      fc.property(row, (i) => {
        const t = (data.starts[i]! + (kind === "points" ? data.ends[i]! : data.starts[i]!)) / 2;
        const scene = chart.scene(chart.clamp([t - 18e5, t + 18e5]));
        const found = marksOf(scene).some(
          (mark) =>
            mark.event === data.id(i) ||
            (mark.range !== undefined && mark.range[0] <= t && mark.range[1] >= t),
        );
        expect(found).toBe(true);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("draws counts at once and the same as ever when the work is done", () => {
    const tasks: Task[] = [];
    // Counts are kept with their dataset, so this one is new.
    const live = chartOf(kind, (task) => tasks.push(task), crowd(data.size));
    const length = (to - from) / 2000;
    const domain: [number, number] = [from + 0.31 * (to - from), from + 0.31 * (to - from) + length];
    const first = marksOf(live.scene(domain));
    expect(tasks.length).toBeGreaterThan(0);
    expect(first.some(({ type }) => type === "area")).toBe(true);
    expect(first.some(({ event }) => event !== undefined)).toBe(false);
    for (const task of tasks) while (!task.step());
    expect(tasks.every(({ progress }) => progress === 1)).toBe(true);
    expect(live.refine()).toBe(true);
    expect(live.refine()).toBe(false);
    expect(live.scene(domain)).toEqual(chartOf(kind).scene(domain));
  });
});

/** Keys and places of what stands well inside both windows, in pixels from the epoch. */
function inBoth(scene: Scene, other: Scene): unknown[] {
  const [w0, w1] = [
    Math.max(scene.window[0], other.window[0]) + 1,
    Math.min(scene.window[1], other.window[1]) - 1,
  ];
  const at = (a: number): number => Math.round((a + scene.origin) * 1000) / 1000;
  return marksOf(scene)
    .flatMap((mark): [string, number, ...unknown[]][] => {
      if (mark.type === "symbol" && mark.role !== undefined)
        return [[mark.key, at(mark.at.a), mark.at.c, mark.count]];
      if (mark.type === "text" && (mark.label !== undefined || mark.role === "more"))
        return [[mark.key, at(mark.at.a), mark.at.c, mark.at.da]];
      if (mark.type === "area")
        return mark.counts.map((count, j) => [
          `${mark.key}:${mark.time[0] + j * mark.time[1]}`,
          at(mark.a + j * mark.step),
          count,
        ]);
      return [];
    })
    .filter(([, a]) => a > w0 + 8 && a < w1 - 8)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
