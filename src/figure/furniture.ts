import type { Chart, ChartOptions } from "../components/index.js";
import { readWhen, wordsFor } from "../time/index.js";
import { h, link, type ElementNode } from "./node.js";

/** Headline and deck. */
export function header(chart: Chart, options: ChartOptions): ElementNode {
  const { data, context } = chart;
  const headline = options.headline ?? data.meta.title;
  const deck = options.deck ?? data.meta.description;
  return h(
    "figcaption",
    { class: "head", id: `${chart.id}-head` },
    h("p", { class: "headline" }, headline === "" ? context.messages.untitled : headline),
    deck === undefined || deck === "" ? undefined : h("p", { class: "deck" }, deck),
  );
}

/** Remarks, sources, version: what a figure ends with. */
export function footer(chart: Chart, options: ChartOptions): ElementNode {
  const { data, context, plan } = chart;
  const notes = [...(options.notes === undefined ? [] : [options.notes]), ...(plan.notes ?? [])];
  const articles = data.meta.sources.filter((source) => source.type === "article");
  const { version, updated } = data.meta;
  const made = [
    version === undefined ? "" : `Data ${version}`,
    updated === undefined ? "" : wordsFor(readWhen(updated), context.locale),
    data.meta.licence ?? "",
    options.credit ?? "",
  ].filter((text) => text !== "");
  const sources = articles.flatMap((source, i) => [
    ...(i === 0 ? [] : [", "]),
    link(source.url, source.publisher),
  ]);
  return h(
    "div",
    { class: "foot" },
    ...notes.map((note) => h("p", { class: "note" }, note)),
    sources.length === 0
      ? undefined
      : h("p", { class: "sources" }, `${context.messages.sources}: `, ...sources, "."),
    made.length === 0 ? undefined : h("p", { class: "made" }, made.join(" · ")),
  );
}
