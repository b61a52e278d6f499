import { describe, expect, test } from "vitest";
import { axis, compose, legend, spans, type LegendOptions } from "../../../src/components/index.js";
import { toDomain } from "../../../src/scales/index.js";
import type { Mark, Scene, TextMark } from "../../../src/scene/index.js";
import { overlaps, textBoxes } from "../../support/boxes.js";
import { dataset, type Given } from "../../support/sample.js";

const kinds = [
  { id: "talk", label: "Talk", symbol: "diamond" },
  { id: "storm", label: "Storm", symbol: "star" },
  { id: "reign", label: "Reign" },
  { id: "age", label: "Age", symbol: "era" },
  { id: "never", label: "Never seen" },
];

interface Size {
  readonly width?: number;
  readonly dir?: "ltr" | "rtl";
}

function draw(given: readonly Given[], options: LegendOptions = {}, size: Size = {}): Scene {
  const chart = compose({
    data: dataset(given, { kinds }),
    components: [legend(options), spans(), axis()],
    ...size,
  });
  return chart.scene(chart.home);
}

const legendMarks = (scene: Scene): readonly Mark[] =>
  scene.layers.find(({ name }) => name === "legend")?.marks ?? [];
const names = (scene: Scene): string[] =>
  legendMarks(scene)
    .filter((mark): mark is TextMark => mark.type === "text")
    .map(({ lines }) => lines[0]!.text);

const given: readonly Given[] = [
  { when: "1900-01-01", kind: "talk" },
  { when: "1950-01-01", kind: "storm" },
  { when: "1910-01-01/1940-01-01", kind: "reign" },
];

describe("a legend", () => {
  test("names the kinds that occur, in the order of the dataset, with their symbols", () => {
    const scene = draw(given);
    expect(names(scene)).toEqual(["Talk", "Storm", "Reign"]);
    const shapes = legendMarks(scene).flatMap((mark) => (mark.type === "symbol" ? [mark.shape] : []));
    expect(shapes).toEqual(["diamond", "star"]);
  });

  test.each(["horizontal", "vertical"] as const)(
    "draws symbol and bar side by side where some of a kind are one and some the other, time %s",
    (orient) => {
      const mixed = dataset(
        [
          { when: "1900-01-01", kind: "reign" },
          { when: "1910-01-01/1940-01-01", kind: "reign" },
          { when: "1950-01-01", kind: "talk" },
        ],
        { kinds: [{ ...kinds[2]!, symbol: "flag" }, kinds[0]!] },
      );
      const chart = compose({ data: mixed, components: [legend(), spans(), axis()], orient });
      const marks = legendMarks(chart.scene(chart.home));
      // On the page, from left to right.
      const right = orient === "vertical" ? "c" : "a";
      const flag = marks.find((mark) => mark.type === "symbol" && mark.shape === "flag");
      const bars = marks.filter((mark) => mark.type === "rect");
      const name = marks.find((mark) => mark.type === "text");
      if (flag?.type !== "symbol" || name?.type !== "text") throw new Error("no flag or no name");
      const end = flag.at[right] + flag.size * 0.6;
      expect(bars.length).toBeGreaterThan(0);
      for (const bar of bars) {
        if (bar.type !== "rect") continue;
        expect(bar.from[right]).toBeGreaterThanOrEqual(end);
        expect(bar.to[right]).toBeLessThan(name.at[right]);
      }
    },
  );

  test("paints a kind as the drawing does", () => {
    const scene = draw(given);
    const star = scene.layers
      .filter(({ name }) => name !== "legend")
      .flatMap(({ marks }) => [...marks])
      .find((mark) => mark.type === "symbol" && mark.shape === "star");
    const key = legendMarks(scene).find((mark) => mark.type === "symbol" && mark.shape === "star");
    expect(key!.fill).toBe(star!.fill);
  });

  test("shows what is given instead", () => {
    const entries = [{ id: "x", label: "Theirs", paint: "red", shape: "circle", hollow: true }] as const;
    const scene = draw(given, { entries, doubt: false });
    expect(names(scene)).toEqual(["Theirs"]);
    expect(legendMarks(scene).find(({ type }) => type === "symbol")).toMatchObject({
      fill: "surface",
      stroke: "red",
    });
  });

  test.each([
    ["1950", "month or year"],
    ["1950-01-01~/1953-01-01~", "about"],
    ["1950-01-01?", "doubtful"],
    ["[1950-01-01..1952-02-01]", "somewhere within"],
    ["[1950-01-01,1950-02-01]", "one of these"],
    ["1950-01-01/..", "open end"],
  ])("explains how %s is drawn, once, as “%s”", (when, words) => {
    const scene = draw([...given, { when, kind: "talk" }, { when, kind: "storm" }]);
    expect(names(scene)).toEqual(["Talk", "Storm", "Reign", words]);
  });

  test("explains a form of doubt at the levels that show it, in the room that it has at all", () => {
    const data = dataset(
      [...given, { when: "1950-01", kind: "talk" }, { when: "1900-01-01", kind: "talk" }],
      { kinds },
    );
    const chart = compose({ data, components: [legend(), spans(), axis()], width: 900 });
    const [far, near] = [chart.scene(chart.home), chart.scene(toDomain("1949/1950"))];
    expect(names(far)).not.toContain("month or year");
    expect(names(near)).toContain("month or year");
    expect(near.height).toBe(far.height);
  });

  test("shows a bar where something of a kind is one, and the symbol where something is too short for it", () => {
    const reigns = [
      { when: "1900-01-01/1940-12-31", kind: "talk" },
      { when: "1950-01-01/1950-02-10", kind: "talk" },
    ];
    const keyOf = (domain?: string): string[] => {
      const data = dataset(reigns, { kinds });
      const chart = compose({ data, components: [legend(), spans(), axis()], width: 900 });
      const scene = chart.scene(domain === undefined ? chart.home : toDomain(domain));
      return [
        ...new Set(legendMarks(scene).flatMap(({ type, role }) => (role === "swatch" ? [type] : []))),
      ].sort();
    };
    expect(keyOf()).toEqual(["rect", "symbol"]);
    expect(keyOf("1950-01-01/1950-03-01")).toEqual(["rect"]);
  });

  test("says nothing of doubt where all days are known, or where it is not asked", () => {
    expect(names(draw(given))).not.toContain("about");
    expect(names(draw([...given, { when: "1950~" }], { doubt: false }))).toEqual(["Talk", "Storm", "Reign"]);
  });

  test("shows an era as a wash", () => {
    const scene = draw([...given, { when: "1900/1950", kind: "age" }]);
    expect(names(scene)).toContain("Age");
    expect(legendMarks(scene).some((mark) => mark.type === "rect" && mark.fill === "slate-wash")).toBe(true);
  });
});

describe.each<Size>([{ width: 1200 }, { width: 360 }, { width: 480, dir: "rtl" }])("at %o", (size) => {
  const entries = Array.from({ length: 12 }, (_, i) => ({
    ...{ id: `k${i}`, label: `A kind with number ${i}`, paint: "blue", shape: "circle" as const },
  }));

  test("the legend wraps, stays in the drawing, and the plot begins below it", () => {
    const scene = draw(given, { entries }, size);
    const boxes = textBoxes(scene, { k: 1, shift: 0, domain: [0, 1] }, ({ name }) => name === "legend");
    expect(boxes).toHaveLength(12);
    expect(overlaps(boxes)).toEqual([]);
    const foot = Math.max(...boxes.map(({ y1 }) => y1));
    expect(foot).toBeLessThanOrEqual(scene.orientation.vertical ? scene.plot[0] : scene.plot[2]);
    for (const { x0, x1, text } of boxes) {
      expect(x0, text).toBeGreaterThanOrEqual(0);
      expect(x1, text).toBeLessThanOrEqual(scene.width);
    }
  });
});

test("nothing to explain takes no room", () => {
  expect(draw(given, { entries: [], doubt: false }).plot[2]).toBe(0);
});
