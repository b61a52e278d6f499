import { expect, test } from "vitest";
import { english } from "../../../src/components/messages.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { toSVG } from "../../../src/print/index.js";
import { historyView, summitsView } from "../../../src/views/index.js";

/** The names in the legend; the forms of doubt that a level does not show are not among them. */
const entries = (view: typeof historyView, width: number, domain: string): string[] => {
  const drawing = toSVG({ data, record, view, width, domain });
  const [, legend] = /class="layer legend">(.*?)<\/g>/s.exec(drawing) ?? [];
  const doubt: unknown[] = Object.entries(english).flatMap(([name, text]) =>
    name.startsWith("doubt") ? [text] : [],
  );
  return [...(legend ?? "").matchAll(/<tspan[^>]*>([^<]+)/g)]
    .map(([, name]) => name!)
    .filter((name) => !doubt.includes(name));
};

test.each([
  ["summits", summitsView, 6],
  ["history", historyView, 15],
] as const)(
  "the legend of the %s is whole whatever time is shown, also where time runs down",
  (_, view, count) => {
    for (const width of [360, 1200]) {
      const whole = entries(view, width, "1985/2026");
      expect(whole).toHaveLength(count);
      for (const domain of ["2014/2025", "2025-07/2025-08", "2025-08-08", "1986"])
        expect(entries(view, width, domain), `${width} ${domain}`).toEqual(whole);
    }
  },
);
