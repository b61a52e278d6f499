import { blocks, first, step, widths } from "./widths.js";

/** How a text is set; the size in pixels. */
export interface Font {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly family: "sans" | "serif";
}

/** The width in pixels a text may take, never less than what is drawn. */
export type Measure = (text: string, font: Font) => number;

/**
 * Room for fonts whose files are not in the tables (San Francisco, Segoe UI, Roboto: all narrower than the widest
 * measured one for almost every letter) and for renderers that round each advance to the pixel.
 */
const allowance = 1.01;
/** Widths in thousandths of an em, here and in the tables: whole numbers add up without making a thing for each sum. */
const ideograph = 1000;
/** Segoe UI Emoji is the widest of the usual emoji fonts, at 1.37 em. */
const emoji = 1400;
const unknown = 700;

const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;
const tables = new Map<keyof typeof widths, Map<number, number>>();

/**
 * The width of a line of text in pixels, without a page: the widest of DejaVu, Liberation (Arial, Times) and Inter,
 * letter by letter, so that boxes made with it are never too small. Chinese, Japanese and Korean count one em per
 * character, unknown scripts 0.7 em.
 *
 * @example measureText("Reykjavík", {size: 12, weight: 400, family: "sans"}) // about 58
 */
export const measureText: Measure = (text, font) => {
  const name = `${font.family}${font.weight}` as const;
  const table = tableOf(name);
  let sum = 0;
  // Measured by the hundred at once: an iterator would make a thing for each letter.
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    let width = table.get(code);
    if (width === undefined) table.set(code, (width = widthOf(code, name)));
    sum += width;
  }
  return (sum / 1000) * font.size * allowance;
};

/** Widths of the letters met so far, by their code points. */
function tableOf(name: keyof typeof widths): Map<number, number> {
  let table = tables.get(name);
  if (table === undefined) tables.set(name, (table = new Map<number, number>()));
  return table;
}

/** The width that the tables have for a character. */
function listed(code: number, name: keyof typeof widths): number | undefined {
  let i = 0;
  for (const [from, to] of blocks) {
    if (code >= from && code <= to) {
      const level = widths[name].charCodeAt(i + code - from) - first;
      return level < 0 ? undefined : level * step;
    }
    i += to - from + 1;
  }
  return undefined;
}

function widthOf(code: number, name: keyof typeof widths): number {
  const own = listed(code, name);
  if (own !== undefined) return own;
  const letter = String.fromCodePoint(code);
  if (invisible.test(letter)) return 0;
  const base = listed(letter.normalize("NFD").codePointAt(0) ?? 0, name);
  if (base !== undefined) return base;
  // Regional indicators come in pairs, drawn as one flag or as two small letters.
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return emoji / 2 + 100;
  if (pictograph.test(letter) || (code >= 0x1f000 && code < 0x1fc00)) return emoji;
  if ((code >= 0x1100 && code <= 0x11ff) || (code >= 0x2100 && code <= 0x2bff) || code >= 0x2e80) {
    return ideograph;
  }
  return name.endsWith("600") ? unknown + 100 : unknown;
}

/**
 * A text cut to at most `max` pixels, with "…" in place of what is missing: at a word when that keeps more than half
 * of what fits, else between characters. Empty when not even one character and the ellipsis fit.
 *
 * @example fitText("Reykjavík summit", 70, font) // "Reykjavík…"
 */
export function fitText(text: string, max: number, font: Font, measure: Measure = measureText): string {
  const most = mostOf(max);
  if (text.length <= most && measure(text, font) <= max) return text;
  const parts = graphemes(text.slice(0, most));
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(ended(parts.slice(0, middle).join("")), font) <= max) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return "";
  const cut = parts.slice(0, low).join("");
  const atWord = /\s/.test(parts[low] ?? "") ? cut : cut.replace(/\s+\S*$/, "");
  const kept = atWord.length * 2 > cut.length ? atWord : cut;
  // A measure need not grow with every character (ligatures); the promise is checked on the very text returned.
  return measure(ended(kept), font) <= max ? ended(kept) : "";
}

/** More characters than fit into so many pixels, whatever they are: what comes after is not looked at. */
const mostOf = (max: number): number => 4 * max + 1000;

/** "Geneva, " and "Geneva" end alike: no space or comma before the ellipsis. */
function ended(text: string): string {
  return `${text.replace(/[\s,;:.–—-]+$/, "")}…`;
}

/**
 * Breaks a text into at most `lines` lines of at most `max` pixels each, at spaces and after hyphens and dashes; a
 * word wider than a line goes on in the next, and the last line ends in "…" when something is left over.
 *
 * @example wrapText("Joint press conference after the talks", 110, 2, font)
 * // ["Joint press", "conference…"]
 */
export function wrapText(
  text: string,
  max: number,
  lines: number,
  font: Font,
  measure: Measure = measureText,
): string[] {
  const words = text.slice(0, lines * mostOf(max)).match(/[^\s\-–—]*[-–—]+|[^\s\-–—]+|\s+/g) ?? [];
  const result: string[] = [];
  let line = "";
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? "";
    const longer = (line + word).trim();
    if (measure(longer, font) <= max) {
      line += word;
      i++;
      continue;
    }
    const rest = (line + words.slice(i).join("")).trim();
    if (result.length === lines - 1) return [...result, fitText(rest, max, font, measure)].filter(Boolean);
    if (line.trim() !== "") {
      result.push(line.trim());
      line = "";
      continue;
    }
    const head = headOf(word, max, font, measure);
    if (head === "") return result;
    result.push(head);
    words[i] = word.slice(head.length);
  }
  return [...result, line.trim()].filter(Boolean);
}

/** As much of a word as fits a line. */
function headOf(word: string, max: number, font: Font, measure: Measure): string {
  let head = "";
  for (const part of graphemes(word)) {
    if (measure(head + part, font) > max) break;
    head += part;
  }
  return head;
}

/** What a reader sees as one character: a letter with its marks, an emoji made of several code points. */
function graphemes(text: string): string[] {
  return (
    text.match(
      /\p{RI}\p{RI}|\P{M}[\p{M}\u{1f3fb}-\u{1f3ff}]*(?:\u200d\P{M}[\p{M}\u{1f3fb}-\u{1f3ff}]*)*|\p{M}+/gu,
    ) ?? []
  );
}
