import { describe, expect, test } from "vitest";
import { compose, type ChartOptions } from "../../../src/components/index.js";
import history from "../../../src/generated/us-russia.js";
import { placesOf } from "../../../src/scene/index.js";
import type { Mark, TextMark } from "../../../src/scene/index.js";
import { addDays, printWhen, utc, whenBetween } from "../../../src/time/index.js";
import { deadlinesView, threatsView } from "../../../src/views/index.js";
import { dataset, type Given } from "../../support/sample.js";

const kinds = [
  { id: "talk", label: "Talk" },
  { id: "limit", label: "Limit", symbol: "bar" },
  { id: "threat", label: "Threat", symbol: "flag" },
];
const of = (events: readonly Given[]) =>
  dataset(
    events.map((event) => ({ kind: "limit", ...event })),
    { kinds },
  );
const marksOf = (options: Partial<ChartOptions>): Mark[] => {
  const chart = compose({ data: history, view: deadlinesView, width: 900, ...options });
  return chart.scene(chart.home).layers.flatMap(({ marks }) => marks);
};
const texts = (marks: readonly Mark[]): string[] =>
  marks
    .filter((mark): mark is TextMark => mark.type === "text")
    .map(({ lines }) => lines.map((l) => l.text).join(" "));
const day = (t: number): string => printWhen(whenBetween(t, addDays(t, 1), "day"));

describe("what is shown", () => {
  test("the time of the deadlines and of what happened instead, and not all of the history", () => {
    const chart = compose({ data: history, view: deadlinesView, width: 900 });
    expect(chart.home[0]).toBeLessThan(utc(2025, 7, 14));
    expect(chart.home[0]).toBeGreaterThan(utc(2025, 7, 1));
    expect(chart.home[1]).toBeGreaterThan(utc(2025, 9, 3));
    expect(chart.home[1]).toBeLessThan(utc(2025, 10, 10));
  });

  test("the days of the axis stand over the bars, and name month and year", () => {
    const marks = marksOf({ width: 1200 });
    const ticks = marks.filter((mark): mark is TextMark => mark.role === "tick" && mark.type === "text");
    const bars = marks.flatMap((mark) => (mark.role === "held" && mark.type === "rect" ? [mark.from.c] : []));
    expect(Math.max(...ticks.map(({ at, height }) => at.c + height))).toBeLessThan(Math.min(...bars));
    expect(texts(ticks)).toEqual(expect.arrayContaining(["July 2025", "14", "28"]));
  });

  test("an event with a due day is a deadline, but not what has deadlines of its own", () => {
    const data = of([
      { id: "plan", kind: "talk", when: "2030-01-01", moments: [{ type: "due", when: "2030-02-01" }] },
      { id: "part", when: "2030-01-02/2030-01-20", links: [{ type: "deadline-of", to: "plan" }] },
      { id: "alone", kind: "talk", when: "2030-01-03", moments: [{ type: "due", when: "2030-03-01" }] },
    ]);
    const issued = marksOf({ data }).flatMap(({ key, role }) => (role === "issued" ? [key] : []));
    expect(issued).toEqual(["part:issued", "alone:issued"]);
  });

  test("a chain stays together though another begins between its parts", () => {
    const data = of([
      { id: "a1", when: "2030-01-01/2030-04-01" },
      { id: "b1", when: "2030-01-10/2030-04-01" },
      { id: "a2", when: "2030-02-01/2030-05-01", links: [{ type: "supersedes", to: "a1" }] },
      { id: "a3", when: "2030-03-01/2030-06-01", links: [{ type: "supersedes", to: "a2" }] },
    ]);
    const rows = marksOf({ data }).flatMap((mark) =>
      mark.role === "issued" && mark.type === "symbol" ? [[mark.event, mark.at.c] as const] : [],
    );
    expect(rows.sort((x, y) => x[1] - y[1]).map(([id]) => id)).toEqual(["a1", "a2", "a3", "b1"]);
  });

  test("the year is said in words where the deadlines span more than one", () => {
    const said = texts(marksOf({ data: of([{ id: "a", title: "A", when: "2030-12-01/2031-01-15" }]) }));
    expect(said).toContain("A set 1 December 2030, due 15 January 2031");
  });

  test("the words can be replaced and the dates are in the reader's language", () => {
    const data = of([{ id: "a", title: "A", when: "2030-03-01/2030-05-15" }]);
    const messages = { setDue: (set: string, due: string) => `vom ${set} bis ${due}` };
    expect(texts(marksOf({ data, locale: "de", messages }))).toContain("A vom 1. März bis 15. Mai");
  });
});

describe("hard cases", () => {
  const cases: Readonly<Record<string, readonly Given[]>> = {
    "no event": [],
    "no deadline": [{ kind: "talk", when: "2030-01-01" }],
    "one day": [{ when: "2030-01-01" }],
    "one instant": [{ when: "2030-01-01T12:00:00Z" }],
    "no end and no start": [{ when: "2030-01-01/.." }, { when: "../2030-03-01" }, { when: "2030-02-01/" }],
    "vague dates": [{ when: "2030~/2031?" }, { when: "203X" }, { when: "[2030-01,2030-03]" }],
    "before our era": [{ when: "-0490-08/-0489" }, { when: "-0480-09-20/-0479-06" }],
    "three thousand years": [{ when: "-0999/2000" }, { when: "1999-01-01/1999-01-02" }],
    "long words": [
      {
        when: "2030-01-01/2030-03-01",
        title: "A title of sixty letters, which is as long as one may be, so",
        moments: [{ type: "restated", when: "2030-02-01", text: "Said ".repeat(40).trim() }],
        outcome: { type: "lapsed", text: "Nothing ".repeat(25).trim() },
      },
    ],
    "forty at once": Array.from({ length: 40 }, (_, i) => ({
      id: `l${i}`,
      when: `${day(addDays(utc(2030), i))}/${day(addDays(utc(2030), 50 + i * 3))}`,
      ...(i > 0 && i % 2 === 0 ? { links: [{ type: "supersedes", to: `l${i - 1}` }] } : {}),
    })),
    "many outcomes on one day": [
      { id: "one", when: "2030-01-01/2030-02-01" },
      ...Array.from({ length: 30 }, (_, i) => ({
        id: `o${i}`,
        kind: "talk",
        when: "2030-02-01",
        links: [{ type: "outcome-of", to: "one" }],
      })),
    ],
    "threats without words": [
      { kind: "threat", when: "2030-01-01" },
      { kind: "threat", when: "2030~", outcome: { type: "open", text: "Not yet." } },
    ],
  };
  const places = (mark: Mark): readonly number[] => {
    const all = placesOf(mark);
    return all.flatMap(({ a, da = 0, c }) => [a, da, c]);
  };

  for (const [name, events] of Object.entries(cases))
    test.each([
      ["deadlines", deadlinesView, 320],
      ["deadlines", deadlinesView, 900],
      ["threats", threatsView, 320],
      ["threats", threatsView, 900],
    ])(`${name}: %s are drawn in full, at finite places and with unique keys (%#)`, (_, view, width) => {
      const chart = compose({ data: of(events), view, width });
      for (const { name: layer, marks } of chart.scene(chart.home).layers) {
        const keys = marks.map(({ key }) => key);
        expect(new Set(keys).size, `${layer}: ${keys.join(" ")}`).toBe(keys.length);
        for (const mark of marks) expect(places(mark).every(Number.isFinite), mark.key).toBe(true);
      }
    });

  test("of many outcomes without room the number is said", () => {
    const data = of(cases["many outcomes on one day"]!);
    const marks = marksOf({ data });
    const named = marks.filter((mark) => mark.type === "text" && mark.label?.startsWith("o")).length;
    const more = marks.find(({ role }) => role === "more");
    expect(more?.type === "text" && more.count).toBe(30 - named);
  });

  test("ten thousand deadlines in one chain are laid out in a moment, not in an age", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      id: `l${i}`,
      when: `${day(addDays(utc(1990), i))}/${day(addDays(utc(1990), i + 30))}`,
      ...(i > 0 ? { links: [{ type: "supersedes", to: `l${i - 1}` }] } : {}),
    }));
    const marks = marksOf({ data: of(many) });
    expect(marks.filter(({ role }) => role === "step").length).toBe(9_999);
  }, 20_000);
});
