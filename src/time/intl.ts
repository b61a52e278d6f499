import { DAY, PRECISIONS, type Precision, fieldsOf } from "./calendar.js";
import { type Join, type Phrase, type Tongue, type WordStyle, phrase } from "./phrase.js";
import { PHRASEBOOKS, type Phrasebook, SYMBOLS } from "./tongues.js";
import type { When } from "./when.js";

type Shape = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs far more than using it.
function formatOf(locale: string, shape: Shape): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(shape);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC", calendar: "gregory" });
  formats.set(key, made);
  return made;
}

/**
 * A date in any language: `Intl` for the date, a small phrasebook (German, French, Spanish, Russian) or
 * symbols for what is said around it. Unusual spaces become plain ones.
 *
 * @throws RangeError when `locale` is not a language tag
 * @example wordsByIntl(parseWhen("2014-03/.."), "de") // "ab März 2014"
 */
export function wordsByIntl(when: When, locale: string, style: WordStyle = "long"): string {
  return phrase(when, tongueOf(locale), style);
}

/**
 * The name of a month, 1–12, in any language, as it stands alone.
 *
 * @example monthByIntl(3, "de") // "März"
 */
export function monthByIntl(month: number, locale: string, style: "long" | "short" = "long"): string {
  return plain(formatOf(locale, { month: style }).format(Date.UTC(2001, month - 1)));
}

/**
 * A number of days or years in any language.
 *
 * @example lengthByIntl(14, "day", "de") // "14 Tage"
 */
export function lengthByIntl(count: number, unit: "day" | "year", locale: string): string {
  return plain(new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count));
}

/** Plain spaces for the narrow and unbreakable ones, which differ between versions of `Intl`. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}

function tongueOf(locale: string): Tongue {
  const book = PHRASEBOOKS[locale.split("-")[0]?.toLowerCase() ?? ""] ?? SYMBOLS;
  const within = (words: string, days: boolean): string => {
    const [day = "", other = day] = book.within.split("|");
    return fill(days ? day : other, words);
  };
  const list = (words: readonly string[], how: Join): string =>
    how === "or"
      ? words.join(book.or)
      : how === "range"
        ? words.join(" – ")
        : within(words.join(" – "), false);
  return {
    date: (when, style, around) => dateIn(when, style, locale, book, around),
    join(dates, how, style) {
      const one = (date: When): string => dateIn(date, style, locale, book);
      if (how === "or") return list([...new Set(dates.map(one))], how);
      const words = rangeIn(dates, style, locale) ?? [...new Set(dates.map(one))].join(" – ");
      const same = new Set(dates.map(one)).size === 1;
      return how === "range" || same
        ? words
        : within(
            words,
            dates.every(({ precision }) => isDay(precision)),
          );
    },
    list,
    frame(name, words, when) {
      const [day = "", other = day] = book.frames[name].split("|");
      return fill(isDay(when.precision) ? day : other, words);
    },
  };
}

const fill = (pattern: string, words: string): string => pattern.replace("#", () => words);

function isDay(precision: Precision): boolean {
  return PRECISIONS.indexOf(precision) >= PRECISIONS.indexOf("day");
}

function dateIn(when: When, style: WordStyle, locale: string, book: Phrasebook, around?: Phrase): string {
  const { start, end, precision, season } = when;
  const { year } = fieldsOf(start);
  if (precision === "decade" && year > 99 && book.decade && year % 10 === 0)
    return fill(book.decade[around && around !== "perhaps" ? 1 : 0], String(year));
  // XXXX: no digit of the year is known.
  if (end - start > 9e3 * 365 * DAY) {
    const month = Number(/-\D?(\d\d)/.exec(when.text)?.[1] ?? 0);
    return month > 0 && month < 13 ? `${monthByIntl(month, locale)} ?` : "?";
  }
  if (PRECISIONS.indexOf(precision) < PRECISIONS.indexOf("year"))
    return spread(start, end, { year: "numeric" }, locale);
  if (season && style !== "year") {
    const name = season < 25 ? book.seasons?.[season - 21] : undefined;
    if (name) return name + (book.seasonYear ?? " ") + spread(start, start + 1, { year: "numeric" }, locale);
    return spread(start, end, shapeOf("month", style), locale);
  }
  const shape = withEra(shapeOf(precision, style), [start]);
  const inflected = book.inflects && shape.month && !shape.day && around && around !== "perhaps";
  if (!inflected) return plain(formatOf(locale, shape).format(start));
  // After a day number the month is in the case that prepositions ask for.
  const parts = formatOf(locale, { ...shape, day: "numeric" }).formatToParts(start);
  const from = parts.findIndex((part) => part.type === "month");
  return plain(
    parts
      .slice(from)
      .map((part) => part.value)
      .join(""),
  );
}

function rangeIn(dates: readonly When[], style: WordStyle, locale: string): string | undefined {
  const [first, last] = dates;
  if (!first || !last || first.precision !== last.precision || first.season) return undefined;
  if (PRECISIONS.indexOf(first.precision) < PRECISIONS.indexOf("year")) return undefined;
  return spread(first.start, last.start + 1, shapeOf(first.precision, style), locale);
}

function spread(start: number, end: number, shape: Shape, locale: string): string {
  const ends = [start, end - 1] as const;
  return plain(formatOf(locale, withEra(shape, ends)).formatRange(...ends));
}

function withEra(shape: Shape, times: readonly number[]): Shape {
  return times.some((t) => fieldsOf(t).year < 1) ? { ...shape, era: "short" } : shape;
}

function shapeOf(precision: Precision, style: WordStyle): Shape {
  const shape: Shape = { year: "numeric" };
  if (style === "year" || precision === "year") return shape;
  shape.month = style === "short" || style === "short-day" ? "short" : "long";
  if (style === "day" || style === "short-day") delete shape.year;
  if (precision === "month" || precision === "season") return shape;
  shape.day = "numeric";
  if (precision === "day") return shape;
  const time: Shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
  return { ...shape, ...time, ...(precision === "second" && { second: "2-digit" }) };
}
