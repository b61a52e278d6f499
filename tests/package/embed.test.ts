import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { summitry } from "../support/frames.js";
import { readPNG } from "../support/png.js";
import { pkg, root, text } from "../support/tree.js";

const talks = join(root, "tests/fixtures/newsroom/talks.csv");
const base = "https://static.example.org/talks/";
let folder: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let printed = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-embed-"));
  const { code, out, err } = await summitry(
    ["embed", talks, "--out", "web", "--url", base.slice(0, -1)],
    folder,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  printed = out;
  server = await serve({ root: folder, headers: { "access-control-allow-origin": "*" } });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const version = (pkg as unknown as { version: string }).version;

describe("the folder", () => {
  test("holds the page, the poster, oembed.json, the data, the scripts of this version and four snippets", () => {
    expect(readdirSync(join(folder, "web")).sort()).toEqual(
      [
        "data.json",
        "index.html",
        "oembed.json",
        "page.css",
        "poster.png",
        "snippets",
        `summitry-${version}`,
      ].sort(),
    );
    expect(readdirSync(join(folder, "web/snippets")).sort()).toEqual([
      "amp.html",
      "iframe.html",
      "script.html",
      "static.html",
    ]);
    const { width, height } = readPNG(readFileSync(join(folder, "web/poster.png")));
    expect([width, height]).toEqual([1200, 630]);
  });

  test("is what passes the check of datasets", async () => {
    expect(await summitry(["check", "web/data.json"], folder)).toEqual({ code: 0, out: "", err: "" });
  });

  test("tells systems that are given an address what to paste", () => {
    const oembed = JSON.parse(read("web/oembed.json")) as Record<string, unknown>;
    expect(oembed).toMatchObject({
      ...{ type: "rich", version: "1.0", title: "Talks at the end of the Cold War", width: 680 },
      ...{ thumbnail_url: `${base}poster.png`, thumbnail_width: 1200, thumbnail_height: 630 },
    });
    expect(oembed["html"]).toBe(read("web/snippets/iframe.html"));
    expect(oembed["height"]).toBe(Number(/ height="(\d+)"/.exec(read("web/snippets/iframe.html"))![1]));
    expect(read("web/index.html")).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${base}oembed.json"`,
    );
    expect(read("web/index.html")).toContain(`<meta property="og:image" content="${base}poster.png"/>`);
  });

  test("has a page with no script or style written into it but data", () => {
    const page = read("web/index.html");
    const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes!);
    expect(scripts.filter((one) => !/ src=/.test(one)).sort()).toEqual([
      ' type="application/json"',
      ' type="application/ld+json"',
    ]);
    expect(page).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    for (const [, src] of page.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g))
      expect(existsSync(join(folder, "web", src!)), src).toBe(true);
  });
});

describe("the snippets", () => {
  test("are printed, the figure in short", () => {
    for (const name of ["iframe", "amp"]) expect(printed).toContain(read(`web/snippets/${name}.html`));
    for (const name of ["script", "static"]) {
      const [before] = read(`web/snippets/${name}.html`).split("<figure");
      expect(printed).toContain(before);
    }
    expect(printed.length).toBeLessThan(10_000);
  });

  test("have the hash of each file that they load, as it was shipped", () => {
    let checked = 0;
    for (const name of ["iframe", "script", "static"]) {
      const snippet = read(`web/snippets/${name}.html`).replace(/<figure[\s\S]*<\/figure>/, "");
      for (const [tag] of snippet.matchAll(/<(?:script|link)\s[^>]*>/g)) {
        const file = /(?:src|href)="([^"]+)"/.exec(tag)![1]!;
        expect(file.startsWith(`${base}summitry-${version}/`)).toBe(true);
        const shipped = readFileSync(join(root, "dist", file.slice(file.lastIndexOf("/") + 1)));
        const hash = createHash("sha384").update(shipped).digest("base64");
        expect(tag).toContain(`integrity="sha384-${hash}" crossorigin="anonymous"`);
        checked += 1;
      }
    }
    expect(checked).toBe(4);
  });

  test("of the bundled history say which files no hash covers", async () => {
    const { code } = await summitry(["embed", "--out", "bundled", "--url", base], folder);
    expect(code).toBe(0);
    const snippet = read("bundled/snippets/script.html");
    expect(snippet).toContain('<history-timeline data="us-russia" view="summits" hash>');
    expect(snippet).toContain(
      "The hash covers embed.js. The files in chunks/, which it loads later, are not covered",
    );
    const files = join(folder, `bundled/summitry-${version}`);
    for (const name of readdirSync(join(root, "dist/chunks")).filter((one) => one.endsWith(".js")))
      expect(existsSync(join(files, "chunks", name)), name).toBe(true);
  });
});

test("the page of the bundled history has the record in it, too, and draws who held office", async () => {
  await summitry(["embed", "--view", "summits", "--out", "rails"], folder);
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().slice(server.url.length)));
  await page.goto(`${server.url}rails/index.html`);
  await page.waitForFunction(() => document.querySelector("history-timeline")?.timeline !== undefined);
  await expect
    .poll(() => page.locator("history-timeline .stage .rail-name:visible").count())
    .toBeGreaterThan(5);
  expect(await page.locator('history-timeline script[type="application/json"][data-record]').count()).toBe(1);
  const files = [
    "index.html",
    "page.css",
    ...["frame.js", "summitry.css", "summitry.iife.js"].map((one) => `summitry-${version}/${one}`),
  ];
  expect(asked.filter((name) => name !== "favicon.ico").sort()).toEqual(
    files.map((name) => `rails/${name}`).sort(),
  );
  await page.close();
});

describe("hostile text", () => {
  const hostile = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--", "]]>", "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>', "javascript:alert(1)", "&lt;b&gt;", "</title><h1>", "{{constructor}}", "${alert(1)}", "`",
    "__proto__", "constructor", "toString", "\u202Egnirts", "\u2066\u2067\u2069", "\uFEFFx", "\u0000\u0007x", "a\u2028b\u2029c",
    "</history-timeline>", "</figure>", "</iframe>", '" onload="alert(1)', "' onfocus='alert(1)", "--></script>", "<base href=//x>",
    "%3Cscript%3E", "\\u003cscript\\u003e", "<style>*{display:none}</style>", "x".repeat(20_000), "👩‍👩‍👧‍👦", "a\u0301\u0302\u0303".repeat(50),
    "=1+1", "@SUM(1)", "-1", "+1", "\ttab", "<a href=javascript:alert(1)>", "<math><mtext></mtext></math>", "<template><b>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<![CDATA[x]]>", "<?php x ?>", "<xmp>", "<plaintext>",
    "&#x3C;script&#x3E;", "ﷺ".repeat(20), "Z̸a̸l̸g̸o̸", "<iframe srcdoc='<script>parent.alert(1)</script>'>", "null",
  ]; // prettier-ignore
  const cell = (one: string): string => `"${one.replaceAll('"', '""')}"`;

  test("in fifty titles, kinds, places and sources executes nothing and breaks out of nothing", async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(50);
    const rows = hostile.map((one, i) =>
      [`${1950 + i}`, cell(one), cell(one), cell(one), "IS", cell(one), cell(one)].join(","),
    );
    writeFileSync(
      join(folder, "hostile.csv"),
      `when,title,kind,place,country,with,source\n${rows.join("\n")}\n`,
    );
    writeFileSync(
      join(folder, "title.csv"),
      `#title,${cell("</title><script>alert(1)</script>")}\nwhen,title,source\n1986,A,B\n`,
    );
    for (const name of ["hostile", "title"]) {
      const { code, err } = await summitry(["embed", `${name}.csv`, "--out", name], folder);
      expect({ code, err: err.replace(/summitry: warning: our fonts have no letters .*\n/, "") }).toEqual({
        code: 0,
        err: "",
      });
      const page = await browser.newPage();
      const bad: string[] = [];
      page.on("dialog", (dialog) => (bad.push(dialog.message()), void dialog.dismiss()));
      page.on("pageerror", (error) => bad.push(String(error)));
      page.on("request", (request) => request.url().startsWith(server.url) || bad.push(request.url()));
      await page.goto(`${server.url}${name}/index.html`);
      await page.waitForFunction(() => document.querySelector("history-timeline")?.timeline !== undefined);
      expect(bad).toEqual([]);
      expect(await strangers(page)).toEqual([]);
      await page.close();
    }
  });

  test("leaves SVG and HTML well-formed", async () => {
    const page = await browser.newPage();
    for (const [view, out] of [
      ["history", "hostile.svg"],
      ["list", "hostile.html"],
      ["history", "hostile-2.html"],
    ] as const) {
      expect((await summitry(["render", "hostile.csv", "--view", view, "-o", out], folder)).code).toBe(0);
      const markup = read(out)
        .replace("<!doctype html>", "")
        .replace(/<style>[\s\S]*?<\/style>/, "");
      const wrong = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, "application/xml");
        return parsed.querySelector("parsererror")?.textContent ?? null;
      }, markup);
      expect(wrong, out).toBeNull();
    }
    await page.close();
  });

  /** Elements that only a text that broke out could have made, and attributes that run. */
  const strangers = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const odd =
        "img,iframe,math,style:not(head *),template,noscript,plaintext,xmp,h1,base:not(head > base:first-of-type)";
      const roots: ParentNode[] = [
        document,
        ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? []),
      ];
      return roots.flatMap((root) => [
        ...[...root.querySelectorAll(odd)].map((one) => one.outerHTML.slice(0, 80)),
        ...[...root.querySelectorAll("*")].flatMap((one) =>
          [...one.attributes]
            .filter(({ name, value }) => /^on/.test(name) || /^javascript:/i.test(value))
            .map(({ name }) => name),
        ),
      ]);
    });
});

describe("wrong calls", () => {
  test.each([
    [["embed"], /embed needs --out DIR/],
    [
      ["embed", "--out", "x", "--url", "ftp://example.org/"],
      /--url must be an http: or https: address of a folder/,
    ],
    [["embed", "--out", "x", "--url", "javascript:alert(1)"], /--url must be/],
    [["embed", "--out", "x", "--url", 'https://example.org/"><script>'], /--url must be/],
    [["embed", "--out", "x", "--view", "summit"], /did you mean "summits"\?/],
    [["embed", "none.csv", "--out", "x"], /cannot read "none\.csv": no such file/],
  ])("%j is exit code 2, and writes nothing", async (args, message) => {
    const { code, err } = await summitry(args, folder);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });
});

test("host.js stays below 1.5 kB, frame.js below 1 kB, and neither names anything in the page's scope", async () => {
  const gzip = (name: string): number => gzipSync(text(`dist/${name}`), { level: 9 }).length;
  expect(gzip("host.js")).toBeLessThan(1500);
  expect(gzip("frame.js")).toBeLessThan(1000);
  const page = await browser.newPage();
  const before = await page.evaluate(() => Object.keys(window).length);
  for (const name of ["host.js", "host.js", "frame.js"])
    await page.addScriptTag({ content: text(`dist/${name}`) });
  await page.addScriptTag({ content: text("dist/host.js"), type: "module" });
  expect(await page.evaluate(() => Object.keys(window).length)).toBe(before);
  await page.close();
});
