import { isElement } from "../render/is-element.js";
import { commands, type Command } from "../figure/index.js";
import type { DomainState } from "./domain-state.js";
import type { Figure } from "./figure.js";

/** Do what a button says. */
export function obey(
  name: Command | null,
  domain: DomainState,
  figure: Figure,
  step: (by: 1 | -1) => void,
): void {
  if (name === "zoomIn" || name === "zoomOut") domain.zoomBy(name === "zoomIn" ? 2 : 0.5, "button");
  else if (name === "fit") domain.fit("button");
  else if (name === "list") figure.toggleList();
  else if (name !== null) step(name === "next" ? 1 : -1);
}

/** The command of the button that was clicked, if any; a disabled one has none. */
export function parseCommand(target: EventTarget | null): Command | null {
  if (!isElement(target)) return null;
  const button = target.closest("[data-command]");
  const name = button?.getAttribute("data-command");
  if (button === null || button.getAttribute("aria-disabled") === "true") return null;
  return commands.find((command) => command === name) ?? null;
}

/** The place that a button of the list leads to, if it was one. */
export function parsePlace(target: EventTarget | null): number | null {
  const place = isElement(target) ? target.closest("[data-place]")?.getAttribute("data-place") : null;
  return place == null ? null : Number(place);
}

/** What was written into the field that leads to a date, if it was that. */
export function parseGo(target: EventTarget | null): string | null {
  return target instanceof HTMLInputElement && target.hasAttribute("data-go") ? target.value.trim() : null;
}
