import {
  figureWords,
  mostNotes,
  type FigureMessages,
  type Chart,
  type ChartOptions,
} from "../components/index.js";
import { excerptOf } from "../dataset/excerpt.js";
import { readWhen, wordsFor } from "../time/index.js";
import { deckOf, headlineOf } from "./heading.js";
import { creditsOf } from "./main-sources.js";
import { h, link, reportAddress, type ElementNode } from "./node.js";

/** Headline and deck. */
export function header(chart: Chart, options: ChartOptions): ElementNode {
  const { data, context } = chart;
  const headline = headlineOf(chart.plan, data, options);
  const deck = deckOf(chart.plan, data, options);
  return h(
    "figcaption",
    { class: "head", id: `${chart.id}-head` },
    h("p", { class: "headline" }, headline === "" ? context.messages.untitled : headline),
    deck === "" ? undefined : h("p", { class: "deck" }, deck),
  );
}

/** Version and date of the data: in words, for a bare day could be that of the page, too. */
export function versionOf({ data, context }: Chart): string {
  const { version, updated } = data.meta;
  const words = figureWords(context.messages);
  if (updated !== undefined)
    return words.dataChanged(wordsFor(readWhen(updated), context.locale), version ?? "");
  return version === undefined ? "" : words.dataVersion(version);
}

/** A line that names the data, their version, their day and where they are. */
function citationOf(chart: Chart, options: ChartOptions, words: FigureMessages, address: string): string {
  const { data, context } = chart;
  const { version, updated, licence } = data.meta;
  const parts = [
    `“${data.meta.title}”`,
    version === undefined ? "" : words.versionOf(version),
    updated === undefined ? "" : wordsFor(readWhen(updated), context.locale),
    licence ?? "",
    options.credit ?? "",
    address,
  ];
  return parts.filter((text) => text !== "").join(", ");
}

/** What readers may do with the data: take them, cite them, say what is wrong with them. */
function tools(chart: Chart, options: ChartOptions, address: string, still: boolean): ElementNode {
  const { meta } = chart.data;
  const words = figureWords(chart.context.messages);
  const file = (kind: string): ElementNode =>
    still
      ? h("span", {}, kind)
      : h("button", { type: "button", "data-get": kind, "aria-label": `${words.getData}, ${kind}` }, kind);
  const { report } = options;
  const subject = words.errorIn(meta.title, [meta.id, meta.version].filter(Boolean).join(" "));
  return h(
    "div",
    { class: "tools" },
    // Of an excerpt there would be a part in the files. Without a script the room for the buttons alone is kept.
    excerptOf(chart.all) !== undefined
      ? undefined
      : h(
          "span",
          { class: "get", hidden: still ? "" : undefined },
          `${words.getData}: `,
          file("JSON"),
          " · ",
          file("CSV"),
        ),
    report === undefined ? undefined : link(reportAddress(report, subject), words.reportError),
    // What has no name cannot be cited.
    meta.title === ""
      ? undefined
      : h(
          "details",
          {},
          h("summary", {}, words.cite),
          h("p", { class: "citation" }, citationOf(chart, options, words, address)),
        ),
  );
}

/** Remarks: the editor's own, then the view's, folded where they are many. */
function remarks(noted: readonly string[], { notes }: ChartOptions, words: FigureMessages): ElementNode[] {
  const note = (text: string): ElementNode => h("p", { class: "note" }, text);
  const own = notes === undefined ? [] : [note(notes)];
  if (noted.length <= mostNotes) return [...own, ...noted.map(note)];
  const head = h("summary", {}, words.corrections(noted.length));
  return [...own, h("details", { class: "notes" }, head, ...noted.map(note))];
}

/**
 * Remarks, sources, version, the data themselves: what a figure ends with.
 *
 * @param address of the page, for citing it
 * @param still for a page where no script runs
 */
export function footer(
  chart: Chart,
  options: ChartOptions,
  address: string = "",
  still: boolean = false,
): ElementNode {
  const { data, context, plan } = chart;
  const { named, after } = creditsOf(chart);
  const made = [versionOf(chart), data.meta.licence ?? "", options.credit ?? ""];
  const sources = named.flatMap(({ name, url }, i) => [
    i === 0 ? `${context.messages.sources}: ` : ", ",
    link(url, name),
  ]);
  return h(
    "div",
    { class: "foot" },
    ...remarks(plan.notes ?? [], options, figureWords(context.messages)),
    after === "" ? undefined : h("p", { class: "sources" }, ...sources, after),
    h("p", { class: "made" }, made.filter((text) => text !== "").join(" · ")),
    tools(chart, options, address, still),
  );
}
