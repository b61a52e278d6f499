import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Warning } from "./component.js";
import type { Filter } from "./options.js";

/** The parties an event names: who acted, towards whom, who took part, who was host. */
export function partiesOf({ by, to, with: took, place }: TimelineEvent): string[] {
  const present = (took ?? []).map((who) => (typeof who === "string" ? who : who.party));
  return [...(by ?? []), ...(to ?? []), ...present, ...(place?.host == null ? [] : [place.host])];
}

/** Text without case and accents, so that "reykjavik" finds Reykjavík. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Ids asked for, with those of the parties that act for them: a state stands for its people. */
function withMembers(data: Dataset, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { id, side } of data.meta.parties) if (side !== undefined && found.has(side)) found.add(id);
  }
  return found;
}

/** A test for a filter, or undefined when it lets everything through. */
export function filterTest(
  data: Dataset,
  filter: Filter = {},
): ((event: TimelineEvent) => boolean) | undefined {
  const tests: ((event: TimelineEvent) => boolean)[] = [];
  const { kinds, parties, sources, text } = filter;
  if (kinds !== undefined) tests.push(({ kind }) => kinds.includes(kind));
  if (parties !== undefined) {
    const asked = withMembers(data, parties);
    tests.push((event) => partiesOf(event).some((id) => asked.has(id)));
  }
  if (sources !== undefined)
    tests.push((event) => event.sources.some(({ source }) => sources.includes(source)));
  const words = plain(text ?? "").split(/\s+/).filter(Boolean); // prettier-ignore
  if (words.length > 0) {
    const names = new Map(data.meta.parties.map(({ id, name }) => [id, name]));
    tests.push((event) => {
      const named = partiesOf(event).map((id) => names.get(id) ?? "");
      const titles = Object.values(event.locales ?? {}).map(({ title }) => title);
      const where = [
        event.title,
        event.summary,
        event.place?.name,
        event.place?.occasion,
        ...named,
        ...titles,
      ];
      const hay = plain(where.filter((part) => part !== undefined).join(" "));
      return words.every((word) => hay.includes(word));
    });
  }
  return tests.length === 0 ? undefined : (event) => tests.every((test) => test(event));
}

/**
 * The events that pass a filter. Lists are "any of these", the parts are "and"; a party stands for those who act for
 * it, too; text is looked for in title, summary, place and names, each word anywhere, without case and accents. The
 * same dataset when there is nothing to filter by.
 *
 * @example filterData(data, { kinds: ["summit"], text: "geneva" }).size
 */
export function filterData(data: Dataset, filter: Filter | undefined): Dataset {
  const test = filterTest(data, filter);
  return test === undefined ? data : data.where(test);
}

/** Warnings for ids that a filter asks for and the data do not have: they find nothing, and nobody would know why. */
export function unknownIn({ meta }: Dataset, filter: Filter = {}): Warning[] {
  return (["kinds", "parties", "sources"] as const).flatMap((list) => {
    const known = new Set(meta[list].map(({ id }): string => id));
    return (filter[list] ?? [])
      .filter((id) => !known.has(id))
      .map((id) => ({
        code: "unknown-filter",
        message: `the data have no such id in ${list}: ${JSON.stringify(id)}`,
      }));
  });
}
