import { expect, test } from "vitest";
import { axis, compose, points } from "../../../src/components/index.js";
import { controls, outline, type ElementNode } from "../../../src/figure/index.js";
import { toHTML, toSVG } from "../../../src/static.js";
import { deadlinesView, historyView, summitsView, threatsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";

const data = dataset([{ when: "2001-05-03" }, { when: "2002-01-01/2003-06-30" }, { when: "2004-09-01" }]);
const wanted = {
  summits: [summitsView, "a meeting: none has a place"],
  threats: [threatsView, "a threat, of a kind that is called “threat” or whose symbol is a flag or a line"],
  deadlines: [
    deadlinesView,
    "a deadline, of a kind that is called “deadline” or whose symbol is a bar, or with a day on which it is due",
  ],
} as const;

const textOf = (node: ElementNode | string): string =>
  typeof node === "string" ? node : node.children.map(textOf).join(" ");

test.each(Object.values(wanted))(
  "a view that finds nothing says what it found and what it looks for",
  (view, what) => {
    const said = `There is nothing to show: none of the 3 events is ${what}.`;
    expect(toHTML({ data, view })).toContain(said);
    const words = toSVG({ data, view, width: 360 })
      .replace(/<style>.*<\/style>/, "")
      .match(/(?<=>)[^<>]+(?=<\/tspan>)/g);
    expect(words?.join(" ")).toBe(said);
    expect(textOf(outline(compose({ data, view })))).toContain(said);
  },
);

test("a filter that lets nothing through is said to do so, and nothing is said of a view that shows something", () => {
  expect(toHTML({ data, view: threatsView, filter: { text: "xyz" } })).toContain(
    "No event fits these filters.",
  );
  expect(toHTML({ data, view: historyView })).not.toContain("nothing to show");
});

test("where no event is drawn there are no buttons to go to one", () => {
  const commandsOf = (chart: Parameters<typeof controls>[0]): string =>
    JSON.stringify(controls(chart))
      .match(/"data-command":"\w+"/g)
      ?.join(" ") ?? "";
  const alone = commandsOf(compose({ data, components: [axis()] }));
  expect(alone).not.toMatch(/previous|next/);
  expect(alone).toContain("zoomIn");
  expect(commandsOf(compose({ data, components: [points(), axis()] }))).toContain("next");
});
