import { isElement } from "../render/is-element.js";
import { parseCommand, parseGo, parsePlace } from "./commands.js";
import type { Figure } from "./figure.js";

/** What the parts of a figure lead to. */
export interface Listener {
  command(name: ReturnType<typeof parseCommand>): void;
  /** Whether the wheel needs no key, or nothing happens by it. */
  wheels(): boolean;
  hint(): string;
}

/** Hear the buttons, the list and the wheel of a figure. */
export function listen(figure: Figure, signal: AbortSignal, listener: Listener): void {
  const { node, stage } = figure;
  const on = (type: string, act: (target: EventTarget | null) => void): void =>
    node.addEventListener(type, (event) => act(event.composedPath()[0] ?? null), { signal });
  on("click", (target) => {
    listener.command(parseCommand(target));
    const place = parsePlace(target);
    if (place !== null) figure.focus(figure.rowAt(place));
  });
  on("change", (target) => {
    const text = parseGo(target);
    if (text !== null) figure.go(text);
  });
  // What the keys do is said to those who use them.
  on("focusin", (target) => {
    node.toggleAttribute("data-keys", isElement(target) && target.matches(":focus-visible"));
    // Nobody should write into what cannot be seen.
    if (parseGo(target) !== null && !figure.isListed) figure.toggleList();
  });
  on("focusout", () => node.removeAttribute("data-keys"));
  const wheel = (event: WheelEvent): void => {
    const pans = Math.abs(event.deltaY) <= Math.abs(event.deltaX);
    if (!pans && !event.ctrlKey && !event.metaKey && !listener.wheels()) figure.hint(listener.hint());
  };
  stage.addEventListener("wheel", wheel, { signal, passive: true });
}
