import { stepRules } from "./widths.js";

/**
 * What a page says of its own paragraphs and lists is not meant for those of a figure. It comes before all other
 * rules, and is as strong as they are.
 */
export const staticReset: string = `
.summitry[data-static]{width:auto;max-width:none}
.summitry[data-static] :where(p,ol,ul,li,dl,dt,dd,table,td,th,div,span,time,a,cite,figcaption,section,details,summary){margin:0;padding:0;border:0;max-width:none;background:none;font:inherit;letter-spacing:inherit;text-transform:inherit;text-align:inherit;text-indent:0}
`;

/** A figure of text that a script will take over: beside the element's shadow tree, or in it. */
const waiting = ":is(history-timeline,:host(history-timeline))>.summitry[data-static]:not([data-settled])";

/**
 * How a figure of text looks, in `summitry.css` only. Inside the element it waits for a script: then the list takes no
 * room and the drawing as much as the live one will, so that nothing moves when that comes. A script that never comes
 * lets the list appear all the same.
 */
export const staticCss: string = `
history-timeline{display:block}
.summitry[data-static] [hidden]{display:none}
.summitry[data-static] .stage{display:grid;touch-action:auto}
.summitry[data-static] .stage>*{display:none;grid-area:1/1;max-width:100%}
.summitry[data-static] :is([data-event],[data-label],.item,.sort){cursor:auto}
.summitry[data-static] :is(.item,.sort){display:inline-block}
.summitry[data-static] .item:hover{text-decoration:none}
.summitry[data-static] [aria-sort]>.sort::after{visibility:hidden}
${stepRules((name) => `.summitry .stage>.${name}{display:block}`)}
.summitry[data-static] .stage>.room{display:none}
.summitry[data-static] .steps{position:static;padding:0;border:0}
.summitry[data-static] .steps .step{grid-area:auto;margin:0 0 12px}
.summitry[data-static] .steps .step :is(.by,.shown){display:block;margin-top:2px;font-size:12px;color:var(--t-muted)}
.summitry .entries{list-style:none;margin:12px 0 0;padding:0}
.summitry .outline .entries>li{display:grid;grid-template-columns:11em minmax(0,1fr);gap:0 20px;padding:10px 0 12px;border-top:1px solid var(--t-grid);font-size:14px;line-height:1.45}
.summitry .entries>li:target{background:var(--t-wash);box-shadow:inset 3px 0 var(--t-blue);padding-inline-start:10px}
.summitry .entries time{font-variant-numeric:tabular-nums}
.summitry .entries p{margin:0}
.summitry .entries .what{font-size:15px}
.summitry .entries .place{color:var(--t-ink)}
.summitry .entries .kind{margin-inline-start:8px;font-size:12px;color:var(--t-muted)}
.summitry .entries .summary{margin-top:2px;max-width:46em}
.summitry .entries .facts{display:grid;grid-template-columns:9.5em minmax(0,1fr);gap:2px 12px;max-width:54em;margin:5px 0 0;font-size:12.5px;color:var(--t-muted)}
.summitry .entries dd{margin:0}
.summitry .entries dd ul{list-style:none;margin:0;padding:0}
.summitry .outline .entries dd li{display:block;border:0;font-size:inherit}
.summitry .entries dd b{font-weight:600;color:var(--t-ink)}
.summitry .entries .person+.person::before{content:"; "}
.summitry .entries small{font-size:inherit}
.summitry :is(.entries,.bibliography) .by::before{content:" ("}
.summitry :is(.entries,.bibliography) .by::after{content:")"}
.summitry .entries .cites{padding:0}
.summitry .entries cite{margin:0}
.summitry .entries .number{text-decoration:none}
.summitry .bibliography{margin:0;font-size:12.5px;color:var(--t-muted);overflow-wrap:break-word}
.summitry .bibliography .heading{margin:18px 0 4px;font:600 18px/1.2 var(--t-serif);color:var(--t-ink)}
.summitry .outline .bibliography ol{list-style:decimal;margin:0;padding-inline-start:2.6em}
.summitry .outline .bibliography li{display:list-item;padding:1px 0;border:0;font-size:inherit}
.summitry .bibliography b{font-weight:600;color:var(--t-ink)}
.summitry .bibliography cite{margin:0;font-style:normal}
.summitry .bibliography li:target{background:var(--t-wash)}
@container (max-width:639px){.summitry .outline .entries>li{grid-template-columns:minmax(0,1fr)}.summitry .entries time{color:var(--t-muted)}}
@container (max-width:479px){.summitry .entries .facts{grid-template-columns:minmax(0,1fr);gap:0}.summitry .entries dt{margin-top:3px;color:var(--t-ink)}}
@media print{.summitry .outline .entries>li{grid-template-columns:8em minmax(0,1fr);gap:0 14px;padding:7px 0 8px;font-size:12px}.summitry .entries .what{font-size:13px}.summitry .entries .facts{grid-template-columns:8em minmax(0,1fr);gap:1px 10px;font-size:11px;line-height:1.35}.summitry .entries dd>*{break-inside:avoid}.summitry .entries .cites cite>a::after{content:none}.summitry .bibliography .heading{break-after:avoid}}
@media screen and (scripting:enabled){
${stepRules((name) => `${waiting} .stage>.room.${name}{display:block;visibility:hidden}`)}
${waiting} .steps .step{grid-area:1/1;margin:0}
${waiting} .steps .step:not(:first-child){visibility:hidden}
${waiting} .steps .step .shown{display:none}
${waiting} .steps .turn[hidden]{display:flex;visibility:hidden}
@container (max-width:479px){${waiting} .steps{padding:8px 0;border-bottom:1px solid var(--t-line)}${waiting} .steps .step .by{display:none}}
${waiting} .controls[hidden]{display:flex;visibility:hidden}
${waiting} .readout[hidden]{display:block;visibility:hidden}
${waiting} .get[hidden]{display:inline;visibility:hidden}
${waiting} .get>span{display:inline-block;padding:2px 0}
${waiting} .events :is(.more,.facts){position:absolute;height:0;overflow:hidden;visibility:hidden}
:is(history-timeline:not(:defined),:host(history-timeline:not(:defined)))>.summitry[data-static] .events :is(.more,.facts){animation:summitry-more 0s linear 10s forwards}
${waiting}:not([data-table]) .outline,${waiting} .bibliography{height:0;margin:0;overflow:hidden}
:is(history-timeline:not(:defined),:host(history-timeline:not(:defined)))>.summitry[data-static] :is(.outline,.bibliography){animation:summitry-late 0s linear 10s forwards!important}
}
@keyframes summitry-more{to{position:static;height:auto;overflow:visible;visibility:visible}}
@keyframes summitry-late{to{height:auto;overflow:visible}}
`;
