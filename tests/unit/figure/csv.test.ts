import fc from "fast-check";
import { expect, test } from "vitest";
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
    expect([cell("id"), cell("when"), cell("kind"), cell("title"), cell("summary")]).toEqual([
      event.id,
      event.when,
      event.kind,
      event.title,
      event.summary,
    ]);
    expect(cell("sources")).toBe(event.sources.map(({ source }) => source).join("; "));
    expect(cell("with")).toBe(
      (event.with ?? []).map((who) => (typeof who === "string" ? who : who.party)).join("; "),
    );
  }
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
