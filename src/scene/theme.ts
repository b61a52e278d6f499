/** The names of the theme's colours. Each becomes a custom property `--timeline-NAME`. */
export const tokens = [
  "ink",
  "muted",
  "line",
  "grid",
  "surface",
  "wash",
  "blue",
  "blue-soft",
  "blue-wash",
  "red",
  "red-soft",
  "red-wash",
  "green",
  "green-soft",
  "green-wash",
  "purple",
  "purple-soft",
  "purple-wash",
  "amber",
  "amber-soft",
  "amber-wash",
  "slate",
  "slate-soft",
  "slate-wash",
] as const;

/** The name of a colour of the theme. */
export type Token = (typeof tokens)[number];

/** Colours by name, light and dark. */
export const palette: Readonly<Record<Token, readonly [light: string, dark: string]>> = {
  ink: ["#16191d", "#e9ebee"],
  muted: ["#59626d", "#a7b0bc"],
  line: ["#c3ccd6", "#46505c"],
  grid: ["#e6eaef", "#2a3038"],
  surface: ["#ffffff", "#14171b"],
  wash: ["#f3f5f8", "#1e232a"],
  blue: ["#2256a5", "#7fb0f5"],
  "blue-soft": ["#6f93cb", "#5277ad"],
  "blue-wash": ["#dbe5f2", "#22334d"],
  red: ["#b0302c", "#f28a82"],
  "red-soft": ["#d2736e", "#a85550"],
  "red-wash": ["#f3dddb", "#47282a"],
  green: ["#0f7465", "#4fc7ae"],
  "green-soft": ["#4c9d8f", "#35806f"],
  "green-wash": ["#d9ece8", "#1d3a35"],
  purple: ["#7550a8", "#bb9df0"],
  "purple-soft": ["#a286c9", "#7d64a6"],
  "purple-wash": ["#e8e0f2", "#362b47"],
  amber: ["#945706", "#e8ad4f"],
  "amber-soft": ["#b8862e", "#a1762f"],
  "amber-wash": ["#f4e6cc", "#43341a"],
  slate: ["#4b5763", "#b3bdc9"],
  "slate-soft": ["#7d8894", "#77828e"],
  "slate-wash": ["#e4e8ed", "#2b323b"],
};

/** A token, `none`, or a literal colour that a dataset's kind brings along. */
export type Paint = Token | "none" | (string & {});

/** Whether a paint is a token of the theme. */
export function isToken(paint: string): paint is Token {
  return Object.hasOwn(palette, paint);
}

/** What is more than a colour: an address that would be asked for, or text that was made to leave its place. */
const noColour = /url\s*\(|[<>"'\\;{}@]/i;

/** The literal colour of a paint in a theme. A paint that is no colour is grey. */
export function literal(paint: Paint, theme: "light" | "dark" = "light"): string {
  const index = theme === "dark" ? 1 : 0;
  return isToken(paint) ? palette[paint][index] : noColour.test(paint) ? palette.slate[index] : paint;
}

/** The hues given to kinds, hosts and parties in turn. */
export const hues = ["blue", "red", "green", "purple", "amber", "slate"] as const;

/** One of the hues. */
export type Hue = (typeof hues)[number];

/** The pale version of a paint: the wash of a hue, or a literal colour thinned. */
export function paleOf(paint: Paint): { fill: Paint; opacity?: number } {
  return isToken(`${paint}-wash`) ? { fill: `${paint}-wash` } : { fill: paint, opacity: 0.22 };
}
