import { expect, test } from "vitest";
import { compose, type ChartOptions } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { deadlinesView, historyView, summitsView, threatsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";

const views = { summitsView, threatsView, deadlinesView, historyView };

/** The marks of corrections that a drawing's words carry, with the event they name. */
function starsIn(options: ChartOptions): string[] {
  const chart = compose({ width: 1200, ...options });
  const texts = chart
    .scene(chart.home)
    .layers.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.type === "text" ? [mark.lines.map(({ text }) => text).join(" ")] : [])),
    );
  return [...new Set(texts.flatMap((text) => text.match(/\*[⁰¹²³⁴⁵⁶⁷⁸⁹]*/g) ?? []))].sort();
}

test.each(Object.entries(views))(
  "in %s each numbered mark has its note, which names the event",
  (_, view) => {
    const options: ChartOptions = { data, record, view };
    const { plan } = compose(options);
    const notes = (plan.notes ?? []).join(" ");
    const corrected = Array.from({ length: data.size }, (_, i) => data.event(i)).filter(
      ({ corrections }) => corrections !== undefined,
    );
    const told = corrected.flatMap(({ title }) => {
      const at = notes.search(new RegExp(`\\*[⁰¹²³⁴⁵⁶⁷⁸⁹]+ ${title.replace(/[^\p{L}\p{N} ]/gu, ".")}`));
      return at < 0 ? [] : [notes.slice(at).split(" ")[0]!];
    });
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told).size).toBe(told.length);
    expect(notes.match(/\*[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)).toHaveLength(told.length);
    for (const star of starsIn(options)) expect(told).toContain(star);
  },
);

test("notes say what was printed and what is right; many are also told in one, which names the events", () => {
  const few = compose({ data, record, view: summitsView }).plan.notes!;
  const many = compose({ data, record, view: historyView }).plan.notes!;
  expect(few).toHaveLength(2);
  expect(few[0]).toBe("*¹ Reykjavík summit: The Moscow Times has “Helsinki”; right is Reykjavík.");
  expect(many).toHaveLength(19);
  expect(many[0]).toBe(few[0]);
  const { brief } = compose({ data, record, view: historyView }).plan;
  expect(brief).toMatch(/^Sources were put right; .+: \*¹ Reykjavík summit; \*² /);
  expect(compose({ data, record, view: summitsView }).plan.brief).toBeUndefined();
});

test("what happened instead of a deadline is marked like all else", () => {
  const names = starsIn({ data, view: deadlinesView });
  expect(names.length).toBe(compose({ data, view: deadlinesView }).plan.notes!.length);
});

test("one correction alone has an asterisk without a number", () => {
  const one = dataset([
    {
      when: "2001-05-03",
      title: "First talk",
      corrections: [
        {
          field: "claim",
          stated: "the second",
          corrected: "the first",
          note: "It was.",
          source: "gazette",
          support: ["gazette"],
        },
      ],
    },
    { when: "2004-09-01" },
  ]);
  expect(starsIn({ data: one, view: historyView })).toEqual(["*"]);
  expect(compose({ data: one, view: historyView }).plan.notes).toEqual([
    "* First talk: The Gazette has “the second”; right is the first.",
  ]);
});
