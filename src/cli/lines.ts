import { measureText } from "../layout/index.js";

/** How a text is set. */
export interface Setting {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly family: "sans" | "serif";
}

/** A text in lines no longer than a width, as the widest of the fonts would break it. A longer word stands alone. */
export function linesOf(text: string, setting: Setting, width: number): string[] {
  const fits = (line: string): boolean => measureText(line, setting) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
