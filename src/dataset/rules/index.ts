import * as dates from "./dates.js";
import * as links from "./links.js";
import * as references from "./references.js";
import type { Rule } from "./rule.js";
import * as text from "./text.js";

/** Every rule, in the order in which its findings are listed where there is no text to order them by. */
export const RULES: readonly Rule[] = [
  references.uniqueIds,
  references.references,
  references.linkTargets,
  references.ancestors,
  dates.dates,
  text.countries,
  text.addresses,
  text.colors,
  text.languages,
  text.pointers,
  text.inferredFields,
  links.selfLinks,
  // From here on: odd, but valid.
  links.linkCycles,
  links.successors,
  dates.momentsInOrder,
  dates.dueDates,
  dates.insidePeriod,
  dates.repeatedDays,
  dates.readAfterPublished,
  dates.twins,
  text.lengths,
  text.plainText,
  references.nearParties,
  references.unused,
];
