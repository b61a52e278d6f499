import { expect, test } from "vitest";
import { compose, type ChartOptions } from "../../../src/components/index.js";
import { deckOf, headlineOf } from "../../../src/figure/heading.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import type { TextMark } from "../../../src/scene/index.js";
import { deadlinesView, historyView, summitsView, threatsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";

function textsOf(options: ChartOptions): TextMark[] {
  const chart = compose(options);
  const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
  return marks.filter((mark): mark is TextMark => mark.type === "text");
}
const wordsOf = ({ lines }: TextMark): string => lines.map(({ text }) => text).join(" ");

function deck(options: ChartOptions): string {
  const { plan, data } = compose(options);
  return deckOf(plan, data, options);
}

test("a view says what it is about, how it is read and what it comes to", () => {
  const { plan } = compose({ data, view: deadlinesView });
  expect(headlineOf(plan, data, {})).toBe("Deadlines, and what became of them");
  expect(plan.reading).toMatch(
    /; outlined, the part that a newer limit overtook\. 3 in all: 2 superseded, 1 lapsed\.$/,
  );
  expect(deck({ data, view: threatsView })).toContain("9 in all: 5 that nothing followed, 3 crossed.");
  expect(deck({ data, record, view: summitsView })).toContain(
    "Large marks are the 15 told of here; 86 others are on record.",
  );
});

test("what the data are comes first, and an option takes the place of all", () => {
  expect(deck({ data, view: threatsView }).startsWith(data.meta.description!)).toBe(true);
  expect(deck({ data, view: historyView })).toBe(data.meta.description);
  expect(deck({ data, view: threatsView, deck: "Mine." })).toBe("Mine.");
  expect(deck({ data, view: threatsView, deck: "" })).toBe("");
});

test("small marks are in the key only where they are drawn, and leave their room", () => {
  const options = { data, record, view: summitsView, width: 736 };
  const off = { ...options, filter: { record: false } };
  expect(textsOf(options).map(wordsOf)).toContain("Small: others on record");
  expect(textsOf(off).map(wordsOf)).not.toContain("Small: others on record");
  expect(compose(off).height).toBe(compose(options).height);
  expect(deck(off)).toBe(deck(options));
});

test.each([1200, 768, 600])("what followed each threat is said at %i px", (width) => {
  const said = textsOf({ data, view: threatsView, width: width - 32 }).map(wordsOf);
  for (const statement of ["no penalty on Russia by 12 August 2025", "crossed: the jets came"])
    expect(said).toContain(statement);
});

test("the summit among the dots of ten years has its name", () => {
  const texts = textsOf({ data, view: deadlinesView, width: 1168, domain: "2014/2025" });
  expect(texts.find(({ label }) => label === "2025-anchorage-summit")).toBeDefined();
});

test("kinds that are called threat or deadline need no symbol", () => {
  for (const [kind, view] of Object.entries({ threat: threatsView, deadline: deadlinesView })) {
    const own = dataset([{ when: "2001-02-03/2001-03-04", kind }], { kinds: [{ id: kind, label: kind }] });
    expect(compose({ data: own, view }).data.size).toBe(1);
  }
});

const place = { name: "Town hall", country: "IS", host: null, setting: "bilateral" };
const parties = ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), type: "state" }));

test("where no people are named, parties or the place make a meeting; where people are, only they do", () => {
  const met = dataset(
    [
      { when: "2001", place, with: ["a", "b"] },
      { when: "2002", place },
    ],
    { parties },
  );
  expect(compose({ data: met, view: summitsView }).data.size).toBe(1);
  expect(compose({ data: dataset([{ when: "2001", place }]), view: summitsView }).data.size).toBe(1);
  expect(compose({ data, record, view: summitsView }).data.size).toBe(15);
});
