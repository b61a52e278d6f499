import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tryWhen } from "../../../src/time/index.js";

const SEED = 19861011;
const RUNS = 4000;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
const number = (min: number, max: number, width: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((n) => pad(n, width));

// Months and days also outside their range, so that refusals are compared too.
const sign = fc.constantFrom("", "?", "~", "%");
const year = fc.oneof(
  { weight: 6, arbitrary: number(1900, 2030, 4) },
  { weight: 2, arbitrary: number(0, 9999, 4) },
  { weight: 1, arbitrary: number(1, 9999, 4).map((y) => `-${y}`) },
);
const month = fc.oneof({ weight: 9, arbitrary: number(1, 12, 2) }, number(0, 20, 2));
const day = fc.oneof({ weight: 9, arbitrary: number(1, 28, 2) }, number(0, 40, 2));
const join = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((found) => found.join(""));
const dash = fc.constant("-");

const date = fc.oneof(year, join(year, dash, month), join(year, dash, month, dash, day));
const long = join(fc.constantFrom("Y", "Y-"), number(10000, 200000, 5));
const zone = fc.oneof(
  fc.constantFrom("", "Z", "+00:00", "-00:00", "+14:00", "-12:00", "+14:01"),
  join(fc.constantFrom("+", "-"), number(1, 15, 2), fc.constantFrom("", ":"), number(1, 61, 2)),
  join(fc.constantFrom("+", "-"), number(1, 15, 2)),
);
const time = fc.oneof(
  join(number(0, 25, 2), fc.constant(":"), number(0, 61, 2)),
  join(number(0, 25, 2), fc.constant(":"), number(0, 61, 2), fc.constant(":"), number(0, 61, 2)),
  fc.constantFrom("24:00", "24:00:00", "24:01", "10:00:00.125"),
);
const datetime = join(year, dash, month, dash, day, fc.constant("T"), time, zone);
const signed = fc.oneof(
  join(date, sign),
  join(sign, year, sign),
  join(sign, year, sign, dash, sign, month, sign),
  join(sign, year, sign, dash, sign, month, sign, dash, sign, day, sign),
);
const hidden = fc.oneof(
  join(number(0, 999, 3), fc.constant("X")),
  join(number(0, 99, 2), fc.constant("XX")),
  join(number(0, 9, 1), fc.constant("XXX")),
  fc.constantFrom("XXXX", "XXXX-XX", "XXXX-XX-XX", "XXXX-12-XX", "1XXX-12", "15XX-12-25"),
  join(number(1900, 2030, 4), fc.constantFrom("-XX", "-XX-XX")),
  join(number(1900, 2030, 4), dash, month, fc.constant("-XX")),
  join(number(1900, 2030, 4), dash, month, fc.constantFrom("-0X", "-1X")),
  join(number(1900, 2030, 4), fc.constant("-XX-"), number(1, 28, 2)),
);
const division = join(number(1000, 2030, 4), dash, fc.constantFrom("33", "34", "35", "36", "40", "41"));
const end = fc.oneof({ weight: 4, arbitrary: signed }, datetime, hidden, fc.constantFrom("..", ""));
const interval = join(end, fc.constant("/"), end);
const item = fc.oneof({ weight: 4, arbitrary: signed }, hidden);
const set = fc
  .tuple(fc.constantFrom("", ".."), fc.array(item, { minLength: 1, maxLength: 4 }), fc.constantFrom("", ".."))
  .map(([before, items, after]) => `[${before}${items.join(",")}${after}]`);
// Right text with one character changed, to compare refusals.
const damaged = fc
  .tuple(
    fc.oneof(signed, interval, datetime),
    fc.nat(),
    fc.constantFrom("", "-", "0", "9", "X", "?", "/", "."),
  )
  .map(
    ([text, at, put]) =>
      text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
  );

interface Verdict {
  readonly min: number;
  readonly max: number;
}

function theirs(text: string): Verdict | undefined {
  try {
    const read = edtf(text);
    return { min: read.min ?? -Infinity, max: read.max ?? Infinity };
  } catch {
    return undefined;
  }
}

function ours(text: string): Verdict | undefined {
  const read = tryWhen(text);
  if ("error" in read) return undefined;
  const { start, end } = read.when;
  return { min: start, max: end - 1 };
}

const parts = (text: string): string[] => text.split(/\.\.|[[\]/,]/).filter(Boolean);
const has = (text: string, part: RegExp): boolean => parts(text).some((one) => part.test(one));
const bare = (text: string): string => text.replace(/[?~%]/g, "");
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

// The first date written begins first and the last one ends last.
function ascending(text: string): boolean {
  const found = parts(text).flatMap((one) => {
    const read = tryWhen(one);
    return "when" in read ? [read.when] : [];
  });
  const [first, last] = [found[0], found.at(-1)];
  return found.every((when) => first!.start <= when.start && last!.end >= when.end);
}

/** Forms read differently on purpose, or that edtf.js cannot read: each with its reason and examples. */
const DIFFERENT: readonly { reason: string; form: (text: string) => boolean; show: readonly string[] }[] = [
  {
    reason: "29 February of a common year is no date; edtf.js makes it 1 March",
    form: (text) =>
      parts(bare(text)).some((one) => one.slice(-6) === "-02-29" && !leap(Number(one.slice(0, -6)))),
    show: ["1986-02-29", "1900-02-29"],
  },
  {
    reason: "a century or decade of two or three digits is no EDTF; 19XX and 201X are",
    form: (text) => has(text, /^-?\d{2,3}[?~%]?$/),
    show: ["19", "201"],
  },
  {
    reason: "five digits are a year without its Y; edtf.js makes them milliseconds",
    form: (text) => /^\d{5,}$/.test(text),
    show: ["19050"],
  },
  {
    reason: "an interval with no date at all says nothing",
    form: (text) => parts(text).length === 0,
    show: ["../..", "/", "../"],
  },
  {
    reason: "a range with both ends open says nothing of its one date",
    form: (text) => /^\[\.\.[^,]*\.\.\]$/.test(text),
    show: ["[..1984..]"],
  },
  {
    reason: "one day may be written as an interval, and an end may be coarser or finer than its start",
    form: (text) => {
      const [from = "", to = ""] = text.split("/").map((end) => tryWhen(end));
      return text.includes("/") &&
        typeof from === "object" &&
        typeof to === "object" &&
        "when" in from &&
        "when" in to
        ? to.when.start <= from.when.start || to.when.end <= from.when.end
        : false;
    },
    show: ["1986-10-11/1986-10-11", "2014-03/2014"],
  },
  {
    reason: "a set covers all its dates, whatever their order; edtf.js takes the first and the last written",
    form: (text) => text.startsWith("[") && (/[^[,]\.\.[^\]]/.test(text) || !ascending(text)),
    show: ["[2025-03-30,2025-03-07]", "[2025-08-07..2025-08-09]"],
  },
  {
    reason:
      "a sign after a lone year is allowed also in sets, beside Level 2 ends, and after a sign before it",
    form: (text) => has(text, /^[?~%]?-?\d{4}[?~%]$/) && /[[/]|^[?~%]/.test(text),
    show: ["[..1927?]", "?1955%", "1921~/~1994-?06"],
  },
  {
    reason: "signs may stand beside hidden digits",
    form: (text) => has(text, /^(?=.*X)(?=.*[?~%])/),
    show: ["1903-06-0X~", "?191X"],
  },
  {
    reason: "hidden digits may stand wherever some date fits",
    form: (text) => has(text, /-X[3-9]|-0[469]-3X|-11-3X|-02-3X|-X0|X[^-]*-(29|3[01])$/),
    show: ["2004-X3", "2004-04-3X", "1953-0X-31"],
  },
  {
    reason: "seconds may have more digits than three and count as a fraction; edtf.js reads .5 as 5 ms",
    form: (text) => /\.\d{1,2}([^\d]|$)/.test(text) && text.includes("T"),
    show: ["2025-08-08T10:00:00.5Z"],
  },
  {
    reason: "an hour may stand alone",
    form: (text) => has(text, /T\d\d([Z+-]|$)/),
    show: ["2025-08-08T14Z"],
  },
  {
    reason: "divisions of the year have the months their names say; edtf.js makes the seasons quarters",
    form: (text) => has(bare(text), /^-?[\dX]{4}-(2[1-9]|3[0-2]|3[78])$/),
    show: ["2001-21", "2001-24", "2001-38"],
  },
  {
    reason: "a time is not a member of a set in edtf.js",
    form: (text) => text.startsWith("[") && text.includes("T"),
    show: ["[2025-08-08T10:00Z..]"],
  },
  {
    reason: "several dates at once, exponents and significant digits are not supported",
    form: (text) => /^\{|E|S/.test(text),
    show: ["{1984,1985}", "Y17E3", "1950S2"],
  },
  {
    reason: "a year that Date cannot hold is refused",
    form: (text) => /^Y-?\d{6,}$/.test(text) && Math.abs(Number(text.slice(1))) > 271820,
    show: ["Y999999"],
  },
];

// A time is as wide as its precision here, a single millisecond there.
const sameEnd = (text: string, a: number, b: number): boolean =>
  a === b || (/T[^/]*$/.test(text) && [0, 999, 59_999].includes(a - b));

describe("edtf.js as a second opinion", () => {
  it("reads and refuses the same texts, with the same extents", { timeout: 60_000 }, () => {
    console.log(`seed ${SEED}`);
    const all = fc.oneof(date, long, datetime, signed, hidden, division, interval, set, damaged);
    const wrong: string[] = [];
    let compared = 0;
    let accepted = 0;
    for (const text of new Set(fc.sample(all, { seed: SEED, numRuns: RUNS }))) {
      if (DIFFERENT.some(({ form }) => form(text))) continue;
      const [a, b] = [ours(text), theirs(text)];
      compared++;
      if (a && b) accepted++;
      const same = a && b ? a.min === b.min && sameEnd(text, a.max, b.max) : a === b;
      if (!same) wrong.push(`${text} ours ${JSON.stringify(a)} theirs ${JSON.stringify(b)}`);
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
    expect(accepted).toBeGreaterThan(1500);
  });

  it.each(DIFFERENT)("differs on purpose: $reason", ({ form, show }) => {
    for (const text of show) {
      expect(form(text), text).toBe(true);
      expect(ours(text), text).not.toEqual(theirs(text));
    }
  });
});
