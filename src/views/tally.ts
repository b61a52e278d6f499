import type { Messages } from "../components/index.js";

type Ending = Parameters<Messages["fate"]>[0] | undefined;

/**
 * How many ended how, most first: "3 in all: 2 superseded, 1 lapsed." Nothing where there is only one, or where nobody
 * says.
 */
export function tallyOf(endings: readonly Ending[], messages: Messages): string {
  const counts = new Map<string, number>();
  for (const ending of endings) {
    if (ending === undefined) continue;
    const word = ending === "none" ? messages.unfollowed : messages.fate(ending);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (endings.length < 2 || counts.size === 0) return "";
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([word, n]) => `${n} ${word}`);
  return messages.tally(endings.length, parts);
}
