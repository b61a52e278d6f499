import { found, keysOf, pointerTo, quote } from "../issue.js";
import { isObject, texts, textsOf, walk, walkTexts } from "../query.js";
import { didYouMean } from "../suggest.js";
import { error, warning, type Findings, type Rule } from "./rule.js";

const TITLE = 60;
const SUMMARY = 240;
const DEEPEST = 200;

// ISO 3166-1 alpha-2 as assigned, and SU, which has been withdrawn but is where the early summits were.
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY " +
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK " +
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR " +
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK " +
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM " +
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF " +
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW SU"
  ).split(" "),
);

/** Countries are ISO 3166 codes. */
export const countries: Rule = function* (dataset): Findings {
  for (const { value, pointer } of yield* walkTexts(dataset, ["events/*/place/country"])) {
    yield;
    if (COUNTRIES.has(value)) continue;
    const near = value === "UK" ? "GB" : value.toUpperCase();
    const meant = COUNTRIES.has(near) ? `did you mean "${near}"?` : undefined;
    const advice = meant ?? 'expected an ISO 3166 code of two letters such as "IS", or "SU"';
    yield error("country", pointer, `unknown country ${quote(value)}: ${advice}`);
  }
};

const WEB = /^https?:\/\/[^\s/?#@\\<>"]+(?:[/?#][^\s\\<>"]*)?$/i;
const MAIL = /^mailto:[^\s@<>"]+@[^\s@<>"]+$/i;

/** Addresses are http, https or mailto, and those of pictures http or https. */
export const addresses: Rule = function* (dataset): Findings {
  for (const { value, pointer } of yield* walkTexts(dataset, [
    "events/*/url",
    "sources/*/url",
    "sources/*/archived",
  ])) {
    yield;
    if (value === "" || WEB.test(value) || MAIL.test(value)) continue;
    yield error("address", pointer, `expected an http, https or mailto address, found ${found(value)}`);
  }
  for (const { value, pointer } of yield* walkTexts(dataset, ["events/*/media/*/url"])) {
    yield;
    if (value === "" || WEB.test(value)) continue;
    yield error("address", pointer, `expected an http or https address, found ${found(value)}`);
  }
};

const COLOR =
  /^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|var\(--[\w-]+\))$/i;

/** Colours of kinds are CSS colours. */
export const colors: Rule = function* (dataset): Findings {
  for (const { value, pointer } of yield* walkTexts(dataset, ["kinds/*/color"])) {
    yield;
    if (value === "" || COLOR.test(value)) continue;
    yield error("color", pointer, `expected a CSS colour such as "#0b5fff", found ${found(value)}`);
  }
};

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Languages are BCP 47 tags. */
export const languages: Rule = function* (dataset): Findings {
  const tags = [
    ...texts(dataset, "language"),
    ...(yield* walk(dataset, "events/*/locales/*")).map(({ pointer }) => ({
      pointer,
      value: keysOf(pointer).at(-1)!,
    })),
  ];
  for (const { value, pointer } of tags) {
    yield;
    if (value === "" || LANGUAGE.test(value)) continue;
    yield error(
      "language",
      pointer,
      `expected a language tag such as "en" or "pt-BR", found ${found(value)}`,
    );
  }
};

/** JSON pointers in citations and corrections lead to something in the event. */
export const pointers: Rule = function* (dataset): Findings {
  for (const { value: event, pointer: at } of yield* walk(dataset, "events/*")) {
    yield;
    for (const { value, pointer } of textsOf(event, ["sources/*/inferred/*", "corrections/*/field"], at)) {
      const isField = pointer.endsWith("/field");
      if (value === "" || (isField && value === "claim")) continue;
      if (!value.startsWith("/")) {
        const advice = `expected a JSON pointer such as "/when"${isField ? ' or "claim"' : ""}`;
        yield error("pointer", pointer, `${advice}, found ${found(value)}`);
      } else if (!leadsSomewhere(event, value)) {
        yield warning("dangling-pointer", pointer, `nothing is at ${quote(value)} in this event`);
      }
    }
  }
};

/** What is inferred of a source is one of its fields. */
export const inferredFields: Rule = function* (dataset): Findings {
  for (const { value: source, pointer: at } of yield* walk(dataset, "sources/*")) {
    yield;
    if (!isObject(source)) continue;
    for (const { value, pointer } of texts(source, "inferred/*", at)) {
      if (value === "" || Object.hasOwn(source, value)) continue;
      const advice = didYouMean(value, Object.keys(source));
      yield error("unknown-field", pointer, `the source has no ${quote(value)}: ${advice}`);
    }
  }
};

/** Titles and summaries are short enough to be drawn. */
export const lengths: Rule = function* (dataset): Findings {
  for (const [key, most] of [
    ["title", TITLE],
    ["summary", SUMMARY],
  ] as const) {
    for (const { value, pointer } of yield* walkTexts(dataset, [
      `events/*/${key}`,
      `events/*/locales/*/${key}`,
    ])) {
      yield;
      const { length } = Array.from(value);
      if (length <= most) continue;
      yield warning(`long-${key}`, pointer, `the ${key} has ${length} characters: expected at most ${most}`);
    }
  }
};

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
const LONE = /\p{Surrogate}/u;
const MARKUP = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);/i;

/** Texts are text: no halves of characters, no controls that turn the direction, no HTML. */
export const plainText: Rule = function* (dataset): Findings {
  for (const { value, pointer } of everyText(dataset, "", 0)) {
    yield;
    const odd = CONTROL.exec(value)?.[0];
    if (odd !== undefined) {
      yield warning("odd-text", pointer, `the text holds the control character ${quote(odd)}`);
    }
    if (LONE.test(value)) yield warning("odd-text", pointer, "the text holds half of a character");
    const tag = MARKUP.exec(value)?.[0];
    if (tag !== undefined)
      yield warning("markup", pointer, `${found(tag)} will be shown as it is: text is never HTML`);
  }
};

function* everyText(
  value: unknown,
  pointer: string,
  depth: number,
): Generator<{ value: string; pointer: string }> {
  if (typeof value === "string") yield { value, pointer };
  if (typeof value !== "object" || value === null || depth > DEEPEST) return;
  for (const [key, part] of Object.entries(value)) {
    // What a converter keeps is its own affair, and the only place where an object could hold itself.
    if (key !== "extra") yield* everyText(part, pointerTo(pointer, key), depth + 1);
  }
}

function leadsSomewhere(root: unknown, pointer: string): boolean {
  let value: unknown = root;
  for (const key of keysOf(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}
