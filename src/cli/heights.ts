import { compose, mostNotes, type Chart, type ChartOptions } from "../components/index.js";
import { deckOf, headlineOf } from "../figure/heading.js";
import { mainPublishers } from "../figure/main-sources.js";
import { steps } from "../figure/widths.js";
import { linesOf as linesIn } from "./lines.js";
import { listHeight } from "./list-height.js";

/** Widths of a column for which a snippet says how high its frame will be. */
export const columns: readonly number[] = [320, 360, 420, 480, 600, 680, 768, 860, 960, 1080, 1200];

/** Pixels that browsers and fonts may differ by; `host.js` leaves that much below a frame rather than move a page. */
const spare = 32;

/**
 * About how high a frame will be at each width, never less: the drawing, which is known, and the lines of text around it,
 * which are measured by the widest fonts.
 *
 * @example frameHeights(options)[0] // [320, 1490]
 */
export function frameHeights(options: ChartOptions): (readonly [width: number, height: number])[] {
  let chart = compose({ ...options, width: columns[0]! - 2 });
  const table = chart.plan.table !== undefined;
  return columns.map((column) => {
    const width = column - 2;
    // The element keeps the room of the figure that it takes over: that of the step's narrowest column.
    const step = Math.max(
      steps.findLast((from) => from <= width)!,
      280,
    );
    const before = compose({ ...options, width: step }, {}, chart).height;
    chart = compose({ ...options, width }, {}, chart);
    const { plan, data } = chart;
    const narrow = width < 480;
    const head = linesOf(
      headlineOf(plan, data, options),
      narrow ? 22 : 24,
      600,
      "serif",
      Math.min(width, 690),
    );
    const deck = linesOf(deckOf(plan, data, options), 15, 400, "sans", Math.min(width, 690));
    const words = head * (narrow ? 26.4 : 28.8) + (deck > 0 ? 4 + deck * 21 : 0) + 14;
    // Many are folded, under a line of their own.
    const unfolded = (plan.notes ?? []).length > mostNotes ? ["1"] : (plan.notes ?? []);
    const notes = unfolded.reduce((sum, note) => sum + linesOf(note, 13, 400, "sans", width) * 18.2 + 4, 0);
    const { named, more } = mainPublishers(data);
    const names = named.map(({ name }) => name);
    const sources =
      names.length === 0 ? "" : ["Sources: ", ...names, more === 0 ? "" : "and 99 more"].join(", ");
    const made = data.meta.version === undefined && data.meta.licence === undefined ? 0 : 24;
    // The buttons and the line of what is pointed at, where there is a drawing; and the files to take.
    const rest =
      (table ? 0 : controlsHeight(chart, width) + 28) +
      12 +
      notes +
      linesOf(sources, 13, 400, "sans", width) * 18.2 +
      made +
      36;
    const body = table ? listHeight(chart, width) : Math.max(chart.height, before);
    return [column, Math.ceil((words + body + rest + spare) / 4) * 4];
  });
}

/** The buttons, and what the view adds to them in words, in as many rows as they take. */
function controlsHeight({ plan, context }: Chart, width: number): number {
  const { messages, measure } = context;
  const wide = (label: string): number =>
    Math.ceil(measure(label, { size: 13, weight: 400, family: "sans" }));
  // Room at both ends, and a box to tick where there is one.
  const sizes = [
    ...(plan.search === true ? [wide(messages.search) + 26] : []),
    ...(plan.switches ?? []).map(({ label }) => wide(label) + 52),
  ];
  let rows = 1;
  let left = width - 6 * 36;
  for (const size of sizes) {
    if (size > left) [rows, left] = [rows + 1, width];
    left -= size;
  }
  return rows * 36 + 4 + (plan.search === true && width < 480 ? 12 : 0);
}

function linesOf(
  text: string,
  size: number,
  weight: 400 | 600,
  family: "sans" | "serif",
  width: number,
): number {
  return linesIn(text, { size, weight, family }, width).length;
}
