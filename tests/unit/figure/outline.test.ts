import { describe, expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { axis, compose, points, type ChartOptions } from "../../../src/components/index.js";
import {
  commands,
  controls,
  footer,
  header,
  outline,
  outlineItem,
  type ElementNode,
} from "../../../src/figure/index.js";
import { printNode } from "../../../src/print/index.js";
import { historyView, summitsView } from "../../../src/views/index.js";
import { parseCsv } from "../../../src/dataset/csv.js";
import { dataset } from "../../support/sample.js";
import { faults } from "../../support/xml.js";

const options: ChartOptions = { data, record, view: summitsView, width: 900 };
const chart = compose(options);

function all(node: ElementNode, test: (node: ElementNode) => boolean): ElementNode[] {
  const inner = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, test)));
  return test(node) ? [node, ...inner] : inner;
}

const textOf = (node: ElementNode): string =>
  node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

describe("the list of events", () => {
  const items = Array.from({ length: chart.data.size }, (_, row) => outlineItem(chart, row));
  const list = outline(chart);
  const rows = all(list, ({ tag }) => tag === "li");

  test("names every event that is shown once, in order of time", () => {
    expect(items.map(({ id }) => id)).toEqual(
      Array.from({ length: chart.data.size }, (_, i) => chart.data.id(i)),
    );
    expect(rows.map(({ attributes }) => attributes["data-event"])).toEqual(items.map(({ id }) => id));
  });

  test("says when, what and where", () => {
    const reykjavik = items.find(({ id }) => id === "1986-reykjavik-summit");
    expect(reykjavik).toMatchObject({
      when: "11–12 October 1986",
      place: expect.stringContaining("Reykjav"),
    });
    for (const { id, when, title } of items) {
      expect(when, id).not.toBe("");
      expect(title, id).not.toBe("");
    }
    const row = rows.find(({ attributes }) => attributes["data-event"] === "1986-reykjavik-summit")!;
    expect(textOf(row)).toContain("11–12 October 1986");
    expect(textOf(row)).toContain(reykjavik!.title);
  });

  test("that is too long is shown a part at a time, and says where in the whole each stands", () => {
    const many = compose({
      data: dataset(Array.from({ length: 25 }, (_, i) => ({ when: String(1900 + i) }))),
      components: [points()],
    });
    const part = outline(many, "date", 10, 10);
    const rows = all(part, ({ tag }) => tag === "li");
    expect(rows.map(({ attributes }) => attributes["aria-posinset"])).toEqual(
      Array.from({ length: 10 }, (_, i) => String(i + 11)),
    );
    expect(new Set(rows.map(({ attributes }) => attributes["aria-setsize"]))).toEqual(new Set(["25"]));
    const pages = all(part, ({ attributes }) => attributes["class"] === "page");
    // The event before the first shown, and the one after the last.
    expect(pages.map(({ attributes }) => attributes["data-place"])).toEqual(["9", "20"]);
    expect(all(part, ({ attributes }) => attributes["data-go"] !== undefined)).toHaveLength(1);
    expect(all(outline(many), ({ attributes }) => attributes["class"] === "page")).toEqual([]);
  });

  test("is one stop for the tab key", () => {
    const stops = all(list, ({ attributes }) => attributes["tabindex"] === "0");
    expect(stops).toHaveLength(1);
    expect(all(list, ({ tag }) => tag === "button")).toHaveLength(chart.data.size);
  });

  test("gives machine dates only where they say the same", () => {
    for (const time of all(list, ({ tag }) => tag === "time")) {
      const machine = time.attributes["datetime"];
      if (machine !== undefined) expect(machine).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }
    const few = compose({
      data: dataset([{ when: "2018-07-16" }, { when: "2014-03/.." }, { when: "2021-06~" }, { when: "1999" }]),
      components: [points(), axis()],
    });
    const times = all(outline(few), ({ tag }) => tag === "time").map(
      ({ attributes }) => attributes["datetime"],
    );
    expect(times).toEqual(["1999", undefined, "2018-07-16", undefined]);
  });

  test("cites every article of an event once, with its paragraphs", () => {
    const one = compose({ data: dataset([{ when: "2001" }]), components: [points()] });
    const cites = all(outline(one), ({ tag }) => tag === "cite");
    expect(cites.map(textOf)).toEqual(["The Gazette, ¶ 2, 3"]);
    expect(all(cites[0]!, ({ tag }) => tag === "a")[0]?.attributes["href"]).toBe("https://gazette.example/1");
  });

  test("says so when there is nothing to list", () => {
    const none = compose({ data: dataset([]), components: [points()] });
    expect(textOf(outline(none))).toBe(none.context.messages.empty);
  });

  test("speaks the reader's language where the data does", () => {
    const translated = dataset([{ when: "2001-06-16", locales: { ru: { title: "Встреча", summary: "…" } } }]);
    const item = outlineItem(compose({ data: translated, components: [points()], locale: "ru" }), 0);
    expect(item).toMatchObject({ title: "Встреча", when: expect.stringContaining("июня") });
  });
});

describe("the words around the drawing", () => {
  test("are the dataset's unless others are given", () => {
    const given: ChartOptions = { data: dataset([{ when: "2001" }]), components: [points()] };
    expect(textOf(header(compose(given), given))).toBe("A sample");
    expect(textOf(header(chart, { ...options, headline: "Mine", deck: "Said so" }))).toBe("MineSaid so");
  });

  test("name the sources that are articles, each once, and no other", () => {
    const foot = textOf(footer(chart, options));
    for (const source of data.meta.sources.filter(({ type }) => type === "article"))
      expect(foot.split(source.publisher).length - 1, source.publisher).toBeGreaterThanOrEqual(1);
    expect(foot).toContain(data.meta.version);
  });

  test("name whoever published what the data rest on where no source is an article, as in a table", () => {
    const rows = [
      "2001,A,TASS;BBC,https://tass.example/1",
      "2002,B,TASS,https://tass.example/2",
      "2003,C,BBC,",
    ];
    const table = parseCsv(["when,title,source,source url", ...rows].join("\n"));
    const given: ChartOptions = { data: table, components: [points()] };
    const foot = footer(compose(given), given);
    expect(textOf(foot)).toContain("Sources: TASS, BBC.");
    // One name for two addresses leads to neither of them.
    expect(all(foot, ({ tag }) => tag === "a")).toEqual([]);
    const items = all(outline(compose(given)), ({ tag }) => tag === "li");
    const cited = items.map((item) => all(item, ({ tag }) => tag === "cite").map(textOf));
    expect(cited).toEqual([["TASS", "BBC"], ["TASS"], ["BBC"]]);
  });

  test("name no more publishers than fit a line or two, and how many there are besides", () => {
    const rows = Array.from({ length: 40 }, (_, i) => `2001,Event ${i},Paper ${i}`);
    const given: ChartOptions = {
      data: parseCsv(["when,title,source", ...rows].join("\n")),
      components: [points()],
    };
    expect(textOf(footer(compose(given), given))).toMatch(/Paper 11 and 28 more\./);
  });

  test.each([summitsView, historyView])(
    "name whom the record rests on where the view draws from it (%o)",
    (view) => {
      const said = "Foreign Affairs. Record: Office of the Historian, US Department of State and 64 more.";
      const withRecord: ChartOptions = { ...options, view };
      expect(textOf(footer(compose(withRecord), withRecord))).toContain(said);
      const alone: ChartOptions = { data, view, width: 900 };
      expect(textOf(footer(compose(alone), alone))).not.toContain("Record:");
    },
  );

  test("name none for a record of which nothing is drawn, nor publishers that nothing cites", () => {
    const terms = (rail: boolean): Record<string, unknown> => ({
      parties: [
        { id: "a", name: "A B", type: "person", side: "north" },
        { id: "north", name: "North", type: "state" },
      ],
      sources: ["y", "z"].map((id) => ({ id, type: "reference", publisher: id.toUpperCase() })),
      terms: [
        { id: "t", party: "a", office: "head", side: "north", when: "1990/1999", rail, sources: ["y"] },
      ],
    });
    for (const view of [summitsView, historyView])
      for (const rail of [true, false]) {
        const given: ChartOptions = { data, record: dataset([], terms(rail)), view, width: 900 };
        const foot = textOf(footer(compose(given), given));
        if (rail) expect(foot).toContain("Record: Y.");
        else expect(foot).not.toContain("Record:");
      }
  });

  test("offer a named button for each command", () => {
    const buttons = all(controls(chart), (node) => "data-command" in node.attributes);
    expect(buttons.map(({ attributes }) => attributes["data-command"])).toEqual([...commands]);
    for (const { attributes } of buttons) expect(attributes["aria-label"]).toMatch(/\w/);
  });

  test("stay text, whatever is in them, and print as well-formed markup", () => {
    const bad = `<img src=x onerror=alert(1)> & "quotes" \u0000 \uD800`;
    const hostile = compose({
      data: dataset([{ when: "2001", title: "<b>bold</b>" }], {
        title: bad,
        description: bad,
        sources: [{ id: "gazette", type: "article", publisher: bad }],
      }),
      components: [points()],
    });
    const given: ChartOptions = { data: hostile.data, components: [points()], notes: bad, credit: bad };
    for (const node of [header(hostile, given), outline(hostile), footer(hostile, given)]) {
      const printed = printNode(node);
      expect(faults(printed)).toEqual([]);
      expect(printed).not.toMatch(/<img|<b>/);
    }
  });
});
