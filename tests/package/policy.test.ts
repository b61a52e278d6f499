import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// The strictest policy that a news page may have. What a page says of itself comes from its report.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const report = `
  globalThis.violations = [];
  globalThis.heard = [];
  document.addEventListener("securitypolicyviolation", (e) =>
    violations.push(e.effectiveDirective + " " + e.blockedURI + " " + e.sourceFile + ":" + e.lineNumber + " " + e.sample));
  for (const type of ["ready", "error"])
    document.addEventListener("timeline-" + type, (e) => heard.push(e.type + " " + (e.detail.error ?? "")));
`;
const list = "<ol><li><time>1986</time> Reykjavík</li></ol>";
const page = (script: string, element: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Policy</title><link rel="icon" href="/icon.svg">` +
  `<script src="/report.js"></script>${script}<link rel="stylesheet" href="/dist/summitry.css">${element}`;

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-policy-"));
  const module = `<script type="module" src="/dist/embed.js"></script>`;
  await writeFile(join(folder, "report.js"), report);
  await writeFile(join(folder, "icon.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`);
  await writeFile(
    join(folder, "module.html"),
    page(module, `<history-timeline data="us-russia">${list}</history-timeline>`),
  );
  await writeFile(
    join(folder, "source.html"),
    page(
      module,
      `<history-timeline src="dist/data/us-russia.json" view="summits">${list}</history-timeline>`,
    ),
  );
  await writeFile(
    join(folder, "classic.html"),
    page(
      `<script src="/dist/summitry.iife.js"></script>`,
      `<history-timeline src="/dist/data/us-russia.json" view="summits">${list}</history-timeline>`,
    ),
  );
  await writeFile(join(folder, "broken.html"), page("", `<p style="color:red" id="seen">inline</p>`));
  server = await serve({
    root: folder,
    mounts: { "/dist/": join(root, "dist") },
    headers: { "content-security-policy": policy },
  });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string): Promise<{ page: Page; said: string[]; asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const said: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(server.url + name);
  return { page, said, asked };
}

const ofPage = (page: Page, name: "violations" | "heard"): Promise<string[]> => page.evaluate(`${name}`);

test.each(["module.html", "source.html", "classic.html"])(
  "under a strict policy %s draws, zooms, opens and reports no violation",
  async (name) => {
    const { page, said, asked } = await open(name);
    await expect.poll(() => ofPage(page, "heard")).toEqual(["timeline-ready "]);
    const element = page.locator("history-timeline");
    await expect.poll(() => element.locator(".mark").count()).toBe(15);
    const box = (await element.locator(".stage").boundingBox())!;
    const domain = (): Promise<number[]> =>
      element.evaluate((node) => [
        ...(node as unknown as { timeline: { state: { domain: number[] } } }).timeline.state.domain,
      ]);
    const before = await domain();
    // The first contact brings the gestures, from a file beside the module.
    await page.mouse.move(box.x + 500, box.y + 200);
    await page.keyboard.down("Control");
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -20);
        const [t0, t1] = await domain();
        return t1! - t0!;
      })
      .toBeLessThan((before[1]! - before[0]!) * 0.9);
    await page.keyboard.up("Control");
    await element.locator(`[data-command="fit"]`).click();
    await element.locator(`[data-command="list"]`).click();
    await element.locator(".outline .item").nth(2).click();
    expect(await element.locator(`.outline .item[aria-pressed="true"]`).count()).toBe(1);
    expect(await ofPage(page, "violations")).toEqual([]);
    expect(said).toEqual([]);
    // No request leaves the package's own folder and src.
    const strange = asked.filter((url) => !url.startsWith(server.url));
    expect(strange).toEqual([]);
    await page.close();
  },
);

test("the report would show a violation", async () => {
  const { page } = await open("broken.html");
  await page.waitForSelector("#seen");
  await expect.poll(() => ofPage(page, "violations")).toHaveLength(1);
  await page.close();
});
