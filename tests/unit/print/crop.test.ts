import { describe, expect, test } from "vitest";
import { compose } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { cropped } from "../../../src/print/crop.js";
import { printSVG, toSVG } from "../../../src/print/index.js";
import type { Mark, PathMark, RuleMark, Scene, View } from "../../../src/scene/index.js";
import { historyView, summitsView, threatsView } from "../../../src/views/index.js";

const print = { id: "crop", theme: "light", standalone: true, title: "", description: "" } as const;

/** Numbers of the places of lines and outlines, less the shift of their layer. */
function farthest(svg: string): number {
  let most = 0;
  for (const [, shift, marks] of svg.matchAll(
    /<g class="layer [\w-]+" transform="translate\((-?[\d.]+),0\)">(.*?)<\/g>/g,
  ))
    for (const [, path, x] of marks!.matchAll(/ d="([^"]+)"(?! transform)|x[12]="(-?[\d.]+)"/g))
      for (const [a] of x === undefined ? path!.matchAll(/-?[\d.]+(?=,)/g) : [[x]])
        if (!path?.includes("A")) most = Math.max(most, Math.abs(Number(a) + Number(shift)));
  return most;
}

test.each([summitsView, threatsView, historyView])(
  "in a file of one day no line runs on for many times the width of the picture (%o)",
  (view) => {
    const chart = compose({ data, record, view, width: 1168, domain: "2025-08-08" });
    const scene = chart.scene(chart.home);
    const shown = chart.view(scene, chart.home);
    expect(farthest(printSVG(scene, shown, print))).toBeGreaterThan(10_000);
    expect(farthest(printSVG(cropped(scene, shown), shown, print))).toBeLessThan(1168 + 140);
  },
);

test("what toSVG makes of one day ends there too", () => {
  const svg = toSVG({ data, record, view: historyView, width: 1168, domain: "2025-08-08" });
  expect(farthest(svg)).toBeLessThan(1168 + 140);
});

/** A scene of one layer, and a view of it 1,000 pixels wide that is a thousand times as close. */
function sceneOf(marks: readonly Mark[]): [Scene, View] {
  const chart = compose({ data, view: threatsView, width: 1168 });
  const scene: Scene = {
    ...chart.scene(chart.home),
    plot: [0, 1000, 0, 100],
    layers: [{ name: "own", moves: "time", marks }],
  };
  return [scene, { k: 1000, shift: -500_000, domain: [0.4, 0.6] }];
}

const cropOf = (mark: Mark): Mark => {
  const [scene, view] = sceneOf([mark]);
  return cropped(scene, view).layers[0]!.marks[0]!;
};

describe("what is seen stays as it is", () => {
  const rule = (dash?: string): RuleMark => ({
    type: "rule",
    key: "r",
    from: { a: 0, c: 50 },
    to: { a: 900, c: 50 },
    stroke: "ink",
    ...(dash === undefined ? {} : { dash }),
  });

  test.each([undefined, "5 3", "5,3", "5, 3", "7", "2 4 6"])("dashes are where they were: %s", (dash) => {
    const { from } = cropOf(rule(dash)) as RuleMark;
    const parts = (dash ?? "1 0").split(/[ ,]+/).map(Number);
    const period = parts.reduce((a, b) => a + b) * (parts.length % 2 === 1 ? 2 : 1);
    expect(from.a * 1000).toBeLessThan(500_000);
    expect(from.a * 1000).toBeGreaterThan(500_000 - 128 - period);
    const off = (from.a * 1000) % period;
    expect(Math.min(off, period - off)).toBeCloseTo(0, 6);
  });

  test.each(["none", "0", "inherit"])("a line with dashes that are no lengths is drawn: %s", (dash) => {
    expect((cropOf(rule(dash)) as RuleMark).from.a).toBe(0);
  });

  const path = (points: PathMark["points"], more: Partial<PathMark> = {}): PathMark => ({
    ...{ type: "path", key: "p", points, stroke: "ink" },
    ...more,
  });

  test("a curve does not bend, a slanted line does not turn, an elbow keeps its dashes", () => {
    const far = [{ a: 0, c: 10 }, { a: 500.5, c: 90 }] as const; // prettier-ignore
    const elbow = [{ a: 0, c: 10 }, { a: 500.5, c: 10 }, { a: 500.5, c: 90 }] as const; // prettier-ignore
    for (const mark of [path(far, { smooth: true }), path(far), path(elbow, { dash: "3 3" })])
      expect(cropOf(mark)).toBe(mark);
    expect((cropOf(path(elbow)) as PathMark).points[0]!.a).toBeGreaterThan(499);
    expect((cropOf(path(elbow)) as PathMark).points.slice(1)).toEqual(elbow.slice(1));
  });
});

test("where all is in view nothing is cut: the same bytes", () => {
  const chart = compose({ data, record, view: threatsView, width: 1168 });
  const scene = chart.scene(chart.home);
  const shown = chart.view(scene, chart.home);
  expect(printSVG(cropped(scene, shown), shown, print)).toBe(printSVG(scene, shown, print));
});
