import type { Messages } from "./messages.js";

/** The words of search and filters, which open late, in English. Pass `messages` to replace any of them. */
export const searchEnglish = {
  searchFor: "Search titles, names and places",
  previousMatch: "Previous match",
  nextMatch: "Next match",
  matches: (n: number): string => (n === 0 ? "No match" : n === 1 ? "1 match" : `${n} matches`),
  matchOf: (i: number, n: number): string => `${i} of ${n}`,
  onlyMatches: "Only matches",
  byKind: "Kind",
  byParty: "Who",
  bySource: "Source",
  chosen: (name: string, n: number): string => (n === 0 ? name : `${name}: ${n} chosen`),
  shownOf: (n: number, all: number): string =>
    n === all ? `All ${all} events shown` : `${n} of ${all} events shown`,
  unlisted: (n: number): string => `${n} more: search for their names`,
  clearFilters: "Show everything",
  closeSearch: "Close search",
} as const;

/** Words of search and filters, all replaceable. */
export type SearchMessages = {
  readonly [K in keyof typeof searchEnglish]: (typeof searchEnglish)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

/** The words of search and filters: those given with the options win. */
export function searchWords(given: Partial<Messages>): SearchMessages {
  return { ...searchEnglish, ...(given as Partial<SearchMessages>) };
}
