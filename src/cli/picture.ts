import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { palette, type Token } from "../scene/index.js";
import { lettersOf } from "./letters.js";

/** A picture cannot be drawn: exit code 1, with what would help. */
export class PictureError extends Error {
  override readonly name = "PictureError";
}

const fonts = ["400", "600"].map((weight) =>
  fileURLToPath(new URL(`fonts/inter-${weight}.ttf`, import.meta.url)),
);

/**
 * A drawing as a PNG file, a pixel for each pixel of the drawing. Text is drawn in the fonts that come with the
 * command, so that every machine makes the same picture; letters that they do not have, in the machine's.
 *
 * @param svg as `toSVG` prints it
 * @param warn called with a sentence when letters are not in our fonts
 * @throws PictureError when what draws is not installed
 */
export async function toPNG(
  svg: string,
  theme: "light" | "dark",
  warn: (message: string) => void = () => {},
): Promise<Uint8Array> {
  const { Resvg } = await loadResvg();
  const strange = strangeLetters(svg);
  if (strange !== "")
    warn(`our fonts have no letters for "${strange}": they are drawn in this machine's fonts, if it has any`);
  const picture = new Resvg(literalColours(svg, theme), {
    font: {
      fontFiles: fonts,
      loadSystemFonts: strange !== "",
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
      serifFamily: "Inter",
    },
  });
  return picture.render().asPng();
}

async function loadResvg(): Promise<typeof import("@resvg/resvg-js")> {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    const why = (error as Error).message.split("\n")[0]!;
    throw new PictureError(`a PNG needs a package that is not here: npm install @resvg/resvg-js (${why})`);
  }
}

/**
 * The drawing with its colours written out where they are used, for what knows no style sheets.
 *
 * @example literalColours('<rect class="f-ink" fill="#16191d"/>', "dark") // '<rect fill="#e9ebee"/>'
 */
export function literalColours(svg: string, theme: "light" | "dark"): string {
  const column = theme === "dark" ? 1 : 0;
  const colour = (name: string): string | undefined =>
    Object.hasOwn(palette, name) ? palette[name as Token][column] : undefined;
  return svg.replace(/<style>[^<]*<\/style>/g, "").replace(/<[a-z]+ [^>]*?class="[^">]*"[^>]*>/gi, (tag) => {
    const names = /class="([^"]*)"/.exec(tag)![1]!.split(" ");
    return names.reduce((text, name) => {
      const [, letter, token] = /^([fs])-(.+)$/.exec(name) ?? [];
      const value = token === undefined ? undefined : colour(token);
      const attribute = letter === "f" ? "fill" : "stroke";
      return value === undefined
        ? text
        : text.replace(new RegExp(` ${attribute}="[^"]*"`), ` ${attribute}="${value}"`);
    }, tag);
  });
}

let known: Set<number> | undefined;

/** The first letters of the texts of a drawing that our fonts do not have. */
function strangeLetters(svg: string): string {
  known ??= lettersOf(readFileSync(fonts[0]!));
  const texts = [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map((match) => match[1]!).join("");
  const strange = new Set(Array.from(texts).filter((letter) => !known!.has(letter.codePointAt(0)!)));
  return [...strange].slice(0, 10).join("");
}
