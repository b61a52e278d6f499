import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a program in the repository and resolves to its exit code (1 when it cannot be started, 124
 * when `timeout` milliseconds have passed). Output goes to ours unless `quiet`, then it is collected
 * and returned, to be shown on failure only.
 */
export function run(
  command,
  args = [],
  { env = {}, quiet = false, timeout, cwd = root, shell = false } = {},
) {
  return new Promise((done) => {
    const stdio = ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"];
    // A program that may be stopped gets a group of its own, so that what it started ends with it.
    const detached = timeout !== undefined && process.platform !== "win32";
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, shell, detached });
    let output = "";
    let late = false;
    child.stdout?.on("data", (text) => (output += text));
    child.stderr?.on("data", (text) => (output += text));
    const timer =
      timeout &&
      setTimeout(() => {
        late = true;
        if (detached) process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      }, timeout);
    const end = (code) => {
      clearTimeout(timer);
      done({ code: late ? 124 : code, output });
    };
    child.on("error", (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** Runs npm: the one that started us, or else the one on the path. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return run(process.execPath, [script, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** Runs the script of an installed package with our own Node: no shell, no `npx`, no question. */
export const tool = (file, args, options) =>
  run(process.execPath, [`node_modules/${file}`, ...args], options);
