import type { ViewFunction } from "../components/index.js";
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
 * Options from attributes. Values that are not legal are left out, except for `view` and `domain`: what they name
 * is missing, and the page is told so.
 *
 * @throws RangeError for a view that does not exist
 */
export function readAttributes(
  element: Element,
  views: Readonly<Record<string, ViewFunction>>,
): Partial<TimelineOptions> {
  const name = element.getAttribute("view");
  const view = name === null ? undefined : Object.hasOwn(views, name) ? views[name] : undefined;
  if (name !== null && view === undefined) throw new RangeError(`unknown view: ${JSON.stringify(name)}`);
  const text = (attribute: string): string | undefined => element.getAttribute(attribute) ?? undefined;
  const read = {
    view,
    domain: text("domain"),
    selected: text("selected"),
    locale: text("lang"),
    id: element.id === "" ? undefined : `${element.id}-chart`,
    theme: choice(element, "theme"),
    orient: choice(element, "orient"),
    wheel: choice(element, "wheel"),
    dir: choice(element, "dir"),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
