import * as v from "valibot";
import type { DatasetInput } from "./event.js";
import { linkTypes } from "./link-types.js";

// The shape of `event.ts` at run time. What a schema cannot say, such as that references resolve and that
// dates are dates, is in `rules`.

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
const ids = v.array(id);
const date = text;
const confidence = v.picklist(["high", "medium", "low"]);

const note = v.strictObject({ text, sources: v.exactOptional(ids) });
const notes = v.array(note);

const kind = v.strictObject({
  id,
  label: text,
  symbol: v.exactOptional(text),
  color: v.exactOptional(text),
});

const track = v.strictObject({ id, label: text, parent: v.exactOptional(id) });

const party = v.strictObject({
  id,
  name: text,
  type: v.picklist(["person", "state", "organisation", "group"]),
  side: v.exactOptional(id),
});

const term = v.strictObject({
  id,
  party: id,
  office: text,
  side: id,
  when: date,
  rail: v.exactOptional(v.boolean()),
  confidence: v.exactOptional(confidence),
  notes: v.exactOptional(notes),
  sources: ids,
});

const source = v.strictObject({
  id,
  type: v.picklist(["article", "reference"]),
  title: v.exactOptional(text),
  authors: v.exactOptional(v.array(text)),
  publisher: text,
  accessed: v.exactOptional(date),
  archived: v.exactOptional(text),
  published: v.exactOptional(date),
  publishedBasis: v.exactOptional(v.picklist(["stated", "inferred", "outside"])),
  url: v.exactOptional(text),
  inferred: v.exactOptional(v.array(text)),
  notes: v.exactOptional(notes),
});

const alternative = v.strictObject({ when: date, due: v.exactOptional(date), note: text, sources: ids });

const place = v.strictObject({
  name: text,
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  host: v.exactOptional(v.nullable(id)),
  setting: v.picklist(["bilateral", "multilateral"]),
  occasion: v.exactOptional(text),
});

const participant = v.strictObject({ party: id, as: text });

const moment = v.strictObject({
  type: v.picklist([
    "proposed",
    "announced",
    "issued",
    "moved",
    "fixed",
    "restated",
    "due",
    "in-force",
    "lapsed",
    "met",
    "withdrawn",
    "disclosed",
    "crossed",
  ]),
  when: date,
  text: v.exactOptional(text),
  sources: v.exactOptional(ids),
});

const outcome = v.strictObject({
  type: v.picklist(["met", "lapsed", "superseded", "carried-out", "crossed", "withdrawn", "none", "open"]),
  when: v.exactOptional(date),
  text,
  sources: v.exactOptional(ids),
});

const value = v.strictObject({
  label: text,
  number: v.number(),
  unit: text,
  relation: v.exactOptional(v.picklist(["over", "about", "under"])),
  when: date,
  by: v.exactOptional(text),
  sources: v.exactOptional(ids),
});

const dispute = v.strictObject({ by: text, text, sources: ids });

const link = v.strictObject({
  type: v.picklist(linkTypes),
  to: id,
  in: v.exactOptional(id),
});

const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1));

const citation = v.strictObject({
  source: id,
  paragraph: v.exactOptional(v.union([paragraph, v.pipe(v.array(paragraph), v.nonEmpty())])),
  locator: v.exactOptional(v.picklist(["headline", "caption", "url"])),
  states: v.nullable(date),
  words: v.exactOptional(text),
  inferred: v.exactOptional(v.array(text)),
  basis: v.picklist(["stated", "relative", "relative+outside", "outside", "none"]),
  certain: v.exactOptional(v.boolean()),
});

const correction = v.strictObject({
  field: text,
  stated: text,
  corrected: v.nullable(text),
  note: text,
  source: id,
  support: ids,
});

const media = v.strictObject({
  type: v.literal("image"),
  url: text,
  alt: v.string(), // empty for a picture that adds nothing to the text
  caption: v.exactOptional(text),
  credit: v.exactOptional(text),
});

const translation = v.strictObject({ title: text, summary: v.exactOptional(text) });

const event = v.strictObject({
  id,
  aliases: v.exactOptional(ids),
  kind: id,
  title: text,
  summary: v.exactOptional(text),
  url: v.exactOptional(text),
  track: v.exactOptional(id),
  importance: v.picklist([1, 2, 3]),
  when: date,
  alternatives: v.exactOptional(v.array(alternative)),
  repeated: v.exactOptional(v.boolean()),
  confidence: v.exactOptional(confidence),
  whenBasis: v.exactOptional(v.picklist(["meeting-days", "visit-window", "inferred"])),
  notes: v.exactOptional(notes),
  format: v.exactOptional(v.picklist(["meeting", "encounter"])),
  place: v.exactOptional(place),
  by: v.exactOptional(ids),
  to: v.exactOptional(ids),
  with: v.exactOptional(v.array(v.union([id, participant]))),
  official: v.exactOptional(v.boolean()),
  moments: v.exactOptional(v.array(moment)),
  outcome: v.exactOptional(outcome),
  values: v.exactOptional(v.array(value)),
  disputed: v.exactOptional(v.array(dispute)),
  links: v.exactOptional(v.array(link)),
  sources: v.pipe(v.array(citation), v.nonEmpty()),
  corrections: v.exactOptional(v.array(correction)),
  media: v.exactOptional(v.array(media)),
  locales: v.exactOptional(v.record(v.string(), translation)),
  extra: v.exactOptional(v.record(v.string(), v.unknown())),
});

const step = v.strictObject({
  title: text,
  text,
  view: v.exactOptional(text),
  domain: v.exactOptional(date),
  selected: v.exactOptional(id),
  sources: v.exactOptional(ids),
});

const reading = v.strictObject({ id, title: text, steps: v.pipe(v.array(step), v.nonEmpty()) });

const dataset = v.strictObject({
  $schema: v.exactOptional(text),
  id,
  title: text,
  description: v.exactOptional(text),
  language: v.exactOptional(text),
  licence: v.exactOptional(text),
  version: v.exactOptional(text),
  updated: v.exactOptional(date),
  period: v.exactOptional(date),
  kinds: v.array(kind),
  tracks: v.exactOptional(v.array(track)),
  parties: v.exactOptional(v.array(party)),
  terms: v.exactOptional(v.array(term)),
  sources: v.array(source),
  events: v.array(event),
  readings: v.exactOptional(v.array(reading)),
});

/** The shape of a dataset. */
export const datasetSchema: v.GenericSchema<unknown, DatasetInput> = dataset;

/** What a dataset is made of, part by part. */
export const datasetEntries: Readonly<Record<string, v.GenericSchema>> = dataset.entries;

/** The parts that have an interface in `event.ts`, by its name: the definitions of `schema.json`. */
export function definitions(): Record<string, v.GenericSchema> {
  const parts = { Kind: kind, Track: track, Party: party, Term: term, Source: source, Note: note };
  const ofEvent = { Alternative: alternative, Place: place, Participant: participant, Moment: moment };
  const further = { Outcome: outcome, Value: value, Dispute: dispute, Link: link, Citation: citation };
  const last = { Correction: correction, Media: media, Translation: translation };
  return { ...parts, ...ofEvent, ...further, ...last, TimelineEvent: event, Step: step, Reading: reading };
}

// The interfaces and the schemas say the same, property by property, or this line does not compile.
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Test<A> = <T>() => T extends A ? 1 : 2;
type Same<A, B> = Test<A> extends Test<B> ? true : false;
true satisfies Same<Plain<DatasetInput>, Plain<v.InferOutput<typeof dataset>>>;
