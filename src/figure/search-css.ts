/** How search and filters look, and what they found. What is not found keeps its place and loses its name. */
export const searchCss: string = `
.summitry .search{position:sticky;bottom:0;z-index:1;margin:8px 0 0;padding:10px 0 8px;background:var(--t-surface);border-top:2px solid var(--t-ink);font-size:14px}
.summitry .search .find,.summitry .search .sum,.summitry .search .facets{display:flex;flex-wrap:wrap;gap:6px 8px;align-items:center}
.summitry .search .text{flex:1 1 15em;min-width:0;max-width:28em;height:32px;padding:0 8px;border:1px solid var(--t-line);border-radius:4px;background:var(--t-surface);color:var(--t-ink);font:inherit;font-size:16px}
.summitry .search .text::placeholder{color:var(--t-muted);opacity:1;font-size:14px}
.summitry .search .square{width:32px;height:32px;border:1px solid var(--t-line);border-radius:4px;background:var(--t-surface);color:var(--t-ink);font:inherit;font-size:16px;line-height:1;cursor:pointer}
.summitry .search .square:hover{background:var(--t-wash)}
.summitry .search .square[aria-disabled=true]{color:var(--t-slate-soft);cursor:default}
.summitry .search [data-act=close]{margin-inline-start:auto;border-color:transparent;font-size:20px}
.summitry .search .at{min-width:5.5em;color:var(--t-muted);font-variant-numeric:tabular-nums}
.summitry .search label{display:inline-flex;gap:7px;align-items:center;cursor:pointer}
.summitry .search input[type=checkbox]{flex:none;width:16px;height:16px;margin:0;accent-color:var(--t-blue)}
.summitry .search .facets{margin-top:8px;gap:6px 20px;align-items:baseline}
.summitry .search summary{padding:3px 0;cursor:pointer}
.summitry .search .facet[open]{flex:1 0 100%;order:1}
.summitry .search .choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15em,100%),1fr));gap:0 20px;max-height:min(240px,34vh);overflow:auto;overscroll-behavior:contain;padding:2px}
.summitry .search .choice{display:flex;padding:4px 0;align-items:baseline}
.summitry .search .choice input{position:relative;top:2px}
.summitry .search .count,.summitry .search .rest,.summitry .search .shown{color:var(--t-muted);font-variant-numeric:tabular-nums}
.summitry .search .rest{margin:4px 0 0}
.summitry .search .sum{margin-top:6px;min-height:26px;gap:4px 16px;font-size:13px}
.summitry .search .here{all:unset;box-sizing:border-box;display:block;width:100%;margin-top:6px;cursor:pointer;font-weight:600;text-decoration:underline;text-decoration-color:var(--t-line);text-underline-offset:3px}
.summitry .search .clear{all:unset;padding:2px 0;cursor:pointer;text-decoration:underline;text-underline-offset:2px}
.summitry .search [hidden]{display:none}
.summitry .search :is(.clear,.here,.text,summary,.choices):focus-visible{outline:2px solid var(--t-blue);outline-offset:1px}
.summitry [data-finding] :is([data-event],.cluster):not([data-found],.era){opacity:.22}
.summitry [data-finding] :is([data-label]:not(.era-name),.leader,.count,.more):not([data-found]){opacity:0}
.summitry [data-finding] :is(.mark,.label)[data-found]{opacity:1}
.summitry .outline[data-finding] [data-event][data-found]{background:var(--t-wash);box-shadow:inset 3px 0 var(--t-blue)}
.summitry .outline[data-finding] li[data-found]{padding-inline-start:9px}
@container (max-width:479px){.summitry .search .text{flex-basis:100%;max-width:none;order:-1}.summitry .search .choices{max-height:30vh}}
@media print{.summitry .search{display:none}}
`;
