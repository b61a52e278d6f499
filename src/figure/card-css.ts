/** How the card of an event looks, beside its mark or as a sheet. */
export const cardCss: string = `
.summitry .card{position:absolute;z-index:2;overflow:auto;overscroll-behavior:contain;padding:16px 18px 12px;border:1px solid var(--t-line);border-radius:3px;background:var(--t-surface);color:var(--t-ink);box-shadow:0 1px 2px rgb(0 0 0/.08),0 8px 28px rgb(0 0 0/.16);font-size:14px;line-height:1.45;overflow-wrap:break-word}
.summitry .card-line{position:absolute;z-index:3;background:var(--t-muted);pointer-events:none}
.summitry .card-line::after{content:"";position:absolute;width:11px;height:11px;border:0 solid var(--t-line);background:var(--t-surface);transform:rotate(45deg)}
.summitry .card-line[data-side=right]::after{top:-5px;right:-6px;border-width:0 0 1px 1px}
.summitry .card-line[data-side=left]::after{top:-5px;left:-6px;border-width:1px 1px 0 0}
.summitry .card-line[data-side=below]::after{left:-5px;bottom:-6px;border-width:1px 0 0 1px}
.summitry .card-line[data-side=above]::after{left:-5px;top:-6px;border-width:0 1px 1px 0}
.summitry .card[data-more] .turn::before,.summitry .card[data-more]:not(:has(.turn))::after{content:"";position:absolute;inset-inline:0;bottom:100%;height:36px;background:linear-gradient(transparent,var(--t-surface));pointer-events:none}
.summitry .card[data-more]:not(:has(.turn))::after{position:sticky;bottom:-12px;display:block;margin-top:-36px}
.summitry .card[data-more] .turn{box-shadow:0 -1px 0 var(--t-line),0 -6px 10px -6px rgb(0 0 0/.25)}
.summitry .card[data-sheet]{position:sticky;bottom:0;max-height:55vh;max-height:55svh;margin-top:8px;border-width:2px 0 0;border-top-color:var(--t-ink);border-radius:0;padding:14px 0 10px;box-shadow:0 -6px 16px -10px rgb(0 0 0/.3)}
.summitry .card .close{all:unset;position:sticky;top:-8px;float:inline-end;z-index:1;width:32px;height:32px;margin:-8px -8px 0 8px;background:var(--t-surface);color:var(--t-muted);font-size:22px;line-height:30px;text-align:center;cursor:pointer}
.summitry .card .close:hover{color:var(--t-ink)}
.summitry .card .close:focus-visible{outline:2px solid var(--t-blue);outline-offset:-2px}
.summitry .card p{margin:0}
.summitry .card .kind{font-size:12px;color:var(--t-muted)}
.summitry .card .name{margin:1px 0 2px;font:600 20px/1.2 var(--t-serif);letter-spacing:-.005em;text-wrap:balance}
.summitry .card .name:focus{outline:none}
.summitry .card .name:focus-visible{outline:2px solid var(--t-blue);outline-offset:3px}
.summitry .card .when{font-weight:600}
.summitry .card .summary{margin-top:9px;font-size:15px}
.summitry .card .facts{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:10px 0 0}
.summitry .card dt{color:var(--t-muted)}
.summitry .card dd{margin:0}
.summitry .card .person{display:block}
.summitry .card .person small{font-size:12px;color:var(--t-muted)}
.summitry .card .part{margin-top:13px;padding-top:9px;border-top:1px solid var(--t-grid)}
.summitry .card h4{margin:0 0 3px;font-weight:600;font-size:12px;line-height:1.4;color:var(--t-muted)}
.summitry .card ul{list-style:none;margin:0;padding:0}
.summitry .card li+li,.summitry .card .part>*+p,.summitry .card .part p+*,.summitry .card ul+ul{margin-top:5px}
.summitry .card .correction{border-top-color:var(--t-amber)}
.summitry .card .correction h4{color:var(--t-amber)}
.summitry .card .correction h4::before{content:"* "}
.summitry .card .by{display:block;font-size:12px;color:var(--t-muted)}
.summitry .card .to{all:unset;cursor:pointer;font-weight:600;text-decoration:underline;text-decoration-color:var(--t-line);text-underline-offset:3px}
.summitry .card .to:hover{text-decoration-color:currentColor}
.summitry .card .to:focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
.summitry .card :is(.relation,.date){color:var(--t-muted)}
.summitry .card :is(.dated,.remarks,.cited){font-size:13px}
.summitry .card .cited b{font-weight:600}
.summitry .card .cited cite{font-style:normal}
.summitry .card .also{margin-top:8px;color:var(--t-muted)}
.summitry .card .picture{margin:10px 0 0}
.summitry .card .picture img{display:block;width:100%;aspect-ratio:3/2;object-fit:cover;background:var(--t-wash)}
.summitry .card .picture figcaption{margin-top:4px;font-size:12px;color:var(--t-muted)}
.summitry .card .acts{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:center;margin-top:13px;padding-top:7px;border-top:1px solid var(--t-grid);font-size:13px}
.summitry .card :is(.acts,.turn) button{all:unset;padding:4px 0;cursor:pointer;text-decoration:underline;text-underline-offset:2px}
.summitry .card :is(.acts,.turn) button:focus-visible{outline:2px solid var(--t-blue);outline-offset:2px}
.summitry .card .acts [hidden]{display:none}
.summitry .card .acts input{flex:1;min-width:0;font:inherit}
.summitry .card .turn{position:sticky;bottom:-12px;display:flex;justify-content:space-between;align-items:center;margin:8px 0 -12px;padding:5px 0 6px;border-top:1px solid var(--t-line);background:var(--t-surface);font-size:13px;color:var(--t-muted)}
.summitry .card .turn button{color:var(--t-ink)}
.summitry .card[data-sheet] .turn{bottom:-10px;margin-bottom:-10px}
@media print{.summitry .card-line{display:none}}
@media (forced-colors:active){.summitry .card-line{forced-color-adjust:none;background:CanvasText}.summitry .card{border:2px solid CanvasText}}
`;

/** How the steps of a reading look. */
export const stepsCss: string = `
.summitry .steps{margin:0 0 14px;max-width:46em}
.summitry .steps .reading{margin:0 0 4px;font-size:12px;color:var(--t-muted)}
.summitry .steps ol{display:grid;list-style:none;margin:0;padding:0}
.summitry .steps .step{border-inline-start:3px solid var(--t-blue);padding-inline-start:12px}
.summitry .steps[data-by=buttons] .step{grid-area:1/1}
.summitry[data-live] .steps[data-by=buttons] .step:not([aria-current]){visibility:hidden}
.summitry .steps h3{margin:0 0 2px;font:600 18px/1.25 var(--t-serif)}
.summitry .steps .step p{margin:0}
.summitry .steps .step .by{margin-top:2px;font-size:12px;color:var(--t-muted)}
.summitry .steps .turn{display:flex;gap:8px;align-items:center;margin-top:8px;font-size:13px;color:var(--t-muted)}
.summitry[data-quiet] .steps .turn{opacity:0}
.summitry .steps .turn button{width:32px;height:32px;border:1px solid var(--t-line);border-radius:4px;background:var(--t-surface);color:var(--t-ink);font:inherit;cursor:pointer}
.summitry .steps .turn button:hover{background:var(--t-wash)}
.summitry .steps .turn button[aria-disabled=true]{color:var(--t-slate-soft);cursor:default}
@container (max-width:479px){.summitry .steps{position:sticky;top:0;z-index:1;margin-bottom:8px;padding:8px 0;background:var(--t-surface);border-bottom:1px solid var(--t-line)}.summitry .steps .step .by{display:none}}
.summitry[data-steps=scroll]{display:grid;grid-template-columns:minmax(15em,26%) minmax(0,1fr);column-gap:28px}
.summitry[data-steps=scroll]>*{grid-column:1/-1}
.summitry[data-steps=scroll]>.head{grid-row:1}
.summitry[data-steps=scroll]>.steps{grid-area:2/1;margin:0}
.summitry[data-steps=scroll]>:is(.ruler,.state,.stage,div:not([class])){grid-area:2/2;align-self:start}
.summitry[data-steps=scroll]>.stage{position:sticky;top:12px}
.summitry[data-steps=scroll]>.controls{grid-row:3}
.summitry[data-steps=scroll]>.readout{grid-row:4}
.summitry[data-steps=scroll]>.outline{grid-row:5}
.summitry[data-steps=scroll]>.foot{grid-row:6}
.summitry[data-steps=scroll] .step{min-height:60vh;padding-inline-start:0;border:0}
.summitry[data-steps=scroll] .step:not([aria-current]) *{color:var(--t-muted)}
@media print{.summitry .steps .step{break-inside:avoid;grid-area:auto!important;min-height:0!important;margin-bottom:8px;visibility:visible!important}.summitry .steps .turn{display:none!important}.summitry .steps{position:static!important}.summitry[data-steps=scroll]{display:block}}
`;
