import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { options } from "../../.storybook/options.js";
import * as library from "../../src/index.js";
import * as interactions from "../../src/interact/index.js";

const root = new URL("../../", import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const files = readdirSync(join(root, "stories"), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".stories.ts"));
const texts = new Map(files.map((name) => [name, read(`stories/${name}`)]));
const all = [...texts.values()].join("\n");

/** Properties of an interface, from its source: types are not there when tests run. */
function propertiesOf(path: string, name: string): string[] {
  const [, body = ""] = new RegExp(`interface ${name}\\b[^{]*\\{([\\s\\S]*?)\\n\\}`).exec(read(path)) ?? [];
  return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, property]) => property!);
}
const sets = (text: string, property: string): boolean =>
  new RegExp(`\\b${property}\\b\\s*[:,}(]`).test(text);

const chart = propertiesOf("src/components/options.ts", "ChartOptions");
const live = propertiesOf("src/timeline/options.ts", "TimelineOptions");

describe("stories", () => {
  test("the options are read from where they are declared", () => {
    expect(chart).toEqual(expect.arrayContaining(["data", "domain", "filter", "sort"]));
    expect(live).toEqual(expect.arrayContaining(["wheel", "steps", "signal"]));
  });

  /** What shows nothing of its own: a renderer looks like the other, and the rest is about loading and ending. */
  const unseen = ["renderer", "maxBytes", "timeout", "signal"];

  test.each([...chart, ...live])("the option %s has a control or a reason for none, and a story", (name) => {
    expect(options[name], name).toMatchObject({ description: expect.stringMatching(/\w/) });
    if (!unseen.includes(name)) expect(sets(all, name), `no story sets ${name}`).toBe(true);
  });

  test("the table of controls has no option that does not exist", () => {
    expect(Object.keys(options).filter((name) => ![...chart, ...live].includes(name))).toEqual([]);
  });

  const functions = Object.entries(library).filter(([, value]) => typeof value === "function");
  const views = functions.map(([name]) => name).filter((name) => name.endsWith("View"));
  const components = ["points", "spans", "eras", "deadlines", "links", "axis", "overview", "legend", "now"];

  test.each(views)("the view %s has a page of its own", (name) => {
    const text = texts.get(`views/${name.replace("View", "")}.stories.ts`) ?? "";
    expect(text).toContain(`view: ${name}`);
    expect(text).toMatch(/title: "Views\//);
  });

  test.each(components)(
    "the component %s has a page of its own, and a story for each of its options",
    (name) => {
      expect(library).toHaveProperty(name);
      const text = texts.get(`components/${name}.stories.ts`) ?? "";
      expect(text).toContain(`${name}(`);
      expect(text).toMatch(/title: "Components\//);
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Options`;
      const own = propertiesOf(`src/components/${name}.ts`, type);
      expect(own.filter((property) => !sets(text, property))).toEqual([]);
    },
  );

  test.each(Object.keys(interactions))("the interaction %s has a story", (name) => {
    expect(all).toContain(`${name}(`);
  });

  test.each(["Loading", "Failed", "Empty", "OneEvent", "OneDay", "Phone", "Dark", "RightToLeft"])(
    "the state %s has a story",
    (name) => {
      expect(all).toMatch(new RegExp(`export const ${name}\\w*: Story`));
    },
  );

  test.each(files)("%s explains itself: each story or its page has words", (name) => {
    const text = texts.get(name)!;
    expect(text).toMatch(/(\/\*\*|^\/\/) /m);
    expect(text).toMatch(/title: "(Views|Components|Figure|Interact|Uses)\//);
  });

  test("a fault that axe finds fails, and every file gets a docs page", () => {
    const preview = read(".storybook/preview.ts");
    expect(preview).toContain('a11y: { test: "error" }');
    expect(preview).toContain('tags: ["autodocs"]');
    expect([...texts].filter(([, text]) => /!autodocs|a11y: \{/.test(text)).map(([name]) => name)).toEqual(
      [],
    );
  });
});
