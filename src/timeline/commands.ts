import { commands, type Command } from "../figure/index.js";

/** The command of the button that was clicked, if any; a disabled one has none. */
export function parseCommand(target: EventTarget | null): Command | null {
  if (!(target instanceof Element)) return null;
  const button = target.closest("[data-command]");
  const name = button?.getAttribute("data-command");
  if (button === null || button.getAttribute("aria-disabled") === "true") return null;
  return commands.find((command) => command === name) ?? null;
}

/** The row that a button of the list leads to, if it was one. */
export function parseRow(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest("[data-row]")?.getAttribute("data-row") : null;
  return row == null ? null : Number(row);
}
