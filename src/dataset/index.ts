export { fromColumns } from "./columns.js";
export type { Columns } from "./columns.js";
export { Dataset, trustedDataset } from "./dataset.js";
export { DatasetError } from "./issue.js";
export type { Issue } from "./issue.js";
export { parseObject } from "./examine.js";
export { checkDataset, parseDataset } from "./parse.js";
export type { ParseOptions } from "./parse.js";
export type * from "./event.js";
