import { describe, expect, test } from "vitest";
import { compose, type ChartOptions } from "../../../src/components/index.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import type { Mark, Scene } from "../../../src/scene/index.js";
import { historyView } from "../../../src/views/index.js";
import { overlaps, textBoxes } from "../../support/boxes.js";
import { dataset } from "../../support/sample.js";

function draw(options: Partial<ChartOptions> = {}): {
  scene: Scene;
  marks: Mark[];
  boxes: ReturnType<typeof textBoxes>;
} {
  const chart = compose({ data, record, view: historyView, ...options });
  const scene = chart.scene(chart.home);
  const marks = scene.layers.flatMap((layer) => [...layer.marks]);
  return { scene, marks, boxes: textBoxes(scene, chart.view(scene, chart.home)) };
}

describe("the history", () => {
  test("draws every event, as a mark, an era or in a ring", () => {
    const { marks } = draw({ width: 1200 });
    const drawn = new Set(marks.flatMap(({ event }) => event ?? []));
    const counted = marks.reduce((sum, mark) => sum + (mark.type === "symbol" ? (mark.count ?? 0) : 0), 0);
    expect(drawn.size + counted).toBe(data.size);
  });

  test("draws lasting events of era kinds as background and nothing of them as marks", () => {
    const { marks } = draw();
    const eras = new Set(marks.filter(({ role }) => role === "era").map(({ event }) => event));
    expect(eras).toContain("2022-invasion");
    expect(marks.filter(({ event, role }) => role === "mark" && eras.has(event))).toEqual([]);
  });

  test("has the tracks of the dataset in its order, and rails of both sides", () => {
    const { marks } = draw({ width: 1200 });
    const names = marks.flatMap((mark) => (mark.type === "text" && mark.role === "lane" ? [mark] : []));
    const order = [...names].sort((a, b) => a.at.c - b.at.c).map(({ key }) => key.replace("lane:", ""));
    expect(order).toEqual(["us", ...data.meta.tracks.map(({ id }) => id), "russia"]);
  });

  test("takes anyone's data: no record, no parties, no terms", () => {
    const own = dataset([{ when: "1900/1950" }, { when: "1920-01-01", kind: "storm" }]);
    const { marks } = draw({ data: own, record: undefined });
    expect(new Set(marks.flatMap(({ event }) => event ?? []))).toEqual(new Set(["e0", "e1"]));
  });

  test("shows the present only when it is given", () => {
    expect(draw().marks.some(({ role }) => role === "now")).toBe(false);
    expect(draw({ now: "2025-06-01" }).marks.some(({ role }) => role === "now")).toBe(true);
  });
});

describe.each([360, 768, 1200])("at %i pixels", (width) => {
  test.each(["1985/2026", "2014/2025", "2025-07/2025-08", "2025-08-08"])(
    "no two texts meet in %s",
    (domain) => {
      const { boxes } = draw({ width, domain });
      expect(boxes.length).toBeGreaterThan(5);
      // How the axis places its ticks among themselves is its own promise.
      const ours = overlaps(boxes).filter((pair) => !/\((major|minor):.*\((major|minor):/.test(pair));
      expect(ours).toEqual([]);
    },
  );
});
