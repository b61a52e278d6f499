/**
 * The shape of a dataset file, by hand, so that hovers read well: here the events, in `input.ts` what stands
 * around them. `schema.ts` has the same shape at run time and does not compile where the two differ; these
 * comments are the descriptions in `schema.json`.
 */

export type * from "./input.js";

/** How sure the editors are. */
export type Confidence = "high" | "medium" | "low";

/** Something that happened. */
export interface TimelineEvent<
  K extends string = string,
  P extends string = string,
  I extends string = string,
> {
  /** Short name in lower case, such as `1986-reykjavik`. Never reused. */
  readonly id: I;
  /** Earlier ids, which still find this event. */
  readonly aliases?: readonly string[];
  /** Id of its kind. */
  readonly kind: K;
  /** At most 60 characters, neutral, as text. */
  readonly title: string;
  /** At most 240 characters, as text. */
  readonly summary?: string;
  /** Where to read on: http, https or mailto. */
  readonly url?: string;
  /** Id of its track. Without it the kind is the track. */
  readonly track?: string;
  /** 3 matters most. */
  readonly importance: 1 | 2 | 3;
  /** When, EDTF: `1986-10-11/1986-10-12` lasts, `[2025-08-07..2025-08-09]` is somewhere within. */
  readonly when: string;
  /** Other dates that sources give. */
  readonly alternatives?: readonly Alternative[];
  /** It happened again; the further days are `restated` moments. */
  readonly repeated?: boolean;
  /** How sure the editors are of the date. */
  readonly confidence?: Confidence;
  /** What the date stands for. */
  readonly whenBasis?: "meeting-days" | "visit-window" | "inferred";
  /** Remarks, each with its sources. */
  readonly notes?: readonly Note[];
  /** A meeting was arranged; an encounter happened. */
  readonly format?: "meeting" | "encounter";
  /** Where. */
  readonly place?: Place<P>;
  /** Ids of the parties who acted. */
  readonly by?: readonly P[];
  /** Ids of the parties towards whom. */
  readonly to?: readonly P[];
  /** Who took part. */
  readonly with?: readonly (P | Participant<P>)[];
  /** `false` for an unofficial talk. */
  readonly official?: boolean;
  /** Days that matter in its course; they may lie outside `when`. */
  readonly moments?: readonly Moment[];
  /** What came of it. */
  readonly outcome?: Outcome;
  /** Polls, casualties and other numbers. */
  readonly values?: readonly Value[];
  /** Accounts that contradict each other. */
  readonly disputed?: readonly Dispute[];
  /** How it hangs together with other events. */
  readonly links?: readonly Link[];
  /** Who says so. At least one. */
  readonly sources: readonly Citation[];
  /** Errors of sources, put right. */
  readonly corrections?: readonly Correction[];
  /** Pictures. */
  readonly media?: readonly Media[];
  /** Title and summary in other languages, by language tag. */
  readonly locales?: Readonly<Record<string, Translation>>;
  /** Whatever a converter keeps. Nothing here is read. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A remark. */
export interface Note {
  /** The remark, as text. */
  readonly text: string;
  /** Ids of the sources that say so. */
  readonly sources?: readonly string[];
}

/** Another date for an event. */
export interface Alternative {
  /** When, EDTF. */
  readonly when: string;
  /** The due date that goes with it, EDTF. */
  readonly due?: string;
  /** Why there is another date. */
  readonly note: string;
  /** Ids of the sources that say so. */
  readonly sources: readonly string[];
}

/** Where an event took place. */
export interface Place<P extends string = string> {
  /** Its name in words. */
  readonly name: string;
  /** ISO 3166 alpha-2 code; `SU` for the USSR. */
  readonly country: string;
  /** Id of the party on whose soil it was, or null when none of the parties was host. Left out when unknown. */
  readonly host?: P | null;
  /** Between two, or on the margins of something larger. */
  readonly setting: "bilateral" | "multilateral";
  /** The larger thing, such as `G20`. */
  readonly occasion?: string;
}

/** Someone who took part, with the office held. */
export interface Participant<P extends string = string> {
  /** Id of the party. */
  readonly party: P;
  /** The office, when not the head of state. */
  readonly as: string;
}

/** A day that matters in the course of an event. */
export interface Moment {
  /** What it was. */
  readonly type:
    | "proposed"
    | "announced"
    | "issued"
    | "moved"
    | "fixed"
    | "restated"
    | "due"
    | "in-force"
    | "lapsed"
    | "met"
    | "withdrawn"
    | "disclosed"
    | "crossed";
  /** When, EDTF. */
  readonly when: string;
  /** What happened, as text. */
  readonly text?: string;
  /** Ids of the sources that say so. */
  readonly sources?: readonly string[];
}

/** What came of an event. */
export interface Outcome {
  /** What it was. */
  readonly type: "met" | "lapsed" | "superseded" | "carried-out" | "crossed" | "withdrawn" | "none" | "open";
  /** When, EDTF. */
  readonly when?: string;
  /** What came of it, as text. */
  readonly text: string;
  /** Ids of the sources that say so. */
  readonly sources?: readonly string[];
}

/** A number that a source gives. */
export interface Value {
  /** What is counted. */
  readonly label: string;
  /** The number. */
  readonly number: number;
  /** In what, such as `%` or `people`. */
  readonly unit: string;
  /** How the number is meant when not exact. */
  readonly relation?: "over" | "about" | "under";
  /** The time it stands for, EDTF. */
  readonly when: string;
  /** Who counted: the id of a party, or a name. */
  readonly by?: string;
  /** Ids of the sources that say so. */
  readonly sources?: readonly string[];
}

/** One of several accounts of a thing. */
export interface Dispute {
  /** Who says so: the id of a party, or a name. */
  readonly by: string;
  /** What is said, as text. */
  readonly text: string;
  /** Ids of the sources that tell it. */
  readonly sources: readonly string[];
}

/** How an event relates to another. */
export interface Link {
  /** This event … the other. */
  readonly type:
    | "supersedes"
    | "reply-to"
    | "follows"
    | "caused-by"
    | "deadline-of"
    | "outcome-of"
    | "crossed-by"
    | "part-of"
    | "same-as";
  /** Id of the other event. */
  readonly to: string;
  /** Id of the dataset that holds it, when another. */
  readonly in?: string;
}

/** What one source says about an event. */
export interface Citation {
  /** Id of the source. */
  readonly source: string;
  /** Number of the paragraph or paragraphs, from 1. */
  readonly paragraph?: number | readonly number[];
  /** A place that is no paragraph. */
  readonly locator?: "headline" | "caption" | "url";
  /** The date as that source gives it, EDTF, or null when it gives none. */
  readonly states: string | null;
  /** The date in that source's words, such as `mid-2021`. */
  readonly words?: string;
  /** JSON pointers into the event of what was concluded and not said. */
  readonly inferred?: readonly string[];
  /** Where the event's date comes from. */
  readonly basis: "stated" | "relative" | "relative+outside" | "outside" | "none";
  /** `false` where the source is in doubt. */
  readonly certain?: boolean;
}

/** An error of a source, put right. */
export interface Correction {
  /** JSON pointer into the event of what is corrected, or `claim`. */
  readonly field: string;
  /** What the source says, at most five of its words. */
  readonly stated: string;
  /** What is right, or null when that is not known. */
  readonly corrected: string | null;
  /** Why. */
  readonly note: string;
  /** Id of the source in error. */
  readonly source: string;
  /** Ids of the sources that are right. */
  readonly support: readonly string[];
}

/** A picture. */
export interface Media {
  /** What it is. */
  readonly type: "image";
  /** Its address: http or https. */
  readonly url: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** What to print beneath. */
  readonly caption?: string;
  /** Who made it. */
  readonly credit?: string;
}

/** Title and summary in another language. */
export interface Translation {
  /** At most 60 characters. */
  readonly title: string;
  /** At most 240 characters. */
  readonly summary?: string;
}
