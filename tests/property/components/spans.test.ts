import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axis, compose, eras, now, spans, type Chart } from "../../../src/components/index.js";
import type { Domain } from "../../../src/scales/index.js";
import { fieldsOf, utc } from "../../../src/time/index.js";
import { overlaps, textBoxes } from "../../support/boxes.js";
import { dataset, type Given } from "../../support/sample.js";

const seed = 20261122;
const day = 864e5;

const text = (t: number): string => {
  const { year, month, day } = fieldsOf(t);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** A date of any form that lasts `length` days from `t`. */
function whenOf(t: number, length: number, form: string): string {
  const [start, end] = [text(t), text(t + length * day)];
  switch (form) {
    case "day":
      return start;
    case "month":
      return start.slice(0, 7);
    case "within":
      return `[${start}..${end}]`;
    case "one-of":
      return `[${start},${end}]`;
    case "open":
      return `${start}/..`;
    case "about":
      return `${start}~/${end}~`;
    case "perhaps":
      return `${start}?/${end}`;
    default:
      return `${start}/${end}`;
  }
}

const forms = [
  "day",
  "day",
  "day",
  "span",
  "span",
  "span",
  "month",
  "within",
  "one-of",
  "open",
  "about",
  "perhaps",
];

/** Up to 50 events of every form over a season or two centuries, on three tracks, eras among them. */
const events: fc.Arbitrary<Given[]> = fc
  .record({
    days: fc.constantFrom(90, 1500, 15_000, 73_000),
    events: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.double({ min: 0, max: 0.3, noNaN: true }),
        form: fc.constantFrom(...forms),
        kind: fc.constantFrom("talk", "talk", "storm", "age"),
        track: fc.constantFrom("one", "two", "three"),
        importance: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        words: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 50, size: "max" },
    ),
  })
  .map(({ days, events }) =>
    events.map(({ at, length, form, words, ...rest }) => ({
      ...rest,
      when: whenOf(utc(1800) + Math.floor(at * days) * day, 1 + Math.floor(length * days), form),
      title: Array.from({ length: words }, (_, i) => ["word", "longer", "i", "considerable"][i % 4]).join(
        " ",
      ),
    })),
  );

const meta = {
  kinds: [
    { id: "talk", label: "Talk" },
    { id: "storm", label: "Storm", symbol: "star" },
    { id: "age", label: "Age", symbol: "era" },
  ],
  tracks: [
    { id: "one", label: "One" },
    { id: "two", label: "Two", parent: "one" },
    { id: "three", label: "Three" },
  ],
};

const shapes = [{ width: 960 }, { width: 960, dir: "rtl" }, { width: 360 }] as const;

function chartOf(given: readonly Given[], options: (typeof shapes)[number]): Chart {
  const data = dataset(given, meta);
  const components = [eras(), spans({ where: ({ kind }) => kind !== "age" }), now(), axis()];
  return compose({ data, components, now: "1800-03-01", ...options });
}

/** A domain in the middle, `k` times closer than the coarsest scale of a level. */
function domainAt({ home }: Chart, level: number, k: number): Domain {
  const length = (home[1] - home[0]) / (2 ** (level / 2) * k);
  const middle = (home[0] + home[1]) / 2;
  return [middle - length / 2, middle + length / 2];
}

describe.each(shapes)("spans at $width pixels", (options) => {
  test("have texts that never overlap, at any zoom of a level", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(0, 1, 4, 7), (given, level) => {
        const chart = chartOf(given, options);
        for (const k of [1, 1.2, Math.SQRT2 * 0.999]) {
          const domain = domainAt(chart, level, k);
          const scene = chart.scene(domain);
          const boxes = textBoxes(scene, chart.view(scene, domain));
          // How the axis places its ticks among themselves is its own promise.
          const ours = overlaps(boxes).filter((pair) => !/\((major|minor):.*\((major|minor):/.test(pair));
          expect(ours, `level ${level}, zoom ${k}`).toEqual([]);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  test("have texts that never overlap while a gesture stretches what it began with", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(0, 1, 4, 7), (given, level) => {
        const chart = chartOf(given, options);
        const held = chart.scene(domainAt(chart, level, 1));
        for (const k of [1.5, 2.5, 3.99]) {
          const domain = domainAt(chart, level, k);
          expect(chart.scene(domain, held)).toBe(held);
          expect(overlaps(textBoxes(held, chart.view(held, domain))), `level ${level}, zoom ${k}`).toEqual(
            [],
          );
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});

/** Marks that stand within a stretch of a level, with where they stand whichever window shows them. */
function placesIn(chart: Chart, shown: Domain, stretch: Domain): string[] {
  const scene = chart.scene(shown);
  return scene.layers
    .flatMap((layer) => (layer.moves === "time" ? layer.marks : []))
    .flatMap((mark) => {
      if (mark.type !== "symbol" && (mark.type !== "text" || mark.role !== "label")) return [];
      const at = mark.at.a + scene.origin;
      if (at < stretch[0] * scene.base || at > stretch[1] * scene.base || "within" in mark) return [];
      return [`${mark.key} ${at.toFixed(3)} ${(mark.at.da ?? 0).toFixed(3)} ${mark.at.c.toFixed(3)}`];
    })
    .sort();
}

test("marks and labels stand where they stood when a reader pans", () => {
  fc.assert(
    fc.property(events, fc.constantFrom(4, 9, 12), fc.constantFrom(1, 2, 3), (given, level, far) => {
      const chart = chartOf(given, { width: 960 });
      const domain = domainAt(chart, level, 1);
      const length = domain[1] - domain[0];
      // Far enough for another window, near enough that both show the stretch between.
      const shift = (far * 2048 * length) / 960;
      const panned: Domain = [domain[0] + shift, domain[1] + shift];
      const stretch: Domain = [domain[0] + shift / 2 - length / 2, domain[0] + shift / 2 + length / 2];
      expect(placesIn(chart, panned, stretch)).toEqual(placesIn(chart, domain, stretch));
    }),
    { seed, numRuns: 100 },
  );
});

test("every event is drawn or counted in one ring", () => {
  fc.assert(
    fc.property(events, (given) => {
      const chart = compose({ data: dataset(given, meta), components: [spans({ maxLanes: 60 })] });
      const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
      const drawn = new Set(marks.flatMap(({ event }) => (event === undefined ? [] : [event])));
      const counted = marks.reduce(
        (sum, mark) => sum + (mark.type === "symbol" && mark.count !== undefined ? mark.count : 0),
        0,
      );
      expect(drawn.size + counted).toBe(given.length);
    }),
    { seed, numRuns: 100 },
  );
});
