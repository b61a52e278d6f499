import { describe, expect, test } from "vitest";
import { compose, type ChartOptions } from "../../../src/components/index.js";
import history from "../../../src/generated/us-russia.js";
import type { Mark, Place, TextMark } from "../../../src/scene/index.js";
import { utc } from "../../../src/time/index.js";
import { threatsView } from "../../../src/views/index.js";
import { dataset, type Given } from "../../support/sample.js";

const noon = 12 * 36e5;

function drawing(options: Partial<ChartOptions> = {}) {
  const chart = compose({ data: history, view: threatsView, width: 1200, ...options });
  const scene = chart.scene(chart.home);
  const view = chart.view(scene, chart.home);
  const all = scene.layers.flatMap(({ marks }) => marks);
  const marks = new Map(all.map((mark) => [mark.key, mark]));
  const [from, to] = chart.plot;
  const [t0, t1] = chart.home;
  return {
    chart,
    scene,
    marks,
    keys: [...marks.keys()],
    along: ({ a, da = 0 }: Place): number => a * view.k + view.shift + da,
    at: (t: number): number => from + ((t - t0) / (t1 - t0)) * (to - from),
  };
}

const words = (marks: Iterable<Mark>): string[] =>
  [...marks].flatMap((mark) => (mark.type === "text" ? [mark.lines.map(({ text }) => text).join(" ")] : []));

const parties = [
  { id: "north", name: "North", type: "state" },
  { id: "south", name: "South", type: "state" },
  { id: "ann", name: "Ann", type: "person", side: "north" },
];
const kinds = [
  { id: "talk", label: "Talk" },
  { id: "threat", label: "Threat", symbol: "flag" },
  { id: "line", label: "Line", symbol: "line" },
];
const threats = (events: readonly Given[]) =>
  dataset(
    events.map((event) => ({ kind: "threat", by: ["ann"], to: ["south"], ...event })),
    { parties, kinds },
  );

describe("the bundled history", () => {
  test("has a lane for each side that threatened, in the words of its parties", () => {
    const { scene } = drawing();
    const names = words(scene.layers.filter(({ name }) => name === "lanes").flatMap(({ marks }) => marks));
    expect(names).toEqual([
      "United States towards Russia",
      "United States towards Canada and Denmark",
      "Russia towards United States, United Kingdom, NATO and Western states",
    ]);
  });

  test("draws each threat and each red line, on its day", () => {
    const { marks, along, at } = drawing();
    for (const id of ["2025-january-threat", "2025-july-threat", "2022-all-means-threat"])
      expect(marks.get(id)?.type).toBe("symbol");
    const january = marks.get("2025-january-threat");
    const pole = january?.type === "symbol" ? along({ a: january.at.a, c: 0 }) : NaN;
    expect(Math.abs(pole - at(utc(2025, 1, 22) + noon))).toBeLessThan(0.5);
    const line = marks.get("2022-long-range-red-line:mark");
    expect(line?.type === "rule" && Math.abs(along(line.from) - at(utc(2022, 6, 5) + noon)) < 0.5).toBe(true);
    expect(line?.type === "rule" && line.from.a === line.to.a).toBe(true);
  });

  test("marks where a red line was crossed, and says what did not follow in the data's words, if they are short", () => {
    const { marks, along, at, keys } = drawing();
    const end = marks.get("2024-war-with-nato-threat:end");
    expect(end?.type === "symbol" && end.shape).toBe("cross");
    expect(end?.type === "symbol" && Math.abs(along(end.at) - at(utc(2024, 11, 19) + noon)) < 0.5).toBe(true);
    const said = words(marks.values());
    // The key, and the two whose words are too long for a line.
    expect(said.filter((text) => text === "nothing followed").length).toBe(3);
    expect(said.filter((text) => text.startsWith("no penalty on Russia")).sort()).toEqual([
      "no penalty on Russia",
      "no penalty on Russia by 12 August 2025",
      "no penalty on Russia by 12 August 2025",
    ]);
    expect(keys).toContain("2025-january-threat:nothing");
    expect(keys).not.toContain("2024-war-with-nato-threat:nothing");
  });

  test.each([360, 768, 1200])("no two texts overlap at %i pixels, up to the next level", (width) => {
    const { scene, chart } = drawing({ width });
    const texts = scene.layers
      .filter(({ name }) => name === "labels")
      .flatMap(({ marks }) => marks)
      .filter((mark): mark is TextMark => mark.type === "text");
    // Every threat has its words.
    expect(texts.filter(({ label }) => label !== undefined).length).toBe(9);
    for (const k of [1, 1.2, 1.41]) {
      const boxes = texts.map(({ key, at, width: w, height: h }) => {
        const a = at.a * k + (at.da ?? 0);
        const [length, depth] = chart.orientation.vertical ? [h, w] : [w, h];
        return { key, a0: a, a1: a + length, c0: at.c, c1: at.c + depth };
      });
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(
            a.a1 <= b.a0 + 0.1 || b.a1 <= a.a0 + 0.1 || a.c1 <= b.c0 + 0.1 || b.c1 <= a.c0 + 0.1,
            `${a.key} and ${b.key} at ${k}`,
          ).toBe(true);
    }
  });
});

describe("anyone's threats", () => {
  const ends = [
    ["met", "circle"],
    ["carried-out", "square"],
    ["crossed", "cross"],
    ["withdrawn", "ring"],
    ["lapsed", "ring"],
    ["none", "ring"],
  ] as const;

  test.each(ends)("an outcome of type %s ends in a %s", (type, shape) => {
    const outcome = { type, when: "2030-03-01", text: "So it came about." };
    const { marks } = drawing({ data: threats([{ id: "one", when: "2030-01-05", outcome }]) });
    const end = marks.get("one:end");
    expect(end?.type === "symbol" && end.shape).toBe(shape);
  });

  test("repetitions are flags of their own, joined by a thin line", () => {
    const moments = ["2030-02-01", "2030-03-01"].map((when) => ({ type: "restated", when }));
    const { marks, along, at } = drawing({ data: threats([{ id: "one", when: "2030-01-05", moments }]) });
    expect(["one", "one:again-0", "one:again-1"].map((key) => marks.get(key)?.type)).toEqual(
      Array(3).fill("symbol"),
    );
    const line = marks.get("one:repeated");
    expect(line?.strokeWidth).toBe(1);
    expect(line?.type === "rule" && Math.abs(along(line.from) - at(utc(2030, 1, 5) + noon)) < 0.5).toBe(true);
    expect(line?.type === "rule" && Math.abs(along(line.to) - at(utc(2030, 3, 1) + noon)) < 0.5).toBe(true);
  });

  test("the line runs to what replied, and as far as nothing is known there is none", () => {
    const { marks, along, at, keys } = drawing({
      data: threats([
        { id: "one", when: "2030-01-05" },
        { id: "two", when: "2030-01-06" },
        { id: "reply", kind: "talk", when: "2030-05-01", links: [{ type: "reply-to", to: "one" }] },
      ]),
    });
    const line = marks.get("one:followed");
    expect(line?.type === "rule" && Math.abs(along(line.to) - at(utc(2030, 5, 1) + noon)) < 0.5).toBe(true);
    expect(marks.get("one:reply")?.event).toBe("reply");
    expect(keys.filter((key) => key.startsWith("two:"))).toEqual([]);
  });

  test("a side that threatens two others has two lanes; a person threatens for a side", () => {
    const data = threats([
      { id: "one", when: "2030-01-05" },
      { id: "two", when: "2030-02-05", by: ["north"], to: ["south"] },
      { id: "three", when: "2030-03-05", by: ["south"], to: ["ann"] },
    ]);
    const { scene } = drawing({ data });
    const names = words(scene.layers.filter(({ name }) => name === "lanes").flatMap(({ marks }) => marks));
    expect(names).toEqual(["North towards South", "South towards North"]);
  });

  test("a dataset without threats draws an empty picture", () => {
    expect(() => drawing({ data: dataset([{ when: "2030-01-05" }]) })).not.toThrow();
  });

  test("as known before it was crossed, a line is not crossed", () => {
    const data = threats([
      {
        id: "one",
        kind: "line",
        when: "2030-01-05",
        moments: [{ type: "crossed", when: "2030-06-01" }],
        outcome: { type: "crossed", when: "2030-06-01", text: "It was crossed." },
      },
      { id: "two", when: "2030-07-05" },
    ]);
    expect(drawing({ data }).keys).toContain("one:end");
    expect(drawing({ data, asOf: "2030-05" }).keys).not.toContain("one:end");
  });
});
