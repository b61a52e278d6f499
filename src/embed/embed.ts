// One module for a page: the element at once, everything else from files beside this one when it is needed.
export { HistoryTimelineElement } from "../element/define.js";
