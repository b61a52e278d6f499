import type { Dataset, Link, Source, TimelineEvent } from "../dataset/index.js";

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
  ["note", ({ notes }) => (notes ?? []).map(({ text }) => text).join(" ")],
  ["url", ({ url }) => url ?? ""],
  ["confidence", ({ confidence }) => confidence ?? ""],
  ["source", (event, data) => cellOf(sourcesOf(event, data).map(({ publisher }) => publisher))],
  ["source url", (event, data) => cellOf(sourcesOf(event, data).map(({ url }) => url))],
  ["source title", (event, data) => titlesOf(sourcesOf(event, data))],
  ["source published", (event, data) => cellOf(sourcesOf(event, data).map(({ published }) => published))],
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

function sourcesOf({ sources }: TimelineEvent, { meta }: Dataset): Partial<Source>[] {
  const ids = [...new Set(sources.map(({ source }) => source))];
  return ids.map((id) => meta.sources.find((one) => one.id === id) ?? { publisher: id });
}

/** One for each source, in their order; nothing where none has any. */
function cellOf(texts: readonly (string | undefined)[]): string {
  return texts.every((text = "") => text === "") ? "" : texts.map((text = "") => text).join("; ");
}

/** Among several titles a semicolon would part one in two: there a comma stands for it. */
function titlesOf(sources: readonly Partial<Source>[]): string {
  const titles = sources.map(({ title }) => title);
  return cellOf(sources.length > 1 ? titles.map((title) => title?.replace(/\s*[;\n]\s*/g, ", ")) : titles);
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
