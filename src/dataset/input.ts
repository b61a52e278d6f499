import type { Confidence, Note, TimelineEvent } from "./event.js";

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
