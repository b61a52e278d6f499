import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, tool } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const mac = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windows = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** Where Chrome, Chromium and Edge usually are on this system. */
function usualPlaces() {
  if (process.platform === "darwin")
    return mac.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => windows.map((path) => join(folder, path)));
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CHROMIUM_PATH, else an installed Chrome, Chromium or Edge, else undefined. */
export const findBrowser = () => process.env.CHROMIUM_PATH || usualPlaces().find(canRun);

/** CI as root on Debian or a relative: the one place where system packages may be installed. */
const mayInstall = () =>
  process.env.CI === "true" && process.getuid?.() === 0 && existsSync("/etc/debian_version");

async function installPackages(packages) {
  const missing = [];
  for (const name of packages) {
    const { code, output } = await run("dpkg-query", ["-W", "-f=${Status}", name], { quiet: true });
    if (code !== 0 || !output.includes("ok installed")) missing.push(name);
  }
  if (missing.length === 0) return true;
  console.log(`Installing ${missing.join(", ")} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const patient = ["-o", "DPkg::Lock::Timeout=600"];
  const updated = await run("apt-get", [...patient, "update", "-q"], { env, quiet: true });
  const args = [...patient, "install", "-y", "-q", "--no-install-recommends", ...missing];
  const installed = updated.code === 0 ? await run("apt-get", args, { env, quiet: true }) : updated;
  if (installed.code !== 0) console.log(installed.output);
  return installed.code === 0;
}

/**
 * Makes sure that tests have a browser. Resolves to `{ path }` (undefined: Playwright's own) or to
 * `{ problem }`, a sentence that says what to do.
 */
export async function provideBrowser() {
  // Without these two, text is as wide as whatever font the system happens to have.
  const fonts = ["fonts-liberation", "fonts-dejavu-core"];
  if (process.env.CHROMIUM_PATH && !canRun(process.env.CHROMIUM_PATH))
    return { problem: `CHROMIUM_PATH names no program that can be started: ${process.env.CHROMIUM_PATH}` };
  let path = findBrowser();
  if (mayInstall()) {
    const done = await installPackages(path === undefined ? ["chromium", ...fonts] : fonts);
    if (!done) console.log("The system packages could not be installed; going on without them.");
    path = findBrowser();
  }
  if (path !== undefined) return { path };

  console.log("No browser found; trying Playwright's download for 30 seconds …");
  const playwright = await tool("playwright/cli.js", ["install", "--only-shell", "chromium"], {
    timeout: 30_000,
  });
  if (playwright.code === 0) return {};
  return {
    problem:
      "No browser to test in: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the program of one.",
  };
}
