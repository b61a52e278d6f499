import type { Bundle } from "./history-timeline.js";

async function usRussia(): Promise<Bundle> {
  const [{ default: data }, { default: record }] = await Promise.all([
    import("../generated/us-russia.js"),
    import("../generated/us-russia-record.js"),
  ]);
  return { data, record };
}

async function usRussiaRecord(): Promise<Bundle> {
  const { default: data } = await import("../generated/us-russia-record.js");
  return { data };
}

/** The datasets that come with the package, by name. Nobody loads them who does not ask. */
export const bundled: ReadonlyMap<string, () => Promise<Bundle>> = new Map([
  ["us-russia", usRussia],
  ["us-russia-record", usRussiaRecord],
]);
