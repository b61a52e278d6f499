import { toDomain, toInstant } from "../scales/index.js";

/** What an option must be, in words and as a test, and what is thrown otherwise. */
export type Rule = readonly [must: string, fits: (value: never) => boolean, wrong?: typeof RangeError];
type Rules = Readonly<Record<string, Rule>>;

/** Pixels beyond which a drawing is no picture any more, and ends the program that makes it. */
const most = 100_000;

const isText = (value: unknown): boolean => typeof value === "string";
const isFunction = (value: unknown): boolean => typeof value === "function";
const isSize = (value: number): boolean => Number.isFinite(value) && value > 0;
const isListOf =
  (fits: (one: never) => boolean) =>
  (value: never[]): boolean =>
    Array.isArray(value) && value.every(fits);
/** By what it can do: it may come from another copy of this package, or from another frame. */
const can =
  (method: string) =>
  (value: Readonly<Record<string, unknown>> | null): boolean =>
    isFunction(value?.[method]);

function isTag(value: string): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}

export const text: Rule = ["text", isText];
export const aFunction: Rule = ["a function", isFunction];
export const words: Rule = ["text, or a function", (value) => isText(value) || isFunction(value)];
export const anObject: Rule = [
  "an object",
  (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value),
];
const ids: Rule = ["a list of ids", isListOf(isText)];
const positive: Rule = ["a number above 0", isSize, RangeError];
const pixels: Rule = [
  `a number of pixels above 0, ${most} at most`,
  (value: number) => isSize(value) && value <= most,
  RangeError,
];
const oneOf = (...names: readonly string[]): Rule => [
  `one of ${names.join(", ")}`,
  (value: string) => names.includes(value),
  RangeError,
];
/** Known by name, and checked where it is used. */
export const any: Rule = ["", () => true];

/** All options of all calls: the same object goes to each. */
export const rules: Rules = {
  data: ["a Dataset, as parseDataset makes one", can("event")],
  record: ["a Dataset", can("event")],
  components: ["a list of components", isListOf(can("layout"))],
  interactions: ["a list of what zoom() and its like make", isListOf(can("attach"))],
  signal: ["an AbortSignal", can("addEventListener")],
  locale: ['a language tag such as "en"', isTag, RangeError],
  id: ["text without spaces", (value: string) => isText(value) && /^\S+$/.test(value), RangeError],
  report: [
    "a mailto: or https: address",
    (value: string) => /^(mailto:|https:\/\/)/i.test(value),
    RangeError,
  ],
  orient: oneOf("auto", "horizontal", "vertical"),
  dir: oneOf("ltr", "rtl", "auto"),
  theme: oneOf("light", "dark", "auto"),
  sort: oneOf("date", "kind", "place", "-date", "-kind", "-place"),
  wheel: oneOf("ctrl", "free", "off"),
  stepsBy: oneOf("buttons", "scroll"),
  ...{ width: pixels, height: pixels, maxBytes: positive, timeout: positive },
  ...{ headline: text, deck: text, notes: text, credit: text },
  ...{ measure: aFunction, renderer: aFunction, card: aFunction },
  ...{ messages: anObject, filter: anObject, views: anObject },
  ...{ view: any, domain: any, extent: any, now: any, asOf: any, selected: any, steps: any },
  ...{ source: any, widths: any, mode: any, poster: any, page: any },
};

/** The parts of a filter. */
export const filterRules: Rules = {
  kinds: ids,
  parties: ids,
  sources: ids,
  text,
  record: ["true or false", (value) => typeof value === "boolean"],
};

/** Options that are dates, and what reads them. */
export const dates: Readonly<Record<string, (value: never) => unknown>> = {
  domain: toDomain,
  extent: toDomain,
  now: toInstant,
  asOf: toInstant,
};
