import { expect, test } from "vitest";
import { axis, points } from "../../../src/components/index.js";
import { toSVG } from "../../../src/static.js";
import { dataset } from "../../support/sample.js";

test.each([360, 900])(
  "without events the axis names no day and says that there are none (%i pixels)",
  (width) => {
    const svg = toSVG({ data: dataset([]), components: [points(), axis()], width });
    expect(svg).toContain("There are no events to show.");
    expect(svg).not.toMatch(/19(69|70)/);
    expect(toSVG({ data: dataset([{ when: "1970-01-01" }]), components: [points(), axis()], width })).toMatch(
      /1970/,
    );
  },
);
