import { fieldsOf } from "./calendar.js";
import { clock } from "./clock.js";
import { type Join, type Phrase, type Tongue, type WordStyle, phrase } from "./phrase.js";
import type { When } from "./when.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const SEASONS = "spring summer autumn winter".split(" ");
const ORDINALS = "first second third fourth".split(" ");

const FRAMES: Readonly<Record<Phrase, string>> = {
  about: "about #",
  circa: "about #",
  perhaps: "perhaps #",
  from: "from #",
  until: "until #",
  by: "by #",
  later: "# or later",
  noEnd: "#, end unknown",
  noStart: "#, start unknown",
};

const ENGLISH: Tongue = {
  date: (when, style) => wordsOf(when, style).join(" "),
  join: (dates, how, style) => joinDates(dates, how, style),
  list,
  frame: (name, words) => FRAMES[name].replace("#", words),
};

/**
 * A date in English, from a built-in table: the same on every machine, and small.
 *
 * @example englishFor(parseWhen("1986-10-11/1986-10-12")) // "11–12 October 1986"
 */
export function englishFor(when: When, style: WordStyle = "long"): string {
  return phrase(when, ENGLISH, style);
}

/**
 * The English name of a month, 1–12.
 *
 * @example englishMonth(10, "short") // "Oct"
 */
export function englishMonth(month: number, style: "long" | "short" = "long"): string {
  const name = MONTHS[month - 1] ?? "";
  return style === "short" ? name.slice(0, 3) : name;
}

/**
 * A year in English; 0 is 1 BCE, and the first 99 years say that they are years.
 *
 * @example englishYear(-43) // "44 BCE"
 */
export function englishYear(year: number): string {
  return year < 1 ? `${1 - year} BCE` : year < 100 ? `${year} CE` : `${year}`;
}

// Small words first, so that two dates of one kind share their tail: ["11", "October", "1986"].
function wordsOf(when: When, style: WordStyle): string[] {
  const { year, month, day } = fieldsOf(when.start);
  const { precision } = when;
  if (year !== fieldsOf(when.end - 1).year && precision !== "season") return [longSpan(when)];
  const tail = yearWords(year);
  if (style === "year" || precision === "year") return tail;
  if (when.season) return [seasonName(when.season), ...tail];
  if (style === "day" || style === "short-day") tail.length = 0;
  tail.unshift(englishMonth(month, style === "short" || style === "short-day" ? "short" : "long"));
  if (precision === "month") return tail;
  tail.unshift(String(day));
  if (precision === "day") return tail;
  const time = precision === "hour" ? clock(when.start, "minute") : clock(when.start, precision);
  return [tail.join(" ") + ",", time, "UTC"];
}

/** `XXXX-10`: of the year nothing is known, of the rest something may be. */
function unknownYear(text: string): string {
  const [, month = 0, day = 0] = /-\D?(\d\d)(?:\D?-\D?(\d\d))?/.exec(text) ?? [];
  const name = +month > 20 ? seasonName(+month) : englishMonth(+month);
  return `${+day || ""} ${name} of an unknown year`.replace("of of", "of").replace(/^ +(of )?/, "");
}

function longSpan({ start, end, precision, text }: When): string {
  const [first, last] = [fieldsOf(start).year, fieldsOf(end - 1).year];
  if (first >= 100 && precision === "decade") return `the ${first - (first % 10)}s`;
  if (first >= 0 && precision === "century") return `the ${ordinal(Math.floor(first / 100) + 1)} century`;
  if (last - first > 9000) return unknownYear(text);
  return first === last ? englishYear(first) : tie(yearWords(first), yearWords(last));
}

function yearWords(year: number): string[] {
  return englishYear(year).split(" ");
}

function ordinal(n: number): string {
  const suffix = n > 10 && n < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
}

function seasonName(season: number): string {
  const name = SEASONS[(season - 21) % 4] ?? "";
  if (season < 25) return name;
  if (season < 33) return `${season < 29 ? "northern" : "southern"} ${name}`;
  const [first, unit] = season < 37 ? [33, "quarter"] : season < 40 ? [37, "third"] : [40, "half"];
  return `${ORDINALS[season - first] ?? ""} ${unit} of`;
}

function joinDates(dates: readonly When[], how: Join, style: WordStyle): string {
  const all = dates.map((date) => wordsOf(date, style));
  const words = all.filter((parts, i) => parts.join(" ") !== all[i + 1]?.join(" "));
  const [first = [], last] = words;
  if (!last) return first.join(" ");
  if (how === "range") return tie(first, last, dates);
  const alike = new Set(dates.map((date) => date.precision)).size === 1;
  const shortened = words.map((parts, i) => (alike ? trimmed(parts, words[i + 1]) : parts).join(" "));
  return list(shortened, how);
}

// What the next date says too is left out: "7 [August 2025]" before "9 August 2025".
function trimmed(parts: readonly string[], next: readonly string[] | undefined): readonly string[] {
  if (next?.length !== parts.length) return parts;
  let keep = parts.length;
  while (keep > 1 && parts[keep - 1] === next[keep - 1]) keep--;
  return parts.slice(0, keep);
}

function tie(first: readonly string[], last: readonly string[], dates: readonly When[] = []): string {
  const alike = new Set(dates.map((date) => date.precision)).size < 2;
  const head = alike ? trimmed(first, last) : first;
  // Two times on one day name the day once, in front.
  const tail = first[0]?.endsWith(",") && first[0] === last[0] ? last.slice(1) : last;
  // "11–12 October 2025" and "1986–1988", but "2005 – February 2006".
  const tight = tail !== last || (head.length === 1 && (head !== first || tail.length === 1));
  return `${head.join(" ")}${tight ? "–" : " – "}${tail.join(" ")}`;
}

function list(words: readonly string[], how: Join): string {
  if (how === "between") return `between ${words.join(" and ")}`;
  if (how === "range") return words.join(" – ");
  return words.slice(0, -1).join(", ") + (words.length > 1 ? " or " : "") + (words.at(-1) ?? "");
}
