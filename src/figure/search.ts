import type { Facet, FacetEntry, SearchMessages } from "../components/index.js";
import { h, type ElementNode } from "./node.js";

/** The choices of one facet, and which of them are made. */
export interface FacetList {
  readonly facet: Facet;
  readonly name: string;
  readonly entries: readonly FacetEntry[];
  readonly chosen: readonly string[];
}

/** More choices than this are not listed, unless they are made: who looks for one of a thousand names types it. */
export const listed = 60;

function checkbox({ facet, chosen }: FacetList, { id, label, count }: FacetEntry): ElementNode {
  const checked = chosen.includes(id) ? "" : undefined;
  return h(
    "label",
    { class: "choice" },
    h("input", { type: "checkbox", "data-facet": facet, value: id, checked }),
    h("span", {}, label),
    count === undefined ? undefined : h("span", { class: "count" }, String(count)),
  );
}

/** The choices of a facet behind its name. */
export function facetNode(list: FacetList, words: SearchMessages): ElementNode {
  const { facet, name, entries, chosen } = list;
  const shown = entries.filter(({ id }, i) => i < listed || chosen.includes(id));
  const left = entries.length - shown.length;
  return h(
    "details",
    { class: "facet", name: "summitry-facet", "data-of": facet },
    h("summary", {}, words.chosen(name, chosen.length)),
    h(
      "div",
      { class: "choices", role: "group", "aria-label": name, tabindex: "0" },
      ...shown.map((entry) => checkbox(list, entry)),
      left === 0 ? undefined : h("p", { class: "rest" }, words.unlisted(left)),
    ),
  );
}

/** The panel: a field with its matches, and what else events can be filtered by. */
export function searchPanel(lists: readonly FacetList[], words: SearchMessages, name: string): ElementNode {
  const button = (act: string, label: string, text: string): ElementNode =>
    h(
      "button",
      { type: "button", class: "square", "data-act": act, "aria-label": label, title: label },
      text,
    );
  return h(
    "div",
    { class: "search", role: "search", "aria-label": name, "data-own-keys": "" },
    h(
      "div",
      { class: "find" },
      h("input", {
        type: "search",
        class: "text",
        "aria-label": words.searchFor,
        placeholder: words.searchFor,
        autocomplete: "off",
        spellcheck: "false",
      }),
      button("previous", words.previousMatch, "↑"),
      button("next", words.nextMatch, "↓"),
      h("span", { class: "at", role: "status" }),
      h("label", { class: "only" }, h("input", { type: "checkbox", "data-act": "only" }), words.onlyMatches),
      button("close", words.closeSearch, "×"),
    ),
    h("button", { type: "button", class: "here", "data-act": "open", hidden: "" }, " "),
    h("div", { class: "facets" }, ...lists.map((list) => facetNode(list, words))),
    h(
      "div",
      { class: "sum" },
      h("span", { class: "shown", role: "status" }),
      h("button", { type: "button", class: "clear", "data-act": "clear" }, words.clearFilters),
    ),
  );
}
