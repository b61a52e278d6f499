import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// Everything that a reader may do, under the strictest policy and under one that knows scripts and styles by a nonce:
// the browser reports nothing, nobody else is asked, and nothing is kept.

const rest = "img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const policies = {
  self: `default-src 'none'; script-src 'self'; style-src 'self'; ${rest}`,
  nonce: `default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'nonce-r4nd0m'; ${rest}`,
} as const;
type Policy = keyof typeof policies;

const watch = `globalThis.violations = [];
document.addEventListener("securitypolicyviolation", (e) => violations.push(e.effectiveDirective + " " + e.blockedURI + " " + e.sample));`;

const page = (content: string, script: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Policy</title><link rel="icon" href="/icon.svg">
   <script nonce="r4nd0m" src="/watch.js"></script><link nonce="r4nd0m" rel="stylesheet" href="/dist/summitry.css">
   ${content}<script nonce="r4nd0m" ${script}></script></html>`;
const module = 'type="module" src="/dist/embed.js"';
const views = ["summits", "threats", "deadlines", "history", "list"];

let folder = "";
let browser: Browser;
const servers = {} as Record<Policy, Awaited<ReturnType<typeof serve>>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-policies-"));
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write("watch.js", watch);
  await write("icon.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`);
  for (const view of views)
    await write(
      `${view}.html`,
      page(`<history-timeline data="us-russia" view="${view}" hash></history-timeline>`, module),
    );
  await write(
    "classic.html",
    page(
      `<history-timeline src="/dist/data/us-russia.json" view="history"></history-timeline>`,
      'src="/dist/summitry.iife.js"',
    ),
  );
  for (const name of Object.keys(policies) as Policy[])
    servers[name] = await serve({
      root: folder,
      mounts: { "/dist/": join(root, "dist") },
      headers: { "content-security-policy": policies[name] },
    });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await rm(folder, { recursive: true, force: true });
});

/** Do what a reader may do: walk, open, sort, list, zoom, take the data; as far as the view has it. */
async function use(page: Page): Promise<string[]> {
  const element = page.locator("history-timeline");
  const done: string[] = [];
  const press = async (selector: string, name: string): Promise<void> => {
    const button = element.locator(selector).first();
    if (!(await button.isVisible())) return;
    await button.click();
    done.push(name);
  };
  await press('[data-command="next"]', "next");
  if (done.includes("next")) await element.locator(".card").waitFor();
  await page.keyboard.press("Escape");
  await press('[data-command="zoomIn"]', "zoom in");
  await press('[data-command="fit"]', "fit");
  await press('[data-command="list"]', "list");
  await press(".outline .item", "item");
  await press(".card [data-card=next]", "next card");
  await page.keyboard.press("Escape");
  await press("[data-sort]", "sort");
  for (const kind of ["JSON", "CSV"]) {
    const waiting = page.waitForEvent("download");
    await press(`[data-get="${kind}"]`, kind);
    if (done.includes(kind)) expect((await waiting).suggestedFilename()).toContain("us-russia");
    else waiting.catch(() => {});
  }
  const stage = await element.locator(".stage").boundingBox();
  if (stage !== null) {
    await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    done.push("wheel");
  }
  return done;
}

describe.each(Object.keys(policies) as Policy[])("under the policy by %s", (policy) => {
  test.each([...views, "classic"])("%s works whole and reports nothing", async (name) => {
    const server = servers[policy];
    const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
    const said: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith("blob:"))
        said.push(request.url());
    });
    await page.goto(`${server.url}${name}.html`);
    const ready = (): Promise<boolean> =>
      page.evaluate(
        () =>
          (document.querySelector("history-timeline") as (HTMLElement & { timeline?: object }) | null)
            ?.timeline !== undefined,
      );
    await expect.poll(ready, { timeout: 20_000 }).toBe(true);
    if (name === "deadlines") {
      await page.evaluate(() => {
        const element = document.querySelector("history-timeline") as HTMLElement & { options: object };
        element.options = { steps: "how-a-deadline-lapsed", theme: "dark" };
      });
      await page.locator("history-timeline [data-turn=next]").click();
    }
    const done = await use(page);
    expect(done).toEqual(expect.arrayContaining(name === "list" ? ["item", "sort", "JSON", "CSV"] : ["next", "list", "item", "JSON", "CSV", "wheel"])); // prettier-ignore
    await page.waitForTimeout(200);
    expect(await page.evaluate("violations")).toEqual([]);
    expect(said).toEqual([]);
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ cookies: "", local: 0, session: 0, databases: 0 });
    await page.close();
  });
});
