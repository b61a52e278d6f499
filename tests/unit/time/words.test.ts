import { describe, expect, it } from "vitest";
import {
  englishFor,
  monthName,
  parseWhen,
  utc,
  wordsFor,
  wordsForDays,
  wordsForSpan,
  wordsForYears,
  yearName,
} from "../../../src/time/index.js";

const words = (text: string, locale?: string, style?: "long" | "short" | "year"): string =>
  wordsFor(parseWhen(text), locale, style ? { style } : {});

describe("a date in English", () => {
  it.each([
    ["1986-10-11", "11 October 1986"],
    ["2021-06~", "about June 2021"],
    ["2014?", "perhaps 2014"],
    ["2005/2006-02", "2005 – February 2006"],
    ["2014%", "perhaps about 2014"],
    ["199X", "the 1990s"],
    ["004X", "40–49 CE"],
    ["-004X", "50–41 BCE"],
    ["19XX", "the 20th century"],
    ["1XXX", "1000–1999"],
    ["XXXX", "an unknown year"],
    ["XXXX-10", "October of an unknown year"],
    ["XXXX-10~", "about October of an unknown year"],
    ["XXXX-10-XX", "October of an unknown year"],
    ["XXXX-10-03", "3 October of an unknown year"],
    ["XXXX-21", "spring of an unknown year"],
    ["XXXX-33", "first quarter of an unknown year"],
    ["1985-04-XX", "April 1985"],
    ["2001-21", "spring 2001"],
    ["2001-29", "southern spring 2001"],
    ["2001-35", "third quarter of 2001"],
    ["2001-40", "first half of 2001"],
    ["-0043", "44 BCE"],
    ["-0043-03-15", "15 March 44 BCE"],
    ["0014", "14 CE"],
    ["Y17000", "17000"],
    ["2025-08-08T14:30", "8 August 2025, 14:30 UTC"],
    ["2025-08-08T14:30:05+02:00", "8 August 2025, 12:30:05 UTC"],
    ["2025-08-08T14Z", "8 August 2025, 14:00 UTC"],
  ])("%s is %s", (text, said) => expect(words(text)).toBe(said));

  it.each([
    ["1986-10-11/1986-10-12", "11–12 October 1986"],
    ["2025-07-14/2025-09-02", "14 July – 2 September 2025"],
    ["2025-07-07/2025-08-07", "7 July – 7 August 2025"],
    ["2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"],
    ["2021-06/2021-08", "June–August 2021"],
    ["1994/1996", "1994–1996"],
    ["-0049/-0043", "50–44 BCE"],
    ["-0043/0014", "44 BCE – 14 CE"],
    ["2021-06/2022-03-03", "June 2021 – 3 March 2022"],
    ["2001-21/2001-23", "spring–autumn 2001"],
    ["2014~/2016~", "about 2014 – about 2016"],
    ["1986-10-11/1986-10-11", "11 October 1986"],
    ["2025-08-08T14:30/2025-08-08T15:00", "8 August 2025, 14:30–15:00 UTC"],
    ["2014-03/..", "from March 2014"],
    ["2014~/..", "from about 2014"],
    ["../2014", "until 2014"],
    ["2014/", "from 2014, end unknown"],
    ["/2014", "until 2014, start unknown"],
  ])("that lasts, %s, is %s", (text, said) => expect(words(text)).toBe(said));

  it.each([
    ["[2025-08-07..2025-08-09]", "between 7 and 9 August 2025"],
    ["[2025-07-31..2025-08-02]", "between 31 July and 2 August 2025"],
    ["[1994..1996]", "between 1994 and 1996"],
    ["[2014~..2016]", "between about 2014 and 2016"],
    ["[..2018-07-16]", "by 16 July 2018"],
    ["[..2018?]", "perhaps by 2018"],
    ["[2018-07..]", "July 2018 or later"],
    ["[2025-03-07,2025-03-30]", "7 or 30 March 2025"],
    ["[2025-03-07,2025-03-09,2025-03-30]", "7, 9 or 30 March 2025"],
    ["[2025-03-07,2025-04-02]", "7 March or 2 April 2025"],
    ["[2024,2025-04]", "2024 or April 2025"],
    ["[2025-08-07..2025-08-09,2025-08-12]", "between 7 and 9 August 2025 or 12 August 2025"],
  ])("somewhere in %s is %s", (text, said) => expect(words(text)).toBe(said));

  it("can be short, or only the year", () => {
    expect(words("1986-10-11/1986-10-12", "en", "short")).toBe("11–12 Oct 1986");
    expect(words("1986-10-11/1986-10-12", "en", "year")).toBe("1986");
    expect(words("1986-10-11/1988~", "en", "year")).toBe("1986 – about 1988");
    expect(words("[2025-08-07..2025-08-09]", "en", "year")).toBe("2025");
    expect(englishFor(parseWhen("2021-06~"), "short")).toBe("about Jun 2021");
  });

  it("needs nothing from the machine", () => {
    const intl = Intl.DateTimeFormat;
    Intl.DateTimeFormat = undefined as unknown as typeof intl;
    try {
      expect(words("1986-10-11/1986-10-12", "en-US")).toBe("11–12 October 1986");
      expect(monthName(2)).toBe("February");
    } finally {
      Intl.DateTimeFormat = intl;
    }
  });
});

describe("a date in another language", () => {
  it.each([
    ["de", "1986-10-11/1986-10-12", "11.–12. Oktober 1986"],
    ["de", "2021-06~", "um Juni 2021"],
    ["de", "[..2018-07-16]", "spätestens am 16. Juli 2018"],
    ["de", "[2025-08-07..2025-08-09]", "im Zeitraum 7.–9. August 2025"],
    ["de", "[2025-03-07,2025-03-30]", "7. März 2025 oder 30. März 2025"],
    ["de", "199X", "1990er Jahre"],
    ["fr", "2014-03/..", "dès mars 2014"],
    ["fr", "2014-03-18/..", "dès le 18 mars 2014"],
    ["fr", "2001-23", "automne 2001"],
    ["es", "2014?", "quizá 2014"],
    ["es", "2001-21", "primavera de 2001"],
    ["es", "2014/", "desde 2014, final desconocido"],
    ["ru", "2014-03/..", "с марта 2014 г."],
    ["ru", "2014-03", "март 2014 г."],
    ["ru", "[2025-01..2025-02]", "в период: январь 2025 г. – февраль 2025 г."],
    ["ru", "2014-03?", "возможно, март 2014 г."],
    ["ru", "[..2018-07-16]", "не позднее 16 июля 2018 г."],
    ["ru", "199X~", "около 1990-х годов"],
    ["it", "2014~", "≈ 2014"],
    ["it", "[..2014]", "≤ 2014"],
    ["it", "2014/..", "2014 – …"],
    ["it", "[2014,2016]", "2014 / 2016"],
    ["it", "[2014..2016]", "[2014–2016]"],
    ["it", "2014/", "2014 – … ?"],
  ])("%s: %s is %s", (locale, text, said) => expect(words(text, locale)).toBe(said));

  it("keeps the calendar of the data where a country counts otherwise", () => {
    expect(words("1986", "th-TH-u-nu-latn")).toContain("1986");
    expect(words("1986", "fa-u-nu-latn")).toContain("1986");
  });

  it("refuses what is no language", () => {
    expect(() => words("2014", "not a language")).toThrow(RangeError);
  });
});

describe("the parts of an axis", () => {
  it("are months, long and short, and years", () => {
    expect(monthName(10)).toBe("October");
    expect(monthName(10, "en", "short")).toBe("Oct");
    expect(monthName(3, "de")).toBe("März");
    expect(monthName(3, "ru")).toBe("март");
    expect(() => monthName(13)).toThrow(new RangeError("a month is 1 to 12: 13"));
    expect([1986, 14, 0, -43].map((year) => yearName(year))).toEqual(["1986", "14 CE", "1 BCE", "44 BCE"]);
    expect(yearName(-43, "de")).toBe("44 v. Chr.");
  });

  it("are spans in whole units", () => {
    expect(wordsForSpan(utc(1985), utc(2026), "year")).toBe("1985–2025");
    expect(wordsForSpan(utc(1986, 10, 11), utc(1986, 10, 13), "day")).toBe("11–12 October 1986");
    expect(wordsForSpan(utc(1986, 10, 11), utc(1986, 10, 13), "month", "fr")).toBe("octobre 1986");
    expect(wordsForSpan(utc(1986, 10, 11), utc(1986, 11, 2), "day", "en", { style: "short" })).toBe(
      "11 Oct – 1 Nov 1986",
    );
  });

  it("are lengths in days and years", () => {
    expect([0, 1, 14].map((days) => wordsForDays(days))).toEqual(["0 days", "a day", "14 days"]);
    expect([1, 40].map((years) => wordsForYears(years))).toEqual(["a year", "40 years"]);
    expect(wordsForDays(14, "de")).toBe("14 Tage");
    expect(wordsForYears(5, "ru")).toBe("5 лет");
  });
});
