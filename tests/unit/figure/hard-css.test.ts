import { describe, expect, test } from "vitest";
import { css } from "../../../src/figure/css.js";
import { hardened } from "../../../src/figure/hard-css.js";

describe("the rules that a hostile page does not undo", () => {
  const text = hardened(css);

  test("are all in one layer, important, and about a figure of text", () => {
    expect(text.startsWith("@layer summitry{")).toBe(true);
    expect(text.split("{").length).toBe(text.split("}").length);
    const rules = [...text.slice("@layer summitry{".length).matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    expect(rules.length).toBeGreaterThan(80);
    for (const [, selector, body] of rules) {
      expect(selector).toContain("[data-static]");
      for (const one of body!.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/))
        expect(one).toMatch(/^[a-z-]+:.*!important$/);
    }
  });

  test("write nothing into words that a rule puts between others", () => {
    const words = (sheet: string): string[] => [...sheet.matchAll(/"[^"]*"/g)].map(([quoted]) => quoted);
    expect(words(text).length).toBeGreaterThan(5);
    const known = new Set(words(css));
    for (const one of words(text)) expect(known.has(one) || /^"\d+"$/.test(one), one).toBe(true);
  });

  test("leave out the list that appears when no script comes, and what is shown at which width", () => {
    expect(text).not.toContain("summitry-late");
    expect(text).not.toMatch(/\.at-\d/);
    expect(text).not.toMatch(/[;{]height:0!important/);
  });
});
