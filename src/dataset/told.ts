import type { TimelineEvent } from "./event.js";

const language = (tag: string): string => tag.split("-")[0]!;

/**
 * Title and summary in a language: those for the very tag, whatever its capitals, else for a shorter one (`de` for
 * `de-AT`), else for another of that language (`pt-BR` for `pt`), which is better than one that nobody asked for. Where
 * the data are in the language themselves, their own.
 *
 * @param own the language of the data
 * @example told(event, "de-AT").title
 */
export function told(
  { title, summary, locales = {} }: TimelineEvent,
  locale: string,
  own?: string,
): Pick<TimelineEvent, "title" | "summary"> {
  const original = { title, ...(summary !== undefined && { summary }) };
  const tags = Object.keys(locales);
  const find = (fits: (tag: string) => boolean): string | undefined =>
    tags.find((tag) => fits(tag.toLowerCase()));
  let asked = locale.toLowerCase();
  for (; asked !== ""; asked = asked.slice(0, Math.max(0, asked.lastIndexOf("-")))) {
    const known = find((tag) => tag === asked);
    if (known !== undefined) return { ...original, ...locales[known] };
  }
  const wanted = language(locale.toLowerCase());
  const other =
    own !== undefined && language(own.toLowerCase()) === wanted
      ? undefined
      : find((tag) => language(tag) === wanted);
  return other === undefined ? original : { ...original, ...locales[other] };
}
