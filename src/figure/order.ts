import type { Chart, Order, Sort } from "../components/index.js";

/** The order of a chart's events: by time in a list, as it is sorted in a table. */
export function orderOf(chart: Chart, sort: Sort = "date"): Order {
  return chart.plan.table?.order(chart, sort) ?? { row: (place) => place, place: (row) => row };
}
