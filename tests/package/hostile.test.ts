import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { checkDataset, trustedDataset } from "../../src/dataset/index.js";
import { toHTML, toSVG } from "../../src/static.js";
import { historyView } from "../../src/views/index.js";
import { chromium } from "../support/chromium.js";
import { hostile, plausible, poisoned, shortHostile } from "../support/hostile.js";
import { root } from "../support/tree.js";

// The hostile strings in a real browser and on the command line: nothing runs, nothing is asked for, nothing breaks out.

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-hostile-"));
  server = await serve({ root: folder, mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const head =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,">' +
  '<link rel="stylesheet" href="/dist/summitry.css"><script>hits = 0; hit = () => { hits++; };</script>';

interface Watched {
  readonly page: Page;
  /** What came of it that should not: thrown errors, dialogs, requests to anyone else. */
  readonly odd: string[];
}

async function open(name: string, html: string): Promise<Watched> {
  await writeFile(join(folder, name), head + html);
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const odd: string[] = [];
  page.on("pageerror", (error) => odd.push(`thrown: ${error}`));
  page.on("dialog", (dialog) => odd.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith("data:,")) odd.push(request.url());
  });
  await page.goto(server.url + name);
  return { page, odd };
}

const hits = (page: Page): Promise<number> => page.evaluate("hits");

/** A text inside of a script element of HTML. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

test("in static figures, which are as many as were written, and well-formed for a real parser", async () => {
  const figures = shortHostile.map(([, text], i) => {
    const data = trustedDataset(poisoned(text) as never);
    return toHTML({ data, view: historyView, headline: text, deck: text, credit: text, id: `h${i}` });
  });
  const drawings = shortHostile.map(([, text]) =>
    toSVG({ data: trustedDataset(poisoned(text) as never), view: historyView, headline: text }),
  );
  const { page, odd } = await open("static.html", `<body>${figures.join("\n")}<p id="end">The end</p>`);
  expect(await page.locator("body > figure.summitry").count()).toBe(figures.length);
  expect(await page.locator("body > #end").textContent()).toBe("The end");
  const strange = await page.evaluate(() => {
    const handlers = [...document.querySelectorAll("body *")].filter((node) =>
      node.getAttributeNames().some((name) => /^on|^style$/.test(name)),
    );
    const scripts = document.querySelectorAll('body script:not([type="application/ld+json"]), body :is(iframe, base, meta, form, template, object, embed)'); // prettier-ignore
    const links = [...document.querySelectorAll("body [href]")].filter(
      (node) => !/^(?:https?:|mailto:|#)/.test(node.getAttribute("href")!),
    );
    return [...handlers, ...scripts, ...links].map((node) => node.outerHTML.slice(0, 200));
  });
  expect(strange).toEqual([]);
  const broken = await page.evaluate(
    ([svgs, htmls]) => {
      const parse = (text: string, type: DOMParserSupportedType): string =>
        new DOMParser().parseFromString(text, type).querySelector("parsererror")?.textContent ?? "";
      return [
        ...svgs!.map((text) => parse(text, "image/svg+xml")),
        ...htmls!.map((text) => parse(text, "application/xml")),
      ].filter((text) => text !== "");
    },
    [drawings, figures] as const,
  );
  expect(broken).toEqual([]);
  // A reader who points at everything and clicks sets nothing off.
  await page.evaluate(() => {
    for (const node of document.querySelectorAll("body figure *"))
      for (const type of ["pointerenter", "mouseover", "focus"]) node.dispatchEvent(new Event(type));
  });
  expect(await hits(page)).toBe(0);
  expect(odd).toEqual([]);
  await page.close();
});

test("in the data of an element: drawn, listed, opened as cards, and text all the way", async () => {
  const good = shortHostile.filter(
    ([, text]) => !checkDataset(plausible(text)).some(({ severity }) => severity === "error"),
  );
  expect(good.length).toBeGreaterThanOrEqual(50);
  const elements = good.map(
    ([, text], i) =>
      `<history-timeline id="t${i}" view="history"><script type="application/json">${inScript(plausible(text))}</script><ol><li>List</li></ol></history-timeline>`,
  );
  const { page, odd } = await open(
    "data.html",
    `<body>${elements.join("\n")}<script type="module" src="/dist/embed.js"></script>`,
  );
  const ready = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("history-timeline")].filter(
          (one) => (one as HTMLElement & { timeline?: object }).timeline !== undefined,
        ).length,
    );
  await expect.poll(ready, { timeout: 30_000 }).toBe(good.length);
  const seen = await page.evaluate(async () => {
    const found: string[] = [];
    for (const one of document.querySelectorAll("history-timeline")) {
      const { timeline } = one as HTMLElement & { timeline: { select(id: string): void; toSVG(): string } };
      for (const id of ["e1", "e2", "e3", "e4"]) {
        timeline.select(id);
        await new Promise((done) => requestAnimationFrame(done));
      }
      const inside = one.shadowRoot!;
      // Cards are loaded with the first event that is opened.
      for (let i = 0; i < 300 && inside.querySelector(".card") === null; i++)
        await new Promise((done) => requestAnimationFrame(done));
      if (inside.querySelector(".card") === null) found.push(`no card in ${one.id}`);
      for (const node of inside.querySelectorAll("*")) {
        if (node.getAttributeNames().some((name) => /^on/.test(name)))
          found.push(node.outerHTML.slice(0, 200));
        if (/^(?:script|iframe|object|embed|base|meta|template|form|foreignobject)$/i.test(node.localName)) found.push(node.outerHTML.slice(0, 200)); // prettier-ignore
        const href = node.getAttribute("href");
        if (href !== null && !/^(?:https?:|mailto:|#)/.test(href)) found.push(href);
      }
    }
    return found;
  });
  expect(seen).toEqual([]);
  expect(await hits(page)).toBe(0);
  expect(odd).toEqual([]);
  await page.close();
}, 120_000);

test("in every attribute of an element: its list stays or it draws, and nothing is thrown", async () => {
  const { page, odd } = await open(
    "attributes.html",
    `<body><script type="module" src="/dist/embed.js"></script><main></main>`,
  );
  const names = [
    "data",
    "view",
    "domain",
    "selected",
    "theme",
    "orient",
    "wheel",
    "hash",
    "lang",
    "dir",
    "id",
    "class",
  ];
  const states = await page.evaluate(
    async ([attributes, texts]) => {
      await customElements.whenDefined("history-timeline");
      const main = document.querySelector("main")!;
      const made = texts!.flatMap((text) =>
        attributes!.map((name) => {
          const element = document.createElement("history-timeline");
          if (name !== "data") element.setAttribute("data", "us-russia");
          element.setAttribute(name, text);
          element.append(document.createElement("p"));
          element.firstElementChild!.textContent = text;
          return { name, text, element };
        }),
      );
      const settled = made.map(
        ({ element }) =>
          new Promise<void>((done) => {
            for (const type of ["timeline-ready", "timeline-error"])
              element.addEventListener(type, () => done());
          }),
      );
      main.append(...made.map(({ element }) => element));
      await Promise.race([Promise.all(settled), new Promise((done) => setTimeout(done, 60_000))]);
      await new Promise((done) => setTimeout(done, 300));
      return made
        .filter(({ element }) => {
          const drawn = (element as HTMLElement & { timeline?: object }).timeline !== undefined;
          const listed = element.firstElementChild!.getClientRects().length > 0;
          return drawn === listed;
        })
        .map(({ name, text }) => `${name}=${text}`);
    },
    // The empty string and spaces are no list to see.
    [
      names,
      shortHostile
        .map(([, text]) => text)
        .filter((text) => text.trim() !== "" && text.length < 300)
        .slice(0, 24),
    ] as const,
  );
  expect(states).toEqual([]);
  expect(await hits(page)).toBe(0);
  expect(odd).toEqual([]);
  await page.close();
}, 120_000);

test("on the command line: problems are said, and the terminal stays as it was", async () => {
  const files: string[] = [];
  for (const [i, [, text]] of hostile.entries()) {
    const write = async (name: string, content: string): Promise<void> => {
      const path = join(folder, name);
      await writeFile(path, content);
      files.push(path);
    };
    await write(`data-${i}.json`, JSON.stringify(poisoned(text)));
    await write(`raw-${i}.json`, text);
    await write(`raw-${i}.csv`, text);
    await write(
      `table-${i}.csv`,
      `when,title,source\n2001,"${text.replaceAll('"', '""')}",G\n"${text.replaceAll('"', '""')}",A,G\n`,
    );
  }
  const { code, out } = await new Promise<{ code: number | string | null | undefined; out: string }>((done) =>
    execFile(
      process.execPath,
      [join(root, "dist/cli/summitry.js"), "check", ...files],
      { maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => done({ code: error?.code ?? 0, out: stdout + stderr }),
    ),
  );
  expect(code).toBe(1);
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  expect(
    out
      .split("\n")
      .filter((line) => control.test(line))
      .slice(0, 5),
  ).toEqual([]);
  for (const line of out.trimEnd().split("\n")) expect(line).toMatch(/:\d+:\d+ \/\S* .+ \([a-z0-9-]+\)$/);
}, 120_000);
