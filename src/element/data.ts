import type { Dataset } from "../dataset/index.js";
import type { Bundle } from "./history-timeline.js";

/** Whether an element says where its data are: without any, its list is all there is to show. */
export function namesData(element: Element): boolean {
  return element.hasAttribute("src") || element.hasAttribute("data") || inlineText(element) != null;
}

const inlineText = (element: Element): string | null | undefined =>
  element.querySelector('script[type="application/json"]')?.textContent;

/**
 * The data of an element, in this order: `src`, `data` by name, a script with JSON inside. Undefined when it has
 * none of these: then its list is all.
 *
 * @throws DatasetError for bad data, RangeError for an unknown name, TypeError when the network fails
 */
export async function loadData(
  element: Element,
  datasets: ReadonlyMap<string, () => Promise<Bundle>>,
  signal: AbortSignal,
): Promise<Bundle | undefined> {
  const src = element.getAttribute("src");
  if (src !== null) {
    const text = await fetchText(new URL(src, element.baseURI), signal);
    return { data: await parse(text) };
  }
  const name = element.getAttribute("data");
  if (name !== null) {
    const load = datasets.get(name);
    if (load === undefined) throw new RangeError(`unknown data: ${JSON.stringify(name)}`);
    return load();
  }
  const inline = inlineText(element);
  return inline == null ? undefined : { data: await parse(inline) };
}

/** Checking costs bytes that only pages with their own data need. */
async function parse(text: string): Promise<Dataset> {
  const { parseDataset } = await import("../dataset/parse.js");
  return parseDataset(text);
}

async function fetchText(url: URL, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { credentials: "omit", signal });
  if (!response.ok) throw new TypeError(`${url.pathname} answered ${response.status}`);
  return response.text();
}
