import { describe, expect, it } from "vitest";
import { type When, parseWhen, printWhen, tryWhen } from "../../../src/time/index.js";

const day = (t: number): string | number =>
  Number.isFinite(t) ? new Date(t).toISOString().replace("T00:00:00.000Z", "") : t;
const extent = (text: string): unknown[] => {
  const { start, end } = parseWhen(text);
  return [day(start), day(end)];
};

describe("a date covers all the time it may mean", () => {
  it.each([
    ["1986-10-11", "1986-10-11", "1986-10-12", "day"],
    ["1993-01", "1993-01-01", "1993-02-01", "month"],
    ["2024-02", "2024-02-01", "2024-03-01", "month"],
    ["1986", "1986-01-01", "1987-01-01", "year"],
    ["0000", "0000-01-01", "0001-01-01", "year"],
    ["0099-12-31", "0099-12-31", "0100-01-01", "day"],
    ["-0044", "-000044-01-01", "-000043-01-01", "year"],
    ["-0001-12", "-000001-12-01", "0000-01-01", "month"],
    ["Y17000", "+017000-01-01", "+017001-01-01", "year"],
    ["Y-17000", "-017000-01-01", "-016999-01-01", "year"],
    ["201X", "2010-01-01", "2020-01-01", "decade"],
    ["19XX", "1900-01-01", "2000-01-01", "century"],
    ["1XXX", "1000-01-01", "2000-01-01", "millennium"],
    ["2004-XX", "2004-01-01", "2005-01-01", "year"],
    ["1985-04-XX", "1985-04-01", "1985-05-01", "month"],
    ["1985-XX-XX", "1985-01-01", "1986-01-01", "year"],
    ["1560-XX-25", "1560-01-25", "1560-12-26", "year"],
    ["201X-02-29", "2012-02-29", "2016-03-01", "decade"],
    ["2001-21", "2001-03-01", "2001-06-01", "season"],
    ["2001-24", "2001-12-01", "2002-03-01", "season"],
    ["2001-30", "2001-12-01", "2002-03-01", "season"],
    ["2001-34", "2001-04-01", "2001-07-01", "season"],
    ["2001-38", "2001-05-01", "2001-09-01", "season"],
    ["2001-41", "2001-07-01", "2002-01-01", "season"],
  ])("%s from %s to before %s, known to the %s", (text, start, end, precision) => {
    expect(extent(text)).toEqual([start, end]);
    expect(parseWhen(text)).toMatchObject({ form: "date", precision, text });
  });

  it("as a time is UTC unless it has an offset, and as wide as its last unit", () => {
    expect(extent("2025-08-08T10:00")).toEqual(["2025-08-08T10:00:00.000Z", "2025-08-08T10:01:00.000Z"]);
    expect(extent("2025-08-08T10:00+05:30")).toEqual([
      "2025-08-08T04:30:00.000Z",
      "2025-08-08T04:31:00.000Z",
    ]);
    expect(extent("2025-08-08T10:00:05-03")).toEqual([
      "2025-08-08T13:00:05.000Z",
      "2025-08-08T13:00:06.000Z",
    ]);
    expect(extent("2025-08-08T10:00:05.5Z")).toEqual([
      "2025-08-08T10:00:05.500Z",
      "2025-08-08T10:00:05.501Z",
    ]);
    expect(extent("2025-12-31T24:00Z")[0]).toBe("2026-01-01");
    expect(parseWhen("2025-08-08T10Z").precision).toBe("hour");
  });
});

describe("an interval, a range and a choice are told apart", () => {
  it.each([
    ["1986-10-11/1986-10-12", "interval", "1986-10-11", "1986-10-13"],
    ["2014-03/..", "interval", "2014-03-01", Infinity],
    ["../1985", "interval", -Infinity, "1986-01-01"],
    ["1985/", "interval", "1985-01-01", Infinity],
    ["/1985", "interval", -Infinity, "1986-01-01"],
    ["2014/2014-03", "interval", "2014-01-01", "2014-04-01"],
    ["[2025-08-07..2025-08-09]", "within", "2025-08-07", "2025-08-10"],
    ["[..2018-07-16]", "within", -Infinity, "2018-07-17"],
    ["[1760-12..]", "within", "1760-12-01", Infinity],
    ["[2025-03-07,2025-03-30]", "one-of", "2025-03-07", "2025-03-31"],
    ["[1667,1668,1670..1672]", "one-of", "1667-01-01", "1673-01-01"],
    ["[..1667,1670..]", "one-of", -Infinity, Infinity],
  ])("%s is %s from %s to before %s", (text, form, start, end) => {
    expect(parseWhen(text).form).toBe(form);
    expect(extent(text)).toEqual([start, end]);
  });

  it("with open and unknown ends told apart", () => {
    expect(parseWhen("2014/..")).toMatchObject({ open: "end" });
    expect(parseWhen("2014/..")).not.toHaveProperty("unknown");
    expect(parseWhen("2014/")).toMatchObject({ unknown: "end" });
    expect(parseWhen("2014/")).not.toHaveProperty("open");
    expect(parseWhen("../2014").open).toBe("start");
    expect(parseWhen("[..1667,1670..]").open).toBe("both");
    expect(parseWhen("2014/2015")).not.toHaveProperty("open");
  });

  it("with the ends and the candidates as dates of their own", () => {
    const interval = parseWhen("2014-03~/2016?");
    expect(interval.first).toEqual(parseWhen("2014-03~"));
    expect(interval.last).toEqual(parseWhen("2016?"));
    expect(interval).toMatchObject({ precision: "year", approximate: true, uncertain: true });
    const choice = parseWhen("[2025-03-30, 2025-03-07]");
    expect(choice.members?.map((one) => one.text)).toEqual(["2025-03-07", "2025-03-30"]);
  });
});

describe("doubt", () => {
  const doubt = ({ approximate, uncertain }: When): string =>
    (approximate ? "~" : "") + (uncertain ? "?" : "");

  it.each([
    ["2014", ""],
    ["2014~", "~"],
    ["2014?", "?"],
    ["2014%", "~?"],
    ["2004-06~-11", "~"],
    ["?2004-06-11", "?"],
    ["2004-?06", "?"],
    ["?2004-06-~11", "~?"],
    ["2001-21~", "~"],
    ["[2014?,2015]", "?"],
  ])("of %s is %s", (text, signs) => {
    expect(doubt(parseWhen(text))).toBe(signs);
  });

  it("is hidden digits where they are written", () => {
    expect(parseWhen("1985-04-XX").unspecified).toBe(true);
    expect(parseWhen("1985-04")).not.toHaveProperty("unspecified");
  });
});

describe("one date has one way to be written", () => {
  it.each([
    ["?2004-06-11", "2004?-06-11"],
    ["2004?-06-11~", "2004%-~06-~11"],
    ["~2004-~06-~11", "2004-06-11~"],
    ["2004~-06?", "2004%-?06"],
    ["2004-?06-?11", "2004-?06-?11"],
    ["[ 2025-03-30 ,2025-03-07]", "[2025-03-07,2025-03-30]"],
    ["[1984]", "1984"],
    ["2025-08-08T10:00+00:00", "2025-08-08T10:00Z"],
    ["2025-08-08T10:00", "2025-08-08T10:00Z"],
    ["2025-08-08T10:00-0330", "2025-08-08T10:00-03:30"],
    ["2025-08-08T24:00:00+02", "2025-08-09T00:00:00+02:00"],
  ])("%s is %s", (text, canonical) => {
    expect(printWhen(parseWhen(text))).toBe(canonical);
    expect(parseWhen(canonical)).toEqual(parseWhen(text));
  });
});

describe("what is not a date", () => {
  it.each([
    "",
    " ",
    "1986-02-29",
    "2025-13",
    "2025-00",
    "2025-04-31",
    "19",
    "201",
    "-0000",
    "Y2000",
    "Y0017000",
    "12000",
  ])("%j is refused", (text) => expect(() => parseWhen(text)).toThrow(RangeError));

  it.each([
    "../..",
    "/",
    "2014/2013",
    "1/2/3",
    "[]",
    "[..]",
    "[2014",
    "2014]",
    "[2014,]",
    "[2015..2014]",
    "[..2014..]",
  ])("%j is refused", (text) => expect(() => parseWhen(text)).toThrow(RangeError));

  it.each([
    "T25:00",
    "T24:01",
    "T10:60",
    "T10:00:60",
    "T10:00+15",
    "T10:00-00:00",
    "T10:00+05:60",
    "T1",
    "T10:00~",
  ])("a day with %j is refused", (time) => expect(() => parseWhen(`2025-08-08${time}`)).toThrow(RangeError));

  it.each(["2025-08-XXT10:00", "2025-08~-08T10:00", "2025-21-05", "Y999999", "{1984,1985}", "Y17E3"])(
    "%j is refused",
    (text) => expect(() => parseWhen(text)).toThrow(RangeError),
  );

  it("is an error of its own when it is not text", () => {
    expect(() => parseWhen(2025 as unknown as string)).toThrow(new TypeError("a date must be text: 2025"));
    expect(() => tryWhen(null as unknown as string)).toThrow(TypeError);
  });
});
