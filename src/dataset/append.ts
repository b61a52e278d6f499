import { readWhen } from "../time/read.js";
import type { When } from "../time/when.js";
import type { Dataset } from "./dataset.js";
import type { TimelineEvent, Track } from "./event.js";
import { checkObject, type ParseOptions } from "./examine.js";
import { DatasetError, type Issue } from "./issue.js";
import { merging, type Added } from "./merge.js";
import { finish, type Work } from "./work.js";

/**
 * A dataset with more events: the same as one made of all of them at once, for the price of the new ones and a copy
 * of the columns. The new ones are checked as `parseDataset` checks them; events of columns, which have no sources,
 * may be joined by others without.
 *
 * @throws DatasetError with every issue, when at least one is an error; then nothing was added
 * @example appendEvents(data, [{ id: "e9", kind: "talk", title: "Talks", importance: 1, when: "2025", sources: [] }])
 */
export function appendEvents<D extends Dataset>(
  data: D,
  events: readonly TimelineEvent[],
  options: Pick<ParseOptions, "warn"> = {},
): D {
  return finish(appending(data, events, options));
}

/** Events that are checked in one piece of work, and ids that are made findable: a millisecond or two. */
const piece = 25;
const ids = 10_000;

/** The same in pieces of work: between two of them others may have their turn. */
export function* appending<D extends Dataset>(
  data: D,
  events: readonly TimelineEvent[],
  options: Pick<ParseOptions, "warn"> = {},
): Work<D> {
  const bare = data.plainKinds !== undefined;
  const given = bare
    ? events.map((event): TimelineEvent => ({ ...event, sources: event.sources ?? [] }))
    : events;
  const issues: Issue[] = [];
  const names = new Set<string>(given.flatMap((event) => [event.id, ...(event.aliases ?? [])]));
  for (let from = 0; from < given.length; from += piece) {
    issues.push(...issuesOf(data, given.slice(from, from + piece), from, names, bare));
    yield;
  }
  while (!data.ready(ids)) yield;
  issues.push(...twins(data, given, issues));
  if (issues.some(({ severity }) => severity === "error")) throw new DatasetError(issues);
  if (options.warn) issues.forEach((issue) => options.warn?.(issue));
  yield;
  const { tracks, place } = tracksFor(data, given);
  const added: Added[] = [];
  for (const event of given) {
    const when: When = readWhen(event.when);
    added.push({ event, when, start: when.start, end: when.end, track: place(event) });
    if (added.length % (4 * piece) === 0) yield;
  }
  return (yield* merging(data, added, tracks)) as D;
}

/** What is wrong with some of the new events, and only with them. What they link to may be here or come with them. */
function issuesOf(
  data: Dataset,
  events: readonly TimelineEvent[],
  from: number,
  ids: ReadonlySet<string>,
  bare: boolean,
): Issue[] {
  const found = checkObject({ ...data.meta, events, readings: [], terms: [] });
  const isHere = ({ pointer }: Issue): boolean => {
    const [, i, j] = /^\/events\/(\d+)\/links\/(\d+)\/to$/.exec(pointer) ?? [];
    const to = i === undefined ? undefined : events[Number(i)]?.links?.[Number(j)]?.to;
    return to !== undefined && (ids.has(to) || data.index(to) >= 0);
  };
  const isBare = ({ pointer }: Issue): boolean => bare && /^\/events\/\d+\/sources$/.test(pointer);
  return found
    .filter((issue) => /^\/events($|\/)/.test(issue.pointer) && !isHere(issue) && !isBare(issue))
    .map((issue) => ({
      ...issue,
      pointer: issue.pointer.replace(/^\/events\/(\d+)/, (_, i: string) => `/events/${Number(i) + from}`),
    }));
}

/** Ids that are taken: by what is here, or by another of the new events that was checked apart. */
function twins(data: Dataset, events: readonly TimelineEvent[], known: readonly Issue[]): Issue[] {
  const told = new Set(known.filter(({ code }) => code === "duplicate-id").map(({ pointer }) => pointer));
  const seen = new Set<string>();
  return events.flatMap(({ id, aliases = [] }, i): Issue[] => {
    const taken = [id, ...aliases].filter((one) => {
      const isTaken = seen.has(one) || data.index(one) >= 0;
      seen.add(one);
      return isTaken && !told.has(`/events/${i}/id`);
    });
    return taken.map((one) => ({
      code: "duplicate-id",
      severity: "error",
      pointer: `/events/${i}/id`,
      message: `event ${JSON.stringify(one)} is there already`,
    }));
  });
}

/** The tracks, with one more for each kind that is used as one for the first time. */
function tracksFor(
  { meta }: Dataset,
  events: readonly TimelineEvent[],
): { tracks: readonly Track[]; place: (event: TimelineEvent) => number } {
  const places = new Map(meta.tracks.map(({ id }, i) => [id, i]));
  const tracks = [...meta.tracks];
  for (const { track, kind } of events) {
    const id = track ?? kind;
    if (places.has(id)) continue;
    places.set(id, tracks.push({ id, label: meta.kinds.find((one) => one.id === kind)?.label ?? id }) - 1);
  }
  const same = tracks.length === meta.tracks.length;
  return { tracks: same ? meta.tracks : tracks, place: ({ track, kind }) => places.get(track ?? kind)! };
}
