import { readFileSync } from "node:fs";
import type { ParseArgsConfig } from "node:util";
import { compose, type ChartOptions, type ViewFunction } from "../components/index.js";
import { trustedDataset, type Dataset, type DatasetInput } from "../dataset/index.js";
import { didYouMean } from "../dataset/suggest.js";
import { views } from "../element/views.js";
import { toDomain } from "../scales/index.js";
import { UsageError } from "./command.js";
import { loadFile } from "./files.js";

/** The options that say what to draw, the same for every command that draws. */
export const chartFlags: NonNullable<ParseArgsConfig["options"]> = {
  view: { type: "string" },
  domain: { type: "string" },
  theme: { type: "string" },
  orient: { type: "string" },
  lang: { type: "string" },
};

/** What was asked for. */
export interface Asked {
  readonly name: string;
  readonly view: ViewFunction;
  readonly data: Dataset;
  readonly record: Dataset | undefined;
  /** The options as `timeline` takes them. */
  readonly options: ChartOptions;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Reads what to draw from the files and options of a call.
 *
 * @throws UsageError for options that make no sense, DatasetError for data that have errors
 */
export async function readAsked(files: readonly string[], values: Values): Promise<Asked> {
  if (files.length > 1) throw new UsageError(`expected one FILE, got "${files[1]!}", too`);
  const [file] = files;
  // What the package brings is best shown by whose soil; anyone's data all at once.
  const name = text(values, "view") ?? (file === undefined ? "summits" : "history");
  const load = views.get(name);
  if (load === undefined)
    throw new UsageError(`unknown view "${name}": ${didYouMean(name, [...views.keys()])}`);
  const options = {
    ...optional("domain", domainOf(values)),
    ...optional("theme", oneOf(values, "theme", ["light", "dark", "auto"])),
    ...optional("orient", oneOf(values, "orient", ["auto", "horizontal", "vertical"])),
    ...optional("locale", languageOf(values)),
  };
  const data = file === undefined ? bundled("us-russia") : loadFile(file);
  const record = file === undefined ? bundled("us-russia-record") : undefined;
  const view = await load();
  const asked = { name, view, data, record, options: { ...options, data, record, view } };
  if (data.size > 0 && compose(asked.options).data.size === 0)
    process.stderr.write(
      `summitry: warning: no event of ${file ?? "the history"} belongs in the view "${name}"; --view history shows all\n`,
    );
  return asked;
}

/** A whole number of pixels. @throws UsageError when it is none, or no width that a page has */
export function readWidth(values: Values, name: string): number | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  const width = Number(given);
  if (!/^\d+$/.test(given) || width < 200 || width > 8000)
    throw new UsageError(`--${name} must be a whole number of pixels from 200 to 8000, got "${given}"`);
  return width;
}

/** The text of an option. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

function oneOf<T extends string>(values: Values, name: string, known: readonly T[]): T | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  const found = known.find((one) => one === given);
  if (found === undefined) throw new UsageError(`unknown ${name} "${given}": ${didYouMean(given, known)}`);
  return found;
}

function domainOf(values: Values): string | undefined {
  const domain = text(values, "domain");
  if (domain === undefined) return undefined;
  try {
    toDomain(domain);
  } catch (error) {
    throw new UsageError(`--domain: ${(error as Error).message}`);
  }
  return domain;
}

function languageOf(values: Values): string | undefined {
  const language = text(values, "lang");
  if (language === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    throw new UsageError(`--lang must be a language tag such as "en" or "pt-BR", got "${language}"`);
  }
}

/** Data that come with the package: checked when it was built. */
function bundled(name: string): Dataset {
  // From dist/cli as from src/cli the package is two folders up.
  const file = new URL(`../../dist/data/${name}.json`, import.meta.url);
  return trustedDataset(JSON.parse(readFileSync(file, "utf8")) as DatasetInput);
}

function optional(key: keyof ChartOptions, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}
