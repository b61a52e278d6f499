import { escapeText } from "../print/index.js";
import { palette } from "../scene/index.js";

/** What a page is made of: markup but for its title and language, which are text. */
export interface PageParts {
  readonly lang: string;
  readonly title: string;
  readonly head: string;
  readonly body: string;
}

/** A whole page. It needs no script; what stands in `head` brings its looks. */
export function htmlPage({ lang, title, head, body }: PageParts): string {
  return `<!doctype html>
<html lang="${escapeText(lang)}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeText(title)}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/** How a page around one figure looks: in a frame without room of its own, else like a sheet of paper. */
export function pageCss(theme: "light" | "dark" | "auto" | undefined, framed: boolean): string {
  const paper = (index: 0 | 1): string =>
    `html{background:${palette.surface[index]};color-scheme:${["light", "dark"][index]!}}`;
  const room = framed
    ? `body{margin:0;padding:1px}\nhtml[data-alone] body{margin:0 auto;padding:16px;max-width:1200px}\n@media print{html[data-alone] body{padding:0;max-width:none}}`
    : "body{margin:0 auto;padding:16px;max-width:1200px}@media print{body{padding:0;max-width:none}}";
  const dark =
    theme === "auto" || theme === undefined ? `\n@media (prefers-color-scheme:dark){${paper(1)}}` : "";
  return `${paper(theme === "dark" ? 1 : 0)}${dark}\n${room}\n`;
}

/** Text for an element that is a script: nothing in it ends that. */
export function scriptText(json: string): string {
  return json
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
