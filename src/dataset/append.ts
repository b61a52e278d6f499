import { readWhen } from "../time/read.js";
import type { When } from "../time/when.js";
import type { Dataset } from "./dataset.js";
import type { TimelineEvent, Track } from "./event.js";
import { checkObject, type ParseOptions } from "./examine.js";
import { DatasetError, type Issue } from "./issue.js";
import { merge, type Added } from "./merge.js";

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
  const bare = data.plainKinds !== undefined;
  const given = bare
    ? events.map((event): TimelineEvent => ({ ...event, sources: event.sources ?? [] }))
    : events;
  const issues = issuesOf(data, given, bare);
  if (issues.some(({ severity }) => severity === "error")) throw new DatasetError(issues);
  if (options.warn) issues.forEach((issue) => options.warn?.(issue));
  const { tracks, place } = tracksFor(data, given);
  const added = given.map((event): Added => {
    const when: When = readWhen(event.when);
    return { event, when, start: when.start, end: when.end, track: place(event) };
  });
  return merge(data, added, tracks) as D;
}

/** What is wrong with the new events, and only with them. What they link to may be here already. */
function issuesOf(data: Dataset, events: readonly TimelineEvent[], bare: boolean): Issue[] {
  const own = { ...data.meta, events, readings: [], terms: [] };
  const found = checkObject(own).filter(({ pointer }) => /^\/events($|\/)/.test(pointer));
  const isHere = ({ pointer }: Issue): boolean => {
    const [, i, j] = /^\/events\/(\d+)\/links\/(\d+)\/to$/.exec(pointer) ?? [];
    const to = i === undefined ? undefined : events[Number(i)]?.links?.[Number(j)]?.to;
    return to !== undefined && data.index(to) >= 0;
  };
  const isBare = ({ pointer }: Issue): boolean => bare && /^\/events\/\d+\/sources$/.test(pointer);
  const issues = found.filter((issue) => !isHere(issue) && !isBare(issue));
  if (issues.some(({ severity }) => severity === "error")) return issues;
  const twice = events.flatMap(({ id, aliases = [] }, i): Issue[] =>
    [id, ...aliases]
      .filter((one) => data.index(one) >= 0)
      .map((one) => ({
        code: "duplicate-id",
        severity: "error",
        pointer: `/events/${i}/id`,
        message: `event ${JSON.stringify(one)} is there already`,
      })),
  );
  return [...issues, ...twice];
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
