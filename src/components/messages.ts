/** What may open a sentence and means no name: small after a colon. */
const small =
  /^(A|After|All|An|As|At|Because|Before|Both|By|For|From|In|It|Its|No|None|Not|Nothing|On|One|Only|Replaced|So|Still|The|Their|Then|There|They|To|Two|With|Within|Without)\b/;

const smaller = (text: string): string => text.replace(small, (first) => first.toLowerCase());

/** What became of something, by the type of its outcome. */
const fates: Readonly<Record<string, string>> = { "carried-out": "carried out", none: "nothing followed" };

/** A number as it is read: 1,000,000. */
const many = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

/** The words of the interface, in English. Pass `messages` to replace any of them. */
export const english = {
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all",
  list: "List of events",
  search: "Search and filter",
  allOnRecord: "All meetings on record",
  controls: "Move and zoom",
  overview: "Overview",
  shown: "Time shown",
  shownFrom: "Start of the time shown",
  shownTo: "End of the time shown",
  previous: "Previous event",
  next: "Next event",
  close: "Close",
  events: "Events",
  sources: "Sources",
  correction: "Correction",
  keysHint: "Arrow keys move, + and − zoom, Enter opens, ? lists keys",
  wheelHint: "Hold ctrl or ⌘ while scrolling to zoom",
  thirdCountry: "Third country",
  margins: "Margins of a larger meeting",
  noPlace: "Place not given",
  noHost: "Host not given",
  unofficial: "Unofficial",
  starred: "Sources were put right; each card says what was printed, what is right, and who says so:",
  corrected: (publisher: string, stated: string, right: string): string =>
    `${publisher} has “${stated}”${right === "" ? "" : `; right is ${right}`}.`,
  onRecord: "Small: others on record",
  or: "or",
  whoMetWhere: "Who met whom, and where",
  howMet: (told: number, others: number): string =>
    `Large marks are the ${told} told of here; ${many(others)} others are on record.`,
  whatThreats: "Threats, and what followed",
  howThreats: (lines: boolean): string =>
    `A flag is a threat${lines ? ", a bar a line not to be crossed" : ""}; what runs on from it is what followed.`,
  whatDeadlines: "Deadlines, and what became of them",
  howDeadlines: (overtaken: boolean): string =>
    `A bar runs from the day a limit was set to the day it fell due${overtaken ? "; outlined, the part that a newer limit overtook" : ""}.`,
  tally: (n: number, parts: readonly string[]): string => `${many(n)} in all: ${parts.join(", ")}.`,
  unfollowed: "that nothing followed",
  untitled: "Untitled timeline",
  empty: "There are no events to show.",
  noneOf: (count: number, what: string): string =>
    `There is nothing to show: ${count === 1 ? "the one event is not" : `none of the ${many(count)} events is`} ${what}.`,
  aMeeting: "a meeting: none has a place",
  aThreat: "a threat, of a kind that is called “threat” or whose symbol is a flag or a line",
  aDeadline:
    "a deadline, of a kind that is called “deadline” or whose symbol is a bar, or with a day on which it is due",
  earlier: (count: number): string => `${many(count)} earlier events`,
  later: (count: number): string => `${many(count)} later events`,
  // One name that has no room is no "one more": its mark is there.
  more: (count: number): string => (count === 1 ? "…" : `+${count}`),
  position: (i: number, n: number): string => `${many(i)} of ${many(n)}`,
  years: (n: number): string => (n === 1 ? "1 year" : `${n} years`),
  gap: (duration: string): string => `${duration} with no bilateral summit here`,
  counted: (name: string, n: number): string => `${name}: ${n === 1 ? "1 event" : `${many(n)} events`}`,
  countedIn: (n: number, when: string): string => `${n === 1 ? "1 event" : `${many(n)} events`}, ${when}`,
  preparing: (n: number, share: number): string =>
    `Sorting ${many(n)} events: ${Math.round(share * 100)} per cent. The drawing grows finer.`,
  goTo: "Go to a date",
  noDate: (text: string): string => `“${text}” is no date. Write a year, a month such as 2025-08, or a day.`,
  today: (date: string): string => `now, ${date}`,
  doubtSoft: "month or year",
  doubtAbout: "about",
  doubtHatched: "doubtful",
  doubtWithin: "somewhere within",
  doubtOneOf: "one of these",
  doubtOpen: "open end",
  instead: "What happened instead",
  cameOf: "What came of it",
  nothingFollowed: "nothing followed",
  setDue: (set: string, due: string): string => (due === "" ? `set ${set}` : `set ${set}, due ${due}`),
  dueIn: (duration: string): string => `due in ${duration}`,
  supersededAfter: (duration: string): string => `superseded after ${duration}`,
  fate: (type: string): string => fates[type] ?? type,
  saying: (word: string, text: string): string => `${word}: ${smaller(text)}`,
  beside: (text: string): string => smaller(text),
  moment: (type: string, date: string): string => `${type} ${date}`,
  dated: (date: string, text: string): string => `${date}: ${text}`,
  towards: (others: string): string => (others === "" ? "" : `towards ${others}`),
  and: (names: readonly string[]): string =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
} as const;

/** Words of the interface, all replaceable. */
export type Messages = {
  readonly [K in keyof typeof english]: (typeof english)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};
