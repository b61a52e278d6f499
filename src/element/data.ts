import type { Dataset, Issue } from "../dataset/index.js";
import { inSlices } from "../timeline/slices.js";
import { fetchText, type Limits } from "./fetch.js";
import { formatOf } from "./format.js";
import type { Bundle } from "./history-timeline.js";

/** What loading is told beside the element. */
export interface Loading extends Limits {
  readonly datasets: ReadonlyMap<string, () => Promise<Bundle>>;
  /** Called with what is odd about data that can be drawn. */
  readonly warn: (issue: Issue) => void;
}

/** Whether an element says where its data are, or has a list that tells them. */
export function namesData(element: Element): boolean {
  const named = element.hasAttribute("src") || element.hasAttribute("data");
  return named || inlineText(element) != null || hasList(element);
}

const hasList = (element: Element): boolean => element.querySelector(":scope>ol>li") !== null;

/** The text of a script that is data; a second one, with `data-record`, is drawn behind it. */
const inlineText = (element: Element, record = false): string | null | undefined =>
  element.querySelector(`script[type="application/json"]${record ? "[data-record]" : ":not([data-record])"}`)
    ?.textContent;

/**
 * The data of an element, in this order: `src`, `data` by name, a script with JSON inside, its list. Undefined when
 * it has none of these.
 *
 * @throws DatasetError for bad data, RangeError for an unknown name or beyond a limit, TypeError when there is no file
 */
export async function loadData(
  element: Element,
  { datasets, warn, ...limits }: Loading,
  signal: AbortSignal,
): Promise<Bundle | undefined> {
  const src = element.getAttribute("src");
  if (src !== null) return { data: await loadFile(addressOf(src, element.baseURI), limits, warn, signal) };
  const name = element.getAttribute("data");
  if (name !== null) {
    const load = datasets.get(name);
    if (load === undefined) throw new RangeError(`unknown data: ${JSON.stringify(name)}`);
    return load();
  }
  const inline = inlineText(element);
  if (inline == null) return hasList(element) ? (await import("./list.js")).listData(element) : undefined;
  const record = inlineText(element, true);
  return {
    data: await parse(inline, warn, signal),
    ...(record != null && { record: await parse(record, warn, signal) }),
  };
}

function addressOf(src: string, base: string): URL {
  try {
    return new URL(src, base);
  } catch {
    throw new TypeError(`src is no address: ${JSON.stringify(src)}`);
  }
}

async function loadFile(
  url: URL,
  limits: Limits,
  warn: Loading["warn"],
  signal: AbortSignal,
): Promise<Dataset> {
  const fetched = await fetchText(url, limits, signal);
  const format = formatOf(fetched, url.pathname);
  if (format === "page") throw new TypeError(`a page and not a dataset: ${url.href}`);
  if (format === "json") return parse(fetched.text, warn, signal);
  const [{ parsingCsv }, { nameOfFile }] = await Promise.all([
    import("../dataset/csv.js"),
    import("../dataset/csv-names.js"),
  ]);
  return inSlices(parsingCsv(fetched.text, { ...nameOfFile(decode(url.pathname)), warn }), signal);
}

/** A path as people read it. One that cannot be read so is left as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Checking costs bytes that only pages with their own data need, and time that a page has only in slices. */
async function parse(text: string, warn: Loading["warn"], signal: AbortSignal): Promise<Dataset> {
  const { parsing } = await import("../dataset/parse.js");
  return inSlices(parsing(text, { warn }), signal);
}
