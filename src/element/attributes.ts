import type { TimelineOptions } from "../timeline/index.js";

/** The attributes that say what to show. */
export const observed: readonly string[] = [
  "src",
  "data",
  "view",
  "domain",
  "selected",
  "theme",
  "orient",
  "wheel",
  "hash",
  "lang",
  "dir",
];

const choices = {
  theme: ["light", "dark", "auto"],
  orient: ["auto", "horizontal", "vertical"],
  wheel: ["ctrl", "free", "off"],
  dir: ["ltr", "rtl", "auto"],
} as const;

/** One of the values that an attribute may have; anything else counts as absent. */
function choice<K extends keyof typeof choices>(
  element: Element,
  name: K,
): (typeof choices)[K][number] | undefined {
  const value = element.getAttribute(name);
  return (choices[name] as readonly string[]).find((legal) => legal === value) as
    (typeof choices)[K][number] | undefined;
}

/**
 * Options from attributes. Of those that only some words may stand in, other words are left out; what else is wrong is
 * found with the data, and told. An empty attribute is none. For `view` see the element, which loads it.
 */
export function readAttributes(element: Element): Partial<TimelineOptions> {
  const text = (attribute: string): string | undefined => element.getAttribute(attribute) || undefined;
  const read = {
    domain: text("domain"),
    selected: text("selected"),
    locale: text("lang"),
    id: /^\S+$/.test(element.id) ? `${element.id}-chart` : undefined,
    theme: choice(element, "theme"),
    orient: choice(element, "orient"),
    wheel: choice(element, "wheel"),
    dir: choice(element, "dir"),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
