import { expect, test } from "vitest";
import { link } from "../../../src/figure/index.js";

test.each([
  "http://example.org",
  "https://example.org/a?b=c#d",
  "mailto:desk@example.org",
  "HTTPS://EXAMPLE.ORG",
])("%s is a link", (href) => {
  expect(link(href, "text")).toMatchObject({ tag: "a", attributes: { href }, children: ["text"] });
});

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<b>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "//example.org",
  "/relative",
  "example.org",
  "",
])("%j is a text without a link", (href) => {
  const node = link(href, "text");
  expect(node.tag).toBe("span");
  expect(node.attributes).toEqual({});
  expect(node.children).toEqual(["text"]);
});

test("without an address there is no link", () => {
  expect(link(undefined, "text").tag).toBe("span");
});

test("a link opens no way back to the page", () => {
  expect(link("https://example.org", "text").attributes["rel"]).toContain("noopener");
});
