import type { TimelineEvent } from "./event.js";

const language = (tag: string): string => tag.split("-")[0]!.toLowerCase();

/**
 * An event with title and summary in a language: those for the very tag, whatever its capitals, else for the language
 * (`de` for `de-AT`), else for another region's (`pt-BR` for `pt`), unless the data are in that language themselves.
 *
 * @param own the language of the data
 * @example told(event, "de-AT", data.meta.language).title
 */
export function told(event: TimelineEvent, locale: string, own: string = ""): TimelineEvent {
  const { locales } = event;
  // Nearly all events have none.
  if (locales === undefined) return event;
  const tags = Object.keys(locales);
  const is = (wanted: string) => (tag: string) => tag.toLowerCase() === wanted;
  const asked = language(locale);
  const known = tags.find(is(locale.toLowerCase())) ?? tags.find(is(asked));
  const near = language(own) === asked ? undefined : tags.find((tag) => language(tag) === asked);
  return { ...event, ...locales[known ?? near ?? ""] };
}
