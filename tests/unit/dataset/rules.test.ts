import { describe, expect, test } from "vitest";
import { checkDataset } from "../../../src/dataset/index.js";
import { changed, sample, talk } from "./sample.js";

/** The codes and pointers of all problems of the sample with some changes. */
function problems(changes: Readonly<Record<string, unknown>>, datasets: readonly unknown[] = []): string[] {
  const issues = checkDataset(changed(changes), { datasets });
  return issues.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
}

// Event 0 is a talk, 1 a deadline, 2 a talk.
const ERRORS: readonly [title: string, changes: Readonly<Record<string, unknown>>, problem: string][] = [
  ["an id is unique among events", { "/events/0/id": "first" }, "duplicate-id /events/2/id"],
  ["an alias is no event's id", { "/events/0/aliases": ["first"] }, "duplicate-id /events/0/aliases/0"],
  ["an alias is no other's alias", { "/events/2/aliases": ["talk-2"] }, "duplicate-id /events/2/aliases/0"],
  ["an id is unique among kinds", { "/kinds/2": { id: "summit", label: "S" } }, "duplicate-id /kinds/2/id"],
  ["an id is unique among tracks", { "/tracks/1": { id: "talks", label: "T" } }, "duplicate-id /tracks/1/id"],
  [
    "an id is unique among parties",
    { "/parties/2": { id: "north", name: "N", type: "state" } },
    "duplicate-id /parties/2/id",
  ],
  [
    "an id is unique among sources",
    { "/sources/1": { id: "gazette", type: "article", publisher: "G" } },
    "duplicate-id /sources/1/id",
  ],
  ["a kind is declared", { "/events/0/kind": "war" }, "unknown-kind /events/0/kind"],
  ["a track is declared", { "/events/0/track": "war" }, "unknown-track /events/0/track"],
  ["a parent is a track", { "/tracks/0/parent": "war" }, "unknown-track /tracks/0/parent"],
  ["a side is a party", { "/parties/0/side": "west" }, "unknown-party /parties/0/side"],
  ["who acts is a party", { "/events/1/by": ["west"] }, "unknown-party /events/1/by/0"],
  ["towards whom is a party", { "/events/1/to": ["west"] }, "unknown-party /events/1/to/0"],
  ["who takes part is a party", { "/events/0/with": ["west"] }, "unknown-party /events/0/with/0"],
  [
    "who takes part in an office is a party",
    { "/events/2/with/1/party": "west" },
    "unknown-party /events/2/with/1/party",
  ],
  [
    "a host is a party",
    { "/events/0/place": { name: "H", country: "IS", host: "west", setting: "bilateral" } },
    "unknown-party /events/0/place/host",
  ],
  [
    "a cited source is declared",
    { "/events/0/sources/0/source": "x" },
    "unknown-source /events/0/sources/0/source",
  ],
  [
    "the source of a moment is declared",
    { "/events/1/moments/0/sources": ["x"] },
    "unknown-source /events/1/moments/0/sources/0",
  ],
  [
    "the source of an outcome is declared",
    { "/events/1/outcome": { type: "none", text: "Nothing", sources: ["x"] } },
    "unknown-source /events/1/outcome/sources/0",
  ],
  [
    "the support of a correction is declared",
    {
      "/events/0/corrections": [
        { field: "claim", stated: "a", corrected: null, note: "n", source: "gazette", support: ["x"] },
      ],
    },
    "unknown-source /events/0/corrections/0/support/0",
  ],
  [
    "the party and the side of a term are parties",
    { "/terms": [{ id: "t", party: "x", office: "o", side: "north", when: "1986", sources: [] }] },
    "unknown-party /terms/0/party",
  ],
  [
    "a link leads to an event",
    { "/events/0/links": [{ type: "follows", to: "x" }] },
    "unknown-event /events/0/links/0/to",
  ],
  [
    "a link with the dataset's own id leads to an event",
    { "/events/0/links": [{ type: "follows", to: "x", in: "talks" }] },
    "unknown-event /events/0/links/0/to",
  ],
  [
    "no event is linked to itself",
    { "/events/0/links": [{ type: "follows", to: "second" }] },
    "self-link /events/0/links/0/to",
  ],
  [
    "a step selects an event",
    { "/readings": [{ id: "r", title: "R", steps: [{ title: "S", text: "T", selected: "x" }] }] },
    "unknown-event /readings/0/steps/0/selected",
  ],
  ["no party acts for itself", { "/parties/0/side": "north" }, "cycle /parties/0/side"],
  ["a date of an event is EDTF", { "/events/0/when": "8 August" }, "date /events/0/when"],
  ["a date of a moment is EDTF", { "/events/1/moments/0/when": "soon" }, "date /events/1/moments/0/when"],
  ["a stated date is EDTF", { "/events/0/sources/0/states": "mid-2021" }, "date /events/0/sources/0/states"],
  ["a period is EDTF", { "/period": "1986-2025-01" }, "date /period"],
  ["a start comes before its end", { "/events/0/when": "1987/1986" }, "date /events/0/when"],
  ["a link is http, https or mailto", { "/events/0/url": "ftp://example.org" }, "address /events/0/url"],
  ["an address has no user name", { "/sources/0/url": "https://a@example.org" }, "address /sources/0/url"],
  [
    "an address has no spaces",
    { "/sources/0/archived": "https://example.org/a b" },
    "address /sources/0/archived",
  ],
  [
    "a picture is http or https",
    { "/events/0/media": [{ type: "image", url: "data:image/png;base64,AA", alt: "" }] },
    "address /events/0/media/0/url",
  ],
  [
    "a country is an ISO code",
    { "/events/0/place": { name: "H", country: "Iceland", host: null, setting: "bilateral" } },
    "country /events/0/place/country",
  ],
  ["a colour is a CSS colour", { "/kinds/0/color": "url(x)" }, "color /kinds/0/color"],
  ["a language is a tag", { "/language": "English language" }, "language /language"],
  [
    "what is inferred is a pointer",
    { "/events/0/sources/0/inferred": ["when"] },
    "pointer /events/0/sources/0/inferred/0",
  ],
  [
    "what is inferred of a source is a field",
    { "/sources/0/inferred": ["titel"] },
    "unknown-field /sources/0/inferred/0",
  ],
];

describe("errors", () => {
  test.each(ERRORS)("%s", (_, changes, problem) => {
    expect(problems(changes)).toContain(`error ${problem}`);
  });
});

const WARNINGS: readonly [title: string, changes: Readonly<Record<string, unknown>>, problem: string][] = [
  ["a deadline has a due moment", { "/events/1/moments": undefined }, "no-due-date /events/1"],
  [
    "a deadline lasts until its due date",
    { "/events/1/moments/0/when": "1987-03-01" },
    "due-after-end /events/1/moments/0/when",
  ],
  [
    "a deadline is issued before it is due",
    {
      "/events/1/moments/0/when": "1987-01-10",
      "/events/1/moments/1": { type: "issued", when: "1987-01-20" },
    },
    "due-before-issued /events/1/moments/0/when",
  ],
  [
    "a moment lies after the start",
    { "/events/1/moments/0/when": "1986-12-31" },
    "moment-before-start /events/1/moments/0/when",
  ],
  [
    "an outcome lies after the start",
    { "/events/1/outcome": { type: "lapsed", when: "1986-12", text: "Lapsed" } },
    "outcome-before-start /events/1/outcome/when",
  ],
  [
    "a source is used",
    { "/sources/1": { id: "x", type: "article", publisher: "X" } },
    "unused-source /sources/1/id",
  ],
  ["a party is used", { "/parties/2": { id: "x", name: "X", type: "group" } }, "unused-party /parties/2/id"],
  ["a kind is used", { "/kinds/2": { id: "x", label: "X" } }, "unused-kind /kinds/2/id"],
  ["a track is used", { "/tracks/1": { id: "x", label: "X" } }, "unused-track /tracks/1/id"],
  ["events lie in the period", { "/period": "1987" }, "outside-period /events/2/when"],
  ["a title is short", { "/events/0/title": "ё".repeat(61) }, "long-title /events/0/title"],
  ["a summary is short", { "/events/0/summary": "x".repeat(241) }, "long-summary /events/0/summary"],
  [
    "a translated title is short",
    { "/events/0/locales": { ru: { title: "x".repeat(61) } } },
    "long-title /events/0/locales/ru/title",
  ],
  [
    "no event is there twice",
    { "/events/0/title": "First talk", "/events/0/when": "1986-10-11/1986-10-12" },
    "same-event /events/2",
  ],
  ["text turns no direction", { "/events/0/title": "a\u202eb" }, "odd-text /events/0/title"],
  ["text has no halves of characters", { "/events/0/title": "a\ud83d" }, "odd-text /events/0/title"],
  ["text is not HTML", { "/events/0/summary": "a <b>bold</b> word" }, "markup /events/0/summary"],
  [
    "links that supersede go in no circle",
    {
      "/events/0/links": [{ type: "supersedes", to: "first" }],
      "/events/2/links": [{ type: "supersedes", to: "second" }],
    },
    "link-cycle /events/0/links/0/to",
  ],
  [
    "a deadline that was moved has a successor",
    { "/events/1/moments/1": { type: "moved", when: "1987-01-15" } },
    "no-successor /events/1/moments/1/type",
  ],
  ["a repeated event says when", { "/events/0/repeated": true }, "no-further-day /events/0/repeated"],
  [
    "a source is read after it is published",
    { "/sources/0/published": "2025-08", "/sources/0/accessed": "2025-07-31" },
    "accessed-before-published /sources/0/accessed",
  ],
  [
    "what is inferred is there",
    { "/events/0/sources/0/inferred": ["/place/host"] },
    "dangling-pointer /events/0/sources/0/inferred/0",
  ],
  [
    "who says so is no misspelt party",
    { "/events/0/disputed": [{ by: "nroth", text: "No", sources: [] }] },
    "near-party /events/0/disputed/0/by",
  ],
];

describe("warnings", () => {
  test.each(WARNINGS)("%s", (_, changes, problem) => {
    const found = problems(changes);
    expect(found).toContain(`warning ${problem}`);
    expect(found.filter((one) => one.startsWith("error"))).toEqual([]);
  });
});

const FINE: readonly [title: string, changes: Readonly<Record<string, unknown>>][] = [
  ["nothing changed", {}],
  ["an announcement before the event", { "/events/0/moments": [{ type: "announced", when: "1987-01" }] }],
  ["an event that the period overlaps", { "/period": "1986-10-12/1987-12-08" }],
  [
    "a summit in the Soviet Union",
    { "/events/0/place": { name: "M", country: "SU", host: null, setting: "bilateral" } },
  ],
  ["a mail address", { "/events/0/url": "mailto:desk@example.org" }],
  ["an address with query and umlaut", { "/events/0/url": "https://bücher.example/ä?q=(1)#top" }],
  ["colours of every sort", { "/kinds/0/color": "rgb(1 2 3 / 50%)", "/kinds/1/color": "var(--red)" }],
  ["a link to an alias", { "/events/2/links": [{ type: "follows", to: "talk-2" }] }],
  ["a link into a dataset not given", { "/events/2/links": [{ type: "same-as", to: "x", in: "record" }] }],
  [
    "a moved deadline with a successor",
    {
      "/events/1/moments/1": { type: "moved", when: "1987-01-15" },
      "/events/0/links": [{ type: "supersedes", to: "demand" }],
    },
  ],
  ["a less-than sign", { "/events/0/summary": "1 < 2 & 3 > 2" }],
  ["the direction marks that Hebrew needs", { "/events/0/summary": "\u200fשלום\u200e" }],
  ["anything in extra", { "/events/0/extra": { html: "<b>", deep: [{ "": null }] } }],
  ["a title of sixty astral characters", { "/events/0/title": "𝄞".repeat(60) }],
];

describe("fine", () => {
  test.each(FINE)("%s", (_, changes) => {
    expect(problems(changes)).toEqual([]);
  });
});

test("a link into a dataset that is given leads to an event there", () => {
  const links = { "/events/2/links": [{ type: "same-as", to: "x", in: "record" }] };
  const record = { id: "record", events: [talk("y", "1986")] };
  expect(problems(links, [record])).toEqual(["error unknown-event /events/2/links/0/to"]);
  expect(problems(links, [{ ...record, events: [talk("x", "1986")] }])).toEqual([]);
});

test("a misspelt dataset is found where others are given", () => {
  const links = { "/events/2/links": [{ type: "same-as", to: "x", in: "recrod" }] };
  expect(problems(links, [{ id: "record", events: [] }])).toEqual([
    "error unknown-dataset /events/2/links/0/in",
  ]);
});

test("a circle of many links is reported once, and other events that lead into it are not", () => {
  const link = (to: string) => ({ links: [{ type: "follows", to }] as const });
  const events = ["a", "b", "c", "d"].map((id, i) => ({ ...talk(id, "1986"), ...link("bcdb"[i]!) }));
  const issues = checkDataset({ ...sample(), events }).filter(({ code }) => code === "link-cycle");
  expect(issues.map(({ message }) => message)).toEqual(['"follows" goes in a circle: "b" → "c" → "d" → "b"']);
});
