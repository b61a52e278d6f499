import type { When } from "./when.js";

/**
 * How long the words are: `11–12 October 1986`, `11–12 Oct 1986`, `1986`; where the year is said nearby,
 * `11–12 October` and `11–12 Oct`.
 */
export type WordStyle = "long" | "short" | "year" | "day" | "short-day";

/** Two dates as one: `range` 7–9 August, `between` 7 and 9 August, `or` 7 or 9 August. */
export type Join = "range" | "between" | "or";

/**
 * A phrase around one date: `from` a start without an end, `by` not later than, `later` not before; `circa`
 * is `about` inside another phrase.
 */
export type Phrase = "about" | "circa" | "perhaps" | "from" | "until" | "by" | "later" | "noEnd" | "noStart";

/** What a language has to know; {@link phrase} does the rest. */
export interface Tongue {
  /** One date without its doubt. `phrase` is what it stands in: some languages inflect. */
  date(when: When, style: WordStyle, phrase?: Phrase): string;
  /** Two or more certain dates, what they share said once. */
  join(dates: readonly When[], how: Join, style: WordStyle): string;
  /** Dates already in words, some with doubt. */
  list(words: readonly string[], how: Join): string;
  /** A phrase around the words of `when`. */
  frame(phrase: Phrase, words: string, when: When): string;
}

/** Says a date in a language. */
export function phrase(when: When, tongue: Tongue, style: WordStyle): string {
  const { form, first, last, members } = when;
  if (form === "one-of") return joined(members ?? [], "or", tongue, style);
  if (form === "date") return one(when, tongue, style);
  if (first && last) return joined([first, last], form === "within" ? "between" : "range", tongue, style);
  const known = first ?? last;
  if (!known) return "";
  const side = form === "within" ? (first ? "later" : "by") : first ? "from" : "until";
  const words = one(known, tongue, style, side);
  return when.unknown ? tongue.frame(first ? "noEnd" : "noStart", words, known) : words;
}

function one(when: When, tongue: Tongue, style: WordStyle, side?: Phrase): string {
  const around: Phrase[] = when.approximate ? [side ? "circa" : "about"] : [];
  if (side) around.push(side);
  if (when.uncertain) around.push("perhaps");
  const words = tongue.date(when, style, around[0]);
  return around.reduce((inner, frame) => tongue.frame(frame, inner, when), words);
}

function joined(dates: readonly When[], how: Join, tongue: Tongue, style: WordStyle): string {
  const certain = dates.every((date) => date.form === "date" && !date.approximate && !date.uncertain);
  if (certain) return tongue.join(dates, how, style);
  const words = [...new Set(dates.map((date) => phrase(date, tongue, style)))];
  return words.length > 1 ? tongue.list(words, how) : (words[0] ?? "");
}
