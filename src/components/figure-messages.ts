import type { Messages } from "./messages.js";

/** The words around a drawing and of the list, in English. Pass `messages` to replace any of them. */
export const figureEnglish = {
  dateColumn: "Date",
  titleColumn: "Event",
  kindColumn: "Kind",
  placeColumn: "Place",
  printed: (name: string, stated: string): string => `${name} has “${stated}”.`,
  right: (corrected: string): string => `Right is: ${corrected}.`,
  corrections: (n: number): string => `${n} corrections of what sources say`,
  others: (n: number): string => `${n} others on record, drawn small`,
  getData: "Get the data",
  cite: "Cite this",
  reportError: "Report an error",
  dataVersion: (version: string): string => `Data ${version}`,
  dataChanged: (date: string, version: string): string =>
    version === "" ? `Data last changed ${date}` : `Data ${version}, last changed ${date}`,
  moreSources: (n: number): string => ` and ${n} more`,
  recordSources: (name: string, more: number): string =>
    more === 0 ? `Record: ${name}.` : `Record: ${name} and ${more} more.`,
  loading: "Loading the timeline…",
  failed: "The timeline could not be drawn.",
  nothingFits: "No event fits these filters.",
  versionOf: (version: string): string => `version ${version}`,
  errorIn: (title: string, id: string): string => `Error in “${title}” (${id})`,
} as const;

/** Words of the figure, all replaceable. */
export type FigureMessages = {
  readonly [K in keyof typeof figureEnglish]: (typeof figureEnglish)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

/** The words of the figure: those given with the options win. */
export function figureWords(given: Partial<Messages>): FigureMessages {
  return { ...figureEnglish, ...(given as Partial<FigureMessages>) };
}
