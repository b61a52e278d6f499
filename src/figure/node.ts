import type { ElementNode } from "../scene/index.js";

export type { ElementNode, NodeAttributes } from "../scene/index.js";

/**
 * Make an element node; children that are undefined or empty texts are left out.
 *
 * @example h("p", { class: "deck" }, "Fifteen meetings.")
 */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (ElementNode | string | undefined)[]
): ElementNode {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) given[name] = value;
  return {
    tag,
    attributes: given,
    children: children.filter((child): child is ElementNode | string => child !== undefined && child !== ""),
  };
}

const schemes: readonly string[] = ["http:", "https:", "mailto:"];

/** A link where the address is one that readers may be sent to, else its text alone. */
export function link(href: string | undefined, ...children: readonly (ElementNode | string)[]): ElementNode {
  const scheme = href
    ?.trim()
    .match(/^[a-z][a-z0-9+.-]*:/i)?.[0]
    .toLowerCase();
  if (href === undefined || scheme === undefined || !schemes.includes(scheme))
    return h("span", {}, ...children);
  return h("a", { href: href.trim(), rel: "noopener" }, ...children);
}

/** A link that Tab passes by: in a live list only the current row's are on the way, or there would be hundreds. */
export function passed(node: ElementNode): ElementNode {
  return node.tag === "a" ? { ...node, attributes: { ...node.attributes, tabindex: "-1" } } : node;
}

/**
 * Where an error is reported. A mail gets a subject that names what is wrong; a page is opened as it is.
 *
 * @example reportAddress("mailto:desk@paper.example", "Error in …") // "mailto:desk@paper.example?subject=Error%20in%20…"
 */
export function reportAddress(report: string, subject: string): string {
  if (!/^mailto:/i.test(report.trim()) || /[?&]subject=/i.test(report)) return report;
  return `${report}${report.includes("?") ? "&" : "?"}subject=${encodeURIComponent(subject)}`;
}
