import type { ViewFunction } from "../components/index.js";
import { summitsView } from "../views/index.js";

/** The views by the names that attributes and the command line use. */
export const views: Readonly<Record<string, ViewFunction>> = { summits: summitsView };
