import type { ChartOptions } from "../../src/components/index.js";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { toSVG } from "../../src/static.js";

/** Files to draw by name. */
export type Drawings = Readonly<Record<string, () => string>>;

const widths = [1200, 768, 360] as const;

/** Times to look at closely. The dark theme differs in colours alone, so these are drawn in the light one. */
const domains = { "2014-2025": "2014/2025", "2025-07-08": "2025-07/2025-08", day: "2025-08-06" } as const;

/** The bundled history in a view: all of it at three widths in both themes, and closer. */
export function drawingsOf(view: NonNullable<ChartOptions["view"]>): Drawings {
  const base = (width: number): ChartOptions => ({
    ...{ data, record, view, width },
    ...(width === 360 ? { height: 1400 } : {}),
  });
  const whole = widths.flatMap((width) =>
    (["light", "dark"] as const).map((theme) => [`${width}-${theme}`, { ...base(width), theme }] as const),
  );
  const close = Object.entries(domains).flatMap(([name, domain]) =>
    ([1200, 360] as const).map(
      (width) => [`${width}-${name}`, { ...base(width), theme: "light", domain }] as const,
    ),
  );
  return Object.fromEntries(
    [...whole, ...close].map(([name, options]) => [`${name}.svg`, () => toSVG(options)] as const),
  );
}
