import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ChartOptions } from "../components/index.js";
import { historyView } from "../views/index.js";
import { escapeText } from "../print/index.js";
import { toHTML } from "../print/page.js";
import { chartFlags, readAsked, text, type Asked } from "./ask.js";
import { readArgs, UsageError, type Command } from "./command.js";
import { reason } from "./files.js";
import { frameHeights } from "./heights.js";
import { htmlPage, pageCss, scriptText } from "./page.js";
import { toPNG } from "./picture.js";
import { headlineOf, languageOf, poster, toPoster } from "./poster.js";
import { save } from "./render.js";
import { chunks, shipped } from "./shipped.js";
import { ampSnippet, heightFor, iframeSnippet, scriptSnippet, staticSnippet, type Kit } from "./snippets.js";
import { version } from "./version.js";

/** `summitry embed`: a folder that any static host can serve, and what to paste. */
export const embed: Command = {
  usage: "summitry embed [FILE] --view V --out DIR [--url BASE] [--domain A/B --theme T --orient O --lang L]",
  about:
    "Writes a page for frames, a poster, oembed.json and four snippets (iframe, script, static, AMP) into DIR, and prints\n" +
    "the snippets. BASE is where DIR will be on the web; without it everything works from one folder or disk.",
  async run(args) {
    const { files, values } = readArgs(args, {
      ...chartFlags,
      out: { type: "string" },
      url: { type: "string" },
    });
    const out = text(values, "out");
    if (out === undefined) throw new UsageError("embed needs --out DIR");
    const base = baseOf(text(values, "url"));
    const asked = await readAsked(files, values);
    const kit = kitOf(asked, base, files.length === 0);
    makeFolder(out);
    for (const [name, content] of [...filesOf(asked, kit), ["poster.png", await posterOf(asked)] as const])
      save(join(out, name), content);
    for (const [name, snippet] of snippetsOf(kit)) {
      const file = join(out, "snippets", `${name}.html`);
      save(file, snippet);
      process.stdout.write(`${name} (${file})\n\n${shorter(snippet)}\n`);
    }
    return 0;
  },
};

function baseOf(url: string | undefined): string {
  if (url === undefined) return "";
  if (!/^https?:\/\/[^\s/?#"<>\\]+(\/[^\s?#"<>\\]*)?$/i.test(url))
    throw new UsageError(`--url must be an http: or https: address of a folder, got "${url}"`);
  return url.endsWith("/") ? url : `${url}/`;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot write "${folder}": ${reason(error)}`);
  }
}

function kitOf({ name, data, options }: Asked, base: string, bundled: boolean): Kit {
  const title = headlineOf(options);
  const { domain, theme, orient, locale } = options;
  const attributes = Object.entries({ view: name, domain, theme, orient, lang: locale })
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeText(String(value))}"`))
    .join("");
  const inside = `\n<script type="application/json">${scriptText(JSON.stringify(data))}</script>`;
  const figure = toHTML(options);
  return {
    ...{ base, title, attributes, files: `summitry-${version()}` },
    alt: [title, data.meta.description].filter((part) => part !== undefined).join(". "),
    heights: frameHeights(options, figure),
    figure,
    // What comes with the package a script finds by its name; without an address of their own, data stand in the page.
    data: bundled
      ? { attribute: ` data="us-russia"`, inside: "" }
      : base === ""
        ? { attribute: "", inside }
        : { attribute: ` src="${escapeText(base)}data.json"`, inside: "" },
    host: shipped("host.js"),
    style: shipped("summitry.css"),
    script: shipped(bundled ? "embed.js" : "summitry.iife.js"),
    module: bundled,
  };
}

type File = readonly [name: string, content: string | Uint8Array];

function filesOf(asked: Asked, kit: Kit): File[] {
  const ours = ["summitry.iife.js", "frame.js", "licenses.txt"].map(shipped);
  const scripts = [...ours, kit.host, kit.style];
  const modules = kit.module ? [kit.script, ...chunks().map(shipped)] : [];
  const packed = [...scripts, ...modules].map(({ name, content }): File => [`${kit.files}/${name}`, content]);
  return [
    ...packed,
    ["index.html", framePage(asked, kit)],
    ["page.css", pageCss(asked.options.theme, true)],
    ["data.json", `${JSON.stringify(asked.data, null, 2)}\n`],
    ["oembed.json", `${JSON.stringify(oEmbed(kit), null, 2)}\n`],
  ];
}

/** The page in the frame: a classic script and data in the page, for modules and requests may not be allowed there. */
function framePage({ data, record, options }: Asked, kit: Kit): string {
  const { base, files, title, alt, figure, attributes } = kit;
  const json = (what: unknown, more: string): string =>
    `<script type="application/json"${more}>${scriptText(JSON.stringify(what))}</script>`;
  const address = (name: string): string => escapeText(`${base}${name}`);
  const about = [
    `<base target="_blank"/>`,
    `<meta name="description" content="${escapeText(alt)}"/>`,
    `<link rel="stylesheet" href="page.css"/>`,
    `<link rel="stylesheet" href="${files}/summitry.css"/>`,
    `<link rel="alternate" type="application/json+oembed" href="${address("oembed.json")}" title="${escapeText(title)}"/>`,
    ...(base === "" ? [] : [`<link rel="canonical" href="${address("index.html")}"/>`]),
    `<meta property="og:title" content="${escapeText(title)}"/>`,
    `<meta property="og:image" content="${address("poster.png")}"/>`,
    `<meta property="og:image:width" content="${poster.width}"/>`,
    `<meta property="og:image:height" content="${poster.height}"/>`,
    `<meta property="og:image:alt" content="${escapeText(alt)}"/>`,
    `<meta name="twitter:card" content="summary_large_image"/>`,
    `<script src="${files}/frame.js"></script>`,
    `<script defer src="${files}/summitry.iife.js"></script>`,
  ];
  const body = [
    `<history-timeline${attributes} hash>`,
    figure,
    json(data, ""),
    ...(record === undefined ? [] : [json(record, " data-record")]),
    `</history-timeline>`,
  ];
  return htmlPage({ lang: languageOf(options), title, head: about.join("\n"), body: body.join("\n") });
}

/** What a system asks for that is given an address alone: https://oembed.com. */
function oEmbed(kit: Kit): object {
  const { base, title } = kit;
  const [width, height] = [680, heightFor(kit, 680)];
  return {
    ...{
      type: "rich",
      version: "1.0",
      title,
      provider_name: "Summitry",
      html: iframeSnippet(kit),
      width,
      height,
    },
    thumbnail_url: `${base}poster.png`,
    thumbnail_width: poster.width,
    thumbnail_height: poster.height,
  };
}

async function posterOf({ name, options }: Asked): Promise<Uint8Array> {
  const theme = options.theme === "dark" ? "dark" : "light";
  // The list is no drawing: its events are shown all at once.
  const drawn: ChartOptions = name === "list" ? { ...options, view: historyView } : options;
  return toPNG(toPoster(drawn), theme, (message) => process.stderr.write(`summitry: warning: ${message}\n`));
}

function snippetsOf(kit: Kit): [name: string, snippet: string][] {
  return [
    ["iframe", iframeSnippet(kit)],
    ["script", scriptSnippet(kit)],
    ["static", staticSnippet(kit)],
    ["amp", ampSnippet(kit)],
  ];
}

/** A snippet for the terminal: a figure that fills screens is in the file. */
function shorter(snippet: string): string {
  return snippet.replace(/<figure[\s\S]*<\/figure>/, "<figure>… all of it is in the file …</figure>");
}
