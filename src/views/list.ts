import type { Plan } from "../components/index.js";
import { tableOrder } from "../figure/sorted.js";
import { tableCss } from "../figure/table-css.js";
import { table } from "../figure/table.js";

/**
 * The events as a table and no drawing: sortable, printable, with every source. HTML only.
 *
 * @example timeline({ data, view: listView, sort: "place" })
 */
export function listView(): Plan {
  return { name: "list", components: [], table: { css: tableCss, order: tableOrder, node: table } };
}
