import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { toHTML, type HTMLOptions } from "../../src/static.js";
import { deadlinesView, historyView, listView, summitsView, threatsView } from "../../src/views/index.js";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// A figure of text in the element: what a reader sees before a script is there, and what happens when it comes.
const said = `
  globalThis.shifts = [];
  globalThis.heard = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) shifts.push([shift.value, ...shift.sources.map(({ node }) => node?.nodeName + "." + node?.className)]);
  }).observe({ type: "layout-shift", buffered: true });
  for (const type of ["ready", "error"])
    document.addEventListener("timeline-" + type, (e) => heard.push(type));
`;
const summits: HTMLOptions = {
  data,
  record,
  view: summitsView,
  domain: "1986/2025",
  credit: "Graphic: the desk",
};
const figures: Readonly<Record<string, HTMLOptions>> = {
  summits,
  history: { data, record, view: historyView, headline: "All of it", report: "mailto:desk@paper.example" },
  deadlines: { data, record, view: deadlinesView, theme: "dark", widths: [360, 700, 960] },
  list: { data, record, view: listView },
  nothing: { data, view: threatsView, filter: { text: "no such thing" } },
  reading: { data, record, view: deadlinesView, steps: data.meta.readings[0]!.id },
};

/** A page with a text before and after; `embed.js` comes when the test lets it. */
const page = (element: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Adoption</title>` +
  `<link rel="icon" href="/icon.svg"><script src="/said.js"></script>` +
  `<script type="module" src="/dist/embed.js"></script>` +
  `<link rel="stylesheet" href="/dist/summitry.css"><link rel="stylesheet" href="/page.css">` +
  `<p>Before.</p>${element}<p id="after">After.</p>`;

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-adoption-"));
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write("said.js", said);
  await write("icon.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`);
  await write("page.css", "body{margin:0}p{margin:8px 0;font:16px/1.5 serif}");
  for (const [name, options] of Object.entries(figures)) {
    const view = { reading: "deadlines", nothing: "threats" }[name] ?? name;
    await write(
      `${name}.html`,
      page(`<history-timeline data="us-russia" view="${view}">${toHTML(options)}</history-timeline>`),
    );
  }
  await write("alone.html", page(toHTML(summits)));
  await write(
    "unread.html",
    page(`<history-timeline src="/nowhere.json">${toHTML(summits)}</history-timeline>`),
  );
  await write("nameless.html", page(`<history-timeline>${toHTML(summits)}</history-timeline>`));
  const sheet = `<link rel="stylesheet" href="/dist/summitry.css">`;
  await write(
    "declared.html",
    page(
      `<history-timeline data="us-russia" view="summits"><template shadowrootmode="open">${sheet}${toHTML(summits)}</template></history-timeline>`,
    ),
  );
  await write("leftover.html", page(`<div id="cms"></div>`));
  server = await serve({ root: folder, mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Let the script come, and wait until the element has drawn. */
  readonly come: (what?: string) => Promise<void>;
}

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function open(
  name: string,
  width: number,
  more: Parameters<Browser["newPage"]>[0] = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 2400 }, ...more });
  let let_: () => void = () => {};
  const allowed = new Promise<void>((done) => (let_ = done));
  await page.route("**/dist/embed.js", async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(server.url + name, { waitUntil: "commit" });
  await page.locator("#after").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBe(2);
  if (more?.javaScriptEnabled !== false) await drawn(page);
  const come = async (what: string = "ready"): Promise<void> => {
    let_();
    await page.waitForFunction(
      (what) => (globalThis as unknown as { heard: string[] }).heard.includes(what),
      what,
    );
    await drawn(page);
    await drawn(page);
  };
  return { page, come };
}

const bottom = (page: Page): Promise<number> =>
  page.locator("#after").evaluate((node) => node.getBoundingClientRect().top);
const shiftsOf = (page: Page): Promise<unknown[]> => page.evaluate("shifts");

describe("at the widths that were drawn the pixels stay the same when the element takes over", () => {
  test.each([
    ["summits.html", 360, "light"],
    ["summits.html", 960, "light"],
    ["summits.html", 960, "dark"],
    ["history.html", 360, "dark"],
    ["history.html", 960, "light"],
    ["deadlines.html", 700, "light"],
    ["list.html", 360, "light"],
    ["list.html", 960, "light"],
  ] as const)("%s at %i, %s", async (name, width, colorScheme) => {
    const { page, come } = await open(name, width, { colorScheme });
    const before = await page.screenshot();
    await come();
    await expect.poll(() => page.locator("history-timeline figure[data-live]").count()).toBe(1);
    const after = await page.screenshot();
    if (!before.equals(after)) {
      await writeFile(join(tmpdir(), `adoption-${name}-${width}-before.png`), before);
      await writeFile(join(tmpdir(), `adoption-${name}-${width}-after.png`), after);
    }
    expect(before.equals(after)).toBe(true);
    await page.close();
  });
});

describe("nothing moves when the element takes over", () => {
  const widths = [
    320, 339, 360, 388, 414, 447, 479, 480, 500, 515, 560, 603, 646, 700, 768, 823, 880, 909, 960, 1024, 1110,
    1200,
  ];
  test.each(widths.flatMap((width) => [["summits.html", width] as const, ["history.html", width] as const]))(
    "%s at %i",
    async (name, width) => {
      const { page, come } = await open(name, width);
      const before = await bottom(page);
      await come();
      expect(await bottom(page)).toBe(before);
      expect(await shiftsOf(page)).toEqual([]);
      await page.close();
    },
  );
});

describe("nothing moves either where there is no drawing", () => {
  test.each(["list.html", "nothing.html"])("%s", async (name) => {
    for (const width of [360, 700, 1000]) {
      const { page, come } = await open(name, width);
      // Of the list, whose end lies far below the window, all is to be seen.
      await page.setViewportSize({ width, height: 20_000 });
      await drawn(page);
      const before = await bottom(page);
      // The columns of a long table change while its rows arrive, long before the element.
      const arriving = await shiftsOf(page);
      await come();
      expect(await bottom(page), `at ${width}`).toBe(before);
      expect(await shiftsOf(page), `at ${width}`).toEqual(arriving);
      await page.close();
    }
  });
});

describe("a guided reading", () => {
  test.each([360, 420, 560, 768, 960, 1200])("moves nothing when it is taken over, at %i", async (width) => {
    const { page, come } = await open("reading.html", width);
    const before = await bottom(page);
    expect(await page.locator(".step:visible").count()).toBeGreaterThan(0);
    await come();
    const live = page.locator("figure[data-live] .steps");
    expect(await live.locator(".step[aria-current]").count()).toBe(1);
    expect(await bottom(page)).toBe(before);
    expect(await shiftsOf(page)).toEqual([]);
    await live.locator("[data-turn=next]").click();
    expect(await live.locator(".step[aria-current]").getAttribute("data-step")).toBe("1");
    await page.close();
  });

  test("is there as a whole without a script and on paper, and each step leads to its event", async () => {
    const { steps } = data.meta.readings[0]!;
    const { page } = await open("reading.html", 800, { javaScriptEnabled: false });
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      const tops = await page
        .locator("figure .step:visible h3")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops.length).toBe(steps.length);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      expect(new Set(tops).size).toBe(steps.length);
      expect(await page.locator("figure .steps button:visible").count()).toBe(0);
    }
    const [first] = await page
      .locator("figure .step .shown a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")!));
    expect(await page.locator(`li[id="${first!.slice(1)}"]`).count()).toBe(1);
    await page.close();
  });
});

test("what a reader can do appears with the reader, and the room is given back with another width", async () => {
  const { page, come } = await open("history.html", 388);
  await come();
  const element = page.locator("history-timeline figure[data-live]");
  const controls = element.locator(".controls");
  const opacity = (): Promise<string> => controls.evaluate((node) => getComputedStyle(node).opacity);
  expect(await opacity()).toBe("0");
  const kept = (): Promise<string> => element.locator(".stage").evaluate((node) => node.style.minHeight);
  expect(await kept()).toMatch(/^\d/);
  await page.mouse.move(200, 300);
  expect(await opacity()).toBe("1");
  await page.setViewportSize({ width: 700, height: 1200 });
  await expect.poll(kept).toBe("");
  await page.close();
});

test("what the figure says of itself the live one says too", async () => {
  const { page, come } = await open("history.html", 800);
  await come();
  const head = page.locator("history-timeline figure[data-live] .headline");
  expect(await head.textContent()).toBe("All of it");
  const state = await page.locator("history-timeline").evaluate((node) => {
    const { timeline } = node as unknown as { timeline: { state: { domain: [number, number] } } };
    return timeline.state.domain;
  });
  expect(state[1] - state[0]).toBeGreaterThan(39 * 365 * 864e5);
  await page.close();
});

describe("a reader has every fact", () => {
  /** The words that can be seen in a part of the page. */
  const seen = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
  const facts = [
    "11–12 October 1986",
    "Reykjavík summit",
    "Reagan and Gorbachev discuss deep cuts",
    "Right is: Reykjavík.",
  ];

  test("without a script", async () => {
    for (const name of ["summits.html", "alone.html"]) {
      const { page } = await open(name, 800, { javaScriptEnabled: false });
      const text = await seen(page, "figure");
      for (const fact of facts) expect(text).toContain(fact);
      expect(await page.locator("figure li[data-event]:visible").count()).toBe(15);
      expect(await page.locator("figure svg.summitry-chart:visible").count()).toBe(1);
      expect(await page.locator("figure button:visible").count()).toBe(0);
      expect(await page.locator("figure .bibliography a[href^=http]:visible").count()).toBeGreaterThan(20);
      await page.close();
    }
  });

  test("where no element is, whether scripts run or not", async () => {
    const { page } = await open("alone.html", 800);
    expect(await seen(page, "figure .outline")).toContain(facts[2]);
    await page.close();
  });

  test("when the script never comes, a while later", async () => {
    const { page } = await open("summits.html", 800);
    const height = (): Promise<number> =>
      page.locator("figure .outline").evaluate((node) => node.clientHeight);
    expect(await height()).toBe(0);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await height()).toBeGreaterThan(1000);
    await page.close();
  });

  test("when the data cannot be loaded, or none are named", async () => {
    const unread = await open("unread.html", 800);
    await unread.come("error");
    expect(await seen(unread.page, "figure .outline")).toContain(facts[2]);
    await unread.page.close();
    const nameless = await open("nameless.html", 800);
    void nameless.come("never").catch(() => {});
    await expect.poll(() => seen(nameless.page, "figure .outline")).toContain(facts[2]);
    await nameless.page.close();
  });

  test("on paper, before and after the element takes over: all of the time, light, and no controls", async () => {
    for (const taken of [false, true]) {
      const { page, come } = await open("deadlines.html", 960);
      if (taken) {
        await come();
        await page.locator("history-timeline").evaluate((node) => {
          (node as unknown as { timeline: { zoomTo(domain: string): void } }).timeline.zoomTo(
            "2025-07/2025-08",
          );
        });
        await drawn(page);
      }
      await page.emulateMedia({ media: "print" });
      await drawn(page);
      const figure = page.locator(taken ? "figure[data-live]" : "figure[data-static]");
      expect(await figure.locator("li[data-event]:visible").count()).toBe(7);
      expect(await figure.locator("button:not(.item):visible").count()).toBe(0);
      const text = await figure.locator(".summitry-chart:visible").textContent();
      // The axis of a closer look would have days of one month.
      expect(text).toMatch(/Aug\w*(?: 2025)?Sep/);
      const colour = await figure.evaluate((node) => getComputedStyle(node).backgroundColor);
      expect(colour).toBe("rgb(255, 255, 255)");
      const kept = await figure
        .locator("li[data-event]")
        .evaluateAll((items) => items.map((item) => getComputedStyle(item).breakInside));
      expect(new Set(kept)).toEqual(new Set(["avoid"]));
      const address = await figure
        .locator(taken ? ".outline .cites cite > a" : ".bibliography cite > a")
        .first()
        .evaluate((node) => [getComputedStyle(node, "::after").content, node.getAttribute("href")]);
      expect(address[0]).toContain(address[1]);
      if (taken) {
        await page.emulateMedia({ media: "screen" });
        await drawn(page);
        expect(await figure.locator(".paper").count()).toBe(0);
        expect(await figure.locator(".stage .summitry-chart:visible").count()).toBe(1);
      }
      await page.close();
    }
  });
});

describe("a shadow tree that the page declares", () => {
  test("is what a reader sees until the element draws, and the element takes it over", async () => {
    const { page, come } = await open("declared.html", 960);
    const element = page.locator("history-timeline");
    expect(await element.locator("figure[data-static] svg.summitry-chart:visible").count()).toBe(1);
    const before = await bottom(page);
    await come();
    expect(await element.locator("figure[data-live]").count()).toBe(1);
    expect(await element.locator("figure[data-static]").count()).toBe(0);
    expect(await bottom(page)).toBe(before);
    expect(await shiftsOf(page)).toEqual([]);
    await page.close();
  });

  test("is found where it was left as an inert template, and runs no script of it", async () => {
    const { page, come } = await open("leftover.html", 960);
    await page.locator("#cms").evaluate((node, html) => {
      node.innerHTML =
        `<history-timeline src="/nowhere.json"><template shadowrootmode="open"><script>globalThis.ran = true</script>` +
        `<link rel="stylesheet" href="/dist/summitry.css">${html}</template></history-timeline>`;
    }, toHTML(summits));
    expect(await page.locator("figure").count()).toBe(0);
    await come("error");
    const element = page.locator("history-timeline");
    expect(await element.locator("template").count()).toBe(0);
    await expect
      .poll(() => element.locator("figure[data-static] svg.summitry-chart:visible").count())
      .toBe(1);
    expect(await element.locator(".entries").innerText()).toContain("Reykjavík summit");
    await element.evaluate((node) => {
      node.removeAttribute("src");
      node.setAttribute("data", "us-russia");
    });
    await expect.poll(() => element.locator("figure[data-live] .mark").count()).toBe(15);
    expect(await element.locator("figure[data-static]").count()).toBe(0);
    expect(await page.evaluate("globalThis.ran")).toBeUndefined();
    await page.close();
  });
});
