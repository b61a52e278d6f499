import { placeAttributes, textPoint, type Attributes, type Stretch } from "../print/index.js";
import { num, placesOf, toXY, type Mark, type Orientation, type Place } from "../scene/index.js";

/** How a group's movement is written: `a * k + from` between what comes before and after it. */
export interface Line {
  readonly before: string;
  readonly a: number;
  readonly from: number;
  readonly after: string;
}

/** Whether a mark is moved as a whole by a group around it, and not drawn anew at each stretch. */
export function isMoved(mark: Mark): boolean {
  return mark.type === "text" || mark.type === "symbol" || isRigid(mark);
}

/**
 * What is all at one time keeps its form. Pixels beside that time are not for it: rounded apart from it they could come to
 * lie a hundredth beside where a file has them, which is seen in a curve.
 */
function isRigid(mark: Mark): boolean {
  const places = placesOf(mark);
  const isAt = ({ a, da = 0, end }: Place): boolean => a === places[0]!.a && da === 0 && end === undefined;
  return places.length > 0 && places.every(isAt);
}

/** Where time is at nought: what is left is what stands beside it. */
export const nought: Stretch = { k: 0, visible: [0, 0], domain: [0, 0] };

/** The form of a mark inside its group: where its time is at nought. Words and symbols have none, they are moved there. */
export function formOf(mark: Mark, o: Orientation): Attributes {
  if (mark.type === "text" || mark.type === "symbol") return {};
  const { visibility: _, ...form } = placeAttributes(mark, o, nought);
  return form;
}

/** How a mark that is moved follows the stretch; undefined for words that slide, and for what follows the view. */
export function lineOf(mark: Mark, o: Orientation): Line | undefined {
  const { a, da = 0, c, end } = placesOf(mark)[0]!;
  if (end !== undefined || (mark.type === "text" && mark.within !== undefined)) return undefined;
  const [x0, y0] =
    mark.type === "text" ? textPoint(mark, o, nought) : mark.type === "symbol" ? toXY(o, da, c) : [0, 0];
  return o.vertical
    ? { before: `translate(${num(x0)},`, a, from: y0, after: ")" }
    : { before: "translate(", a: o.mirrored ? -a : a, from: x0, after: `,${num(y0)})` };
}
