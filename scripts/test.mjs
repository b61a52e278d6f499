// npm test: installs what is missing, finds a browser, runs every check that CI runs. Uses only what
// Node brings until the install is done. The last line is `N passed, N failed` (`, N skipped`).
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { provideBrowser } from "./lib/browser.mjs";
import { installMissing, nodeTooOld } from "./lib/install.mjs";
import { npm, run, tool } from "./lib/run.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const over = new Map();
const reports = mkdtempSync(join(tmpdir(), "summitry-test-"));
const env = {
  SUMMITRY_SKIP_PREPARE: "1",
  STORYBOOK_DISABLE_TELEMETRY: "1",
  NO_COLOR: "1",
  NODE_NO_WARNINGS: "1",
};

/** Runs one step unless one that it needs has failed; a step that is no test counts only when it fails. */
async function step(name, { needs = [], work }) {
  const lost = needs.find((other) => over.get(other) !== true);
  if (lost !== undefined) {
    console.log(`\n::: ${name} not run, because ${lost} failed`);
    over.set(name, false);
    return;
  }
  console.log(`\n::: ${name}`);
  const start = performance.now();
  const failedBefore = total.failed;
  const done = await work();
  if (!done && total.failed === failedBefore) total.failed++;
  if (!done) failures.push(name);
  over.set(name, done);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`::: ${name} ${done ? "ok" : "FAILED"}, ${seconds} s`);
}

const node = async (...args) => (await run(process.execPath, args, { env })).code === 0;

const script =
  (...names) =>
  async () => {
    for (const name of names) if ((await npm(["run", "--silent", name], { env })).code !== 0) return false;
    return true;
  };

// Vitest leaves a core to itself, on two half the machine; a test that waits for a browser leaves time to others.
const everyCore = [`--maxWorkers=${availableParallelism()}`];

/** One Vitest project, its counts added from its JSON report. A run without any test is a failure. */
const vitest =
  (project, ...more) =>
  async () => {
    const report = join(reports, `${project}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code } = await tool("vitest/vitest.mjs", ["run", "--project", project, ...more, ...reporters], {
      env,
    });
    if (!existsSync(report)) return false;
    const counts = JSON.parse(readFileSync(report, "utf8"));
    total.passed += counts.numPassedTests;
    total.failed += counts.numFailedTests;
    total.skipped += counts.numPendingTests + counts.numTodoTests;
    return code === 0 && counts.numTotalTests > 0;
  };

function finish() {
  rmSync(reports, { recursive: true, force: true });
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

function stop(sentence) {
  console.error(sentence);
  total.failed++;
  finish();
}

const old = nodeTooOld();
if (old) stop(old);
if (!(await installMissing())) stop("The install failed; see npm's message above.");
const browser = await provideBrowser();
if (browser.problem !== undefined) stop(browser.problem);
if (browser.path !== undefined) env.CHROMIUM_PATH = browser.path;
console.log(`Browser: ${browser.path ?? "Playwright's own"}`);

await step("schema is current", { work: () => node("scripts/build-data.mjs", "--check") });
await step("data", { work: script("data") });
await step("typecheck", { needs: ["data"], work: script("typecheck") });
await step("lint", { work: script("lint") });
await step("build", { needs: ["data"], work: script("build") });
await step("storybook build", { needs: ["data"], work: script("storybook:build") });
await step("package checks", { needs: ["build"], work: script("check:package") });
await step("unit tests", { needs: ["data"], work: vitest("unit", ...everyCore) });
await step("package tests", { needs: ["build", "storybook build"], work: vitest("package", ...everyCore) });
await step("browser tests", { needs: ["data"], work: vitest("browser") });
await step("story tests", { needs: ["data"], work: vitest("storybook") });
finish();
