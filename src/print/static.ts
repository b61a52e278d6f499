import { compose, type Chart, type ChartOptions } from "../components/index.js";
import type { Typed } from "../components/options.js";
import { deckOf, headlineOf } from "../figure/heading.js";
import { cropped } from "./crop.js";
import { printSVG } from "./svg.js";

/**
 * A timeline as an SVG file: title, description and themes inside. Needs no page; the same options give the same
 * bytes in every time zone and locale.
 *
 * @throws TypeError or RangeError for options that make no sense, and for a view without a drawing such as the list
 * @example await writeFile("history.svg", toSVG({ data: usRussia, view: summitsView, width: 1200 }))
 */
export function toSVG<K extends string = string, P extends string = string, I extends string = string>(
  options: Typed<ChartOptions, K, P, I>,
): string {
  return toFile(compose(options), options);
}

/** A chart as an SVG file, as it is first shown. */
export function toFile(chart: Chart, options: ChartOptions): string {
  if (chart.plan.table !== undefined)
    throw new RangeError(`a view without a drawing is HTML only: ${options.view?.name || "table"}`);
  const scene = chart.scene(chart.home);
  const view = chart.view(scene, chart.home);
  return printSVG(cropped(scene, view), view, {
    id: chart.id,
    theme: options.theme ?? "auto",
    standalone: true,
    title: headlineOf(chart.plan, chart.data, options),
    description: deckOf(chart.plan, chart.data, options),
  });
}
