import { keysOf, pointerTo, quote, type Finding } from "./issue.js";
import { finish, type Work } from "./work.js";

/** A place in a text, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a scan of a JSON text finds. */
export interface Scan {
  /** The value that the text holds; undefined where it breaks off. */
  value(): Work<unknown>;
  /** Where the value at a pointer begins, or its property's name. A pointer to nothing is at its parent. */
  locate(pointer: string, key?: boolean): Position;
  /** A syntax error, which ends the scan, or properties given twice. With their places. */
  readonly findings: readonly (Finding & Position)[];
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly parts?: Parts;
}

/** By their step in a pointer. */
type Parts = Map<string, { readonly key: number; readonly node: Node }>;

/** Lines that are counted in one piece of work. */
const piece = 1000;

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
 * breaks and what was expected there. A byte order mark is passed over.
 *
 * @example
 * scan('{"a": [1, 2]}').locate("/a/1"); // { line: 1, column: 11 }
 */
export function scan(text: string): Scan {
  return finish(scanning(text));
}

/** The same in pieces of work. */
export function* scanning(text: string): Work<Scan> {
  const lines = yield* lineStarts(text);
  const twice: (Finding & Position)[] = [];
  const reader = new Reader(text, (at, pointer, name, first) =>
    twice.push({
      ...positionAt(lines, at),
      ...{ code: "duplicate-property", severity: "error", pointer, key: true },
      message: `property ${quote(name)} is given twice, first in line ${positionAt(lines, first).line}`,
    }),
  );
  try {
    const root = yield* reader.read();
    const locate: Scan["locate"] = (pointer, key) => positionAt(lines, offsetOf(root, pointer, key));
    return { locate, findings: twice, value: () => valueOf(text, root, depth) };
  } catch (slip) {
    if (!(slip instanceof SyntaxSlip)) throw slip;
    const place = positionAt(lines, slip.at);
    const finding = { code: "syntax", severity: "error", pointer: "", message: slip.message } as const;
    return { locate: () => place, findings: [{ ...finding, ...place }], value: nothing };
  }
}

// eslint-disable-next-line require-yield -- there is nothing to do
function* nothing(): Work<undefined> {
  return undefined;
}

/** How deep a text is read in pieces: the items of a dataset's lists are one each. */
const depth = 2;

/** The value of a node: its parts are parsed one by one down to a depth, and each whole from there on. */
function* valueOf(text: string, { start, end, parts }: Node, depth: number): Work<unknown> {
  if (depth === 0 || parts === undefined) return JSON.parse(text.slice(start, end)) as unknown;
  const values: [string, unknown][] = [];
  for (const [step, { node }] of parts) {
    values.push([step, yield* valueOf(text, node, depth - 1)]);
    yield;
  }
  if (text[start] === "[") return values.map(([, value]) => value);
  // Defines, as `JSON.parse` does, whatever a property is called.
  return Object.fromEntries(values.map(([step, value]) => [keysOf(`/${step}`)[0]!, value]));
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

function* lineStarts(text: string): Work<number[]> {
  const starts = [text.startsWith("\ufeff") ? 1 : 0];
  // Many lines, and hardly ever ends of another kind: then an expression would cost more than all the rest.
  if (!text.includes("\r"))
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
      if (starts.push(at + 1) % piece === 0) yield;
    }
  else
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g))
      if (starts.push(index + end.length) % piece === 0) yield;
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

  *read(): Work<Node> {
    if (this.#text.startsWith("\ufeff")) this.#at = 1;
    this.#match(SPACE);
    if (this.#at === this.#text.length) throw this.#slip("a value", "nothing");
    const root = yield* this.#walk("", depth);
    if (this.#at < this.#text.length) throw this.#slip("nothing more after the value");
    return root;
  }

  /** A value and the space after it; its parts in pieces of work, down to a depth. */
  *#walk(pointer: string, depth: number): Work<Node> {
    const first = this.#text[this.#at];
    if (depth === 0 || (first !== "{" && first !== "[")) return this.#value(pointer);
    const start = this.#at;
    const parts = yield* first === "{" ? this.#object(pointer, depth) : this.#array(pointer, depth);
    return this.#node(start, parts);
  }

  /** The same at once. */
  #value(pointer: string): Node {
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

  #node(start: number, parts: Parts | undefined): Node {
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
