import type { Dataset, TimelineEvent } from "../dataset/index.js";

/** The columns of an event's row; a cell may hold several values, parted by `; `. */
const columns: readonly (readonly [name: string, cell: (event: TimelineEvent, data: Dataset) => string])[] = [
  ["id", ({ id }) => id],
  ["when", ({ when }) => when],
  ["kind", ({ kind }) => kind],
  ["title", ({ title }) => title],
  ["summary", ({ summary }) => summary ?? ""],
  ["place", ({ place }) => place?.name ?? ""],
  ["country", ({ place }) => place?.country ?? ""],
  ["host", ({ place }) => place?.host ?? ""],
  ["by", ({ by }) => (by ?? []).join("; ")],
  ["to", ({ to }) => (to ?? []).join("; ")],
  [
    "with",
    (event) => (event.with ?? []).map((who) => (typeof who === "string" ? who : who.party)).join("; "),
  ],
  ["outcome", ({ outcome }) => outcome?.type ?? ""],
  ["confidence", ({ confidence }) => confidence ?? ""],
  ["sources", ({ sources }) => sources.map(({ source }) => source).join("; ")],
  ["urls", ({ sources }, data) => addresses(sources.map(({ source }) => source), data).join(" ")], // prettier-ignore
];

function addresses(ids: readonly string[], data: Dataset): string[] {
  const urls = ids.map((id) => data.meta.sources.find((source) => source.id === id)?.url ?? "");
  return [...new Set(urls)].filter((url) => url !== "");
}

/** One cell of a CSV file. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = /^[\t\r\n ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A dataset as a CSV file (RFC 4180), one row for each event. What a row cannot hold (moments, corrections, links)
 * is in the JSON file only.
 *
 * @example csvOf(data).split("\r\n")[0] // "id,when,kind,title,…"
 */
export function csvOf(data: Dataset): string {
  const rows = Array.from({ length: data.size }, (_, i) => {
    const event = data.event(i);
    return columns.map(([, cell]) => csvCell(cell(event, data)));
  });
  const lines = [columns.map(([name]) => name), ...rows].map((row) => row.join(","));
  return `${lines.join("\r\n")}\r\n`;
}
