import type { Chart } from "../components/index.js";
import { timeScale, type Domain, type TimeScale } from "../scales/index.js";

/** From time to pixels along a drawing that shows a domain. */
export function scaleOf({ plot, orientation }: Chart, domain: Domain): TimeScale {
  const [from, to] = orientation.mirrored
    ? [orientation.length - plot[0], orientation.length - plot[1]]
    : plot;
  return timeScale(domain, 1).range([from, to]);
}
