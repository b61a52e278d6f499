import type { ViewFunction } from "../components/index.js";
import { deadlinesView, historyView, listView, summitsView, threatsView } from "../views/index.js";

/** The views by the names that attributes and the command line use. */
export const views: Readonly<Record<string, ViewFunction>> = {
  history: historyView,
  summits: summitsView,
  threats: threatsView,
  deadlines: deadlinesView,
  list: listView,
};
