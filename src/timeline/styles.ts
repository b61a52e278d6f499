import { coreCss } from "../figure/css.js";

const sheets = new WeakMap<Document, CSSStyleSheet>();
const users = new WeakMap<Document | ShadowRoot, number>();

/** What was loaded late and has styles of its own. */
const added = new WeakMap<Document, Set<string>>();

const textOf = (document: Document): string => [coreCss, ...(added.get(document) ?? [])].join("\n");

/** Add the styles of a part that is loaded late, for all timelines of a document. */
export function addStyles(document: Document, css: string): void {
  const parts = added.get(document) ?? new Set();
  if (parts.has(css)) return;
  added.set(document, parts.add(css));
  sheets.get(document)?.replaceSync(textOf(document));
}

function sheetOf(document: Document): CSSStyleSheet | undefined {
  const known = sheets.get(document);
  const view = document.defaultView;
  if (known !== undefined || view === null || !("adoptedStyleSheets" in document)) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(textOf(document));
  sheets.set(document, sheet);
  return sheet;
}

/**
 * Give the root around a timeline its style sheet: a constructed one, which a strict policy allows.
 * Returns how to take it away again; the last timeline of a root does.
 */
export function adoptStyles(root: Document | ShadowRoot): () => void {
  const sheet = sheetOf(root.nodeType === 9 ? (root as Document) : root.ownerDocument!);
  if (sheet === undefined) return () => {};
  const count = users.get(root) ?? 0;
  users.set(root, count + 1);
  // Also where it was before: a shadow tree that goes into another document loses its sheets.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let adopted = true;
  return () => {
    if (!adopted) return;
    adopted = false;
    const left = (users.get(root) ?? 1) - 1;
    users.set(root, left);
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
