import { describe, expect, test } from "vitest";
import {
  checkDataset,
  parseDataset,
  trustedDataset,
  DatasetError,
  type Dataset,
} from "../../src/dataset/index.js";
import { datasetFromCsv } from "../../src/dataset/csv.js";
import { compose } from "../../src/components/index.js";
import { cardOf } from "../../src/figure/card.js";
import { csvOf } from "../../src/figure/csv.js";
import { contained } from "../../src/figure/direction.js";
import { table } from "../../src/figure/table.js";
import { stepsPanel } from "../../src/figure/steps.js";
import { printNode } from "../../src/print/html.js";
import { toHTML, toSVG } from "../../src/static.js";
import { deadlinesView, historyView, listView, summitsView, threatsView } from "../../src/views/index.js";
import { hostile, poisoned, shortHostile } from "../support/hostile.js";
import { faults } from "../support/xml.js";

// Strings that try to break out, everywhere that a text may stand: nothing of them may become markup.

/** As a page takes data that somebody else has checked: nothing is refused, so everything has to be harmless. */
const unchecked = (text: string): Dataset => trustedDataset(poisoned(text) as never);

const svgTags = new Set(
  "svg g rect line path text tspan title desc style defs pattern mask linearGradient stop circle use".split(
    " ",
  ),
);
const htmlTags = new Set(
  (
    "a b br button caption cite col dd details div dl dt em figcaption figure h2 h3 h4 i img input label li ol p s script section " +
    "select option search form small span strong summary table tbody td th thead time tr ul"
  ).split(" "),
);

const htmlAndSvg = new Set([...svgTags, ...htmlTags]);

/** What is wrong with a text of markup: not well-formed, elements that we do not make, handlers, styles, odd addresses. */
function wrong(markup: string, tags: ReadonlySet<string>): string[] {
  const found = faults(markup);
  for (const [, name] of markup.matchAll(/<([A-Za-z][\w-]*)/g)) if (!tags.has(name!)) found.push(`<${name}>`);
  for (const [tag] of markup.matchAll(/<[^<>]*>/g)) {
    const attributes = [...tag.matchAll(/ ([\w:-]+)="([^"]*)"/g)];
    for (const [, name, value] of attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(name!)) found.push(`${name} in ${tag.slice(0, 80)}`);
      if (/^(?:href|src|action|xlink:href)$/.test(name!) && !/^(?:https?:|mailto:|#)/.test(value!))
        found.push(`${name}="${value!.slice(0, 60)}"`);
      if (/url\((?!#)/i.test(value!) && /^(?:fill|stroke|mask|filter|clip-path)$/.test(name!))
        found.push(`${name}="${value!.slice(0, 60)}"`);
    }
  }
  for (const [block] of markup.matchAll(/<script(?! type="application\/ld\+json">)[^>]*>/g))
    found.push(block);
  // Nothing that XML cannot hold, in whatever form.
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(markup))
    found.push("no XML");
  return found;
}

test("there are at least fifty hostile strings, all different", () => {
  expect(hostile.length).toBeGreaterThanOrEqual(50);
  expect(new Set(hostile.map(([, text]) => text)).size).toBe(hostile.length);
});

test("what would break out is found", () => {
  expect(wrong("<p><script>hit()</script></p>", htmlTags)).not.toEqual([]);
  expect(wrong('<a href="javascript:hit()">x</a>', htmlTags)).not.toEqual([]);
  expect(wrong('<p title="" onclick="hit()">x</p>', htmlTags)).not.toEqual([]);
  expect(wrong('<g fill="url(https://evil.example/)"/>', svgTags)).not.toEqual([]);
  expect(wrong("<p>a\u0000b</p>", htmlTags)).not.toEqual([]);
});

test.each(shortHostile)("an address for reports is refused when it is none: %s", (_, text) => {
  const data = unchecked("harmless");
  expect(() => toHTML({ data, view: historyView, report: text })).toThrow(RangeError);
});

describe.each(shortHostile)("%s", (_, text) => {
  const data = unchecked(text);

  test("in a drawing", () => {
    for (const view of [historyView, summitsView, threatsView, deadlinesView])
      for (const width of [360, 960]) {
        const svg = toSVG({ data, record: data, view, width, headline: text, deck: text, locale: "ru" });
        expect(wrong(svg, svgTags)).toEqual([]);
      }
  });

  test("in a page and in a feed", () => {
    const words = { headline: text, deck: text, notes: text, credit: text };
    for (const options of [
      { view: historyView },
      { view: listView },
      { view: historyView, mode: "feed" as const },
    ])
      expect(wrong(toHTML({ data, record: data, ...words, ...options }), htmlAndSvg)).toEqual([]);
  });

  test("in the card, the table and the steps", () => {
    const chart = compose({ data, record: data, view: historyView });
    for (const id of ["e1", "e2", "e3", "e4"])
      expect(wrong(printNode(cardOf(data.get(id)!, chart)), htmlTags)).toEqual([]);
    expect(wrong(printNode(table(chart)), htmlTags)).toEqual([]);
    expect(wrong(printNode(stepsPanel(data.meta.readings[0]!, chart, "buttons")), htmlTags)).toEqual([]);
  });

  test("in the block for search engines, where it is read as it was", () => {
    const html = toHTML({ data, view: historyView });
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
    expect(block).not.toMatch(/[<>&]/);
    expect(() => JSON.parse(block) as unknown).not.toThrow();
  });

  test("in a spreadsheet, where it is no formula", () => {
    for (const cell of csvOf(data).split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
  });

  test("at the door, where all that is wrong with it is said and nothing is thrown but that", () => {
    const input = poisoned(text);
    const issues = checkDataset(JSON.stringify(input));
    for (const { message, pointer } of issues) {
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(pointer.startsWith("/") || pointer === "").toBe(true);
    }
    try {
      parseDataset(input);
    } catch (error) {
      expect(error).toBeInstanceOf(DatasetError);
    }
    // As the whole of a file, and as one of its cells.
    expect(() => checkDataset(text)).not.toThrow();
    expect(() => datasetFromCsv(text)).not.toThrow();
    expect(() => datasetFromCsv(`when,title,source\n2001,"${text.replaceAll('"', '""')}",G`)).not.toThrow();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { title?: unknown }).title).toBeUndefined();
  });
});

test("a title of a megabyte is cut in the drawing, kept in the list, and breaks nothing", () => {
  const text = hostile.find(([name]) => name === "a megabyte")![1];
  const data = trustedDataset({
    id: "long",
    title: "Long",
    kinds: [{ id: "k", label: "K" }],
    sources: [{ id: "s", type: "article", publisher: "G" }],
    events: [
      {
        id: "e1",
        kind: "k",
        title: text,
        importance: 3,
        when: "2001",
        sources: [{ source: "s", states: null, basis: "none" }],
      },
      {
        id: "e2",
        kind: "k",
        title: "B",
        importance: 3,
        when: "2003",
        sources: [{ source: "s", states: null, basis: "none" }],
      },
    ],
  } as never);
  const svg = toSVG({ data, view: historyView });
  expect(wrong(svg, svgTags)).toEqual([]);
  expect(svg.length).toBeLessThan(200_000);
  expect(wrong(toHTML({ data, view: historyView }), htmlAndSvg)).toEqual([]);
});

test("no direction goes on behind a text, and what is legal stays", () => {
  expect(contained("a\u202eb")).toBe("a\u202eb\u202c");
  expect(contained("\u2067a\u2068b")).toBe("\u2067a\u2068b\u2069\u2069");
  expect(contained("a\u202c\u2069b")).toBe("ab");
  expect(contained("\u2067a\u202eb\u2069c")).toBe("\u2067a\u202ebc\u202c\u2069");
  expect(contained("\u2067שלום\u2069, \u200fabc")).toBe("\u2067שלום\u2069, \u200fabc");
  for (const [, text] of shortHostile) expect(contained(contained(text))).toBe(contained(text));
});
