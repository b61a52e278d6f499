import fc from "fast-check";
import { expect, test } from "vitest";
import type { LabelInput, Obstacle } from "../../../src/layout/label-input.js";
import { LabelTiles, placeLabels } from "../../../src/layout/labels.js";
import type { Align, LabelCandidate, Side } from "../../../src/layout/sides.js";

const seed = 20261122;
const rows = [20, 44, 68, 92];
const allSides: Side[] = ["right", "left", "above", "below", "above-2", "below-2", "inside"];

/** A level with points and bars in four rows over a dozen small tiles, some at the same instant. */
const candidate = fc.record({
  along: fc.oneof(
    fc.integer({ min: -15000, max: 15000 }).map((tenths) => tenths / 10),
    fc.integer({ min: -30, max: 30 }),
  ),
  length: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 700 })),
  row: fc.integer({ min: 0, max: rows.length - 1 }),
  size: fc.integer({ min: 2, max: 8 }),
  width: fc.integer({ min: 8, max: 180 }),
  height: fc.integer({ min: 8, max: 16 }),
  rank: fc.integer({ min: 0, max: 20 }),
  round: fc.integer({ min: 0, max: 2 }),
  sides: fc.shuffledSubarray(allSides, { minLength: 1 }),
  aligns: fc.option(fc.shuffledSubarray<Align>(["start", "middle", "end"], { minLength: 1 })),
});
const level = fc.record({
  marks: fc.array(candidate, { minLength: 20, maxLength: 70, size: "max" }),
  cap: fc.integer({ min: 1, max: 20 }),
  clamp: fc.boolean(),
});

function inputOf({ marks, cap, clamp }: typeof level extends fc.Arbitrary<infer T> ? T : never): LabelInput {
  const candidates: LabelCandidate[] = marks.map(({ along, length, row, aligns, ...rest }, i) => ({
    ...rest,
    key: `e${i}`,
    along0: along,
    along1: along + length,
    across: rows[row] ?? 0,
    ...(aligns === null ? {} : { aligns }),
  }));
  const obstacles: Obstacle[] = candidates.map((c) => ({
    key: c.key,
    along0: c.along0,
    along1: c.along1,
    size: c.along0 === c.along1 ? c.size : 0,
    across0: c.across - c.size,
    across1: c.across + c.size,
  }));
  const chip = (count: number): { width: number; height: number } => ({
    width: 10 + 6 * String(count).length,
    height: 12,
  });
  return {
    candidates,
    obstacles,
    height: 110,
    tile: 256,
    cap,
    chip,
    ...(clamp ? { along: [-1600, 1600] as const } : {}),
  };
}

interface Rect {
  readonly name: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Everything that has text, where it is drawn at a zoom inside the level. */
function textsOf(input: LabelInput): (k: number) => Rect[] {
  const { labels, groups } = placeLabels(input);
  const labelled = labels.map((label) => ({ name: label.key, place: label }));
  const chips = groups.flatMap(({ place, members }) =>
    place ? [{ name: `+${members.join()}`, place }] : [],
  );
  return (k) =>
    [...labelled, ...chips].map(({ name, place: { at, box } }) => ({
      name,
      x0: k * at + box.dAlong0,
      x1: k * at + box.dAlong1,
      y0: box.across0,
      y1: box.across1,
    }));
}

function marksAt(input: LabelInput, k: number): Rect[] {
  return input.obstacles.map((o) => ({
    name: o.key ?? "",
    x0: k * o.along0 - (o.size ?? 0),
    x1: k * o.along1 + (o.size ?? 0),
    y0: o.across0,
    y1: o.across1,
  }));
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x0 < b.x1 - 1e-6 && b.x0 < a.x1 - 1e-6 && a.y0 < b.y1 - 1e-6 && b.y0 < a.y1 - 1e-6;

const zooms = [1, 1.1, Math.SQRT2, 2, 4];

test("no label overlaps another label or chip at any zoom of a level", () => {
  let seen = 0;
  fc.assert(
    fc.property(level, (level) => {
      const textsAt = textsOf(inputOf(level));
      for (const k of zooms) {
        const texts = textsAt(k);
        seen += texts.length;
        const hits = texts.flatMap((a, i) =>
          texts
            .slice(i + 1)
            .filter((b) => overlap(a, b))
            .map((b) => [a, b]),
        );
        expect(hits).toEqual([]);
      }
    }),
    { seed, numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(10_000);
});

test("no label overlaps the mark of another event at any zoom of a level", () => {
  fc.assert(
    fc.property(level, (level) => {
      const input = inputOf(level);
      const textsAt = textsOf(input);
      for (const k of zooms) {
        const marks = marksAt(input, k);
        const labels = textsAt(k);
        const hits = labels.flatMap((a) =>
          marks.filter((b) => a.name !== b.name && overlap(a, b)).map((b) => [a, b]),
        );
        expect(hits).toEqual([]);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test("a title inside its bar may slide along all of it and meet no other text, nor a mark near its tile", () => {
  let seen = 0;
  fc.assert(
    fc.property(level, (level) => {
      const input = inputOf(level);
      const texts = textsOf(input)(1);
      for (const label of placeLabels(input).labels) {
        if (label.side !== "inside") continue;
        seen++;
        const { key, along0, along1 } = input.candidates[label.index] as LabelCandidate;
        const bar = { name: key, x0: along0, x1: along1, y0: label.box.across0, y1: label.box.across1 };
        const near = { ...bar, x1: Math.min(along1, (Math.floor(along0 / 256) + 1.5) * 256) };
        expect(texts.filter((text) => text.name !== key && overlap(text, bar))).toEqual([]);
        expect(marksAt(input, 1).filter((mark) => mark.name !== key && overlap(mark, near))).toEqual([]);
      }
    }),
    { seed, numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(20);
});

test("every candidate is either labelled or counted in exactly one group", () => {
  fc.assert(
    fc.property(level, (level) => {
      const input = inputOf(level);
      const { labels, dropped, groups } = placeLabels(input);
      const counted = groups.flatMap((group) => group.members);
      expect([...counted].sort((a, b) => a - b)).toEqual(dropped);
      const all = [...labels.map((label) => label.index), ...dropped].sort((a, b) => a - b);
      expect(all).toEqual(input.candidates.map((_, i) => i));
    }),
    { seed, numRuns: 200 },
  );
});

test("labels and chips stay within the height, the figure, and half a tile of their own", () => {
  fc.assert(
    fc.property(level, (level) => {
      const input = inputOf({ ...level, clamp: true });
      const tiles = new LabelTiles(input);
      for (const i of tiles.within(-Infinity, Infinity)) {
        const { labels, groups } = tiles.tile(i);
        for (const { at, box } of [...labels, ...groups.flatMap(({ place }) => place ?? [])]) {
          expect(box.across0).toBeGreaterThanOrEqual(0);
          expect(box.across1).toBeLessThanOrEqual(input.height);
          expect(at + box.dAlong0).toBeGreaterThanOrEqual(Math.max(-1600, (i - 0.5) * 256));
          expect(at + box.dAlong1).toBeLessThanOrEqual(Math.min(1600, (i + 1.5) * 256));
        }
      }
    }),
    { seed, numRuns: 200 },
  );
});

test("within a tile a label is never dropped for one of lower rank", () => {
  fc.assert(
    fc.property(level, (level) => {
      const input = inputOf(level);
      const order = (i: number): number =>
        (input.candidates[i]?.round ?? 0) * 1e6 + (input.candidates[i]?.rank ?? 0) * 1e3 + i;
      const tiles = new LabelTiles(input);
      for (const i of tiles.within(-Infinity, Infinity)) {
        for (const index of tiles.tile(i).dropped) {
          // Without all that comes later in its tile, the dropped one would still not have had a place.
          const kept = input.candidates.map((c, j) =>
            order(j) <= order(index) || Math.floor(c.along0 / 256) !== i ? c : { ...c, sides: [] },
          );
          const again = new LabelTiles({ ...input, candidates: kept });
          expect(again.tile(i).dropped).toContain(index);
        }
      }
    }),
    { seed, numRuns: 40 },
  );
});

test("what a tile holds does not depend on which tiles were asked for before, over 200 random pans", () => {
  const input = inputOf(
    fc.sample(level, { seed, numRuns: 40 }).sort((a, b) => b.marks.length - a.marks.length)[0]!,
  );
  const whole = new LabelTiles(input);
  const all = whole.within(-Infinity, Infinity);
  const answers = new Map(all.map((i) => [i, whole.tile(i)]));
  expect(all.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: 50, max: 900 })), {
        minLength: 1,
        maxLength: 5,
      }),
      (pans) => {
        const tiles = new LabelTiles(input);
        for (const [from, length] of pans) {
          for (const i of tiles.within(from, from + length)) expect(tiles.tile(i)).toEqual(answers.get(i));
        }
      },
    ),
    { seed, numRuns: 200 },
  );
});

test(`what is lost is what the tiles leave out, and any of it tells that something is (seed ${seed})`, () => {
  fc.assert(
    fc.property(level, (given) => {
      const input = inputOf(given);
      const tiles = new LabelTiles(input);
      const dropped = tiles.within(-Infinity, Infinity).flatMap((i) => tiles.tile(i).dropped);
      expect(new LabelTiles(input).lost(-Infinity, Infinity)).toEqual(dropped);
      const some = new LabelTiles(input).lost(-Infinity, Infinity, true);
      expect(some.length > 0).toBe(dropped.length > 0);
    }),
    { seed, numRuns: 100 },
  );
});
