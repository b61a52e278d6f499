import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnown } from "../../../src/components/as-of.js";
import { axis, compose, deadlines, type Chart, type ChartOptions } from "../../../src/components/index.js";
import { settle } from "../../../src/layout/settle.js";
import { stagger } from "../../../src/components/deadline-stagger.js";
import history from "../../../src/generated/us-russia.js";
import type { Mark, Place, TextMark } from "../../../src/scene/index.js";
import { addDays, printWhen, readWhen, utc, whenBetween } from "../../../src/time/index.js";
import { deadlinesView } from "../../../src/views/index.js";
import { dataset, type Given } from "../../support/sample.js";

const seed = 20260728;
const day = (t: number): string => printWhen(whenBetween(t, addDays(t, 1), "day"));

/** A drawing at a domain, with every mark by its key and pixels along for places and for instants. */
function drawing(chart: Chart, domain = chart.home) {
  const scene = chart.scene(domain);
  const view = chart.view(scene, domain);
  const marks = new Map(scene.layers.flatMap(({ marks }) => marks).map((mark) => [mark.key, mark]));
  const [from, to] = chart.plot;
  return {
    scene,
    marks,
    keys: [...marks.keys()],
    along: ({ a, da = 0 }: Place): number => a * view.k + view.shift + da,
    at: (t: number): number => from + ((t - domain[0]) / (domain[1] - domain[0])) * (to - from),
  };
}
type Drawing = ReturnType<typeof drawing>;

/** Where a mark begins and ends along time, in pixels. */
function span({ marks, along }: Drawing, key: string): readonly [number, number] {
  const mark = marks.get(key) as Mark;
  expect(mark, key).toBeDefined();
  if (mark.type === "rect" || mark.type === "rule") return [along(mark.from), along(mark.to)];
  if (mark.type === "path") {
    const all = mark.points.map(along);
    return [Math.min(...all), Math.max(...all)];
  }
  if (mark.type === "area") return [mark.a, mark.a + mark.step * mark.counts.length];
  return [along(mark.at), along(mark.at)];
}

function expectSpan(drawing: Drawing, key: string, from: number, to: number = from): void {
  const [a, b] = span(drawing, key);
  expect(Math.abs(a - drawing.at(from)), `${key} begins at ${a}, not ${drawing.at(from)}`).toBeLessThan(0.5);
  expect(Math.abs(b - drawing.at(to)), `${key} ends at ${b}, not ${drawing.at(to)}`).toBeLessThan(0.5);
}

const widths = [360, 768, 1200];

describe("the chain of July and August 2025", () => {
  const july = (d: number): number => utc(2025, 7, d);
  const august = (d: number): number => utc(2025, 8, d);
  for (const width of widths) {
    for (const domain of [undefined, "2025-07-20/2025-08-15"]) {
      test(`agrees with the scale at ${width} pixels, ${domain ?? "all of it"}`, () => {
        const chart = compose({ data: history, view: deadlinesView, width, ...(domain && { domain }) });
        const drawn = drawing(chart);
        const [first, second, third] = [
          "2025-deadline-50-days",
          "2025-deadline-10-to-12-days",
          "2025-deadline-8-august",
        ];
        expectSpan(drawn, `${first}:held`, july(14), july(28));
        expectSpan(drawn, `${first}:overtaken`, july(28), utc(2025, 9, 3));
        expectSpan(drawn, `${first}:issued`, july(14));
        expectSpan(drawn, `${first}:due`, utc(2025, 9, 3));
        expectSpan(drawn, `${first}:step`, july(28));
        expectSpan(drawn, `${second}:held`, july(28), july(29));
        expectSpan(drawn, `${second}:overtaken`, july(29), august(10));
        expectSpan(drawn, `${second}:within`, august(7), august(10));
        expectSpan(drawn, `${second}:due`, august(10));
        expectSpan(drawn, `${second}:step`, july(29));
        expectSpan(drawn, `${third}:held`, july(29), august(9));
        expectSpan(drawn, `${third}:moment-0`, july(31) + 12 * 36e5);
        expect(drawn.keys).not.toContain(`${third}:overtaken`);
        expect(drawn.keys).not.toContain(`${third}:due`);
        expect(drawn.keys).toContain(`${third}:frayed-3`);
      });
    }
  }

  test("the ring of an overtaken limit is dashed, and each step ends on the next bar", () => {
    const { marks } = drawing(compose({ data: history, view: deadlinesView, width: 1200 }));
    const ring = marks.get("2025-deadline-50-days:due");
    const step = marks.get("2025-deadline-50-days:step");
    const next = marks.get("2025-deadline-10-to-12-days:issued");
    expect(ring?.dash).toBeDefined();
    expect(step?.type === "rule" && next?.type === "symbol" && step.to.c === next.at.c).toBe(true);
  });

  test("says when it was set and due, how long it held, and what happened instead", () => {
    const { scene } = drawing(compose({ data: history, view: deadlinesView, width: 1200 }));
    const words = textsOf(scene.layers.flatMap(({ marks }) => marks)).map(({ lines }) =>
      lines.map(({ text }) => text).join(" "),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        "“50 days” *¹ set 14 July, due 2 September",
        "“10 to 12 days” set 28 July, due 7–9 August",
        "superseded after 14 days",
        "superseded after a day",
        "lapsed: no penalty on Russia",
        "What happened instead",
        "Anchorage summit *⁴ 15 August",
        "6 Aug: Extra 25% duty on India for Russian oil",
      ]),
    );
  });

  test("as known on 30 July 2025 the last limit is open, its days to come are lighter, and nothing came of it", () => {
    const { marks, keys, at } = drawing(
      compose({ data: history, view: deadlinesView, width: 1200, asOf: "2025-07-30" }),
    );
    const third = "2025-deadline-8-august";
    expect(keys).toContain(`${third}:due`);
    expect(marks.get(`${third}:due`)?.dash).toBeUndefined();
    expect(keys).not.toContain(`${third}:frayed-1`);
    expect(keys).not.toContain(`${third}:moment-0`);
    expect(keys).not.toContain("2025-india-duty");
    const drawn = drawing(compose({ data: history, view: deadlinesView, width: 1200, asOf: "2025-07-30" }));
    expectSpan(drawn, `${third}:ahead`, utc(2025, 7, 31), utc(2025, 8, 9));
    expect(at(0)).toBeLessThan(0);
  });

  test("as known on 20 July 2025 the first limit is the only one, and open", () => {
    const { keys } = drawing(
      compose({ data: history, view: deadlinesView, width: 1200, asOf: "2025-07-20" }),
    );
    expect(keys.filter((key) => key.endsWith(":issued"))).toEqual(["2025-deadline-50-days:issued"]);
    expect(keys).not.toContain("2025-deadline-50-days:overtaken");
  });
});

const textsOf = (marks: readonly Mark[]): TextMark[] => marks.filter((mark) => mark.type === "text");

const limits = {
  kinds: [
    { id: "limit", label: "Limit", symbol: "bar" },
    { id: "talk", label: "Talk" },
  ],
};

/** A chain of limits, each set while the one before was in force, the last with any outcome. */
const chains = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 1, max: 40 }),
      length: fc.integer({ min: 1, max: 120 }),
      window: fc.integer({ min: 0, max: 5 }),
      said: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
      follows: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((links) => {
    let t = utc(2031, 3, 1);
    return links.map(({ wait, length, window, said, follows }, i) => {
      t = i === 0 ? t : addDays(t, wait);
      const due = addDays(t, length);
      const from = addDays(due, -Math.min(window, length));
      return {
        id: `l${i}`,
        start: t,
        due,
        from,
        said,
        follows: i > 0 && follows,
        title: `Limit number ${i}`,
      };
    });
  });
type Chain = typeof chains extends fc.Arbitrary<infer T> ? T : never;

const ends = ["met", "lapsed", "withdrawn", "crossed", "carried-out", "none", "open"] as const;

function chainData(chain: Chain, outcome: (typeof ends)[number]) {
  const events = chain.map(({ id, title, start, due, from, said, follows }, i): Given => ({
    id,
    title,
    kind: "limit",
    when: `${day(start)}/${day(due)}`,
    moments: [
      { type: "due", when: from < due ? `[${day(from)}..${day(due)}]` : day(due) },
      ...said.map((n) => ({
        type: "restated",
        when: day(addDays(start, n)),
        text: "Said again in a speech",
      })),
    ],
    ...(follows ? { links: [{ type: "supersedes", to: `l${i - 1}` }] } : {}),
    ...(i === chain.length - 1 ? { outcome: { type: outcome, text: "So it came about after all." } } : {}),
  }));
  const last = chain.at(-1)!;
  events.push(
    ...[0, 1, 5].map((n): Given => ({
      id: `o${n}`,
      title: `Something else that was done ${n}`,
      when: day(addDays(last.due, n)),
      links: [{ type: "outcome-of", to: last.id }],
    })),
  );
  return dataset(events, limits);
}

const drawn = fc.record({
  chain: chains,
  outcome: fc.constantFrom(...ends),
  width: fc.constantFrom(360, 640, 1000),
});

describe("any chain", () => {
  test("bars, overtaken parts, brackets, steps and rings agree with the scale to half a pixel", () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0, max: 0.8, noNaN: true }), ({ chain, outcome, width }, cut) => {
        const data = chainData(chain, outcome);
        const chart = compose({ data, view: deadlinesView, width });
        const [t0, t1] = chart.home;
        const one = drawing(chart, [t0 + (t1 - t0) * cut * 0.5, t1 - (t1 - t0) * cut * 0.5]);
        for (const [i, { id, start, due, from }] of chain.entries()) {
          const end = addDays(due, 1);
          const next = chain[i + 1];
          const over = next?.follows === true ? Math.min(next.start, end) : undefined;
          expectSpan(one, `${id}:held`, start, over ?? end);
          expectSpan(one, `${id}:issued`, start);
          if (over !== undefined) {
            if (over < end) expectSpan(one, `${id}:overtaken`, over, end);
            expectSpan(one, `${id}:step`, next!.start);
          } else expect(one.keys).not.toContain(`${id}:overtaken`);
          if (from < due) expectSpan(one, `${id}:within`, from, end);
          if (one.marks.has(`${id}:due`)) expectSpan(one, `${id}:due`, end);
        }
      }),
      { seed, numRuns: 100 },
    );
  }, 20_000);

  test("no two texts overlap, at the scale they were placed for and up to the next level", () => {
    fc.assert(
      fc.property(drawn, ({ chain, outcome, width }) => {
        const chart = compose({ data: chainData(chain, outcome), view: deadlinesView, width });
        const scene = chart.scene(chart.home);
        const texts = textsOf(scene.layers.filter(({ name }) => name === "labels").flatMap((l) => l.marks));
        const { vertical } = chart.orientation;
        for (const k of [1, 1.2, 1.41]) {
          const boxes = texts.map(({ key, at, width: w, height: h }) => {
            const a = at.a * k + (at.da ?? 0);
            const [length, depth] = vertical ? [h, w] : [w, h];
            return { key, a0: a, a1: a + length, c0: at.c, c1: at.c + depth };
          });
          const touching = boxes.flatMap((a, i) =>
            boxes
              .slice(i + 1)
              .filter((b) => a.a1 > b.a0 + 0.1 && b.a1 > a.a0 + 0.1 && a.c1 > b.c0 + 0.1 && b.c1 > a.c0 + 0.1)
              .map((b) => `${a.key} and ${b.key} at ${k}`),
          );
          expect(touching).toEqual([]);
        }
      }),
      { seed, numRuns: 100 },
    );
  }, 20_000);

  test("rows keep their place at every zoom", () => {
    const data = chainData(fc.sample(chains, { seed, numRuns: 1 })[0]!, "met");
    const chart = compose({ data, view: deadlinesView, width: 900 });
    const [t0, t1] = chart.home;
    const rows = [0, 0.2, 0.4].map((cut) => {
      const { marks } = drawing(chart, [t0 + (t1 - t0) * cut, t1 - (t1 - t0) * cut]);
      return [...marks.values()].flatMap((mark) =>
        mark.role === "held" && mark.type === "rect" ? [`${mark.key} ${mark.from.c}`] : [],
      );
    });
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
  });
});

describe("ends", () => {
  const types = [...ends, "superseded"] as const;
  const endOf = (type: (typeof types)[number], more: Partial<ChartOptions> = {}) => {
    const outcome = { type, when: "2031-04-10", text: "So it came about." };
    const data = dataset([{ id: "one", kind: "limit", when: "2031-03-01/2031-04-10", outcome }], limits);
    return drawing(compose({ data, components: [axis(), deadlines()], width: 800, ...more }));
  };
  const roles = new Set([
    ..."due closed withdrawn crossed-1 crossed-2 frayed-1 frayed-2 frayed-3".split(" "),
  ]);
  const signature = (type: (typeof types)[number]): string =>
    [...endOf(type).marks.values()]
      .filter(({ role }) => roles.has(role ?? ""))
      .map(({ role, dash, fill }) => `${role} ${dash ?? "plain"} ${fill ?? ""}`)
      .join("; ");

  test.each(types)("an outcome of type %s has its end", (type) => {
    expect(signature(type)).not.toBe("");
  });

  test("each is told from the others, but for those of one sense", () => {
    const alike = new Map(types.map((type) => [type, signature(type)]));
    expect(alike.get("carried-out")).toBe(alike.get("met"));
    expect(alike.get("none")).toBe(alike.get("lapsed"));
    expect(new Set(alike.values()).size).toBe(types.length - 2);
  });

  test("what was kept early is in force until then, what was kept late is joined to its day", () => {
    const of = (when: string): Drawing =>
      drawing(
        compose({
          data: dataset(
            [
              {
                id: "one",
                kind: "limit",
                when: "2031-03-01/2031-04-10",
                outcome: { type: "met", when, text: "Done." },
              },
            ],
            limits,
          ),
          components: [axis(), deadlines()],
          width: 800,
        }),
      );
    expectSpan(of("2031-03-20"), "one:held", utc(2031, 3, 1), utc(2031, 3, 21));
    expectSpan(of("2031-03-20"), "one:overtaken", utc(2031, 3, 21), utc(2031, 4, 11));
    expectSpan(of("2031-04-20"), "one:held", utc(2031, 3, 1), utc(2031, 4, 11));
    expectSpan(of("2031-04-20"), "one:late", utc(2031, 4, 11), utc(2031, 4, 21));
  });

  test("what is open is lighter after now, with a plain ring", () => {
    const one = endOf("open", { now: "2031-03-15" });
    expectSpan(one, "one:held", utc(2031, 3, 1), utc(2031, 3, 15));
    expectSpan(one, "one:ahead", utc(2031, 3, 15), utc(2031, 4, 11));
    expect(one.marks.get("one:due")?.dash).toBeUndefined();
  });

  test("a limit without an end fades out and has no ring", () => {
    const data = dataset(
      [{ id: "one", kind: "limit", when: "2031-03-01/.." }, { when: "2031-05-01" }],
      limits,
    );
    const one = drawing(compose({ data, components: [deadlines(), axis()], width: 800 }));
    expect(one.keys).not.toContain("one:due");
    const bar = one.marks.get("one:ahead");
    expect(bar?.type === "rect" && bar.fade).toBe("end");
  });

  test("limits that supersede each other in a ring are each drawn once", () => {
    const data = dataset(
      ["a", "b"].map((id, i) => ({
        id,
        kind: "limit",
        when: `2031-03-0${i + 1}/2031-04-10`,
        links: [{ type: "supersedes", to: id === "a" ? "b" : "a" }],
      })),
      limits,
    );
    const { keys } = drawing(compose({ data, components: [deadlines()], width: 800 }));
    expect(keys.filter((key) => key.endsWith(":held")).sort()).toEqual(["a:held", "b:held"]);
  });
});

describe("as known at an instant", () => {
  const days = fc.integer({ min: -10, max: 400 });
  const cut = fc.record({ chain: chains, outcome: fc.constantFrom(...ends), early: days, late: days });
  const at = (n: number): string => day(addDays(utc(2031, 3, 1), n));

  test("is itself when all is over", () => {
    fc.assert(
      fc.property(cut, ({ chain, outcome }) => {
        const data = chainData(chain, outcome);
        expect(asKnown(data, "2040").toJSON()).toEqual(data.toJSON());
      }),
      { seed, numRuns: 100 },
    );
  });

  test("knowing later and then earlier is knowing earlier, and twice is once", () => {
    fc.assert(
      fc.property(cut, ({ chain, outcome, early, late }) => {
        const data = chainData(chain, outcome);
        const [first, second] = [at(Math.min(early, late)), at(Math.max(early, late))];
        const known = asKnown(data, first).toJSON();
        expect(asKnown(asKnown(data, second), first).toJSON()).toEqual(known);
        expect(asKnown(asKnown(data, first), first).toJSON()).toEqual(known);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("has no event, moment, outcome or link from later", () => {
    fc.assert(
      fc.property(cut, ({ chain, outcome, early }) => {
        const known = asKnown(chainData(chain, outcome), at(early));
        const { end } = readWhen(at(early));
        const ids = new Set(Array.from({ length: known.size }, (_, i) => known.id(i)));
        for (let i = 0; i < known.size; i++) {
          const event = known.event(i);
          expect(known.starts[i]!).toBeLessThan(end);
          for (const moment of event.moments ?? [])
            if (moment.type !== "due") expect(readWhen(moment.when).start).toBeLessThan(end);
          if (event.outcome !== undefined) expect(known.ends[i]!).toBeLessThanOrEqual(end);
          for (const link of event.links ?? []) expect(ids.has(link.to)).toBe(true);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  test("reads an instant to the millisecond and a date to its end", () => {
    const data = dataset([{ id: "noon", when: "2031-03-01T12:00Z" }]);
    expect(asKnown(data, "2031-03-01").size).toBe(1);
    expect(asKnown(data, utc(2031, 3, 1, 12) - 1).size).toBe(0);
    expect(asKnown(data, utc(2031, 3, 1, 12)).size).toBe(1);
    expect(() => asKnown(data, NaN)).toThrow(RangeError);
  });
});

describe("words in a column", () => {
  const boxes = fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 600 }),
        size: fc.integer({ min: 10, max: 50 }),
        rank: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 30 },
    )
    .map((list) => list.sort((a, b) => a.at - b.at));

  test("never overlap, keep their order, stay in the column and near their day", () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 20, max: 200 }), (list, furthest) => {
        const shifts = settle(list, [0, 600], furthest, 5);
        let end = -Infinity;
        for (const [i, { at, size }] of list.entries()) {
          const shift = shifts[i];
          if (shift === undefined) continue;
          expect(Math.abs(shift)).toBeLessThanOrEqual(furthest);
          expect(at + shift - size / 2).toBeGreaterThanOrEqual(end + 1);
          end = at + shift + size / 2;
          expect(end).toBeLessThanOrEqual(600 + 1e-6);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("all find a place when there is room for all, and stand at their day when none is near", () => {
    const apart = [100, 200, 300].map((at) => ({ at, size: 30, rank: 0 }));
    expect(settle(apart, [0, 400], 50, 5)).toEqual([0, 0, 0]);
    const close = [200, 201, 202, 203].map((at) => ({ at, size: 30, rank: 0 }));
    expect(settle(close, [0, 400], 100, 5).every((shift) => shift !== undefined)).toBe(true);
  });
});

describe("words about an ending", () => {
  const text = "carried out in part, and in part taken back by those who had asked for it";
  const late = dataset([
    {
      id: "late",
      kind: "storm",
      when: "2026-09-01/2026-12-24",
      moments: [{ type: "due", when: "2026-12-24" }],
      outcome: { type: "lapsed", text, sources: ["gazette"] },
    },
  ]);

  test.each([480, 560, 640, 768, 960, 1200])(
    "are there in full beside a bar that ends at the plot’s edge, %i px",
    (width) => {
      const extent = "2026-08/2026-12";
      const chart = compose({ data: late, components: [axis(), deadlines()], width, extent });
      const drawn = drawing(chart);
      const mark = drawn.marks.get("ending:late") as TextMark;
      expect(mark.lines.map((line) => line.text).join(" ")).toBe(`lapsed: ${text}`);
      const from = drawn.along(mark.at);
      expect(from).toBeGreaterThanOrEqual(chart.plot[0]);
      expect(from + mark.width).toBeLessThanOrEqual(chart.plot[1]);
    },
  );
});

describe("words under dots", () => {
  const dots = fc
    .array(fc.record({ at: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 20, max: 260 }) }), {
      maxLength: 12,
    })
    .map((list) => list.sort((a, b) => a.at - b.at));

  test("touch neither each other nor the leader of another, at this scale or a closer one", () => {
    fc.assert(
      fc.property(dots, fc.constantFrom(1, 1.3, 2), (list, k) => {
        const hung = stagger(list, [0, 900], 6);
        const placed = list.flatMap(({ at }, i) => {
          const one = hung[i];
          if (one === undefined) return [];
          const x = at * k;
          const [x0, x1] = one.side === "left" ? [x - 9 - one.width, x - 9] : [x + 9, x + 9 + one.width];
          return [{ x, x0, x1, row: one.row }];
        });
        for (const [i, a] of placed.entries())
          for (const [j, b] of placed.entries()) {
            if (i === j) continue;
            if (a.row === b.row) expect(a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
            if (b.row >= a.row) expect(b.x <= a.x0 || b.x >= a.x1).toBe(true);
          }
      }),
      { seed, numRuns: 400 },
    );
  });
});
