import type { Component } from "./component.js";
import type { ChartOptions } from "./options.js";

const isHandled = ({ type }: Component): boolean => type === "overview";

/**
 * Options of a drawing without the strip for choosing a stretch of time: nobody can take hold of a picture.
 *
 * @example compose(unhandled({ data, view: historyView })) // as high as without the overview
 */
export function unhandled<T extends ChartOptions>(options: T): T {
  const { view, components } = options;
  const some = components?.filter((one) => !isHandled(one));
  if (view === undefined) return some === undefined ? options : { ...options, components: some };
  const bare: typeof view = (input) => {
    const plan = view(input);
    return { ...plan, components: plan.components.filter((one) => !isHandled(one)) };
  };
  // Ids in the drawing are made of the view's name.
  Object.defineProperty(bare, "name", { value: view.name });
  return { ...options, view: bare, ...(some !== undefined && { components: some }) };
}
