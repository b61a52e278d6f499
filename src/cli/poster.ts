import { compose, unhandled, type ChartOptions } from "../components/index.js";
import { headlineOf as heading } from "../figure/heading.js";
import { escapeText, fonts } from "../print/index.js";
import { toFile } from "../print/static.js";
import { palette } from "../scene/index.js";
import { linesOf, type Setting } from "./lines.js";

/** Pixels of a picture that others show beside a link. */
export const poster = { width: 1200, height: 630 } as const;

/** What a picture is called: as the view names it, else as the data do. */
export function headlineOf(options: ChartOptions): string {
  return heading(compose(options).plan, options.data, options);
}

/** The language that a drawing's words are in. */
export function languageOf(options: ChartOptions): string {
  return compose(options).context.locale;
}

/**
 * A drawing with room around it, for a picture that stands alone: as wide as asked for, as high as it needs.
 *
 * @example withMargins({ ...options, width: 960 }).startsWith("<svg") // true
 */
export function withMargins(options: ChartOptions): string {
  const margin = 16;
  const width = options.width ?? 960;
  const chart = drawn(options, width - 2 * margin);
  const height = chart.height + 2 * margin;
  return sheet(width, height, [placed(chart.svg, margin, margin, chart.width, chart.height)], options);
}

/** A drawing as a poster: its title above it, and drawn so wide that all of it fits. */
export function toPoster(options: ChartOptions): string {
  const margin = 40;
  const wide = poster.width - 2 * margin;
  const title = headlineOf(options);
  const setting = (size: number): Setting => ({ size, weight: 600, family: "sans" });
  const size = [46, 40, 34].find((one) => linesOf(title, setting(one), wide).length === 1) ?? 34;
  const lines = linesOf(title, setting(size), wide).slice(0, 2);
  const top = margin + lines.length * size * 1.2 + 20;
  const high = poster.height - top - margin;
  const chart = fitting(options, wide / high);
  const scale = Math.min(wide / chart.width, high / chart.height);
  const [width, height] = [chart.width * scale, chart.height * scale];
  const text = lines.map((line, i) => {
    const y = margin + size * (0.85 + i * 1.2);
    return `<text class="f-ink" fill="${palette.ink[0]}" x="${margin}" y="${y}" font-size="${size}" font-weight="600"><tspan>${escapeText(line)}</tspan></text>`;
  });
  const left = margin + (wide - width) / 2;
  const above = top + (high - height) / 2;
  return sheet(
    poster.width,
    poster.height,
    [...text, placed(chart.svg, left, above, width, height)],
    options,
  );
}

interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The narrowest drawing that is not higher for its width than there is room: the narrower, the larger its text. */
function fitting(options: ChartOptions, ratio: number): Drawn {
  const still = unhandled<ChartOptions>({ ...options, orient: "horizontal" });
  let chart = drawn(still, 640);
  for (let width = 700; chart.width / chart.height < ratio && width <= 1800; width += 100)
    chart = drawn(still, width);
  return chart;
}

function drawn(options: ChartOptions, width: number): Drawn {
  const own: ChartOptions = { ...options, width, theme: "light" };
  const svg = toFile(compose(own), own);
  const height = Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1]);
  return { svg, width, height };
}

function placed(svg: string, x: number, y: number, width: number, height: number): string {
  const size = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return svg.replace(/^(<svg[^>]*?) width="[^"]*" height="[^"]*"/, `$1 ${size}`);
}

function sheet(width: number, height: number, content: readonly string[], { locale }: ChartOptions): string {
  const size = `width="${width}" height="${round(height)}"`;
  const language = locale === undefined ? "" : ` xml:lang="${escapeText(locale)}"`;
  const paper = `<rect class="f-surface" fill="${palette.surface[0]}" ${size}/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${language} ${size} font-family="${escapeText(fonts.sans)}">${paper}${content.join("")}</svg>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
