import type { SymbolMark, TextMark } from "../../src/scene/index.js";

/** A dot, for tests that need some mark. */
export const symbolMark = (key: string, more: Partial<SymbolMark> = {}): SymbolMark => ({
  ...{ type: "symbol", key, at: { a: 100, c: 50 }, size: 20, shape: "circle" },
  ...more,
});

/** A line of words, for tests that need some. */
export const textMark = (key: string, more: Partial<TextMark> = {}): TextMark => ({
  ...{ type: "text", key, at: { a: 100, da: -10, c: 42 }, width: 20, height: 15, align: "middle" },
  lines: [{ text: "5", size: 11, weight: 600, fill: "ink" }],
  ...more,
});
