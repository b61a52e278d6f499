/**
 * Widths of a column at which a figure of text may look another way, in pixels: a style sheet cannot know the figure,
 * so that it has rules for these, and the figure says for each what is shown and how high it is.
 */
export const steps: readonly number[] = [
  ...[0, 320, 360, 400, 440, 480, 520, 560, 600, 640, 680, 720, 760, 800, 840, 880, 920, 960, 1000],
  ...[1040, 1080, 1120, 1160, 1200, 1280, 1360, 1440, 1600],
];

/** The class of what is shown from a step on to the next. */
export function stepClass(step: number): string {
  return `at-${step}`;
}

/** The rules of a style sheet that show, at each step, what has its class; `rule` gets the class. */
export function stepRules(rule: (name: string) => string): string {
  return steps
    .map((from, i) => {
      const next = steps[i + 1];
      const range = [
        from === 0 ? "" : `(min-width:${from}px)`,
        next === undefined ? "" : `(width<${next}px)`,
      ];
      const query = range.filter((text) => text !== "").join(" and ");
      return `@container ${query}{${rule(stepClass(from))}}`;
    })
    .join("\n");
}
