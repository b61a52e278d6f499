import { describe, expect, test } from "vitest";
import { css } from "../../../src/figure/index.js";
import { tokens } from "../../../src/scene/index.js";
import { files, text } from "../../support/tree.js";

// docs/theming.md is what a page may rely on: nothing is missing in it, and nothing is made up.

const page = text("docs/theming.md");
const rows = (heading: string): string[] => {
  const part = page.split(/^## /m).find((one) => one.startsWith(heading))!;
  return [...part.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name!);
};
const sources = files("src", (path) => path.endsWith(".ts") && !path.startsWith("src/generated/"));
const code = sources.map((path) => text(path)).join("\n");
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe("the custom properties", () => {
  test("of the page are those that style sheets and drawings read", () => {
    const read = [...css.matchAll(/var\((--timeline-[\w-]+)/g)].map(([, name]) => name!);
    const elsewhere = [...code.matchAll(/var\((--timeline-[\w-]+)/g)].map(([, name]) => name!);
    expect(sorted(rows("Properties"))).toEqual(sorted([...read, ...elsewhere]));
  });

  test("of the page are each said once, all colours among them", () => {
    const listed = rows("Properties");
    expect(listed).toHaveLength(new Set(listed).size);
    expect(listed).toEqual(expect.arrayContaining(tokens.map((token) => `--timeline-${token}`)));
  });

  test("in the examples of the page exist", () => {
    const named = [...page.matchAll(/--timeline-[\w-]+/g)].map(([name]) => name);
    expect(sorted(named)).toEqual(sorted(rows("Properties")));
  });
});

test("the parts of the page are those that elements are given", () => {
  const given = [
    ...[...code.matchAll(/\bpart(?:: |", )"([a-z]+)"/g)].map(([, name]) => name!),
    ...[...text("src/render/parts.ts").matchAll(/^ {2}\w+: "([a-z]+)",$/gm)].map(([, name]) => name!),
    ...[...text("src/render/parts.ts").matchAll(/: "([a-z]+)";$/gm)].map(([, name]) => name!),
  ];
  expect(sorted(rows("Parts"))).toEqual(sorted(given));
  const promised = "figure chart axis label card outline overview legend controls".split(" ");
  expect(rows("Parts")).toEqual(expect.arrayContaining(promised));
});
