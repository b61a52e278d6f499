import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { files, root, text } from "../support/tree.js";

const built = /^(\.git|node_modules|dist|coverage|storybook-static|src\/generated)\//;

/** What is or will be committed: by git where there is one, else all but what is built. */
function tracked(): string[] {
  const git = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  let paths: string[];
  try {
    paths = execFileSync("git", git, { cwd: root, encoding: "utf8", stdio: "pipe" }).split("\0");
  } catch {
    paths = files(".");
  }
  return paths.filter(
    (path) => path !== "" && !built.test(path) && !/\.(png|jpg|webp|woff2?|ttf|otf|ico|gz)$/.test(path),
  );
}

/** Lines that match, as `FILE:LINE text`, so that the offender is found at once. */
function hits(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    let lines: string[];
    try {
      lines = text(path).split("\n");
    } catch {
      return []; // deleted in the working tree, not yet in the index
    }
    return lines.flatMap((line, i) =>
      pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 120)}`] : [],
    );
  });
}

// Spelled in parts, so that this file does not find itself.
const folders = ["work", "tmp", "root", "home", "Users", "private", "var/folders"].join("|");
const machine = new RegExp(`(?<![\\w.~/:*\\]-])/(?:${folders})/[\\w.-]|[A-Z]:\\\\{1,2}Users\\\\`);
const registry = new RegExp(["registry", "\\.(npmjs|yarnpkg|npmmirror)"].join(""), "i");

test("the tree is looked at", () => {
  expect(tracked().length).toBeGreaterThan(30);
});

test("no file holds a path of somebody's machine", () => {
  expect(hits(machine, tracked())).toEqual([]);
});

test("the pattern finds a machine path and leaves addresses alone", () => {
  for (const bad of ["see /wo" + "rk/a", '"/home' + '/me/x"', "(/tm" + "p/x)"]) expect(bad).toMatch(machine);
  for (const good of ["https://example.org/home/x", "./tmp/x", "src/work/x", "<a href='/news/'>"])
    expect(good).not.toMatch(machine);
});

test("no file names the host of a package registry", () => {
  expect(hits(registry, tracked())).toEqual([]);
});

test("the lock says what to install and not from where", () => {
  expect(text("package-lock.json")).not.toMatch(/"resolved":/);
  expect(text(".npmrc")).toMatch(/^omit-lockfile-registry-resolved=true$/m);
});
