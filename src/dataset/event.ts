/**
 * The shape of a dataset file, by hand, so that hovers read well. `schema.ts` checks the same shape at run
 * time; a type test holds the two together, and these comments become the descriptions in `schema.json`.
 */

/** How sure the editors are. */
export type Confidence = "high" | "medium" | "low";

/** A whole dataset as a file holds it. */
export interface DatasetInput<
  K extends string = string,
  P extends string = string,
  I extends string = string,
> {
  /** Where editors find the JSON Schema. */
  readonly $schema?: string;
  /** Short name in lower case, such as `us-russia`. */
  readonly id: string;
  /** What the dataset is called, in one line. */
  readonly title: string;
  /** What is in it and what is not. */
  readonly description?: string;
  /** Language of the texts, as a BCP 47 tag such as `en`. */
  readonly language?: string;
  /** Licence of the data, such as `CC-BY-4.0`. */
  readonly licence?: string;
  /** Version of the data. A correction is a patch. */
  readonly version?: string;
  /** Day of the last change, EDTF. */
  readonly updated?: string;
  /** The time it means to cover, EDTF. An event outside of it gets a warning. */
  readonly period?: string;
  /** The kinds of events. */
  readonly kinds: readonly Kind<K>[];
  /** Groups of rows. An event without `track` has its kind as track. */
  readonly tracks?: readonly Track[];
  /** Who acts, takes part or is host. */
  readonly parties?: readonly Party<P>[];
  /** Who held an office when. */
  readonly terms?: readonly Term<P>[];
  /** What the events cite. */
  readonly sources: readonly Source[];
  /** What happened. */
  readonly events: readonly TimelineEvent<K, P, I>[];
  /** Guided ways through the events. */
  readonly readings?: readonly Reading[];
}

/** A dataset without its events. Lists that the file leaves out are empty. */
export interface Meta<K extends string = string, P extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly version?: string;
  readonly updated?: string;
  readonly period?: string;
  readonly kinds: readonly Kind<K>[];
  /** The declared tracks, then one for each kind that has events without a track. `Dataset.tracks` points in here. */
  readonly tracks: readonly Track[];
  readonly parties: readonly Party<P>[];
  readonly terms: readonly Term<P>[];
  readonly sources: readonly Source[];
  readonly readings: readonly Reading[];
}

/** A kind of event. */
export interface Kind<K extends string = string> {
  /** Short name in lower case, used by `kind` of events. */
  readonly id: K;
  /** The name readers see. */
  readonly label: string;
  /** Name of the symbol that marks it. */
  readonly symbol?: string;
  /** CSS colour: `#rrggbb`, a name or a custom property. */
  readonly color?: string;
}

/** A group of rows. */
export interface Track {
  /** Short name in lower case, used by `track` of events. */
  readonly id: string;
  /** The name readers see. */
  readonly label: string;
  /** Id of the track it belongs to. */
  readonly parent?: string;
}

/** Someone who acts, takes part or is host. */
export interface Party<P extends string = string> {
  /** Short name in lower case, used by `by`, `to`, `with` and `host`. */
  readonly id: P;
  /** The name readers see. */
  readonly name: string;
  /** What it is. */
  readonly type: "person" | "state" | "organisation" | "group";
  /** Id of the party it acts for. */
  readonly side?: P;
}

/** A time in which a person held an office. */
export interface Term<P extends string = string> {
  /** Short name in lower case. */
  readonly id: string;
  /** Id of the party that held the office. */
  readonly party: P;
  /** The office in words. */
  readonly office: string;
  /** Id of the party for which the office is held. */
  readonly side: P;
  /** When, EDTF. `1999-12-31/..` has not ended. */
  readonly when: string;
  /** `false` keeps it off the rails. */
  readonly rail?: boolean;
  /** How sure the editors are. */
  readonly confidence?: Confidence;
  /** Remarks, each with its sources. */
  readonly notes?: readonly Note[];
  /** Ids of the sources that say so. */
  readonly sources: readonly string[];
}

/** Something cited. */
export interface Source {
  /** Short name in lower case, used by citations. */
  readonly id: string;
  /** An article tells the story; a reference supports or corrects it. */
  readonly type: "article" | "reference";
  /** Its title as published. */
  readonly title?: string;
  /** Who wrote it. */
  readonly authors?: readonly string[];
  /** Who published it first. */
  readonly publisher: string;
  /** Day on which it was read, EDTF. */
  readonly accessed?: string;
  /** Address of an archived copy. */
  readonly archived?: string;
  /** When it was published, EDTF. */
  readonly published?: string;
  /** Where that date comes from: the source itself, a conclusion, or outside. */
  readonly publishedBasis?: "stated" | "inferred" | "outside";
  /** Its address: http, https or mailto. */
  readonly url?: string;
  /** Names of fields above that are conclusions. */
  readonly inferred?: readonly string[];
  /** Remarks, each with its sources. */
  readonly notes?: readonly Note[];
}

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
  /** Id of the party on whose soil it was, or null when none of the parties was host. */
  readonly host: P | null;
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

/** A guided way through the events. */
export interface Reading {
  /** Short name in lower case. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** The steps, in order. */
  readonly steps: readonly Step[];
}

/** One step of a reading. */
export interface Step {
  /** What it is called. */
  readonly title: string;
  /** What it says, as text. */
  readonly text: string;
  /** Name of the view it shows. */
  readonly view?: string;
  /** The time it shows, EDTF. */
  readonly domain?: string;
  /** Id of the event it selects. */
  readonly selected?: string;
  /** Ids of the sources it rests on. */
  readonly sources?: readonly string[];
}
