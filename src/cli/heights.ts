import { compose, mostNotes, type Chart, type ChartOptions } from "../components/index.js";
import { versionOf } from "../figure/furniture.js";
import { deckOf, headlineOf } from "../figure/heading.js";
import { creditsOf } from "../figure/main-sources.js";
import { steps } from "../figure/widths.js";
import { linesOf as linesIn } from "./lines.js";
import { listHeight } from "./list-height.js";

/** Pixels of room on the left and right of the figure in the frame, and above and below it. */
const padding = 2;

/**
 * Widths of a frame from which on another height may be right: where the figure takes another step, and between these
 * every 20 pixels, for text breaks anywhere.
 */
export const columns: readonly number[] = [
  320,
  ...Array.from({ length: (1200 - 320) / 20 }, (_, i) => 320 + i * 20),
  ...steps.filter((step) => step >= 1200),
].map((width, i) => (i === 0 ? width : width + padding));

/** Pixels that browsers may differ by. */
const spare = 8;

/**
 * How high a frame will be from each width on, never less: the drawing, as high as the figure says, and the lines of text
 * around it, which are measured by the widest fonts. Widths with the height of the one before are left out.
 *
 * @param figure what stands in the frame until a script takes it over, and keeps its height
 * @example frameHeights(options, toHTML(options))[0] // [320, 1490]
 */
export function frameHeights(
  options: ChartOptions,
  figure: string,
): (readonly [width: number, height: number])[] {
  const first = compose({ ...options, width: columns[0]! - padding });
  const stages = stagesOf(figure);
  const found: (readonly [number, number])[] = [];
  for (const column of columns) {
    const width = column - padding;
    const chart = compose({ ...options, width }, {}, first);
    const stage = stages.get(steps.findLast((from) => from <= width)!);
    // Where there is a drawing: the buttons and the line of what is pointed at. A list is only about so high.
    const body =
      stage === undefined ? listHeight(chart, width) + 24 : stage + controlsHeight(chart, width) + 27.6;
    const whole = headHeight(chart, options, width) + body + footHeight(chart, options, width);
    const height = Math.ceil((whole + padding + spare) / 4) * 4;
    if (height !== found.at(-1)?.[1]) found.push([column, height]);
  }
  return found;
}

/** The height of the highest drawing, shown or kept free, at each step of a figure's width. */
function stagesOf(figure: string): ReadonlyMap<number, number> {
  const stages = new Map<number, number>();
  for (const [tag] of figure.matchAll(/<svg [^>]*>/g)) {
    const height = Number(/ height="([\d.]+)"/.exec(tag)?.[1] ?? 0);
    for (const [, name] of tag.matchAll(/[ "]at-(\d+)/g))
      stages.set(Number(name), Math.max(stages.get(Number(name)) ?? 0, height));
  }
  return stages;
}

/** Headline and deck, with the room below them. */
function headHeight({ plan, data }: Chart, options: ChartOptions, width: number): number {
  const column = Math.min(width, 690);
  const size = width < 480 ? 22 : 24;
  const head = linesIn(
    headlineOf(plan, data, options),
    { size, weight: 600, family: "serif" },
    column,
  ).length;
  const deck = linesOf(deckOf(plan, data, options), 15, column);
  return Math.max(head, 1) * size * 1.2 + (deck > 0 ? 4 + deck * 21 : 4) + 14;
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

/** Remarks, sources, the version of the data, and what readers may do with them, each with the room above it. */
function footHeight(chart: Chart, options: ChartOptions, width: number): number {
  const { data, plan } = chart;
  const noted = plan.notes ?? [];
  // Many are folded, under a line of their own.
  const notes = [
    ...(options.notes === undefined ? [] : [options.notes]),
    ...(noted.length > mostNotes ? ["1"] : noted),
  ];
  const { named, after } = creditsOf(chart);
  const names = named.map(({ name }) => name).join(", ");
  const sources = names === "" ? after : `${chart.context.messages.sources}: ${names}${after}`;
  const made = [versionOf(chart), data.meta.licence ?? "", options.credit ?? ""].filter(
    (text) => text !== "",
  );
  const lines = [...notes, ...(sources === "" ? [] : [sources]), made.join(" · ")];
  return 12 + lines.reduce((sum, line) => sum + linesOf(line, 13, width) * 18.2 + 4, 0) + 22.2;
}

function linesOf(text: string, size: number, width: number): number {
  return linesIn(text, { size, weight: 400, family: "sans" }, width).length;
}
