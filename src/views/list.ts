import type { Plan } from "../components/index.js";

/**
 * The events as a table and no drawing: sortable, printable, with every source. HTML only.
 *
 * @example timeline({ data, view: listView, sort: "place" })
 */
export function listView(): Plan {
  return { components: [], table: true };
}
