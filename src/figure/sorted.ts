import type { Chart, Order, Sort } from "../components/index.js";
import type { Dataset } from "../dataset/index.js";

const kept = new WeakMap<Dataset, Map<string, Order>>();

/**
 * The order of a table's events as it is sorted. Made once for a dataset and a sort; by date nothing needs to be made,
 * however many there are.
 */
export function tableOrder({ data, context }: Chart, sort: Sort): Order {
  if (sort === "date") return { row: (place) => place, place: (row) => row };
  if (sort === "-date") return { row: (place) => data.size - 1 - place, place: (row) => data.size - 1 - row };
  const orders = kept.get(data) ?? new Map<string, Order>();
  kept.set(data, orders);
  const key = `${context.locale} ${sort}`;
  const order = orders.get(key) ?? sorted(data, sort, context.locale);
  orders.set(key, order);
  return order;
}

/** What a row says in a column; empty when it says nothing. */
export function cellOf(data: Dataset, i: number, column: "kind" | "place"): string {
  const { kind, place } = data.peek(i);
  if (column === "place") return place?.name ?? "";
  return data.meta.kinds.find(({ id }) => id === kind)?.label ?? kind;
}

/**
 * Rows without a value come last whichever way the others are sorted; equal ones stay in order of time. The texts are
 * compared once each, since among many rows there are few.
 */
function sorted(data: Dataset, sort: Sort, locale: string): Order {
  const column = sort.replace("-", "") as "kind" | "place";
  const sign = sort.startsWith("-") ? -1 : 1;
  const cells = Array.from({ length: data.size }, (_, i) => cellOf(data, i, column));
  const { compare } = new Intl.Collator(locale);
  const distinct = [...new Set(cells)].sort(
    (a, b) => Number(a === "") - Number(b === "") || sign * compare(a, b),
  );
  const groups = new Map(distinct.map((text) => [text, [] as number[]]));
  // What the collator takes for equal stays in order of time.
  const same = new Map<string, number[]>();
  for (const [n, text] of distinct.entries()) {
    const before = distinct[n - 1];
    const isSame = before !== undefined && text !== "" && before !== "" && compare(before, text) === 0;
    same.set(text, isSame ? same.get(before)! : groups.get(text)!);
  }
  for (const [i, text] of cells.entries()) same.get(text)!.push(i);
  const rows = Uint32Array.from(distinct.flatMap((text) => groups.get(text)!));
  const places = new Uint32Array(rows.length);
  for (const [place, row] of rows.entries()) places[row] = place;
  return { row: (place) => rows[place] ?? -1, place: (row) => places[row] ?? -1 };
}
