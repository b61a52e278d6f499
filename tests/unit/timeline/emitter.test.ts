import { expect, test } from "vitest";
import { Emitter } from "../../../src/timeline/emitter.js";

test("a warning that came before anyone listened is told to the first who does, once", () => {
  const emitter = new Emitter();
  emitter.emit("warning", { code: "early", message: "said while the timeline was made" });
  const first: string[] = [];
  const second: string[] = [];
  emitter.on("warning", ({ code }) => first.push(code));
  emitter.on("warning", ({ code }) => second.push(code));
  emitter.emit("warning", { code: "late", message: "said later" });
  expect(first).toEqual(["early", "late"]);
  expect(second).toEqual(["late"]);
});

test("what is not a warning is not kept for later", () => {
  const emitter = new Emitter();
  emitter.emit("select", { id: null });
  const heard: unknown[] = [];
  emitter.on("select", (detail) => heard.push(detail));
  expect(heard).toEqual([]);
});
