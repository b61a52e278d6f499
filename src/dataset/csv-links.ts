import { listOf, type Cells } from "./csv-row.js";
import { inTable, type Spot } from "./csv-words.js";
import type { Link, TimelineEvent } from "./event.js";
import { quote, type Finding } from "./issue.js";
import { linkTypes } from "./link-types.js";
import type { Position } from "./scanner.js";
import { didYouMean } from "./suggest.js";
import type { Work } from "./work.js";

/** A link of a row, before it is known which row is meant by it. */
interface Asked {
  readonly links: Link[];
  readonly text: string;
  readonly pointer: string;
  readonly spot: Spot;
}

/** "supersedes", and "reply to" as well as "reply-to". */
const TYPED = new RegExp(`^(${linkTypes.join("|").replaceAll("-", "[-\\s]")})\\s+(.+)$`, "i");

/** Reads what rows say of other rows, such as `supersedes First deadline`: a title will do where an id would. */
export class LinkReader {
  readonly #asked: Asked[] = [];

  /** The links of a row. They are empty until all rows are known. */
  read(cells: Cells, pointer: string): { readonly links?: readonly Link[] } {
    const texts = listOf(cells.take("links", "links") ?? "").filter((text) => text !== "");
    const links: Link[] = [];
    for (const text of texts) this.#asked.push({ links, text, pointer, spot: cells.place("links") });
    return texts.length === 0 ? {} : { links };
  }

  /** Lets the links lead to their events; what leads nowhere is reported and left out. */
  *lead(events: readonly TimelineEvent[]): Work<(Finding & Position)[]> {
    const titles = new Map<string, TimelineEvent[]>();
    const ids = new Set<string>();
    for (const event of events) {
      // A row without a title is a problem of its own, told elsewhere: its links are looked at all the same.
      if (typeof event.title === "string")
        titles.set(event.title, [...(titles.get(event.title) ?? []), event]);
      if (typeof event.id === "string") ids.add(event.id);
      yield;
    }
    const problems: (Finding & Position)[] = [];
    for (const asked of this.#asked) {
      yield;
      const [, type, to = ""] = TYPED.exec(asked.text) ?? [];
      if (type === undefined) {
        problems.push(problem(asked, "value", untyped(asked.text)));
        continue;
      }
      const named = titles.get(to) ?? [];
      const id = ids.has(to) ? to : named.length === 1 ? named[0]!.id : undefined;
      const [, other, there] = /^([\w.-]+):([\w.-]+)$/.exec(to) ?? [];
      const end = id !== undefined ? { to: id } : { to: there!, in: other! };
      if (id === undefined && there === undefined)
        problems.push(problem(asked, "unknown-event", unknown(to, named, [...titles.keys(), ...ids])));
      else asked.links.push({ type: type.toLowerCase().replace(/\s/, "-") as Link["type"], ...end });
    }
    return problems;
  }
}

function untyped(text: string): string {
  const types = linkTypes.map((type) => `"${type}"`).join(", ");
  return `expected one of ${types} and then a title or id, such as "supersedes First deadline", found ${quote(text)}`;
}

function unknown(to: string, named: readonly TimelineEvent[], names: readonly string[]): string {
  if (named.length === 0) return `no row has the title or id ${quote(to)}: ${didYouMean(to, names)}`;
  const ids = named.map(({ id }) => `"${id}"`).join(" or ");
  return `${named.length} rows have the title ${quote(to)}: write the id of one instead, ${ids}`;
}

function problem({ pointer, spot }: Asked, code: string, sentence: string): Finding & Position {
  const { line, column } = spot;
  return { code, severity: "error", pointer, message: inTable(spot, spot.name, sentence), line, column };
}
