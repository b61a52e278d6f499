import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import type { Chart, Sort, Still } from "../components/index.js";
import { fateOf } from "./due.js";
import { machineDate } from "./machine-date.js";
import { others } from "./others.js";
import { outlineItem } from "./outline-item.js";
import { mainSources } from "./main-sources.js";
import { h, link, passed, type ElementNode } from "./node.js";

/** Most events that stand in a list as a whole: a longer one shows a part and says where in the whole it is. */
export const most = 400;

/** Events in a part of a longer list: few, since it is made anew whenever a reader comes to its end. */
export const part = 50;

/** The places that a list of so many events shows when it begins at one of them. */
export function shownFrom(size: number, from: number, limit: number = most): readonly [number, number] {
  if (size <= limit) return [0, size];
  const first = Math.min(Math.max(0, from), size - Math.min(part, limit));
  return [first, first + Math.min(part, limit)];
}

/** The sources of an event as readers know them. */
function citation(data: Dataset, event: TimelineEvent): ElementNode[] {
  return mainSources(data, event).map(({ id, url, publisher }) => {
    const paragraph = event.sources.find(({ source }) => source === id)?.paragraph;
    const where = paragraph === undefined ? "" : `, ¶ ${[paragraph].flat().join(", ")}`;
    return h("cite", {}, passed(link(url, publisher)), where);
  });
}

/**
 * The outline: a real list of all events. It is the tree for assistive technology, the keyboard's way through the
 * drawing, what a page without script shows, and what is printed. Where a view has no drawing it is a table.
 *
 * @param sort what a table is sorted by
 * @param from first place of a list too long to be shown whole
 * @param still what rows say besides on paper
 */
export function outline(
  chart: Chart,
  sort: Sort = "date",
  from: number = 0,
  limit: number = most,
  still?: (row: number) => Still,
): ElementNode {
  const { data, context, plan } = chart;
  const { messages } = context;
  const around = { class: "outline", part: "outline", role: "group", "aria-label": messages.events };
  const part = excerptOf(data);
  const count = part && h("p", { class: "count" }, part.words);
  if (data.size === 0) return h("div", around, count ?? h("p", { class: "empty" }, messages.empty));
  const [first, end] = shownFrom(data.size, from, limit);
  const items = (): ElementNode[] =>
    Array.from({ length: end - first }, (_, i) => listItem(chart, first + i, i === 0, limit));
  const page = (place: number, text: string): ElementNode =>
    h("button", { type: "button", class: "page", "data-place": String(place) }, text);
  return h(
    "div",
    around,
    count,
    end - first < data.size ? goTo(messages.goTo) : undefined,
    first > 0 ? page(first - 1, messages.earlier(first)) : undefined,
    plan.table?.node(chart, sort, first, end, still) ?? h("ol", {}, ...items()),
    end < data.size ? page(end, messages.later(data.size - end)) : undefined,
    others(chart),
  );
}

/** A field that leads to a date, for a list that nobody walks through. */
function goTo(label: string): ElementNode {
  const field = h("input", { type: "text", "data-go": "", autocomplete: "off", spellcheck: "false" });
  return h("label", { class: "go" }, `${label} `, field);
}

function listItem(chart: Chart, row: number, stop: boolean, limit: number): ElementNode {
  const { data } = chart;
  const { id, when, title, place } = outlineItem(chart, row);
  const fate = fateOf(data.event(row), chart);
  const part =
    data.size > limit ? { "aria-setsize": String(data.size), "aria-posinset": String(row + 1) } : {};
  return h(
    "li",
    { "data-event": id, ...part },
    h(
      "button",
      { type: "button", class: "item", tabindex: stop ? "0" : "-1", "aria-pressed": "false" },
      h("time", { datetime: machineDate(data.when(row)) }, when),
      h("span", { class: "title" }, title),
      place === "" ? undefined : h("span", { class: "place" }, place),
      fate === "" ? undefined : h("span", { class: "fate" }, fate),
    ),
    h("span", { class: "cites" }, ...citation(data, data.event(row))),
  );
}
