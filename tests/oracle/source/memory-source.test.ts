import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/dataset/index.js";
import { memorySource, type Bins } from "../../../src/timeline/index.js";
import { dataset } from "../../support/sample.js";
import { crowd, crowdExtent, seeded } from "../../support/crowd.js";

const seed = 20261122;
const { signal } = new AbortController();

/** What a window holds, counted by looking at every event and every bin. */
function naive(
  data: Dataset,
  [from, to]: readonly [number, number],
  bins: number,
  tracks: readonly string[],
) {
  const ids: string[] = [];
  const starts = tracks.map(() => new Array<number>(bins).fill(0));
  const active = tracks.map(() => new Array<number>(bins).fill(0));
  const edge = (j: number): number => from + (j * (to - from)) / bins;
  for (let row = 0; row < data.size; row++) {
    const track = tracks.indexOf(data.meta.tracks[data.tracks[row]!]!.id);
    const start = data.starts[row]!;
    const end = data.ends[row]! === start ? start + 1 : data.ends[row]!;
    if (track < 0 || start >= to || end <= from) continue;
    ids.push(data.id(row));
    // Only near its bins, so that a hundred thousand events can be counted: the test of a bin is the plain one.
    const near = Math.max(0, Math.floor(((start - from) / (to - from)) * bins) - 2);
    for (let j = near; j < bins && edge(j) < end; j++) {
      if (edge(j) <= start && start < edge(j + 1)) starts[track]![j]!++;
      if (start < edge(j + 1) && end > edge(j)) active[track]![j]!++;
    }
  }
  return { ids, starts, active };
}

async function compare(
  data: Dataset,
  domain: readonly [number, number],
  bins: number,
  most: number,
): Promise<string> {
  const tracks = data.meta.tracks.map(({ id }) => id);
  const answer = await memorySource(data, { most }).window(domain, bins, tracks, signal);
  const plain = naive(data, domain, bins, tracks);
  if ("event" in answer) {
    expect(plain.ids.length).toBeLessThanOrEqual(most);
    expect(Array.from(answer.starts.keys(), (i) => answer.id(i)).sort()).toEqual(plain.ids.sort());
    return "events";
  }
  expect(plain.ids.length).toBeGreaterThan(most);
  const lists = (some: Bins["starts"]): number[][] => some.map((counts) => Array.from(counts));
  expect(lists(answer.starts)).toEqual(plain.starts);
  expect(lists(answer.active)).toEqual(plain.active);
  // What begins before the window is going on in its first bin: so a reader's count is exact.
  const sums = tracks.map((_, i) => {
    const [, ...later] = Array.from(answer.starts[i]!);
    return later.reduce((a, b) => a + b, answer.active[i]![0]!);
  });
  expect(sums.reduce((a, b) => a + b, 0)).toBe(plain.ids.length);
  return "bins";
}

describe.each([
  { size: 100, domains: 600 },
  { size: 1_000, domains: 300 },
  { size: 10_000, domains: 80 },
  { size: 100_000, domains: 20 },
])("$size events", ({ size, domains }) => {
  test(`are counted as a plain loop counts them, in ${domains} random domains (seed ${seed})`, async () => {
    const data = crowd(size, 5, seed + size);
    const random = seeded(seed + size + 1);
    const [t0, t1] = crowdExtent;
    const found = new Set<string>();
    for (let i = 0; i < domains; i++) {
      const length = Math.max(1, (t1 - t0) * 10 ** (-6 * random()));
      const from = Math.floor(t0 - length / 2 + (t1 - t0) * random());
      const bins = 1 + Math.floor(random() * 200);
      found.add(await compare(data, [from, from + length], bins, Math.floor(random() * 300)));
    }
    expect([...found].sort()).toEqual(["bins", "events"]);
  });
});

test("open and unknown ends are counted for as long as they last", async () => {
  const data = dataset([{ when: "../1986" }, { when: "2014/.." }, { when: "2001-02-03" }, { when: "1991~" }]);
  for (const [from, to] of [
    [1950, 1960],
    [1985, 2015],
    [2020, 2030],
    [1992, 2000],
  ] as const)
    for (const most of [0, 10]) await compare(data, [Date.UTC(from, 0), Date.UTC(to, 0)], 7, most);
});

test("only the tracks that are asked for are answered, in the order asked for", async () => {
  const data = crowd(2_000, 4);
  const answer = (await memorySource(data).window(crowdExtent, 8, ["t2", "t0", "none"], signal)) as Bins;
  const plain = naive(data, crowdExtent, 8, ["t2", "t0", "none"]);
  expect(answer.starts.map((counts) => Array.from(counts))).toEqual(plain.starts);
  const few = await memorySource(data, { most: 5_000 }).window(crowdExtent, 8, ["t3"], signal);
  expect("event" in few && few.size).toBe(naive(data, crowdExtent, 8, ["t3"]).ids.length);
});

test("what is no count is refused", () => {
  for (const most of [-1, NaN]) expect(() => memorySource(crowd(3), { most })).toThrow(RangeError);
});
