import type { Chart, Sort } from "../components/index.js";
import type { TimelineEvent } from "../dataset/index.js";
import { told } from "../dataset/told.js";
import { bibliography, usedSources } from "./bibliography.js";
import { kindOf, partsOf } from "./event-parts.js";
import { citesOf, entryAnchor, factsOf } from "./facts.js";
import { others } from "./others.js";
import { machineDate } from "./machine-date.js";
import { h, link, type ElementNode } from "./node.js";
import { stillOf } from "./still.js";

export { entryAnchor } from "./facts.js";

function titleOf(event: TimelineEvent, title: string): ElementNode {
  const inner = event.url === undefined ? title : link(event.url, title);
  return h("b", { class: "title" }, inner);
}

/** An item of the list: what an `<ol>` child of the element may carry, it carries. */
function entry(chart: Chart, i: number, numbers: readonly string[]): ElementNode {
  const { data } = chart;
  const event = data.event(i);
  const card = partsOf(event, chart);
  const { title, summary } = told(event, card.locale, data.meta.language);
  // The place stands beside the title.
  const cites = citesOf(card, chart, numbers);
  const facts = factsOf(card, chart, [[chart.context.messages.sources, [cites]]], [card.words.where]);
  const marks = {
    "data-event": event.id,
    "data-kind": event.kind,
    "data-when": event.when,
    "data-host": event.place?.host ?? undefined,
  };
  const place = event.place?.name;
  return h(
    "li",
    { id: entryAnchor(chart, event.id), ...marks },
    h("time", { datetime: machineDate(data.when(i)) }, card.date(event.when)),
    h(
      "div",
      { class: "entry" },
      h(
        "p",
        { class: "what" },
        titleOf(event, title),
        place === undefined ? undefined : ", ",
        place === undefined ? undefined : h("span", { class: "place" }, place),
        h("span", { class: "kind" }, ` ${kindOf(card)}`),
      ),
      summary === undefined ? undefined : h("p", { class: "summary" }, summary),
      facts,
    ),
  );
}

/**
 * Every event with all that is known of it, and every source: what a page without script, a printed page and a search
 * engine read. Nothing in it needs a script. Where a view has no drawing it is a table.
 *
 * @param sort what a table is sorted by
 * @example printNode(entries(compose({ data, view: summitsView })))
 */
export function entries(chart: Chart, sort?: Sort): ElementNode {
  const { data, context, plan } = chart;
  const around = { class: "outline", part: "outline", role: "group", "aria-label": context.messages.events };
  if (data.size === 0) return h("div", around, h("p", { class: "empty" }, context.messages.empty));
  const numbers = usedSources(chart);
  const items = (): ElementNode =>
    h("ol", { class: "entries" }, ...Array.from({ length: data.size }, (_, i) => entry(chart, i, numbers)));
  const all = plan.table?.node(chart, sort ?? "date", 0, data.size, stillOf(chart)) ?? items();
  return h("div", around, all, others(chart), bibliography(chart));
}
