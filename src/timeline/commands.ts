import { isElement } from "../render/is-element.js";
import { commands, type Command } from "../figure/index.js";
import type { DomainState } from "./domain-state.js";
import type { Figure } from "./figure.js";
import { isStill } from "./motion.js";

/** Do what a button says. */
export function obey(
  name: Command | null,
  domain: DomainState,
  figure: Figure,
  step: (by: 1 | -1) => void,
): void {
  if (name === "zoomIn" || name === "zoomOut") domain.zoomBy(name === "zoomIn" ? 2 : 0.5, "button");
  else if (name === "fit") domain.fit("button");
  else if (name === "list") {
    figure.toggleList();
    if (figure.isListed) uncover(figure);
  } else if (name !== null) step(name === "next" ? 1 : -1);
}

/** Pixels of a list that tell a reader that it has opened. */
const telling = 160;

/**
 * Bring a list into view that has opened below what can be seen, as on a phone. The buttons go along to the top, and
 * keep the focus: the same press closes it again, and the list is the next stop.
 */
function uncover(figure: Figure): void {
  const view = figure.node.ownerDocument.defaultView;
  const top = figure.part("outline")?.getBoundingClientRect().top ?? 0;
  if (view === null || top <= view.innerHeight - telling) return;
  const behavior = isStill(view) ? "auto" : "smooth";
  figure.part("controls")?.scrollIntoView({ block: "start", behavior });
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
