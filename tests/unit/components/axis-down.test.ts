import { describe, expect, test } from "vitest";
import { axis, compose, type AxisOptions } from "../../../src/components/index.js";
import { placeAttributes, stretchOf } from "../../../src/print/index.js";
import type { TextMark } from "../../../src/scene/index.js";
import usRussia from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { historyView, summitsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";

const data = dataset([{ when: "2020-01-01" }, { when: "2026-12-31" }]);

interface Seen {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The labels that are seen where time runs down at a domain, with their boxes. */
function seen(domain: string | readonly [number, number], options: AxisOptions, locale: string): Seen[] {
  const chart = compose({ data, components: [axis(options)], width: 360, height: 700, domain, locale });
  const scene = chart.scene(chart.home);
  const view = chart.view(scene, chart.home);
  return scene.layers
    .filter(({ name }) => name === "axis")
    .flatMap((layer) =>
      layer.marks
        .filter((mark): mark is TextMark => mark.type === "text")
        .flatMap((mark) => {
          const place = placeAttributes(mark, scene.orientation, stretchOf(layer, scene, view));
          if (place["visibility"] === "hidden") return [];
          const [x, y] = /\((.*)\)/.exec(place["transform"]!)![1]!.split(",").map(Number) as [number, number];
          const left = mark.align === "end" ? x - mark.width : x;
          const top = y + view.shift;
          if (top + mark.height < 0 || top > 700) return [];
          const text = mark.lines.map((line) => line.text).join(" ");
          return [{ text, top, bottom: top + mark.height, left, right: left + mark.width }];
        }),
    );
}

const domains = [
  "2025-08/2025-11",
  "2025-08-08",
  "2025-08-08/2025-08-10",
  "2025-08",
  "2024/2025",
  "2020/2026",
];
const cases = domains.flatMap((domain) =>
  ["en", "de", "ru"].flatMap((locale) => [false, true].map((over) => ({ domain, locale, over }))),
);

describe("an axis that runs down", () => {
  test.each(cases)("has no labels that meet: $domain in $locale, over $over", ({ domain, locale, over }) => {
    const labels = seen(domain, { over }, locale);
    expect(labels.length).toBeGreaterThan(2);
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1)) {
        const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        expect(along > 0.5 && across > 0.5, `"${a.text}" over "${b.text}"`).toBe(false);
      }
  });

  test.each([false, true])(
    "says the year of the months and the date of the hours in view (over: %s)",
    (over) => {
      expect(seen("2025-08/2025-11", { over }, "en").map(({ text }) => text)).toContain("2025");
      const noon = Date.UTC(2025, 7, 8, 12);
      const hours = seen([noon, noon + 6 * 3600_000], { over }, "en").map(({ text }) => text);
      expect(hours).toContain("8 Aug 2025");
      expect(hours.join(" ")).not.toContain("…");
    },
  );
});

describe("an axis among the names of a rail", () => {
  const views = { history: historyView, summits: summitsView };
  const shown = ["1986/2025", "2014/2025", "2025-07/2025-08", "2021-01/2021-02"];
  const cases = Object.keys(views).flatMap((view) => shown.map((domain) => ({ view, domain })));

  test.each(cases)("keeps clear of them in $view at $domain, and says when", ({ view, domain }) => {
    const chart = compose({
      ...{ data: usRussia, record, view: views[view as keyof typeof views], width: 328 },
      domain,
    });
    const scene = chart.scene(chart.home);
    const where = chart.view(scene, chart.home);
    const boxes = scene.layers
      .filter(({ name }) => name === "axis" || name === "rail")
      .flatMap((layer) =>
        layer.marks.flatMap((mark) => {
          if (mark.type !== "text") return [];
          const place = placeAttributes(mark, scene.orientation, stretchOf(layer, scene, where));
          if (place["visibility"] === "hidden") return [];
          const [x, y] = /\((.*)\)/.exec(place["transform"]!)![1]!.split(",").map(Number) as [number, number];
          const left = mark.align === "end" ? x - mark.width : x;
          const top = y + where.shift;
          return top + mark.height < scene.plot[0] || top > scene.plot[1]
            ? []
            : [{ role: mark.role, left, right: left + mark.width, top, bottom: top + mark.height }];
        }),
      );
    const ticks = boxes.filter(({ role }) => role === "tick");
    expect(ticks.length).toBeGreaterThan(3);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        expect(along > 0.5 && across > 0.5, JSON.stringify([a, b])).toBe(false);
      }
  });

  test("stands in a column of its own at the near edge where there is no rail, and no word reaches it", () => {
    const own = dataset([
      { when: "2024-02-12", title: "Union demands eight per cent" },
      { when: "2024-04-03/2024-04-19", title: "Strike" },
      { when: "2024-05-06", title: "Members approve" },
    ]);
    const chart = compose({ data: own, view: historyView, width: 328 });
    const texts = chart
      .scene(chart.home)
      .layers.flatMap((layer) => layer.marks)
      .filter((mark): mark is TextMark => mark.type === "text");
    const ticks = texts.filter(({ role }) => role === "tick");
    expect(ticks.map(({ lines }) => lines[0]!.text)).toEqual(["2024", "Mar", "Apr", "May"]);
    const edge = Math.max(...ticks.map(({ at, width }) => at.c + width));
    for (const { at } of texts.filter(({ role }) => role === "label")) expect(at.c).toBeGreaterThan(edge);
  });
});
