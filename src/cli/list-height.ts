import { fateOf } from "../figure/due.js";
import { figureWords, type Chart } from "../components/index.js";
import { told } from "../dataset/told.js";
import { citing } from "../figure/cite.js";
import { cellOf } from "../figure/sorted.js";
import { readWhen, wordsFor } from "../time/index.js";
import { measureText } from "../layout/index.js";
import { linesOf } from "./lines.js";

/** Columns of the table in pixels; undefined where each row is a block of its own. */
interface Columns {
  readonly when: number;
  readonly what: number;
  readonly kind: number;
  readonly place: number;
  readonly cites: number;
}

/** Room between columns, above and below a row with its line, and of the row that names a decade. */
const between = 14;
const around = 15;
const decade = 49;

const measured = (text: string): number => measureText(text, { size: 14, weight: 400, family: "sans" });
const count = (text: string, size: number, width: number, weight: 400 | 600 = 400): number =>
  linesOf(text, { size, weight, family: "sans" }, Math.max(width, 40)).length;

/** The columns that a browser makes of the style sheet's widths and of what stands in them. */
function columnsOf({ data }: Chart, width: number): Columns | undefined {
  if (width < 640) return undefined;
  const wide = width >= 900;
  const [when, most, share] = wide ? [168, 132, 0.27] : [119, 98, 0.21];
  const cites = width * share;
  const side = (name: "kind" | "place"): number => {
    const texts = new Set(Array.from({ length: data.size }, (_, row) => cellOf(data, row, name)));
    const longest = (parts: readonly string[]): number => Math.max(0, ...parts.map(measured)) + between;
    return Math.max(
      longest([...texts].flatMap((text) => text.split(/\s+|(?<=-)/))),
      Math.min(most, longest([...texts])),
    );
  };
  const [kind, place] = [side("kind"), side("place")];
  return {
    ...{ when: when - between, kind: kind - between, place: place - between, cites },
    what: width - when - kind - place - cites - between,
  };
}

/** What stands in the cells of a row. */
function cellsOf(
  { data, context }: Chart,
  row: number,
): Record<keyof Columns, string> & {
  readonly summary: string;
  readonly fate: string;
  readonly corrections: readonly string[];
} {
  const event = data.event(row);
  const cites = citing(data, event);
  const words = figureWords(context.messages);
  const { title, summary } = told(event, context.locale, data.meta.language);
  const ids = [...new Set(event.sources.map(({ source }) => source))];
  return {
    when: wordsFor(readWhen(event.when), context.locale),
    what: title,
    kind: cellOf(data, row, "kind"),
    place: cellOf(data, row, "place"),
    cites: ids.map((id) => cites.source(id)?.publisher ?? id).join("; "),
    summary: summary ?? "",
    fate: fateOf(event, { context }),
    corrections: (event.corrections ?? []).map(
      ({ source, stated, corrected }) =>
        `* ${words.printed(cites.name(source), stated)} ${corrected === null ? "" : words.right(corrected)}`,
    ),
  };
}

function rowHeight(chart: Chart, row: number, width: number, columns: Columns | undefined): number {
  const cells = cellsOf(chart, row);
  const what = columns?.what ?? width;
  const words =
    count(cells.what, 14, what, 600) * 19.6 +
    [cells.summary, cells.fate].reduce(
      (sum, text) => sum + (text === "" ? 0 : 2 + count(text, 13, Math.min(what, 546)) * 18.2),
      0,
    ) +
    cells.corrections.reduce((sum, text) => sum + 2 + count(text, 12, what) * 16.8, 0);
  if (columns === undefined) {
    const below = [cells.kind, cells.place].filter((text) => text !== "").join(" · ");
    return (
      23 +
      count(cells.when, 14, width) * 19.6 +
      words +
      count(below, 13, width) * 19.6 +
      count(cells.cites, 12, width) * 16.8
    );
  }
  const beside = (["when", "kind", "place"] as const).map(
    (name) => count(cells[name], 14, columns[name]) * 19.6,
  );
  return around + Math.max(words, ...beside, count(cells.cites, 12, columns.cites) * 16.8);
}

/**
 * About how high the table of all events is in a column of a page. A browser divides the width among the columns by what
 * stands in them, so that it may be a tenth more or less.
 */
export function listHeight(chart: Chart, width: number): number {
  const { data } = chart;
  const columns = columnsOf(chart, width);
  const decades = new Set(
    Array.from({ length: data.size }, (_, row) =>
      Math.floor(new Date(data.starts[row]!).getUTCFullYear() / 10),
    ),
  );
  let height = 30 + decades.size * decade;
  for (let row = 0; row < data.size; row++) height += rowHeight(chart, row, width, columns);
  return height;
}
