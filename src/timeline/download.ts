import { csvOf } from "../figure/csv.js";
import type { Stand } from "./companion.js";

/** Give the reader the data as a file: all of them, whatever is filtered or hidden now. */
export function download({ figure, window, options }: Stand, kind: "JSON" | "CSV"): void {
  const { data } = options;
  // A spreadsheet takes a file without the mark at its start for one in its own old encoding.
  const text = kind === "CSV" ? `\uFEFF${csvOf(data)}` : `${JSON.stringify(data, null, 2)}\n`;
  const type = kind === "CSV" ? "text/csv;charset=utf-8" : "application/json";
  const url = window.URL.createObjectURL(new window.Blob([text], { type }));
  const anchor = figure.node.ownerDocument.createElement("a");
  anchor.href = url;
  anchor.download = `${data.meta.id}.${kind.toLowerCase()}`;
  anchor.click();
  // The download has taken hold of the file only after this task.
  window.setTimeout(() => window.URL.revokeObjectURL(url), 1000);
}
