import { describe, expect, it } from "vitest";
import { parseWhen, readWhen, tryWhen } from "../../../src/time/index.js";

const problem = (text: string): { message: string; column: number; suggestion?: string } => {
  const read = tryWhen(text);
  if ("when" in read) throw new Error(`a date after all: ${text}`);
  return read.error;
};

describe("a slip is named with its place and the nearest valid form", () => {
  it.each([
    ["2025/08/08", 8, "2025-08-08"],
    ["2025/08", 6, "2025-08"],
    ["8 August 2025", 1, "2025-08-08"],
    ["August 8, 2025", 1, "2025-08-08"],
    ["3rd of May 2020", 1, "2020-05-03"],
    ["August 2025", 1, "2025-08"],
    ["11–12 October 1986", 1, "1986-10-11/1986-10-12"],
    ["2025-8-8", 5, "2025-08-08"],
    ["20250808", 1, "2025-08-08"],
    ["08.08.2025", 1, "2025-08-08"],
    ["11/10/86", 6, "1986-10-11"],
    ["25/12/24", 6, "2024-12-25"],
    ["1986-02-30", 9, "1986-02-28"],
    ["1986-02-29", 9, "1986-02-28"],
    ["2025-13", 6, "2025-12"],
    ["2025-13-01", 6, "2025-01-13"],
    ["2025-08-00", 9, "2025-08"],
    ["2025-00-00", 6, "2025"],
    ["2025-08-07..2025-08-09", 11, "[2025-08-07..2025-08-09]"],
    ["..2018-07-16", 1, "[..2018-07-16]"],
    ["2025-03-07,2025-03-30", 11, "[2025-03-07,2025-03-30]"],
    ["[2025-08-07..2025-08-09", 24, "[2025-08-07..2025-08-09]"],
    ["1986–2025", 5, "1986/2025"],
    ["1986-2025", 5, "1986/2025"],
    ["2025/2014", 6, "2014/2025"],
    ["2025-08-08 ", 11, "2025-08-08"],
    [" 2025-08-08", 1, "2025-08-08"],
    ["2014 ~", 5, "2014~"],
    ["circa 2014", 1, "2014~"],
    ["2014-03/now", 9, "2014-03/.."],
    ["2020-Q1", 5, "2020-33"],
    ["Q4 2020", 1, "2020-36"],
    ["[1985;1986]", 6, "[1985,1986]"],
    ["[1985,]", 7, "[1985]"],
    ["[2025", 6, "[2025]"],
    ["2005 or 2006", 5, "[2005,2006]"],
    ["2025-08-07 - 2025-08-09", 11, "2025-08-07/2025-08-09"],
    ["mid-2021", 1, "2021~"],
    ["before 2014", 1, "[..2014]"],
    ["after 2014-03", 1, "[2014-03..]"],
    ["since 2014", 1, "2014/.."],
    ["from 2014 to 2016", 1, "2014/2016"],
    ["Autumn 2001", 1, "2001-23"],
    ["1990s", 5, "199X"],
    ["199x", 1, "199X"],
    ["44 BC", 1, "-0043"],
    ["12000", 1, "Y12000"],
    ["Y2000", 1, "2000"],
    ["2014/open", 6, "2014/.."],
    ["2014/unknown", 6, "2014/"],
    ["2025-08-08 10:00", 11, "2025-08-08T10:00"],
    ["2025-08-07/2025-8-9", 16, "2025-08-07/2025-08-09"],
    ["[2025-02-30..2025-03-02]", 10, "[2025-02-28..2025-03-02]"],
    ["2025-08-08x", 11, "2025-08-08"],
  ])("%j at column %i: %s", (text, column, suggestion) => {
    expect(problem(text)).toMatchObject({ column, suggestion });
    expect(tryWhen(suggestion)).toHaveProperty("when");
  });

  it("says both when two readings are as likely", () => {
    expect(problem("8/7/2025").message).toContain('did you mean "2025-08-07" or "2025-07-08"?');
    expect(problem("2025-08-07..2025-08-09").message).toContain('or "2025-08-07/2025-08-09"?');
    expect(problem("8/8/2025").message).toContain('did you mean "2025-08-08"?');
    expect(problem("2025-13-01").message).toContain('"2025-01-13" or "2025-12-01"?');
  });

  it("says how to write a date when nothing is near", () => {
    expect(problem("")).toEqual({
      message: 'not a date at column 1: the text is empty, write it like "2025-08-08" ""',
      column: 1,
    });
    expect(problem("2025-08-08 ".repeat(500))).not.toHaveProperty("suggestion");
    expect(problem("soon")).not.toHaveProperty("suggestion");
    expect(problem("{1984,1985}").message).toContain("several dates at once need several events");
  });

  it("is only placed, not guessed at, where data were checked before", () => {
    expect(() => readWhen("2025-13")).toThrow(new RangeError('not a date at column 6: month 13 "2025-13"'));
    expect(readWhen("2014-03/..")).toEqual(parseWhen("2014-03/.."));
  });

  it("throws the same sentence", () => {
    const sentence = 'not a date at column 6: month 13, did you mean "2025-12"? "2025-13"';
    expect(() => parseWhen("2025-13")).toThrow(new RangeError(sentence));
    expect(problem("2025-13").message).toBe(sentence);
  });
});

it("names both readings of a date that a spreadsheet has turned round", () => {
  expect(problem("11/10/86").message).toContain('did you mean "1986-10-11" or "1986-11-10"?');
  expect(problem("10.11.03").message).toContain('did you mean "2003-11-10" or "2003-10-11"?');
});
