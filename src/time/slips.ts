import { daysIn } from "./calendar.js";
import type { Slip } from "./date.js";

/** Valid dates near a text that is none, best first; `isDate` tells which candidates are valid. */
export function suggest(text: string, slip: Slip, isDate: (text: string) => boolean): string[] {
  const whole = guess(text);
  const part = guess(text.slice(slip.from, slip.to)).map(
    (form) => text.slice(0, slip.from) + form + text.slice(slip.to),
  );
  const found = [...whole, ...part].filter(isDate);
  return [...new Set(found)];
}
function guess(text: string): string[] {
  void daysIn;
  return [text.trim()];
}
