import type { Moment } from "../dataset/index.js";
import {
  DAY,
  fieldsOf,
  readWhen,
  wordsFor,
  wordsForDays,
  wordsForSpan,
  wordsForYears,
  type When,
  type WordStyle,
} from "../time/index.js";
import type { Context } from "./component.js";
import type { Deadline } from "./deadline-chain.js";

/** Dates in words; the year is left out where all that is shown lies in one, which the axis names. */
export class DateWords {
  readonly #locale: string;
  readonly #oneYear: boolean;

  constructor(locale: string, times: readonly number[]) {
    const years = new Set(times.filter(Number.isFinite).map((t) => fieldsOf(t).year));
    this.#locale = locale;
    this.#oneYear = years.size < 2;
  }

  /** 6 August. A window is said as a range: 7–9 August. */
  long(when: When): string {
    return this.#say(when, this.#oneYear ? "day" : "long");
  }

  /** 6 Aug. */
  short(when: When): string {
    return this.#say(when, this.#oneYear ? "short-day" : "short");
  }

  #say(when: When, style: WordStyle): string {
    const finite = Number.isFinite(when.start) && Number.isFinite(when.end);
    const plain = !when.approximate && !when.uncertain;
    return when.form === "within" && finite && plain
      ? wordsForSpan(when.start, when.end, when.precision, this.#locale, { style })
      : wordsFor(when, this.#locale, { style });
  }
}

/** "set 14 July, due 2 September". */
export function termWords({ when, due }: Deadline, dates: DateWords, { messages }: Context): string {
  const set = when.form === "interval" ? when.first : when;
  return messages.setDue(
    set === undefined ? "…" : dates.long(set),
    due === undefined || due === set ? "" : dates.long(due),
  );
}

/** What became of a deadline: "superseded after 14 days", "lapsed: no penalty on Russia". */
export function fateWords(deadline: Deadline, { messages, locale, now }: Context): string {
  const { fate, event, start, overtaken, due } = deadline;
  if (fate === "superseded") {
    const days = overtaken === undefined ? NaN : Math.round((overtaken - start) / DAY);
    if (days >= 1 && Number.isFinite(days)) return messages.supersededAfter(lengthWords(days, locale));
  }
  if (fate === "open") {
    const left = due === undefined ? NaN : Math.ceil((due.start - now) / DAY);
    if (left >= 1 && Number.isFinite(left)) return messages.dueIn(lengthWords(left, locale));
  }
  const text = clause(event.outcome?.text ?? "");
  return text === "" ? messages.fate(fate) : messages.saying(messages.fate(fate), text);
}

function lengthWords(days: number, locale: string): string {
  return days < 730 ? wordsForDays(days, locale) : wordsForYears(Math.round(days / 365.25), locale);
}

/** "restated 31 July". */
export function momentHead({ type, when }: Moment, dates: DateWords, { messages }: Context): string {
  return messages.moment(type, dates.long(readWhen(when)));
}

/** "restated 31 July: the US names 8 August". */
export function momentWords(moment: Moment, dates: DateWords, context: Context): string {
  const head = momentHead(moment, dates, context);
  return moment.text === undefined ? head : context.messages.saying(head, clause(moment.text));
}

/** The first clause of a text; a dot after a capital, as in "U.N.", ends nothing. */
export function clause(text: string): string {
  return (text.split(/;|(?<=\p{Ll}{2}|\p{N})\.(?=\s|$)/u)[0] ?? "").trim().replace(/[.,:]+$/, "");
}
