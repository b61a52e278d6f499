import type { Chart, Sort, Still } from "../components/index.js";
import { figureWords } from "../components/index.js";
import { told } from "../dataset/told.js";
import { fieldsOf, readWhen, utc, wordsFor, wordsForSpan } from "../time/index.js";
import { citing } from "./cite.js";
import { fateOf } from "./due.js";
import { cellOf, tableOrder } from "./sorted.js";
import { h, link, passed, type ElementNode } from "./node.js";
import { machineDate } from "./machine-date.js";

type Key = "date" | "kind" | "place";

/** A row of the table before it is an element. */
interface Row {
  readonly i: number;
  readonly kind: string;
  readonly place: string;
}

/** What a table is sorted by when the header of a column is pressed: turned round when it is sorted by it already. */
export function nextSort(sort: Sort, key: Key): Sort {
  return sort === key ? `-${key}` : key;
}

function rowOf({ data }: Chart, i: number): Row {
  return { i, kind: cellOf(data, i, "kind"), place: cellOf(data, i, "place") };
}

/** The rows from one place to another in the order wanted. Only these are read: there may be a million. */
function rowsOf(chart: Chart, sort: Sort, from: number, to: number): Row[] {
  const order = tableOrder(chart, sort);
  return Array.from({ length: to - from }, (_, n) => rowOf(chart, order.row(from + n)));
}

/** The decade in which an event began (or, where that is open, ended), in words; nothing when neither is known. */
function decadeOf({ data, context }: Chart, i: number): string {
  const [start, end] = [data.starts[i]!, data.ends[i]!];
  const t = Number.isFinite(start) ? start : Number.isFinite(end) ? end - 1 : NaN;
  if (Number.isNaN(t)) return "";
  const { year } = fieldsOf(t);
  const first = Math.floor(year / 10) * 10;
  const { locale } = context;
  // A decade in EDTF has four digits; others are named by their first and last year.
  if (year < 0 || year > 9999) return wordsForSpan(utc(first), utc(first + 10), "year", locale);
  return wordsFor(readWhen(`${String(first / 10).padStart(3, "0")}X`), locale);
}

function titleCell(chart: Chart, i: number, isFirst: boolean, still: Still | undefined): ElementNode {
  const { data, context } = chart;
  const event = data.event(i);
  const words = figureWords(context.messages);
  const cites = citing(data, event);
  const corrections = (event.corrections ?? []).map(({ source, stated, corrected }, n) =>
    h(
      "p",
      { class: "correction" },
      `${words.printed(cites.name(source), stated)} `,
      corrected === null ? "" : words.right(corrected),
      still?.corrections[n],
    ),
  );
  const { title, summary } = told(event, context.locale, data.meta.language);
  const fate = fateOf(event, chart);
  return h(
    "th",
    { role: "rowheader", scope: "row", class: "what" },
    still !== undefined
      ? h("span", { class: "item" }, still.title(title))
      : h(
          "button",
          { type: "button", class: "item", tabindex: isFirst ? "0" : "-1", "aria-pressed": "false" },
          title,
        ),
    summary === undefined ? undefined : h("p", { class: "summary" }, summary),
    fate === "" ? undefined : h("p", { class: "summary" }, fate),
    ...corrections,
    still?.facts,
  );
}

function sourcesCell({ data }: Chart, i: number, still: Still | undefined): ElementNode {
  if (still !== undefined) return h("td", { role: "cell", class: "cites" }, still.cites);
  const event = data.event(i);
  const { source } = citing(data, event);
  const ids = [...new Set(event.sources.map((one) => one.source))];
  // Names of publishers: a list is scanned, titles are on the card.
  const links = ids.flatMap((id, n) => {
    const to = link(source(id)?.url, source(id)?.publisher ?? id);
    return [...(n === 0 ? [] : ["; "]), h("cite", {}, passed(to))];
  });
  return h("td", { role: "cell", class: "cites" }, ...links);
}

/** `index` is the row's number in the whole table, where only a part is shown. */
function row(
  chart: Chart,
  { i, kind, place }: Row,
  isFirst: boolean,
  index: string | undefined,
  still: Still | undefined,
): ElementNode {
  const { data, context } = chart;
  const when = data.when(i);
  return h(
    "tr",
    { role: "row", "data-event": data.id(i), "aria-rowindex": index, id: still?.id },
    h(
      "td",
      { role: "cell", class: "when" },
      h("time", { datetime: machineDate(when) }, wordsFor(when, context.locale)),
    ),
    titleCell(chart, i, isFirst, still),
    h("td", { role: "cell", class: "kind" }, kind, still?.kind),
    h("td", { role: "cell", class: "place" }, place),
    sourcesCell(chart, i, still),
  );
}

function headings(chart: Chart, sort: Sort, still: boolean): ElementNode {
  const { messages } = chart.context;
  const words = figureWords(messages);
  const column = (name: string, key?: Key): ElementNode => {
    if (key === undefined) return h("th", { role: "columnheader", scope: "col" }, name);
    const direction = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
    return h(
      "th",
      { role: "columnheader", scope: "col", "aria-sort": direction },
      still
        ? h("span", { class: "sort" }, name)
        : h("button", { type: "button", class: "sort", "data-sort": nextSort(sort, key) }, name),
    );
  };
  const columns = [
    column(words.dateColumn, "date"),
    column(words.titleColumn),
    column(words.kindColumn, "kind"),
    column(words.placeColumn, "place"),
    column(messages.sources),
  ];
  return h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...columns));
}

/** Runs of rows under one heading: decades when sorted by date, else all under none. */
function groupsOf(
  chart: Chart,
  rows: readonly Row[],
  sort: Sort,
): { readonly name: string; readonly rows: Row[] }[] {
  const groups: { readonly name: string; readonly rows: Row[] }[] = [];
  for (const one of rows) {
    const name = sort.endsWith("date") ? decadeOf(chart, one.i) : "";
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(one);
    else groups.push({ name, rows: [one] });
  }
  return groups;
}

/**
 * The events of a drawing as a table: by decade when sorted by date, with corrections and linked sources.
 *
 * @param from the first row to show, and `to` the first not to show, counted in the order wanted
 * @param still without buttons, and with all that is known of a row's event, for paper and where no script runs
 */
export function table(
  chart: Chart,
  sort: Sort = "date",
  from: number = 0,
  to: number = chart.data.size,
  still?: (row: number) => Still,
): ElementNode {
  const rows = rowsOf(chart, sort, from, to);
  const first = rows[0]?.i;
  const part = to - from < chart.data.size ? String(chart.data.size + 1) : undefined;
  const order = tableOrder(chart, sort);
  // The head of the table is its first row.
  const indexOf = (i: number): string | undefined => part && String(order.place(i) + 2);
  const bodies = groupsOf(chart, rows, sort).map(({ name, rows }) => {
    const heading = h(
      "tr",
      { role: "row", class: "decade" },
      h("th", { role: "rowheader", scope: "rowgroup", colspan: "5" }, name),
    );
    const own = rows.map((one) => row(chart, one, one.i === first, indexOf(one.i), still?.(one.i)));
    return h("tbody", { role: "rowgroup" }, ...(name === "" ? own : [heading, ...own]));
  });
  return h(
    "table",
    { role: "table", class: "events", "aria-rowcount": part, "aria-label": chart.context.messages.events },
    headings(chart, sort, still !== undefined),
    ...bodies,
  );
}
