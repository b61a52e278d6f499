/** A part of a printed page as its tags tell: what it is, and on which pages it stands. */
export interface Tagged {
  /** `LI` for an item of a list, `TR` for a row, `Figure`, `Link`. */
  readonly type: string;
  /** What stands directly in it: a row of headings alone is the head of a table, drawn anew on each page. */
  readonly kids: readonly string[];
  readonly pages: readonly number[];
}

/** What a test wants to know of a PDF. */
export interface Read {
  readonly pages: number;
  readonly parts: readonly Tagged[];
  /** Addresses that are linked, page by page. */
  readonly links: readonly (readonly string[])[];
}

/**
 * Reads a tagged PDF as Chromium writes them: its objects stand in the file as text, only what is drawn is packed. The
 * tags say for each element of the page on which sheet each of its pieces lies.
 *
 * @throws Error when the file has no tags
 */
export function readPDF(file: Uint8Array): Read {
  const text = Buffer.from(file).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id!, body!);
  const [, kids = ""] = /\/Type \/Catalog[\s\S]*?\/Pages (\d+) 0 R/.exec(text) ?? [];
  const sheets = sheetsOf(objects, kids);
  const elements = [...objects].filter(([, body]) => body.startsWith("<</Type /StructElem"));
  if (elements.length === 0) throw new Error("the PDF has no tags");
  const parts = elements.map(([id, body]) => ({
    type: typeOf(body),
    kids: kidsOf(body).map((kid) => typeOf(objects.get(kid) ?? "")),
    pages: [...new Set(pagesOf(objects, id).map((page) => sheets.indexOf(page)))].sort((a, b) => a - b),
  }));
  return { pages: sheets.length, parts, links: sheets.map((sheet) => linksOn(objects, sheet)) };
}

const kidsOf = (body: string): string[] =>
  [
    ...(/\/K (\[[\s\S]*?\](?=\n|>>)|[^\n>]*)/.exec(body)?.[1] ?? "")
      .replace(/<<[\s\S]*?>>/g, " ")
      .matchAll(/(\d+) 0 R/g),
  ].map(([, kid]) => kid!);
const typeOf = (body: string): string => /\/S \/(\w+)/.exec(body)?.[1] ?? "";

/** The pages in their order, as the tree of pages has them. */
function sheetsOf(objects: ReadonlyMap<string, string>, id: string): string[] {
  const body = objects.get(id) ?? "";
  if (!body.includes("/Type /Pages")) return [id];
  const [, kids = ""] = /\/Kids \[([^\]]*)\]/.exec(body) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => sheetsOf(objects, kid!));
}

/** The pages of an element and of all in it. A number among its kids is a piece of what is drawn on its own page. */
function pagesOf(objects: ReadonlyMap<string, string>, id: string): string[] {
  const body = objects.get(id) ?? "";
  const [, all = ""] = /\/K (\[[\s\S]*?\](?=\n|>>)|[^\n>]*)/.exec(body) ?? [];
  const [, own] = /\n\/Pg (\d+) 0 R/.exec(body) ?? [];
  const inner = all.replace(/<<[\s\S]*?>>/g, " ");
  const named = [...all.matchAll(/<<[\s\S]*?\/Pg (\d+) 0 R[\s\S]*?>>/g)].map(([, page]) => page!);
  const kids = kidsOf(body).flatMap((kid) => pagesOf(objects, kid));
  const pieces = /(?:^|[[\s])\d+(?![\d]* 0 R)(?=[\]\s]|$)/.test(inner.replace(/\d+ 0 R/g, " "));
  return [...(pieces && own !== undefined ? [own] : []), ...named, ...kids];
}

function linksOn(objects: ReadonlyMap<string, string>, sheet: string): string[] {
  const [, annotations = ""] = /\/Annots \[([^\]]*)\]/.exec(objects.get(sheet) ?? "") ?? [];
  return [...annotations.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
    const [, address] = /\/URI \(((?:\\.|[^)])*)\)/.exec(objects.get(id!) ?? "") ?? [];
    return address === undefined ? [] : [address.replace(/\\(.)/g, "$1")];
  });
}
