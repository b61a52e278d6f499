// Writes src/layout/widths.ts: for each letter the advance of the widest font of a named stack.
// Reads the font files themselves, so no browser and no rounding to pixels is involved; the browser test
// tests/browser/text.test.ts holds the result against what is really drawn. Run by hand, result committed:
//   node scripts/text-widths.mjs [FONT_FOLDER]   (default /usr/share/fonts; needs DejaVu and Liberation)
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

const fontFolder = process.argv[2] ?? "/usr/share/fonts";
const found = readdirSync(fontFolder, { recursive: true }).sort();
const system = (name) => {
  const path = found.find((path) => path.endsWith(name));
  if (!path) throw new Error(`no font file ${name} below ${fontFolder}`);
  return join(fontFolder, path);
};
const inter = (weight) =>
  ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext"].map((part) =>
    join("node_modules/@fontsource/inter/files", `inter-${part}-${weight}-normal.woff`),
  );

// A browser without a semi-bold draws 600 with the bold, so the bold files stand for both.
const styles = {
  sans400: [system("DejaVuSans.ttf"), system("LiberationSans-Regular.ttf"), ...inter(400)],
  sans600: [system("DejaVuSans-Bold.ttf"), system("LiberationSans-Bold.ttf"), ...inter(600), ...inter(700)],
  serif400: [system("DejaVuSerif.ttf"), system("LiberationSerif-Regular.ttf")],
  serif600: [system("DejaVuSerif-Bold.ttf"), system("LiberationSerif-Bold.ttf")],
};

// First and last code point: Latin to Extended-A, Romanian commas, modifier apostrophes, Greek, Cyrillic, Arabic,
// quotes and dashes, euro to hryvnia and rouble signs, the numero sign, trade mark, arrows, minus.
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2b9, 0x2bc],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x4d9],
  [0x60c, 0x6f9],
  [0x1e9e, 0x1e9e],
  [0x2002, 0x200a],
  [0x2010, 0x2044],
  [0x20ac, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
];
// Thousandths of an em per step of the alphabet; rounding is upwards.
const step = 15;
const first = 35;

/** The tables of a TrueType file, bare or as WOFF 1. */
function tablesOf(path) {
  const bytes = readFileSync(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const woff = view.getUint32(0) === 0x774f4646;
  const tables = {};
  for (let i = 0; i < view.getUint16(woff ? 12 : 4); i++) {
    const at = woff ? 44 + 20 * i : 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + (woff ? 4 : 8));
    const stored = view.getUint32(at + (woff ? 8 : 12));
    const raw = bytes.subarray(offset, offset + stored);
    const data = woff && view.getUint32(at + 12) !== stored ? inflateSync(raw) : raw;
    tables[tag] = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }
  return tables;
}

/** Code point to glyph from a cmap of format 4, which all these files have. */
function glyphsOf(cmap) {
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(8 + 8 * i);
    if (cmap.getUint16(at) !== 4) continue;
    const glyphs = new Map();
    const doubled = cmap.getUint16(at + 6);
    for (let j = 0; j < doubled; j += 2) {
      const last = cmap.getUint16(at + 14 + j);
      const start = cmap.getUint16(at + 16 + doubled + j);
      const delta = cmap.getUint16(at + 16 + 2 * doubled + j);
      const place = at + 16 + 3 * doubled + j;
      const range = cmap.getUint16(place);
      for (let code = start; code <= last && code < 0xffff; code++) {
        const glyph = range === 0 ? code : cmap.getUint16(place + range + 2 * (code - start));
        if (glyph !== 0 || range === 0) glyphs.set(code, (glyph + delta) & 0xffff);
      }
    }
    return glyphs;
  }
  throw new Error("no cmap of format 4");
}

/** Code point to advance in thousandths of an em. */
function advancesOf(path) {
  const { head, hhea, hmtx, cmap } = tablesOf(path);
  const em = head.getUint16(18);
  const full = hhea.getUint16(34);
  const advances = new Map();
  for (const [code, glyph] of glyphsOf(cmap)) {
    advances.set(code, (1000 * hmtx.getUint16(4 * Math.min(glyph, full - 1))) / em);
  }
  return advances;
}

/** Arabic letters change shape by neighbour; the shapes have their own code points, the widest counts. */
function shapesOf(code) {
  const shapes = [code];
  if (code < 0x600 || code > 0x6ff) return shapes;
  const letter = String.fromCharCode(code);
  for (let shape = 0xfb50; shape < 0xff00; shape++) {
    if (String.fromCharCode(shape).normalize("NFKD") === letter) shapes.push(shape);
  }
  return shapes;
}

function encode(fonts) {
  const advances = fonts.map(advancesOf);
  const widest = (code) =>
    Math.max(-1, ...shapesOf(code).flatMap((c) => advances.map((a) => a.get(c) ?? -1)));
  const level = (code) => Math.ceil(widest(code) / step - 1e-9);
  let text = "";
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      const base = letter.normalize("NFD").codePointAt(0);
      // A blank stands for "as wide as the letter without its accents", or for unknown.
      const blank =
        widest(code) < 0 || /\p{M}|\p{Cf}/u.test(letter) || (base !== code && level(base) === level(code));
      text += blank ? " " : String.fromCharCode(first + level(code));
    }
  }
  return text;
}

const lines = Object.entries(styles).map(([name, fonts]) => `  ${name}: ${JSON.stringify(encode(fonts))},`);
writeFileSync(
  "src/layout/widths.ts",
  `// Written by scripts/text-widths.mjs from DejaVu, Liberation and Inter; do not edit.
/** Runs of code points, first and last, in the order of the strings below. */
export const blocks: readonly (readonly [number, number])[] = ${JSON.stringify(blocks)};
/** Thousandths of an em per step. */
export const step = ${step};
/** The character that stands for a width of nothing. */
export const first = ${first};
/** One character per code point: the width in steps, counted from \`first\`; a blank: as without accents. */
export const widths: Readonly<Record<"sans400" | "sans600" | "serif400" | "serif600", string>> = {
${lines.join("\n")}
};
`,
);
