import type { Dataset, Outcome, TimelineEvent } from "../dataset/index.js";
import { hues, type Paint } from "../scene/index.js";
import { readWhen, type When } from "../time/index.js";
import type { Where } from "./accessor.js";
import type { Context } from "./component.js";
import { middleOf } from "./dates.js";
import { starOf } from "./deadline.js";
import { clause, DateWords } from "./deadline-words.js";
import { symbolOf } from "./kind-look.js";

/** Something that followed a threat, drawn as a dot on its line. */
export interface Followed {
  readonly event: TimelineEvent;
  readonly t: number;
}

/** A threat, or a line drawn in words, with what followed. Times in UTC milliseconds. */
export interface Threat {
  readonly event: TimelineEvent;
  readonly when: When;
  readonly t: number;
  /** Drawn as a rule: a line not to be crossed. */
  readonly line: boolean;
  /** Lane, by its place in the list. */
  readonly lane: number;
  /** Days on which it was said again. */
  readonly again: readonly number[];
  readonly followed: readonly Followed[];
  readonly fate: Outcome["type"] | undefined;
  /** How far something did follow; undefined where nothing did. */
  readonly end: number | undefined;
  readonly paint: Paint;
  readonly title: string;
  readonly date: string;
  /** What came of it, in words. */
  readonly ending: string;
  /** The same in a word, where the whole has no room. */
  readonly brief: string;
}

/** All threats of one side, towards others where that is told apart. */
export interface ThreatLane {
  readonly id: string;
  readonly side: string;
  readonly towards: string;
  readonly paint: Paint;
}

/** Threats sorted into lanes. */
export interface Threats {
  readonly lanes: readonly ThreatLane[];
  readonly threats: readonly Threat[];
}

/** Which events are threats: kinds whose symbol is a flag, and lines, kinds whose symbol is a line. */
export function threatTest(data: Dataset): Where {
  const kinds = new Set(
    data.meta.kinds
      .filter((kind) => ["flag", "line"].includes(symbolOf(kind) ?? ""))
      .map(({ id }): string => id),
  );
  return (event) => kinds.has(event.kind);
}

/** The party for which another acts: itself when it has no side. */
function sideOf(data: Dataset, id: string): string {
  const seen = new Set<string>();
  for (let at = id; ;) {
    const side = data.meta.parties.find((party) => party.id === at)?.side;
    if (side === undefined || seen.has(side)) return at;
    seen.add(side);
    at = side;
  }
}

interface Group {
  readonly side: string;
  readonly targets: Set<string>;
  readonly events: TimelineEvent[];
}

/**
 * Threats by side, and within a side by whom they name: threats to the same party stand together. A group does not
 * say who belongs to it, so a threat to a group stands with the largest of the others.
 */
function groupsOf(data: Dataset, events: readonly TimelineEvent[]): Group[] {
  const groups: Group[] = [];
  const open = new Set(data.meta.parties.filter(({ type }) => type === "group").map(({ id }): string => id));
  for (const event of events) {
    const side = event.by?.[0] === undefined ? "" : sideOf(data, event.by[0]);
    const targets = new Set((event.to ?? []).map((id) => sideOf(data, id)));
    const same = groups.filter(
      (group) => group.side === side && [...targets].some((id) => group.targets.has(id)),
    );
    const merged: Group = {
      side,
      targets: new Set([...same.flatMap((group) => [...group.targets]), ...targets]),
      events: [...same.flatMap((group) => group.events), event],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !same.includes(group)), merged);
  }
  const vague = groups.filter(({ targets }) => [...targets].every((id) => open.has(id)));
  for (const group of vague) {
    const others = groups.filter((other) => other !== group && other.side === group.side);
    const largest = others.sort((a, b) => b.events.length - a.events.length)[0];
    if (largest === undefined) continue;
    largest.events.push(...group.events);
    for (const id of group.targets) largest.targets.add(id);
    groups.splice(groups.indexOf(group), 1);
  }
  return groups;
}

const replies: ReadonlySet<string> = new Set(["reply-to", "outcome-of", "caused-by"]);
const repeats: ReadonlySet<string> = new Set(["restated", "moved", "fixed"]);

/** The threats of a dataset with what followed, in lanes. */
export function prepareThreats(
  data: Dataset,
  test: Where,
  context: Context,
  star: (event: TimelineEvent) => string = starOf,
): Threats {
  const all = Array.from({ length: data.size }, (_, i) => data.event(i));
  const events = all.filter(test);
  const parties = data.meta.parties;
  const place = new Map(parties.map(({ id }, i) => [id, i]));
  const nameOf = (id: string): string => parties[place.get(id) ?? -1]?.name ?? id;
  const sides = [...new Set(parties.map(({ id }) => sideOf(data, id)))];
  const groups = groupsOf(data, events).sort(
    (a, b) => (place.get(a.side) ?? 1e9) - (place.get(b.side) ?? 1e9) || b.events.length - a.events.length,
  );
  const { messages } = context;
  const lanes = groups.map(({ side, targets }, i): ThreatLane => {
    const names = [...targets].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)).map(nameOf);
    const paint = hues[Math.max(0, sides.indexOf(side)) % hues.length]!;
    return { id: `${side}:${i}`, side: nameOf(side), towards: messages.towards(messages.and(names)), paint };
  });
  const laneOf = new Map(groups.flatMap((group, i) => group.events.map((event) => [event.id, i])));
  const lines = new Set(
    data.meta.kinds.filter((kind) => symbolOf(kind) === "line").map(({ id }): string => id),
  );
  const dates = new DateWords(context.locale, [NaN, ...data.starts, ...data.ends]);
  const threats = events.map((event): Threat => {
    const lane = laneOf.get(event.id) ?? 0;
    const when = data.when(data.index(event.id));
    const said = (event.moments ?? []).map((moment) => ({ type: moment.type, when: readWhen(moment.when) }));
    const again = said.filter(({ type }) => repeats.has(type)).map((one) => middleOf(one.when));
    const followed = followedBy(data, all, event);
    const crossed = said.find(({ type }) => type === "crossed")?.when;
    const fate = event.outcome?.type ?? (crossed === undefined ? undefined : "crossed");
    const at = event.outcome?.when === undefined ? crossed : readWhen(event.outcome.when);
    const nothing = fate === "none" || fate === "lapsed";
    const last = followed.at(-1)?.t;
    return {
      event,
      when,
      t: middleOf(when),
      line: lines.has(event.kind),
      lane,
      again: again.sort((a, b) => a - b),
      followed,
      fate,
      end: at === undefined ? (nothing ? undefined : last) : middleOf(at),
      paint: lanes[lane]?.paint ?? "slate",
      title: event.title + star(event),
      date: dates.long(when),
      ending: endingWords(event, fate, context),
      brief: briefWords(event, fate, context),
    };
  });
  return { lanes, threats };
}

function followedBy(data: Dataset, all: readonly TimelineEvent[], event: TimelineEvent): Followed[] {
  const crossing = new Set(
    event.links?.filter((link) => link.type === "crossed-by" && link.in === undefined).map(({ to }) => to),
  );
  return all
    .filter(
      ({ id, links }) =>
        crossing.has(id) ||
        links?.some((link) => replies.has(link.type) && link.in === undefined && link.to === event.id),
    )
    .map((other) => ({ event: other, t: middleOf(data.when(data.index(other.id))) }))
    .sort((a, b) => a.t - b.t);
}

/** The longest words, in characters, that say what did not come; longer ones are left to the card. */
const longest = 40;

/** What came of it in a word; none where the data's own words are the exact ones, the mark says it then. */
function briefWords(event: TimelineEvent, fate: Outcome["type"] | undefined, { messages }: Context): string {
  if (fate === undefined) return "";
  if (fate !== "none" && fate !== "lapsed") return messages.fate(fate);
  return clause(event.outcome?.text ?? "") === "" ? messages.nothingFollowed : "";
}

function endingWords(event: TimelineEvent, fate: Outcome["type"] | undefined, { messages }: Context): string {
  if (fate === undefined) return "";
  const text = clause(event.outcome?.text ?? "");
  // What was threatened did not come, but something else may have: the data's own words are the exact ones.
  if (fate === "none" || fate === "lapsed")
    return text === "" || text.length > longest ? messages.nothingFollowed : messages.beside(text);
  return text === "" ? messages.fate(fate) : messages.saying(messages.fate(fate), text);
}
