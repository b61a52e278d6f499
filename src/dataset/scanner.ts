import { pointerTo, quote, type Finding } from "./issue.js";

/** A place in a text, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a scan of a JSON text finds. */
export interface Scan {
  /** Where the value at a pointer begins, or its property's name. A pointer to nothing is at its parent. */
  locate(pointer: string, key?: boolean): Position;
  /** A syntax error, which ends the scan, or properties given twice. With their places. */
  readonly findings: readonly (Finding & Position)[];
}

interface Node {
  readonly start: number;
  readonly parts?: Map<string, { readonly key: number; readonly node: Node }>;
}

/** Deeper nesting than this is a mistake or an attack. */
export const MAX_DEPTH = 200;

/** Where a JSON text goes wrong. */
class SyntaxSlip extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/**
 * Reads a JSON text for places: where every value begins, where a property is given twice, where the syntax
 * breaks and what was expected there. A byte order mark is passed over. It makes no values: `JSON.parse` does.
 *
 * @example
 * scan('{"a": [1, 2]}').locate("/a/1"); // { line: 1, column: 11 }
 */
export function scan(text: string): Scan {
  const lines = lineStarts(text);
  const twice: (Finding & Position)[] = [];
  const reader = new Reader(text, (at, pointer, name, first) =>
    twice.push({
      ...positionAt(lines, at),
      ...{ code: "duplicate-property", severity: "error", pointer, key: true },
      message: `property ${quote(name)} is given twice, first in line ${positionAt(lines, first).line}`,
    }),
  );
  try {
    const root = reader.read();
    return { locate: (pointer, key) => positionAt(lines, offsetOf(root, pointer, key)), findings: twice };
  } catch (slip) {
    if (!(slip instanceof SyntaxSlip)) throw slip;
    const place = positionAt(lines, slip.at);
    const finding = { code: "syntax", severity: "error", pointer: "", message: slip.message } as const;
    return { locate: () => place, findings: [{ ...finding, ...place }] };
  }
}

function offsetOf(root: Node, pointer: string, key = false): number {
  let node = root;
  let at = root.start;
  let parent = "";
  for (const step of pointer.split("/").slice(1)) {
    const part = node.parts?.get(step);
    if (!part) return at;
    node = part.node;
    parent = `${parent}/${step}`;
    at = key && parent === pointer ? part.key : node.start;
  }
  return at;
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith("\ufeff") ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

function positionAt(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - lines[low]! + 1 };
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const STRING = /"([^"\\\r\n]*)/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Reader {
  readonly #text: string;
  readonly #twice: (at: number, pointer: string, name: string, first: number) => void;
  #at = 0;

  constructor(text: string, twice: (at: number, pointer: string, name: string, first: number) => void) {
    this.#text = text;
    this.#twice = twice;
  }

  read(): Node {
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    this.#match(SPACE);
    if (this.#at === this.#text.length) throw this.#slip("a value", "nothing");
    const root = this.#value("");
    if (this.#at < this.#text.length) throw this.#slip("nothing more after the value");
    return root;
  }

  /** A value and the space after it. */
  #value(pointer: string): Node {
    const start = this.#at;
    const first = this.#text[start];
    let parts: Map<string, { key: number; node: Node }> | undefined;
    if (first === "{") parts = this.#object(pointer);
    else if (first === "[") parts = this.#array(pointer);
    else if (first === '"') this.#string("text");
    else if (this.#match(NUMBER) && this.#match(WORD)) throw this.#slipFrom(start, "a number");
    else if (this.#at === start && (!this.#match(LITERAL) || this.#match(WORD))) {
      throw this.#slipFrom(start, "a value");
    }
    this.#match(SPACE);
    return parts ? { start, parts } : { start };
  }

  #object(pointer: string): Map<string, { key: number; node: Node }> {
    const parts = new Map<string, { key: number; node: Node }>();
    this.#open(pointer);
    if (this.#take("}")) return parts;
    do {
      const key = this.#at;
      const name = this.#string(parts.size === 0 ? 'a property name or "}"' : 'a property name after ","');
      this.#match(SPACE);
      if (!this.#take(":")) throw this.#slip('":" after the property name');
      const path = pointerTo(pointer, name);
      const step = pointerTo("", name).slice(1);
      const before = parts.get(step);
      if (before) this.#twice(key, path, name, before.key);
      parts.set(step, { key, node: this.#value(path) });
    } while (this.#take(","));
    if (!this.#take("}")) throw this.#slip('"," or "}"');
    return parts;
  }

  #array(pointer: string): Map<string, { key: number; node: Node }> {
    const parts = new Map<string, { key: number; node: Node }>();
    this.#open(pointer);
    if (this.#take("]")) return parts;
    do {
      const key = this.#at;
      parts.set(String(parts.size), { key, node: this.#value(pointerTo(pointer, parts.size)) });
    } while (this.#take(","));
    if (!this.#take("]")) throw this.#slip('"," or "]"');
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
