import { expect, test } from "vitest";
import { fitText, measureText, wrapText, type Font } from "../../../src/layout/text.js";

const font: Font = { size: 12, weight: 400, family: "sans" };
const width = (text: string): number => measureText(text, font);

test("nothing is as wide as nothing, and more text is never narrower", () => {
  expect(width("")).toBe(0);
  expect(width("Geneva")).toBeLessThan(width("Geneva summit"));
});

test("width grows with size, weight and letter", () => {
  expect(measureText("Geneva", { ...font, size: 24 })).toBeCloseTo(2 * width("Geneva"));
  expect(measureText("Geneva", { ...font, weight: 600 })).toBeGreaterThan(width("Geneva"));
  expect(width("W")).toBeGreaterThan(2 * width("i"));
});

test("combining marks, joiners and variation selectors take no room", () => {
  expect(width("e\u0301")).toBe(width("e"));
  expect(width("a\u200d\ufe0fb")).toBe(width("ab"));
});

test("letters with accents are as wide as without, in any normal form", () => {
  expect(width("Höfði".normalize("NFD"))).toBeCloseTo(width("Höfði"));
});

test("an ideograph counts an em, an emoji more, whatever number of code units it has", () => {
  expect(width("会談")).toBeCloseTo(24 * 1.01);
  expect(width("𠮷")).toBeCloseTo(12 * 1.01);
  expect(width("🕊")).toBeGreaterThan(16);
});

test("unknown scripts and broken surrogates still have a width", () => {
  expect(width("ქართული")).toBeGreaterThan(7 * 0.5 * 12);
  expect(width("\ud83d")).toBeGreaterThan(0);
});

test("a text that fits stays as it is", () => {
  expect(fitText("Reykjavík", 200, font)).toBe("Reykjavík");
});

test("a text is cut at a word when that keeps most of what fits, else within the word", () => {
  expect(fitText("Reykjavík summit", width("Reykjavík sum…"), font)).toBe("Reykjavík…");
  expect(fitText("Intermediate-range", width("Intermedi…"), font)).toBe("Intermedi…");
  expect(fitText("A Donaudampfschifffahrt", width("A Donaudampf…"), font)).toBe("A Donaudampf…");
});

test("no comma or dash is left before the ellipsis", () => {
  expect(fitText("Geneva, Switzerland", width("Geneva, Sw…"), font)).toBe("Geneva…");
});

test("a cut never parts a letter from its accents, nor an emoji or a flag", () => {
  const cuts = (text: string): string[] =>
    Array.from({ length: 200 }, (_, i) => fitText(text, i, font)).filter((cut) => cut.endsWith("…"));
  for (const cut of cuts("e\u0301e\u0301e\u0301e\u0301e\u0301")) expect(cut).toMatch(/^(e\u0301)+…$/);
  for (const cut of cuts("🇮🇸🇺🇸🇷🇺🇫🇮")) expect([...cut].length % 2).toBe(1);
  for (const cut of cuts("👩‍🚀👩‍🚀👩‍🚀👩‍🚀")) expect(cut).toMatch(/^(👩‍🚀)+…$/u);
});

test("what is returned fits, also by another measure", () => {
  const wide = (text: string): number => text.length * 10;
  for (let max = 0; max < 200; max += 7) {
    expect(wide(fitText("Joint press conference after the talks", max, font, wide))).toBeLessThanOrEqual(max);
  }
});

test("where not one character fits, nothing is drawn", () => {
  expect(fitText("Geneva", 3, font)).toBe("");
  expect(wrapText("Geneva", 3, 2, font)).toEqual([]);
});

test("a long title is broken at words, and the last line says that more follows", () => {
  const max = width("conference after");
  expect(wrapText("Joint press conference after the talks", max, 3, font)).toEqual([
    "Joint press",
    "conference after",
    "the talks",
  ]);
  const two = wrapText("Joint press conference after the talks", max, 2, font);
  expect(two[0]).toBe("Joint press");
  expect(two[1]).toMatch(/^conference.*…$/);
});

test("lines may break after a hyphen or a dash", () => {
  expect(wrapText("US–Russia talks", width("US–Russ"), 3, font)).toEqual(["US–", "Russia", "talks"]);
});

test("a word wider than a line goes on in the next", () => {
  const lines = wrapText("Raketenabwehrsystem", width("Raketenab"), 5, font);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("")).toBe("Raketenabwehrsystem");
});

test("every line fits, and nothing is lost while lines last", () => {
  const text = "Reagan and Gorbachev meet in Geneva for the first time in six years";
  for (let max = 60; max < 400; max += 9) {
    const lines = wrapText(text, max, 20, font);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(max);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});
