import type { Cell } from "./csv-cells.js";
import type { Header } from "./csv-header.js";
import { Names } from "./csv-names.js";
import { addressesOf, Cells, idOf, listOf, numberOf, optional, whatFollowed, whenOf } from "./csv-row.js";
import type { DatasetInput, Kind, Party, Source, TimelineEvent, Track } from "./event.js";
import { LinkReader } from "./csv-links.js";
import type { Spot } from "./csv-words.js";
import { pointerTo, type Finding } from "./issue.js";
import type { Position } from "./scanner.js";
import type { Work } from "./work.js";

type Writable<T> = { -readonly [P in keyof T]: T[P] };
type Parts = Pick<Required<DatasetInput>, "kinds" | "tracks" | "parties" | "sources" | "events">;

/** Something declared, once for all the cells that name it. */
interface Declared<T> {
  readonly index: number;
  readonly item: T;
}

/**
 * Makes events of rows, and declares the kinds, tracks, parties and sources that they name. What a cell says wrongly is
 * passed on as it is: the rules of datasets find it, and `places` knows which cell it came from.
 */
export class RowReader {
  /** The cell that each value came from, by JSON pointer. */
  readonly places: Map<string, Spot> = new Map();
  readonly #links = new LinkReader();
  readonly #header: Header;
  readonly #names = { kinds: new Names(), tracks: new Names(), parties: new Names(), sources: new Names() };
  readonly #eventIds = new Names();
  readonly #kinds = new Map<string, Declared<Kind>>();
  readonly #tracks = new Map<string, Declared<Track>>();
  readonly #parties = new Map<string, Declared<Writable<Party>>>();
  readonly #sources = new Map<string, Declared<Source>>();
  readonly #events: TimelineEvent[] = [];

  constructor(header: Header) {
    this.#header = header;
  }

  /** What the rows amount to, once all have been read: a link may lead to a row further down. */
  *end(): Work<{ readonly parts: Parts; readonly findings: readonly (Finding & Position)[] }> {
    const findings = yield* this.#links.lead(this.#events);
    return { parts: this.#parts, findings };
  }

  get #parts(): Parts {
    const list = <T>(declared: ReadonlyMap<string, Declared<T>>): T[] =>
      [...declared.values()].map(({ item }) => item);
    return {
      kinds: list(this.#kinds),
      tracks: list(this.#tracks),
      parties: list(this.#parties),
      sources: list(this.#sources),
      events: this.#events,
    };
  }

  /** Reads a row as an event. */
  add(row: readonly Cell[]): void {
    const at = pointerTo("/events", this.#events.length);
    const cells = new Cells(row, this.#header, (key, cell) => this.#put(`${at}/${key}`, cell));
    const whole = cells.place();
    this.places.set(at, whole);
    const when = whenOf(cells);
    const title = cells.take("title", "title")?.replace(/\s+/g, " ");
    const id = cells.take("id", "id") ?? this.#eventIds.free(idOf(when, title ?? ""));
    const event: Record<string, unknown> = {
      id,
      ...(title !== undefined && { title }),
      ...(when !== undefined && { when }),
      kind: this.#kind(cells.take("kind", "kind") ?? "Event", cells.place("kind")),
      importance: numberOf(cells.take("importance", "importance") ?? "2"),
      ...optional("track", this.#track(cells.take("track", "track"), cells.place("track"))),
      ...optional("summary", cells.take("summary", "summary")),
      ...optional("url", cells.take("url", "url")),
      ...optional("confidence", cells.take("confidence", "confidence")),
      ...this.#place(cells),
      ...this.#people(cells),
      ...whatFollowed(cells),
      ...this.#links.read(cells, `${at}/links`),
      sources: this.#citations(cells, when, at),
      ...this.#extra(row),
    };
    this.#events.push(event as unknown as TimelineEvent);
  }

  #put(pointer: string, spot: Spot): void {
    if (!this.places.has(pointer)) this.places.set(pointer, spot);
  }

  #declare<T>(
    list: string,
    into: Map<string, Declared<T>>,
    id: string,
    cell: Spot,
    make: () => T,
  ): Declared<T> {
    let declared = into.get(id);
    if (declared === undefined) {
      into.set(id, (declared = { index: into.size, item: make() }));
      this.#put(`/${list}/${declared.index}`, cell);
    }
    return declared;
  }

  #kind(label: string, cell: Spot): string {
    const id = this.#names.kinds.id(label);
    this.#declare("kinds", this.#kinds, id, cell, () => ({ id, label }));
    return id;
  }

  #track(label: string | undefined, cell: Spot): string | undefined {
    if (label === undefined) return undefined;
    const id = this.#names.tracks.id(label);
    this.#declare("tracks", this.#tracks, id, cell, () => ({ id, label }));
    return id;
  }

  /** "Reagan (United States)" is a person who acts for a state; a name alone is an organisation until it is a side. */
  #party(text: string, cell: Spot): string {
    const [, name = text, side] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
    const id = this.#names.parties.id(name);
    const { item } = this.#declare("parties", this.#parties, id, cell, (): Writable<Party> => ({
      id,
      name,
      type: "organisation",
    }));
    if (side !== undefined) {
      item.type = "person";
      item.side = this.#state(side, cell);
    }
    return id;
  }

  #state(name: string, cell: Spot): string {
    const id = this.#names.parties.id(name);
    const { item } = this.#declare("parties", this.#parties, id, cell, (): Writable<Party> => ({
      id,
      name,
      type: "state",
    }));
    if (item.side === undefined) item.type = "state";
    return id;
  }

  #place(cells: Cells): object {
    const name = cells.take("place", "place/name");
    const country = cells.take("country", "place/country")?.toUpperCase();
    const host = cells.take("host", "place/host");
    const occasion = cells.take("occasion", "place/occasion");
    if (name === undefined && country === undefined && host === undefined) return {};
    cells.mark("place", cells.place("place", "country", "host"));
    return {
      place: {
        ...optional("name", name ?? (country && countryName(country))),
        ...optional("country", country),
        ...this.#host(cells, host),
        setting: occasion === undefined ? "bilateral" : "multilateral",
        ...optional("occasion", occasion),
      },
    };
  }

  /**
   * Where people met and no host is named, nobody was. Of what is no meeting, and in a table that has no such column,
   * it is unknown whose soil it was.
   */
  #host(cells: Cells, name: string | undefined): object {
    const met = cells.has("host") && cells.take("with", "with") !== undefined;
    if (name === undefined ? met : /^none$/i.test(name)) return { host: null };
    if (name === undefined || /^unknown$/i.test(name)) return {};
    return { host: this.#state(name, cells.place("host")) };
  }

  #people(cells: Cells): object {
    const found: Record<string, string[]> = {};
    for (const column of ["by", "to", "with"] as const) {
      const names = listOf(cells.take(column, column) ?? "").filter((name) => name !== "");
      if (names.length > 0) found[column] = names.map((name) => this.#party(name, cells.place(column)));
    }
    return found;
  }

  /** Who says so. The row's date is taken to be the date that they give. */
  #citations(cells: Cells, when: string | undefined, at: string): object[] {
    const publishers = listOf(cells.take("source", "sources") ?? "");
    const urls = addressesOf(cells.take("source url", "sources") ?? "");
    const count = Math.max(publishers.length, urls.length);
    const several = (text: string): string[] => (count > 1 ? listOf(text) : [text]);
    const titles = several(cells.take("source title", "sources") ?? "");
    const published = several(cells.take("source published", "sources") ?? "");
    const ids = Array.from({ length: count }, (_, i) =>
      this.#source(cells, publishers[i] ?? "", urls[i] ?? "", titles[i] ?? "", published[i] ?? ""),
    ).filter((id) => id !== undefined);
    [...new Set(ids)].forEach((_, i) => this.#put(`${at}/sources/${i}/states`, cells.place("when", "start")));
    return [...new Set(ids)].map((source) =>
      when === undefined
        ? { source, states: null, basis: "none" }
        : { source, states: when, basis: "stated" },
    );
  }

  #source(cells: Cells, name: string, url: string, title: string, published: string): string | undefined {
    if (name === "" && url === "") return undefined;
    const publisher = name === "" ? (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url) : name;
    const id = this.#names.sources.id([publisher, url, title].join("\n"), publisher);
    const { index } = this.#declare(
      "sources",
      this.#sources,
      id,
      cells.place("source", "source url"),
      () => ({
        id,
        type: "reference" as const,
        publisher,
        ...(title !== "" && { title }),
        ...(url !== "" && { url }),
        ...(published !== "" && { published }),
      }),
    );
    this.#put(`/sources/${index}/url`, cells.place("source url", "source"));
    this.#put(`/sources/${index}/title`, cells.place("source title", "source"));
    this.#put(`/sources/${index}/published`, cells.place("source published", "source"));
    return id;
  }

  /** What stands in columns that nothing is known of is kept and not shown. */
  #extra(row: readonly Cell[]): object {
    const kept = [...this.#header.others].flatMap(([name, index]) =>
      (row[index]?.text ?? "") === "" ? [] : [[name, row[index]!.text] as const],
    );
    return kept.length === 0 ? {} : { extra: Object.fromEntries(kept) };
  }
}

/** A country that no place in it is named of, in words: in English, as it is where it has no name there. */
function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code) : code;
}
