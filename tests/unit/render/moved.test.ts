import { expect, test } from "vitest";
import { compose } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { placeAttributes, stretchOf } from "../../../src/print/index.js";
import { formOf, isMoved, lineOf } from "../../../src/render/moved.js";
import { withWords } from "../../../src/render/words.js";
import { symbolMark, textMark } from "../../support/marks.js";
import { deadlinesView, historyView, summitsView, threatsView } from "../../../src/views/index.js";

const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** The numbers that place a mark in a file, without those that say how it is drawn. */
function printed(attributes: Readonly<Record<string, string>>): number[] {
  const { visibility: _, width: __, height: ___, ...place } = attributes;
  return Object.values(place).flatMap(numbers);
}

const views = [historyView, summitsView, threatsView, deadlinesView];
const shapes = [
  { width: 1000, orient: "horizontal", dir: "ltr" },
  { width: 1000, orient: "horizontal", dir: "rtl" },
  { width: 400, orient: "vertical", dir: "ltr" },
] as const;

test.each(views.flatMap((view) => shapes.map((shape) => ({ view, ...shape }))))(
  "a mark in a group that moves it lies where it is printed: $view.name, $orient, $dir",
  ({ view, ...shape }) => {
    const chart = compose({ data, record, view, ...shape });
    const scene = chart.scene(chart.home);
    const { vertical } = chart.orientation;
    let moved = 0;
    for (const stretchedBy of [1, 1.3, 3.7]) {
      const home = chart.view(scene, chart.home);
      const at = { ...home, k: home.k * stretchedBy };
      for (const layer of scene.layers)
        for (const mark of layer.marks) {
          const line = isMoved(mark) ? lineOf(mark, scene.orientation) : undefined;
          if (line === undefined) continue;
          moved++;
          const stretch = stretchOf(layer, scene, at);
          const along = line.a * stretch.k + line.from;
          const [dx, dy] = numbers(`${line.before}${along}${line.after}`) as [number, number];
          const form = formOf(mark, scene.orientation);
          const { width: _, height: __, ...place } = form;
          const own = Object.entries(place).flatMap(([name, value]) =>
            numbers(value).map(
              (n, i) => n + (name.startsWith("x") || (name === "d" && i % 2 === 0) ? dx : dy),
            ),
          );
          const expected = printed(placeAttributes(mark, scene.orientation, stretch));
          const found = Object.keys(form).length === 0 ? [dx, dy] : own;
          expect(found, mark.key).toHaveLength(expected.length);
          found.forEach((n, i) => expect(Math.abs(n - expected[i]!), mark.key).toBeLessThan(0.02));
        }
    }
    expect(moved).toBeGreaterThan(vertical ? 20 : 60);
  },
);

test("words that slide or follow the view are placed one by one", () => {
  const chart = compose({ data, record, view: historyView, width: 1000 });
  const scene = chart.scene(chart.home);
  const sliding = scene.layers.flatMap(({ marks }) =>
    marks.filter((mark) => mark.type === "text" && mark.within !== undefined),
  );
  expect(sliding.length).toBeGreaterThan(0);
  for (const mark of sliding) expect(lineOf(mark, scene.orientation)).toBeUndefined();
});

test("a count stays with the ring before it; without that ring it stands by itself", () => {
  const [ring, other] = [symbolMark("ring"), symbolMark("other")];
  const count = textMark("count", { on: "ring" });
  expect(withWords([ring, count, other])).toEqual([
    { mark: ring, words: count },
    { mark: other, words: undefined },
  ]);
  expect(withWords([other, count])).toEqual([
    { mark: other, words: undefined },
    { mark: count, words: undefined },
  ]);
});
