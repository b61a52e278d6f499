import { toSVG } from "../../../src/static.js";
import data from "../../../src/generated/us-russia.js";
import record from "../../../src/generated/us-russia-record.js";
import { summitsView } from "../../../src/views/index.js";

/** The picture of the readme. */
export const drawings = {
  "summits.svg": (): string => toSVG({ data, record, view: summitsView, width: 960, theme: "light" }),
};
