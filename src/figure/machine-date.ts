import type { When } from "../time/index.js";

/** A date that HTML's `datetime` allows: a day, month or year; intervals and doubt have none. */
export function machineDate({ text }: When): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined;
}
