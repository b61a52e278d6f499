import { expect, test } from "vitest";
import { compose } from "../../../src/components/index.js";
import { parseCsv } from "../../../src/dataset/csv.js";
import { cardOf } from "../../../src/figure/card.js";
import { outline, type ElementNode } from "../../../src/figure/index.js";
import { speechOf } from "../../../src/timeline/pick.js";
import { deadlinesView, historyView, listView } from "../../../src/views/index.js";

const data = parseCsv(`when,title,kind,due,outcome,outcome text,source,place,country
2024-09-10/2024-09-20,First deadline,Deadline,2024-09-20,superseded,Moved by a week when talks began,Post,,
2024-09-21,Walkout,Strike,,carried-out,The cranes stood still,Post,Hamburg,DE
`);
const [deadline, strike] = [data.event(0), data.event(1)];

const textOf = (node: ElementNode): string =>
  node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("\n");

test.each([
  ["the list beside a drawing", historyView],
  ["the table", listView],
])("%s says when a deadline was due and what became of it, in the source's words", (_, view) => {
  const text = textOf(outline(compose({ data, view })));
  expect(text).toContain("due 20 September 2024; superseded: Moved by a week when talks began");
  // What has no due day is no deadline, and its card says what came of it.
  expect(text).not.toContain("cranes");
});

test("the line under the drawing says when what is pointed at was due", () => {
  const chart = compose({ data, view: historyView });
  expect(speechOf(chart, deadline.id)).toBe("10–20 September 2024 · First deadline · due 20 September 2024");
  expect(speechOf(chart, strike.id)).toBe("21 September 2024 · Walkout · Hamburg");
});

test("the card says the due day beside the date, and the words of the outcome whatever it is", () => {
  const text = textOf(cardOf(deadline, compose({ data, view: historyView })));
  expect(text).toContain("10–20 September 2024, due 20 September 2024");
  expect(text).toMatch(/Superseded\n\. Moved by a week when talks began/);
});

test("a card of a place without a host says nothing of one", () => {
  const met = parseCsv(
    "when,title,source,place,country,with\n2024,Talks,Post,Hamburg,DE,Ann (East); Bob (West)",
  );
  expect(textOf(cardOf(met.event(0), compose({ data: met, view: historyView })))).not.toMatch(/Host|Third/);
});

test("in the drawing a deadline that nothing is known to have replaced has the words of its outcome", () => {
  const chart = compose({ data, view: deadlinesView, width: 1000 });
  const texts = chart
    .scene(chart.home)
    .layers.flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.type === "text" ? [mark.lines.map(({ text }) => text).join(" ")] : []));
  expect(texts).toContain("superseded: Moved by a week when talks began");
});
