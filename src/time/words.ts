import { whenBetween } from "./between.js";
import { type Precision, utc } from "./calendar.js";
import { englishFor, englishMonth, englishYear } from "./english.js";
import { lengthByIntl, monthByIntl, wordsByIntl } from "./intl.js";
import type { WordStyle } from "./phrase.js";
import type { When } from "./when.js";

/** How dates are said. */
export interface WordOptions {
  /** `long` 11–12 October 1986 (default), `short` 11–12 Oct 1986, `year` 1986, `day` 11–12 October, `short-day` 11–12 Oct. */
  readonly style?: WordStyle;
}

const isEnglish = (locale: string): boolean => /^en\b/i.test(locale);

/**
 * A date in words. English, in the order day month year, is built in and the same on every machine; other
 * languages come from `Intl`. Times are in UTC and say so.
 *
 * @param locale a BCP 47 language tag
 * @throws RangeError when `locale` is not a language tag
 * @example wordsFor(parseWhen("[2025-08-07..2025-08-09]")) // "between 7 and 9 August 2025"
 */
export function wordsFor(when: When, locale = "en", options: WordOptions = {}): string {
  return isEnglish(locale) ? englishFor(when, options.style) : wordsByIntl(when, locale, options.style);
}

/**
 * The span `[start, end)` of UTC milliseconds in words, in whole units of `precision`.
 *
 * @throws RangeError when the ends are in the wrong order or not finite
 * @example wordsForSpan(utc(1985), utc(2026), "year") // "1985–2025"
 */
export function wordsForSpan(
  start: number,
  end: number,
  precision: Precision,
  locale = "en",
  options: WordOptions = {},
): string {
  return wordsFor(whenBetween(start, end, precision), locale, options);
}

/**
 * The name of a month, 1–12, as an axis shows it.
 *
 * @throws RangeError when `month` is not 1–12
 * @example monthName(10, "en", "short") // "Oct"
 */
export function monthName(month: number, locale = "en", style: "long" | "short" = "long"): string {
  if (!(month >= 1 && month <= 12)) throw new RangeError(`a month is 1 to 12: ${month}`);
  return isEnglish(locale) ? englishMonth(month, style) : monthByIntl(month, locale, style);
}

/**
 * A year as an axis shows it; 0 is 1 BCE.
 *
 * @example yearName(-43) // "44 BCE"
 */
export function yearName(year: number, locale = "en"): string {
  return isEnglish(locale) ? englishYear(year) : wordsForSpan(utc(year), utc(year + 1), "year", locale);
}

/**
 * A number of days in words.
 *
 * @example wordsForDays(14) // "14 days"
 */
export function wordsForDays(days: number, locale = "en"): string {
  return wordsForLength(days, "day", locale);
}

/**
 * A number of years in words.
 *
 * @example wordsForYears(1) // "a year"
 */
export function wordsForYears(years: number, locale = "en"): string {
  return wordsForLength(years, "year", locale);
}

function wordsForLength(count: number, unit: "day" | "year", locale: string): string {
  if (!isEnglish(locale)) return lengthByIntl(count, unit, locale);
  return count === 1 ? `a ${unit}` : `${count} ${unit}s`;
}
