import type { KeysMessages } from "../components/index.js";
import { h, type ElementNode } from "./node.js";

/** How the list of keys looks: over the foot of the drawing, for as long as it is read. */
export const keysCss: string = `
.summitry .key-list{position:absolute;z-index:3;inset-inline-end:0;width:min(24em,100%);padding:12px 16px;border:1px solid var(--t-line);border-radius:3px;background:var(--t-surface);color:var(--t-ink);box-shadow:0 1px 2px rgb(0 0 0/.08),0 8px 28px rgb(0 0 0/.16);font-size:14px;line-height:1.45}
.summitry .key-list h3{margin:0 0 6px;font:600 18px/1.2 var(--t-serif)}
.summitry .key-list dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 14px;margin:0}
.summitry .key-list dt{max-width:6em;font-weight:600}
.summitry .key-list dd{margin:0;color:var(--t-muted)}
.summitry .key-list button{all:unset;float:inline-end;width:32px;height:32px;margin:-8px -12px 0 8px;color:var(--t-muted);font-size:22px;line-height:30px;text-align:center;cursor:pointer}
.summitry .key-list button:focus-visible{outline:2px solid var(--t-blue);outline-offset:-2px}
@media (forced-colors:active){.summitry .key-list{border:2px solid CanvasText}}
@media print{.summitry .key-list{display:none}}
`;

/**
 * What the keys do, as a dialog that is not modal. Keys that a table has no use for are left out.
 *
 * @param drawn whether there is a drawing to zoom
 */
export function keyList(words: KeysMessages, close: string, drawn: boolean): ElementNode {
  const rows: readonly (readonly [key: string, does: string])[] = [
    [words.keyArrows, words.keyArrowsDo],
    [words.keyLanes, words.keyLanesDo],
    [words.keyEnds, words.keyEndsDo],
    [words.keyEnter, words.keyEnterDo],
    [words.keyEscape, words.keyEscapeDo],
    ...(drawn
      ? ([
          [words.keyZoom, words.keyZoomDo],
          [words.keyAll, words.keyAllDo],
          [words.keyPages, words.keyPagesDo],
        ] as const)
      : []),
    [words.keyHelp, words.keyHelpDo],
  ];
  return h(
    "div",
    { class: "key-list", role: "dialog", "aria-label": words.keysTitle, "data-own-keys": "" },
    h("button", { type: "button", "aria-label": close }, "×"),
    h("h3", {}, words.keysTitle),
    h("dl", {}, ...rows.flatMap(([key, does]) => [h("dt", {}, key), h("dd", {}, does)])),
  );
}
