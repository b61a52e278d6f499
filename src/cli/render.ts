import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { unhandled, type ChartOptions } from "../components/index.js";
import { css } from "../figure/index.js";
import { toHTML } from "../print/page.js";
import { toSVG } from "../print/index.js";
import { chartFlags, readAsked, readWidth, text, type Asked } from "./ask.js";
import { readArgs, UsageError, type Command } from "./command.js";
import { reason } from "./files.js";
import { toPNG } from "./picture.js";
import { htmlPage, pageCss } from "./page.js";
import { headlineOf, languageOf, withMargins } from "./poster.js";
import { toSheet } from "./sheet.js";

/** `summitry render`: a timeline as a file that needs no script. */
export const render: Command = {
  usage:
    "summitry render [FILE] --view V --width N --domain A/B --theme T --orient O --lang L [--bare] -o OUT.svg|.html|.png",
  about:
    "Draws a dataset, JSON or CSV, as a picture or a page without script; without FILE the history that comes with\n" +
    "the package. Views: history, summits, threats, deadlines, and list (HTML only). Themes: light, dark, auto.\n" +
    "A picture has headline, sources and the day of the data; --bare leaves them out, for a page that sets its own.",
  async run(args) {
    const { files, values } = readArgs(args, {
      ...chartFlags,
      width: { type: "string" },
      output: { type: "string", short: "o" },
      bare: { type: "boolean" },
    });
    const out = text(values, "output");
    if (out === undefined) throw new UsageError("render needs -o OUT.svg, OUT.html or OUT.png");
    const write = writers.get(extname(out).toLowerCase());
    if (write === undefined) throw new UsageError(`expected OUT to end in .svg, .html or .png, got "${out}"`);
    const width = readWidth(values, "width");
    const asked = await readAsked(files, values);
    if (asked.name === "list" && write !== writeHTML)
      throw new UsageError(`the list is no drawing: expected OUT to end in .html, got "${out}"`);
    const bare = values["bare"] === true;
    if (bare && write === writeHTML)
      throw new UsageError(`--bare is for pictures: expected OUT to end in .svg or .png, got "${out}"`);
    save(out, await write(asked, width, bare));
    return 0;
  },
};

type Writer = (
  asked: Asked,
  width: number | undefined,
  bare: boolean,
) => string | Uint8Array | Promise<string | Uint8Array>;

const writeSVG: Writer = ({ options }, width, bare) => {
  const wide = { ...options, ...(width !== undefined && { width }) };
  return bare ? toSVG(unhandled<ChartOptions>(wide)) : toSheet(wide);
};

const writePNG: Writer = ({ options }, width, bare) => {
  const theme = options.theme === "dark" ? "dark" : "light";
  const warn = (message: string): unknown => process.stderr.write(`summitry: warning: ${message}\n`);
  const wide = { ...options, ...(width !== undefined && { width }) };
  return toPNG(bare ? withMargins(unhandled<ChartOptions>(wide)) : toSheet(wide), theme, warn);
};

const writeHTML: Writer = ({ options }, width) => {
  const body = toHTML({ ...options, ...(width !== undefined && { width }) });
  const head = `<style>\n${pageCss(options.theme, false)}${css}\n</style>`;
  return htmlPage({ lang: languageOf(options), title: headlineOf(options), head, body });
};

const writers: ReadonlyMap<string, Writer> = new Map([
  [".svg", writeSVG],
  [".html", writeHTML],
  [".png", writePNG],
]);

/** Writes a file, and the folder that it is to be in. */
export function save(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`cannot write "${file}": ${reason(error)}`);
  }
}
