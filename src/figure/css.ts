import { palette, tokens, type Token } from "../scene/index.js";
import { cardCss, stepsCss } from "./card-css.js";
import { staticCss, staticReset } from "./static-css.js";
import { tableCss } from "./table-css.js";

// A host's own property wins wherever it is set, also on an ancestor or from outside of a shadow tree: the figure
// reads `--timeline-NAME` and sets only `--t-NAME`, which everything inside is painted with.
const set = (value: (token: Token) => string): string => tokens.map((t) => `--t-${t}:${value(t)}`).join(";");
const light = (t: Token): string => palette[t][0];
const both = (t: Token): string => `light-dark(${palette[t].join(",")})`;
const paints = tokens.map((t) => `.f-${t}{fill:var(--t-${t})}.s-${t}{stroke:var(--t-${t})}`).join("");

/**
 * Colours of both themes. Which of the two is painted is what the browser calls the color scheme: the reader's, the one
 * that the page asks for by `--timeline-scheme`, or that of the attribute `theme`. Browsers that do not know
 * `light-dark` have the light one. On paper all is light.
 */
const theme = `
:where(.summitry){color-scheme:var(--timeline-scheme,light dark);${set((t) => `var(--timeline-${t},${light(t)})`)}}
@supports (color:light-dark(red,red)){:where(.summitry){${set((t) => `var(--timeline-${t},${both(t)})`)}}}
:where(.summitry[data-theme=light]){color-scheme:light}
:where(.summitry[data-theme=dark]){color-scheme:dark}
@media print{:where(.summitry.summitry){color-scheme:light}}
`;

const contrasting = (t: Token): string => {
  if (t === "surface" || t === "wash" || t.endsWith("-wash")) return `var(--timeline-${t},${both(t)})`;
  const strong = { muted: "ink", line: "slate-soft", grid: "line" }[t as string] ?? t.replace("-soft", "");
  return `var(--timeline-${t},${both(strong as Token)})`;
};

/** What the system's own colours are for: words and marks in one, paper in another, what steps back in between. */
const systemColour = (t: Token): string => {
  if (t === "surface") return "Canvas";
  const share = t.endsWith("-soft") ? 65 : t === "grid" ? 35 : t.endsWith("wash") ? 22 : 100;
  return share === 100 ? "CanvasText" : `color-mix(in srgb,CanvasText ${share}%,Canvas)`;
};

/** For readers who ask for contrast, or have colours of their own: these win over the page's. */
const access = `
@supports (color:light-dark(red,red)){@media (prefers-contrast:more){:where(.summitry){${set(contrasting)}}}}
@media (forced-colors:active){.summitry{${set(systemColour)}}
.summitry .summitry-chart{forced-color-adjust:none;color:CanvasText}
.summitry .mark{stroke:CanvasText}
.summitry .mark[data-state]{fill:Highlight;stroke:Highlight;stroke-width:3}
.summitry :focus-visible{outline-color:Highlight!important}
.summitry .controls button[aria-disabled=true]{color:GrayText}
.summitry .brush .window{border:1px solid Highlight}}
`;

// Not `*`: every mark of the drawing would be matched with it again whenever it moves.
const boxes =
  "div,section,header,figcaption,details,summary,p,ol,ul,li,dl,dt,dd,table,th,td,button,input,select,label,span,b,img,nav,form,fieldset"
    .split(",")
    .map((tag) => `.summitry ${tag}`)
    .join(",");

const type = `
:host{display:block}
:host([hidden]){display:none}
.summitry .ruler{height:0}
.summitry{--t-sans:var(--timeline-sans,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif);--t-serif:var(--timeline-serif,Georgia,"Times New Roman",serif);
box-sizing:border-box;margin:0;padding:0;position:relative;container-type:inline-size;color:var(--t-ink);background:var(--t-surface);font:400 15px/1.4 var(--t-sans);text-align:start;text-indent:0;text-transform:none;text-shadow:none;white-space:normal}
${boxes}{box-sizing:border-box}
.summitry .head{display:block;margin:0 0 14px;max-width:46em;padding:0;font-size:15px;color:var(--t-ink)}
.summitry .headline{margin:0 0 4px;font:600 24px/1.2 var(--t-serif);letter-spacing:-.01em;text-wrap:balance}
.summitry .deck{margin:0;color:var(--t-muted)}
.summitry .foot{margin:12px 0 0;font-size:13px;color:var(--t-muted)}
.summitry .foot p{margin:0 0 4px}
.summitry a{color:inherit;text-decoration:underline;text-underline-offset:2px}
@container (max-width:479px){.summitry .headline{font-size:22px}}
`;

// Places are counted from the left in every page: in one that runs to the left, texts would hang on their other end.
const chart = `
.summitry .stage{position:relative;touch-action:pan-y}
.summitry .summitry-chart{display:block;max-width:none;width:auto;height:auto;font-size:13px;font-family:inherit;letter-spacing:normal;word-spacing:normal;-webkit-user-select:none;user-select:none;overflow:visible;direction:ltr}
.summitry .summitry-chart text{unicode-bidi:plaintext}
.summitry .horizontal .plot{cursor:grab}
.summitry [data-event],.summitry [data-label]{cursor:pointer}
.summitry .hairline,.summitry .grid,.summitry .rail,.summitry .rail-name,.summitry .tick,.summitry .count{pointer-events:none}
.summitry [data-emphasis] .mark:not([data-state]){opacity:.55}.summitry [data-emphasis] .label:not([data-state]){opacity:.75}
.summitry .mark[data-state]{stroke:var(--t-ink);stroke-width:2}
`;

const furniture = `
.summitry .controls{display:flex;flex-wrap:wrap;gap:4px;margin:8px 0 0}
.summitry[data-quiet] :is(.controls,.get){opacity:0}.summitry[data-quiet] .sort::after{visibility:hidden}
.summitry .controls button{width:32px;height:32px;padding:7px;border:1px solid var(--t-line);border-radius:4px;background:var(--t-surface);color:var(--t-ink);cursor:pointer}
.summitry .controls button:hover{background:var(--t-wash)}
.summitry .controls button[aria-disabled=true]{color:var(--t-slate-soft);cursor:default}
.summitry .controls .words{display:flex;gap:7px;align-items:center;width:auto;padding:0 10px;font:inherit;font-size:13px;white-space:nowrap}
.summitry .controls label{margin-inline-start:4px;min-height:32px;cursor:pointer}
.summitry .controls input{width:16px;height:16px;margin:0;accent-color:var(--t-blue)}
.summitry .controls svg{display:block;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.5}
.summitry :focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
@container (max-width:479px){.summitry .controls:has([data-search]){position:sticky;bottom:0;z-index:1;padding:6px 0;background:var(--t-surface)}}
.summitry .controls{position:relative}
.summitry .keys{position:absolute;inset-inline-end:0;bottom:100%;padding:0 8px;background:var(--t-surface);color:var(--t-muted);font-size:12px;line-height:18px;opacity:0;pointer-events:none}
.summitry[data-keys] .keys{opacity:1}
@container (min-width:900px){.summitry .keys{bottom:7px;padding:0}}
.summitry .readout{min-height:1.4em;margin:8px 0 0;overflow:hidden;font-size:14px;text-overflow:ellipsis;white-space:nowrap;color:var(--t-ink)}
.summitry .source-status{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline;margin:8px 0 0;font-size:14px;color:var(--t-muted)}
.summitry .source-status p{margin:0;min-height:1.4em}
.summitry .source-status button{all:unset;cursor:pointer;color:var(--t-ink);text-decoration:underline;text-underline-offset:2px}
.summitry .source-status button[hidden]{display:none}
.summitry .source-status button:focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
.summitry .hint{position:absolute;inset-inline:0;bottom:8px;margin:auto;width:max-content;max-width:90%;padding:6px 12px;border-radius:4px;background:var(--t-ink);color:var(--t-surface);font-size:13px;pointer-events:none}
.summitry .controls[hidden],.summitry .hint[hidden],.summitry .stage[hidden],.summitry[data-table] .controls{display:none}
.summitry[data-table] .readout{position:absolute;width:1px;height:1px;min-height:0;margin:0;overflow:hidden;clip-path:inset(50%)}
.summitry .state{margin:0;padding:40px 0;font:inherit;border-block:1px solid var(--t-grid);color:var(--t-muted);text-align:center}
.summitry .tools{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline}
.summitry .tools button{all:unset;padding:2px 0;cursor:pointer;text-decoration:underline;text-underline-offset:2px}
.summitry .tools button:focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
.summitry .tools summary{cursor:pointer}
.summitry .tools .citation{margin:4px 0 0;max-width:60em;color:var(--t-ink);user-select:all;overflow-wrap:anywhere}
.summitry:not([data-live]) .get{display:none}
.summitry .brush{position:absolute;cursor:pointer;touch-action:pan-y;-webkit-tap-highlight-color:transparent}
.summitry .brush div{position:absolute;border-radius:2px}
.summitry .horizontal .brush div{top:0;bottom:0;cursor:ew-resize}
.summitry .vertical .brush div{left:0;right:0;cursor:ns-resize}
.summitry .brush .window{cursor:grab}
.summitry .brush .window:active{cursor:grabbing}
.summitry .brush>:not(.window){z-index:1}
`;

const outline = `
.summitry .outline ol{list-style:none;margin:8px 0 0;padding:0}
.summitry .outline li{display:flex;flex-wrap:wrap;gap:0 12px;border-top:1px solid var(--t-grid);font-size:14px}
.summitry .outline .item{all:unset;box-sizing:border-box;flex:1 1 20em;display:grid;grid-template-columns:minmax(9em,13em) 1fr;gap:0 12px;padding:5px 0;cursor:pointer;font:inherit;color:inherit}
.summitry .outline .item:focus-visible{outline:2px solid var(--t-blue)}
.summitry .outline time{color:var(--t-muted)}
.summitry .outline .title{font-weight:600}
.summitry .outline .page{all:unset;padding:6px 0;font-size:14px;cursor:pointer;text-decoration:underline;text-underline-offset:2px}
.summitry .outline .go{display:block;margin:8px 0;font-size:14px;color:var(--t-muted)}
.summitry .outline .go input{width:11em;padding:4px 6px;border:1px solid var(--t-line);border-radius:4px;background:var(--t-surface);color:var(--t-ink);font:inherit}
.summitry .others summary{padding:8px 0;cursor:pointer;font-size:14px}.summitry .others dl{display:grid;grid-template-columns:minmax(6em,11em) 1fr;gap:3px 12px;margin:0;font-size:13px}.summitry .others :is(dt,dd){margin:0}.summitry .others .title{font-weight:400}
@media screen{.summitry[data-live]:not([data-table]) .outline:not([data-open]) .others{display:none}}.summitry .notes summary{cursor:pointer}
.summitry .outline :is(.place,.fate){grid-column:2;color:var(--t-muted)}
.summitry .outline .cites{padding:5px 0;color:var(--t-muted);font-size:12px}
.summitry .outline cite{font-style:normal;margin-inline-start:8px}
.summitry .outline [data-hover]{background:var(--t-wash)}
.summitry .outline [data-selected]{background:var(--t-wash);box-shadow:inset 3px 0 var(--t-blue)}
.summitry .outline li[data-selected] .item{padding-inline-start:10px}
.summitry[data-live]:not([data-table]) .outline:not([data-open]){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container (max-width:479px){.summitry .outline .item{grid-template-columns:1fr}.summitry .outline :is(.place,.fate){grid-column:1}}
@media print{.summitry[data-live] .outline{position:static!important;width:auto!important;height:auto!important;clip-path:none!important;white-space:normal!important}.summitry :is(.others,.notes)::details-content{display:block;content-visibility:visible;height:auto}.summitry .controls,.summitry .readout,.summitry .hint,.summitry .brush{display:none}.summitry .tools{display:none!important}.summitry .card{display:none!important}.summitry .outline li{break-inside:avoid}
.summitry .head{break-after:avoid}.summitry .summitry-chart{max-width:100%;margin-bottom:12px;break-inside:avoid}.summitry>.paper~.stage,.summitry>.outline.paper~.outline{display:none!important}.summitry .go{display:none}
.summitry :is(.cites,.bibliography) cite>a::after{content:" (" attr(href) ")";overflow-wrap:anywhere}}
@media screen{.summitry .paper{display:none!important}.summitry[data-live]:not([data-table]) .outline:not([data-open]) :is(li,li>*,.item>*){display:block}}
`;

const joined = (...parts: readonly string[]): string => parts.map((part) => part.trim()).join("\n");

/** The style sheet of what is there from the start. A page that opens a card adds `cardCss` and `stepsCss` then, one with a table `tableCss`. */
export const coreCss: string = joined(theme, type, chart, furniture, outline, paints, access);

/** The style sheet of everything: `dist/summitry.css` is this text, and again what a hostile page must not undo. */
export const css: string = /* @__PURE__ */ joined(
  staticReset,
  coreCss,
  tableCss,
  cardCss,
  stepsCss,
  staticCss,
);
