// node scripts/fonts.mjs: cuts the fonts for pictures out of Inter, and writes down which letters they have. Run it when
// Inter or the list of letters changes; what it writes is committed, so that a build needs none of this.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subset from "subset-font";
import { root } from "./lib/run.mjs";
import { loadTs } from "./load.mjs";

const { lettersOf } = await loadTs("src/cli/letters.ts");
const inter = join(root, "node_modules/@expo-google-fonts/inter");
const fonts = join(root, "src/cli/fonts");

// Latin, Greek and Cyrillic with their signs; punctuation, figures, money, arrows, mathematics.
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2bb, 0x2bd],
  [0x300, 0x30c],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x4ff],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1ef9],
  [0x2002, 0x2044],
  [0x2070, 0x2089],
  [0x20ac, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25cf, 0x25cf],
];

const weights = { 400: "400Regular", 600: "600SemiBold" };
const whole = readFileSync(join(inter, weights[400], `Inter_${weights[400]}.ttf`));
const has = lettersOf(whole);
const letters = blocks.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((code) => has.has(code)),
);

for (const [weight, name] of Object.entries(weights)) {
  const font = readFileSync(join(inter, name, `Inter_${name}.ttf`));
  const cut = await subset(font, String.fromCodePoint(...letters), {
    targetFormat: "truetype",
    noLayoutClosure: true,
    // Its family and weight: what draws looks for Inter in 600.
    preserveNameIds: [16, 17],
  });
  writeFileSync(join(fonts, `inter-${weight}.ttf`), cut);
  console.log(`inter-${weight}.ttf ${cut.length} bytes, ${letters.length} letters`);
}
copyFileSync(join(inter, "LICENSE_FONT"), join(fonts, "LICENSE"));
