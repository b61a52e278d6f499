import type { Fade, Mark, Place, RectMark } from "../scene/index.js";
import { bracket } from "./dates.js";
import type { Form } from "./legend-forms.js";

/** Half the length of a swatch along time. When time runs down, there is only the height of a line. */
const half = { across: 10, down: 8 } as const;
const paint = "slate";

/** The swatch of a form of doubt around a place, drawn along time as in the plot. */
export function formMarks(form: Form, key: string, { a, c }: Place, vertical: boolean): Mark[] {
  const reach = vertical ? half.down : half.across;
  const bar = (fade?: Fade): RectMark => ({
    type: "rect",
    key,
    role: "swatch",
    from: { a: a - reach, c: c - 5 },
    to: { a: a + reach, c: c + 5 },
    fill: paint,
    ...(fade === undefined ? {} : { fade }),
  });
  const dot = (da: number, hollow: boolean): Mark => ({
    type: "symbol",
    key: `${key}:${da}`,
    role: "swatch",
    at: { a: a + da, c },
    size: 8,
    shape: "circle",
    fill: hollow ? "surface" : paint,
    stroke: hollow ? paint : "surface",
    strokeWidth: hollow ? 1.5 : 1,
  });
  switch (form) {
    case "soft":
      return [{ ...bar("soft"), opacity: 0.45 }, dot(0, false)];
    case "about":
      return [bar("soft")];
    case "hatched":
      return [{ ...bar(), hatch: true, stroke: paint, strokeWidth: 1 }];
    case "open":
      return [bar("end")];
    case "within": {
      const look = { key, event: "", c: c + 3, thick: 6, paint };
      const { event: _, ...mark } = bracket(look, a - reach, a + reach);
      return [mark, { ...dot(0, false), at: { a, c: c + 3 } } as Mark];
    }
    case "one-of":
      return [
        {
          type: "rule",
          key,
          role: "swatch",
          from: { a: a - reach + 3, c },
          to: { a: a + reach - 3, c },
          stroke: paint,
          strokeWidth: 1.5,
          dash: "2 2",
        },
        dot(-reach + 3, true),
        dot(reach - 3, true),
      ];
  }
}
