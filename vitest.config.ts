import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromium } from "./tests/support/chromium.ts";

const browser = { enabled: true, headless: true, screenshotFailures: false } as const;
const node = ["unit", "property", "oracle", "golden", "data"].map((folder) => `tests/${folder}/**/*.test.ts`);
const optimizeDeps = {
  include: ["axe-core", "d3-brush", "d3-scale", "d3-selection", "d3-time", "d3-zoom", "valibot"],
};

export default defineConfig({
  test: {
    benchmark: { include: [] },
    // Generous limits, here and below: a slow machine fails no test, and speed is a benchmark.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: "unit", environment: "node", include: node, testTimeout: 60_000 } },
      // What runs on the built package: entries, types, bytes, command line, README, pages.
      {
        extends: true,
        test: {
          name: "package",
          environment: "node",
          include: ["tests/package/**/*.test.ts"],
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          browser: {
            ...browser,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: ".storybook", disableAddonDocs: true })],
        optimizeDeps,
        test: {
          name: "storybook",
          browser: {
            ...browser,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
