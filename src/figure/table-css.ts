/**
 * How the table of events looks: rows between hairlines; on a phone, and on paper with all that is known, each row a block
 * of its own, so that few are longer than a page.
 */
export const tableCss: string = `
.summitry .events{width:100%;border-collapse:collapse;font-size:14px;line-height:1.4;text-align:start}
.summitry .events th,.summitry .events td{padding:7px 14px 7px 0;border-top:1px solid var(--t-grid);text-align:start;vertical-align:top;font-weight:400}
.summitry .events :is(th,td):last-child{padding-inline-end:0}
.summitry .events thead th{border-top:0;border-bottom:1px solid var(--t-line);font-size:12px;color:var(--t-muted);white-space:nowrap;vertical-align:baseline}
.summitry .events .when{width:12em;color:var(--t-muted);font-variant-numeric:tabular-nums}
.summitry .events .kind,.summitry .events .place{max-width:13em}
.summitry .events .cites{width:27%;font-size:12px;color:var(--t-muted)}
.summitry .events cite{margin:0;font-style:normal}
.summitry .events .summary{margin:2px 0 0;max-width:42em;font-size:13px;color:var(--t-muted)}
.summitry .events .decade th{padding:22px 0 5px;border-top:0;font:600 18px/1.2 var(--t-serif)}
.summitry .events .decade th::first-letter{text-transform:uppercase}
.summitry .events tbody:first-of-type .decade th{padding-top:12px}
.summitry .events .item{all:unset;cursor:pointer;font-weight:600;color:var(--t-ink)}
.summitry .events .item:hover{text-decoration:underline;text-underline-offset:3px}
.summitry .events .item:focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
.summitry .events .correction{margin:2px 0 0;font-size:12px;color:var(--t-muted)}
.summitry .events .correction::before{content:"* ";color:var(--t-amber);font-weight:600}
.summitry .events .facts{display:grid;grid-template-columns:8.5em minmax(0,1fr);gap:1px 10px;max-width:46em;margin:4px 0;font-size:12px;color:var(--t-muted)}
.summitry .events :is(dd,.facts p){margin:0}
.summitry .outline .events li{display:block;border:0;font-size:inherit}
.summitry .events .facts ul{list-style:none;margin:0;padding:0}
.summitry .events :is(.facts b,.person){font-weight:400;color:var(--t-ink)}
.summitry .events .person+.person::before{content:"; "}
.summitry .events small{font-size:inherit;color:var(--t-muted)}
.summitry .events .by::before{content:" ("}
.summitry .events .by::after{content:")"}
.summitry .events :is(.number,.cites .more){white-space:nowrap}
.summitry .paper .number{display:none}
.summitry .events .sort{all:unset;padding:4px 0;cursor:pointer;color:inherit}
.summitry .events .sort:focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
.summitry .events [aria-sort]>.sort::after{content:"↕";margin-inline-start:4px;color:var(--t-slate-soft)}
.summitry .events [aria-sort=ascending]>.sort,.summitry .events [aria-sort=descending]>.sort{color:var(--t-ink);font-weight:600}
.summitry .events [aria-sort=ascending]>.sort::after{content:"↑";color:inherit}
.summitry .events [aria-sort=descending]>.sort::after{content:"↓";color:inherit}
.summitry .events [data-selected] td:first-child{padding-inline-start:10px}
@container (max-width:899px){.summitry .events .when{width:8.5em}.summitry .events :is(.kind,.place){width:7em}.summitry .events .cites{width:21%}}
@container (min-width:640px) and (max-width:899px){.summitry .events .facts{grid-template-columns:minmax(0,1fr);gap:0}.summitry .events dt{margin-top:3px;color:var(--t-ink)}}
@container (max-width:639px){
.summitry .events,.summitry .events :is(tbody,tbody tr,td.when,td.cites,tbody th){display:block;width:auto;max-width:none}
.summitry .events thead tr{display:flex;flex-wrap:wrap;gap:0 18px;border-bottom:1px solid var(--t-line)}
.summitry .events thead,.summitry .events thead th{display:block;border:0;padding:0}
.summitry .events thead th:not([aria-sort]){display:none}
.summitry .events thead .sort{display:inline-block;padding:7px 0}
.summitry .events tbody tr{padding:8px 0;border-top:1px solid var(--t-grid)}
.summitry .events tbody tr.decade{border:0;padding:0}
.summitry .events tbody :is(th,td){border:0;padding:0}
.summitry .events [data-selected]{padding-inline-start:10px}
.summitry .events [data-selected] td:first-child{padding-inline-start:0}
.summitry .events :is(.kind,.place){display:inline;width:auto;font-size:13px;color:var(--t-muted)}
.summitry .events .place:not(:empty)::before{content:" · "}
}
@media print{
.summitry .events:has(.facts),.summitry .events:has(.facts) :is(tbody,tbody tr,td.when,td.cites,tbody th){display:block;width:auto;max-width:none}
.summitry .events:has(.facts) thead{display:none}
.summitry .events:has(.facts) tbody :is(th,td){border:0;padding:0}
.summitry .events:has(.facts) tbody tr{padding:7px 0 8px;border-top:1px solid var(--t-grid)}
.summitry .events:has(.facts) tbody tr.decade{padding:10px 0 0;border:0}
.summitry .events:has(.facts) :is(.kind,.place){display:inline;width:auto;font-size:12px;color:var(--t-muted)}
.summitry .events:has(.facts) .place:not(:empty)::before{content:" · "}
.summitry .events:has(.facts) dt{margin:0}
.summitry .events:has(.facts) .facts{grid-template-columns:8.5em minmax(0,1fr);gap:0 10px;max-width:none;margin:3px 0;font-size:11px;line-height:1.35}
}
@media print{.summitry .events thead{display:table-header-group}.summitry .events tr{break-inside:avoid}.summitry .events .decade{break-after:avoid}.summitry .sort::after{content:none!important}}
`;
