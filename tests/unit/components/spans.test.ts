import { describe, expect, test } from "vitest";
import { axis, compose, spans, type Chart, type SpansOptions } from "../../../src/components/index.js";
import type { Mark, Scene, SymbolMark, TextMark } from "../../../src/scene/index.js";
import type { DomainInput } from "../../../src/scales/index.js";
import { overlaps, textBoxes, type Box } from "../../support/boxes.js";
import { dataset, type Given } from "../../support/sample.js";

const kinds = [
  { id: "talk", label: "Talk" },
  { id: "storm", label: "Storm", symbol: "star" },
];

function draw(
  given: readonly Given[],
  options: SpansOptions = {},
  more: { readonly domain?: DomainInput; readonly tracks?: unknown; readonly width?: number } = {},
): { chart: Chart; scene: Scene; marks: readonly Mark[] } {
  const { tracks, ...rest } = more;
  const data = dataset(given, { kinds, ...(tracks === undefined ? {} : { tracks }) });
  const chart = compose({ data, components: [spans(options), axis()], ...rest });
  const scene = chart.scene(chart.home);
  return { chart, scene, marks: scene.layers.flatMap((layer) => layer.marks) };
}

const bar = (marks: readonly Mark[], id: string): Mark | undefined =>
  marks.find((mark) => mark.type === "rect" && mark.event === id && mark.role === "mark");
const symbol = (marks: readonly Mark[], id: string): SymbolMark | undefined =>
  marks.find((mark): mark is SymbolMark => mark.type === "symbol" && mark.event === id);
const label = (marks: readonly Mark[], id: string): TextMark | undefined =>
  marks.find((mark): mark is TextMark => mark.type === "text" && mark.label === id);
const middle = (mark: Mark | undefined): number =>
  mark?.type === "rect" ? (mark.from.c + mark.to.c) / 2 : mark?.type === "symbol" ? mark.at.c : NaN;
const box = ({ chart, scene }: { chart: Chart; scene: Scene }, key: string): Box | undefined =>
  textBoxes(scene, chart.view(scene, chart.home)).find((one) => one.key === key);

describe("bars that are not sure", () => {
  test.each([360, 768, 1200])(
    "what goes on is seen to go on, also when it began on the last day, %i px",
    (width) => {
      const given = [{ when: "1986-05-04" }, { when: "2025-12-30/.." }];
      const { chart, scene, marks } = draw(given, {}, { width });
      const rects = marks.filter(
        (mark) => mark.type === "rect" && mark.event === "e1" && mark.role === "mark",
      );
      const { k, shift } = chart.view(scene, chart.home);
      const ends = rects.flatMap((mark) => (mark.type === "rect" ? [mark.from.a, mark.to.a] : []));
      const [from, to] = [Math.min(...ends) * k + shift, Math.max(...ends) * k + shift];
      expect(to - from).toBeGreaterThanOrEqual(50);
      expect(Math.abs(to - chart.plot[1])).toBeLessThan(1);
    },
  );

  test("pieces of a bar lap, and what can be seen through is one piece", () => {
    const given = [{ when: "1951/1959" }, { when: "1952?/1960~" }];
    const rectsOf = (marks: readonly Mark[], id: string): Mark[] =>
      marks.filter((mark) => mark.type === "rect" && mark.event === id && mark.role === "mark");
    const { marks } = draw(given);
    const pieces = rectsOf(marks, "e0").flatMap((mark) => (mark.type === "rect" ? [mark] : []));
    expect(pieces).toHaveLength(3);
    for (const [i, piece] of pieces.slice(1).entries()) {
      const before = pieces[i]!.to;
      expect(piece.from.a + (piece.from.da ?? 0)).toBeLessThan(before.a + (before.da ?? 0) - 0.9);
    }
    expect(rectsOf(marks, "e1")).toHaveLength(1);
    const painted = draw(given, { paint: () => "#2256a5" });
    expect(rectsOf(painted.marks, "e0")).toHaveLength(1);
  });
});

describe("lanes", () => {
  test("spans that overlap stand in different lanes, and one that follows takes the first free lane", () => {
    const { marks } = draw([{ when: "1900/1920" }, { when: "1910/1930" }, { when: "1925/1940" }]);
    const [a, b, c] = ["e0", "e1", "e2"].map((id) => middle(bar(marks, id)));
    expect(a).not.toBe(b);
    expect(c).toBe(a);
  });

  test("days share the first row and what lasts stands in lanes below it", () => {
    const { marks } = draw([{ when: "1900-05-01" }, { when: "1950-05-01" }, { when: "1890/1960" }]);
    const [day, later, long] = [
      symbol(marks, "e0")!.at.c,
      symbol(marks, "e1")!.at.c,
      middle(bar(marks, "e2")),
    ];
    expect(day).toBe(later);
    expect(long).toBeGreaterThan(day);
  });

  test("a visit of two days stands with the days, unless it meets one of them", () => {
    const around = [{ when: "1900-01-01" }, { when: "1999-01-01" }];
    const alone = draw([...around, { when: "1950-05-01/1950-05-02" }]).marks;
    expect(symbol(alone, "e2")!.at.c).toBe(symbol(alone, "e0")!.at.c);
    const met = draw([...around, { when: "1950-05-01/1950-05-02" }, { when: "1950-05-02" }]).marks;
    expect(symbol(met, "e2")!.at.c).toBeGreaterThan(symbol(met, "e0")!.at.c);
  });

  test("no row moves when a reader zooms", () => {
    const given = Array.from({ length: 30 }, (_, i) => ({
      when: i % 3 === 0 ? `${1900 + i}-03-01` : `${1900 + i}/${1904 + i + (i % 7)}`,
    }));
    const rows = (domain: DomainInput): Map<string, number> => {
      const { marks } = draw(given, {}, { domain });
      return new Map(
        marks.flatMap((mark) => {
          const c = mark.role === "mark" && mark.event !== undefined ? middle(mark) : NaN;
          return Number.isNaN(c) ? [] : [[mark.event!, c] as const];
        }),
      );
    };
    const far = rows("1899/1940");
    for (const domain of ["1905/1920", "1910/1912", "1911-01/1911-06"])
      for (const [id, c] of rows(domain)) if (far.has(id)) expect(c, `${id} in ${domain}`).toBe(far.get(id));
  });
});

describe("tracks", () => {
  const tracks = [
    { id: "b", label: "Second in the alphabet" },
    { id: "p", label: "Parent" },
    { id: "a", label: "First in the alphabet" },
    { id: "c", label: "Child", parent: "p" },
  ];
  const given = ["a", "b", "c"].map((track) => ({ when: "1900/1950", track, title: `On ${track}` }));

  test("stand in the order of the dataset, children right under their parent", () => {
    const { marks } = draw(given, {}, { tracks });
    const names = marks.filter((mark): mark is TextMark => mark.type === "text" && mark.role === "lane");
    const order = [...names].sort((x, y) => x.at.c - y.at.c).map(({ key }) => key.replace("lane:", ""));
    expect(order).toEqual(["b", "p", "c", "a"]);
    const indent = (id: string): number => names.find(({ key }) => key === `lane:${id}`)!.at.a;
    expect(indent("c")).toBeGreaterThan(indent("p"));
  });

  test("a track that needs more lanes than allowed becomes a strip of counts that says how many", () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ({ when: `19${10 + i}/1990` }));
    const { marks } = draw(crowd, { maxLanes: 8 });
    expect(marks.filter(({ event }) => event !== undefined)).toEqual([]);
    expect(marks.some(({ role }) => role === "density")).toBe(true);
    const name = marks.find((mark): mark is TextMark => mark.type === "text" && mark.role === "lane")!;
    expect(name.lines.map(({ text }) => text).join(" ")).toBe("Talk: 9 events");
    expect(draw(crowd, { maxLanes: 9 }).marks.some(({ role }) => role === "density")).toBe(false);
  });

  test("forty at once have each their bar and their name", () => {
    const forty = Array.from({ length: 40 }, (_, i) => ({
      when: `${1900 + Math.floor(i / 3)}/${1950 + ((i * 7) % 24)}`,
      title: `Project ${i}`,
    }));
    const { marks } = draw(forty, {}, { width: 1200 });
    expect(marks.filter(({ role }) => role === "density")).toEqual([]);
    const named = marks.filter((mark): mark is TextMark => mark.type === "text" && mark.role === "label");
    expect(new Set(named.map(({ label }) => label)).size).toBe(40);
    expect(new Set(marks.filter(({ type }) => type === "rect").map(({ event }) => event)).size).toBe(40);
  });

  test("a collapsed track is a thin strip and leaves the others as they are", () => {
    const open = draw(given, {}, { tracks });
    const closed = draw(given, { collapsed: ["b"] }, { tracks });
    expect(bar(closed.marks, "e1")).toBeUndefined();
    expect(bar(closed.marks, "e0")).toBeDefined();
    expect(closed.scene.height).toBeLessThanOrEqual(open.scene.height);
  });

  test("accessors decide which events are drawn, where, and what they say", () => {
    const { marks } = draw([{ when: "1900/1950" }, { when: "1900/1950", kind: "storm" }], {
      where: ({ kind }) => kind === "storm",
      track: () => "mine",
      tracks: [{ id: "mine", label: "Mine" }],
      label: (event) => `About ${event.id}`,
    });
    expect(bar(marks, "e0")).toBeUndefined();
    expect(label(marks, "e1")!.lines[0]!.text).toBe("About e1");
    expect(marks.some(({ key }) => key === "lane:mine")).toBe(true);
  });
});

describe("bars and symbols", () => {
  const given = [{ when: "1950-03-01/1950-04-15", kind: "storm" }, { when: "1900/1999" }];

  test("a span too short for a bar is its kind's symbol, and a bar when a reader zooms in", () => {
    const far = draw(given);
    expect(bar(far.marks, "e0")).toBeUndefined();
    expect(symbol(far.marks, "e0")!.shape).toBe("star");
    const near = draw(given, {}, { domain: "1950" });
    expect(bar(near.marks, "e0")).toBeDefined();
    expect(symbol(near.marks, "e0")).toBeUndefined();
  });

  test("a bar begins and ends where its days do", () => {
    const { chart, scene, marks } = draw(given, {}, { domain: "1950" });
    const { k, shift } = chart.view(scene, chart.home);
    const found = bar(marks, "e0");
    if (found?.type !== "rect") throw new Error("no bar");
    const at = (t: number): number =>
      chart.plot[0] +
      ((t - chart.home[0]) / (chart.home[1] - chart.home[0])) * (chart.plot[1] - chart.plot[0]);
    expect(found.from.a * k + shift).toBeCloseTo(at(Date.UTC(1950, 2, 1)), 6);
    expect(found.to.a * k + shift).toBeCloseTo(at(Date.UTC(1950, 3, 16)), 6);
  });

  test("more than three days closer than a symbol become one ring with their number", () => {
    const days = Array.from({ length: 4 }, (_, i) => ({ when: `1950-05-0${i + 1}` }));
    const { marks } = draw([...days, { when: "1900-01-01" }, { when: "1999-12-31" }]);
    const ring = marks.find(
      (mark): mark is SymbolMark => mark.type === "symbol" && mark.count !== undefined,
    )!;
    expect(ring.count).toBe(4);
    expect(ring.range).toEqual([Date.UTC(1950, 4, 1, 12), Date.UTC(1950, 4, 4, 12)]);
    const three = draw([...days.slice(1), { when: "1900-01-01" }, { when: "1999-12-31" }]).marks;
    expect(three.some((mark) => mark.type === "symbol" && mark.count !== undefined)).toBe(false);
    expect(new Set(["e0", "e1", "e2"].map((id) => symbol(three, id)!.at.c)).size).toBe(3);
  });

  test("a ring lies over the marks of rows beside it, so that its number can be read", () => {
    const days = Array.from({ length: 4 }, (_, i) => ({ when: `1950-05-0${i + 1}`, track: "a" }));
    const tracks = ["a", "b"].map((id) => ({ id, label: id }));
    const given = [...days, { when: "1950-05-02", track: "b" }, { when: "1900-01-01", track: "b" }];
    const { scene } = draw(given, {}, { width: 360, tracks });
    const marks = scene.layers.find(({ name }) => name === "points")!.marks;
    const rings = marks.flatMap((mark, i) => (mark.type === "symbol" && mark.count !== undefined ? [i] : []));
    const others = marks.flatMap((mark, i) => (mark.event === undefined ? [] : [i]));
    expect(rings.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(1);
    expect(Math.min(...rings)).toBeGreaterThan(Math.max(...others));
  });
});

describe("titles", () => {
  test("stand inside a bar that has room, and beside one that has not", () => {
    const given = [
      { when: "1900-01-01/1990-01-01", title: "Inside" },
      { when: "1930-01-01/1934-01-01", title: "A title far longer than its bar" },
    ];
    const drawn = draw(given);
    expect(label(drawn.marks, "e0")!.within).toBeDefined();
    const beside = box(drawn, "label:e1")!;
    const found = bar(drawn.marks, "e1");
    if (found?.type !== "rect") throw new Error("no bar");
    const { k, shift } = drawn.chart.view(drawn.scene, drawn.chart.home);
    const [x0, x1] = [found.from.a * k + shift, found.to.a * k + shift];
    expect(beside.x0 >= x1 || beside.x1 <= x0).toBe(true);
  });

  test("a title slides to stay in the visible part of its bar", () => {
    const drawn = draw([{ when: "1900/1990", title: "Long" }], {}, { domain: "1950/1951" });
    const title = box(drawn, "label:e0")!;
    expect(title.x0).toBeGreaterThanOrEqual(drawn.chart.plot[0]);
    expect(title.x0).toBeLessThan(drawn.chart.plot[0] + 12);
  });

  test("a title of 200 characters is cut with an ellipsis and stays inside the drawing", () => {
    const title = "word ".repeat(40).trim();
    const drawn = draw([
      { when: "1900-05-01", title },
      { when: "1950-05-01", title },
      { when: "1940/1960", title },
    ]);
    for (const one of textBoxes(drawn.scene, drawn.chart.view(drawn.scene, drawn.chart.home))) {
      expect(one.x1, one.text).toBeLessThanOrEqual(drawn.scene.width);
      if (one.key.startsWith("label:")) expect(one.text).toMatch(/…$/);
    }
  });

  test("a doubtful bar is hatched and its title stands beside it", () => {
    const { marks } = draw([{ when: "1920?/1960", title: "Perhaps" }, { when: "1900/1999" }]);
    expect(bar(marks, "e0")).toMatchObject({ hatch: true });
    expect(label(marks, "e0")!.within).toBeUndefined();
  });
});

describe("doubt", () => {
  const around = [{ when: "1800-01-01" }, { when: "1999-01-01" }];
  const fades = (when: string): (string | undefined)[] =>
    draw([...around, { when }])
      .marks.flatMap((mark) =>
        mark.type === "rect" && mark.event === "e2" && mark.role === "mark" ? [mark] : [],
      )
      .map(({ fade }) => fade);

  test.each([
    ["1900-01-01/1950-01-01", [undefined]],
    ["1900-01-01/..", [undefined, "end"]],
    ["../1950-01-01", ["start", undefined]],
    ["1900-01-01/", [undefined, "end"]],
    ["1900-01-01~/1950-01-01", ["start", undefined]],
    ["1900-01-01/1950-01-01~", [undefined, "end"]],
    ["1900/1950", ["start", undefined, "end"]],
  ])("%s is drawn in pieces that fade as %j", (when, expected) => {
    expect(fades(when)).toEqual(expected);
  });

  test("what happened somewhere within has a bracket, one of two days has both, joined", () => {
    const { marks } = draw([
      ...around,
      { when: "[1900-01-01..1930-01-01]" },
      { when: "[1850-01-01,1880-01-01]" },
    ]);
    expect(marks.some(({ role, event }) => role === "within" && event === "e2")).toBe(true);
    const either = marks.filter((mark) => mark.event === "e3");
    expect(either.filter((mark) => mark.type === "symbol" && mark.fill === "surface")).toHaveLength(2);
    expect(either.some(({ role }) => role === "or")).toBe(true);
  });
});

test("an empty dataset and one that has only its name are drawn without marks of events", () => {
  const { marks, scene } = draw([]);
  expect(marks.filter(({ event }) => event !== undefined)).toEqual([]);
  expect(Number.isFinite(scene.height)).toBe(true);
});

test("three thousand years with years before our era keep their texts apart", () => {
  const given = Array.from({ length: 30 }, (_, i) => {
    const year = -1200 + i * 100;
    return {
      when: `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-06-01`,
      title: `Battle ${i}`,
    };
  });
  const { chart, scene } = draw(given);
  const boxes = textBoxes(scene, chart.view(scene, chart.home));
  expect(boxes.filter(({ key }) => key.startsWith("label:")).length).toBeGreaterThan(5);
  expect(overlaps(boxes)).toEqual([]);
});
