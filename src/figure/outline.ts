import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Chart, Sort } from "../components/index.js";
import { wordsFor } from "../time/index.js";
import { machineDate } from "./machine-date.js";
import { h, link, type ElementNode } from "./node.js";
import { table } from "./table.js";

/** Date, title and place of an event in one line of text, as it is announced and listed. */
export interface OutlineItem {
  readonly id: string;
  readonly when: string;
  readonly title: string;
  readonly place: string;
}

/** The events of a drawing as a list, in order of time. */
export function outlineItems({ data, context }: Chart): OutlineItem[] {
  return Array.from({ length: data.size }, (_, i) => {
    const event = data.event(i);
    const title = event.locales?.[context.locale]?.title ?? event.title;
    return {
      id: event.id,
      when: wordsFor(data.when(i), context.locale),
      title,
      place: event.place?.name ?? "",
    };
  });
}

/** The title of a source as readers know it. */
function citation(data: Dataset, event: TimelineEvent): ElementNode[] {
  const seen = new Set<string>();
  const sources = event.sources.filter(({ source }) => !seen.has(source) && seen.add(source));
  return sources.flatMap(({ source, paragraph }) => {
    const found = data.meta.sources.find(({ id }) => id === source);
    if (found?.type !== "article") return [];
    const where = paragraph === undefined ? "" : `, ¶ ${[paragraph].flat().join(", ")}`;
    return [h("cite", {}, link(found.url, found.publisher), where)];
  });
}

/**
 * The outline: a real list of all events. It is the tree for assistive technology, the keyboard's way through the
 * drawing, what a page without script shows, and what is printed. Where a view has no drawing it is a table.
 *
 * @param sort what a table is sorted by
 */
export function outline(chart: Chart, sort: Sort = "date"): ElementNode {
  const { data, context, plan } = chart;
  const around = {
    class: "outline",
    part: "outline",
    role: "group",
    "aria-label": context.messages.events,
  };
  if (data.size === 0) return h("div", around, h("p", { class: "empty" }, context.messages.empty));
  if (plan.table === true) return h("div", around, table(chart, sort));
  const items = outlineItems(chart).map(({ id, when, title, place }, i) => {
    const event = data.event(i);
    const stop = i === 0 ? "0" : "-1";
    return h(
      "li",
      { "data-event": id },
      h(
        "button",
        { type: "button", class: "item", tabindex: stop, "aria-pressed": "false" },
        h("time", { datetime: machineDate(data.when(i)) }, when),
        h("span", { class: "title" }, title),
        place === "" ? undefined : h("span", { class: "place" }, place),
      ),
      h("span", { class: "cites" }, ...citation(data, event)),
    );
  });
  return h("div", around, h("ol", {}, ...items));
}
