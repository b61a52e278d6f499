import { cardWords, type Chart } from "../components/index.js";
import { sourceItem } from "./card-sources.js";
import { sourcesOf } from "./cite.js";
import { h, type ElementNode } from "./node.js";

/** Ids of the sources that a drawing's events rest on, in the order in which they are first named. */
export function usedSources({ data }: Pick<Chart, "data">): readonly string[] {
  return [...new Set(Array.from({ length: data.size }, (_, i) => sourcesOf(data.event(i))).flat())];
}

/** The id, in the page, of a source in the list of sources. */
export function sourceAnchor({ id }: Pick<Chart, "id">, source: string): string {
  return `${id}-source-${source}`;
}

/**
 * All sources of a drawing as a numbered list: publisher, title with its address, authors and date.
 *
 * @example bibliography(compose({ data, view: listView }))
 */
export function bibliography(chart: Chart): ElementNode | undefined {
  const { data, context } = chart;
  const known = new Map(data.meta.sources.map((source) => [source.id, source]));
  const used = usedSources(chart);
  if (used.length === 0) return undefined;
  const cite = (ids: readonly string[] = []): ElementNode | undefined =>
    ids.length === 0
      ? undefined
      : h("span", { class: "by" }, ids.map((id) => known.get(id)?.publisher ?? id).join("; "));
  const items = used.map((id) => {
    const item = sourceItem(id, known.get(id), [], cardWords(context.messages), context.locale, cite);
    return { ...item, attributes: { id: sourceAnchor(chart, id) } };
  });
  return h(
    "section",
    { class: "bibliography", "aria-label": context.messages.sources },
    h("p", { class: "heading" }, context.messages.sources),
    h("ol", {}, ...items),
  );
}
