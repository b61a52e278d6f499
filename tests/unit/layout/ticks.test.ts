import { expect, test } from "vitest";
import { steps, stepTicks } from "../../../src/layout/steps.js";
import { ticks } from "../../../src/layout/ticks.js";
import { utc } from "../../../src/time/index.js";

const texts = (row: readonly { readonly text: string }[]): string => row.map(({ text }) => text).join(" ");
const over = (from: number, to: number, pixels: number): ReturnType<typeof ticks> =>
  ticks(pixels / (to - from), from, to, { extent: [from, to] });
const years = (count: number): (typeof steps)[number] =>
  steps.find((s) => s.unit === "year" && s.count === count)!;

test("forty years are marked by years alone, in one row", () => {
  const { major, minor } = over(utc(1985), utc(2026), 600);
  expect(texts(minor)).toBe("1985 1990 1995 2000 2005 2010 2015 2020 2025");
  expect(major).toEqual([]);
});

test("a year shows its months below the year, which may slide along all of its time", () => {
  const { major, minor } = over(utc(2024, 10, 5), utc(2025, 4, 5), 500);
  expect(texts(minor)).toBe("Nov Dec Jan Feb Mar Apr");
  expect(major).toEqual([
    { t: utc(2024), text: "2024", end: utc(2025) },
    { t: utc(2025), text: "2025", end: utc(2026) },
  ]);
});

test("a season shows Mondays below the months", () => {
  const { major, minor } = over(utc(2025, 7, 1), utc(2025, 8, 31), 500);
  expect(texts(minor)).toBe("7 14 21 28 4 11 18 25");
  expect(texts(major)).toBe("July 2025 August 2025");
});

test("a day shows its hours below the date", () => {
  const { major, minor } = over(utc(2025, 8, 15), utc(2025, 8, 16), 500);
  expect(texts(minor)).toBe("00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 00:00");
  expect(texts(major)).toBe("15 August 2025 16 August 2025");
});

test("there is no year zero: round years stand on both sides of the era, with the year 1 between", () => {
  expect(stepTicks(years(100), utc(-250), utc(250))).toEqual([
    utc(-199),
    utc(-99),
    utc(1),
    utc(100),
    utc(200),
  ]);
  expect(texts(over(utc(-250), utc(250), 600).minor)).toContain("200 BCE");
});

test("years beyond four figures have ticks too", () => {
  expect(stepTicks(years(5), utc(9998), utc(10_006))).toEqual([utc(10_000), utc(10_005)]);
});

test("every second day leaves out the one that would touch the first of the next month", () => {
  const two = steps.find((s) => s.unit === "day" && s.count === 2)!;
  const days = (year: number, month: number): number[] =>
    stepTicks(two, utc(year, month, 25), utc(year, month + 1, 2)).map((t) => new Date(t).getUTCDate());
  expect(days(2025, 1)).toEqual([25, 27, 29, 1]);
  expect(days(2024, 2)).toEqual([25, 27, 1]);
  expect(days(2025, 2)).toEqual([25, 27, 1]);
});

test("the ends of all time a Date can hold do not stop the axis", () => {
  const { minor } = ticks(1000 / 2e16, -1e16, 1e16, { extent: [-8.64e15, 8.64e15] });
  expect(minor.length).toBeGreaterThan(2);
});

test("labels come in the language asked for", () => {
  const { major, minor } = ticks(2e-8, utc(2025), utc(2025, 6, 1), { locale: "de" });
  expect(texts(minor)).toContain("Mai");
  expect(texts(major)).toBe("2025");
});

test("when time runs down, the height of a line decides, not the width of words", () => {
  const [from, to] = [utc(1985), utc(2026)];
  expect(ticks(600 / (to - from), from, to, { size: 14 }).minor.length).toBeGreaterThan(15);
});

test("a window or scale that is no number is refused", () => {
  expect(() => ticks(0, 0, 1)).toThrow(RangeError);
  expect(() => ticks(1, 0, Infinity)).toThrow(
    "ticks need a positive scale and a finite window: 1, 0 to Infinity",
  );
});
