import { describe, expect, test } from "vitest";
import { compose, type Chart } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import type { TextMark } from "../../../src/scene/index.js";
import { deadlinesView, summitsView, threatsView } from "../../../src/views/index.js";

const widths = [320, 360, 480, 560, 640, 768, 900, 1200];
const domains = [undefined, "1986/2025", "2014/2025", "2022/2025", "2025", "2025-07/2025-08", "2025-08-08"];

const textsOf = (chart: Chart): TextMark[] =>
  chart
    .scene(chart.home)
    .layers.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === "text" ? [mark] : [])));
const chartOf = (view: typeof deadlinesView, width: number, domain: string | undefined): Chart =>
  compose({ data, record, view, width, ...(domain === undefined ? {} : { domain }) });

describe("what became of something", () => {
  const isStatement = ({ key }: TextMark): boolean => /^(label:)?(ending|said):/.test(key);

  test.each(widths)("is said whole, in a word, or not at all, but never cut, %i pixels wide", (width) => {
    for (const view of [deadlinesView, threatsView])
      for (const domain of domains) {
        const said = textsOf(chartOf(view, width, domain)).filter(isStatement);
        const cut = said.filter(({ lines }) => lines.some(({ text }) => text.includes("…")));
        expect(
          cut.map(({ lines }) => lines.map(({ text }) => text).join(" ")),
          String(domain),
        ).toEqual([]);
      }
  });

  test("of each deadline stands beside it in a wide drawing, also where eleven years are shown", () => {
    for (const domain of [undefined, "2014/2025"]) {
      const said = textsOf(chartOf(deadlinesView, 1200, domain)).filter(({ key }) =>
        key.startsWith("ending:"),
      );
      expect(said.map(({ lines }) => lines.map(({ text }) => text).join(" ")).sort()).toEqual([
        "lapsed: no penalty on Russia",
        "superseded after 14 days",
        "superseded after a day",
      ]);
    }
  });
});

describe("on a phone", () => {
  test.each(["2014/2025", "2018", "2018-07", "2025-07/2025-08", "2025-08-08", "1995-05"])(
    "both rails say in %s who held the office, wherever in a term that is",
    (domain) => {
      const chart = chartOf(summitsView, 360, domain);
      const { k, shift } = chart.view(chart.scene(chart.home), chart.home);
      const [first, last] = chart.plot;
      for (const hue of ["blue", "red"]) {
        const names = textsOf(chart).filter(
          ({ role, lines }) => role === "rail-name" && lines[0]?.fill === hue,
        );
        const seen = names.filter(({ at, within, height }) => {
          const from = at.a * k + shift + (at.da ?? 0);
          const slides =
            within !== undefined && within[0] * k + shift < last && within[1] * k + shift > first;
          return slides || (from >= first - 0.5 && from + height <= last + 0.5);
        });
        expect(
          seen.map(({ lines }) => lines[0]!.text),
          hue,
        ).not.toEqual([]);
      }
    },
  );
});
