import { describe, expect, test } from "vitest";
import { hues, isToken, literal, palette, tokens, type Token } from "../../../src/scene/index.js";

/** Relative luminance of a colour such as `#16191d`, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light! + 0.05) / (dark! + 0.05);
}

test("the formula is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const of = (token: Token): string => palette[token][theme === "light" ? 0 : 1];
  const against = (token: Token, ground: Token): number => contrast(of(token), of(ground));

  test.each(["ink", "muted", ...hues] as const)("%s can be read as text", (token) => {
    expect(against(token, "surface")).toBeGreaterThanOrEqual(4.5);
    expect(against(token, "wash")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(hues)("%s can be read on its own wash, as names on a rail are", (hue) => {
    expect(against(hue, `${hue}-wash`)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(hues)("%s-soft can be seen as a mark", (hue) => {
    expect(against(`${hue}-soft`, "surface")).toBeGreaterThanOrEqual(3);
  });

  test("lines and grids stay quieter than any mark", () => {
    for (const hue of hues) {
      expect(against("line", "surface")).toBeLessThan(against(`${hue}-soft`, "surface"));
      expect(against("grid", "surface")).toBeLessThan(against("line", "surface"));
    }
  });

  test("a paint is the theme's colour, or itself when it is no token", () => {
    for (const token of tokens) expect(literal(token, theme)).toBe(of(token));
    expect(literal("#abcdef", theme)).toBe("#abcdef");
    expect(literal("none", theme)).toBe("none");
  });
});

test("a name that every object has is no token", () => {
  expect(isToken("constructor")).toBe(false);
  expect(isToken("blue-soft")).toBe(true);
});

test("every colour is six hexadecimal digits", () => {
  for (const token of tokens) for (const colour of palette[token]) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});
