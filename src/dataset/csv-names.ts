/** A cell's text as an id: letters without marks, digits, hyphens. What has no such letters gets a number of its own. */
export function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain === "" ? checksum(text) : plain.slice(0, 60).replace(/-+$/, "");
}

/** FNV-1a, so that a name in another script has the same id in whatever order the rows stand. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of text.normalize("NFC")) {
    sum = Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `x${sum.toString(36)}`;
}

/**
 * Ids for names, the same for the same name whatever its capitals and spaces. Two names that make one id get two:
 * the second is numbered.
 *
 * @example
 * const ids = new Names();
 * ids.id("The Hague"); // "the-hague"
 */
export class Names {
  readonly #byName = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The id of a name. `base` is what to make it from, when not the name. */
  id(name: string, base: string = name): string {
    const key = name.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = this.free(slug(base));
    this.#byName.set(key, id);
    return id;
  }

  /** An id that nothing else has: this one, or this one with a number. */
  free(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#taken.has(id); n++) id = `${wanted}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/**
 * What a table is called when it does not say so itself: as its file.
 *
 * @example nameOfFile("data/our-talks.csv") // { id: "our-talks", title: "Our talks" }
 */
export function nameOfFile(path: string): { id: string; title: string } {
  const name = /([^/\\]*?)(\.[^./\\]*)?$/.exec(path)![1]!;
  return { id: name, title: name.replace(/[-_]+/g, " ").replace(/^./u, (first) => first.toUpperCase()) };
}
