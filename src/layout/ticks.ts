import { DAY, fieldsOf, floorTo, monthName, shift, utc, wordsForSpan, yearName } from "../time/index.js";
import { steps, stepTicks, type Step, type Unit } from "./steps.js";
import { measureText, type Font, type Measure } from "./text.js";

/** A labelled tick, in UTC milliseconds. */
export interface Tick {
  readonly t: number;
  readonly text: string;
}

/** A label of the outer row: it belongs to all the time from `t` to `end` and may slide along it. */
export interface SpanTick extends Tick {
  readonly end: number;
}

/** The ticks of an axis in two rows: `minor` in front of the calendar unit that `major` names. */
export interface Ticks {
  /** Years over months, months over days, days over hours; empty where years are the minor ticks. */
  readonly major: readonly SpanTick[];
  readonly minor: readonly Tick[];
  /** Where hairlines go: the ticks of both rows. */
  readonly grid: readonly number[];
}

/** How the labels of an axis are set. */
export interface TickOptions {
  /** A BCP 47 language tag; English when absent. */
  readonly locale?: string;
  readonly font?: Font;
  readonly measure?: Measure;
  /** Least distance between two labels in pixels; 12 when absent. */
  readonly gap?: number;
  /** What any label takes along the axis: its line height when time runs down. Measured when absent. */
  readonly size?: number;
  /** Shorten the names of the outer row, as a narrow column needs them. */
  readonly brief?: boolean;
  /** All the time of the data in UTC milliseconds, so that its years are never wider than thought. */
  readonly extent?: readonly [number, number];
}

const small: Font = { size: 11, weight: 400, family: "sans" };
/** What is named in the outer row by the unit of the inner one. */
type OuterUnit = "year" | "month" | "day";
const outer: Partial<Record<Unit, OuterUnit>> = {
  month: "year",
  week: "month",
  day: "month",
  hour: "day",
  minute: "day",
  second: "day",
  millisecond: "day",
};
const leastOf = { year: 365 * DAY, month: 28 * DAY, day: DAY } as const;

/**
 * The ticks of an axis within `[from, to]`. Which ticks there are depends on the scale only, so one that is visible in
 * two windows is the same in both. Minor ticks are within the window; major ones name every unit that touches it.
 *
 * @param k pixels per millisecond at the level's base; labels do not touch at this scale or any closer one
 * @throws RangeError when `k` is not positive or the window not finite
 * @example ticks(1000 / (utc(2026) - utc(1985)), utc(1985), utc(2026)).minor.map((tick) => tick.text)
 * // ["1985", "1990", …, "2025"]
 */
export function ticks(k: number, from: number, to: number, options: TickOptions = {}): Ticks {
  if (!(k > 0) || !Number.isFinite(to - from)) {
    throw new RangeError(`ticks need a positive scale and a finite window: ${k}, ${from} to ${to}`);
  }
  const step = stepFor(k, options);
  const minor = stepTicks(step, from, to).map((t) => ({ t, text: minorText(t, step, options) }));
  const unit = outer[step.unit];
  const major = unit === undefined ? [] : majorTicks(unit, k, from, to, options);
  const grid = [...new Set([...minor, ...major].map(({ t }) => t))].filter((t) => t >= from && t <= to);
  return { major, minor, grid: grid.sort((a, b) => a - b) };
}

/**
 * The finest calendar step whose labels do not touch at a scale.
 *
 * @param k pixels per millisecond
 */
export function stepFor(k: number, options: TickOptions = {}): Step {
  const { gap = 12 } = options;
  // Many steps have the same unit, and most the same outer one: their words are measured once.
  const widthIn = once((unit: Unit) => widthOf(unit, options));
  const outerIn = once((unit: OuterUnit) => wordsWidth(unit, 2, options));
  for (const step of steps) {
    const { unit } = step;
    // The outer row must have room for its shortest words too.
    const unitOuter = outer[unit];
    if (unitOuter !== undefined && leastOf[unitOuter] * k < outerIn(unitOuter) + gap) continue;
    if (step.least * k >= widthIn(unit) + gap) return step;
  }
  return steps[steps.length - 1] as Step;
}

/** What a function says of a unit, asked once. */
function once<U extends Unit>(widthOf: (unit: U) => number): (unit: U) => number {
  const known = new Map<U, number>();
  return (unit) => {
    const width = known.get(unit) ?? widthOf(unit);
    known.set(unit, width);
    return width;
  };
}

function minorText(t: number, { unit }: Step, { locale }: TickOptions): string {
  const { year, month, day, hour, minute, second, millisecond } = fieldsOf(t);
  const two = (n: number): string => String(n).padStart(2, "0");
  switch (unit) {
    case "year":
      return yearName(year, locale);
    case "month":
      return monthName(month, locale, "short");
    case "week":
    case "day":
      return String(day);
    case "hour":
    case "minute":
      return `${two(hour)}:${two(minute)}`;
    case "second":
      return `${two(hour)}:${two(minute)}:${two(second)}`;
    case "millisecond":
      return `${two(second)}.${String(millisecond).padStart(3, "0")}`;
  }
}

/** The widest label of a unit. */
function widthOf(unit: Unit, options: TickOptions): number {
  const { size, measure = measureText, font = small, extent = [utc(1000), utc(2000)] } = options;
  if (size !== undefined) return size;
  const texts: Record<Unit, () => string[]> = {
    year: () => extent.map((t) => yearName(fieldsOf(t).year, options.locale).replace(/\d/g, "0")),
    month: () => Array.from({ length: 12 }, (_, i) => monthName(i + 1, options.locale, "short")),
    week: () => ["00"],
    day: () => ["00"],
    hour: () => ["00:00"],
    minute: () => ["00:00"],
    second: () => ["00:00:00"],
    millisecond: () => ["00.000"],
  };
  return Math.max(...texts[unit]().map((text) => measure(text, font)));
}

/** Words for an outer unit, from the fullest (0) to the shortest (2). */
function words(unit: OuterUnit, t: number, brief: number, { locale }: TickOptions): string {
  const { year, month, day } = fieldsOf(t);
  if (unit === "year") return yearName(year, locale);
  const style = brief === 0 ? "long" : "short";
  if (brief < 2) return wordsForSpan(t, shift(t, unit, 1), unit, locale, { style });
  return unit === "month" ? monthName(month, locale, "short") : String(day);
}

/** The widest words for an outer unit, tried on one year, which stands for all with four figures. */
function wordsWidth(unit: OuterUnit, brief: number, options: TickOptions): number {
  const { size, measure = measureText, font = small } = options;
  if (size !== undefined) return size;
  const months = unit === "year" ? 1 : 12;
  const dates = Array.from({ length: months }, (_, i) => utc(2000, i + 1, unit === "day" ? 28 : 1));
  return Math.max(...dates.map((t) => measure(words(unit, t, brief, options).replace(/\d/g, "0"), font)));
}

function majorTicks(unit: OuterUnit, k: number, from: number, to: number, options: TickOptions): SpanTick[] {
  const { gap = 12 } = options;
  const brief =
    [options.brief ? 1 : 0, 1].find((brief) => wordsWidth(unit, brief, options) + gap <= leastOf[unit] * k) ??
    2;
  const found: SpanTick[] = [];
  for (let t = floorTo(from, unit); t <= to;) {
    const end = shift(t, unit, 1);
    found.push({ t, text: words(unit, t, brief, options), end });
    t = end;
  }
  return found;
}
