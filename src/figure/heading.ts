import type { ChartOptions, Plan } from "../components/index.js";
import type { Dataset } from "../dataset/index.js";

/** What a figure is called: as its options say, else as the view does, else as the data do. */
export function headlineOf(plan: Plan, data: Dataset, { headline }: Pick<ChartOptions, "headline">): string {
  return headline ?? plan.headline ?? data.meta.title;
}

/** What stands under it: what the data are, and how the view is read. An option takes the place of both. */
export function deckOf(plan: Plan, data: Dataset, { deck }: Pick<ChartOptions, "deck">): string {
  return deck ?? [data.meta.description ?? "", plan.reading ?? ""].filter((text) => text !== "").join(" ");
}
