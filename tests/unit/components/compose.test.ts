import { describe, expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import {
  axis,
  compose,
  deadlines,
  eras,
  points,
  spans,
  type ChartOptions,
} from "../../../src/components/index.js";
import { toSVG } from "../../../src/print/index.js";
import { baseOf, toDomain, type Domain } from "../../../src/scales/index.js";
import { zoom } from "../../../src/interact/index.js";
import { summitsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";

const summits: ChartOptions = { data, record, view: summitsView, width: 900 };
const few = dataset([{ when: "1999-05-01" }, { when: "2004" }, { when: "2010-02-03/2010-02-05" }]);
const plain: ChartOptions = { data: few, components: [points(), axis()], width: 800 };
const widths = [360, 479, 480, 768, 960, 1200, 2000] as const;

describe("options that make no sense are refused, and the message ends in the value", () => {
  test.each<[Record<string, unknown>, typeof RangeError | typeof TypeError, RegExp]>([
    [{ width: -1 }, RangeError, /-1$/],
    [{ width: 0 }, RangeError, /^width .*: 0$/],
    [{ width: 1e9 }, RangeError, /^width must be .*100000 at most, got: 1000000000$/],
    [{ height: 1e9, orient: "vertical" }, RangeError, /^height .*1000000000$/],
    [{ width: NaN }, RangeError, /NaN$/],
    [{ width: Infinity }, RangeError, /Infinity$/],
    [{ width: "wide" }, RangeError, /"wide"$/],
    [{ height: -5, orient: "vertical" }, RangeError, /-5$/],
    [{ height: NaN, orient: "vertical" }, RangeError, /NaN$/],
    [{ orient: "diagonal" }, RangeError, /"diagonal"$/],
    [{ dir: "up" }, RangeError, /"up"$/],
    [{ theme: "sepia" }, RangeError, /"sepia"$/],
    [{ wheel: "fast" }, RangeError, /"fast"$/],
    [{ domain: "2025/1986" }, RangeError, /^domain: .*"2025\/1986"$/],
    [{ domain: 7 }, TypeError, /^domain: .*7$/],
    [{ extent: [5, 5] }, RangeError, /^extent: .*5,5$/],
    [{ now: NaN }, RangeError, /^now: .*NaN$/],
    [{ asOf: "soon" }, RangeError, /^asOf: .*"soon"$/],
    [{ locale: 5 }, RangeError, /^locale .*5$/],
    [{ locale: "x-" }, RangeError, /^locale .*"x-"$/],
    ...(["headline", "deck", "notes", "credit"] as const).map((name) => {
      const row: [Record<string, unknown>, typeof TypeError, RegExp] = [
        { [name]: 5 },
        TypeError,
        new RegExp(`^${name} must be text, got: 5$`),
      ];
      return row;
    }),
    [{ id: 5 }, RangeError, /^id .*5$/],
    [{ id: "a b" }, RangeError, /^id .*"a b"$/],
    [{ filter: 5 }, TypeError, /^filter .*5$/],
    [{ filter: { kinds: "summit" } }, TypeError, /^filter\.kinds .*"summit"$/],
    [{ filter: { kind: ["summit"] } }, RangeError, /^a filter has kinds, .*"kind"$/],
    [{ filter: { text: 5 } }, TypeError, /^filter\.text .*5$/],
    [{ filter: { record: 1 } }, TypeError, /^filter\.record .*1$/],
    [{ measure: 5 }, TypeError, /^measure .*5$/],
    [{ renderer: "canvas" }, TypeError, /^renderer .*"canvas"$/],
    [{ card: 5 }, TypeError, /^card .*5$/],
    [{ interactions: 5 }, TypeError, /^interactions .*5$/],
    [{ interactions: ["zoom"] }, TypeError, /^interactions .*\["zoom"\]$/],
    [{ interactions: zoom }, TypeError, /^interactions .*function zoom$/],
    [{ interactions: [zoom] }, TypeError, /^interactions must be a list of what zoom\(\) .*/],
    [{ signal: {} }, TypeError, /^signal must be an AbortSignal, got: /],
    [{ messages: 5 }, TypeError, /^messages .*5$/],
    [{ messages: { zoomIn: 5 } }, TypeError, /^messages\.zoomIn must be text, got: 5$/],
    [{ messages: { corrected: "x" } }, TypeError, /^messages\.corrected must be a function, got: "x"$/],
    [{ views: 5 }, TypeError, /^views .*5$/],
    [{ views: { a: 5 } }, TypeError, /^views\.a .*5$/],
    [{ maxBytes: -1 }, RangeError, /^maxBytes .*-1$/],
    [{ timeout: "x" }, RangeError, /^timeout .*"x"$/],
    [{ stepsBy: "x" }, RangeError, /^stepsBy .*"x"$/],
    [{ report: "http://example.org" }, RangeError, /^report .*"http:\/\/example.org"$/],
    [{ selected: "nope" }, RangeError, /^no event with the id: "nope"$/],
    [{ steps: 5 }, TypeError, /^steps .*5$/],
    [{ steps: "nope" }, RangeError, /"nope"$/],
    [{ steps: [5] }, TypeError, /^steps\[0\]\.title must be text/],
    [{ steps: [{ title: "a", text: "b", domain: "x" }] }, RangeError, /^steps\[0\]: .*"x"$/],
    [{ steps: [{ title: "a", text: "b", selected: "x" }] }, RangeError, /^steps\[0\]: no event .*"x"$/],
    [{ steps: [{ title: "a", text: "b", view: "x" }], views: {} }, RangeError, /^steps\[0\]: .*"x"$/],
    [{ data: [] }, TypeError, /^data .*\[\]$/],
    [{ components: undefined, view: undefined }, TypeError, /undefined$/],
    [{ components: undefined, view: "summits" }, TypeError, /"summits"$/],
    [{ components: "points" }, TypeError, /"points"$/],
    [{ components: [points(), "axis"] }, TypeError, /"axis"\]$/],
    [{ data: undefined }, TypeError, /undefined$/],
    [{ data: "us-russia" }, TypeError, /"us-russia"$/],
  ])("%j", (wrong, error, ending) => {
    const call = (): unknown => compose({ ...plain, ...wrong } as ChartOptions);
    expect(call).toThrow(error);
    expect(call).toThrow(ending);
  });

  test("and so is a call without options", () => {
    expect(() => (toSVG as () => string)()).toThrow(/^options must be an object, got: undefined$/);
    expect(() => toSVG(null as unknown as ChartOptions)).toThrow(TypeError);
  });

  test("an option that nobody knows changes nothing, and is told of", () => {
    const told: string[] = [];
    compose({ ...plain, widht: 5 } as ChartOptions, { warn: ({ message }) => told.push(message) });
    expect(told).toEqual(['there is no such option: "widht"']);
  });

  test("and so are those of a component, where it is made", () => {
    const wrong = 5 as never;
    expect(() => points({ where: wrong })).toThrow(/^where must be a function, got: 5$/);
    expect(() => points({ label: wrong })).toThrow(/^label .*, got: 5$/);
    for (const make of [spans, eras, deadlines]) expect(() => make({ where: wrong })).toThrow(TypeError);
    expect(() => points({ where: () => true, label: "title" })).not.toThrow();
  });

  test("a locale that is none is refused by name", () => {
    expect(() => toSVG({ ...plain, locale: "not a locale" })).toThrow(RangeError);
  });
});

describe("the same options", () => {
  test("give the same scene, in one chart and in the next", () => {
    const [a, b] = [compose(summits), compose(summits)];
    expect(a.scene(a.home)).toBe(a.scene(a.home));
    expect(b.scene(b.home)).toEqual(a.scene(a.home));
    expect(JSON.stringify(b.scene(b.home))).toBe(JSON.stringify(a.scene(a.home)));
  });

  test("give a scene that is plain data", () => {
    const chart = compose(summits);
    const scene = chart.scene(chart.home);
    expect(structuredClone(scene)).toEqual(scene);
  });

  test.each(widths)("give the same bytes at %d pixels, whatever was drawn before", (width) => {
    const fresh = toSVG({ ...summits, width });
    const chart = compose({ ...summits, width });
    for (const domain of ["2001", "2018/2019", "1980/1990"]) chart.scene(chart.clamp(toDomain(domain)));
    expect(toSVG({ ...summits, width })).toBe(fresh);
    for (const other of widths) toSVG({ ...summits, width: other });
    expect(toSVG({ ...summits, width })).toBe(fresh);
  });
});

describe("the size", () => {
  test.each(widths)("does not depend on the domain at %d pixels", (width) => {
    const whole = compose({ ...summits, width });
    for (const domain of ["2014/2025", "2018", "2018-07", "2018-07-16", "1986-10-11T10/1986-10-11T12"]) {
      // The extent is the same: only then is it the same drawing at another domain.
      const near = compose({ ...summits, width, domain, extent: [...whole.extent] });
      expect([near.width, near.height], domain).toEqual([whole.width, whole.height]);
      const scene = whole.scene(toDomain(domain));
      expect([scene.width, scene.height], domain).toEqual([whole.width, whole.height]);
      expect(scene.plot).toEqual(whole.scene(whole.home).plot);
    }
  });

  test("is the width that was asked for, and the height where time runs down", () => {
    for (const width of widths) expect(compose({ ...summits, width }).width).toBe(width);
    expect(compose({ ...summits, orient: "vertical", height: 777 }).height).toBe(777);
  });

  test.each([1, 5, 40])("of %d pixels does not fail", (width) => {
    expect(toSVG({ ...summits, width })).toMatch(/^<svg .*<\/svg>$/s);
    expect(toSVG({ ...plain, width, orient: "horizontal" })).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("orientation", () => {
  test("is vertical below 480 pixels unless said otherwise", () => {
    expect(compose({ ...summits, width: 479 }).orientation.vertical).toBe(true);
    expect(compose({ ...summits, width: 480 }).orientation.vertical).toBe(false);
    expect(compose({ ...summits, width: 360, orient: "horizontal" }).orientation.vertical).toBe(false);
    expect(compose({ ...summits, width: 1200, orient: "vertical" }).orientation.vertical).toBe(true);
  });

  test("is mirrored right to left, but never when time runs down", () => {
    expect(compose({ ...summits, dir: "rtl" }).orientation.mirrored).toBe(true);
    expect(compose({ ...summits, dir: "rtl", orient: "vertical" }).orientation.mirrored).toBe(false);
  });
});

describe("scenes", () => {
  const chart = compose(summits);
  const keysOf = (domain: readonly [number, number]): string[] =>
    chart
      .scene(domain)
      .layers.flatMap((layer, i) => layer.marks.map((mark) => `${layer.name}:${i}:${mark.key}`));

  test("name each mark once in its layer", () => {
    for (const domain of ["1986/2025", "2014/2025", "2018", "2018-07", "2018-07-16"]) {
      const keys = keysOf(toDomain(domain));
      expect(
        keys.filter((key, i) => keys.indexOf(key) !== i),
        domain,
      ).toEqual([]);
    }
  });

  test("are the same object while the level stays and the window holds", () => {
    const [t0, t1] = toDomain("2014/2018");
    const length = t1 - t0;
    const scene = chart.scene([t0, t1]);
    for (const share of [0.1, 0.3, -0.3])
      expect(chart.scene([t0 + share * length, t1 + share * length])).toBe(scene);
  });

  test("stay while a gesture zooms in by up to two octaves, and are those of the level beyond", () => {
    const at = toDomain("1996/2005");
    const held = chart.scene(at);
    const shown = (factor: number): Domain => {
      const middle = (at[0] + at[1]) / 2;
      const half = ((at[1] - at[0]) * chart.view(held, at).k) / factor / 2;
      return [middle - half, middle + half];
    };
    for (const factor of [1.01, 1.5, 3.99]) expect(chart.scene(shown(factor), held), `${factor}`).toBe(held);
    for (const factor of [1.5, 3.99]) expect(chart.scene(shown(factor)), `${factor} at rest`).not.toBe(held);
    expect(chart.scene(shown(4.1), held)).toBe(chart.scene(shown(4.1)));
  });

  test("that a gesture zooms out of make way for those of a level further than needed", () => {
    const at = toDomain("2001-01/2001-06");
    const held = chart.scene(at);
    const [t0, t1] = at;
    const out = (share: number): Domain => [t0 - share * (t1 - t0), t1 + share * (t1 - t0)];
    const next = chart.scene(out(0.25), held);
    expect(next.base * baseOf(1)).toBeCloseTo(chart.scene(out(0.25)).base, 12);
    expect(chart.scene(out(0.4), next)).toBe(next);
  });

  test("of a level are drawn at 1 to √2 times their base", () => {
    for (const domain of ["1986/2025", "2014/2025", "2018", "2018-07"]) {
      const at = toDomain(domain);
      const { k } = chart.view(chart.scene(at), at);
      expect(k, domain).toBeGreaterThanOrEqual(1 - 1e-8);
      expect(k, domain).toBeLessThan(baseOf(1) + 1e-8);
    }
  });

  test("put an instant where the scale puts it", () => {
    const at = toDomain("2018");
    const scene = chart.scene(at);
    const { k, shift } = chart.view(scene, at);
    const helsinki = scene.layers
      .find(({ name }) => name === "points")!
      .marks.find((mark) => mark.event === "2018-helsinki-summit");
    if (helsinki?.type !== "symbol") throw new Error("Helsinki is not drawn");
    const [from, to] = chart.plot;
    const noon = Date.UTC(2018, 6, 16, 12);
    const expected = from + ((noon - at[0]) / (at[1] - at[0])) * (to - from);
    expect(helsinki.at.a * k + shift).toBeCloseTo(expected, 3);
  });
});

describe("data that is odd", () => {
  test.each<[string, ChartOptions]>([
    ["no events", { ...plain, data: dataset([]) }],
    ["one event on one day", { ...plain, data: dataset([{ when: "2001-01-01" }]) }],
    ["only open dates", { ...plain, data: dataset([{ when: "2014/.." }, { when: "../1990" }]) }],
    ["ancient dates", { ...plain, data: dataset([{ when: "-0431" }, { when: "-0404-04-25" }]) }],
    [
      "everything on one day",
      { ...plain, data: dataset(Array.from({ length: 30 }, () => ({ when: "2001" }))) },
    ],
    ["a very long title", { ...plain, data: dataset([{ when: "2001", title: "long ".repeat(100) }]) }],
    ["no events in the view", { ...summits, data: dataset([{ when: "2001" }]), record: undefined }],
  ])("%s is drawn without a broken number", (_, options) => {
    for (const width of [360, 800]) {
      const text = toSVG({ ...options, width });
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
