import { describe, expect, test } from "vitest";
import history from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { compose } from "../../../src/components/index.js";
import type { Dataset } from "../../../src/dataset/index.js";
import type { Mark, SymbolMark, TextMark } from "../../../src/scene/index.js";
import { toDomain } from "../../../src/scales/index.js";
import { utc } from "../../../src/time/index.js";
import { longestGap, wholeYears } from "../../../src/views/gap.js";
import { summitsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";
import { files, text } from "../../support/tree.js";

/** Not by the ids known to the compiler: marks carry any text. */
const data: Dataset = history;
const chart = compose({ data, record, view: summitsView, width: 1200 });
const scene = chart.scene(chart.home);
const marks: readonly Mark[] = scene.layers.flatMap((layer) => layer.marks);
const symbols = marks.filter((mark): mark is SymbolMark => mark.type === "symbol");
const strong = symbols.filter(({ role }) => role === "mark");
const faint = symbols.filter(({ role }) => role === "faint");
const labels = marks.filter((mark): mark is TextMark => mark.type === "text" && mark.label !== undefined);
const wordsOf = (mark: TextMark): string => mark.lines.map((line) => line.text).join(" | ");

/** Id of the lane whose line is nearest to a mark. */
function laneAt({ at }: SymbolMark): string {
  const lines = marks.flatMap((one) => (one.type === "rule" && one.role === "lane-line" ? [one] : []));
  const far = (c: number): number => Math.abs(c - at.c);
  return lines.sort((a, b) => far(a.from.c) - far(b.from.c))[0]!.key;
}

describe("the summits of the bundled history", () => {
  test("are fifteen strong marks, all labelled when all is shown at 1200 pixels", () => {
    expect(strong).toHaveLength(15);
    expect(new Set(strong.map(({ event }) => event)).size).toBe(15);
    expect(labels.map(({ label }) => label).sort()).toEqual(strong.map(({ event }) => event).sort());
  });

  test("stand in the lane of their soil", () => {
    const by = new Map<string, string[]>();
    for (const mark of strong) by.set(laneAt(mark), [...(by.get(laneAt(mark)) ?? []), mark.event!]);
    expect([...by.keys()]).toEqual(["host:us", "third-country", "margins", "host:russia"]);
    expect(by.get("third-country")).toEqual([
      "1986-reykjavik-summit",
      "2001-brdo-summit",
      "2018-helsinki-summit",
      "2021-geneva-summit",
    ]);
    expect(by.get("host:russia")).toEqual(["1995-moscow-summit"]);
  });

  test("are told apart by shape as well as by colour", () => {
    const looks = new Map(strong.map((mark) => [laneAt(mark), mark.shape]));
    expect(new Set(looks.values()).size).toBe(4);
  });

  test("are hollow where they were unofficial, and only there", () => {
    const hollow = strong.filter(({ fill }) => fill === "surface").map(({ event }) => event!);
    expect(hollow.sort()).toEqual(["2017-hamburg-second-talk", "2018-buenos-aires-talk"]);
    for (const id of hollow) {
      expect(data.get(id)?.official).toBe(false);
      expect(wordsOf(labels.find(({ label }) => label === id)!)).toContain("unofficial");
    }
  });

  test("are followed by those of the record, pale, without those drawn already", () => {
    const events = Array.from({ length: data.size }, (_, i) => data.event(i));
    const linked = new Set(
      events.flatMap((event) =>
        (event.links ?? []).filter(({ type }) => type === "same-as").map(({ to }) => to as string),
      ),
    );
    expect(faint.length).toBeGreaterThan(60);
    expect(faint.filter(({ event }) => linked.has(event!))).toEqual([]);
    for (const { fill, stroke } of faint) expect(`${fill} ${stroke}`).toMatch(/-soft/);
  });

  test("carry a star where an article errs", () => {
    const starred = labels.filter((mark) => wordsOf(mark).includes("*")).map(({ label }) => label!);
    expect(starred.sort()).toEqual(["1986-reykjavik-summit", "2025-anchorage-summit"]);
    const corrected = strong.map(({ event }) => event!).filter((id) => data.get(id)!.corrections?.length);
    expect(corrected.sort()).toEqual(starred);
  });

  test("name the fifteen years without one on the first side's soil, computed from the data", () => {
    const { start, end } = longestGap(
      record,
      ({ place }) => place?.host === "us" && place.setting === "bilateral",
    )!;
    expect([start, end]).toEqual([utc(2010, 6, 25), utc(2025, 8, 15)]);
    expect(wholeYears({ start, end })).toBe(15);
    const name = marks.find(({ role }) => role === "gap-name") as TextMark;
    expect(wordsOf(name)).toMatch(/^15 years /);
    const dots = marks.find(({ role }) => role === "gap");
    if (dots?.type !== "rule") throw new Error("no gap is drawn");
    expect((dots.to.a - dots.from.a) / scene.base).toBeCloseTo(end - start, -6);
  });

  test("run between the rails of those in office, one holder at a time", () => {
    const rails = scene.layers.filter(({ name }) => name === "rail");
    expect(rails).toHaveLength(2);
    for (const { marks } of rails) {
      const bars = marks.filter((mark) => mark.type === "rect");
      expect(bars.length).toBeGreaterThan(4);
      for (const [i, bar] of bars.entries())
        if (i > 0) expect(bar.from.a).toBeGreaterThanOrEqual(bars[i - 1]!.to.a - 1e-6);
    }
  });

  test("show the years asked for", () => {
    const at = toDomain("2018");
    const year = chart.scene(at);
    const { k, shift } = chart.view(year, at);
    const seen = year.layers
      .flatMap((layer) => layer.marks)
      .filter((mark): mark is SymbolMark => mark.type === "symbol" && mark.role === "mark")
      .filter(({ at: { a } }) => a * k + shift >= chart.plot[0] && a * k + shift <= chart.plot[1]);
    expect(seen.map(({ event }) => event).sort()).toEqual(["2018-buenos-aires-talk", "2018-helsinki-summit"]);
  });
});

describe("the longest gap", () => {
  const all = (): boolean => true;

  test("runs from the end of one event to the start of the next", () => {
    const talks = dataset([{ when: "1990" }, { when: "1999-05-01/1999-05-03" }, { when: "2001-01-01" }]);
    const gap = longestGap(talks, all)!;
    expect(gap).toEqual({ start: utc(1991), end: utc(1999, 5) });
    expect(wholeYears(gap)).toBe(8);
  });

  test("is not opened by an event inside a longer one, nor by an open end", () => {
    const talks = dataset([{ when: "1990/1999" }, { when: "1992" }, { when: "1993/.." }, { when: "2001" }]);
    expect(longestGap(talks, all)).toEqual({ start: utc(2000), end: utc(2001) });
  });

  test("needs two events", () => {
    expect(longestGap(dataset([{ when: "1990" }]), all)).toBeUndefined();
    expect(longestGap(dataset([]), all)).toBeUndefined();
  });

  test("is counted in whole years, the last only when it is full", () => {
    expect(wholeYears({ start: utc(2010, 6, 25), end: utc(2025, 6, 24) })).toBe(14);
    expect(wholeYears({ start: utc(2010, 6, 25), end: utc(2025, 6, 25) })).toBe(15);
  });
});

test("anyone's meetings make the same picture", () => {
  const place = (host: string | null) => ({ name: "Town", country: "NO", host, setting: "bilateral" });
  const both = ["olav", "karl"];
  const other = dataset(
    [
      { id: "a", when: "1810", place: place("norway"), with: both },
      { id: "b", when: "1814", place: place(null), with: both },
      { id: "c", when: "1812" },
    ],
    {
      parties: [
        { id: "norway", name: "Norway", type: "state" },
        { id: "sweden", name: "Sweden", type: "state" },
        { id: "olav", name: "Olav Olavsen", type: "person", side: "norway" },
        { id: "karl", name: "Karl Karlsson", type: "person", side: "sweden" },
      ],
    },
  );
  const drawn = compose({ data: other, view: summitsView, width: 900 });
  const found = drawn.scene(drawn.home).layers.flatMap((layer) => layer.marks);
  expect(found.filter(({ role }) => role === "mark").map(({ event }) => event)).toEqual(["a", "b"]);
  const words = found.flatMap((mark) => (mark.type === "text" ? [wordsOf(mark)] : []));
  expect(words).toContain("Norway");
  expect(words.filter((word) => word.includes("Olavsen – Karlsson"))).toHaveLength(2);
});

const subject =
  /\b(Putin|Trump|Biden|Obama|Bush|Clinton|Reagan|Gorbachev|Yeltsin|Medvedev|Washington|Moscow|Kremlin|Russian?|Soviet|USSR|American?|Ukraine|Reykjav[ií]k|Helsinki|Anchorage|Alaska|Geneva|us-russia)\b/i;
/** Comments may give examples from the bundled history; code may not know it. */
const code = (path: string): string => text(path).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
const core = files("src", (path) =>
  /^src\/(components|views|layout|scene|scales|figure|print|render)\/.*\.ts$/.test(path),
);

test("code of the core is looked at, and a word of the subject would be seen", () => {
  expect(core.length).toBeGreaterThan(40);
  expect(`lane === "Kremlin"`).toMatch(subject);
});

test.each(core)("%s knows no word of the bundled subject", (path) => {
  expect(code(path).match(subject)?.[0]).toBeUndefined();
});
