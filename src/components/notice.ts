import { wrapText } from "../layout/index.js";
import type { Component } from "./component.js";
import { fonts, leading } from "./lane.js";

const font = fonts.lane;
const line = font.size * leading;
/** Pixels over and under the words. */
const margin = 16;

/** Words where a drawing would be, over its whole width. */
export function notice(text: string): Component<(width: number) => string[]> {
  return {
    type: "notice",
    placement: "head",
    prepare:
      (_, { measure }) =>
      (width) =>
        wrapText(text, width, 12, font, measure),
    size: (lines, { width }) => lines(width).length * line + 2 * margin,
    layout: (lines, { width, c, vertical, orientation }) => {
      const own = lines(width);
      const y = c + margin;
      return {
        layers: [
          {
            name: "notice",
            moves: "frame",
            marks: [
              {
                type: "text",
                key: "notice",
                role: "notice",
                at: vertical ? { a: y, c: 0 } : { a: 0, c: y },
                width,
                height: own.length * line,
                align: orientation.mirrored ? "end" : "start",
                lines: own.map((text) => ({ text, size: font.size, weight: 400, fill: "ink" })),
              },
            ],
          },
        ],
      };
    },
  };
}
