import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendEvents, appending } from "../../../src/dataset/append.js";
import {
  DatasetError,
  fromColumns,
  parseDataset,
  type Dataset,
  type DatasetInput,
  type TimelineEvent,
} from "../../../src/dataset/index.js";

const seed = 20261122;
const header = {
  id: "feed",
  title: "A feed",
  description: "Seeded.",
  language: "en",
  licence: "MIT",
  version: "1",
  updated: "2026-11-22",
  kinds: [
    { id: "talk", label: "Talk" },
    { id: "storm", label: "Storm" },
  ],
  tracks: [{ id: "talk", label: "Talk" }],
  parties: [],
  sources: [{ id: "s", type: "reference", publisher: "A paper" }],
} as const;

const whens = fc.oneof(
  fc.integer({ min: 1900, max: 2020 }).map(String),
  fc.integer({ min: 1900, max: 2020 }).map((year) => `${year}-05/${year + 3}`),
  fc.integer({ min: 1900, max: 2020 }).map((year) => `${year}-02-11~`),
  fc.integer({ min: 1900, max: 2020 }).map((year) => `${year}/..`),
);
const batches = fc.array(
  fc.array(
    fc.record({ when: whens, kind: fc.constantFrom("talk", "storm"), track: fc.option(fc.constant("talk")) }),
    {
      maxLength: 12,
    },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Events of several batches, each with an id of its own that says nothing of its place. */
function named(
  all: readonly (readonly { when: string; kind: string; track: string | null }[])[],
): TimelineEvent[][] {
  let n = 0;
  return all.map((batch) =>
    batch.map(({ when, kind, track }): TimelineEvent => ({
      id: `e${(n++ * 7919) % 1009}`,
      kind,
      title: "Something",
      importance: 1,
      when,
      ...(track === null ? {} : { track }),
      sources: [{ source: "s", states: null, basis: "none" }],
    })),
  );
}

const inputOf = (events: readonly TimelineEvent[]): DatasetInput =>
  ({ ...header, events }) as unknown as DatasetInput;

function contentOf(data: Dataset): unknown {
  return {
    extent: data.extent,
    starts: [...data.starts],
    ends: [...data.ends],
    tracks: Array.from(data.tracks, (track) => data.meta.tracks[track]!.id),
    events: Array.from({ length: data.size }, (_, i) => data.event(i)),
    peeks: Array.from({ length: data.size }, (_, i) => data.peek(i).id),
    whens: Array.from({ length: data.size }, (_, i) => data.when(i)),
    rows: Array.from({ length: data.size }, (_, i) => data.index(data.id(i))),
  };
}

test(`what is added batch by batch is what a fresh dataset of all would be, seed ${seed}`, () => {
  fc.assert(
    fc.property(batches, (given) => {
      const [first = [], ...rest] = named(given);
      const grown = rest.reduce((data, batch) => appendEvents(data, batch), parseDataset(inputOf(first)));
      expect(contentOf(grown)).toEqual(contentOf(parseDataset(inputOf([first, ...rest].flat()))));
    }),
    { seed, numRuns: 60 },
  );
});

test("columns of thousands take events between their own, and find each by its id", () => {
  const starts = Float64Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000).map((n) =>
    Date.UTC(1950, 0, 1 + n),
  );
  const data = fromColumns({ starts, ends: starts, tracks: new Uint16Array(5000), id: (i) => `row-${i}` });
  const more = Array.from({ length: 40 }, (_, i): TimelineEvent => ({
    id: `new-${i}`,
    kind: "event",
    title: `New ${i}`,
    track: "track-0",
    importance: 1,
    when: String(1940 + i),
    sources: [],
  }));
  const grown = appendEvents(appendEvents(data, more.slice(0, 25)), more.slice(25));
  expect(grown.size).toBe(5040);
  expect(grown.starts.every((t, i) => i === 0 || t >= grown.starts[i - 1]!)).toBe(true);
  const ids = Array.from({ length: grown.size }, (_, i) => grown.id(i));
  expect(new Set(ids).size).toBe(5040);
  expect(ids.every((id, i) => grown.index(id) === i)).toBe(true);
  expect(grown.get("new-7")!.title).toBe("New 7");
  // What was there before is as it was.
  expect(data.size).toBe(5000);
  expect(data.index("new-7")).toBe(-1);
});

describe("what is added is checked", () => {
  const event = named([[{ when: "1950", kind: "talk", track: null }]])[0]![0]!;
  const data = parseDataset(inputOf([event]));
  const issuesOf = (more: unknown[]): string[] => {
    try {
      appendEvents(data, more as TimelineEvent[]);
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(DatasetError);
      return (error as DatasetError).issues.map(({ code, pointer }) => `${code} ${pointer}`);
    }
  };

  test("as a dataset is, all problems at once", () => {
    expect(
      issuesOf([
        { ...event, id: "a", when: "1950-13" },
        { ...event, id: "b", kind: "tlak" },
      ]),
    ).toEqual([expect.stringContaining("/events/1/kind"), expect.stringContaining("/events/0/when")]);
  });

  test("for ids that are taken already", () => {
    expect(issuesOf([event])).toEqual(["duplicate-id /events/0/id"]);
  });

  test("and may be linked to what is here", () => {
    expect(issuesOf([{ ...event, id: "c", links: [{ type: "follows", to: event.id }] }])).toEqual([]);
    expect(issuesOf([{ ...event, id: "d", links: [{ type: "follows", to: "nowhere" }] }])).toHaveLength(1);
  });
});

test("a thousand events join in pieces: others have their turn fifty times before it is done", () => {
  const n = 30_000;
  const columns = { starts: new Float64Array(n), ends: new Float64Array(n), tracks: new Uint16Array(n) };
  const more = Array.from({ length: 1_000 }, (_, i) => ({
    ...{
      id: `new-${i}`,
      kind: "event",
      title: "Something",
      importance: 1 as const,
      when: "2001",
      sources: [],
    },
  }));
  const work = appending(fromColumns(columns), more);
  let pieces = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) pieces++;
  expect(pieces).toBeGreaterThan(50);
  expect(step.value.size).toBe(n + 1_000);
});
