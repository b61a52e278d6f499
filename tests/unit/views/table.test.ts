import { expect, test } from "vitest";
import { compose, type ChartOptions } from "../../../src/components/index.js";
import { datasetFromCsv, parseCsv } from "../../../src/dataset/csv.js";
import { deckOf, headlineOf } from "../../../src/figure/heading.js";
import type { TextMark } from "../../../src/scene/index.js";
import { fieldsOf } from "../../../src/time/index.js";
import { deadlinesView, summitsView } from "../../../src/views/index.js";

// A table about something else, as an editor types it: no people, no hosts, deadlines over a hundred years.
const bridge = `#title,The bridge
when,title,kind,importance,place,country,due,outcome,outcome text,links,source
1886-06-25/1891-06-25,Five years to finish,Deadline,2,,GB,1891-06-25,superseded,Extended by two years,,Record Office
1891-05-12/1893-06-25,Two more years,Deadline,2,,GB,1893-06-25,met,Opened three weeks before,supersedes Five years to finish,Record Office
1893-06-04,Bridge opens,Founding,3,Harrow Ferry,GB,,,,outcome-of Two more years,Gazette
2019-05-01/2021-12-31,Repair promised,Deadline,3,,GB,2021-12-31,lapsed,No contractor was found,,Gazette
2024-06-12/2025-09-30,Third date,Deadline,3,,GB,2025-09-30,open,Not decided yet,,Gazette
`;
const data = parseCsv(bridge);

function wordsOf(options: ChartOptions): string[] {
  const chart = compose(options);
  return chart
    .scene(chart.home)
    .layers.flatMap(({ marks }) => marks)
    .filter((mark): mark is TextMark => mark.type === "text")
    .map(({ lines }) => lines.map(({ text }) => text).join(" "));
}

test("a table that says no more than its title has it as headline, and the view's words below", () => {
  const { plan } = compose({ data, view: deadlinesView });
  expect(headlineOf(plan, data, {})).toBe("The bridge");
  expect(deckOf(plan, data, {})).toMatch(/^Deadlines, and what became of them\. A bar runs from/);
  expect(headlineOf(plan, data, { headline: "Late again" })).toBe("Late again");
  const more = parseCsv(`#description,A bridge and its dates.\n${bridge}`);
  expect(headlineOf(compose({ data: more, view: deadlinesView }).plan, more, {})).toBe(
    "Deadlines, and what became of them",
  );
});

test.each([600, 736, 1168])(
  "where words have room before a bar the axis does not run on for them, at %i px",
  (width) => {
    const [start, end] = compose({ data, view: deadlinesView, width }).home;
    expect(fieldsOf(start).year).toBeGreaterThan(1875);
    expect(fieldsOf(end).year).toBeLessThan(2035);
    expect(wordsOf({ data, view: deadlinesView, width })).toContain("lapsed: no contractor was found");
  },
);

test("of a deadline that was met nothing happened instead: it came of it", () => {
  const words = wordsOf({ data, view: deadlinesView, width: 1168 });
  expect(words).toContain("What came of it");
  expect(words).not.toContain("What happened instead");
});

test("what is open says so in the table's own words", () => {
  expect(wordsOf({ data, view: deadlinesView, width: 1168 })).toContain("open: not decided yet");
});

test("places alone are no meetings: without people, parties or hosts there is nothing to show", () => {
  expect(compose({ data, view: summitsView, width: 736 }).data.size).toBe(0);
  const hosts = parseCsv(
    "when,title,place,country,host,source\n1901,A,Oslo,NO,Norway,Gazette\n1902,B,Turin,IT,,Gazette\n",
  );
  expect(compose({ data: hosts, view: summitsView, width: 736 }).data.size).toBe(2);
});

test("a country without a place is named in words", () => {
  expect(data.event(0).place?.name).toBe("United Kingdom");
  expect(data.event(2).place?.name).toBe("Harrow Ferry");
});

test("a row without a title and a link that leads nowhere are two problems, told together", () => {
  const { issues } = datasetFromCsv(
    "when,title,source,links\n1990,A thing,Gazette,follows No such thing\n1991,,Gazette,\n",
  );
  expect(issues.map(({ code, line }) => [code, line])).toContainEqual(["unknown-event", 2]);
});
