import { isToken, type Paint } from "../scene/index.js";

/** The class by which a style sheet themes a paint: `f-blue` for a fill, `s-line` for a stroke. */
export function paintClass(prefix: "f" | "s", paint: Paint | undefined): string {
  return paint !== undefined && isToken(paint) ? `${prefix}-${paint}` : "";
}

/** The same as a class attribute, absent where there is none. */
export function classNames(prefix: "f" | "s", paint: Paint | undefined): { class?: string } {
  const name = paintClass(prefix, paint);
  return name === "" ? {} : { class: name };
}
