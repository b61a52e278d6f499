import { compose, unhandled, type Chart, type ChartOptions } from "../components/index.js";
import { deckOf, headlineOf } from "../figure/heading.js";
import { versionOf } from "../figure/furniture.js";
import { creditsOf } from "../figure/main-sources.js";
import { escapeText, fonts, printSVG } from "../print/index.js";
import { cropped } from "../print/crop.js";
import { themeStyle } from "../print/svg.js";
import { palette } from "../scene/index.js";
import { linesOf, type Setting } from "./lines.js";

/** Pixels around everything, and between the words and the drawing. */
const margin = 16;
const gap = 14;

/** A text of a sheet: how it is set, how high a line is, and its colour. */
interface Style extends Setting {
  readonly leading: number;
  readonly ink: "ink" | "muted";
}

const headline: Style = { size: 24, weight: 600, family: "serif", leading: 29, ink: "ink" };
const deck: Style = { size: 15, weight: 400, family: "sans", leading: 21, ink: "muted" };
const small: Style = { size: 12, weight: 400, family: "sans", leading: 17, ink: "muted" };

/** Words at a place from above, and how far down they reach. */
interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * A drawing as a sheet that stands alone, in a paper or a document: headline and deck above it, remarks, sources, credit
 * and the day of the data below, and nothing that only a page can use. As wide as asked for, as high as it needs.
 *
 * @example toSheet({ data: usRussia, record, view: summitsView, width: 1200 }).startsWith("<svg") // true
 */
export function toSheet(options: ChartOptions): string {
  const width = options.width ?? 960;
  const inner = width - 2 * margin;
  const chart = compose(unhandled({ ...options, width: inner }));
  const title = headlineOf(chart.plan, chart.data, options);
  const about = deckOf(chart.plan, chart.data, options);
  const above = stack([block(title, headline, inner), block(about, deck, Math.min(inner, 690))], margin);
  const top = above.height + gap;
  const below = stack(
    footLines(chart, options).map((line) => block(line, small, inner)),
    top + chart.height + gap,
  );
  const scene = chart.scene(chart.home);
  const view = chart.view(scene, chart.home);
  const drawing = printSVG(cropped(scene, view), view, {
    ...{ id: `${chart.id}-drawing`, theme: "light", standalone: false, title: "", description: "" },
    attributes: { x: String(margin), y: String(top) },
  });
  const height = Math.ceil(below.height + margin);
  const theme = options.theme ?? "auto";
  const names =
    `<title id="${chart.id}-title">${escapeText(title) || " "}</title>` +
    `<desc id="${chart.id}-desc">${escapeText(about) || " "}</desc>`;
  const size = `width="${width}" height="${height}"`;
  const root =
    `<svg xmlns="http://www.w3.org/2000/svg" id="${chart.id}" role="img" aria-labelledby="${chart.id}-title ${chart.id}-desc"` +
    ` xml:lang="${escapeText(chart.context.locale)}" ${size} viewBox="0 0 ${width} ${height}" font-family="${escapeText(fonts.sans)}">`;
  const paper = `<rect class="f-surface" fill="${palette.surface[0]}" ${size}/>`;
  return `${root}${names}${themeStyle(theme, chart.id)}${paper}${above.svg}${drawing}${below.svg}</svg>`;
}

/** What the figure of a page says below its drawing, as lines: remarks, sources, and whose and of when the data are. */
function footLines(chart: Chart, { notes, credit }: ChartOptions): string[] {
  const { data, context, plan } = chart;
  const { named, after } = creditsOf(chart);
  const names = [...new Set(named.map(({ name }) => name))].join(", ");
  const made = [versionOf(chart), data.meta.licence ?? "", credit ?? ""].filter((text) => text !== "");
  return [
    ...(notes === undefined ? [] : [notes]),
    ...(plan.brief === undefined ? (plan.notes ?? []) : [plan.brief]),
    names === "" ? after : `${context.messages.sources}: ${names}${after}`,
    made.join(" · "),
  ];
}

const block =
  (text: string, style: Style, width: number) =>
  (top: number): Block => {
    const lines = linesOf(text, style, width);
    const svg = lines.map((line, i) => {
      const y = top + style.leading * i + style.size * 0.95;
      const font = `font-size="${style.size}" font-weight="${style.weight}"`;
      const family = style.family === "serif" ? ` font-family="${escapeText(fonts.serif)}"` : "";
      return `<text class="f-${style.ink}" fill="${palette[style.ink][0]}" x="${margin}" y="${Math.round(y * 10) / 10}" ${font}${family}><tspan>${escapeText(line)}</tspan></text>`;
    });
    return { svg: svg.join(""), height: lines.length * style.leading };
  };

/** Blocks one below the other, from a place on; the height is where the last ends. */
function stack(blocks: readonly ((top: number) => Block)[], from: number): Block {
  return blocks.reduce<Block>(
    ({ svg, height }, next) => {
      const { svg: more, height: high } = next(height);
      return { svg: svg + more, height: height + (high > 0 ? high + 4 : 0) };
    },
    { svg: "", height: from },
  );
}
