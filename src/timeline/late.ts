// What only scripts ask of a handle. A page's element brings it after the picture, `timeline` has it from the start.
export { toSVG } from "../print/index.js";
export { scaleOf } from "./scale.js";
