import type { Dataset, TimelineEvent } from "../dataset/index.js";

/** Remarks on the corrections that the drawing marks with an asterisk. */
export function correctionNotes(data: Dataset, events: readonly TimelineEvent[]): string[] {
  const publisher = (id: string): string =>
    data.meta.sources.find((source) => source.id === id)?.publisher ?? id;
  return events.flatMap((event) =>
    (event.corrections ?? []).map(
      ({ source, stated, corrected }) =>
        `* ${publisher(source)} has “${stated}”${corrected === null ? "" : `; right is ${corrected}`}.`,
    ),
  );
}
