import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as launcher, type Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lettersOf } from "../../src/cli/letters.js";
import { chromium } from "../support/chromium.js";
import { summitry } from "../support/frames.js";
import { colourAt, readPNG, type Picture } from "../support/png.js";
import { faults } from "../support/xml.js";
import { pkg, root } from "../support/tree.js";

const talks = join(root, "tests/fixtures/newsroom/talks.csv");
let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-render-"));
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => readFileSync(join(folder, name), "utf8");
const picture = (name: string): Picture => readPNG(readFileSync(join(folder, name)));
const done = { code: 0, out: "", err: "" };

describe("a drawing as SVG", () => {
  test("is that of the bundled history when no file is named, as wide as asked for", async () => {
    expect(await summitry(["render", "--width", "720", "-o", "a.svg"], folder)).toEqual(done);
    expect(file("a.svg")).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* width="720"/);
    expect(file("a.svg")).toContain('data-event="1986-reykjavik-summit"');
  });

  test("shows the stretch of time, the direction, the theme and the language that were asked for", async () => {
    const more = ["--domain", "1986-09/1986-11", "--orient", "vertical", "--theme", "dark", "--lang", "de"];
    expect(await summitry(["render", talks, ...more, "-o", "deep/b.svg"], folder)).toEqual(done);
    expect(await summitry(["render", talks, "-o", "c.svg"], folder)).toEqual(done);
    const [given, plain] = [file("deep/b.svg"), file("c.svg")];
    const size = (svg: string): number[] =>
      [.../ width="(\d+)" height="([\d.]+)"/.exec(svg)!].slice(1).map(Number);
    expect(size(given)[1]).toBeGreaterThan(size(plain)[1]!);
    expect(given).toMatch(/Okt/);
    expect(given).toContain("#14171b");
    expect(plain).not.toMatch(/Okt/);
  });

  test("says what it shows, who says so and of when the data are, and has nothing to take hold of", async () => {
    const words = (svg: string): string => svg.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    for (const width of [360, 1200]) {
      const args = ["render", "--view", "history", "--width", String(width), "-o", "sheet.svg"];
      expect(await summitry(args, folder)).toEqual(done);
      const svg = file("sheet.svg");
      expect(faults(svg)).toEqual([]);
      for (const said of ["Summits, threats and deadlines", "Sources: The Week", "last changed", "CC-BY-4.0"])
        expect(words(svg)).toContain(said);
      expect(svg).not.toMatch(/class="[^"]*\b(overview|handle|window)\b/);
      const [, wide, high] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
      expect(wide).toBe(width);
      const page = await browser.newPage({ viewport: { width: width, height: high! } });
      await page.setContent(`<body style="margin:0">${svg}</body>`);
      const boxes = await page.locator("svg text").evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
      for (const box of boxes) {
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(high!);
      }
      await page.close();
    }
  });

  test("is the drawing alone with --bare", async () => {
    expect(await summitry(["render", "--view", "history", "--bare", "-o", "bare.svg"], folder)).toEqual(done);
    expect(file("bare.svg")).not.toContain("Sources:");
    expect(file("bare.svg")).not.toMatch(/class="[^"]*\b(overview|handle|window)\b/);
    expect(file("bare.svg")).toContain("<title");
  });

  test("has the same bytes in every time zone and locale", async () => {
    const [one, two] = await Promise.all(
      [
        { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8" },
        { TZ: "America/Anchorage", LANG: "C" },
      ].map(
        (env, i) =>
          new Promise<string>((resolve, reject) => {
            const args = [
              join(root, "dist/cli/summitry.js"),
              "render",
              "--view",
              "history",
              "-o",
              `zone${i}.svg`,
            ];
            execFile(process.execPath, args, { cwd: folder, env: { ...process.env, ...env } }, (error) =>
              error ? reject(error) : resolve(file(`zone${i}.svg`)),
            );
          }),
      ),
    );
    expect(one).toBe(two);
  });
});

describe("a drawing as a page", () => {
  test("is whole: without script or a request it shows drawing, list and sources, on a phone and on a desk", async () => {
    expect(await summitry(["render", talks, "-o", "talks.html"], folder)).toEqual(done);
    const context = await browser.newContext({ javaScriptEnabled: false });
    for (const width of [360, 1000]) {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.setViewportSize({ width, height: 800 });
      const address = pathToFileURL(join(folder, "talks.html")).href;
      await page.goto(address);
      expect(asked).toEqual([address]);
      expect(await page.title()).toBe("Talks at the end of the Cold War");
      expect(await page.locator("svg:visible .mark").count()).toBeGreaterThanOrEqual(10);
      expect(await page.locator("svg:visible").count()).toBeGreaterThanOrEqual(1);
      await page.getByText("Office of the Historian").first().waitFor({ state: "visible" });
      await page.close();
    }
    await context.close();
  });

  test("is how the list is had", async () => {
    expect(await summitry(["render", talks, "--view", "list", "-o", "list.html"], folder)).toEqual(done);
    expect(file("list.html")).toMatch(/<table[\s>]/);
  });
});

describe("a drawing as a picture", () => {
  const csv = (title: string): string =>
    `when,title,source\n1986-10-11,${title},The Gazette\n1990,Another one,The Gazette\n`;

  test("has the width that was asked for, and the colours of its theme written out", async () => {
    for (const [theme, paper] of [
      ["light", "#ffffff"],
      ["dark", "#14171b"],
    ] as const) {
      const args = ["render", talks, "--width", "640", "--theme", theme, "-o", `${theme}.png`];
      expect(await summitry(args, folder)).toEqual(done);
      const drawn = picture(`${theme}.png`);
      expect(drawn.width).toBe(640);
      expect(colourAt(drawn, 2, 2)).toBe(paper);
    }
  });

  test.each(["history", "summits", "threats", "deadlines"])(
    "is made of one day, beside which what lasts is thousands of times as wide: %s",
    async (view) => {
      const args = [
        "render",
        "--view",
        view,
        "--domain",
        "2025-08-08",
        "--width",
        "640",
        "-o",
        `${view}.png`,
      ];
      expect(await summitry(args, folder)).toMatchObject({ code: 0 });
      expect(picture(`${view}.png`).width).toBe(640);
    },
  );

  test.each(["Reykjavík", "Переговоры", "Συνομιλίες"])(
    "shows its text without any font of the machine: %s",
    async (title) => {
      for (const [name, words] of [
        ["with", title],
        ["without", "."],
      ] as const) {
        writeFileSync(join(folder, `${name}.csv`), csv(words));
        // No folder of fonts can be found from here, and none is looked for.
        const args = ["render", `${name}.csv`, "--bare", "--width", "800", "-o", `${name}.png`];
        expect(await summitry(args, folder)).toEqual(done);
      }
      const [shown, bare] = [picture("with.png"), picture("without.png")];
      expect([shown.width, shown.height]).toEqual([bare.width, bare.height]);
      // Ink where the title stands, and nowhere else but where the point stands in its place.
      const inked: number[] = [];
      for (let i = 0; i < shown.pixels.length; i += 4)
        if (Math.abs(shown.pixels[i]! - bare.pixels[i]!) > 100) inked.push(i / 4);
      expect(inked.length).toBeGreaterThan(150);
      const rows = inked.map((i) => Math.floor(i / shown.width));
      expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(20);
    },
  );

  test("says so when letters are not in our fonts", async () => {
    writeFileSync(join(folder, "hebrew.csv"), csv("שיחות"));
    const { code, err } = await summitry(["render", "hebrew.csv", "-o", "hebrew.png"], folder);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^summitry: warning: our fonts have no letters for ".{4,5}": they are drawn in this machine's fonts/,
    );
  });

  test("has fonts with their licence, with Latin, Greek and Cyrillic letters, of less than 200 kB", () => {
    const fonts = join(root, "dist/cli/fonts");
    expect(readdirSync(fonts).sort()).toEqual(["LICENSE", "inter-400.ttf", "inter-600.ttf"]);
    expect(readFileSync(join(fonts, "LICENSE"), "utf8")).toContain("SIL OPEN FONT LICENSE Version 1.1");
    let bytes = 0;
    for (const name of ["inter-400.ttf", "inter-600.ttf"]) {
      const font = readFileSync(join(fonts, name));
      bytes += font.length;
      const letters = lettersOf(font);
      for (const letter of "Reykjavík “Łódź” Çankırı Ελλάδα Ёж Київ Ґ – — … × № € 1986 → ≈")
        expect(letters.has(letter.codePointAt(0)!), letter).toBe(true);
    }
    expect(bytes).toBeLessThan(200_000);
  });

  test("needs a package that may be missing: then it says which, and exits with 1", async () => {
    const place = join(folder, "bare");
    mkdirSync(join(place, "dist"), { recursive: true });
    mkdirSync(join(place, "node_modules"));
    cpSync(join(root, "dist/cli"), join(place, "dist/cli"), { recursive: true });
    cpSync(join(root, "package.json"), join(place, "package.json"));
    const { dependencies } = pkg as unknown as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies).filter((one) => !one.startsWith("@")))
      symlinkSync(join(root, "node_modules", name), join(place, "node_modules", name), "junction");
    const run = (out: string): Promise<{ code: number; err: string }> =>
      new Promise((resolve) => {
        const args = [join(place, "dist/cli/summitry.js"), "render", talks, "-o", join(place, out)];
        execFile(process.execPath, args, (error, _, err) =>
          resolve({ code: error ? Number(error.code) : 0, err }),
        );
      });
    const { code, err } = await run("a.png");
    expect(err).toMatch(/^summitry: a PNG needs a package that is not here: npm install @resvg\/resvg-js/);
    expect(code).toBe(1);
    expect(await run("a.svg")).toEqual({ code: 0, err: "" });
  });
});

describe("wrong calls", () => {
  test.each([
    [["render"], /render needs -o/],
    [["render", "-o", "no.gif"], /expected OUT to end in \.svg, \.html or \.png, got "no\.gif"/],
    [["render", "--view", "list", "-o", "no.svg"], /the list is no drawing/],
    [["render", "--view", "list", "-o", "no.png"], /the list is no drawing/],
    [["render", "--view", "summit", "-o", "no.svg"], /unknown view "summit": did you mean "summits"\?/],
    [["render", "--bare", "-o", "no.html"], /--bare is for pictures/],
    [["render", "--theme", "drak", "-o", "no.svg"], /unknown theme "drak": did you mean "dark"\?/],
    [["render", "--orient", "up", "-o", "no.svg"], /unknown orient "up"/],
    [["render", "--width", "-5", "-o", "no.svg"], /--width must be a whole number of pixels .* got "-5"/],
    [["render", "--width", "--view", "list", "-o", "no.svg"], /--width must be .* got "--view"/],
    [["render", "--width", "--5", "-o", "no.svg"], /--width must be .* got "--5"/],
    [["render", "--domain", "-x", "-o", "no.svg"], /--domain: /],
    [["render", "-x", "-o", "no.svg"], /unknown option "-x"/],
    [["render", "--width", "wide", "-o", "no.svg"], /--width must be a whole number of pixels/],
    [["render", "--domain", "2020/2010", "-o", "no.svg"], /--domain: /],
    [["render", "--lang", "english!", "-o", "no.svg"], /--lang must be a language tag/],
    [["render", "nowhere.json", "-o", "no.svg"], /cannot read "nowhere\.json": no such file/],
    [["render", "a.json", "b.json", "-o", "no.svg"], /expected one FILE/],
  ])("%j is exit code 2, and writes nothing", async (args, message) => {
    const { code, out, err } = await summitry(args, folder);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(readdirSync(folder)).not.toContain(args.at(-1));
  });

  test("a value may begin with a dash: a year before the first, a name of a file", async () => {
    for (const [args, file] of [
      [["--domain", "-0050/0010", "-o", "old.svg"], "old.svg"],
      [["--domain=-0050/0010", "-o", "-x.svg"], "-x.svg"],
    ] as const) {
      expect(await summitry(["render", ...args], folder)).toEqual({ code: 0, out: "", err: "" });
      expect(readdirSync(folder)).toContain(file);
    }
  });

  test("data with errors are exit code 1, with every error as check says it", async () => {
    writeFileSync(join(folder, "bad.csv"), "when,title,source\n11.10.1986,A,B\n1987,,B\n");
    const { code, err } = await summitry(["render", "bad.csv", "-o", "bad.svg"], folder);
    expect(err.split("\n").map((line) => line.split(" ")[0])).toEqual(["bad.csv:2:1", "bad.csv:3:1", ""]);
    expect(code).toBe(1);
    expect((await summitry(["check", "bad.csv"], folder)).out).toBe(err);
  });
});
