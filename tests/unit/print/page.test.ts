import { describe, expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import type { HTMLOptions } from "../../../src/print/page.js";
import { toHTML } from "../../../src/static.js";
import { deadlinesView, historyView, listView, summitsView, threatsView } from "../../../src/views/index.js";
import { dataset } from "../../support/sample.js";
import { faults } from "../../support/xml.js";

const summits: HTMLOptions = { data, record, view: summitsView };
const page = toHTML(summits);
const reading = data.meta.readings[0]!;

/** The block for search engines, as it is read. */
const blockOf = (html: string): string =>
  /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

describe("a figure as text", () => {
  test("is one well-formed element, of XML as of HTML", () => {
    for (const options of [summits, { ...summits, mode: "feed" as const }, { ...summits, view: listView }])
      expect(faults(toHTML(options))).toEqual([]);
  });

  test("has a drawing for each width, five when nobody says: from a small phone to a wide column", () => {
    const widths = (html: string): string[] =>
      [...html.matchAll(/class="summitry-chart[^>]* width="([\d.]+)"/g)].map(([, width]) => width!);
    expect(widths(page)).toEqual(["320", "360", "500", "700", "960"]);
    expect(widths(toHTML({ ...summits, widths: [360, 960] }))).toEqual(["360", "960"]);
    expect(widths(toHTML({ ...summits, widths: [1200, 360, 360] }))).toEqual(["360", "1200"]);
    expect(widths(toHTML({ ...summits, width: 700 }))).toEqual(["700"]);
  });

  test("shows text of eleven pixels, less a twentieth, or more in a column from 320 to 1600 pixels", () => {
    for (const view of [summitsView, historyView, threatsView, deadlinesView]) {
      const html = toHTML({ ...summits, view });
      const drawings = [
        ...html.matchAll(
          /<svg[^>]*class="summitry-chart([^"]*)"[^>]* width="([\d.]+)"[\s\S]*?(?=<svg[^>]*class="(?:summitry-chart|room)|$)/g,
        ),
      ];
      expect(drawings.length).toBe(5);
      const seen = new Set<number>();
      for (const [text, names, width] of drawings) {
        const least = Math.min(
          ...[...text.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)),
        );
        for (const [, from] of names!.matchAll(/\bat-(\d+)/g)) {
          const column = Number(from);
          if (column < 320) continue;
          seen.add(column);
          expect(
            Math.min(1, column / Number(width)) * least,
            `${column} in ${view.name}`,
          ).toBeGreaterThanOrEqual(10.45);
        }
      }
      expect(seen.size).toBeGreaterThan(25);
    }
  });

  test("shows at every width of a column exactly one drawing and one room", () => {
    const steps = new Set([...page.matchAll(/\bat-\d+/g)].map(([name]) => name));
    const count = (kind: string, step: string): number =>
      [...page.matchAll(new RegExp(`class="${kind}([^"]*)"`, "g"))].filter(([, names]) =>
        names!.split(" ").includes(step),
      ).length;
    expect(steps.size).toBeGreaterThan(20);
    for (const step of steps) {
      expect([step, count("summitry-chart", step)]).toEqual([step, 1]);
      expect([step, count("room", step)]).toEqual([step, 1]);
    }
  });

  test("names each event with its date in words, place, summary, and sources with addresses", () => {
    const item =
      /<li id="us-russia-summits-event-1986-reykjavik-summit".*?(?=<li id="us-russia-summits-event-)/s.exec(
        page,
      )![0];
    expect(item).toContain('data-kind="summit" data-when="1986-10-11/1986-10-12"');
    expect(item).toContain("<time>11–12 October 1986</time>");
    expect(item).toContain('<b class="title">Reykjavík summit</b>, <span class="place">Reykjavík</span>');
    expect(item).toContain("discuss deep cuts in nuclear arms");
    expect(item).toContain("Mikhail Gorbachev");
    expect(item).toContain("Right is: Reykjavík.");
    expect(item).toMatch(/<cite><a href="https:[^"]+" rel="noopener">The Moscow Times<\/a><\/cite>, ¶ 5 /);
  });

  test("numbers sources as the list of sources does", () => {
    const numbers = [...page.matchAll(/href="#(us-russia-summits-source-[^"]+)">\[(\d+)\]/g)];
    const list = [...page.matchAll(/<li id="(us-russia-summits-source-[^"]+)"/g)].map(([, id]) => id);
    expect(numbers.length).toBeGreaterThan(15);
    for (const [, id, number] of numbers) expect(list[Number(number) - 1]).toBe(id);
  });

  test("leads by its own links only to what is in it, and no id is there twice", () => {
    const two = toHTML({ ...summits, id: "two" });
    for (const html of [page, two]) {
      const ids = idsOf(html);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html.matchAll(/(?:href="#|url\(#)([^")]+)/g)) expect(ids).toContain(id);
    }
    expect(idsOf(page).filter((id) => idsOf(two).includes(id))).toEqual([]);
  });

  test("asks for nothing that a strict policy refuses", () => {
    for (const html of [page, toHTML({ ...summits, mode: "feed" })]) {
      expect(html).not.toMatch(/ style=| on\w+=|<style|<script(?! type="application\/ld\+json")|javascript:/);
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test("carries the light theme whatever the theme is", () => {
    const drawing = (html: string): string => html.slice(html.indexOf("<svg"), html.indexOf("</svg>"));
    expect(drawing(toHTML({ ...summits, theme: "dark" }))).toBe(drawing(page));
    expect(toHTML({ ...summits, theme: "dark" })).toContain('data-theme="dark"');
  });

  test("says what is there when there is nothing to draw", () => {
    const html = toHTML({ data: dataset([]), view: deadlinesView });
    expect(html).toContain("There are no events to show.");
    expect(html).not.toContain("<svg");
    expect(faults(html)).toEqual([]);
  });

  test("of a list says all that a card says, and names pictures with links", () => {
    const given = dataset(
      [
        {
          ...{
            when: "1986-10-11",
            url: "https://gazette.example/e",
            official: false,
            by: ["A"],
            confidence: "low",
          },
          place: { name: "Höfði", country: "IS", host: null, setting: "multilateral", occasion: "A fair" },
          moments: [{ type: "announced", when: "1986-09-30", text: "A moment." }],
          outcome: { type: "none", text: "An outcome." },
          values: [{ label: "guests", number: 12, unit: "people", when: "1986" }],
          disputed: [{ by: "Somebody", text: "An account.", sources: ["gazette"] }],
          alternatives: [{ when: "1986-10-12", note: "An alternative.", sources: ["gazette"] }],
          notes: [{ text: "A note." }],
          corrections: [
            {
              field: "claim",
              stated: "Oslo",
              corrected: "Höfði",
              note: "A reason.",
              source: "gazette",
              support: ["gazette"],
            },
          ],
          media: [
            {
              type: "image",
              url: "https://img.example/1.jpg",
              alt: "A house",
              caption: "White",
              credit: "B. Ray",
            },
          ],
        },
      ],
      { parties: [{ id: "A", name: "Actor", type: "person" }] },
    );
    for (const view of [listView, historyView]) {
      const html = toHTML({ data: given, view });
      for (const words of ["Actor", "A fair", "A moment.", "An outcome.", "12 people", "An account."])
        expect(html).toContain(words);
      for (const words of [
        "An alternative.",
        "A note.",
        "A reason.",
        "unofficial",
        "Confidence in the date: low",
      ])
        expect(html).toContain(words);
      expect(html).toContain("¶ 2, 3");
      expect(html).toContain('href="https://gazette.example/e"');
      expect(html).toContain('<a href="https://img.example/1.jpg" rel="noopener">A house</a>. White. B. Ray');
      expect(faults(html)).toEqual([]);
    }
  });

  test("of a list is a table without buttons and without a drawing", () => {
    const html = toHTML({ data, view: listView, sort: "-date" });
    expect(html).not.toMatch(/<svg|<button/);
    expect(html.match(/<tr role="row" data-event=/g)).toHaveLength(data.size);
    expect(html.indexOf("2025-08-15")).toBeLessThan(html.indexOf("1986-reykjavik"));
  });
});

describe("data for search engines", () => {
  const graph = (html: string): Record<string, unknown>[] =>
    (JSON.parse(blockOf(html)) as { "@graph": Record<string, unknown>[] })["@graph"];

  test("list the events with dates, places and sources", () => {
    const list = graph(page)[0] as unknown as { itemListElement: { item: Record<string, unknown> }[] };
    expect(list.itemListElement).toHaveLength(15);
    expect(list.itemListElement[0]!.item).toMatchObject({
      "@type": "Event",
      name: "Reykjavík summit",
      startDate: "1986-10-11",
      endDate: "1986-10-12",
      location: { name: "Reykjavík", address: { addressCountry: "IS" } },
    });
  });

  test("name every source that an event refers to", () => {
    const [list, ...sources] = graph(page);
    const ids = sources.map((source) => source["@id"]);
    const used = [...JSON.stringify(list).matchAll(/"(#us-russia-summits-source-[^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(used.length).toBeGreaterThan(15);
    for (const id of used) expect(ids).toContain(id);
  });

  test.each([
    ["1986-21", undefined],
    ["0000", undefined],
    ["1986-10", "1986-10"],
    ["1986-10-11T14:30Z", "1986-10-11T14:30Z"],
    ["1986-10-11T14:30:05+02:00", "1986-10-11T14:30:05+02:00"],
    ["1986-10-11T14Z", undefined],
  ])("give %s to machines as HTML allows", (when, datetime) => {
    const html = toHTML({ data: dataset([{ when }]), view: listView });
    expect(/<time datetime="([^"]*)"/.exec(html)?.[1]).toBe(datetime);
  });

  test("give a date in doubt in words alone", () => {
    const html = toHTML({ data: dataset([{ when: "1999~" }, { when: "2001/.." }]), view: listView });
    const text = JSON.stringify(graph(html)[0]);
    expect(text).toContain("about 1999");
    expect(text).not.toContain('"startDate":"1999');
    expect(text).toContain('"startDate":"2001"');
  });

  test("cannot be ended from inside", () => {
    const html = toHTML({ ...summits, headline: "</script><b>&\u2028\uFFFE" });
    expect(blockOf(html)).not.toMatch(/[<>&\u2028\uFFFE]/);
    expect(graph(html)[0]!["name"]).toBe("</script><b>&\u2028\uFFFE");
  });
});

describe("a feed", () => {
  const feed = toHTML({
    ...summits,
    mode: "feed",
    page: "https://paper.example/summits",
    poster: "https://paper.example/summits.png",
  });

  test("has nothing that feeds and mail drop: no class, no drawing, no script, no id", () => {
    expect(feed).not.toMatch(/ class=| id=| data-|<svg|<script|<figure|<button/);
    const tags = new Set([...feed.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag!));
    expect([...tags].sort()).toEqual(["a", "div", "h2", "img", "li", "p", "span", "strong", "time", "ul"]);
  });

  test("lists every event with its full date, place and linked sources", () => {
    expect(feed.match(/<li>/g)).toHaveLength(15);
    expect(feed).toContain(
      "<li><time>11–12 October 1986</time>: <strong>Reykjavík summit</strong>, Reykjavík. Reagan and Gorbachev",
    );
    expect(feed).toMatch(/\(<a href="https:[^"]+" rel="noopener">The Moscow Times<\/a>; /);
  });

  test("shows the picture and leads to the page, by the addresses given", () => {
    expect(feed).toContain(
      '<a href="https://paper.example/summits" rel="noopener">Who met whom, and where</a>',
    );
    expect(feed).toContain('<img src="https://paper.example/summits.png" alt="Who met whom, and where"');
  });
});

describe("options that make no sense are refused at the call", () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ["widths that are no list", { widths: 360 }, /^widths must be a list of pixels, got: 360$/],
    ["no width at all", { widths: [] }, /^widths must be a list of pixels, got: \[\]$/],
    [
      "a width that is no number",
      { widths: ["wide"] },
      /^widths must be between 120 and 10000 pixels: wide$/,
    ],
    ["a mode that is none", { mode: "mail" }, /^mode must be "page" or "feed": "mail"$/],
    [
      "a picture that is a script",
      { poster: "javascript:1" },
      /^poster must be an https: address: "javascript:1"$/,
    ],
  ])("%s", (_, wrong, message) => {
    expect(() => toHTML({ ...summits, ...wrong } as HTMLOptions)).toThrow(message);
  });
});

describe("a reading as text", () => {
  const html = toHTML({ ...summits, view: deadlinesView, steps: reading.id });
  const items = [...html.matchAll(/<li class="step"[\s\S]*?<\/li>/g)].map(([item]) => item);

  test("has every step in its order, with its text and its sources", () => {
    expect(faults(html)).toEqual([]);
    expect(items.length).toBe(reading.steps.length);
    reading.steps.forEach(({ title, text, sources }, i) => {
      const words = items[i]!.replaceAll(/<[^>]*>/g, " ");
      for (const said of [title, text]) expect(items[i]).toContain(said.replaceAll("&", "&amp;"));
      for (const id of sources ?? []) {
        const source = data.meta.sources.find((one) => one.id === id)!;
        expect(words).toContain(source.publisher);
      }
    });
  });

  test("leads from each step to its event in the list, where the list has it", () => {
    const ids = new Set(idsOf(html));
    const links = items.flatMap((item) => [...item.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!));
    expect(links.length).toBeGreaterThan(3);
    for (const id of links) expect([id, ids.has(id)]).toEqual([id, true]);
  });

  test("is an ordered list in feeds and mail, too", () => {
    const feed = toHTML({ ...summits, steps: reading.id, mode: "feed" });
    expect(faults(feed)).toEqual([]);
    const [, list = ""] = /<ol>([\s\S]*?)<\/ol>/.exec(feed) ?? [];
    expect([...list.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, title]) => title)).toEqual(
      reading.steps.map(({ title }) => title),
    );
  });

  test("that the data do not have is refused at the call", () => {
    expect(() => toHTML({ ...summits, steps: "nothing" })).toThrow(RangeError);
  });
});
