import type { ViewFunction } from "../components/index.js";

/** How to get the views by the names that attributes use. Only the one that is asked for is loaded. */
export const views: ReadonlyMap<string, () => Promise<ViewFunction>> = new Map([
  ["history", async () => (await import("../views/history.js")).historyView],
  ["summits", async () => (await import("../views/summits.js")).summitsView],
  ["threats", async () => (await import("../views/threats.js")).threatsView],
  ["deadlines", async () => (await import("../views/deadlines.js")).deadlinesView],
  ["list", async () => (await import("../views/list.js")).listView],
]);
