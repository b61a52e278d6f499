export { Dataset, trustedDataset } from "./dataset.js";
export { DatasetError } from "./issue.js";
export type { Issue } from "./issue.js";
export type * from "./event.js";
