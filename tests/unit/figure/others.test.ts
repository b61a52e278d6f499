import { expect, test } from "vitest";
import { compose } from "../../../src/components/index.js";
import { entries } from "../../../src/figure/entries.js";
import { outline, type ElementNode } from "../../../src/figure/index.js";
import { printNode } from "../../../src/print/html.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { summitsView } from "../../../src/views/index.js";

const chart = compose({ data, record, view: summitsView });

test.each([
  ["the list", (): ElementNode => outline(chart)],
  ["the page without script", (): ElementNode => entries(chart)],
])("%s has the small marks too, each with its date, place and who says so", (_, make) => {
  const html = printNode(make());
  const others = /<details class="others">.*?<\/details>/s.exec(html)![0];
  expect(others).toContain("<summary>86 others on record, drawn small</summary>");
  expect(others.match(/<dt>/g)).toHaveLength(86);
  expect(others.match(/<dd>(?:(?!<cite>).)*?<\/dd>/gs)).toBeNull();
  expect(others).not.toContain("data-event");
});

test("what is not drawn is not listed", () => {
  const without = compose({ data, record, view: summitsView, filter: { record: false } });
  expect(printNode(outline(without))).not.toContain("others");
});
