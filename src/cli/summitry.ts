#!/usr/bin/env node
import { didYouMean } from "../dataset/suggest.js";
import { check } from "./check.js";
import { DatasetError } from "../dataset/issue.js";
import { UsageError, type Command } from "./command.js";
import { embed } from "./embed.js";
import { issueLines } from "./files.js";
import { PictureError } from "./picture.js";
import { render } from "./render.js";
import { version } from "./version.js";

const COMMANDS: Readonly<Record<string, Command>> = { check, render, embed };

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? process.stderr : process.stdout).write(help());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const sort = name.startsWith("-") ? "option" : "command";
    const advice = didYouMean(name, sort === "option" ? ["--help", "--version"] : Object.keys(COMMANDS));
    return wrongUsage(`unknown ${sort} "${name}": ${advice}`);
  }
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${command.usage}\n\n${command.about}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(error.message, command);
    if (error instanceof DatasetError) process.stderr.write(issueLines(error.issues));
    else if (error instanceof PictureError) process.stderr.write(`summitry: ${error.message}\n`);
    else throw error;
    return 1;
  }
}

function wrongUsage(message: string, command?: Command): number {
  process.stderr.write(`summitry: ${message}\n${command ? `usage: ${command.usage}\n` : ""}`);
  return 2;
}

function help(): string {
  const commands = Object.values(COMMANDS).map(({ usage, about }) => `  ${usage}\n      ${about}\n`);
  return `usage: summitry COMMAND …\n\n${commands.join("\n")}\n  --help, --version\n`;
}
