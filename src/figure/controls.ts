import type { Chart } from "../components/index.js";
import { excerptOf } from "../dataset/excerpt.js";
import { h, type ElementNode } from "./node.js";

/** What a button does. */
export type Command = "previous" | "next" | "zoomOut" | "zoomIn" | "fit" | "list";

const drawings: Readonly<Record<Command, string>> = {
  previous: "M10 3L5 8L10 13",
  next: "M6 3L11 8L6 13",
  zoomOut: "M3 8H13",
  zoomIn: "M3 8H13M8 3V13",
  fit: "M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10",
  list: "M3 4H13M3 8H13M3 12H13",
};

/** The commands, in the order of their buttons. */
export const commands: readonly Command[] = ["previous", "next", "zoomOut", "zoomIn", "fit", "list"];

/** The path of a command's icon, in a square of 16. */
export function iconPath(command: Command): string {
  return drawings[command];
}

/** Components that draw no event. */
const quiet: ReadonlySet<string> = new Set(["axis", "legend", "now", "notice"]);

/** A row of buttons: everything that a gesture does has one. After them what the view adds, in words. */
export function controls({
  context: { messages },
  plan,
  all,
}: Pick<Chart, "context" | "plan" | "all">): ElementNode {
  // Where no event is drawn there is none to go to.
  const still = plan.table === undefined && plan.components.every(({ type }) => quiet.has(type));
  const own = commands.filter((command) => !still || (command !== "previous" && command !== "next"));
  const buttons = own.map((command) => {
    const pressed = command === "list" ? "false" : undefined;
    return h("button", {
      type: "button",
      "data-command": command,
      "aria-label": messages[command],
      title: messages[command],
      "aria-pressed": pressed,
    });
  });
  return h(
    "div",
    { class: "controls", part: "controls", role: "group", "aria-label": messages.controls },
    ...buttons,
    // Of an excerpt only what happens to be loaded could be found.
    plan.search === true && excerptOf(all) === undefined
      ? h(
          "button",
          { type: "button", class: "words", "data-search": "", "aria-expanded": "false" },
          messages.search,
        )
      : undefined,
    ...(plan.switches ?? []).map(({ name, label }) =>
      h("label", { class: "words" }, h("input", { type: "checkbox", "data-switch": name }), label),
    ),
    h("span", { class: "keys" }, messages.keysHint),
  );
}
