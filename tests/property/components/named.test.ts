import fc from "fast-check";
import { expect, test } from "vitest";
import { compose } from "../../../src/components/index.js";
import { historyView } from "../../../src/views/index.js";
import { dataset, type Given } from "../../support/sample.js";

const words = "Union demands eight per cent after the second round of talks with the port authority".split(
  " ",
);
const DAY = 86_400_000;
const iso = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString().slice(0, 10);

const event = fc
  .record({
    day: fc.integer({ min: 0, max: 100 }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 15 })),
    title: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 7 }),
    track: fc.constantFrom("t0", "t1", "t2"),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  })
  .map(({ day, length, title, ...more }): Given => ({
    ...more,
    title: title.join(" ").slice(0, 55),
    when: length === 0 ? iso(day) : `${iso(day)}/${iso(day + length)}`,
  }));

test("in a small table all that matters most is named, whatever days it falls on", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 12, maxLength: 12 }), (events) => {
      const tracks = ["t0", "t1", "t2"].map((id) => ({ id, label: id }));
      const data = dataset(events, { tracks });
      const chart = compose({ data, view: historyView, width: 1168 });
      const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
      const named = new Set(marks.flatMap((mark) => (mark.type === "text" ? [mark.label] : [])));
      const most = Array.from({ length: data.size }, (_, i) => data.event(i)).filter(
        ({ importance }) => importance === 3,
      );
      expect(most.filter(({ id }) => !named.has(id)).map(({ title }) => title)).toEqual([]);
    }),
    { seed: 20261128, numRuns: 60 },
  );
});
