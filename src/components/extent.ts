import { padDomain, toDomain, clampDomain, type Domain } from "../scales/index.js";
import type { Overhang } from "./component.js";
import type { ChartOptions, Plan } from "./options.js";

/** The time that can be reached, and the time shown at first. */
export interface Extents {
  readonly extent: Domain;
  readonly home: Domain;
}

/** Extent and first domain, from options and plan. */
export function extentsOf(options: ChartOptions, plan: Plan): Extents {
  const [start, end] = plan.extent ?? options.data.extent;
  const own = plan.extent === undefined ? padDomain([start, end], 0.02) : ([start, end] as const);
  const asked = options.extent === undefined ? undefined : toDomain(options.extent);
  const home = options.domain === undefined ? (asked ?? own) : toDomain(options.domain);
  const extent: Domain = asked ?? [Math.min(own[0], home[0]), Math.max(own[1], home[1])];
  return { extent, home: clampDomain(home, extent) };
}

/** The most of the plot that labels after the last dates may take. */
const most = 0.4;

/**
 * The same, ending late enough that labels which stand after a date find room on `length` pixels. What the options
 * ask for stays as it is.
 */
export function withOverhangs(
  { extent, home }: Extents,
  overhangs: readonly Overhang[],
  length: number,
  options: ChartOptions,
): Extents {
  if (options.extent !== undefined || options.domain !== undefined || !(length > 0)) return { extent, home };
  // Where there is room before, none is made after: that would press all other bars together.
  const least = (length * (1 - most)) / (home[1] - home[0]);
  const scales = overhangs
    .filter(({ t, size, before = -Infinity }) => t > home[0] && (before - home[0]) * least < size)
    .map(({ t, size }) => Math.max(length - size, length * (1 - most)) / (t - home[0]));
  const end = home[0] + length / Math.min(length / (home[1] - home[0]), ...scales);
  return { extent: [extent[0], Math.max(extent[1], end)], home: [home[0], end] };
}
