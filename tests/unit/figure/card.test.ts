import { describe, expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { cardEnglish, compose, english, figureEnglish } from "../../../src/components/index.js";
import { cardOf } from "../../../src/figure/card.js";
import { incoming, relationsOf } from "../../../src/figure/card-links.js";
import { citing, sourcesOf } from "../../../src/figure/cite.js";
import type { ElementNode } from "../../../src/figure/index.js";
import { reportAddress } from "../../../src/figure/node.js";
import { fromColumns } from "../../../src/dataset/index.js";
import { printNode } from "../../../src/print/index.js";
import { toHTML } from "../../../src/static.js";
import { historyView } from "../../../src/views/index.js";
import { listView } from "../../../src/views/list.js";
import { dataset } from "../../support/sample.js";
import { faults } from "../../support/xml.js";

const chart = compose({ data, record, view: listView });

function all(node: ElementNode, test: (node: ElementNode) => boolean): ElementNode[] {
  const inner = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, test)));
  return test(node) ? [node, ...inner] : inner;
}

const textOf = (node: ElementNode): string =>
  node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

const cardFor = (id: string): ElementNode => cardOf(data.get(id as "2021-geneva-summit")!, chart);

/** The text of the part with a class name. */
const part = (id: string, name: string): string =>
  all(cardFor(id), ({ attributes }) => (attributes["class"] ?? "").split(" ").includes(name))
    .map(textOf)
    .join(" ");

describe("the card of Reykjavík 1986", () => {
  const id = "1986-reykjavik-summit";

  test("says what the source printed, what is right and who says so", () => {
    const text = part(id, "correction");
    expect(text).toContain("The Moscow Times has “Helsinki”");
    expect(text).toContain("Right is: Reykjavík");
    expect(text).toContain("National Security Archive");
  });

  test("gives the other date with its reason", () => {
    expect(part(id, "dated")).toContain("Or 10–11 October 1986: The official list");
  });

  test("says how the date is known, source by source", () => {
    const text = part(id, "dated");
    expect(text).toContain("The Moscow Times says “1986”");
    expect(text).toMatch(/National Security Archive and .* give 11–12 October 1986/);
    expect(text).toContain("Travels Abroad of the President gives 10–11 October 1986");
    expect(text).toContain("The days are those of the talks.");
    expect(text).toContain("Confidence in the date: high.");
  });

  test("names people with the offices they held", () => {
    const text = part(id, "facts");
    expect(text).toContain("Ronald Reagan, President of the United States");
    expect(text).toContain("Mikhail Gorbachev, General Secretary of the Communist Party");
  });
});

describe("the card of Geneva 2021", () => {
  test("tells the words of the article from the day that others give", () => {
    expect(part("2021-geneva-summit", "dated")).toContain(
      "The Moscow Times says “mid-2021”; CNN gives 16 June 2021; Office of the Historian, US Department of State gives 15–16 June 2021.",
    );
  });

  test("says what the article does not say itself", () => {
    expect(part("2021-geneva-summit", "cited")).toContain("Concluded, not said there: date");
  });
});

describe("the card of the second talk in Hamburg", () => {
  const id = "2017-hamburg-second-talk";

  test("gives both accounts: its own and the other side's, with who told it", () => {
    expect(part(id, "summary")).toContain("speak again");
    expect(part(id, "disputed")).toContain("White House: It was no second meeting");
    expect(part(id, "disputed")).toContain("CNN");
  });

  test("says that it was unofficial, where, and when it became known", () => {
    expect(part(id, "kind")).toContain("unofficial");
    expect(part(id, "facts")).toContain("G20");
    expect(part(id, "course")).toContain("18 July 2017: made public");
  });
});

describe("the card of the threat of March 2025", () => {
  const id = "2025-march-threat";

  test("leaves open which of two days it was, and what each would mean", () => {
    expect(part(id, "when")).toContain("7 or 30 March 2025");
    const text = part(id, "dated");
    expect(text).toContain("Or 7 March 2025: Banking sanctions");
    expect(text).toContain("Or 30 March 2025, due about 30 April 2025");
    expect(text).toContain("Confidence in the date: medium.");
  });

  test("says who threatened whom, and that nothing followed", () => {
    expect(part(id, "facts")).toContain("ByDonald TrumpTowardsRussia");
    expect(part(id, "outcome")).toContain("No result. No penalty on Russia");
  });
});

describe("the card of the ten to twelve days", () => {
  const id = "2025-deadline-10-to-12-days";

  test("gives each day of its course with its source", () => {
    const text = part(id, "course");
    expect(text).toContain("28 July 2025: issued");
    expect(text).toContain("29 July 2025: moved. Narrowed to ten days");
    expect(text).toContain("between 7 and 9 August 2025: due");
  });

  test("leads to the limit that replaced it, which names it, and to the one that it replaced", () => {
    const to = all(cardFor(id), ({ attributes }) => attributes["data-select"] !== undefined);
    const ids = to.map(({ attributes }) => attributes["data-select"]);
    expect(ids).toContain("2025-deadline-8-august");
    expect(ids).toContain("2025-deadline-50-days");
    expect(ids).toContain("2025-july-threat");
    expect(part(id, "followed")).toContain("Replaced by");
    expect(part(id, "connected")).toContain("Replaces");
  });
});

describe("the card of a poll", () => {
  test("gives each number with what it counts, who counted and when", () => {
    const text = part("2021-putin-approval", "values");
    expect(text).toContain("63 % approve of Putin (Levada Center, about November 2021)");
    expect(text).toContain("71 % approve of Putin (Levada Center, February 2022)");
  });

  test("writes large numbers so that they can be read", () => {
    expect(part("2025-russian-casualties", "values")).toContain("over 1,000,000 people");
  });
});

describe("the card of every event", () => {
  const events = Array.from({ length: data.size }, (_, i) => data.event(i));

  test("shows every citation: publisher, paragraphs, locator, link", () => {
    const missing: string[] = [];
    for (const event of events) {
      const items = all(cardFor(event.id), ({ tag }) => tag === "section").at(-1)!;
      const text = textOf(items);
      const links = all(items, ({ tag }) => tag === "a").map(({ attributes }) => attributes["href"]);
      for (const { source, paragraph, locator } of event.sources) {
        const { publisher, url } = data.meta.sources.find(({ id }) => id === source)!;
        const place = paragraph === undefined ? "" : `¶ ${[paragraph].flat().join(", ")}`;
        if (!text.includes(publisher) || !text.includes(place) || !text.includes(locator ?? ""))
          missing.push(`${event.id}: ${source}`);
        if (url !== undefined && !links.includes(url)) missing.push(`${event.id}: link to ${source}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test("lists every source that any of its parts rests on", () => {
    const missing = events.flatMap((event) => {
      const text = textOf(all(cardFor(event.id), ({ tag }) => tag === "section").at(-1)!);
      const names = sourcesOf(event).map((id) => data.meta.sources.find((s) => s.id === id)!.publisher);
      return names.filter((name) => !text.includes(name)).map((name) => `${event.id}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test("shows every note, correction, disputed account, moment and outcome in full", () => {
    const missing = events.flatMap((event) => {
      const text = textOf(cardFor(event.id));
      const told = [
        ...(event.notes ?? []).map((note) => note.text),
        ...(event.corrections ?? []).flatMap(({ stated, corrected, note }) => [
          stated,
          corrected ?? "",
          note,
        ]),
        ...(event.disputed ?? []).map((one) => one.text),
        ...(event.moments ?? []).map((one) => one.text ?? ""),
        event.outcome?.text ?? "",
        ...(event.alternatives ?? []).map(({ note }) => note),
        event.summary ?? "",
      ];
      return told.filter((one) => !text.includes(one)).map((one) => `${event.id}: ${one}`);
    });
    expect(missing).toEqual([]);
  });

  test("leads to every event that it names, and to every event that names it", () => {
    for (const event of events) {
      const to = all(cardFor(event.id), ({ attributes }) => attributes["data-select"] !== undefined);
      const ids = new Set(to.map(({ attributes }) => attributes["data-select"]));
      for (const link of event.links ?? []) if (link.in === undefined) expect(ids).toContain(link.to);
      for (const other of events)
        if (other.links?.some((link) => link.in === undefined && link.to === event.id))
          expect(ids).toContain(other.id);
    }
  });

  test("prints as well-formed markup", () => {
    for (const event of events) expect(faults(printNode(cardFor(event.id))), event.id).toEqual([]);
  });
});

describe("links", () => {
  test("are indexed from the other end once for a dataset", () => {
    expect(incoming(data)).toBe(incoming(data));
    expect(relationsOf(data, "2025-deadline-50-days").map(({ type, back }) => [type, back])).toContainEqual([
      "supersedes",
      true,
    ]);
  });
});

describe("a card of anyone's data", () => {
  const media = [
    {
      type: "image",
      url: "https://pictures.example/1.jpg",
      alt: "A ship",
      caption: "At sea",
      credit: "B. Ray",
    },
  ];
  const given = dataset([{ when: "1912-04-15", media, url: "https://gazette.example/ship" }]);
  const own = compose({ data: given, view: listView });
  const card = cardOf(given.event(0), own, "mailto:desk@paper.example");

  test("shows a picture with alternative text, caption and credit, and loads it late", () => {
    const [img] = all(card, ({ tag }) => tag === "img");
    expect(img?.attributes).toMatchObject({ alt: "A ship", loading: "lazy" });
    expect(textOf(card)).toContain("At sea B. Ray");
  });

  test("has a way to read on and one to report an error that names the event", () => {
    const links = all(card, ({ tag }) => tag === "a").map(({ attributes }) => attributes["href"]!);
    expect(links).toContain("https://gazette.example/ship");
    const report = links.find((href) => href.startsWith("mailto:"));
    expect(decodeURIComponent(report!)).toBe(
      "mailto:desk@paper.example?subject=Error in “Event number 0” (e0)",
    );
  });

  test("has no empty part", () => {
    const parts = all(card, ({ tag }) => tag === "section");
    expect(parts.map((one) => one.attributes["class"])).toEqual(["part dated", "part cited"]);
  });
});

describe("what readers would else never see", () => {
  const about = {
    sources: [
      {
        ...{
          id: "gazette",
          type: "article",
          publisher: "The Gazette",
          published: "1986-10-12",
          accessed: "2024-01-02",
        },
        ...{
          title: "On ice",
          inferred: ["published", "title"],
          notes: [{ text: "A reprint.", sources: ["herald"] }],
        },
      },
      { id: "herald", type: "reference", publisher: "The Herald" },
    ],
  };
  const given = dataset(
    [
      {
        when: "1986-10-11",
        moments: [
          { type: "due", when: "1987", text: "Later." },
          { type: "issued", when: "1986-10-11", text: "Sooner." },
        ],
        links: [{ type: "part-of", to: "elsewhere-1", in: "other" }],
        locales: { de: { title: "Gipfel" }, "pt-BR": { title: "Cúpula" } },
        sources: [
          { source: "gazette", states: null, basis: "none" },
          { source: "herald", states: null, basis: "none" },
        ],
      },
    ],
    about,
  );
  const own = compose({ data: given, view: listView });
  const text = textOf(cardOf(given.event(0), own));

  test("stands in the card: days that are inferred, when a source was read and what is remarked of it", () => {
    expect(text).toContain(
      "The Gazette: On ice, 12 October 1986 (date inferred), read 2 January 2024. Concluded, not said there: title. A reprint.The Herald",
    );
    // No title and no address: the id is nothing to readers.
    expect(text).toContain("The Herald.");
    expect(text).not.toContain("herald");
  });

  test("are links into other datasets, with what they are", () => {
    expect(text).toContain("Part of elsewhere-1, in “other”");
  });

  test("is its course in order of time", () => {
    expect(text.indexOf("Sooner.")).toBeLessThan(text.indexOf("Later."));
  });

  test.each([
    ["de-AT", "Gipfel"],
    ["DE", "Gipfel"],
    ["pt-br", "Cúpula"],
    ["pt", "Cúpula"],
    ["fr", "Event number 0"],
  ])("is the title in the language nearest to %s", (locale, title) => {
    const chart = compose({ data: given, view: listView, locale });
    expect(all(cardOf(given.event(0), chart), ({ tag }) => tag === "h3").map(textOf)).toEqual([title]);
  });

  test("is not another region's title where the data are in the language themselves", () => {
    const own = dataset([{ when: "2000", locales: { "en-GB": { title: "Another" } } }], { language: "en" });
    const titleIn = (locale: string): string =>
      all(cardOf(own.event(0), compose({ data: own, view: listView, locale })), ({ tag }) => tag === "h3")
        .map(textOf)
        .join("");
    expect([titleIn("en"), titleIn("en-US"), titleIn("en-gb")]).toEqual([
      "Event number 0",
      "Event number 0",
      "Another",
    ]);
  });

  test("is left out with its heading where there is none: columns have no sources", () => {
    const columns = fromColumns({
      ...{ starts: Float64Array.of(0), ends: Float64Array.of(0), tracks: Uint16Array.of(0) },
    });
    const chart = compose({ data: columns, view: listView });
    const card = cardOf(columns.event(0), chart);
    expect(all(card, ({ tag }) => tag === "section")).toEqual([]);
    const html = toHTML({ data: columns, view: historyView });
    expect(html).not.toMatch(/How the date is known|Sources<|Cite this/);
  });
});

test("an address for reports keeps what it asks for already", () => {
  expect(reportAddress("https://paper.example/errors?id=1", "x")).toBe("https://paper.example/errors?id=1");
  expect(reportAddress("mailto:a@b.example?cc=c@d.example", "x y")).toBe(
    "mailto:a@b.example?cc=c@d.example&subject=x%20y",
  );
});

test("two sources of one publisher are told apart by their titles", () => {
  const { name } = citing(data, data.get("1986-reykjavik-summit")!);
  expect(name("state-travels")).toBe("Travels Abroad of the President");
  expect(name("moscow-times")).toBe("The Moscow Times");
});

test("no two groups of messages use one name for different words", () => {
  const names = [english, figureEnglish, cardEnglish].flatMap((words) => Object.keys(words));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
