import { expect, test } from "vitest";
import { compose, type ChartOptions } from "../../src/components/index.js";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { deadlinesView, historyView, summitsView, threatsView } from "../../src/views/index.js";
import { textBoxes } from "../support/boxes.js";

const views = { summitsView, threatsView, deadlinesView, historyView };
const domains = [undefined, "2014/2025", "2025-07/2025-08", "2025-08-06"];
/** The least distance in pixels between two texts that stand side by side. */
const least = 4;

const drawings = Object.keys(views).flatMap((name) =>
  [1200, 768, 360].flatMap((width) => domains.map((domain) => ({ name, width, domain }))),
);

test.each(drawings)("no two texts of $name at $width px stand nearer than 4 px ($domain)", (drawing) => {
  const { name, width, domain } = drawing;
  const options: ChartOptions = { data, record, width, view: views[name as keyof typeof views] };
  const chart = compose({
    ...options,
    ...(domain === undefined ? {} : { domain }),
    ...(width === 360 ? { height: 1400 } : {}),
  });
  const scene = chart.scene(chart.home);
  const boxes = textBoxes(scene, chart.view(scene, chart.home));
  const near = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
      const gap = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
      return across > 2 && gap < least ? [`“${a.text}” and “${b.text}”: ${gap.toFixed(1)} px`] : [];
    }),
  );
  expect(near).toEqual([]);
});
