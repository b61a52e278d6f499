import fc from "fast-check";
import { expect, test } from "vitest";
import { datasetFromCsv } from "../../../src/dataset/csv.js";
import { parseObject, type TimelineEvent } from "../../../src/dataset/index.js";
import data from "../../../src/generated/us-russia.js";
import { csvCell, csvOf } from "../../../src/figure/csv.js";
import { dataset } from "../../support/sample.js";

const seed = 20261122;

/** A slow and obvious reader of RFC 4180. */
function readCSV(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = () => {
    rows.at(-1)!.push(cell);
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const [c, next] = [text[i]!, text[i + 1]];
    if (quoted && c === '"' && next === '"') {
      cell += '"';
      i++;
    } else if (c === '"') {
      quoted = !quoted;
    } else if (!quoted && c === ",") {
      end();
    } else if (!quoted && c === "\r" && next === "\n") {
      end();
      rows.push([]);
      i++;
    } else {
      cell += c;
    }
  }
  return rows.slice(0, -1);
}

test("every row of the bundled history comes back as it was", () => {
  const [names, ...rows] = readCSV(csvOf(data));
  expect(rows).toHaveLength(data.size);
  expect(rows.every((row) => row.length === names!.length)).toBe(true);
  for (const [i, row] of rows.entries()) {
    const event = data.event(i);
    const cell = (name: string) => row[names!.indexOf(name)];
    expect([cell("id"), cell("when"), cell("title"), cell("summary")]).toEqual([
      event.id,
      event.when,
      event.title,
      event.summary,
    ]);
    expect(cell("kind")).toBe(data.meta.kinds.find(({ id }) => id === event.kind)!.label);
  }
});

test("what a reader takes as a table can be opened again", () => {
  const { input, issues } = datasetFromCsv(csvOf(data));
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const names = (list: typeof input.parties): Map<string, string> =>
    new Map((list ?? []).map(({ id, name }) => [id, name]));
  const told = (
    event: TimelineEvent,
    meta: Pick<typeof input, "parties" | "sources" | "kinds">,
  ): unknown => ({
    ...{
      id: event.id,
      when: event.when,
      title: event.title,
      summary: event.summary,
      importance: event.importance,
    },
    kind: meta.kinds.find(({ id }) => id === event.kind)!.label,
    place: event.place && [event.place.name, event.place.country, event.place.occasion],
    host: event.place?.host && names(meta.parties).get(event.place.host),
    due: event.moments?.find(({ type }) => type === "due")?.when,
    links: event.links,
    with: event.with?.map((who) => names(meta.parties).get(typeof who === "string" ? who : who.party)),
    // Two articles of one publisher, neither with an address, are one name in a table.
    sources: new Set(
      event.sources.map(({ source }) => {
        const { publisher, url } = meta.sources.find(({ id }) => id === source)!;
        return `${publisher} ${url ?? ""}`;
      }),
    ),
  });
  expect(input.events.map((event) => told(event, input))).toEqual(
    Array.from({ length: data.size }, (_, i) => told(data.event(i), data.meta)),
  );
});

test("what a table says is in the table that readers get: a due date, notes, addresses, titles and days of sources", () => {
  const text = [
    "when,title,due,outcome,outcome text,note,url,source,source url,source title,source published",
    '2000-01-01,A deadline,2000-02-01,lapsed,It lapsed,"One; two",https://a.example/1,Gazette; Herald,https://g.example/1; ,Title one; Title two,1999; 1999-12-31',
    '2001,A talk,,,,,,Gazette,,"One; title",',
  ].join("\r\n");
  const { input, issues } = datasetFromCsv(text);
  expect(issues).toEqual([]);
  const again = datasetFromCsv(csvOf(parseObject(input)));
  expect(again.issues).toEqual([]);
  expect(again.input.events).toEqual(input.events);
  expect(again.input.sources).toEqual(input.sources);
});

test(`any text comes back from a cell (seed ${seed})`, () => {
  const harmless = fc
    .string({ unit: "grapheme" })
    .filter((text) => csvCell(text).replace(/^"/, "")[0] !== "'");
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 4 }), (cells) => {
      expect(readCSV(`${cells.map(csvCell).join(",")}\r\n`)).toEqual([cells]);
    }),
    { seed },
  );
});

test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "＝1", '=HYPERLINK("http://x.example")'])(
  "a spreadsheet does not run %j as a formula",
  (text) => {
    const [[cell]] = readCSV(`${csvCell(text)}\r\n`) as [[string]];
    expect(cell).toBe(`'${text}`);
  },
);

test("a title that would be a formula is made harmless in a file", () => {
  const text = csvOf(dataset([{ when: "2000", title: "=cmd|' /C calc'!A0" }]));
  expect(text).toContain("'=cmd|");
});
