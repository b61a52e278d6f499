import type { ChartOptions, Plan } from "../components/index.js";
import type { Dataset } from "../dataset/index.js";

/**
 * What a figure is called: as its options say, else as the view does, else as the data do. Where the data say nothing of
 * themselves but their title, that is the headline: no other words would name the subject.
 */
export function headlineOf(plan: Plan, data: Dataset, { headline }: Pick<ChartOptions, "headline">): string {
  const own = data.meta.description === undefined ? undefined : plan.headline;
  return headline ?? own ?? data.meta.title;
}

/** What stands under it: what the data are, and how the view is read. An option takes the place of both. */
export function deckOf(
  plan: Plan,
  data: Dataset,
  { deck, headline }: Pick<ChartOptions, "deck" | "headline">,
): string {
  const what =
    data.meta.description ?? (headline === undefined ? plan.headline?.replace(/[\p{L}\p{N}]$/u, "$&.") : "");
  return deck ?? [what ?? "", plan.reading ?? ""].filter((text) => text !== "").join(" ");
}
