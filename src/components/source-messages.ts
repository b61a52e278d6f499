import type { Messages } from "./messages.js";

/** The words of a timeline whose data stay elsewhere, in English. Pass `messages` to replace any of them. */
export const sourceEnglish = {
  /** `text` is the count as the locale writes it. */
  inTime: (count: number, text: string, exact: boolean): string =>
    `${exact ? "" : "About "}${text} ${count === 1 ? "event" : "events"} in the time shown.`,
  zoomToSee: "Zoom in to see single events.",
  loadingTime: "Loading this time…",
  timeFailed: "This time could not be loaded. What was drawn before stays.",
  tryAgain: "Try again",
} as const;

/** Words of a timeline whose data stay elsewhere, all replaceable. */
export type SourceMessages = {
  readonly [K in keyof typeof sourceEnglish]: (typeof sourceEnglish)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

/** The words of a source: those given with the options win. */
export function sourceWords(given: Partial<Messages>): SourceMessages {
  return { ...sourceEnglish, ...(given as Partial<SourceMessages>) };
}
