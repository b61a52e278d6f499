import { keysOf, quote, type Finding } from "./issue.js";
import { JsonReader, SyntaxSlip, type JsonNode } from "./json-reader.js";
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

/** Lines that are counted in one piece of work. */
const piece = 1000;

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
  const reader = new JsonReader(text, (at, pointer, name, first) =>
    twice.push({
      ...positionAt(lines, at),
      ...{ code: "duplicate-property", severity: "error", pointer, key: true },
      message: `property ${quote(name)} is given twice, first in line ${positionAt(lines, first).line}`,
    }),
  );
  try {
    const root = yield* reader.read(depth);
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
function* valueOf(text: string, { start, end, parts }: JsonNode, depth: number): Work<unknown> {
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

function offsetOf(root: JsonNode, pointer: string, key = false): number {
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
