import { pointerTo, quote } from "./issue.js";
import { finish, type Work } from "./work.js";

/** Where a value stands in a text, and those that it is made of. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly parts?: Parts;
}

/** By their step in a pointer. */
type Parts = Map<string, { readonly key: number; readonly node: JsonNode }>;

/** Deeper nesting than this is a mistake or an attack. */
export const MAX_DEPTH = 200;

/** Where a JSON text goes wrong. */
export class SyntaxSlip extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const STRING = /"([^"\\\r\n]*)/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Reads JSON for its places: it makes no values, and says what was expected where the syntax breaks. */
export class JsonReader {
  readonly #text: string;
  readonly #twice: (at: number, pointer: string, name: string, first: number) => void;
  #at = 0;

  constructor(text: string, twice: (at: number, pointer: string, name: string, first: number) => void) {
    this.#text = text;
    this.#twice = twice;
  }

  /** The root; the text is read in pieces of work down to a depth, and each part whole from there on. */
  *read(depth: number): Work<JsonNode> {
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    this.#match(SPACE);
    if (this.#at === this.#text.length) throw this.#slip("a value", "nothing");
    const root = yield* this.#walk("", depth);
    if (this.#at < this.#text.length) throw this.#slip("nothing more after the value");
    return root;
  }

  /** A value and the space after it; its parts in pieces of work, down to a depth. */
  *#walk(pointer: string, depth: number): Work<JsonNode> {
    const first = this.#text[this.#at];
    if (depth === 0 || (first !== "{" && first !== "[")) return this.#value(pointer);
    const start = this.#at;
    const parts = yield* first === "{" ? this.#object(pointer, depth) : this.#array(pointer, depth);
    return this.#node(start, parts);
  }

  /** The same at once. */
  #value(pointer: string): JsonNode {
    const start = this.#at;
    const first = this.#text[start];
    let parts: Parts | undefined;
    if (first === "{") parts = finish(this.#object(pointer, 0));
    else if (first === "[") parts = finish(this.#array(pointer, 0));
    else if (first === '"') this.#string("text");
    else if (this.#match(NUMBER) && this.#match(WORD)) throw this.#slipFrom(start, "a number");
    else if (this.#at === start && (!this.#match(LITERAL) || this.#match(WORD))) {
      throw this.#slipFrom(start, "a value");
    }
    return this.#node(start, parts);
  }

  #node(start: number, parts: Parts | undefined): JsonNode {
    const end = this.#at;
    this.#match(SPACE);
    return parts ? { start, end, parts } : { start, end };
  }

  *#object(pointer: string, depth: number): Work<Parts> {
    const parts: Parts = new Map();
    this.#open(pointer);
    if (this.#close("}")) return parts;
    do {
      const key = this.#at;
      const name = this.#string(parts.size === 0 ? 'a property name or "}"' : 'a property name after ","');
      this.#match(SPACE);
      if (!this.#take(":")) throw this.#slip('":" after the property name');
      const path = pointerTo(pointer, name);
      const step = pointerTo("", name).slice(1);
      const before = parts.get(step);
      if (before) this.#twice(key, path, name, before.key);
      parts.set(step, { key, node: depth === 0 ? this.#value(path) : yield* this.#walk(path, depth - 1) });
      if (depth > 0) yield;
    } while (this.#take(","));
    if (!this.#close("}")) throw this.#slip('"," or "}"');
    return parts;
  }

  *#array(pointer: string, depth: number): Work<Parts> {
    const parts: Parts = new Map();
    this.#open(pointer);
    if (this.#close("]")) return parts;
    do {
      const key = this.#at;
      const path = pointerTo(pointer, parts.size);
      const node = depth === 0 ? this.#value(path) : yield* this.#walk(path, depth - 1);
      parts.set(String(parts.size), { key, node });
      if (depth > 0) yield;
    } while (this.#take(","));
    if (!this.#close("]")) throw this.#slip('"," or "]"');
    return parts;
  }

  /** Passes over the bracket, and counts how deep the pointer is. */
  #open(pointer: string): void {
    if (pointer.split("/").length > MAX_DEPTH) {
      throw new SyntaxSlip(this.#at, `nested deeper than ${MAX_DEPTH} levels`);
    }
    this.#at++;
    this.#match(SPACE);
  }

  #string(expected: string): string {
    const start = this.#at;
    if (this.#text[start] !== '"') throw this.#slip(expected);
    for (this.#at++; this.#text[this.#at] !== '"';) {
      const character = this.#text[this.#at];
      if (character === undefined || character === "\n" || character === "\r") {
        const end = character === undefined ? "text" : "line";
        throw new SyntaxSlip(start, `expected a closing quote, found the end of the ${end}`);
      }
      if (character === "\\") {
        if (!this.#match(ESCAPE)) {
          const wrong = this.#text.slice(this.#at, this.#at + 2);
          throw new SyntaxSlip(this.#at, `expected an escape such as \\n or \\u00e9, found ${quote(wrong)}`);
        }
      } else if (character < " ") {
        throw new SyntaxSlip(this.#at, `expected text, found the control character ${quote(character)}`);
      } else this.#at++;
    }
    this.#at++;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  /** One character and the space after it, if it comes next. */
  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    this.#match(SPACE);
    return true;
  }

  /** A bracket, if it comes next. */
  #close(bracket: string): boolean {
    if (this.#text[this.#at] !== bracket) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const matched = pattern.test(this.#text) && pattern.lastIndex > this.#at;
    if (matched) this.#at = pattern.lastIndex;
    return matched;
  }

  #slipFrom(start: number, expected: string): SyntaxSlip {
    this.#at = start;
    return this.#slip(expected);
  }

  #slip(expected: string, end = "the end of the text"): SyntaxSlip {
    STRING.lastIndex = WORD.lastIndex = this.#at;
    const word = STRING.exec(this.#text)?.[1] ?? WORD.exec(this.#text)?.[0];
    const shown = word ?? String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    const next = this.#at >= this.#text.length ? end : quote(shown.slice(0, 30));
    return new SyntaxSlip(this.#at, `expected ${expected}, found ${next}`);
  }
}
