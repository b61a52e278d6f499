import { expect, test } from "vitest";
import { files, pkg, text } from "../support/tree.js";

const page = text("CONTRIBUTING.md");
/** Scripts that npm runs by itself: nobody needs to be told to. */
const hooks = ["prepare"];
const named = (document: string) => {
  const calls = [...document.matchAll(/\bnpm (?:run (?:-s )?([\w:.-]+)|(start|test)\b)/g)];
  return new Set(calls.map(([, script, short]) => (script ?? short)!));
};

test("every command of CONTRIBUTING.md is a script of package.json", () => {
  expect([...named(page)].filter((name) => !(name in pkg.scripts))).toEqual([]);
});

test("every script of package.json is explained in CONTRIBUTING.md", () => {
  expect(Object.keys(pkg.scripts).filter((name) => !named(page).has(name) && !hooks.includes(name))).toEqual(
    [],
  );
});

test("CONTRIBUTING.md is one page", () => {
  expect(page.split("\n").length).toBeLessThanOrEqual(60);
});

test("CONTRIBUTING.md gives the folders in the order that the layers test holds", () => {
  const layers = text("tests/package/layers.test.ts");
  const lists = /const order = \[([\s\S]*?)\n\];/.exec(layers)?.[1] ?? "";
  const order = [...lists.matchAll(/"(\w+)"/g)].map(([, folder]) => folder);
  expect(order.length).toBeGreaterThan(10);
  expect(page.replace("print | render", "print render").replaceAll("\n", " ")).toContain(order.join(" "));
});

const decisions = files("docs/decisions", (path) => /\/\d{4}-/.test(path));

test("there are decision records, numbered without a gap", () => {
  const numbers = decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]));
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

test.each(decisions)("%s says what, why, at what price, and stands in the index", (path) => {
  const headings = [...text(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(["Context", "Decision", "Price", "What would change our mind"]);
  expect(text("docs/decisions/README.md")).toContain(`(${path.split("/").at(-1)!})`);
});
