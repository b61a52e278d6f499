import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { drawnFrame, heightsOf, hostPage, hosts, summitry } from "../support/frames.js";
import { root } from "../support/tree.js";

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

let folder = "";
let host: Awaited<ReturnType<typeof serve>>;
let embedded: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-frames-"));
  // Two ports are two origins: the page around may not look into the frame, nor the frame out.
  embedded = await serve({
    root: join(folder, "t"),
    headers: { "content-security-policy": strict, "access-control-allow-origin": "*" },
  });
  const talks = join(root, "tests/fixtures/newsroom/talks.csv");
  const { code, err } = await summitry(["embed", talks, "--out", join(folder, "t"), "--url", embedded.url]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const list = [
    "embed",
    talks,
    "--view",
    "list",
    "--out",
    join(folder, "t/list"),
    "--url",
    `${embedded.url}list/`,
  ];
  expect(await summitry(list)).toMatchObject({ code: 0, err: "" });
  const bundled = ["embed", "--view", "summits", "--out", join(folder, "t/summits")];
  expect(await summitry([...bundled, "--url", `${embedded.url}summits/`])).toMatchObject({
    code: 0,
    err: "",
  });
  host = await serve({
    root: folder,
    mounts: { "/dist/": join(root, "dist"), "/pym/": join(root, "node_modules/pym.js/dist") },
  });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await embedded?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(html: string, { width = 900, hash = "" } = {}): Promise<Page> {
  writeFileSync(join(folder, "host.html"), html);
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
    document.addEventListener("timeline-select", (event) =>
      heard.push({ select: (event as CustomEvent).detail }),
    );
  });
  await page.goto(`${host.url}host.html${hash}`);
  return page;
}

const heard = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);

/** The ids that were told as selected, by events on the frame. */
const selections = async (page: Page): Promise<unknown[]> =>
  (await heard(page))
    .filter((one) => typeof one === "object" && one !== null && "select" in one)
    .map(({ select }) => (select as { id: unknown }).id);

const settled = async (page: Page): Promise<{ box: number; content: number }> => {
  const frame = await drawnFrame(page);
  await expect.poll(async () => (await heightsOf(page, frame)).box, { timeout: 8000 }).toBeGreaterThan(300);
  await expect
    .poll(async () => {
      const { box, content } = await heightsOf(page, frame);
      return Math.ceil(content) - box;
    })
    .toBe(0);
  return heightsOf(page, frame);
};

test.each(Object.keys(hosts))(
  "a host that speaks as %s sizes the frame, as does one that sandboxes it",
  async (name) => {
    for (const sandboxed of [false, true]) {
      const page = await open(hostPage(name, `${embedded.url}index.html`, sandboxed));
      const wide = await settled(page);
      // Narrower, time runs down: the frame is told and tells.
      await page.setViewportSize({ width: 400, height: 800 });
      const frame = await drawnFrame(page);
      await expect.poll(async () => (await heightsOf(page, frame)).box).not.toBe(wide.box);
      await settled(page);
      await page.close();
    }
  },
);

test("the height of a list is known before it is there, to a seventh, and its messages then size the frame", async () => {
  const [, snippet = ""] = /data-timeline="([^"]*)"/.exec(
    readFileSync(join(folder, "t/list/snippets/iframe.html"), "utf8"),
  )!;
  const known = new Map(
    [...snippet.matchAll(/(\d+):(\d+)/g)].map(([, width, height]) => [Number(width), Number(height)]),
  );
  expect(known.size).toBeGreaterThan(4);
  const html = (attribute: string): string =>
    hostPage("own", `${embedded.url}list/index.html`, true).replace("data-timeline", attribute);
  for (const [width, height] of known) {
    const page = await open(html("data-timeline").replace("margin:20px", "margin:0"), { width });
    const { content } = await settled(page);
    expect(Math.abs(height - content), `${width}: ${height} for ${content}`).toBeLessThan(
      Math.max(112, content / 7),
    );
    await page.close();
  }
  // From a guess that is far off, too.
  const page = await open(html('data-timeline="200:5000"'));
  const { box, content } = await settled(page);
  expect(box).toBe(Math.ceil(content));
  await page.close();
});

test("the buttons in a frame are there with the drawing, before anybody gives a sign, and move nothing", async () => {
  const page = await open(hostPage("own", `${embedded.url}index.html`, true));
  const frame = await drawnFrame(page);
  const before = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  const shown = await frame.evaluate(() => {
    const { shadowRoot } = document.querySelector("history-timeline")!;
    return getComputedStyle(shadowRoot!.querySelector(".controls")!).opacity;
  });
  expect(shown).toBe("1");
  expect(await frame.evaluate(() => document.documentElement.getBoundingClientRect().height)).toBe(before);
  await page.close();
});

test("a page that is no frame has margins of its own, a frame has none", async () => {
  const paddings: string[] = [];
  const alone = await browser.newPage({ viewport: { width: 900, height: 800 } });
  await alone.goto(`${embedded.url}index.html`);
  paddings.push(await alone.evaluate(() => getComputedStyle(document.body).paddingLeft));
  await alone.close();
  const page = await open(hostPage("own", `${embedded.url}index.html`, true));
  const frame = await drawnFrame(page);
  paddings.push(await frame.evaluate(() => getComputedStyle(document.body).paddingLeft));
  expect(paddings).toEqual(["16px", "1px"]);
  await page.close();
});

test("the frame and its host work from disk", async () => {
  const copy = join(folder, "disk");
  cpSync(join(folder, "t"), copy, { recursive: true });
  cpSync(join(root, "dist/host.js"), join(copy, "host.js"));
  // Without a sandbox: with one, Chromium lets a frame from disk load no script, whoever wrote it.
  const html = hostPage("own", "index.html", false).replace("/dist/host.js", "host.js");
  writeFileSync(join(copy, "host.html"), html);
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  await page.goto(pathToFileURL(join(copy, "host.html")).href);
  await settled(page);
  const frame = await drawnFrame(page);
  expect(await frame.evaluate(() => self.origin)).toBe("null");
  expect(await frame.locator("history-timeline .mark").count()).toBeGreaterThan(8);
  await page.close();
});

test("the frame speaks on change only, and asks nothing of any other host", async () => {
  writeFileSync(join(folder, "host.html"), hostPage("own", `${embedded.url}index.html`, true));
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
  });
  await page.goto(`${host.url}host.html`);
  await settled(page);
  // Longer than the second in which Datawrapper's and NPR's frames repeat themselves.
  await page.waitForTimeout(1500);
  const heights = (await heard(page))
    .filter(({ type }) => type === "summitry:height")
    .map(({ height }) => height);
  expect(heights.length).toBeGreaterThan(0);
  expect(heights.filter((height, i) => height === heights[i - 1])).toEqual([]);
  expect([...new Set(asked)].sort()).toEqual(
    [host.url, embedded.url].map((url) => new URL(url).origin).sort(),
  );
  expect(said).toEqual([]);
  await page.close();
});

test("a link of the host's page opens the event in the frame, and the frame tells what is open", async () => {
  const own = hostPage("own", `${embedded.url}index.html`, true);
  const page = await open(`${own}<a id="link" href="#1990-09-09-helsinki-summit">Helsinki</a>`, {
    hash: "#1986-10-11-reykjavik-summit",
  });
  const frame = await drawnFrame(page);
  const selected = (): Promise<string | null> =>
    frame.evaluate(() => document.querySelector("history-timeline")!.timeline!.state.selected);
  await expect.poll(selected).toBe("1986-10-11-reykjavik-summit");
  await page.locator("#link").click();
  await expect.poll(selected).toBe("1990-09-09-helsinki-summit");
  await expect
    .poll(() => selections(page))
    .toEqual(["1986-10-11-reykjavik-summit", "1990-09-09-helsinki-summit"]);
  // What names no event is the page's own affair.
  await page.evaluate(() => (location.hash = "#comments"));
  await page.waitForTimeout(200);
  expect(await selected()).toBe("1990-09-09-helsinki-summit");
  await page.close();
});

test("what a reader opens in the frame leaves the host's address alone, unless the frame's attribute asks", async () => {
  for (const asks of [false, true]) {
    const own = hostPage("own", `${embedded.url}index.html`, true);
    const page = await open(asks ? own.replace("data-timeline", "data-timeline data-hash") : own);
    const frame = await drawnFrame(page);
    const before = await page.evaluate(() => history.length);
    await frame.evaluate(() =>
      document.querySelector("history-timeline")!.timeline!.select("1989-12-02-malta-summit"),
    );
    await expect.poll(() => selections(page)).toEqual(["1989-12-02-malta-summit"]);
    const after = await page.evaluate(() => ({ hash: location.hash, length: history.length }));
    expect(after).toEqual({ hash: asks ? "#1989-12-02-malta-summit" : "", length: before });
    await page.close();
  }
});

// What a hostile page says: in every dialect that our host could mistake for a timeline's.
const hostile = `<!doctype html><title>Hostile</title><script>
const heights = [1e9, Infinity, -5, NaN, "700", "700px", null, {}, [700], 1e5 + 1];
const say = (message) => parent.postMessage(message, "*");
for (const height of heights) {
  for (const type of ["summitry:height", "summitry:ready", "summitry:selected", "summitry:__proto__"])
    say({ type, height, id: height, version: 1 });
  say({ sentinel: "amp", type: "embed-size", height });
}
say({ type: "summitry:selected", id: "x".repeat(1e6) });
say({ type: { toString() {} }, height: 1 });
say(null); say("summitry:height"); say(["summitry:height", 700]);
</script>`;

test("a hostile frame that spoofs, floods and sends a thousand million pixels changes nothing", async () => {
  const flood = `<script>for (let i = 0; i < 5000; i++) say({ type: "summitry:height", height: i % 2 ? 300 : 9000, id: "timeline" });</script>`;
  writeFileSync(join(folder, "hostile.html"), hostile + flood);
  const page = await open(
    `${hostPage("own", `${embedded.url}index.html`, true)}
<iframe id="other" src="hostile.html" sandbox="allow-scripts" width="300" height="100"></iframe>`,
  );
  const { box } = await settled(page);
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(5000);
  await page.waitForTimeout(300);
  expect(await settled(page)).toMatchObject({ box });
  expect(await page.locator("#other").evaluate((node) => node.getBoundingClientRect().height)).toBe(100);
  expect(await selections(page)).toEqual([]);
  expect(await page.evaluate(() => location.hash)).toBe("");
  await page.close();
});

test("a frame of the page's own that goes wrong is held in bounds, and not heard when it floods", async () => {
  writeFileSync(join(folder, "hostile.html"), hostile);
  const own = (name: string): string =>
    `<!doctype html><style>iframe{border:0}</style><iframe src="${name}" data-timeline sandbox="allow-scripts" width="300" height="100"></iframe><script src="/dist/host.js"></script>`;
  const height = (page: Page): Promise<number> =>
    page.locator("iframe").evaluate((node) => node.getBoundingClientRect().height);
  const spoofed = await open(own("hostile.html"));
  await expect.poll(async () => (await heard(spoofed)).length).toBeGreaterThan(50);
  expect(await height(spoofed)).toBe(100);
  await spoofed.close();

  const say = (code: string): string =>
    `<script>const say = (height) => parent.postMessage({ type: "summitry:height", height }, "*");${code}</script>`;
  writeFileSync(join(folder, "large.html"), say("say(90_000)"));
  const large = await open(own("large.html"));
  await expect.poll(() => height(large)).toBe(20_000);
  await large.close();

  writeFileSync(
    join(folder, "flood.html"),
    say("setInterval(() => { for (let i = 0; i < 300; i++) say(i % 2 ? 300 : 9000); }, 50)"),
  );
  const flooded = await open(own("flood.html"));
  await expect.poll(async () => (await heard(flooded)).length).toBeGreaterThan(1000);
  const [first] = [await height(flooded)];
  await flooded.waitForTimeout(500);
  expect(await height(flooded)).toBe(first);
  await flooded.close();
});

const snippetOf = (name: string): string =>
  readFileSync(join(folder, `t/${name}snippets/iframe.html`), "utf8").replace(/ loading="lazy"/, "");

test("nothing below the frame moves while it comes", async () => {
  for (const width of [360, 481, 600, 960]) {
    const page = await open(
      `<!doctype html><meta name="viewport" content="width=device-width"><style>body{margin:0}iframe{display:block}</style><p>Above.</p>${snippetOf("summits/")}<p>Below.</p>
<script>globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: "layout-shift", buffered: true });</script>`,
      { width },
    );
    // What lies below the window would not be counted.
    await page.setViewportSize({ width, height: 3000 });
    await drawnFrame(page);
    await page.waitForTimeout(400);
    expect(await page.evaluate("shift"), `at ${width}`).toBe(0);
    await page.close();
  }
});

test.each(["", "summits/"])(
  "a frame has its height from the first at every width, at most 112 pixels more than it needs, and says one only (%s)",
  async (name) => {
    const widths = [300, 320, 360, 420, 480, 481, 482, 520, 599, 600, 680, 768, 860, 960, 1080, 1400];
    const boxes = widths.map((width) => `<div style="width:${width}px">${snippetOf(name)}</div>`).join("");
    const page = await open(
      `<!doctype html><style>body{margin:0}iframe{display:block}</style>${boxes}
<script>globalThis.told = []; const all = [...document.querySelectorAll("iframe")];
addEventListener("DOMContentLoaded", () => { globalThis.given = all.map((frame) => frame.offsetHeight); });
addEventListener("message", ({ data, source }) => { if (data.type === "summitry:height") (told[all.findIndex((frame) => frame.contentWindow === source)] ??= []).push(data.height); });</script>`,
    );
    const told = (): Promise<number[][]> => page.evaluate("Array.from(told, (one) => one ?? [])");
    const count = async (): Promise<number> => (await told()).filter(({ length }) => length > 0).length;
    await expect.poll(count, { timeout: 40_000 }).toBe(widths.length);
    await page.waitForTimeout(1000);
    const heights = await page
      .locator("iframe")
      .evaluateAll((all) => all.map((frame) => (frame as HTMLElement).offsetHeight));
    expect(heights).toEqual(await page.evaluate("given"));
    const said = await told();
    expect(said.map(({ length }) => length)).toEqual(widths.map(() => 1));
    const spare = heights.map((height, i) => height - said[i]![0]!);
    expect(
      spare.map((pixels, i) => [widths[i], pixels]).filter(([, pixels]) => pixels! < 0 || pixels! >= 112),
    ).toEqual([]);
    await page.close();
  },
);
