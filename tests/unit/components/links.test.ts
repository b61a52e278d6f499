import { describe, expect, test } from "vitest";
import { axis, compose, deadlines, links, points, type LinksOptions } from "../../../src/components/index.js";
import type { Mark } from "../../../src/scene/index.js";
import { dataset } from "../../support/sample.js";

const data = dataset([
  { id: "first", when: "2030-01-05" },
  { id: "second", when: "2030-03-05", kind: "storm", links: [{ type: "reply-to", to: "first" }] },
  { id: "third", when: "2030-05-05", links: [{ type: "follows", to: "first" }] },
  { id: "line", when: "2030-02-05", links: [{ type: "crossed-by", to: "third" }] },
]);

function drawn(options: LinksOptions = {}, more: Record<string, unknown> = {}): Mark[] {
  // The overlay is named first: it finds the anchors of what comes after it all the same.
  const components = [links(options), points(), axis()];
  const chart = compose({ data, components, width: 800, ...more });
  return chart.scene(chart.home).layers.flatMap(({ marks }) => marks);
}
const arrows = (marks: readonly Mark[]): string[] =>
  marks.flatMap(({ key }) => (key.startsWith("link:") && !key.endsWith(":head") ? [key] : []));

describe("links", () => {
  test("lead from what came first to what came of it", () => {
    expect(arrows(drawn()).sort()).toEqual([
      "link:first:follows:third",
      "link:first:reply-to:second",
      "link:line:crossed-by:third",
    ]);
  });

  test.each([
    ["horizontal", {}],
    ["vertical", { orient: "vertical" }],
  ])("begin and end at the marks of their events, %s", (_, more) => {
    const marks = drawn({ shape: "elbow" }, more);
    const arrow = marks.find(({ key }) => key === "link:first:reply-to:second");
    const at = (id: string): number => {
      const mark = marks.find(({ key, type }) => key === id && type === "symbol");
      return mark?.type === "symbol" ? mark.at.a : NaN;
    };
    expect(arrow?.type === "path" && arrow.points[0]!.a).toBe(at("first"));
    expect(arrow?.type === "path" && arrow.points.at(-1)!.a).toBe(at("second"));
  });

  test("are told apart without colour: no two types have the same dashes, but for the plain ones", () => {
    const marks = drawn();
    const dashes = arrows(marks).map((key) => marks.find((mark) => mark.key === key)?.dash);
    expect(new Set(dashes).size).toBe(3);
  });

  test("only of the types and events that are asked for", () => {
    expect(arrows(drawn({ types: ["follows"] }))).toEqual(["link:first:follows:third"]);
    expect(arrows(drawn({ where: ({ id }) => id === "line" }))).toEqual(["link:line:crossed-by:third"]);
  });

  test("an unknown type is refused by its name", () => {
    expect(() => links({ types: ["knows" as "follows"] })).toThrow("unknown type of link: knows");
  });

  test("events that nobody draws have no arrows", () => {
    const components = [points({ where: ({ id }) => id !== "third" }), links(), axis()];
    const chart = compose({ data, components, width: 800 });
    const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
    expect(arrows(marks)).toEqual(["link:first:reply-to:second"]);
  });

  test("deadlines are anchors too", () => {
    const chain = dataset(
      [
        { id: "a", kind: "limit", when: "2030-01-01/2030-03-01" },
        { id: "b", kind: "limit", when: "2030-02-01/2030-04-01", links: [{ type: "supersedes", to: "a" }] },
      ],
      { kinds: [{ id: "limit", label: "Limit", symbol: "bar" }] },
    );
    const chart = compose({ data: chain, components: [deadlines(), links()], width: 800 });
    const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
    expect(arrows(marks)).toEqual(["link:a:supersedes:b"]);
  });
});
