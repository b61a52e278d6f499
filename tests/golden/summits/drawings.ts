import type { ChartOptions } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { toSVG } from "../../../src/static.js";
import { summitsView } from "../../../src/views/index.js";

const summits = { data, record, view: summitsView };
const phone = { ...summits, width: 360, height: 1400 };

const sizes: readonly (readonly [string, ChartOptions])[] = ([1200, 768, 360] as const).flatMap((width) =>
  (["light", "dark"] as const).map(
    (theme) => [`${width}-${theme}`, { ...(width === 360 ? phone : { ...summits, width }), theme }] as const,
  ),
);

/** The summits at the three widths in both themes, closer in both orientations, and right to left. */
const cases: readonly (readonly [string, ChartOptions])[] = [
  ...sizes,
  ["1200-2014-2025", { ...summits, width: 1200, theme: "light", domain: "2014/2025" }],
  ["1200-2025-07-08", { ...summits, width: 1200, theme: "light", domain: "2025-07/2025-08" }],
  ["1200-day", { ...summits, width: 1200, theme: "light", domain: "2025-08-15" }],
  ["360-day", { ...phone, theme: "light", domain: "2025-08-15" }],
  ["1200-2018", { ...summits, width: 1200, theme: "light", domain: "2018" }],
  ["360-2014-2025", { ...phone, theme: "light", domain: "2014/2025" }],
  ["900-vertical", { ...summits, width: 900, theme: "auto", orient: "vertical" }],
  ["1200-rtl", { ...summits, width: 1200, theme: "light", dir: "rtl" }],
];

/** The pictures of the summits view by file name. */
export const drawings: Readonly<Record<string, () => string>> = Object.fromEntries(
  cases.map(([name, options]) => [`${name}.svg`, () => toSVG(options)]),
);
