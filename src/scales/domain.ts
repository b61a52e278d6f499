import { parseWhen } from "../time/index.js";

/** The time now visible, `[start, end)` in UTC milliseconds. */
export type Domain = readonly [start: number, end: number];

/** One end of a domain as users write it: a Date, epoch milliseconds or EDTF text. */
export type Instant = Date | number | string;

/** A domain as users write it: two instants, or EDTF text such as `1986/2025`, which includes both years. */
export type DomainInput = readonly [Instant, Instant] | string;

/** The shortest domain a reader can zoom to: one hour. */
export const shortest = 3_600_000;

function bound(value: Instant, end: boolean): number {
  if (typeof value === "string") {
    const when = parseWhen(value);
    return end ? when.end : when.start;
  }
  // By its method: a Date of another frame's realm is no instance of this one's class.
  if (typeof value !== "number" && typeof (value as Date | null)?.getTime !== "function")
    throw new TypeError(`not an instant: ${String(value)}`);
  const t = Number(value);
  if (!Number.isFinite(t)) throw new RangeError(`not an instant: ${String(value)}`);
  return t;
}

/**
 * Read a domain. As text both ends are included: `1986/2025` ends with 2025.
 * A pair of texts likewise: `["1985", "2025"]` ends where 2025 ends; Dates and numbers are taken as they are.
 *
 * @throws RangeError when an end is not a date or the domain is empty
 * @example toDomain("1986/2025") // [504921600000, 1767225600000]
 */
export function toDomain(input: DomainInput): Domain {
  const pair: readonly [Instant, Instant] = typeof input === "string" ? [input, input] : input;
  if (!Array.isArray(pair) || pair.length !== 2) throw new TypeError(`not a domain: ${String(input)}`);
  const start = bound(pair[0], false);
  const end = bound(pair[1], true);
  if (!(end > start) || !Number.isFinite(start) || !Number.isFinite(end)) {
    throw new RangeError(`a domain needs two finite ends in order, got: ${String(input)}`);
  }
  return [start, end];
}

/** Read one instant; text stands for its first millisecond. */
export function toInstant(value: Instant): number {
  return bound(value, false);
}

/** The domain moved by `delta` milliseconds. */
export function pan([t0, t1]: Domain, delta: number): Domain {
  return [t0 + delta, t1 + delta];
}

/** The domain `factor` times closer around `t` (above 1 zooms in). */
export function zoomAround([t0, t1]: Domain, factor: number, t: number): Domain {
  return [t - (t - t0) / factor, t + (t1 - t) / factor];
}

/** The nearest domain inside `extent`, not shorter than `least` milliseconds; its length is kept where it fits. */
export function clampDomain([t0, t1]: Domain, extent: Domain, least: number = shortest): Domain {
  const whole = extent[1] - extent[0];
  const length = Math.min(Math.max(t1 - t0, Math.min(least, whole)), whole);
  const middle = (t0 + t1) / 2;
  const start = Math.min(Math.max(middle - length / 2, extent[0]), extent[1] - length);
  return length === whole ? [extent[0], extent[1]] : [start, start + length];
}

/** An extent with `share` of its length added on both sides, never empty. */
export function padDomain([t0, t1]: Domain, share: number): Domain {
  const length = t1 - t0;
  const pad = length > 0 ? length * share : 43_200_000;
  return [t0 - pad, t1 + pad];
}

/** Whether two domains are the same to the millisecond. */
export function sameDomain(a: Domain, b: Domain): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** The domain with one end at `t`, not nearer to the other than `least` milliseconds and inside `extent`. */
export function moveEnd(
  [t0, t1]: Domain,
  end: "start" | "end",
  t: number,
  extent: Domain,
  least: number = shortest,
): Domain {
  // Where the extent itself is shorter than that, the whole of it is the least.
  const length = Math.min(least, extent[1] - extent[0]);
  return end === "start"
    ? [Math.max(extent[0], Math.min(t, t1 - length)), t1]
    : [t0, Math.min(extent[1], Math.max(t, t0 + length))];
}
