import { expect, test } from "vitest";
import { compose } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { cropped } from "../../../src/print/crop.js";
import { printSVG, toSVG } from "../../../src/print/index.js";
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

test("where all is in view nothing is cut: the same bytes", () => {
  const chart = compose({ data, record, view: threatsView, width: 1168 });
  const scene = chart.scene(chart.home);
  const shown = chart.view(scene, chart.home);
  expect(printSVG(cropped(scene, shown), shown, print)).toBe(printSVG(scene, shown, print));
});
