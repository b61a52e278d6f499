import { daysIn } from "./calendar.js";
import type { Slip } from "./slip.js";

const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
const pad = (n: string | number, width = 2): string => String(n).padStart(width, "0");
const ymd = (year: string, month: string | number, day: string | number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

// What people write, and how EDTF writes it. Every guess is tried before it is shown.
const SLIPS: readonly [RegExp, (...parts: string[]) => readonly string[]][] = [
  // 2025/08/08, 2025-8-8, 2025.8, 20250808
  [/^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/, (_, y = "", m = "", d = "") => near(y, +m, +d)],
  [/^(\d{4})[-/.](\d\d?)$/, (_, y = "", m = "") => near(y, +m)],
  [/^(\d{4})(\d\d)(\d\d)$/, (_, y = "", m = "", d = "") => [ymd(y, m, d)]],
  // 08.08.2025 has the day first; 8/7/2025 may have either first
  [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, (_, d = "", m = "", y = "") => near(y, +m, +d)],
  [/^(\d\d?)[-/](\d\d?)[-/](\d{4})$/, (_, a = "", b = "", y = "") => [ymd(y, a, b), ymd(y, b, a)]],
  // 11/10/86, which a spreadsheet makes of 1986-10-11 or of 1986-11-10; from 30 on it means the last century
  [
    /^(\d\d?)[-/.](\d\d?)[-/.](\d\d)$/,
    (_, a = "", b = "", y = "") => [ymd(century(y), b, a), ymd(century(y), a, b)],
  ],
  // 8 August 2025, August 8, 2025, August 2025
  [
    /^(\d\d?)(?:st|nd|rd|th)? (?:of )?([a-z]{3})[a-z.]*,? (\d{1,4})$/i,
    (_, d = "", m = "", y = "") => near(y, named(m), +d),
  ],
  [
    /^([a-z]{3})[a-z.]* (\d\d?)(?:st|nd|rd|th)?,? (\d{1,4})$/i,
    (_, m = "", d = "", y = "") => near(y, named(m), +d),
  ],
  [/^([a-z]{3})[a-z.]*,? (\d{4})$/i, (_, m = "", y = "") => near(y, named(m))],
  [
    /^(\d\d?) ?[-–—] ?(\d\d?) ([a-z]{3})[a-z.]*,? (\d{4})$/i,
    (_, a = "", b = "", m = "", y = "") =>
      near(y, named(m), +b).map((last) => `${near(y, named(m), +a)[0] ?? ""}/${last}`),
  ],
  // 1986–2025, 2025-08-07..2025-08-09
  [/^([^[\]–—]+?) ?[–—] ?([^[\]–—]+)$/, (_, a, b) => [`${a}/${b}`]],
  [/^(\S+) - (\S+)$/, (_, a, b) => [`${a}/${b}`]],
  [/^(-?\d{4}) ?- ?(-?\d{4})$/, (_, a, b) => [`${a}/${b}`]],
  [/^([^[\]/]*)\.\.([^[\]/]*)$/, (_, a, b) => [`[${a}..${b}]`, `${a || ".."}/${b || ".."}`]],
  [/^(.+)\/(.+)$/, (_, a, b) => [`${b}/${a}`]],
  [/^\[(.+)\.\.(.+)\]$/, (_, a, b) => [`[${b}..${a}]`]],
  [/^\[?([^[\]{}]+[,.][^[\]{}]+)\]?$/, (_, a) => [`[${a}]`]],
  // [2025, [2025,], {1985;1986}, 2005 or 2006: one of several
  [/^[[{]?,?([^[\]{},;]+),?[\]}]?$/, (_, a = "") => [`[${a}]`]],
  [/^[[{]([^[\]{}]+;[^[\]{}]+)[\]}]$/, (_, a = "") => [`[${a.replaceAll(";", ",")}]`]],
  [/^(\S+) or (\S+)$/i, (_, a, b) => [`[${a},${b}]`]],
  // about 2014, 1990s, 201, 19, 44 BC, 12000, Y2000
  [/^(?:c|ca|circa|about|around|early|mid|late)\.?[- ]?([-\d]+)$/i, (_, a) => [`${a}~`]],
  [/^(\d{3})0?s$/, (_, a) => [`${a}X`]],
  [/^(\d{3})$/, (_, a) => [`${a}X`, `0${a}`]],
  [/^(\d\d)$/, (_, a) => [`${a}XX`]],
  [/^(\d{1,4}) ?(?:bce?|b\.c\.)$/i, (_, a = "") => [+a > 1 ? `-${pad(+a - 1, 4)}` : "0000"]],
  [/^-0000$/, () => ["0000"]],
  [/^(-?)(\d{5,})$/, (_, sign, a) => [`Y${sign}${a}`]],
  [/^y(-?)0*(\d{1,4})$/i, (_, sign, a = "") => [sign + pad(a, 4)]],
  // before 2014, after 2014, since 2014, 2014 to 2016, spring 2001
  [/^(?:before|by) (.+)$/i, (_, a) => [`[..${a}]`]],
  [/^after (.+)$/i, (_, a) => [`[${a}..]`]],
  [/^(?:from|since) (.+)$/i, (_, a) => [`${a}/..`]],
  [/^(?:from )?(\S+) (?:to|until) (.+)$/i, (_, a, b) => [`${a}/${b}`]],
  [
    /^(sp|su|au|wi)[a-z]+ (\d{4})$/i,
    (_, a = "", y) => [`${y}-2${"spsuauwi".indexOf(a.toLowerCase()) / 2 + 1}`],
  ],
  // 2020-Q1, Q1 2020
  [/^(\d{4})[- /]?Q([1-4])$/i, (_, y, q = "") => [`${y}-${32 + +q}`]],
  [/^Q([1-4])[- /]?(\d{4})$/i, (_, q = "", y) => [`${y}-${32 + +q}`]],
  // open, unknown and digits in older EDTF; a space before the time
  [/^(.+)\/(?:open|now|today|present|ongoing)$/i, (_, a) => [`${a}/..`]],
  [/^(.+)\/unknown$/i, (_, a) => [`${a}/`]],
  [/^(?=.*\d)[-\dxu]+$/i, (all = "") => [all.replace(/[xu]/gi, "X")]],
  [/^([-\d]{10})[ t]([\d:.+-]{2,})[z ]*$/i, (_, a, b) => [`${a}T${b}`]],
  [/^(.+T24):.*$/, (_, a) => [`${a}:00`]],
  [/^(.+)-00(?:-00)?$/, (_, a) => [a ?? ""]],
];

/**
 * Valid dates near a text that is none, best first, two at most. The whole text is guessed at first, then
 * only the part that is wrong, then what comes before it.
 */
export function suggest(text: string, slip: Slip, isDate: (text: string) => boolean): string[] {
  // Nobody slips into a page of text.
  if (text.length > 99) return [];
  const [before, after] = [text.slice(0, slip.from), text.slice(slip.to)];
  const inPlace = guess(text.slice(slip.from, slip.to)).map((part) => before + part + after);
  const found = [...guess(text), ...inPlace].filter(isDate);
  for (let end = text.length - 1; end > 3 && found.length === 0; end--) {
    const prefix = text.slice(0, end).trim();
    if (isDate(prefix)) found.push(prefix);
  }
  return [...new Set(found)].slice(0, 2);
}

function guess(text: string): string[] {
  const plain = text.trim().replace(/\s+/g, " ").replaceAll("−", "-");
  const found = [plain, plain.replace(/ ([?~%/,.])/g, "$1").replace(/([/,.]) /g, "$1")];
  for (const [shape, write] of SLIPS) {
    const match = shape.exec(plain);
    if (match) found.push(...write(...match));
  }
  return found;
}

function century(year: string): string {
  return `${Number(year) < 30 ? 20 : 19}${year}`;
}

function named(month: string): number {
  const at = MONTHS.indexOf(month.toLowerCase());
  return at % 3 ? 0 : at / 3 + 1;
}

// The nearest month and day that exist; a month past 12 is first taken for a day in the wrong place.
function near(year: string, month: number, day?: number): string[] {
  if (month < 1) return [];
  const m = Math.min(month, 12);
  if (day === undefined) return [`${pad(year, 4)}-${pad(m)}`];
  const swapped = month > 12 && day <= 12 ? [ymd(year, day, month)] : [];
  return [...swapped, ymd(year, m, Math.min(day, daysIn(+year, m)))];
}
