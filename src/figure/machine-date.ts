import type { When } from "../time/index.js";

const allowed = /^(?!0000)\d{4}(-(0\d|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * A date that HTML's `datetime` allows: a day, month or year, or a time of a day. Intervals and doubt have none; nor have
 * seasons, which look like months, the year 0000 and an hour without minutes.
 */
export function machineDate({ text }: When): string | undefined {
  return allowed.test(text) ? text : undefined;
}
