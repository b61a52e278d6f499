import type { Dataset, TimelineEvent } from "../dataset/index.js";
import { hues, type Hue, type Shape } from "../scene/index.js";
import { lastName, type Context, type Lane } from "../components/index.js";

/** Lanes by whose soil an event took place on: computed from the places and parties of any dataset. */
export interface Soil {
  readonly lanes: readonly Lane[];
  /** Id of the lane of an event. */
  laneOf(event: TimelineEvent): string;
  /** Hue of a side, the same in rails and lanes. */
  hueOf(side: string): Hue;
}

const third = "third-country";
const margins = "margins";
const unknown = "no-place";
const hostless = "no-host";

/** The party for which another acts: itself when it has no side. */
export function sideOf(data: Dataset, id: string): string {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const side = data.meta.parties.find((party) => party.id === at)?.side;
    if (side === undefined || seen.has(side)) return at;
    seen.add(side);
    at = side;
  }
}

function laneIdOf(data: Dataset, event: TimelineEvent): string {
  const { place } = event;
  if (place === undefined) return unknown;
  if (place.setting === "multilateral") return margins;
  if (place.host === undefined) return hostless;
  return place.host === null ? third : `host:${sideOf(data, place.host)}`;
}

/** Names of the hosts that act for a side, the side itself first. */
function hostName(data: Dataset, side: string, hosts: ReadonlySet<string>, context: Context): string {
  const own = data.meta.parties.filter(
    (party) => sideOf(data, party.id) === side && (party.id === side || hosts.has(party.id)),
  );
  const named = own.sort((a, b) => Number(b.id === side) - Number(a.id === side)).map((party) => party.name);
  return named.join(` ${context.messages.or} `);
}

/**
 * Lanes in order: the first side's soil, third countries, the margins of larger meetings, the other sides' soil.
 */
export function soilLanes(data: Dataset, events: readonly TimelineEvent[], context: Context): Soil {
  const hosts = new Set(events.flatMap(({ place }) => (place?.host == null ? [] : [place.host])));
  const used = new Set(events.map((event) => laneIdOf(data, event)));
  const sides = [...new Set(data.meta.parties.map((party) => sideOf(data, party.id)))].filter((side) =>
    used.has(`host:${side}`),
  );
  const hueOf = (side: string): Hue => {
    const states = [...new Set(data.meta.parties.map((party) => sideOf(data, party.id)))];
    return hues[Math.max(0, states.indexOf(side)) % 2]!;
  };
  const shapes: readonly Shape[] = ["circle", "square", "star", "wye"];
  const hosted = sides.map((side, i): Lane => ({
    id: `host:${side}`,
    label: hostName(data, side, hosts, context),
    paint: i < 2 ? hueOf(side) : "slate",
    shape: shapes[i % shapes.length]!,
  }));
  const { messages } = context;
  const others: Lane[] = [
    { id: third, label: messages.thirdCountry, paint: "green", shape: "diamond" },
    { id: margins, label: messages.margins, paint: "purple", shape: "triangle" },
    { id: hostless, label: messages.noHost, paint: "slate", shape: "cross" },
    { id: unknown, label: messages.noPlace, paint: "slate", shape: "circle" },
  ];
  const lanes = [...hosted.slice(0, 1), ...others.filter(({ id }) => used.has(id)), ...hosted.slice(1)];
  return { lanes, laneOf: (event) => laneIdOf(data, event), hueOf };
}

/** Ids of those who took part. */
export function participantsOf(event: TimelineEvent): string[] {
  return (event.with ?? []).map((who) => (typeof who === "string" ? who : who.party));
}

/** Who met whom: the last names of those who took part, in the order of the dataset. */
export function participants(data: Dataset, event: TimelineEvent): string {
  const ids = participantsOf(event);
  const named = data.meta.parties.filter((party) => ids.includes(party.id));
  const persons = named.filter(({ type }) => type === "person");
  const people = persons.length > 0 ? persons : named;
  // The first of each side is its head; ministers and interpreters are named in the card.
  const heads = people.filter(
    (party, i) => people.findIndex((other) => sideOf(data, other.id) === sideOf(data, party.id)) === i,
  );
  return heads.map(({ name, type }) => (type === "person" ? lastName(name) : name)).join(" – ");
}
