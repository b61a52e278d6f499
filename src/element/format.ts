import type { Fetched } from "./fetch.js";

/** What a file is read as; `page` is HTML, which servers send in the place of a file that is not there. */
export type Format = "json" | "csv" | "page";

/**
 * What a file is: by its media type, else by the ending of its name, else by its first character. A page is known
 * by its first character, whatever the server calls it.
 *
 * @example formatOf({ text: "id,when", type: "text/plain" }, "/history.csv") // "csv"
 */
export function formatOf({ text, type }: Fetched, path: string): Format {
  const first = /[^\s\ufeff]/.exec(text.slice(0, 1000))?.[0] ?? "";
  if (first === "<") return "page";
  if (type === "text/csv" || type === "text/tab-separated-values") return "csv";
  if (type === "application/json" || type.endsWith("+json")) return "json";
  const ending = /\.(json|csv|tsv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === "json" ? "json" : "csv";
  return first === "{" || first === "[" || first === "" ? "json" : "csv";
}
