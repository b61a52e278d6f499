import type { ViewFunction } from "../components/index.js";
import { historyView, summitsView } from "../views/index.js";

/** The views by the names that attributes and the command line use. */
export const views: Readonly<Record<string, ViewFunction>> = { history: historyView, summits: summitsView };
