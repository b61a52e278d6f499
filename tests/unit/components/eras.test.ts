import { describe, expect, test } from "vitest";
import { axis, compose, eras, points, type Chart, type ErasOptions } from "../../../src/components/index.js";
import type { DomainInput } from "../../../src/scales/index.js";
import type { Mark, RectMark, TextMark } from "../../../src/scene/index.js";
import { overlaps, textBoxes } from "../../support/boxes.js";
import { dataset, type Given } from "../../support/sample.js";

const kinds = [
  { id: "talk", label: "Talk" },
  { id: "age", label: "Age", symbol: "era" },
];

interface Options {
  readonly domain?: DomainInput;
  readonly width?: number;
}

function draw(
  given: readonly Given[],
  options: ErasOptions = {},
  more: Options = {},
): { chart: Chart; marks: Mark[] } {
  const data = dataset(given, { kinds });
  const only = points({ where: ({ kind }) => kind === "talk" });
  const chart = compose({ data, components: [eras(options), only, axis()], ...more });
  return { chart, marks: chart.scene(chart.home).layers.flatMap((layer) => [...layer.marks]) };
}

const washes = (marks: readonly Mark[]): RectMark[] =>
  marks.filter((mark): mark is RectMark => mark.type === "rect" && mark.role === "era");
const names = (marks: readonly Mark[]): TextMark[] =>
  marks.filter((mark): mark is TextMark => mark.type === "text" && mark.role === "era-name");

const given = [
  { when: "1900-01-01", title: "A talk" },
  { when: "1920/1950", kind: "age", title: "First age" },
  { when: "1940/1990", kind: "age", title: "Second age" },
  { when: "1960-05-05", kind: "age", title: "A day" },
];

describe("eras", () => {
  test("are the events of kinds drawn as eras that last; a day is none", () => {
    expect(washes(draw(given).marks).map(({ event }) => event)).toEqual(["e1", "e2"]);
  });

  test("are those that the user asks for", () => {
    const { marks } = draw(given, { where: ({ title }) => title === "Second age", label: () => "Mine" });
    expect(washes(marks).map(({ event }) => event)).toEqual(["e2"]);
    expect(names(marks)[0]!.lines[0]!.text).toBe("Mine");
  });

  test("reach from the top of the plot to its foot, and lie behind all else", () => {
    const { chart } = draw(given);
    const scene = chart.scene(chart.home);
    const [wash] = washes(scene.layers[0]!.marks);
    expect(scene.layers[0]!.name).toBe("washes");
    expect(wash!.from.c).toBe(scene.plot[2]);
    const axisRow = scene.layers.find(({ name }) => name === "axis")!.marks[0] as TextMark;
    expect(wash!.to.c).toBeLessThanOrEqual(axisRow.at.c);
    expect(wash!.to.c).toBeGreaterThan(scene.height / 2);
  });

  test("that overlap have their names in rows of their own", () => {
    const [first, second] = names(draw(given).marks);
    expect(first!.at.c).not.toBe(second!.at.c);
  });

  test("fade where they are open", () => {
    const open = [{ when: "1900-01-01" }, { when: "1950-01-01/..", kind: "age", title: "Still going on" }];
    expect(washes(draw(open).marks).map(({ fade }) => fade)).toEqual([undefined, "end"]);
  });

  test("show their names wherever in them a reader looks", () => {
    const { chart } = draw(given, {}, { domain: "1965/1970" });
    const scene = chart.scene(chart.home);
    const shown = textBoxes(scene, chart.view(scene, chart.home)).find(({ text }) => text === "Second age");
    expect(shown!.x0).toBeGreaterThanOrEqual(chart.plot[0]);
    expect(shown!.x1).toBeLessThanOrEqual(chart.plot[1]);
  });

  test.each([960, 360])("have names that meet no other text at %i pixels", (width) => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      ...{ when: `${1900 + 5 * i}/${1930 + 5 * i}`, kind: "age", title: `The age of number ${i}` },
    }));
    const { chart } = draw([...many, { when: "1930-01-01", title: "A talk" }], {}, { width });
    const scene = chart.scene(chart.home);
    const boxes = textBoxes(scene, chart.view(scene, chart.home));
    expect(boxes.filter(({ role }) => role === "era-name").length).toBeGreaterThan(3);
    expect(overlaps(boxes)).toEqual([]);
  });

  test("too short for their names go without", () => {
    const { marks } = draw([
      { when: "1000-01-01" },
      { when: "2000-01-01" },
      { when: "1500/1502", kind: "age" },
    ]);
    expect(washes(marks)).toHaveLength(1);
    expect(names(marks)).toEqual([]);
  });

  test("shorter than their names are named in full before their ends, where no other era of the row is", () => {
    const long = "A name much longer than its era is";
    const one = { when: "1950/1957", kind: "age", title: long };
    const [first] = names(draw([{ when: "1900-01-01" }, { when: "2000-01-01" }, one]).marks);
    expect(first!.lines[0]!.text).toBe(long);
    expect((first!.at.da ?? 0) + first!.width).toBe(-4);
    const beside = { when: "1900/1949", kind: "age", title: "Before" };
    const { marks } = draw([{ when: "1900-01-01" }, { when: "2000-01-01" }, one, beside]);
    expect(names(marks).map(({ lines }) => lines[0]!.text)).not.toContain(long);
  });

  test("are named in full where time runs down", () => {
    const long = "A name much longer than its column is";
    const { marks } = draw(
      [{ when: "1900-01-01" }, { when: "1950/1990", kind: "age", title: long }],
      {},
      { width: 360 },
    );
    expect(
      names(marks)[0]!
        .lines.map(({ text }) => text)
        .join(" "),
    ).toBe(long);
  });

  test("take no room where there are none", () => {
    const without = draw([{ when: "1900-01-01" }, { when: "1950-01-01" }]);
    const bare = compose({
      data: dataset([{ when: "1900-01-01" }, { when: "1950-01-01" }]),
      components: [points(), axis()],
    });
    expect(without.chart.height).toBe(bare.height);
  });
});
