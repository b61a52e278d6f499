import type { Dataset } from "../dataset/index.js";
import type { AnyComponent } from "./component.js";
import type { ChartOptions } from "./options.js";

const choices = {
  orient: ["auto", "horizontal", "vertical"],
  dir: ["ltr", "rtl", "auto"],
  theme: ["light", "dark", "auto"],
  sort: ["date", "kind", "place", "-date", "-kind", "-place"],
  // Only a page has a wheel; it is checked with the others, at the call.
  wheel: ["ctrl", "free", "off"],
} as const;

// By what they can do: a dataset or component may come from another copy of this package.
const isDataset = (value: unknown): boolean => typeof (value as Dataset | undefined)?.event === "function";
const isComponent = (value: unknown): boolean =>
  typeof (value as AnyComponent | undefined)?.layout === "function";

/** A value for a message, whatever it is. */
const shown = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value));

/**
 * Check options that a compiler would have refused, and numbers that no compiler can.
 *
 * @throws TypeError or RangeError, lower-case, ending in the value
 */
export function checkOptions(options: ChartOptions & { readonly wheel?: string }): void {
  if (typeof options !== "object" || (options as unknown) === null)
    throw new TypeError(`options must be an object, got: ${shown(options)}`);
  const { data, record, view, components, width, height } = options;
  if (!isDataset(data))
    throw new TypeError(`data must be a Dataset, as parseDataset makes one, got: ${shown(data)}`);
  if (record !== undefined && !isDataset(record))
    throw new TypeError(`record must be a Dataset, got: ${shown(record)}`);
  if (components !== undefined) {
    if (!Array.isArray(components))
      throw new TypeError(`components must be a list, got: ${shown(components)}`);
    for (const one of components as readonly unknown[])
      if (!isComponent(one)) throw new TypeError(`not a component: ${shown(one)}`);
  } else if (typeof view !== "function") {
    throw new TypeError(`a timeline needs components or a view, which is a function, got: ${shown(view)}`);
  }
  if (width !== undefined && !(Number.isFinite(width) && width >= 0))
    throw new RangeError(`width must be a number of pixels: ${shown(width)}`);
  if (height !== undefined && !(Number.isFinite(height) && height > 0))
    throw new RangeError(`height must be a number of pixels: ${shown(height)}`);
  const { report } = options;
  if (report !== undefined && !/^(mailto:|https?:\/\/)/i.test(report))
    throw new RangeError(`report must be a mailto: or https: address: ${shown(report)}`);
  for (const name of ["orient", "dir", "theme", "sort", "wheel"] as const) {
    const value = options[name];
    if (value !== undefined && !(choices[name] as readonly string[]).includes(value))
      throw new RangeError(`unknown ${name}: ${shown(value)}`);
  }
}
