import { describe, expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import { compose } from "../../../src/components/index.js";
import { outline, stateOf, type ElementNode } from "../../../src/figure/index.js";
import { nextSort, table } from "../../../src/figure/table.js";
import { footer } from "../../../src/figure/index.js";
import { printNode, toSVG } from "../../../src/print/index.js";
import { listView } from "../../../src/views/list.js";
import { dataset } from "../../support/sample.js";
import { faults } from "../../support/xml.js";

const chart = compose({ data, view: listView });

function all(node: ElementNode, test: (node: ElementNode) => boolean): ElementNode[] {
  const inner = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, test)));
  return test(node) ? [node, ...inner] : inner;
}

const textOf = (node: ElementNode): string =>
  node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
const rows = (node: ElementNode) => all(node, (one) => one.tag === "tr" && "data-event" in one.attributes);
const ids = (node: ElementNode) => rows(node).map(({ attributes }) => attributes["data-event"]);
const cells = (node: ElementNode, name: string) =>
  rows(node).map((row) => textOf(all(row, ({ attributes }) => attributes["class"] === name)[0]!));

describe("the list", () => {
  test("is a table with a row for every event, once, in order of time", () => {
    expect(ids(table(chart))).toEqual(Array.from({ length: data.size }, (_, i) => data.id(i)));
  });

  test("is grouped by decade when sorted by date, and only then", () => {
    const heads = (node: ElementNode) =>
      all(node, ({ attributes }) => attributes["class"] === "decade").map(textOf);
    expect(heads(table(chart))).toEqual(["the 1980s", "the 1990s", "the 2000s", "the 2010s", "the 2020s"]);
    expect(heads(table(chart, "-date"))).toEqual(heads(table(chart)).reverse());
    expect(heads(table(chart, "kind"))).toEqual([]);
  });

  test("sorts by kind and by place, those without a place last either way", () => {
    const places = cells(table(chart, "place"), "place");
    const named = places.filter((name) => name !== "");
    expect(places.slice(0, named.length)).toEqual(named);
    expect(named).toEqual([...named].sort(new Intl.Collator("en").compare));
    const back = cells(table(chart, "-place"), "place");
    expect(back.slice(0, named.length)).toEqual(named.toReversed());
    const kinds = cells(table(chart, "kind"), "kind");
    expect(kinds).toEqual([...kinds].sort(new Intl.Collator("en").compare));
  });

  test("says which column it is sorted by, and a second press turns it round", () => {
    const sorted = (node: ElementNode) =>
      all(node, ({ attributes }) => "aria-sort" in attributes).map(
        ({ attributes }) => attributes["aria-sort"],
      );
    expect(sorted(table(chart, "place"))).toEqual(["none", "none", "ascending"]);
    expect(sorted(table(chart, "-date"))).toEqual(["descending", "none", "none"]);
    expect(nextSort("date", "date")).toBe("-date");
    expect(nextSort("-date", "date")).toBe("date");
    expect(nextSort("-date", "kind")).toBe("kind");
  });

  test("shows corrections in their row and links every source that has an address", () => {
    const row = rows(table(chart))[0]!;
    expect(textOf(row)).toContain("The Moscow Times has “Helsinki”. Right is: Reykjavík.");
    for (const [i, one] of rows(table(chart)).entries()) {
      const links = all(one, ({ tag }) => tag === "a").map(({ attributes }) => attributes["href"]);
      for (const { source } of data.event(i).sources) {
        const { url } = data.meta.sources.find(({ id }) => id === source)!;
        if (url !== undefined) expect(links).toContain(url);
      }
    }
  });

  test("is the one list of its figure, and has one tab stop among its titles", () => {
    const node = outline(chart, "kind");
    expect(all(node, ({ tag }) => tag === "ol")).toEqual([]);
    expect(all(node, ({ attributes }) => attributes["tabindex"] === "0")).toHaveLength(1);
  });

  test("shows a long history a part at a time, in the order wanted, and says how long it is", () => {
    const whole = ids(table(chart, "kind"));
    const part = table(chart, "kind", 20, 30);
    expect(ids(part)).toEqual(whole.slice(20, 30));
    expect(part.attributes["aria-rowcount"]).toBe(String(data.size + 1));
    expect(ids(table(chart, "-date", 5, 8))).toEqual(ids(table(chart)).toReversed().slice(5, 8));
    expect(
      all(outline(chart, "date", 20, 10), ({ attributes }) => attributes["class"] === "page"),
    ).toHaveLength(2);
  });

  test("is well-formed markup", () => {
    expect(faults(printNode(outline(chart)))).toEqual([]);
  });

  test("cannot be asked for as a drawing", () => {
    expect(() => toSVG({ data, view: listView })).toThrow(RangeError);
    expect(() => toSVG({ data, view: listView })).toThrow("HTML only: listView");
  });

  test.each([
    [{ sort: "title" }, /^sort must be one of date, .*, got: "title"$/],
    [
      { report: "javascript:alert(1)" },
      'report must be a mailto: or https: address, got: "javascript:alert(1)"',
    ],
  ])("refuses %j", (option, message) => {
    expect(() => compose({ data, view: listView, ...(option as object) })).toThrow(message);
  });

  test.each([
    ["-0043-03-15", "51–42 BCE"],
    ["0476", "470s"],
    ["1066-10-14", "1060s"],
    ["../1969", "1960s"],
  ])("names the decade of %s", (when, name) => {
    const own = compose({ data: dataset([{ when }]), view: listView });
    const [head] = all(table(own), ({ attributes }) => attributes["class"] === "decade");
    expect(textOf(head!)).toContain(name);
  });

  test("says in words when there is nothing in it", () => {
    const none = compose({ data, view: listView, filter: { text: "no such thing" } });
    expect(textOf(outline(none))).toBe("There are no events to show.");
  });
});

describe("what a figure ends with", () => {
  const own = compose({ data, view: listView });
  const foot = footer(own, { data, report: "mailto:desk@paper.example" }, "https://paper.example/story");

  test("names the version and date of the data", () => {
    expect(textOf(foot)).toContain("Data 0.1.0, last changed 22 November 2026");
  });

  test("offers the data as JSON and CSV and a way to report an error that names the dataset", () => {
    const files = all(foot, ({ attributes }) => "data-get" in attributes);
    expect(files.map(({ attributes }) => attributes["data-get"])).toEqual(["JSON", "CSV"]);
    const mail = all(foot, ({ attributes }) => attributes["href"]?.startsWith("mailto:") === true)[0]!;
    expect(decodeURIComponent(mail.attributes["href"]!)).toContain("(us-russia 0.1.0)");
  });

  test("says how to cite it, with the address of the page", () => {
    const [cite] = all(foot, ({ attributes }) => attributes["class"] === "citation");
    expect(textOf(cite!)).toMatch(/^“Summits, threats.*version 0\.1\.0, .*https:\/\/paper\.example\/story$/);
  });

  test("has no way to report an error that nobody reads", () => {
    expect(textOf(footer(own, { data }))).not.toContain("Report an error");
  });
});

test("a figure that is loading, empty or failed says so in words", () => {
  const { messages } = chart.context;
  expect(textOf(stateOf("loading", messages))).toBe("Loading the timeline…");
  expect(textOf(stateOf("failed", messages))).toBe("The timeline could not be drawn.");
  expect(textOf(stateOf("empty", messages))).toBe("There are no events to show.");
  expect(textOf(stateOf("empty", messages, true))).toBe("No event fits these filters.");
});
