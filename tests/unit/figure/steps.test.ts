import { expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import { compose } from "../../../src/components/index.js";
import { readingOf, stepOfHash, stepsPanel } from "../../../src/figure/steps.js";
import { printNode } from "../../../src/print/index.js";
import { listView } from "../../../src/views/list.js";
import { faults } from "../../support/xml.js";

const chart = compose({ data, view: listView });
const { readings } = data.meta;

test("a reading is found by its id, and one that does not exist is refused by name", () => {
  expect(readingOf("how-a-deadline-lapsed", readings).steps).toHaveLength(7);
  expect(() => readingOf("no-such-thing", readings)).toThrow(RangeError);
  expect(() => readingOf("no-such-thing", readings)).toThrow('"no-such-thing"');
});

test("steps may be given without a reading", () => {
  const steps = [{ title: "One", text: "First." }];
  expect(readingOf(steps, readings).steps).toBe(steps);
});

test("all steps are in the page, each with an id to link to, its text and its sources", () => {
  for (const reading of readings) {
    const text = printNode(stepsPanel(reading, chart, "buttons"));
    expect(faults(text)).toEqual([]);
    for (const [i, step] of reading.steps.entries()) {
      expect(text).toContain(`id="us-russia-list-step-${i + 1}"`);
      expect(text).toContain(step.title);
      expect(text).toContain(step.text);
    }
    expect(text).toContain("Step 1 of 7");
  }
});

test("an address names a step by its number, or by its id on a page with several readings", () => {
  expect(stepOfHash("#step-2", "us-russia", 7)).toBe(1);
  expect(stepOfHash("#us-russia-step-7", "us-russia", 7)).toBe(6);
  for (const hash of ["", "#step-0", "#step-8", "#step-2x", "#other-step-2", "#1986-reykjavik-summit"])
    expect(stepOfHash(hash, "us-russia", 7), hash).toBe(-1);
});

test("every event, time and source that a bundled step names exists", () => {
  for (const { steps } of readings)
    for (const { selected, sources } of steps) {
      if (selected !== undefined)
        expect(data.index(selected as "2021-geneva-summit")).toBeGreaterThanOrEqual(0);
      for (const id of sources ?? []) expect(data.meta.sources.some((source) => source.id === id)).toBe(true);
    }
});
