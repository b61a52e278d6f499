import type { Dataset } from "../dataset/index.js";
import type { When } from "../time/index.js";
import type { Where } from "./accessor.js";
import type { Context } from "./component.js";
import { crowded } from "./crowd.js";
import { isCoarse } from "./dates.js";

/** A way in which doubt about a date is drawn. */
export type Form = "soft" | "about" | "hatched" | "within" | "one-of" | "open";

const order: readonly Form[] = ["soft", "about", "hatched", "within", "one-of", "open"];

/** The forms of doubt of one date. */
export function formsOfWhen(when: When): Form[] {
  const parts = [when, when.first, when.last].filter((part) => part !== undefined);
  const open = when.start === -Infinity || when.end === Infinity;
  return [
    ...(parts.some(isCoarse) ? (["soft"] as const) : []),
    ...(when.approximate ? (["about"] as const) : []),
    ...(when.uncertain ? (["hatched"] as const) : []),
    ...(when.form === "within" && !open ? (["within"] as const) : []),
    ...(when.form === "one-of" ? (["one-of"] as const) : []),
    ...(open ? (["open"] as const) : []),
  ];
}

/** How long what is drawn of a form lasts, in milliseconds; Infinity where it is drawn at any scale. */
function reachOf(form: Form, { start, end }: When): number {
  return form === "soft" || form === "about" || form === "within" ? end - start : Infinity;
}

/** The forms of doubt that occur in a dataset, in a fixed order, with the longest stretch that each is drawn over. */
export function formsOf(data: Dataset, where?: Where): (readonly [form: Form, reach: number])[] {
  const found = new Map<Form, number>();
  if (data.size > crowded && where === undefined && data.plainKinds !== undefined) {
    const open = data.starts[0] === -Infinity || data.ends.includes(Infinity);
    return open ? [["open", Infinity]] : [];
  }
  for (let i = 0; i < data.size; i++) {
    if (where !== undefined && !where(data.peek(i))) continue;
    const when = data.when(i);
    for (const form of formsOfWhen(when))
      found.set(form, Math.max(found.get(form) ?? 0, reachOf(form, when)));
  }
  return order.flatMap((form) => (found.has(form) ? [[form, found.get(form)!] as const] : []));
}

/** A form of doubt in words. */
export function formWords(form: Form, { messages }: Context): string {
  switch (form) {
    case "soft":
      return messages.doubtSoft;
    case "about":
      return messages.doubtAbout;
    case "hatched":
      return messages.doubtHatched;
    case "within":
      return messages.doubtWithin;
    case "one-of":
      return messages.doubtOneOf;
    case "open":
      return messages.doubtOpen;
  }
}
