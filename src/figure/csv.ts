import type { Dataset, Link, TimelineEvent } from "../dataset/index.js";

/**
 * The columns of an event's row, those that tables are read by: what is taken here can be opened again. A cell may hold
 * several values, parted by `; `.
 */
const columns: readonly (readonly [name: string, cell: (event: TimelineEvent, data: Dataset) => string])[] = [
  ["id", ({ id }) => id],
  ["when", ({ when }) => when],
  ["kind", ({ kind }, { meta }) => nameIn(meta.kinds, kind)],
  ["title", ({ title }) => title],
  ["summary", ({ summary }) => summary ?? ""],
  ["importance", ({ importance }) => String(importance)],
  ["track", ({ track }, { meta }) => (track === undefined ? "" : nameIn(meta.tracks, track))],
  ["place", ({ place }) => place?.name ?? ""],
  ["country", ({ place }) => place?.country ?? ""],
  ["host", hostIn],
  ["occasion", ({ place }) => place?.occasion ?? ""],
  ["by", ({ by }, data) => (by ?? []).map((id) => partyIn(data, id)).join("; ")],
  ["to", ({ to }, data) => (to ?? []).map((id) => partyIn(data, id)).join("; ")],
  [
    "with",
    (event, data) =>
      (event.with ?? []).map((who) => partyIn(data, typeof who === "string" ? who : who.party)).join("; "),
  ],
  ["due", ({ moments }) => moments?.find(({ type }) => type === "due")?.when ?? ""],
  ["outcome", ({ outcome }) => outcome?.type ?? ""],
  ["outcome text", ({ outcome }) => outcome?.text ?? ""],
  ["links", ({ links }) => (links ?? []).map(linkIn).join("; ")],
  ["confidence", ({ confidence }) => confidence ?? ""],
  ["source", (event, data) => sourcesOf(event, data).map(([publisher]) => publisher).join("; ")], // prettier-ignore
  ["source url", (event, data) => addressesOf(sourcesOf(event, data).map(([, url]) => url))],
];

function nameIn(list: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return list.find((one) => one.id === id)?.label ?? id;
}

/** A party's name; with a person goes the side, in brackets. */
function partyIn({ meta }: Dataset, id: string): string {
  const party = meta.parties.find((one) => one.id === id);
  if (party?.side === undefined) return party?.name ?? id;
  return `${party.name} (${meta.parties.find((one) => one.id === party.side)?.name ?? party.side})`;
}

/** An empty cell would say of a meeting that nobody was host. */
function hostIn(event: TimelineEvent, data: Dataset): string {
  if (event.place === undefined) return "";
  const { host } = event.place;
  return host === undefined ? (event.with ? "unknown" : "") : host === null ? "none" : partyIn(data, host);
}

/** By its id; what is in another dataset has that before it. */
function linkIn({ type, to, in: other }: Link): string {
  return `${type} ${other === undefined ? "" : `${other}:`}${to}`;
}

function sourcesOf({ sources }: TimelineEvent, { meta }: Dataset): [publisher: string, url: string][] {
  return [...new Set(sources.map(({ source }) => source))].map((id) => {
    const source = meta.sources.find((one) => one.id === id);
    return [source?.publisher ?? id, source?.url ?? ""];
  });
}

/** One for each source, in their order; nothing where none has an address. */
function addressesOf(urls: readonly string[]): string {
  return urls.every((url) => url === "") ? "" : urls.join("; ");
}

/** One cell of a CSV file. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = /^[\t\r\n ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A dataset as a CSV file (RFC 4180), one row for each event. What a row cannot hold (moments but for the due date,
 * corrections) is in the JSON file only.
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
