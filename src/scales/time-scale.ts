import { scaleUtc, type ScaleTime } from "d3-scale";
import type { Domain } from "./domain.js";

/** Time as pixels: d3's `scaleUtc`. */
export type TimeScale = ScaleTime<number, number>;

/**
 * A `scaleUtc` from a domain to `[0, length]` pixels; `reverse` for right-to-left.
 *
 * @example timeScale([0, 86_400_000], 100)(new Date(43_200_000)) // 50
 */
export function timeScale(domain: Domain, length: number, reverse: boolean = false): TimeScale {
  return scaleUtc<number, number>()
    .domain([new Date(domain[0]), new Date(domain[1])])
    .range(reverse ? [length, 0] : [0, length]);
}
