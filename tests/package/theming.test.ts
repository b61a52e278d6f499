import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root, text } from "../support/tree.js";

// What docs/theming.md promises, tried from outside of the shadow tree as a page would.

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-theming-"));
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><title>Theming</title><style id="page"></style><link rel="icon" href="data:,">
     <div id="around"><history-timeline data="us-russia" view="history"></history-timeline></div>
     <script type="module" src="/dist/embed.js"></script></html>`,
  );
  server = await serve({ root: folder, mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

type Media = Parameters<Page["emulateMedia"]>[0];

/** The page with a style sheet of its own, an opened card and a guided reading. */
async function open(style: string, media: Media = {}, more: object = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce", ...media });
  await page.goto(server.url);
  await page.evaluate(
    ([css, options]) => {
      document.querySelector("#page")!.textContent = css as string;
      const element = document.querySelector("history-timeline") as HTMLElement & { options: object };
      element.options = options as object;
    },
    [style, more] as const,
  );
  // The picture is there before the handle.
  await page.waitForFunction(() => document.querySelector("history-timeline")?.timeline !== undefined);
  await page.locator("history-timeline .mark").first().waitFor({ state: "attached" });
  if ("steps" in more) await page.locator("history-timeline .step").first().waitFor();
  await page.evaluate(() => {
    type Live = HTMLElement & { timeline: { select(id: string): void } };
    document.querySelector<Live>("history-timeline")!.timeline.select("2018-helsinki-summit");
  });
  await page.locator("history-timeline .card").waitFor({ state: "attached" });
  return page;
}

/** A computed style of the first element in the shadow tree that fits. */
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(`history-timeline ${selector}`)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

const parts = [
  ...text("docs/theming.md")
    .split("## Parts")[1]!
    .matchAll(/^\| `(\w+)`/gm),
].map(([, name]) => name!);

test("every part can be reached from outside of the shadow tree", async () => {
  expect(parts.length).toBeGreaterThanOrEqual(9);
  const rule = (part: string, i: number): string =>
    `history-timeline::part(${part}){outline:${i + 1}px solid}`;
  const page = await open(parts.map(rule).join("\n"), {}, { steps: "how-a-deadline-lapsed" });
  await page.locator("history-timeline [part=steps]").waitFor();
  // The window over the overview is drawn when its gestures have come.
  await page.mouse.move(500, 300);
  for (const [i, part] of parts.entries())
    expect(await styleOf(page, `[part~="${part}"]`, "outline-width"), part).toBe(`${i + 1}px`);
  await page.close();
});

test.each(["label", "axis", "legend"])(
  "words of the part %s take a colour from outside, each line of them",
  async (part) => {
    const page = await open(`history-timeline::part(${part}){fill:rgb(1,2,3)}`);
    const painted = await page
      .locator(`history-timeline text[part=${part}] tspan`)
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).fill));
    expect(painted.length).toBeGreaterThan(4);
    expect(new Set(painted)).toEqual(new Set(["rgb(1, 2, 3)"]));
    await page.close();
  },
);

describe("light and dark", () => {
  const white = "rgb(255, 255, 255)";
  const black = "rgb(20, 23, 27)";
  const cases: [name: string, style: string, media: Media, options: object, paper: string][] = [
    ["follow the reader's system: light", "", { colorScheme: "light" }, {}, white],
    ["follow the reader's system: dark", "", { colorScheme: "dark" }, {}, black],
    ["follow a class of the page", "#around{--timeline-scheme:dark}", {}, {}, black],
    [
      "follow a page without a dark side",
      ":root{--timeline-scheme:light}",
      { colorScheme: "dark" },
      {},
      white,
    ],
    [
      "follow the option before anything else",
      "#around{--timeline-scheme:dark}",
      { colorScheme: "dark" },
      { theme: "light" },
      white,
    ],
    ["follow the option into the dark", ":root{--timeline-scheme:light}", {}, { theme: "dark" }, black],
    ["are light on paper", "#around{--timeline-scheme:dark}", { media: "print" }, { theme: "dark" }, white],
  ];
  test.each(cases)("%s", async (_, style, media, options, paper) => {
    const page = await open(style, media, options);
    expect(await styleOf(page, "figure", "background-color")).toBe(paper);
    const words = await styleOf(page, "text.label[part=label] tspan.f-ink", "fill");
    expect(words).toBe(paper === white ? "rgb(22, 25, 29)" : "rgb(233, 235, 238)");
    await page.close();
  });

  test("a colour of the page is painted, one for both themes or one for each", async () => {
    const page = await open(
      "history-timeline{--timeline-blue:rgb(1,2,3)} #around{--timeline-ink:light-dark(rgb(4,5,6),rgb(7,8,9))}",
      { colorScheme: "dark" },
    );
    expect(await styleOf(page, ".mark.f-blue", "fill")).toBe("rgb(1, 2, 3)");
    expect(await styleOf(page, "figure", "color")).toBe("rgb(7, 8, 9)");
    await page.close();
  });
});

test("the page's own font and colour, without naming them", async () => {
  const page = await open(
    `#around{font-family:"Courier New",monospace;color:rgb(9,8,7)}
     history-timeline{--timeline-ink:currentColor} history-timeline::part(figure){font-family:inherit}`,
  );
  for (const place of ["figure", ".summitry-chart text", ".card h4", ".outline .item"])
    expect(await styleOf(page, place, "font-family"), place).toBe(`"Courier New", monospace`);
  expect(await styleOf(page, "text.label[part=label] tspan.f-ink", "fill")).toBe("rgb(9, 8, 7)");
  await page.close();
});

describe("readers' own settings", () => {
  /** What a system colour is here. */
  const system = (page: Page, name: string): Promise<string> =>
    page.evaluate((colour) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = colour;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);

  test.each(["light", "dark"] as const)(
    "forced colours paint words, marks and focus, whatever the page says (%s)",
    async (colorScheme) => {
      const page = await open(
        "history-timeline{--timeline-ink:red;--timeline-blue:red;--timeline-surface:red}",
        {
          colorScheme,
          forcedColors: "active",
        },
      );
      const [ink, paper, highlight] = await Promise.all(
        ["CanvasText", "Canvas", "Highlight"].map((name) => system(page, name)),
      );
      expect(ink).not.toBe(paper);
      expect(await styleOf(page, "text.label[part=label] tspan.f-ink", "fill")).toBe(ink);
      expect(await styleOf(page, "text[part=axis] tspan", "fill")).toBe(ink);
      expect(await styleOf(page, ".mark.f-blue:not([data-state])", "fill")).toBe(ink);
      expect(await styleOf(page, ".mark.f-blue:not([data-state])", "stroke")).toBe(ink);
      expect(await styleOf(page, ".mark[data-state=selected]", "stroke")).toBe(highlight);
      expect(await styleOf(page, "figure", "background-color")).toBe(paper);
      await page.locator("history-timeline [data-command=zoomIn]").focus();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      expect(await styleOf(page, "[data-command=zoomIn]", "outline-color")).toBe(highlight);
      expect(await styleOf(page, "[data-command=zoomIn]", "outline-style")).toBe("solid");
      await page.close();
    },
  );

  test("more contrast makes second lines as strong as first ones, and pale marks as the others", async () => {
    const page = await open("", { contrast: "more" });
    const value = (name: string): Promise<string> => styleOf(page, "figure", name);
    expect(await value("--t-muted")).toBe(await value("--t-ink"));
    expect(await value("--t-red-soft")).toBe(await value("--t-red"));
    expect(await value("--t-red-wash")).not.toBe(await value("--t-red"));
    await page.close();
  });
});
