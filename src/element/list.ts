import { trustedDataset } from "../dataset/dataset.js";
import type { Citation, DatasetInput, Kind, Party, Source, TimelineEvent } from "../dataset/event.js";
import type { Issue } from "../dataset/issue.js";
import { tryWhen } from "../time/parse.js";
import type { Bundle } from "./history-timeline.js";

/** What may stand in an item beside its title. */
const beside = "time,cite,p,ul,ol,dl,figure,img,script,style,template,.summary,.place,.kind,.cites,.facts";

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
const textOf = (node: Element | null): string => plain(node?.textContent ?? "");

/** The words of an item that are neither date nor source, without the punctuation that joined them. */
function titleOf(item: Element): string {
  const named = textOf(item.querySelector(".title"));
  if (named !== "") return named;
  const copy = item.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(beside)) part.remove();
  const words = plain(textOf(copy).replace(/\([\s,;]*\)/g, "")).replace(/^[\s:,;.–—-]+|[\s:,–—-]+$/g, "");
  return words === "" ? textOf(item) : words;
}

function summaryOf(item: Element): string {
  const named = [...item.querySelectorAll(".summary")];
  const parts = named.length > 0 ? named : [...item.querySelectorAll(":scope>p")];
  return plain(parts.map((part) => part.textContent).join(" "));
}

/** The date that an item gives: `data-when`, else its `time`, or from the first of several to the last. */
function dateOf(item: Element): string {
  const given = item.getAttribute("data-when");
  if (given !== null) return given.trim();
  const times = [...item.querySelectorAll("time")].map((time) => plain(time.dateTime || time.textContent));
  return times.length > 1 ? `${times[0]}/${times.at(-1)}` : (times[0] ?? "");
}

/** A date as the calendar of the drawing reads it; what people write is understood where it has one meaning. */
function readDate(text: string): { readonly when: string } | { readonly problem: string } {
  // HTML allows a space before the hours.
  const tidy = text.replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, "$1T");
  const read = tryWhen(tidy);
  if ("when" in read) return { when: tidy };
  const { suggestion, message } = read.error;
  const spoken = /[a-z]/i.test(tidy) || /^\d{4}\D/.test(tidy);
  return suggestion !== undefined && spoken ? { when: suggestion } : { problem: message };
}

/** What the items of one list share. */
class Reader {
  readonly kinds = new Map<string, Kind>();
  readonly parties = new Map<string, Party>();
  readonly sources = new Map<string, Source>();
  readonly issues: Issue[] = [];
  readonly #ids = new Set<string>();

  read(item: Element, i: number): TimelineEvent | undefined {
    const pointer = `/events/${i}`;
    const title = titleOf(item);
    if (title === "") return this.#lose(pointer, "an item without words");
    const text = dateOf(item);
    if (text === "")
      return this.#lose(pointer, `an item without a date: ${JSON.stringify(title.slice(0, 80))}`);
    const date = readDate(text);
    if ("problem" in date) return this.#lose(`${pointer}/when`, date.problem);
    const summary = summaryOf(item);
    const host = item.getAttribute("data-host");
    const place = textOf(item.querySelector(".place"));
    return {
      id: this.#id(item, i),
      kind: this.#kind(item.getAttribute("data-kind") ?? ""),
      title,
      ...(summary === "" ? {} : { summary }),
      importance: 2,
      when: date.when,
      ...(place === "" && host === null ? {} : { place: this.#place(place, host) }),
      sources: this.#cites(item, date.when),
    };
  }

  #lose(pointer: string, message: string): undefined {
    this.issues.push({ code: "list-item", severity: "error", pointer, message });
  }

  #id(item: Element, i: number): string {
    const given = item.getAttribute("data-event") || item.id || `item-${i + 1}`;
    const id = this.#ids.has(given) ? `${given}-${i + 1}` : given;
    if (id !== given) {
      const message = `two items have the id ${JSON.stringify(given)}: the later one is ${JSON.stringify(id)} now`;
      this.issues.push({ code: "same-id", severity: "warning", pointer: `/events/${i}/id`, message });
    }
    this.#ids.add(id);
    return id;
  }

  #kind(given: string): string {
    const id = given.trim() || "event";
    const label = id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
    if (!this.kinds.has(id)) this.kinds.set(id, { id, label });
    return id;
  }

  #place(name: string, host: string | null): NonNullable<TimelineEvent["place"]> {
    if (host !== null && !this.parties.has(host)) {
      const named = host.length < 4 ? host.toUpperCase() : host.charAt(0).toUpperCase() + host.slice(1);
      this.parties.set(host, { id: host, name: named.replaceAll("-", " "), type: "state" });
    }
    // Of an item that names no host it is not known: not that nobody was.
    return { name, country: "", ...(host === null ? {} : { host }), setting: "bilateral" };
  }

  #cites(item: Element, states: string): Citation[] {
    return [...item.querySelectorAll("cite")].flatMap((cite) => {
      const publisher = textOf(cite);
      const url = cite.querySelector("a")?.href ?? cite.closest("a")?.href ?? "";
      if (publisher === "") return [];
      const key = `${publisher}\n${url}`;
      const id = this.sources.get(key)?.id ?? `source-${this.sources.size + 1}`;
      const address = /^(https?|mailto):/i.test(url) ? { url } : {};
      this.sources.set(key, { id, type: "article", publisher, ...address });
      return [{ source: id, states, basis: "stated" as const }];
    });
  }
}

/**
 * The data that an element's list tells: items with a `time`, words and perhaps a `cite`, and with `data-event`,
 * `data-kind`, `data-when` and `data-host` where they are known. What cannot be read is reported, all of it at once.
 *
 * @example await listData(element) // {data, issues}; data.size is the number of items with a date
 */
export function listData(element: Element): Bundle {
  const reader = new Reader();
  const items = [...element.querySelectorAll(":scope>ol>li")];
  const events = items.map((item, i) => reader.read(item, i)).filter((event) => event !== undefined);
  const { ownerDocument } = element;
  const language = element.closest("[lang]")?.getAttribute("lang");
  const input: DatasetInput = {
    id: element.id || "list",
    title: element.getAttribute("aria-label") ?? ownerDocument.title,
    ...(language ? { language } : {}),
    kinds: [...reader.kinds.values()],
    parties: [...reader.parties.values()],
    sources: [...reader.sources.values()],
    events,
  };
  return { data: trustedDataset(input), issues: reader.issues };
}
