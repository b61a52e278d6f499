import { expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { toSVG } from "../../../src/print/index.js";
import { historyView, summitsView } from "../../../src/views/index.js";

const entries = (view: typeof historyView, width: number, domain: string): (string | undefined)[] => {
  const drawing = toSVG({ data, record, view, width, domain });
  const [, legend] = /class="layer legend">(.*?)<\/g>/s.exec(drawing) ?? [];
  return [...(legend ?? "").matchAll(/class="([\w-]+)/g)].map(([, name]) => name);
};

test.each([
  ["summits", summitsView],
  ["history", historyView],
] as const)("the legend of the %s is whole whatever time is shown, also where time runs down", (_, view) => {
  for (const width of [360, 1200]) {
    const whole = entries(view, width, "1985/2026");
    expect(whole.length).toBeGreaterThan(10);
    for (const domain of ["2014/2025", "2025-07/2025-08", "2025-08-08", "1986"])
      expect(entries(view, width, domain), `${width} ${domain}`).toEqual(whole);
  }
});
