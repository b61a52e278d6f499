import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Frame, Page } from "playwright";
import { root } from "./tree.js";

/** What a run of the built command said. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in a folder. */
export function summitry(args: readonly string[], cwd: string = root): Promise<Run> {
  return new Promise((resolve) => {
    const command = join(root, "dist/cli/summitry.js");
    execFile(process.execPath, [command, ...args], { cwd, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/**
 * Host pages as their makers publish them: each listens in one way and sizes the frame that spoke. FRAME stands for the
 * frame's address. `pym` is the real library; `guardian` is written from the messages that iframe-messenger documents,
 * for that is not in the npm registry.
 */
export const hosts: Readonly<Record<string, string>> = {
  own: `<iframe src="FRAME" data-timeline width="100%" height="90" SANDBOX></iframe><script src="/dist/host.js"></script>`,
  "own, as a module": `<iframe src="FRAME" data-timeline width="100%" height="90" SANDBOX></iframe><script type="module" src="/dist/host.js"></script>`,
  pym: `<div id="here"></div><script src="/pym/pym.v1.js"></script>
<script>new pym.Parent("here", "FRAME", { sandbox: SANDBOXED ? "allow-scripts" : undefined });</script>`,
  guardian: `<iframe src="FRAME" width="100%" height="90" SANDBOX></iframe><script>
addEventListener("message", (event) => {
  if (typeof event.data !== "string") return;
  let message;
  try { message = JSON.parse(event.data); } catch { return; }
  if (message.type !== "set-height" || !String(message.id).startsWith("iframeMessenger:")) return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === event.source) frame.style.height = message.value + "px";
});</script>`,
  datawrapper: `<iframe src="FRAME" width="100%" height="90" SANDBOX></iframe><script>
!function(){"use strict";window.addEventListener("message",(function(a){if(void 0!==a.data["datawrapper-height"]){
var e=document.querySelectorAll("iframe");for(var t in a.data["datawrapper-height"])for(var r,i=0;r=e[i];i++)
if(r.contentWindow===a.source){var d=a.data["datawrapper-height"][t]+"px";r.style.height=d}}}))}();</script>`,
  flourish: `<iframe src="FRAME" width="100%" height="90" SANDBOX></iframe><script>
addEventListener("message", (event) => {
  let message;
  try { message = typeof event.data === "string" && JSON.parse(event.data); } catch { return; }
  if (!message || message.sender !== "Flourish" || message.method !== "resize") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === event.source) frame.style.height = message.height + "px";
});</script>`,
  medium: `<iframe src="FRAME" width="100%" height="90" SANDBOX></iframe><script>
addEventListener("message", (event) => {
  let message;
  try { message = typeof event.data === "string" && JSON.parse(event.data); } catch { return; }
  if (!message || message.context !== "iframe.resize" || !message.src) return;
  const frame = [...document.querySelectorAll("iframe")].find((one) => one.src === message.src);
  if (frame) frame.style.height = message.height + "px";
});</script>`,
  amp: `<iframe src="FRAME#amp=1" width="100%" height="100" SANDBOX></iframe><script>
addEventListener("message", (event) => {
  const { sentinel, type, height } = event.data;
  if (sentinel !== "amp" || type !== "embed-size" || height < 100) return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === event.source) frame.height = height;
});</script>`,
};

/** A host page around a frame. */
export function hostPage(name: string, frame: string, sandboxed: boolean): string {
  const body = hosts[name]!.replaceAll("FRAME", frame)
    .replaceAll("SANDBOXED", String(sandboxed))
    .replaceAll("SANDBOX", sandboxed ? 'sandbox="allow-scripts"' : "");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><style>body{margin:20px}iframe{border:0}</style>
<p>Above.</p>${body}<p id="below">Below.</p>`;
}

/** The frame with the timeline, once it is drawn. */
export async function drawnFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the iframe holds no page");
  await frame.waitForFunction(() => {
    const element = document.querySelector("history-timeline") as { timeline?: unknown } | null;
    return element?.timeline !== undefined;
  });
  return frame;
}

/** The height of a frame's box in the host page, and of what is in it. */
export async function heightsOf(page: Page, frame: Frame): Promise<{ box: number; content: number }> {
  const box = await page
    .locator("iframe")
    .first()
    .evaluate((node) => node.getBoundingClientRect().height);
  const content = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  return { box, content };
}
