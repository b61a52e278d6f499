import { figureEnglish, type FigureMessages } from "./figure-messages.js";
import type { Messages } from "./messages.js";

/** What a moment was, as readers know it; a type that needs no other word is its own. */
const moments: Readonly<Record<string, string>> = { "in-force": "in force", disclosed: "made public" };

/** What came of an event. */
const outcomes: Readonly<Record<string, string>> = {
  met: "Met",
  lapsed: "Lapsed",
  superseded: "Superseded",
  "carried-out": "Carried out",
  crossed: "Crossed",
  withdrawn: "Withdrawn",
  none: "No result",
  open: "Still open",
};

/** How an event relates to the one it names, and how that one relates back. */
const relations: Readonly<Record<string, readonly [to: string, from: string]>> = {
  supersedes: ["Replaces", "Replaced by"],
  "reply-to": ["In reply to", "Answered by"],
  follows: ["Follows", "Followed by"],
  "caused-by": ["Caused by", "Led to"],
  "deadline-of": ["Deadline of", "With the deadline"],
  "outcome-of": ["Came of", "What came of it"],
  "crossed-by": ["Crossed by", "Crosses"],
  "part-of": ["Part of", "Includes"],
  "same-as": ["The same as", "The same as"],
};

const fields: Readonly<Record<string, string>> = {
  when: "date",
  with: "who took part",
  by: "who acted",
  to: "towards whom",
  values: "figures",
};

/** The words of what opens late (the card, the steps), in English. Pass `messages` to replace any of them. */
export const cardEnglish = {
  where: "Where",
  host: "Host",
  took: "With",
  acted: "By",
  towardsWhom: "Towards",
  about: "About",
  occasion: "Occasion",
  encounter: "a talk in passing",
  followed: "What followed",
  connected: "Connected with",
  course: "Its course",
  disputedHeading: "Another account",
  dateHeading: "How the date is known",
  notesHeading: "Notes",
  valuesHeading: "Figures",
  mediaHeading: "Pictures",
  archivedCopy: "archived copy",
  accessed: (date: string): string => `read ${date}`,
  dateInferred: (date: string): string => `${date} (date inferred)`,
  dateOutside: (date: string): string => `${date} (date from elsewhere)`,
  readOn: "Read on",
  copyLink: "Copy link",
  copied: "Link copied",
  copyFailed: "Copy this address",
  reportHere: "Report an error in this entry",
  alsoUsed: "Also used",
  paragraph: "¶",
  previousShort: "Previous",
  nextShort: "Next",
  otherDate: (date: string): string => `Or ${date}`,
  dueDate: (date: string): string => `due ${date}`,
  basis: (whenBasis: string): string =>
    whenBasis === "meeting-days"
      ? "The days are those of the talks."
      : whenBasis === "visit-window"
        ? "The days are those of the visit; the talks fall within."
        : "The date is concluded, not stated.",
  sure: (confidence: string): string => `Confidence in the date: ${confidence}.`,
  says: (names: readonly string[], words: string): string =>
    `${list(names)} ${names.length > 1 ? "say" : "says"} “${words}”`,
  saysOnly: (names: readonly string[], words: string): string =>
    `${list(names)} ${names.length > 1 ? "say" : "says"} only “${words}”`,
  workedOut: (claim: string, date: string): string => `${claim}, that is ${date}`,
  workedOutOutside: (claim: string, date: string): string => `${claim}, with other sources ${date}`,
  gives: (names: readonly string[], date: string): string =>
    `${list(names)} ${names.length > 1 ? "give" : "gives"} ${date}`,
  givesNone: (names: readonly string[]): string =>
    `${list(names)} ${names.length > 1 ? "give" : "gives"} no date`,
  inDoubt: (claim: string): string => `${claim} (in doubt whether this is meant)`,
  concluded: (what: readonly string[]): string => `Concluded, not said there: ${what.join(", ")}`,
  account: (name: string, text: string): string => `${name}: ${text}`,
  fieldName: (field: string): string => fields[field] ?? field,
  momentName: (type: string): string => moments[type] ?? type,
  outcomeName: (type: string): string => outcomes[type] ?? type,
  relation: (type: string, back: boolean): string => relations[type]?.[back ? 1 : 0] ?? type,
  alsoIn: (title: string): string => `Also in “${title}”`,
  elsewhere: (relation: string, name: string, title: string): string => `${relation} ${name}, in “${title}”`,
  ofMany: (i: number, n: number): string => `${i} of ${n}`,
  stepOf: (i: number, n: number): string => `Step ${i} of ${n}`,
  previousStep: "Previous step",
  nextStep: "Next step",
} as const;

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Words of the card and the steps, all replaceable. */
export type CardMessages = FigureMessages & {
  readonly [K in keyof typeof cardEnglish]: (typeof cardEnglish)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

/** The words of the card: those given with the options win. */
export function cardWords(given: Partial<Messages>): CardMessages {
  return { ...figureEnglish, ...cardEnglish, ...(given as Partial<CardMessages>) };
}
