import type { Citation, TimelineEvent } from "../dataset/index.js";
import type { CardMessages } from "../components/index.js";
import { readWhen, wordsFor } from "../time/index.js";

/** What one source says about the date, without its name. */
interface Claim {
  readonly key: string;
  readonly say: (names: readonly string[]) => string;
}

function claimOf(citation: Citation, words: CardMessages, locale: string): Claim {
  const { states, basis, certain } = citation;
  const date = states === null ? "" : wordsFor(readWhen(states), locale);
  const said = citation.words ?? "";
  const key = [date, said, basis, certain].join("|");
  const say = (names: readonly string[]): string => {
    if (said === "") return date === "" ? words.givesNone(names) : words.gives(names, date);
    // What the source says is its date: repeating it in other words would add nothing.
    if (basis === "stated" || said === date) return words.says(names, said);
    if (basis === "relative" && date !== "") return words.workedOut(words.says(names, said), date);
    if (basis === "relative+outside" && date !== "")
      return words.workedOutOutside(words.says(names, said), date);
    return words.saysOnly(names, said);
  };
  return { key, say: certain === false ? (names) => words.inDoubt(say(names)) : say };
}

/**
 * How the date of an event is known, in one sentence: what each source says, those that say the same together.
 *
 * @param name how a source is called
 * @example howKnown(event, words, "en", name) // "The Moscow Times says “mid-2021”; CNN gives 16 June 2021."
 */
export function howKnown(
  event: TimelineEvent,
  words: CardMessages,
  locale: string,
  name: (source: string) => string,
): string {
  const claims = new Map<string, { readonly claim: Claim; readonly names: Set<string> }>();
  for (const citation of event.sources) {
    const claim = claimOf(citation, words, locale);
    const known = claims.get(claim.key);
    if (known === undefined) claims.set(claim.key, { claim, names: new Set([name(citation.source)]) });
    else known.names.add(name(citation.source));
  }
  const sentences = [...claims.values()].map(({ claim, names }) => claim.say([...names]));
  return sentences.length === 0 ? "" : `${sentences.join("; ")}.`;
}

/** What the date stands for and how sure the editors are of it. */
export function howSure({ whenBasis, confidence }: TimelineEvent, words: CardMessages): string {
  const basis = whenBasis === undefined ? "" : words.basis(whenBasis);
  const sure = confidence === undefined ? "" : words.sure(confidence);
  return [basis, sure].filter((text) => text !== "").join(" ");
}
