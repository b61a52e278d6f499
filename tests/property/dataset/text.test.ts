import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDataset } from "../../../src/dataset/index.js";
import { pointerTo } from "../../../src/dataset/issue.js";
import { scan } from "../../../src/dataset/scanner.js";
import { distance, suggest } from "../../../src/dataset/suggest.js";

const options = { seed: 2025, numRuns: 300 };
const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 8 });

// A writer of JSON that notes where it puts each value: slow, obvious, and nothing of a scanner in it.
const spaces = ["", " ", "\n", "\t", "\r\n", "  \n "];

class Writer {
  text: string;
  readonly places = new Map<string, { at: number; key: number }>();
  readonly #choose: () => number;

  constructor(start: string, choose: () => number) {
    this.text = start;
    this.#choose = choose;
  }

  space(): void {
    this.text += spaces[this.#choose() % spaces.length]!;
  }

  value(value: unknown, pointer: string, key: number): void {
    this.places.set(pointer, { at: this.text.length, key });
    if (typeof value !== "object" || value === null) this.text += JSON.stringify(value);
    else this.parts(value, pointer, Array.isArray(value));
    this.space();
  }

  parts(value: object, pointer: string, isArray: boolean): void {
    this.text += isArray ? "[" : "{";
    this.space();
    for (const [i, [name, part]] of Object.entries(value).entries()) {
      if (i > 0) this.text += ",";
      this.space();
      const key = this.text.length;
      if (!isArray) {
        this.text += JSON.stringify(name);
        this.space();
        this.text += ":";
        this.space();
      }
      this.value(part, pointerTo(pointer, name), key);
    }
    this.text += isArray ? "]" : "}";
  }
}

/** Counts characters one by one. */
function naivePosition(text: string, offset: number): { line: number; column: number } {
  const place = { line: 1, column: 1 };
  for (let i = text.startsWith("\ufeff") ? 1 : 0; i < offset; i++) {
    const ends = text[i] === "\n" || (text[i] === "\r" && text[i + 1] !== "\n");
    if (ends) Object.assign(place, { line: place.line + 1, column: 1 });
    else place.column++;
  }
  return place;
}

test("the scanner finds every value and every name where the writer put it", () => {
  const mark = fc.constantFrom("", "\ufeff");
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.infiniteStream(fc.nat(5)),
      mark,
      (value, numbers, start) => {
        const writer = new Writer(start, () => numbers.next().value as number);
        writer.value(value, "", 0);
        const { locate, findings } = scan(writer.text);
        expect(findings).toEqual([]);
        for (const [pointer, { at, key }] of writer.places) {
          expect(locate(pointer)).toEqual(naivePosition(writer.text, at));
          if (pointer !== "") expect(locate(pointer, true)).toEqual(naivePosition(writer.text, key));
        }
      },
    ),
    options,
  );
});

test("the scanner refuses a text exactly when JSON.parse does", () => {
  const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value, null, 1));
  const edit = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(..."{}[],:\"'\\ 0-.eE+tn/\n\u0000\u00a0x"));
  const edited = fc.tuple(json, fc.array(edit, { maxLength: 3 })).map(([text, edits]) =>
    edits.reduce((sum, [at, cut, character]) => {
      const i = at % (sum.length + 1);
      return sum.slice(0, i) + character + sum.slice(i + cut);
    }, text),
  );
  let refused = 0;
  fc.assert(
    fc.property(edited, (text) => {
      const ours = scan(text).findings.some(({ code }) => code === "syntax");
      let theirs = false;
      try {
        JSON.parse(text);
      } catch {
        theirs = true;
      }
      if (theirs) refused++;
      expect(ours).toBe(theirs);
    }),
    { ...options, numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(500);
});

test("checking never throws, whatever it is given", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: true }), fc.string()),
      (input) => {
        expect(checkDataset(input).length).toBeGreaterThan(0);
      },
    ),
    options,
  );
});

test("checking never throws for a dataset that is broken anywhere", () => {
  const junk = fc.jsonValue({ maxDepth: 2 });
  const part = fc.dictionary(
    fc.constantFrom(
      "id",
      "kind",
      "when",
      "title",
      "links",
      "moments",
      "to",
      "type",
      "sources",
      "place",
      "parent",
    ),
    junk,
  );
  const list = fc.oneof(junk, fc.array(fc.oneof(part, junk)));
  fc.assert(
    fc.property(
      fc.record({ kinds: list, tracks: list, parties: list, sources: list, events: list }),
      (input) => {
        const issues = checkDataset(input);
        expect(issues.some(({ severity }) => severity === "error")).toBe(true);
        expect(checkDataset(JSON.stringify(input)).length).toBe(issues.length);
      },
    ),
    options,
  );
});

test("a distance is symmetric, zero only for equal words, and bounded by the longer word", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
    options,
  );
});

test("if one word suggests another, the other suggests the one", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(suggest(a, [b]) === b).toBe(suggest(b, [a]) === a && a !== b);
    }),
    options,
  );
});

test("one slip in a word of four letters or more is always found", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{4,12}$/),
      fc.nat(),
      fc.constantFrom("cut", "double", "swap"),
      (right, at, slip) => {
        const i = at % (right.length - 1);
        const letters = [...right];
        if (slip === "cut") letters.splice(i, 1);
        else if (slip === "double") letters.splice(i, 0, letters[i]!);
        else [letters[i], letters[i + 1]] = [letters[i + 1]!, letters[i]!];
        const wrong = letters.join("");
        fc.pre(wrong !== right);
        expect(suggest(wrong, [right])).toBe(right);
      },
    ),
    options,
  );
});
