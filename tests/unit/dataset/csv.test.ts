import { describe, expect, it } from "vitest";
import { datasetFromCsv, parseCsv } from "../../../src/dataset/csv.js";
import { checkDataset } from "../../../src/dataset/parse.js";

const places = (text: string): string[] =>
  datasetFromCsv(text).issues.map(
    ({ line, column, code, pointer }) => `${line}:${column} ${pointer || "/"} ${code}`,
  );

describe("a table as a dataset", () => {
  it("needs no more than a date, a title and a source", () => {
    const data = parseCsv(
      "when,title,source\n1986-10-11/1986-10-12,Reykjavík summit,National Security Archive\n",
    );
    expect(data.size).toBe(1);
    expect(data.event(0)).toEqual({
      id: "1986-10-11-reykjavik-summit",
      title: "Reykjavík summit",
      when: "1986-10-11/1986-10-12",
      kind: "event",
      importance: 2,
      sources: [{ source: "national-security-archive", states: "1986-10-11/1986-10-12", basis: "stated" }],
    });
  });

  it("is a dataset that the check of datasets passes, too", () => {
    const { input, issues } = datasetFromCsv(FULL);
    expect(issues.map(({ message }) => message)).toEqual(['column "desk" is not shown']);
    expect(checkDataset(JSON.stringify(input))).toEqual([]);
  });

  it("reads every column that the documentation names", () => {
    const { input } = datasetFromCsv(FULL, { id: "Meine Geschichte", title: "not this" });
    expect(input).toMatchObject({ id: "meine-geschichte", title: "Talks", language: "en" });
    expect(input.events[0]).toMatchObject({
      ...{
        id: "geneva",
        kind: "summit",
        importance: 3,
        track: "leaders",
        url: "https://example.org/1",
        confidence: "high",
      },
      when: "1985-11-19/1985-11-21",
      place: {
        name: "Geneva",
        country: "CH",
        host: null,
        setting: "multilateral",
        occasion: "First meeting",
      },
      ...{ by: ["us"], to: ["ussr"], with: ["reagan", "gorbachev"] },
      moments: [{ type: "due", when: "1985-12" }],
      outcome: { type: "met", text: "A statement" },
      notes: [{ text: "The first of five" }],
      sources: [{ source: "tass" }, { source: "bbc" }],
      extra: { desk: "World" },
    });
    expect(input.parties).toContainEqual({ id: "reagan", name: "Reagan", type: "person", side: "us" });
    expect(input.parties).toContainEqual({ id: "us", name: "US", type: "state" });
    expect(input.sources).toEqual([
      {
        id: "tass",
        type: "reference",
        publisher: "TASS",
        title: "One",
        url: "https://tass.com/a;b",
        published: "1985",
      },
      { id: "bbc", type: "reference", publisher: "BBC", title: "Two", published: "1986" },
    ]);
  });

  it("leads from one row to others by their titles or ids, also to those further down", () => {
    const { input, issues } = datasetFromCsv(CHAIN);
    expect(issues).toEqual([]);
    expect(input.events.map(({ id, links }) => [id, links])).toEqual([
      ["2024-09-10-first-deadline", [{ type: "reply-to", to: "offer" }]],
      [
        "2024-09-18-second-deadline",
        [
          { type: "supersedes", to: "2024-09-10-first-deadline" },
          { type: "outcome-of", to: "offer" },
        ],
      ],
      ["offer", [{ type: "same-as", to: "the-offer", in: "other-data" }]],
    ]);
  });

  it("says what to write where a link leads nowhere, and leaves that link out", () => {
    const rows = [
      "1986,A,B,supersedes Frist",
      "1986,First,B,replaces A",
      "1987,Twice,B,part of Twice",
      "1988,Twice,B,",
    ];
    const { input, issues } = datasetFromCsv(["when,title,source,links", ...rows].join("\n"));
    expect(issues.map(({ line, column, code, message }) => [line, column, code, message])).toEqual([
      [
        ...[2, 10, "unknown-event"],
        'row 2, column "links": no row has the title or id "Frist": did you mean "First"?',
      ],
      [
        3,
        14,
        "value",
        expect.stringMatching(/^row 3, column "links": expected one of "supersedes", .*"replaces A"$/),
      ],
      [
        ...[4, 14, "unknown-event"],
        'row 4, column "links": 2 rows have the title "Twice": write the id of one instead, "1987-twice" or "1988-twice"',
      ],
    ]);
    expect(input.events.flatMap(({ links }) => links ?? [])).toEqual([]);
  });

  it("says nobody was host only where it means that: of a meeting without a host, and where it says none", () => {
    const hosts = (head: string, ...rows: string[]): unknown[] =>
      datasetFromCsv([`when,title,source,place,country,${head}`, ...rows].join("\n")).input.events.map(
        ({ place }) => place!.host,
      );
    const at = (rest: string): string => `1986,A,B,Hamburg,DE,${rest}`;
    expect(hosts("with", at("Ann (East); Bob (West)"))).toEqual([undefined]);
    expect(
      hosts("host,with", at(",Ann (East); Bob (West)"), at(","), at("none,"), at("unknown,Ann (East)")),
    ).toEqual([null, undefined, null, undefined]);
  });

  it("reads what spreadsheets write: a byte order mark, semicolons, tabs, carriage returns, quotes, empty rows", () => {
    const rows = [["when", "title", "source"], [], ["1986", 'A "good; or" bad, day', "BBC"], ["", "", ""]];
    for (const [part, end] of [
      [",", "\r\n"],
      [";", "\n"],
      ["\t", "\r"],
    ] as const) {
      const quoted = (cell: string): string =>
        /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      const text = `\ufeff${rows.map((row) => row.map(quoted).join(part)).join(end)}`;
      expect(parseCsv(text).event(0).title).toBe('A "good; or" bad, day');
    }
  });

  it("takes an address alone as the name of who published it", () => {
    const { input } = datasetFromCsv(
      "when,title,source url\n1986,A,https://www.example.org/a\n1987,B,https://www.example.org/b",
    );
    expect(input.sources.map(({ id, publisher }) => [id, publisher])).toEqual([
      ["example-org", "example.org"],
      ["example-org-2", "example.org"],
    ]);
  });

  it("gives the same ids when rows change places, also in other scripts", () => {
    const rows = ["1986,Саммит,ТАСС", "1986,Встреча,ТАСС", "1987,Summit,BBC"];
    const ids = (list: string[]): string[] =>
      datasetFromCsv(["when,title,source", ...list].join("\n"))
        .input.events.map(({ id }) => id)
        .sort();
    expect(ids(rows)).toEqual(ids(rows.toReversed()));
    expect(new Set(ids(rows)).size).toBe(3);
  });

  it("numbers what would have one id", () => {
    const { input, issues } = datasetFromCsv("when,title,source\n1986,A,B\n1986,A!,B");
    expect(input.events.map(({ id }) => id)).toEqual(["1986-a", "1986-a-2"]);
    expect(issues).toEqual([]);
  });

  it("takes off the apostrophe that keeps a spreadsheet from running a text", () => {
    expect(parseCsv("when,title,source\n1986,'=1+1,BBC").event(0).title).toBe("=1+1");
  });

  it("keeps names such as __proto__ as text", () => {
    const { input, issues } = datasetFromCsv("when,title,source,__proto__,constructor\n1986,A,B,x,y");
    expect(issues.map(({ code }) => code)).toEqual(["unknown-column", "unknown-column"]);
    expect(Object.keys(input.events[0]!.extra!)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(input.events[0]!.extra)).toBe(Object.prototype);
  });
});

describe("what is wrong with a table", () => {
  it("is said all at once, each with the line and column of its cell", () => {
    const text = [
      "when,title,source,place,importance,tilte",
      '11/10/1986,"two\nlines",,Geneva,high,x',
      "1987,B,BBC,,2,,more",
      ",C,BBC",
    ].join("\n");
    expect(places(text)).toEqual([
      "1:36 / unknown-column",
      "2:1 /events/0/sources empty",
      "2:1 /events/0/when date",
      "3:9 /events/0/place/country missing",
      "3:16 /events/0/importance value",
      "4:16 / cells",
      "5:1 /events/2/when missing",
    ]);
  });

  it("is said of a date in the spreadsheet's own form, with the form that was meant", () => {
    const [issue] = datasetFromCsv("when,title,source\n13.10.1986,A,B").issues;
    expect(issue?.message).toContain('did you mean "1986-10-13"?');
  });

  it("is said in words of the table", () => {
    const text = "when,title,source,place\n,A,,Bonn\n1986,,B,";
    expect(datasetFromCsv(text).issues.map(({ message }) => message)).toEqual([
      'row 2: the row has no date: expected one in "when" such as "1986-10-11"',
      'row 2: the row names no source: expected one in "source" or "source url"',
      'row 2: the place has no "country": expected a code of two letters such as "IS"',
      'row 3: the row has no title: expected one in "title"',
    ]);
  });

  it("is said with the row and the column that a spreadsheet shows, whatever lines the text has", () => {
    const text = 'Date,Title,Source,Importance\n\n1986,"A\nB",C,2\n11.10.1986,D,E,9\n1986,"A\nB",C,2';
    expect(datasetFromCsv(text).issues.map(({ line, message }) => [line, message])).toEqual([
      [
        5,
        'row 4, column "Date": not a date at character 1: expected a year of four digits, did you mean "1986-10-11"? "11.10.1986"',
      ],
      [5, 'row 4, column "Importance": expected one of 1, 2, 3, found 9'],
      [6, 'row 5: "A B" on 1986 is there already, in row 3'],
    ]);
  });

  it("is said of deadlines with the column to write into", () => {
    const rows = ["when,title,kind,due,outcome,source", "1986,First,Deadline,,superseded,A"];
    expect(datasetFromCsv(rows.join("\n")).issues.map(({ message }) => message)).toEqual([
      'row 2: the outcome has no words: write in "outcome text" what came of it',
      'row 2: the deadline has no due date: write one in "due"',
      'row 2, column "outcome": nothing says what took its place: in the row that did, write "supersedes First" in "links"',
    ]);
  });

  it("is never said with the pointer of another row", () => {
    const rows = ["when,title,source,id", "1986,A,B,one", "1987,C,D,one"];
    const [issue] = datasetFromCsv(rows.join("\n")).issues;
    expect(issue?.message).toBe(
      'row 3, column "id": event "one" is there already, in row 2; left empty it is made of date and title',
    );
  });

  it("is said of columns that are missing, and then of nothing else", () => {
    expect(places("date,name\n1986,A")).toEqual([
      "1:1 / missing-column",
      "1:1 / missing-column",
      "1:6 / unknown-column",
    ]);
    expect(places("")).toEqual(["1:1 / syntax"]);
    expect(places('when,title,source\n1986,"A,B')).toEqual(["2:6 / syntax"]);
    expect(places("when,when,title,source\n1986,1987,A,B")).toEqual(["1:6 / duplicate-column"]);
  });

  it("throws as the check of datasets does", () => {
    expect(() => parseCsv("when,title,source\n1986-13,A,B")).toThrow(
      /the dataset has 1 problem:\n {2}2:1 \/events\/0\/when/,
    );
  });
});

const CHAIN = `when,title,kind,due,outcome,outcome text,links,source,id
2024-09-10/2024-09-20,First deadline,Deadline,2024-09-20,superseded,Moved by a week,Reply to offer,Post,
2024-09-18/2024-09-27,Second deadline,Deadline,2024-09-27,open,Still open,supersedes First deadline; outcome-of An offer: 3 per cent,Post,
2024-09-19,An offer: 3 per cent,Offer,,,,same-as other-data:the-offer,Post,offer
`;

const FULL = `#title,Talks
#language,en
# a remark
Start Date,end_date,Headline,category,description,importance,track,place,country,host,occasion,by,to,with,due,outcome,outcome text,note,url,publisher,source url,source title,source published,confidence,id
1985-11-19,1985-11-21,Geneva,Summit,What it was,3,Leaders,Geneva,ch,,First meeting,US,USSR,Reagan (US); Gorbachev (USSR),1985-12,met,A statement,The first of five,https://example.org/1,TASS;BBC,https://tass.com/a;b,One; Two,1985; 1986,high,geneva
`
  .replace("confidence,id\n", "confidence,id,desk\n")
  .replace("high,geneva\n", "high,geneva,World\n");
