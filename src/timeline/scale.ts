import type { Chart } from "../components/index.js";
import { timeScale, type Domain, type TimeScale } from "../scales/index.js";
import { ends } from "./along.js";

/** From time to pixels along a drawing that shows a domain. */
export function scaleOf(chart: Chart, domain: Domain): TimeScale {
  return timeScale(domain, 1).range(ends(chart));
}
