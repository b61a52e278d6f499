export { DAY, PRECISIONS, addDays, daysIn, fieldsOf, floorTo, shift, utc } from "./calendar.js";
export type { Fields, Precision } from "./calendar.js";
export { whenBetween } from "./between.js";
export { parseWhen, tryWhen } from "./parse.js";
export type { DateProblem } from "./parse.js";
export { compareWhen, printWhen } from "./print.js";
export type { When } from "./when.js";
