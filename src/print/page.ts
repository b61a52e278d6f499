import { compose, type Chart, type ChartOptions } from "../components/index.js";
import type { Typed } from "../components/options.js";
import type { Step } from "../dataset/index.js";
import { controls } from "../figure/controls.js";
import { entries, entryAnchor } from "../figure/entries.js";
import { footer, header } from "../figure/furniture.js";
import { deckOf, headlineOf } from "../figure/heading.js";
import { h, type ElementNode } from "../figure/node.js";
import { stateOf } from "../figure/state.js";
import { readingOf, stepsPanel } from "../figure/steps.js";
import { feed } from "./feed.js";
import { printNode } from "./html.js";
import { jsonLD } from "./json-ld.js";
import { element } from "./markup.js";
import { rooms, shownAt } from "./rooms.js";
import { printSVG } from "./svg.js";

/** Options of a figure as text: those of a drawing, and what only text has. */
export interface HTMLOptions extends ChartOptions {
  /**
   * Pixels: one drawing is made for each, and a style sheet shows the widest that fits a column, as large as it is, for
   * text that is scaled down cannot be read. 320, 360, 500, 700 and 960 when absent; each costs its bytes.
   */
  readonly widths?: readonly number[];
  /** A guided reading, all of its steps one below the other: the id of one that the data bring, or steps of one's own. */
  readonly steps?: string | readonly Step[];
  /** A figure for a page (default), or what survives in feeds and mail: a list with full dates and links. */
  readonly mode?: "page" | "feed";
  /** In a feed: the address of a picture of the timeline, `https:`. */
  readonly poster?: string;
  /** In a feed: the address of the page that the timeline stands on, `https:`. */
  readonly page?: string;
}

const defaults: readonly number[] = [320, 360, 500, 700, 960];

/** @throws TypeError or RangeError for options that make no sense */
function checkHTML({ widths, mode, poster, page }: HTMLOptions): void {
  if (widths !== undefined && (!Array.isArray(widths) || widths.length === 0))
    throw new TypeError(`widths must be a list of pixels, got: ${JSON.stringify(widths)}`);
  for (const width of (widths ?? []) as readonly unknown[])
    if (!(typeof width === "number" && width >= 120 && width <= 10_000))
      throw new RangeError(`widths must be between 120 and 10000 pixels: ${String(width)}`);
  if (mode !== undefined && mode !== "page" && mode !== "feed")
    throw new RangeError(`mode must be "page" or "feed": ${JSON.stringify(mode)}`);
  for (const [name, url] of Object.entries({ poster, page }))
    if (url !== undefined && !/^https?:\/\//i.test(url))
      throw new RangeError(`${name} must be an https: address: ${JSON.stringify(url)}`);
}

/** A time as JSON keeps it. */
const plain = (value: unknown): unknown =>
  value instanceof Date ? value.getTime() : Array.isArray(value) ? value.map(plain) : value;

const said = [
  ...(["domain", "extent", "height", "orient", "dir", "theme", "locale", "now", "asOf", "filter"] as const),
  ...(["headline", "deck", "notes", "credit", "report", "sort", "steps"] as const),
] satisfies (keyof HTMLOptions)[];

/** What a live timeline must know to draw the same. */
function optionsText(options: HTMLOptions): string {
  const given = said.filter((name) => options[name] !== undefined);
  return JSON.stringify(Object.fromEntries(given.map((name) => [name, plain(options[name])])));
}

function drawings(options: HTMLOptions, widths: readonly number[], first: Chart): string {
  const shown = shownAt(widths, options.orient);
  const { headline, deck } = options;
  return widths
    .map((width, i) => {
      const chart = compose({ ...options, width }, {}, first);
      const scene = chart.scene(chart.home);
      return printSVG(scene, chart.view(scene, chart.home), {
        id: `${chart.id}-${width}`,
        theme: "light",
        standalone: false,
        title: headline ?? "",
        description: deck ?? "",
        attributes: {
          xmlns: "http://www.w3.org/2000/svg",
          class: ["summitry-chart", ...shown[i]!].join(" "),
          // Where there is no style sheet the narrowest is shown: it fits everywhere.
          ...(i === 0 ? {} : { display: "none" }),
        },
      });
    })
    .join("");
}

function stage(options: HTMLOptions, widths: readonly number[], chart: Chart): string {
  if (chart.plan.table !== undefined) return "";
  if (chart.data.size === 0)
    return printNode(stateOf("empty", chart.context.messages, options.filter !== undefined));
  return element("div", { class: "stage" }, drawings(options, widths, chart) + rooms(options, chart));
}

/** All steps of a reading, each with a link to its event in the list. */
function steps({ steps }: HTMLOptions, chart: Chart): string {
  if (steps === undefined) return "";
  const reading = readingOf(steps, chart.data.meta.readings);
  return printNode(stepsPanel(reading, chart, "buttons", (event) => entryAnchor(chart, event)));
}

const hidden = (node: ElementNode): ElementNode => ({
  ...node,
  attributes: { ...node.attributes, hidden: "" },
});

function figure(options: HTMLOptions, widths: readonly number[]): string {
  const chart = compose({ ...options, width: widths.at(-1)! });
  const { theme, dir } = options;
  const { table } = chart.plan;
  const name = headlineOf(chart.plan, chart.data, options);
  const deck = deckOf(chart.plan, chart.data, options);
  const attributes: Readonly<Record<string, string | undefined>> = {
    class: "summitry",
    "data-static": optionsText(options),
    "data-theme": theme === "dark" || theme === "light" ? theme : undefined,
    "data-table": table !== undefined ? "" : undefined,
    lang: chart.context.locale,
    dir: dir === "rtl" || dir === "ltr" ? dir : undefined,
    "aria-labelledby": `${chart.id}-head`,
  };
  // The room that buttons and the line below the drawing will take: a style sheet knows when they will come.
  const kept =
    table !== undefined ? [] : [hidden(controls(chart)), h("div", { class: "readout", hidden: "" })];
  const parts = [
    printNode(header(chart, options)),
    steps(options, chart),
    stage(options, widths, chart),
    ...kept.map(printNode),
    printNode(entries(chart, options.sort)),
    printNode(footer(chart, options, "", true)),
    `<script type="application/ld+json">${jsonLD(chart, name, deck)}</script>`,
  ];
  const open = printNode({ ...h("figure", attributes), children: [] }).replace(/<\/figure>$/, "");
  return `${[open, ...parts.filter((part) => part !== "")].join("\n")}\n</figure>`;
}

/**
 * A timeline as HTML, without a page: a figure with a drawing for each width, the list of events with all that is
 * known of them, the sources, and data for search engines. With `summitry.css` it is complete; inside
 * `<history-timeline>` the element takes it over without moving anything. It is well-formed XML too, needs neither
 * inline style nor script, and the same options give the same bytes in every time zone and locale.
 *
 * @throws TypeError or RangeError for options that make no sense, ending in the value
 * @example toHTML({ data: usRussia, record, view: summitsView, widths: [360, 960] })
 * @example toHTML({ data: usRussia, view: summitsView, mode: "feed", page: "https://paper.example/summits" })
 */
export function toHTML<K extends string = string, P extends string = string, I extends string = string>(
  options: Typed<HTMLOptions, K, P, I>,
): string {
  checkHTML(options);
  if (options.mode === "feed") return feed(compose(options), options);
  const { width } = options;
  const widths = options.widths ?? (width === undefined ? defaults : [width]);
  return figure(
    options,
    [...new Set(widths)].sort((a, b) => a - b),
  );
}
