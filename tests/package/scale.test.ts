import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { utcMonth } from "d3-time";
import { interpolateRgb } from "d3";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { root } from "../support/tree.js";

// `handle.scale` is d3's own code, built in without what it imports for ranges of colours.
type Make = typeof scaleUtc<number, number>;
let built: Make;
beforeAll(async () => {
  const file = pathToFileURL(join(root, "dist/esm/d3/scale.js")).href;
  built = ((await import(file)) as { scaleUtc: Make }).scaleUtc;
});

const instant = fc.integer({ min: -8e14, max: 8e14 });
const pixel = fc.integer({ min: -5_000, max: 5_000 });

test("it maps, inverts, clamps and rounds as d3's does, through any number of stops", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(instant, pixel), { minLength: 2, maxLength: 5 }),
      fc.array(instant, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      (stops, instants, clamp, round) => {
        const at = [...stops].sort(([a], [b]) => a - b);
        const [domain, range] = [at.map(([t]) => t), at.map(([, x]) => x)];
        const set = (scale: ScaleTime<number, number>): ScaleTime<number, number> =>
          (round ? scale.rangeRound(range) : scale.range(range)).domain(domain).clamp(clamp);
        const [ours, theirs] = [set(built()), set(scaleUtc())];
        for (const t of instants) expect(ours(t)).toBe(theirs(t));
        for (const x of range) expect(ours.invert(x)).toEqual(theirs.invert(x));
        expect(ours.copy()(instants[0]!)).toBe(theirs(instants[0]!));
      },
    ),
    { seed: 31 },
  );
});

test("its ticks, their words and its nice ends are d3's", () => {
  const set = (scale: ScaleTime<number, number>): ScaleTime<number, number> =>
    scale.domain([Date.UTC(1986, 9, 11), Date.UTC(2025, 7, 15)]).range([0, 960]);
  const [ours, theirs] = [set(built()), set(scaleUtc())];
  for (const count of [2, 5, 10, 40]) {
    expect(ours.ticks(count)).toEqual(theirs.ticks(count));
    expect(ours.ticks(count).map(ours.tickFormat(count))).toEqual(
      theirs.ticks(count).map(theirs.tickFormat(count)),
    );
  }
  expect(ours.tickFormat(5, "%d.%m.%Y")(new Date(0))).toBe("01.01.1970");
  expect(ours.nice(utcMonth).domain()).toEqual(theirs.nice(utcMonth).domain());
});

test("for anything but numbers it takes d3's interpolators, and asks for one", () => {
  const scale = built() as unknown as ScaleTime<string, string>;
  scale.domain([0, 100]).range(["red", "blue"]);
  expect(() => scale(50)).toThrow(/numbers.*\.interpolate\(…\): red$/);
  expect(scale.interpolate(interpolateRgb)(50)).toBe("rgb(128, 0, 128)");
});

test("the one beside embed.js writes every date as d3's does", async () => {
  const chunks = join(root, "dist/chunks");
  const name = readdirSync(chunks).find((one) => /^late-.*\.js$/.test(one))!;
  const { scaleOf } = (await import(pathToFileURL(join(chunks, name)).href)) as {
    scaleOf: (chart: object, domain: readonly [number, number]) => ScaleTime<number, number>;
  };
  const chart = { plot: [0, 960], orientation: { mirrored: false, length: 960 } };
  const ours = scaleOf(chart, [Date.UTC(1986, 9, 11), Date.UTC(2025, 7, 15)]);
  const theirs = scaleUtc([Date.UTC(1986, 9, 11), Date.UTC(2025, 7, 15)], [0, 960]);
  expect(ours(Date.UTC(2010, 5, 24))).toBe(theirs(Date.UTC(2010, 5, 24)));
  const all = [..."aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%"].flatMap((one) => [
    `%${one}`,
    `%-${one}`,
    `%_${one}`,
    `%0${one}`,
  ]);
  for (const specifier of [undefined, ...all])
    for (const t of [-1e13, 0, 1e12 + 123, Date.UTC(2024, 11, 30, 13, 5, 9)])
      expect(ours.tickFormat(10, specifier)(new Date(t)), specifier).toBe(
        theirs.tickFormat(10, specifier)(new Date(t)),
      );
});
