import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type When,
  compareWhen,
  daysIn,
  fieldsOf,
  floorTo,
  parseWhen,
  printWhen,
  shift,
  tryWhen,
  utc,
  whenBetween,
  wordsFor,
} from "../../../src/time/index.js";

const SEED = 20250808;
const check = { seed: SEED, numRuns: 1500 };

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => (n < 0 ? "-" : "") + String(Math.abs(n)).padStart(4, "0");
const sign = fc.constantFrom("", "", "?", "~", "%");
const year = fc.integer({ min: -9999, max: 9999 });
const plain = fc.oneof(
  year.map(four),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${four(y)}-${two(m)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat(30))
    .map(([y, m, d]) => `${four(y)}-${two(m)}-${two((d % daysIn(y, m)) + 1)}`),
);
const signed = fc
  .tuple(plain, fc.array(sign, { minLength: 6, maxLength: 6 }))
  .map(([text, [a = "", b = "", c = "", d = "", e = "", f = ""]]) =>
    text.replace(/^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/, (_, y: string, m?: string, day?: string) =>
      [a + y + b, m && c + m + d, day && e + day + f].filter(Boolean).join("-"),
    ),
  );
const time = fc
  .tuple(
    year,
    fc.integer({ min: 1, max: 12 }),
    fc.nat(23),
    fc.nat(59),
    fc.constantFrom("", "Z", "+05:30", "-0330", "+14"),
  )
  .map(([y, m, h, minute, zone]) => `${four(y)}-${two(m)}-15T${two(h)}:${two(minute)}${zone}`);
const hidden = fc.constantFrom(
  "201X",
  "19XX",
  "1XXX",
  "XXXX",
  "2004-XX",
  "1985-04-XX",
  "1985-XX-XX",
  "156X-12-25",
  "-004X",
  "19XX~",
);
const season = fc
  .tuple(year, fc.integer({ min: 21, max: 41 }), sign)
  .map(([y, s, q]) => `${four(y)}-${s}${q}`);
const long = fc.integer({ min: 10000, max: 200000 }).chain((y) => fc.constantFrom(`Y${y}`, `Y-${y}`));
const atom = fc.oneof(signed, time, hidden, season, long);
const end = fc.oneof({ weight: 4, arbitrary: atom }, fc.constantFrom("", ".."));
const range = fc.tuple(end, end).map(([a, b]) => `${a.replace("..", "")}..${b.replace("..", "")}`);
const text = fc
  .oneof(
    atom,
    fc.tuple(end, end).map((ends) => ends.join("/")),
    range.map((one) => `[${one}]`),
    fc.array(fc.oneof(atom, range), { minLength: 1, maxLength: 4 }).map((items) => `[${items.join(",")}]`),
  )
  .filter((one) => "when" in tryWhen(one));
const when = text.map(parseWhen);

const LOCALES = ["en", "de", "fr", "es", "ru", "ja", "ar"];
const STYLES = ["long", "short", "year"] as const;

describe(`any date, seed ${SEED}`, () => {
  it("is the same after printing and reading it again", () => {
    fc.assert(
      fc.property(when, (one) => {
        expect(parseWhen(printWhen(one))).toEqual(one);
        expect(printWhen(one)).toBe(one.text);
      }),
      check,
    );
  });

  it("ends after it starts, and its parts lie inside it", () => {
    fc.assert(
      fc.property(when, (one) => {
        expect(one.start).toBeLessThan(one.end);
        for (const part of one.members ?? []) {
          expect(part.start).toBeGreaterThanOrEqual(one.start);
          expect(part.end).toBeLessThanOrEqual(one.end);
        }
      }),
      check,
    );
  });

  it("has a place in one order, by start, then end", () => {
    const sign = (a: When, b: When): number => Math.sign(compareWhen(a, b));
    fc.assert(
      fc.property(when, when, when, (a, b, c) => {
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(a.text === b.text);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        if (a.start < b.start || (a.start === b.start && a.end < b.end)) expect(sign(a, b)).toBe(-1);
      }),
      check,
    );
  });

  it("has words in every language, with plain spaces and without holes", () => {
    fc.assert(
      fc.property(when, fc.constantFrom(...LOCALES), fc.constantFrom(...STYLES), (one, locale, style) => {
        const words = wordsFor(one, locale, { style });
        expect(words).not.toMatch(/undefined|NaN|null|Invalid|#|[\u00a0\u2009\u202f]| {2}|^\s|\s$|^$/);
      }),
      check,
    );
  });

  it("says what it knows: the year is in the words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.constantFrom("", "~", "?"), (y, q) => {
        for (const locale of ["en", "de", "fr", "es", "ru", "ja"])
          expect(wordsFor(parseWhen(four(y) + q), locale)).toContain(String(y));
      }),
      check,
    );
  });
});

describe(`any text, seed ${SEED}`, () => {
  const noise = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[-0-9X./~?%[\],TZ: ]{0,24}$/),
    fc
      .tuple(text, fc.nat(), fc.string({ maxLength: 2 }))
      .map(([one, at, put]) => one.slice(0, at % one.length) + put + one.slice((at % one.length) + 1)),
  );

  it("is a date or a problem with a column in the text and a suggestion that is a date", () => {
    fc.assert(
      fc.property(noise, (one) => {
        const read = tryWhen(one);
        if ("when" in read) return;
        const { message, column, suggestion } = read.error;
        expect(message).toContain(`"${one}"`);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(one.length + 1);
        if (suggestion !== undefined) expect(tryWhen(suggestion)).toHaveProperty("when");
        expect(() => parseWhen(one)).toThrow(RangeError);
      }),
      check,
    );
  });
});

describe(`any moment, seed ${SEED}`, () => {
  const moment = fc.integer({ min: utc(-9999), max: utc(9999) });
  const unit = fc.constantFrom(
    "millennium",
    "century",
    "decade",
    "year",
    "season",
    "month",
    "day",
    "hour",
    "minute",
    "second",
  );

  it("lies in the unit that holds it", () => {
    fc.assert(
      fc.property(moment, unit, (t, step) => {
        const floor = floorTo(t, step);
        expect(floor).toBeLessThanOrEqual(t);
        expect(shift(floor, step, 1)).toBeGreaterThan(t);
        expect(floorTo(floor, step)).toBe(floor);
        expect(shift(shift(floor, step, 3), step, -3)).toBe(floor);
      }),
      check,
    );
  });

  it("is rebuilt from its fields", () => {
    fc.assert(
      fc.property(moment, (t) => {
        const { year: y, month, day, hour, minute, second, millisecond } = fieldsOf(t);
        expect(utc(y, month, day, hour, minute, second, millisecond)).toBe(t);
      }),
      check,
    );
  });

  it("with another makes a date that covers both", () => {
    fc.assert(
      fc.property(moment, moment, fc.option(unit, { nil: undefined }), (a, b, step) => {
        const [start, last] = a < b ? [a, b] : [b, a];
        const one = whenBetween(start, last, step);
        expect(one.start).toBeLessThanOrEqual(start);
        expect(one.end).toBeGreaterThanOrEqual(last);
      }),
      check,
    );
  });
});
