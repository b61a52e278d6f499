import { historyView } from "../../../src/views/index.js";
import { drawingsOf, type Drawings } from "../views.js";

/** The pictures of the history view by file name. */
export const drawings: Drawings = drawingsOf(historyView);
