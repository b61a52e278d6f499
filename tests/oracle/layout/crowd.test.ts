import fc from "fast-check";
import { expect, test } from "vitest";
import { Crowd } from "../../../src/layout/crowd.js";
import { random } from "../../support/random.js";

const seed = 20261122;

const year = 31_557_600_000;

function eventsOf(n: number): {
  starts: Float64Array;
  ends: Float64Array;
  column: Uint16Array;
  extent: readonly [number, number];
} {
  const next = random(n);
  // Bursts, days, stretches of days, open ends.
  const starts = Float64Array.from({ length: n }, () =>
    Math.floor(next() < 0.3 ? next() ** 4 * year : next() * 40 * year - 20 * year),
  ).sort();
  const ends = starts.map((t) =>
    next() < 0.2 ? t + Math.floor(next() * 9e8) : next() < 0.01 ? Infinity : t,
  );
  if (n > 20) starts.fill(-Infinity, 0, 3);
  const column = Uint16Array.from({ length: n }, () => Math.floor(next() * 3));
  const all = [...starts, ...ends].filter(Number.isFinite);
  const extent = [all.reduce((a, b) => Math.min(a, b), 0), all.reduce((a, b) => Math.max(a, b), 0)] as const;
  return { starts, ends, column, extent };
}

for (const n of [7, 1_000, 100_000]) {
  test(`bins equal a naive count of ${n} events, for 334 random domains at random levels, seed ${seed}`, () => {
    const input = eventsOf(n);
    const crowd = new Crowd({ ...input, lanes: [0, -1, 1], count: 2 });
    const domain = fc.tuple(
      fc.integer({ min: -22 * year, max: 22 * year }),
      fc.integer({ min: 12, max: 39 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0, 2),
    );
    fc.assert(
      fc.property(domain, ([from, exponent, count, track]) => {
        const length = 2 ** exponent;
        const first = Math.floor(from / length);
        const bins = crowd.bins(track / 2, exponent, first, count);
        const starts = new Array<number>(count).fill(0);
        const active = new Array<number>(count).fill(0);
        for (let i = 0; i < n; i++) {
          if (input.column[i] !== track) continue;
          const start = Math.max(input.starts[i]!, input.extent[0]);
          const end = Math.max(input.ends[i]!, start + 1);
          const at = Math.floor(start / length) - first;
          if (at >= 0 && at < count) starts[at]!++;
          const last = Math.min(count - 1, Math.ceil(end / length) - 1 - first);
          for (let j = Math.max(0, at); j <= last; j++) active[j]!++;
        }
        // Before the rows are sorted fine bins are answered by coarse ones; `begun` has sorted them by now.
        if (bins.exponent !== exponent) return crowd.sort();
        expect([...bins.starts]).toEqual(starts);
        expect([...bins.active]).toEqual(active);
        return true;
      }),
      { seed, numRuns: 334 },
    );
  });
}

test("before the rows are sorted coarse bins are exact and fine ones come as coarse as can be counted", () => {
  const input = eventsOf(50_000);
  const one = new Crowd({ ...input, lanes: [0, 1, 2], count: 3 });
  const two = new Crowd({ ...input, lanes: [0, 1, 2], count: 3 });
  while (!two.sort(1000));
  for (const lane of [0, 1, 2]) {
    const first = Math.floor(input.extent[0] / 2 ** one.exponent);
    const coarse = one.bins(lane, one.exponent, first, 4000);
    expect(coarse).toEqual(two.bins(lane, one.exponent, first, 4000));
    expect(one.bins(lane, one.exponent - 3, first * 8, 320).exponent).toBe(one.exponent);
    expect(two.bins(lane, one.exponent - 3, first * 8, 320).exponent).toBe(one.exponent - 3);
  }
  expect(one.isSorted).toBe(false);
});

test("rows of a stretch come in the order of their instants, each once", () => {
  const input = eventsOf(20_000);
  for (const middle of [false, true]) {
    const crowd = new Crowd({ ...input, lanes: [0, 1, 2], count: 3, middle });
    const rows = [0, 1, 2].flatMap((lane) => {
      const own = [...crowd.rows(lane, 0, crowd.size(lane))];
      expect(own.every((row) => input.column[row] === lane)).toBe(true);
      const at = own.map((row) => crowd.instant(row));
      expect(at.every((t, i) => i === 0 || t >= at[i - 1]!)).toBe(true);
      return own;
    });
    expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: 20_000 }, (_, i) => i));
  }
});

test("what joins others is counted alone, and all of them are counted right, before sorting and after", () => {
  const input = eventsOf(50_000);
  const [from, to] = [10, 49_990];
  // Every hundredth row is new; the ends of the extent are not.
  const isNew = (i: number): boolean => i > from && i < to && i % 100 === 0;
  const rows = Array.from(input.starts.keys());
  const old = rows.filter((i) => !isNew(i));
  const of = <A extends Float64Array | Uint16Array>(column: A): A => column.filter((_, i) => !isNew(i)) as A;
  const base = { starts: of(input.starts), ends: of(input.ends), column: of(input.column) };
  const lanes = { extent: input.extent, lanes: [0, 1, 2], count: 3 };
  const grown = { crowd: new Crowd({ ...base, ...lanes }), rows: Uint32Array.from(rows.filter(isNew)) };
  let looks = 0;
  const tracks = new Proxy([0, 1, 2], {
    get: (target, key) => {
      if (key !== "length") looks++;
      return target[Number(String(key))];
    },
  });
  expect(old.length + grown.rows.length).toBe(50_000);
  const one = new Crowd({ ...input, ...lanes, lanes: tracks, grown });
  expect(looks).toBe(grown.rows.length);
  const two = new Crowd({ ...input, ...lanes });
  for (const exponent of [one.exponent, one.exponent - 4]) {
    const first = Math.floor(input.extent[0] / 2 ** exponent);
    for (const lane of [0, 1, 2]) {
      expect(one.size(lane)).toBe(two.size(lane));
      expect(one.bins(lane, exponent, first, 9000)).toEqual(two.bins(lane, exponent, first, 9000));
    }
    one.sort();
    two.sort();
  }
});
