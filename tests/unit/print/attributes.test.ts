import { describe, expect, test } from "vitest";
import { lookAttributes, placeAttributes, shiftAttribute, type Stretch } from "../../../src/print/index.js";
import {
  follows,
  type Mark,
  type Orientation,
  type RectMark,
  type TextMark,
} from "../../../src/scene/index.js";

const flat: Orientation = { vertical: false, mirrored: false, length: 800 };
const mirrored: Orientation = { ...flat, mirrored: true };
const upright: Orientation = { ...flat, vertical: true };
const still: Stretch = { k: 1, visible: [0, 800], domain: [0, 800] };
const twice: Stretch = { k: 2, visible: [0, 800], domain: [200, 600] };

const bar: Mark = { type: "rect", key: "bar", from: { a: 10, da: 1, c: 5 }, to: { a: 40, da: -2, c: 15 } };
const rule: Mark = { type: "rule", key: "rule", from: { a: 10, c: 0 }, to: { a: 10, c: 90 } };
const dot: Mark = { type: "symbol", key: "dot", at: { a: 10, da: 3, c: 5 }, size: 12, shape: "circle" };
const words: TextMark = {
  type: "text",
  key: "words",
  at: { a: 100, da: 4, c: 30 },
  width: 60,
  height: 16,
  align: "start",
  lines: [{ text: "words", size: 12, weight: 400, fill: "ink" }],
};

describe("a place on the drawing", () => {
  test("stretches with zoom while its fixed distances stay", () => {
    expect(placeAttributes(bar, flat, still)).toEqual({ x: "11", y: "5", width: "27", height: "10" });
    expect(placeAttributes(bar, flat, twice)).toEqual({ x: "21", y: "5", width: "57", height: "10" });
    expect(placeAttributes(dot, flat, twice)).toEqual({ transform: "translate(23,5)" });
  });

  test("is the same place mirrored and upright", () => {
    expect(placeAttributes(bar, mirrored, still)).toEqual({ x: "762", y: "5", width: "27", height: "10" });
    expect(placeAttributes(bar, upright, still)).toEqual({ x: "5", y: "11", width: "10", height: "27" });
    expect(placeAttributes(rule, upright, twice)).toEqual({ x1: "0", y1: "20", x2: "90", y2: "20" });
    expect(placeAttributes(dot, mirrored, still)).toEqual({ transform: "translate(787,5)" });
  });

  test("a text lies where its box lies, its anchor where its alignment says", () => {
    expect(placeAttributes(words, flat, still)).toEqual({ transform: "translate(104,30)" });
    expect(placeAttributes({ ...words, align: "end" }, flat, still)).toEqual({
      transform: "translate(164,30)",
    });
    expect(placeAttributes({ ...words, align: "middle" }, flat, still)).toEqual({
      transform: "translate(134,30)",
    });
    expect(placeAttributes(words, mirrored, still)).toEqual({ transform: "translate(636,30)" });
    expect(placeAttributes(words, upright, still)).toEqual({ transform: "translate(30,104)" });
  });

  test("a text slides inside its bar, and never out of it", () => {
    const sliding: TextMark = { ...words, at: { a: 100, da: 0, c: 30 }, within: [50, 300] };
    const at = (visible: readonly [number, number]): number =>
      Number(placeAttributes(sliding, flat, { ...still, visible }).transform!.match(/\(([-\d.]+)/)![1]);
    expect(at([0, 800])).toBe(100);
    expect(at([150, 950])).toBe(153);
    expect(at([290, 1090])).toBe(300 - 3 - 60);
    expect(at([-720, 80])).toBe(53);
  });

  test("a sliding text is hidden when the part of its bar that is seen is too short for it", () => {
    const sliding: TextMark = { ...words, at: { a: 100, da: 0, c: 30 }, within: [50, 300] };
    const seen = (visible: readonly [number, number], o: Orientation = flat): string | undefined =>
      placeAttributes(sliding, o, { ...still, visible }).visibility;
    expect(seen([0, 800])).toBe("visible");
    expect(seen([230, 800])).toBe("visible");
    expect(seen([250, 800])).toBe("hidden");
    expect(seen([-700, 100])).toBe("hidden");
    expect(seen([-700, 120])).toBe("visible");
    // Upright it takes its height along time.
    expect(seen([270, 800], upright)).toBe("visible");
    expect(seen([290, 800], upright)).toBe("hidden");
  });

  test("a mark that needs its room is hidden when a part of it would be cut", () => {
    const kept: TextMark = { ...words, keep: [100, 4, 64] };
    const seen = (visible: readonly [number, number]): string | undefined =>
      placeAttributes(kept, flat, { ...still, visible }).visibility;
    expect(seen([0, 800])).toBe("visible");
    expect(seen([104.4, 800])).toBe("visible");
    expect(seen([105, 800])).toBe("hidden");
    expect(seen([0, 163])).toBe("hidden");
    expect(placeAttributes(words, flat, still)).not.toHaveProperty("visibility");
  });

  test("a mark that follows lies where the ends of the visible time lie on the whole extent", () => {
    const window: RectMark = {
      type: "rect",
      key: "w",
      from: { a: 0, da: -2, c: 10, end: "start" },
      to: { a: 0, c: 40, end: "end" },
    };
    expect(placeAttributes(window, flat, { ...still, domain: [200, 600] })).toEqual({
      x: "198",
      y: "10",
      width: "402",
      height: "30",
    });
    expect(follows(window)).toBe(true);
    expect(follows(words)).toBe(false);
  });

  test("a layer shifts along time, against it when mirrored, down when upright", () => {
    expect([flat, mirrored, upright].map((o) => shiftAttribute(o, 12.346))).toEqual([
      "translate(12.35,0)",
      "translate(-12.35,0)",
      "translate(0,12.35)",
    ]);
  });
});

describe("the look of a mark", () => {
  test("carries the light theme's colour and a class for the others", () => {
    const look = lookAttributes({ ...dot, fill: "blue", stroke: "surface", role: "mark" }, "id");
    expect(look).toMatchObject({ class: "mark f-blue s-surface", fill: "#2256a5", stroke: "#ffffff" });
  });

  test("a literal colour has no class, so that no theme repaints it", () => {
    const look = lookAttributes({ ...dot, fill: "#123456" }, "id");
    expect(look["fill"]).toBe("#123456");
    expect(look).not.toHaveProperty("class");
  });

  test("names the event, the label and the cluster as pages address them", () => {
    expect(lookAttributes({ ...dot, event: "malta-1989", count: 4 }, "id")).toMatchObject({
      "data-event": "malta-1989",
      "data-cluster": "4",
    });
    expect(lookAttributes({ ...words, label: "malta-1989" }, "id")).toMatchObject({
      "data-label": "malta-1989",
    });
  });

  test("refers to patterns and masks of its own drawing only", () => {
    const look = lookAttributes({ ...bar, fill: "red", hatch: true, fade: "soft" }, "mine");
    expect(look["fill"]).toBe("url(#mine-hatch-red)");
    expect(look["mask"]).toBe("url(#mine-soft)");
    expect(look["class"] ?? "").not.toContain("f-red");
  });

  test("a line or path without a fill is not filled", () => {
    expect(lookAttributes(rule, "id")["fill"]).toBe("none");
  });
});
