import { figureWords, type Chart, type ChartOptions } from "../components/index.js";
import { told } from "../dataset/told.js";
import { usedSources } from "../figure/bibliography.js";
import { deckOf, headlineOf } from "../figure/heading.js";
import { machineDate } from "../figure/machine-date.js";
import { h, link, type ElementNode } from "../figure/node.js";
import { readingOf, stepSources } from "../figure/steps.js";
import type { Step } from "../dataset/index.js";
import { wordsFor } from "../time/index.js";
import { printNode } from "./html.js";

/** Addresses that a feed leads to, and a reading that goes before its list. */
interface Addresses {
  readonly steps?: string | readonly Step[];
  readonly poster?: string;
  readonly page?: string;
}

type Content = ElementNode | string | undefined;

/** With something between the items. */
function joined(items: readonly ElementNode[]): Content[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : ["; ", item]));
}

function item(chart: Chart, i: number): ElementNode {
  const { data, context } = chart;
  const event = data.event(i);
  const when = data.when(i);
  const { title, summary } = told(event, context.locale, data.meta.language);
  const sources = new Map(data.meta.sources.map((source) => [source.id, source]));
  const cited = [...new Set(event.sources.map(({ source }) => source))].map((id) => {
    const source = sources.get(id);
    return link(source?.url, source?.publisher ?? id);
  });
  const words = figureWords(context.messages);
  const corrections = (event.corrections ?? []).flatMap(({ source, stated, corrected, note }) => {
    const printed = words.printed(sources.get(source)?.publisher ?? source, stated);
    return [` ${printed}`, corrected === null ? undefined : ` ${words.right(corrected)}`, ` ${note}`];
  });
  return h(
    "li",
    {},
    h("time", { datetime: machineDate(when) }, wordsFor(when, context.locale)),
    ": ",
    h("strong", {}, title),
    event.place === undefined ? "." : `, ${event.place.name}.`,
    summary === undefined ? undefined : ` ${summary}`,
    ...corrections,
    " (",
    ...joined(cited),
    ")",
  );
}

/** The steps of a reading, in their order. */
function reading({ steps }: Addresses, chart: Chart): readonly ElementNode[] {
  if (steps === undefined) return [];
  const found = readingOf(steps, chart.data.meta.readings);
  const items = found.steps.map((step) => {
    const cited = stepSources(step, chart);
    const by: Content[] = cited.length === 0 ? [] : [" (", ...joined(cited), ")"];
    return h("li", {}, h("strong", {}, step.title), h("br"), step.text, ...by);
  });
  return [...(found.title === "" ? [] : [h("h3", {}, found.title)]), h("ol", {}, ...items)];
}

function image(name: string, { poster, page }: Addresses): ElementNode | undefined {
  if (poster === undefined) return undefined;
  const picture = h("img", { src: poster, alt: name, width: "1200", height: "630" });
  return h("p", {}, page === undefined ? picture : link(page, picture));
}

/**
 * A timeline for feeds and mail, which drop scripts, styles, classes and drawings: a picture by its address, and a
 * list with dates in words, places, summaries and linked sources.
 */
export function feed(chart: Chart, options: ChartOptions & Addresses): string {
  const { data, context, plan } = chart;
  const name = headlineOf(plan, data, options);
  const deck = deckOf(plan, data, options);
  const known = new Map(data.meta.sources.map((source) => [source.id, source]));
  const publishers = new Set(usedSources(chart).map((id) => known.get(id)?.publisher ?? id));
  const made = [data.meta.licence ?? "", options.credit ?? ""].filter((text) => text !== "").join(" · ");
  const { dir } = options;
  const around = { lang: context.locale, dir: dir === "rtl" || dir === "ltr" ? dir : undefined };
  return printNode(
    h(
      "div",
      around,
      h("h2", {}, options.page === undefined ? name : link(options.page, name)),
      deck === "" ? undefined : h("p", {}, deck),
      image(name, options),
      ...reading(options, chart),
      data.size === 0
        ? h("p", {}, context.messages.empty)
        : h("ul", {}, ...Array.from({ length: data.size }, (_, i) => item(chart, i))),
      // What a view notes under its drawing is about the drawing.
      options.notes === undefined ? undefined : h("p", {}, options.notes),
      publishers.size === 0
        ? undefined
        : h("p", {}, `${context.messages.sources}: ${[...publishers].join(", ")}.`),
      made === "" ? undefined : h("p", {}, made),
    ),
  );
}
