import { deadlinesView } from "../../../src/views/index.js";
import { drawingsOf, type Drawings } from "../views.js";

/** The pictures of the deadlines view by file name. */
export const drawings: Drawings = drawingsOf(deadlinesView);
