import { figureWords, type FigureMessages } from "../components/figure-messages.js";
import { h, type ElementNode } from "./node.js";

/** What is said where a drawing would be: it is on its way, there is nothing in it, or it could not be made. */
export function stateOf(
  state: "loading" | "empty" | "failed",
  messages: Partial<FigureMessages> & { readonly empty?: string },
  filtered: boolean = false,
): ElementNode {
  const words = figureWords(messages);
  const empty = filtered ? words.nothingFits : (messages.empty ?? words.nothingFits);
  const text = { loading: words.loading, empty, failed: words.failed }[state];
  const busy = state === "loading" ? "true" : undefined;
  return h("p", { class: `state ${state}`, role: "status", "aria-busy": busy }, text);
}
