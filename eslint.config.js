import js from "@eslint/js";
import tseslint from "typescript-eslint";

// Few rules beyond the strict set, and each guards a promise: the same input draws the same picture
// everywhere, and nothing that a strict content policy forbids is ever used.

const ban = (selector, message) => ({ selector, message });
const call = (name, args = "") => `CallExpression[callee.property.name=${name}]${args}`;
const noText = "Elements are created, never parsed from text: a strict content policy forbids it.";
const noClock = "No clock here: the time is an argument.";
const noLocal = "Local time differs from reader to reader: use the UTC getters and setters.";
const noLocale = "The reader's locale is an argument, never a default.";

const everywhere = [
  ban("MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", noText),
  ban("Literal[value=/^(innerHTML|outerHTML)$/]", noText),
  ban(call("/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/"), noText),
  ban("CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", noText),
  ban("NewExpression[callee.name='DOMParser']", noText),
  ban(
    "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    "A strict content policy blocks style attributes: set el.style.… or a presentation attribute.",
  ),
  ban(
    "CallExpression[callee.name='attr'][arguments.0.value='style']",
    "Set presentation attributes instead.",
  ),
];
const noDefault = ban("ExportDefaultDeclaration", "Named exports only: one name for one thing, everywhere.");

const pure = [
  ban(
    call("/^[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/"),
    noLocal,
  ),
  ban("NewExpression[callee.name='Date'][arguments.length>1]", noLocal),
  ban("MemberExpression[object.name='Date'][property.name='parse']", "Date.parse guesses: use parseWhen."),
  ban("MemberExpression[object.name='Date'][property.name='now']", noClock),
  ban("NewExpression[callee.name='Date'][arguments.length=0]", noClock),
  ban("CallExpression[callee.name='Date']", noClock),
  ban("MemberExpression[object.name='performance']", noClock),
  ban("MemberExpression[object.name='Math'][property.name='random']", "Nothing here is left to chance."),
  ban(call("/^toLocale(Date|Time)?String$/", "[arguments.length=0]"), noLocale),
  ban(call("'localeCompare'", "[arguments.length<2]"), noLocale),
  ban("NewExpression[callee.object.name='Intl'][arguments.length=0]", noLocale),
];

const pureFolders = "{time,dataset,scales,layout,scene,components,views,figure,print}";

export default tseslint.config(
  {
    ignores: [
      "dist",
      "src/generated",
      "storybook-static",
      "coverage",
      "bench/out",
      "examples/**/*.html",
      "examples/built",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "setTimeout", "clearTimeout", "performance", "Buffer", "fetch"]
          .concat([
            "document",
            "window",
            "customElements",
            "HTMLElement",
            "queueMicrotask",
            "structuredClone",
          ])
          .concat(["TextEncoder", "TextDecoder", "AbortController", "location", "history", "navigator"])
          .map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["bench/pages/*.js"],
    languageOptions: { globals: { requestAnimationFrame: "readonly", Path2D: "readonly" } },
  },
  {
    files: ["tests/**/*.ts", "stories/**/*.ts", ".storybook/**/*.ts", "*.config.ts"],
    extends: [tseslint.configs.recommended],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./src/cli/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Lines of code: what is explained at length is not long.
      "max-lines": ["error", { max: 300, skipComments: true, skipBlankLines: true }],
      "no-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": ["error", ...everywhere, noDefault],
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "d3", message: "Import the d3 module that is meant." }] },
      ],
      "@typescript-eslint/no-implied-eval": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // A class without members stands in for HTMLElement where there is none.
      "@typescript-eslint/no-extraneous-class": ["error", { allowEmpty: true }],
      // d3 calls methods without their object, by design: `.call(zoom.scaleTo, k)`.
      "@typescript-eslint/unbound-method": "off",
      // An index that was just checked is known to be there; noUncheckedIndexedAccess cannot see it.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Reports a guard against data from outside as needless where the type is only a promise.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  {
    files: [`src/${pureFolders}/**/*.ts`],
    rules: { "no-restricted-syntax": ["error", ...everywhere, noDefault, ...pure] },
  },
);
