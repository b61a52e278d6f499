import { beforeAll, expect, test } from "vitest";
import { bundle, measure } from "../../scripts/lib/sizes.mjs";
import { text } from "../support/tree.js";

/** Bytes, gzipped and minified, that the design asks for (docs/decisions/0001). */
const budgets: Record<string, number> = {
  "timeline, points, axis": 32_000,
  "embed.js, first load": 40_000,
  // The same budget: bytes that come a moment later are waited for all the same.
  "embed.js, until the summits are drawn": 40_000,
  "embed.js, gestures": 22_000,
  "summitry.iife.js": 70_000,
};
const allowance = { more: 500, less: 2_000 };

const committed = JSON.parse(text("tests/package/sizes.json")) as Record<string, number>;
let sizes: Record<string, number> = {};
beforeAll(async () => {
  sizes = await measure();
});

test("everything that is measured has a committed size, and nothing else has", () => {
  expect(Object.keys(sizes).sort()).toEqual(Object.keys(committed).sort());
});

/** What is over its budget today. Nothing may join it; what comes under must leave it. */
const over = ["timeline, points, axis", "embed.js, until the summits are drawn", "summitry.iife.js"];

test("what is over its budget is known, and nothing else is", () => {
  const found = Object.keys(budgets).filter((name) => sizes[name]! > budgets[name]!);
  expect(found.sort()).toEqual([...over].sort());
});

test.each(Object.keys(committed))(
  "%s is as large as committed (else look why, then npm run sizes)",
  (name) => {
    expect(sizes[name]).toBeLessThanOrEqual(committed[name]! + allowance.more);
    expect(sizes[name]).toBeGreaterThanOrEqual(committed[name]! - allowance.less);
  },
);

test("a still timeline brings neither gestures nor bundled data nor the schema", async () => {
  const { inputs } = await bundle('export { timeline, points, axis } from "summitry"');
  expect(inputs.some((path) => path.endsWith("dist/esm/timeline/timeline.js"))).toBe(true);
  expect(inputs.filter((path) => /d3-(zoom|brush|drag)\/|esm\/generated\//.test(path))).toEqual([]);
});

test("static rendering brings no gestures, no renderer and no element", async () => {
  const { inputs } = await bundle('export { toSVG } from "summitry/static"');
  expect(
    inputs.filter((path) => /d3-(zoom|brush|selection)\/|esm\/(render|interact|element)\//.test(path)),
  ).toEqual([]);
});
