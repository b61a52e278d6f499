import type { Messages } from "./messages.js";

/** The words of the list of keys, which opens late, in English. Pass `messages` to replace any of them. */
export const keysEnglish = {
  keysTitle: "Keys",
  keyArrows: "← →",
  keyArrowsDo: "the event before or after",
  keyLanes: "↑ ↓",
  keyLanesDo: "the nearest event in the next lane; in a list the line above or below",
  keyEnds: "Home End",
  keyEndsDo: "the first event, the last one",
  keyEnter: "Enter",
  keyEnterDo: "open the event, or close it",
  keyEscape: "Esc",
  keyEscapeDo: "close what is open",
  keyZoom: "+ −",
  keyZoomDo: "zoom in, zoom out",
  keyAll: "0",
  keyAllDo: "show all",
  keyPages: "PgUp PgDn",
  keyPagesDo: "move by half of what is shown",
  keyHelp: "?",
  keyHelpDo: "this list",
} as const;

/** Words of the list of keys, all replaceable. */
export type KeysMessages = { readonly [K in keyof typeof keysEnglish]: string };

/** The words of the list of keys: those given with the options win. */
export function keysWords(given: Partial<Messages>): KeysMessages {
  return { ...keysEnglish, ...(given as Partial<KeysMessages>) };
}
