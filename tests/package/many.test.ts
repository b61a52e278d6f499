import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// More than one of everything on a page: scripts, elements, documents.

const own = (id: string, year: number): string =>
  `<script type="application/json">${JSON.stringify({
    id,
    title: `Talks of ${year}`,
    kinds: [{ id: "talk", label: "Talk" }],
    sources: [{ id: "log", type: "reference", publisher: "Log" }],
    events: [1, 2, 3].map((n) => ({
      ...{
        id: `${id}-${n}`,
        kind: "talk",
        title: `Talk ${n} of ${year}`,
        importance: 2,
        when: `${year}-0${n}-10`,
      },
      sources: [{ source: "log", states: `${year}-0${n}-10`, basis: "stated" }],
    })),
  })}</script>`;

const pages: Readonly<Record<string, string>> = {
  twice:
    `<script type="module" src="/dist/embed.js"></script><script type="module" src="/copy/embed.js"></script>` +
    `<script defer src="/dist/summitry.iife.js"></script>` +
    `<history-timeline id="one">${own("one", 2001)}</history-timeline><history-timeline id="two" data="us-russia"></history-timeline>`,
  several:
    `<script type="module" src="/dist/embed.js"></script>` +
    `<history-timeline id="a" data="us-russia" view="summits" hash="first:"></history-timeline>` +
    `<history-timeline id="b" data="us-russia" view="summits" hash></history-timeline>` +
    `<history-timeline id="c" hash>${own("harbour", 1999)}</history-timeline>` +
    `<history-timeline id="d">${own("harbour", 1999)}</history-timeline>`,
  moved:
    `<script type="module" src="/dist/embed.js"></script><history-timeline id="one" data="us-russia"></history-timeline>` +
    `<iframe src="/frame.html" width="800" height="900"></iframe>`,
};

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-many-"));
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many</title><link rel="icon" href="data:,">`;
  for (const [name, body] of Object.entries(pages))
    await writeFile(join(folder, `${name}.html`), head + body);
  await writeFile(join(folder, "frame.html"), `${head}<p>Another document.</p>`);
  const dist = join(root, "dist");
  server = await serve({ root: folder, mounts: { "/dist/": dist, "/copy/": dist } });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string, hash: string = ""): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const said: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${server.url}${name}.html${hash}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("history-timeline")].every(({ timeline }) => timeline !== undefined),
  );
  return { page, said };
}

const selected = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("history-timeline")].map(({ timeline }) => timeline!.state.selected),
  );

test("two copies of the module and the classic script beside them register the element once, and all draw", async () => {
  const { page, said } = await open("twice");
  for (const id of ["one", "two"]) {
    const figure = page.locator(`#${id} figure[data-live]`);
    expect(await page.locator(`#${id} figure`).count()).toBe(1);
    await figure.locator(".stage .mark").first().waitFor({ state: "attached" });
    // Gestures and the card come from whichever copy was first.
    await figure.locator("[data-command=next]").click();
    await figure.locator(".card").waitFor();
  }
  expect(said).toEqual([]);
  await page.close();
});

describe("several on one page", () => {
  test("have no id twice in a tree, and what points to an id finds it in its own", async () => {
    const { page, said } = await open("several");
    const found = await page.evaluate(() =>
      [document, ...[...document.querySelectorAll("history-timeline")].map((one) => one.shadowRoot!)].map(
        (tree) => {
          const ids = [...tree.querySelectorAll("[id]")].map(({ id }) => id);
          const named = [...tree.querySelectorAll("[aria-labelledby]")].flatMap((one) =>
            one.getAttribute("aria-labelledby")!.split(" "),
          );
          return {
            twice: ids.filter((id, i) => ids.indexOf(id) !== i),
            lost: named.filter((id) => !ids.includes(id)),
          };
        },
      ),
    );
    expect(found).toEqual(Array.from({ length: 5 }, () => ({ twice: [], lost: [] })));
    expect(said).toEqual([]);
    await page.close();
  });

  test("a link opens the event in the one that has it and is asked, whether the page begins with it or follows it", async () => {
    const { page } = await open("several", "#harbour-2");
    await expect.poll(() => selected(page)).toEqual([null, null, "harbour-2", null]);
    await page.evaluate(() => (location.hash = "#1986-reykjavik-summit"));
    await expect.poll(() => selected(page)).toEqual([null, "1986-reykjavik-summit", "harbour-2", null]);
    await page.close();
  });

  test("the value of the attribute tells apart two that have the same events, and is in the links they copy", async () => {
    const { page } = await open("several", "#first:1986-reykjavik-summit");
    await expect.poll(() => selected(page)).toEqual(["1986-reykjavik-summit", null, null, null]);
    const copy = page.locator("#a .card [data-card=copy]");
    await copy.waitFor();
    await copy.click();
    // A page that may not write to the clipboard gives the address to copy.
    const field = page.locator("#a .card .acts input");
    const given =
      (await field.count()) > 0 ? new URL(await field.inputValue()).hash : "#first%3A1986-reykjavik-summit";
    expect(decodeURIComponent(given)).toBe("#first:1986-reykjavik-summit");
    expect(await page.locator("#d [data-card=copy]").count()).toBe(0);
    await page.locator("#a").evaluate((node) => node.setAttribute("hash", "other:"));
    await page.evaluate(() => (location.hash = "#other:2021-geneva-summit"));
    await expect.poll(async () => (await selected(page))[0]).toBe("2021-geneva-summit");
    await page.close();
  });

  test("what happens to one happens to no other", async () => {
    const { page } = await open("several");
    await page.locator("#a").evaluate((node) => node.setAttribute("domain", "2014/2025"));
    await page.locator("#d [data-command=next]").click();
    const domains = await page.evaluate(() =>
      [...document.querySelectorAll("history-timeline")].map(({ timeline }) => timeline!.state.domain[0]),
    );
    expect(domains[0]).not.toBe(domains[1]);
    expect(domains[2]).toBe(domains[3]);
    expect(await selected(page)).toEqual([null, null, null, "harbour-1"]);
    await page.close();
  });
});

test("an element that goes into another document is drawn there anew, with its looks, its keys and its card", async () => {
  const { page, said } = await open("moved");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const element = document.querySelector("history-timeline")!;
    element.timeline!.select("2021-geneva-summit");
    element.addEventListener("timeline-ready", () => heard.push("ready"));
    const inner = document.querySelector("iframe")!.contentDocument!;
    inner.body.append(inner.adoptNode(element));
  });
  const frame = page.frames()[1]!;
  const figure = frame.locator("history-timeline figure[data-live]");
  await figure.locator(".stage .mark").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length > 0);
  expect(await page.locator("history-timeline").count()).toBe(0);
  expect(await figure.count()).toBe(1);
  expect(await figure.locator(".headline").evaluate((node) => getComputedStyle(node).fontSize)).toBe("24px");
  await expect
    .poll(() => figure.evaluate((node) => node.querySelector("svg")!.clientWidth))
    .toBeLessThan(800);
  await figure.locator("[data-command=next]").click();
  await figure.locator(".card").waitFor();
  expect(await figure.locator(".card").evaluate((node) => getComputedStyle(node).position)).toBe("absolute");
  await figure.locator("[data-command=next]").focus();
  await page.keyboard.press("ArrowRight");
  expect(
    await figure.evaluate(
      (node) => (node.getRootNode() as ShadowRoot).activeElement?.closest("[data-event]")?.tagName,
    ),
  ).toBe("LI");
  // And back again.
  await page.evaluate(() => {
    const element = document.querySelector("iframe")!.contentDocument!.querySelector("history-timeline")!;
    document.body.prepend(document.adoptNode(element));
  });
  await page.locator("history-timeline .stage .mark").first().waitFor({ state: "attached" });
  expect(
    await page.locator("history-timeline .headline").evaluate((node) => getComputedStyle(node).fontSize),
  ).toBe("24px");
  expect(said).toEqual([]);
  await page.close();
});

test("a flurry of attributes in one task draws once, with the last of each", async () => {
  const { page, said } = await open("several");
  const seen = await page.locator("#b").evaluate(async (node) => {
    const element = node as HTMLElementTagNameMap["history-timeline"];
    const figure = element.timeline!.node;
    let changes = 0;
    const watch = new MutationObserver(
      (list) => (changes += list.filter(({ type }) => type === "childList").length),
    );
    watch.observe(figure.querySelector(".head")!.parentElement!, { childList: true });
    const before = element.timeline;
    for (let i = 0; i < 100; i++) {
      element.setAttribute("domain", `${1986 + (i % 30)}/2025`);
      element.setAttribute("theme", i % 2 === 0 ? "dark" : "light");
      element.setAttribute("selected", i % 2 === 0 ? "2021-geneva-summit" : "1986-reykjavik-summit");
    }
    await Promise.resolve();
    await Promise.resolve();
    const { state } = element.timeline!;
    return {
      same: before === element.timeline,
      year: new Date(state.domain[0]).getUTCFullYear(),
      selected: state.selected,
      theme: figure.getAttribute("data-theme"),
      changes,
    };
  });
  // The selection brings its event into view.
  expect(seen).toMatchObject({ same: true, selected: "1986-reykjavik-summit", theme: "light" });
  expect(seen.changes).toBeLessThan(5);
  expect(said).toEqual([]);
  await page.close();
});
