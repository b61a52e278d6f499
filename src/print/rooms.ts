import { compose, narrow, type Chart, type ChartOptions } from "../components/index.js";
import { stepClass, steps } from "../figure/widths.js";
import { num } from "../scene/index.js";
import { element } from "./markup.js";

/** Pixels between the widths that are tried: heights change in steps, which are longer than this. */
const stride = 4;

/** As wide as a column of a page gets; a wider one has the heights of this one. */
const widest = 1800;

/** The greatest height that the drawing has in a column from each step to the next. */
function heights(options: ChartOptions, first: Chart): number[] {
  let chart = first;
  return steps.map((from, i) => {
    const to = steps[i + 1] ?? widest;
    let most = 0;
    for (let width = Math.max(from, 280); width < to; width += stride) {
      chart = compose({ ...options, width }, {}, chart);
      most = Math.max(most, chart.height);
    }
    return Math.ceil(most);
  });
}

/**
 * Empty drawings, as high as the live one will be: a style sheet shows the one for the width of the column, and the
 * page does not move when a script draws. Neither inline style nor script is needed for it.
 */
export function rooms(options: ChartOptions, chart: Chart): string {
  const byHeight = new Map<number, string[]>();
  heights(options, chart).forEach((height, i) => {
    const names = byHeight.get(height) ?? [];
    byHeight.set(height, [...names, stepClass(steps[i]!)]);
  });
  return [...byHeight]
    .map(([height, names]) =>
      element("svg", {
        xmlns: "http://www.w3.org/2000/svg",
        class: ["room", ...names].join(" "),
        width: "1",
        height: num(height),
        display: "none",
        "aria-hidden": "true",
      }),
    )
    .join("");
}

/** A drawing is scaled down to this share of its size at most, where there is another: its smallest text has 11 pixels. */
const least = 0.95;

/**
 * Which of the drawings stands in a column from each step on: the widest that fits or nearly does, of those in which
 * time runs as it does at that width.
 *
 * @returns for each drawing the classes by which a style sheet shows it
 */
export function shownAt(widths: readonly number[], orient: ChartOptions["orient"]): readonly string[][] {
  const classes: string[][] = widths.map(() => []);
  const downward = (width: number): boolean =>
    orient === "vertical" || (orient !== "horizontal" && width < narrow);
  for (const from of steps) {
    const column = Math.max(from, 280);
    const alike = widths.filter((width) => downward(width) === downward(column));
    const able = (alike.length > 0 ? alike : widths).filter((width) => width * least <= column);
    const chosen = able.length > 0 ? Math.max(...able) : Math.min(...(alike.length > 0 ? alike : widths));
    classes[widths.indexOf(chosen)]!.push(stepClass(from));
  }
  return classes;
}
