import { describe, expect, test } from "vitest";
import data from "../../src/generated/us-russia.js";
import { DAY, utc } from "../../src/time/index.js";
import type { Timeline, TimelineOptions } from "../../src/timeline/index.js";
import { deadlinesView } from "../../src/views/index.js";
import { dataset, type Given } from "../support/sample.js";
import { drawn, drawingOf, keepStill, mount, random } from "./support.js";

keepStill();

/** What a deadline must look like, in UTC milliseconds, from its dates alone. */
interface Expected {
  readonly id: string;
  /** First millisecond of the day of issue, and the first one after the due day. */
  readonly start: number;
  readonly end: number;
  /** When a newer deadline overtook it. */
  readonly overtaken?: number;
  readonly window?: readonly [number, number];
  /** The mark at the end: a ring, or the bar frays beyond it. */
  readonly ending: "ring" | "frayed";
}

/** Where a deadline's mark begins and ends along time, in pixels from the drawing's edge; undefined if not drawn. */
function reach(chart: Timeline, vertical: boolean, id: string, roles: string): [number, number] | undefined {
  const root = drawingOf(chart).getBoundingClientRect();
  const ends = roles.split(" ").flatMap((role) => {
    const mark = chart.node.querySelector<SVGGraphicsElement>(`svg .${role}[data-event="${id}"]`);
    if (mark === null) return [];
    const box = mark.getBBox();
    const matrix = mark.getScreenCTM()!;
    return [
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ].map(([x, y]) => {
      const at = new DOMPoint(x, y).matrixTransform(matrix);
      return vertical ? at.y - root.top : at.x - root.left;
    });
  });
  return ends.length === 0 ? undefined : [Math.min(...ends), Math.max(...ends)];
}

/** Every mark that is not where the scale of the handle puts its day, in a sentence. */
function astray(chart: Timeline, all: readonly Expected[], vertical: boolean): string[] {
  const found: string[] = [];
  const px = (t: number): number => chart.scale(new Date(t)) as unknown as number;
  const check = (id: string, roles: string, from: number, to: number): void => {
    const seen = reach(chart, vertical, id, roles);
    const wanted = [px(from), px(to)].sort((a, b) => a - b);
    if (seen === undefined) found.push(`${id}: no ${roles}`);
    else if (seen.some((x, i) => Math.abs(x - wanted[i]!) > 0.5))
      found.push(`${id} ${roles}: drawn at ${seen.join(" to ")}, the scale says ${wanted.join(" to ")}`);
  };
  const middle = (id: string, role: string, t: number): void => {
    const [from, to] = [...chart.scale.range()].sort((a, b) => a - b) as [number, number];
    // What is far outside of the drawing may wait elsewhere until it is needed.
    if (px(t) < from || px(t) > to) return;
    const seen = reach(chart, vertical, id, role);
    const at = seen === undefined ? NaN : (seen[0] + seen[1]) / 2;
    if (!(Math.abs(at - px(t)) <= 0.5)) found.push(`${id} ${role}: drawn at ${at}, the scale says ${px(t)}`);
  };
  for (const { id, start, end, overtaken, window, ending } of all) {
    check(id, "held ahead known", start, overtaken ?? end);
    middle(id, "issued", start);
    if (overtaken !== undefined) {
      check(id, "overtaken", overtaken, end);
      middle(id, "step", overtaken);
    } else if (reach(chart, vertical, id, "overtaken") !== undefined)
      found.push(`${id} is drawn as overtaken`);
    if (window !== undefined) check(id, "within", ...window);
    if (ending === "ring") middle(id, "due", end);
    else {
      // The first torn strip begins two and a half pixels after the end of the day.
      const seen = reach(chart, vertical, id, "frayed-1");
      const gap = seen && Math.min(...seen.map((x) => Math.abs(x - px(end))));
      if (gap === undefined || Math.abs(gap - 2.5) > 0.5)
        found.push(`${id}: frays ${gap} pixels after its end`);
    }
  }
  return found;
}

const looks: readonly (readonly [name: string, width: number, options: Partial<TimelineOptions>])[] = [
  ["on 1200 pixels", 1200, {}],
  ["on 768 pixels", 768, {}],
  ["running down a phone", 360, {}],
  ["from right to left", 900, { dir: "rtl" }],
];

describe("the deadlines of July and August 2025 stand where the scale puts their days", () => {
  const chain: readonly Expected[] = [
    {
      ...{ id: "2025-deadline-50-days", start: utc(2025, 7, 14), end: utc(2025, 9, 3) },
      ...{ overtaken: utc(2025, 7, 28), ending: "ring" },
    },
    {
      ...{ id: "2025-deadline-10-to-12-days", start: utc(2025, 7, 28), end: utc(2025, 8, 10) },
      ...{ overtaken: utc(2025, 7, 29), window: [utc(2025, 8, 7), utc(2025, 8, 10)], ending: "ring" },
    },
    { id: "2025-deadline-8-august", start: utc(2025, 7, 29), end: utc(2025, 8, 9), ending: "frayed" },
  ];

  test.each(looks)("%s, at first, closer, and moved", async (_, width, options) => {
    const { chart } = await mount(width, { data, view: deadlinesView, ...options });
    expect(astray(chart, chain, width < 480)).toEqual([]);
    for (const domain of ["2025-07/2025-09", "2025-07-10/2025-08-20", "2025-06/2025-12"]) {
      chart.zoomTo(domain);
      await drawn();
      expect(astray(chart, chain, width < 480), domain).toEqual([]);
    }
  });

  test("a bar that is moved by two pixels is found", async () => {
    const { chart } = await mount(1200, { data, view: deadlinesView });
    const bar = chart.node.querySelector('svg .held[data-event="2025-deadline-8-august"]')!;
    bar.setAttribute("x", String(Number(bar.getAttribute("x")) + 2));
    expect(astray(chart, chain, false).join()).toContain("2025-deadline-8-august held");
  });
});

const iso = (t: number): string => new Date(t).toISOString().slice(0, 10);

/** A chain of deadlines, each overtaken by the next before it falls due, and what must be seen of it. */
function chainOf(seed: number): { events: Given[]; expected: Expected[] } {
  const next = random(seed);
  const pick = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const length = pick(1, 6);
  const events: Given[] = [];
  const expected: Expected[] = [];
  let day = utc(pick(1900, 2090), pick(1, 12), pick(1, 28));
  for (let i = 0; i < length; i++) {
    const last = i === length - 1;
    const after = pick(1, 40);
    const due = day + (after + pick(1, 60)) * DAY;
    const width = next() < 0.4 ? pick(1, 9) : 0;
    const fate = last ? (["lapsed", "open"] as const)[pick(0, 1)]! : "superseded";
    const id = `limit-${i}`;
    const window = width === 0 ? iso(due) : `[${iso(due)}..${iso(due + width * DAY)}]`;
    const end = due + (width + 1) * DAY;
    events.push({
      ...{ id, kind: "limit", when: `${iso(day)}/${iso(end - DAY)}` },
      moments: [{ type: "due", when: window }],
      ...(fate === "superseded" ? {} : { outcome: { type: fate, text: "So it was.", sources: ["gazette"] } }),
      ...(i === 0 ? {} : { links: [{ type: "supersedes", to: `limit-${i - 1}` }] }),
    });
    expected.push({
      ...{ id, start: day, end, ending: fate === "lapsed" ? "frayed" : "ring" },
      ...(last ? {} : { overtaken: day + after * DAY }),
      ...(width === 0 ? {} : { window: [due, end] as const }),
    });
    day += after * DAY;
  }
  return { events, expected };
}

const seeds = Array.from({ length: 20 }, (_, i) => 20250714 + i);

test.each(seeds)("a generated chain stands where the scale puts its days (seed %i)", async (seed) => {
  const { events, expected } = chainOf(seed);
  const made = dataset(events, { kinds: [{ id: "limit", label: "Limit", symbol: "bar" }] });
  const [, width, options] = looks[seed % looks.length]!;
  const { chart } = await mount(width, { data: made, view: deadlinesView, ...options });
  expect(astray(chart, expected, width < 480)).toEqual([]);
});
