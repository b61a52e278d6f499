/**
 * The candidate that was probably meant: the nearest within two edits, the first of several. Undefined when
 * none is near.
 *
 * @example
 * suggest("sumit", ["summit", "meeting"]); // "summit"
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > 2) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    // In short words two edits make anything of anything.
    const most = Math.min(2, Math.floor(Math.min(word.length, candidate.length) / 2));
    if (edits > most || edits >= least) continue;
    best = candidate;
    least = edits;
  }
  return best;
}

/**
 * How many letters must be added, removed, replaced or swapped with their neighbour to make one word of the
 * other (Damerau and Levenshtein, no letter edited twice).
 */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, replaced);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, beforeLast[j - 2]! + 1);
      row.push(edits);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

/** The words that follow a wrong one in a message: the one that was meant, or those that exist. */
export function didYouMean(word: string, candidates: readonly string[], show = 8): string {
  const meant = suggest(word, candidates);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (candidates.length === 0) return "none is declared";
  const names = candidates.slice(0, show).map((name) => `"${name}"`);
  const rest = candidates.length - names.length;
  return `expected ${names.length > 1 ? "one of " : ""}${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
