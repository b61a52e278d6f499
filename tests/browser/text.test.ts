import inter400 from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import inter600 from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";
import interExt400 from "@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url";
import interExt600 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url";
import interCyrillic400 from "@fontsource/inter/files/inter-cyrillic-400-normal.woff2?url";
import interCyrillic600 from "@fontsource/inter/files/inter-cyrillic-600-normal.woff2?url";
import interGreek400 from "@fontsource/inter/files/inter-greek-400-normal.woff2?url";
import interGreek600 from "@fontsource/inter/files/inter-greek-600-normal.woff2?url";
import { beforeAll, describe, expect, test } from "vitest";
import { measureText, type Font } from "../../src/layout/text.js";

const words = [
  "summit Geneva Reykjavík Washington Moscow Helsinki Malta Bush–Gorbachev Kananaskis A.V.A. “quoted” ‘so’ №7 1986–2025",
  "AVATAR To We Ty LT fi fl ffi 12–14 October, 50 % (1991) … — · € £ § ° ™ → ← ½ W. Y. P. j illicit mmmm WWW",
  "Česko Łódź Žižka Şırnak Győr Dvořák Ærø Þingvellir Håkon Œuvre ĳssel ŉ Ľubľana ťahať ďaleko İstanbul Ştefan",
  "Женева Рейкьявик Москва Горбачёв Ельцин Путин съезд Йошкар-Ола ЩЫЮЯ Київ Їжак Ґанок Ђорђе Љубљана Ѓорче",
  "Αθήνα Γενεύη Ελσίνκι Ώρα Ήλιος Ύδρα Όμηρος ψυχή ΩΨΦ ϊΰ",
  "جنيف قمة موسكو محادثات ١٩٨٦ السلام کرملین گفتگو",
].map((line) => line.split(" "));

const seed = 20261122;

/** 300 strings of one to six words, most of one script, the same in every run. */
function seededStrings(): string[] {
  let state = seed;
  const pick = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return Array.from({ length: 300 }, (_, i) => {
    const line = (): readonly string[] => words[pick(8) === 0 ? pick(words.length) : i % words.length]!;
    return Array.from({ length: 1 + pick(6) }, () => {
      const from = line();
      return from[pick(from.length)]!;
    }).join(" ");
  });
}
const strings = seededStrings();

const stacks = [
  { css: "system-ui, sans-serif", family: "sans" },
  { css: "Inter, sans-serif", family: "sans" },
  { css: "Arial", family: "sans" },
  { css: "'DejaVu Sans'", family: "sans" },
  { css: "serif", family: "serif" },
  { css: "'Times New Roman'", family: "serif" },
  { css: "'DejaVu Serif'", family: "serif" },
] as const;

function drawnWidths(css: string, font: Font): number[] {
  const svg = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  svg.setAttribute("font-family", css);
  svg.setAttribute("font-size", String(font.size));
  svg.setAttribute("font-weight", String(font.weight));
  const widths = strings.map((string) => {
    const text = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
    text.textContent = string;
    return text.getComputedTextLength();
  });
  svg.remove();
  return widths;
}

beforeAll(async () => {
  const files = {
    400: [inter400, interExt400, interCyrillic400, interGreek400],
    600: [inter600, interExt600, interCyrillic600, interGreek600],
  };
  // One face per script, as the style sheets of the font have it.
  const ranges = [
    "U+0-FF, U+131, U+152-153, U+2000-206F, U+20AC, U+2122, U+2190-2193",
    "U+100-2BA",
    "U+400-4FF",
    "U+370-3FF",
  ];
  for (const weight of [400, 600] as const) {
    for (const [i, url] of files[weight].entries()) {
      const face = new FontFace("Inter", `url(${url})`, { weight: String(weight), unicodeRange: ranges[i]! });
      document.fonts.add(await face.load());
    }
  }
});

describe.each(stacks)("in $css", ({ css, family }) => {
  test.each([
    [400, 11],
    [400, 12.5],
    [400, 16],
    [600, 11],
    [600, 13],
  ] as const)("no text is drawn wider than measured at weight %i and %f pixels", (weight, size) => {
    const font: Font = { size, weight, family };
    const drawn = drawnWidths(css, font);
    const wider = strings
      .map((string, i) => ({ string, drawn: drawn[i]!, measured: measureText(string, font) }))
      .filter(({ drawn, measured }) => drawn > measured);
    expect(wider).toEqual([]);
  });
});

test(`the strings (seed ${seed}) are as varied as meant`, () => {
  expect(new Set(strings).size).toBeGreaterThan(240);
});

test.each(["sans", "serif"] as const)("of what is measured, the widest %s font needs most", (family) => {
  const font: Font = { size: 12, weight: 400, family };
  const drawn = stacks.filter((stack) => stack.family === family).map(({ css }) => drawnWidths(css, font));
  for (const [i, string] of strings.entries()) {
    const widest = Math.max(...drawn.map((widths) => widths[i]!));
    // Joined Arabic letters are narrower than each alone, by which they are counted.
    const least = /\p{Script=Arabic}/u.test(string) ? 0.5 : 0.7;
    expect(widest / measureText(string, font), string).toBeGreaterThan(least);
  }
});
