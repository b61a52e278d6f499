import type { Timeline } from "./handle.js";
import type { SourceOptions, TypedOptions } from "./options.js";
import * as late from "./late.js";
import { withSource } from "./source.js";
import { LiveTimeline } from "./timeline.js";

/**
 * A timeline in a page: a figure with a drawing, its words, buttons and the list of its events.
 *
 * @throws TypeError or RangeError for options that make no sense, ending in the value
 * @example
 * const chart = timeline({ data: usRussia, view: summitsView, interactions: [zoom()] });
 * document.querySelector("#history").append(chart.node);
 */
export function timeline<K extends string = string, P extends string = string, I extends string = string>(
  options: TypedOptions<K, P, I> | SourceOptions,
): Timeline {
  const given = withSource(options);
  if (typeof document === "undefined")
    throw new TypeError(
      "timeline needs a page; toSVG and toHTML of summitry/static do without, document is: undefined",
    );
  return new LiveTimeline(given, document, () => late);
}
