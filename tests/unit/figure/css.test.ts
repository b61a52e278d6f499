import { expect, test } from "vitest";
import { css } from "../../../src/figure/index.js";
import { palette, tokens } from "../../../src/scene/index.js";

test("a host's property is read with a fallback and never set, so that one set anywhere wins", () => {
  expect([...css.matchAll(/var\(--timeline-[\w-]+\)/g)].map(([all]) => all)).toEqual([]);
  expect([...css.matchAll(/[;{]--timeline-[\w-]+:/g)].map(([all]) => all)).toEqual([]);
});

test("every property that is used is set", () => {
  const used = new Set([...css.matchAll(/var\((--t-[\w-]+)/g)].map(([, name]) => name!));
  expect(used.size).toBeGreaterThanOrEqual(tokens.length);
  for (const name of used) expect(css).toContain(`${name}:`);
});

test("each colour of the theme can be replaced, in both themes", () => {
  for (const token of tokens)
    expect(css).toContain(`--t-${token}:var(--timeline-${token},light-dark(${palette[token].join(",")}))`);
});

test("the sheet fetches nothing", () => {
  expect(css).not.toMatch(/url\(|@import|@font-face|https?:/);
});

test("a browser that does not know both at once has the light theme", () => {
  for (const token of tokens)
    expect(css).toContain(`--t-${token}:var(--timeline-${token},${palette[token][0]})`);
  const guarded = css.replace(
    /@supports \(color:light-dark\(red,red\)\)\{(?:[^{}]*\{(?:[^{}]|\{[^{}]*\})*\})*\}/g,
    "",
  );
  expect(guarded).not.toContain("light-dark");
});
