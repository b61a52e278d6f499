import { describe, expect, it } from "vitest";
import { addDays, daysIn, fieldsOf, floorTo, shift, utc, whenBetween } from "../../../src/time/index.js";

const iso = (t: number): string => new Date(t).toISOString().slice(0, -14);

describe("the calendar", () => {
  it("has the years 0 to 99 and those before", () => {
    expect(new Date(utc(99, 1, 2)).toISOString()).toBe("0099-01-02T00:00:00.000Z");
    expect(new Date(utc(-43, 3, 15)).toISOString()).toBe("-000043-03-15T00:00:00.000Z");
    expect(new Date(utc(0, 12, 31, 23, 59, 58, 7)).toISOString()).toBe("0000-12-31T23:59:58.007Z");
    expect(fieldsOf(utc(-43, 3, 15))).toMatchObject({ year: -43, month: 3, day: 15, hour: 0 });
  });

  it("knows leap years, also before the year 1", () => {
    expect([2024, 2000, 0, -4].map((year) => daysIn(year, 2))).toEqual([29, 29, 29, 29]);
    expect([2025, 1900, 1, -1].map((year) => daysIn(year, 2))).toEqual([28, 28, 28, 28]);
    expect(daysIn(2025, 12)).toBe(31);
  });

  it("finds the start of a unit", () => {
    const t = utc(-43, 3, 15, 10, 20, 30, 40);
    expect(floorTo(t, "year")).toBe(utc(-43));
    expect(floorTo(t, "decade")).toBe(utc(-50));
    expect(floorTo(t, "century")).toBe(utc(-100));
    expect(floorTo(t, "millennium")).toBe(utc(-1000));
    expect(floorTo(t, "month")).toBe(utc(-43, 3));
    expect(floorTo(t, "day")).toBe(utc(-43, 3, 15));
    expect(floorTo(t, "minute")).toBe(utc(-43, 3, 15, 10, 20));
    expect(iso(floorTo(utc(2025, 2, 1), "season"))).toBe("2024-12-01");
    expect(iso(floorTo(utc(2025, 12, 1), "season"))).toBe("2025-12-01");
  });

  it("moves by units and keeps to the end of short months", () => {
    expect(iso(shift(utc(2025, 1, 31), "month", 1))).toBe("2025-02-28");
    expect(iso(shift(utc(2024, 2, 29), "year", 1))).toBe("2025-02-28");
    expect(iso(shift(utc(1, 1, 1), "year", -1))).toBe("0000-01-01");
    expect(iso(shift(utc(95), "decade", 1))).toBe("0105-01-01");
    expect(shift(utc(2025, 1, 31, 14, 30), "month", -2)).toBe(utc(2024, 11, 30, 14, 30));
    expect(addDays(utc(2025, 7, 28), 12)).toBe(utc(2025, 8, 9));
  });
});

describe("a date between two moments", () => {
  it.each([
    [utc(1986, 10, 11), utc(1986, 10, 13), "1986-10-11/1986-10-12"],
    [utc(2025, 8), utc(2025, 9), "2025-08"],
    [utc(1985), utc(2026), "1985/2025"],
    [utc(-43), utc(-42), "-0043"],
    [utc(1986, 10, 11), utc(1986, 10, 11), "1986-10-11"],
    [utc(1986, 10, 11, 14, 30), utc(1986, 10, 11, 14, 30), "1986-10-11T14:30Z"],
    [utc(1986, 10, 11, 14), utc(1986, 10, 11, 15), "1986-10-11T14:00Z/1986-10-11T14:59Z"],
    [utc(12000, 3), utc(12000, 4), "Y12000"],
  ])("%d and %d is %s", (start, end, text) => {
    expect(whenBetween(start, end).text).toBe(text);
  });

  it("is widened to the precision asked for", () => {
    expect(whenBetween(utc(1986, 10, 11), utc(1987, 2), "year").text).toBe("1986/1987");
    expect(whenBetween(utc(1986, 10, 11), utc(1986, 10, 12), "month").text).toBe("1986-10");
  });

  it("refuses ends in the wrong order or without limit", () => {
    expect(() => whenBetween(2, 1)).toThrow(new RangeError("not an extent: 2, 1"));
    expect(() => whenBetween(0, Infinity)).toThrow(RangeError);
    expect(() => whenBetween(NaN, 1)).toThrow(RangeError);
  });
});
