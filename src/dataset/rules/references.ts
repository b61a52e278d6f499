import { quote, type Finding } from "../issue.js";
import { isObject, textOf, texts, walk, walkTexts, type Spot } from "../query.js";
import { didYouMean, suggest } from "../suggest.js";
import type { Work } from "../work.js";
import { error, warning, type Findings, type Rule } from "./rule.js";

// Where ids are declared.
const DECLARED: Readonly<Record<string, readonly string[]>> = {
  kind: ["kinds/*/id"],
  track: ["tracks/*/id"],
  party: ["parties/*/id"],
  term: ["terms/*/id"],
  source: ["sources/*/id"],
  reading: ["readings/*/id"],
  event: ["events/*/id", "events/*/aliases/*"],
};

// Where ids are used.
const USED: Readonly<Record<string, readonly string[]>> = {
  kind: ["events/*/kind"],
  track: ["events/*/track", "tracks/*/parent"],
  party: [
    "parties/*/side",
    "terms/*/party",
    "terms/*/side",
    "events/*/by/*",
    "events/*/to/*",
    "events/*/with/*",
    "events/*/with/*/party",
    "events/*/place/host",
  ],
  source: [
    "events/*/sources/*/source",
    "events/*/notes/*/sources/*",
    "events/*/alternatives/*/sources/*",
    "events/*/moments/*/sources/*",
    "events/*/outcome/sources/*",
    "events/*/values/*/sources/*",
    "events/*/disputed/*/sources/*",
    "events/*/corrections/*/source",
    "events/*/corrections/*/support/*",
    "terms/*/sources/*",
    "terms/*/notes/*/sources/*",
    "sources/*/notes/*/sources/*",
    "readings/*/steps/*/sources/*",
  ],
  event: ["readings/*/steps/*/selected"],
};

// A name will do here, but the id of a party is better.
const PARTY_OR_NAME = ["events/*/values/*/by", "events/*/disputed/*/by"];

/** No two things of a sort have one id. */
export const uniqueIds: Rule = function* (dataset): Findings {
  for (const [sort, paths] of Object.entries(DECLARED)) {
    const seen = new Map<string, string>();
    for (const { value, pointer } of yield* walkTexts(dataset, paths)) {
      yield;
      const first = seen.get(value);
      if (first === undefined) seen.set(value, pointer);
      else yield error("duplicate-id", pointer, `${sort} ${quote(value)} is there already, at ${first}`);
    }
  }
};

/** Every id that is used is declared. */
export const references: Rule = function* (dataset): Findings {
  for (const [sort, paths] of Object.entries(USED)) {
    const declared = yield* idsOf(dataset, sort);
    for (const spot of yield* walkTexts(dataset, paths)) {
      yield;
      if (spot.value !== "" && !declared.has(spot.value)) yield unknown(sort, spot, declared);
    }
  }
};

/** Links lead to an event: here, or in another dataset where that is at hand. */
export const linkTargets: Rule = function* (dataset, { others }): Findings {
  const here = yield* idsOf(dataset, "event");
  const self = textOf(dataset, "id");
  for (const { value: link, pointer } of yield* walk(dataset, "events/*/links/*")) {
    yield;
    const to = textOf(link, "to");
    const other = textOf(link, "in");
    if (to === undefined) continue;
    const ids = other === undefined || other === self ? here : others.get(other);
    if (ids && !ids.has(to)) yield unknown("event", { value: to, pointer: `${pointer}/to` }, ids, other);
    // Other datasets were given, and this is none of them: a slip is likely where one is near.
    const meant = other !== undefined && !ids ? suggest(other, others.keys()) : undefined;
    if (meant !== undefined) {
      yield error(
        "unknown-dataset",
        `${pointer}/in`,
        `unknown dataset ${quote(other!)}: did you mean "${meant}"?`,
      );
    }
  }
};

/** What is declared is used. */
export const unused: Rule = function* (dataset): Findings {
  for (const sort of ["kind", "track", "party", "source"]) {
    const paths = [...USED[sort]!, ...(sort === "party" ? PARTY_OR_NAME : [])];
    const declared = yield* idsOf(dataset, sort);
    const used = yield* namesAt(dataset, paths);
    // What is meant by a misspelt id is used.
    for (const id of [...used]) {
      yield;
      if (!declared.has(id)) used.add(suggest(id, declared) ?? id);
    }
    if (sort === "track") for (const { value } of yield* untracked(dataset)) used.add(value);
    for (const { value, pointer } of yield* walkTexts(dataset, DECLARED[sort]!)) {
      yield;
      if (!used.has(value)) yield warning(`unused-${sort}`, pointer, `${sort} ${quote(value)} is never used`);
    }
  }
};

/** Who counted or said so is not a misspelt party. */
export const nearParties: Rule = function* (dataset): Findings {
  const parties = yield* idsOf(dataset, "party");
  for (const { value, pointer } of yield* walkTexts(dataset, PARTY_OR_NAME)) {
    yield;
    const meant = parties.has(value) ? undefined : suggest(value, parties);
    if (meant === undefined || value.length < 4) continue;
    yield warning("near-party", pointer, `${quote(value)} is no party: did you mean "${meant}"?`);
  }
};

/** No track is its own ancestor, no party acts for itself. */
export const ancestors: Rule = function* (dataset): Findings {
  for (const [list, key] of [
    ["tracks", "parent"],
    ["parties", "side"],
  ] as const) {
    const spots = yield* walk(dataset, `${list}/*`);
    const above = new Map(spots.map(({ value }) => [textOf(value, "id"), textOf(value, key)]));
    for (const { value, pointer } of spots) {
      yield;
      const id = textOf(value, "id");
      const seen = new Set<string | undefined>();
      let next = textOf(value, key);
      while (next !== undefined && next !== id && !seen.has(next)) {
        seen.add(next);
        next = above.get(next);
      }
      if (id === undefined || next !== id) continue;
      yield error("cycle", `${pointer}/${key}`, `${quote(id)} leads back to itself by "${key}"`);
    }
  }
};

/** The ids of one sort of thing, aliases included. */
function idsOf(dataset: unknown, sort: string): Work<Set<string>> {
  return namesAt(dataset, DECLARED[sort]!);
}

/** The texts at several paths, each once. */
function* namesAt(dataset: unknown, paths: readonly string[]): Work<Set<string>> {
  const names = new Set<string>();
  for (const { value } of yield* walkTexts(dataset, paths)) {
    names.add(value);
    yield;
  }
  return names;
}

/** Events without a track, whose kind is the track. */
function* untracked(dataset: unknown): Work<Spot<string>[]> {
  const found: Spot<string>[] = [];
  for (const { value, pointer } of yield* walk(dataset, "events/*")) {
    if (isObject(value) && !("track" in value)) found.push(...texts(value, "kind", pointer));
    yield;
  }
  return found;
}

function unknown(
  sort: string,
  spot: Spot<string>,
  ids: Set<string> | ReadonlySet<string>,
  other?: string,
): Finding {
  const where = other === undefined ? "" : ` in ${quote(other)}`;
  const advice = didYouMean(spot.value, [...ids]);
  return error(`unknown-${sort}`, spot.pointer, `unknown ${sort} ${quote(spot.value)}${where}: ${advice}`);
}
