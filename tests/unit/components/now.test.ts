import { expect, test } from "vitest";
import { axis, compose, now, points, type ChartOptions } from "../../../src/components/index.js";
import type { Mark, TextMark } from "../../../src/scene/index.js";
import { textBoxes } from "../../support/boxes.js";
import { dataset } from "../../support/sample.js";

const data = dataset([{ when: "1990-01-01" }, { when: "2010-01-01" }]);

function draw(options: Partial<ChartOptions>): { marks: Mark[]; height: number } {
  const chart = compose({ data, components: [points(), now(), axis()], ...options });
  const scene = chart.scene(chart.home);
  return { marks: scene.layers.flatMap((layer) => [...layer.marks]), height: chart.height };
}

const line = (marks: readonly Mark[]): Mark | undefined => marks.find(({ role }) => role === "now");
const words = (marks: readonly Mark[]): TextMark | undefined =>
  marks.find((mark): mark is TextMark => mark.type === "text" && mark.role === "now-name");

test("the present is a line with its date, and what comes after it is washed", () => {
  const { marks } = draw({ now: "2000-06-15" });
  expect(line(marks)?.type).toBe("rule");
  expect(words(marks)!.lines[0]!.text).toBe("now, 15 Jun 2000");
  const future = marks.find(({ role }) => role === "future");
  const rule = line(marks);
  if (future?.type !== "rect" || rule?.type !== "rule") throw new Error("not drawn");
  expect(future.from.a).toBe(rule.from.a);
  expect(future.to.a).toBeGreaterThan(future.from.a);
});

test("nothing is drawn where nobody says what the present is", () => {
  expect(line(draw({}).marks)).toBeUndefined();
});

test.each(["1900-01-01", "2100-01-01"])(
  "%s lies outside the extent, so nothing is drawn and no room taken",
  (at) => {
    const { marks, height } = draw({ now: at });
    expect(line(marks)).toBeUndefined();
    expect(height).toBe(compose({ data, components: [points(), axis()] }).height);
  },
);

test("the words are replaceable, and an empty text leaves the line alone", () => {
  const chart = (label: string): Mark[] =>
    draw({ now: "2000-06-15", components: [points(), now({ label }), axis()] }).marks;
  expect(words(chart("today"))!.lines[0]!.text).toBe("today");
  expect(words(chart(""))).toBeUndefined();
  expect(line(chart(""))).toBeDefined();
});

test.each([
  { width: 960, dir: "ltr" },
  { width: 960, dir: "rtl" },
  { width: 360, dir: "ltr" },
] as const)("near the end of the extent the words stay in the drawing (%o)", (options) => {
  const chart = compose({ data, components: [points(), now(), axis()], now: "2010-03-01", ...options });
  const scene = chart.scene(chart.home);
  const box = textBoxes(scene, chart.view(scene, chart.home)).find(({ key }) => key === "now-name")!;
  expect(box.x0).toBeGreaterThanOrEqual(0);
  expect(box.x1).toBeLessThanOrEqual(scene.width);
  expect(box.y1).toBeLessThanOrEqual(scene.height);
});
