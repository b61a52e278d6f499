import { expect, test } from "vitest";
import { h, type ElementNode } from "../../../src/figure/index.js";
import { element, escapeText, printNode } from "../../../src/print/index.js";
import { faults } from "../../support/xml.js";

test("markup in a text stays text", () => {
  expect(escapeText(`<script>alert("&")</script>`)).toBe(
    "&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;",
  );
  expect(escapeText("already &amp; escaped")).toBe("already &amp;amp; escaped");
});

test.each([
  ["a NUL", "a\u0000b"],
  ["a bell", "a\u0007b"],
  ["an escape", "a\u001Bb"],
  ["a lone high surrogate", "a\uD83Db"],
  ["a lone low surrogate", "a\uDE00b"],
  ["a noncharacter", "a\uFFFEb"],
])("%s, which XML cannot hold, becomes a replacement character", (_, text) => {
  expect(escapeText(text)).toBe("a\uFFFDb");
});

test("tabs, line ends, emoji and every script stay", () => {
  for (const text of ["a\tb\nc\rd", "😀", "Рейкьявик", "جنيف", "東京", "e\u0301", "\u007F"])
    expect(escapeText(text)).toBe(text);
});

test("an attribute cannot end its quotes", () => {
  expect(element("a", { title: `"><b>` })).toBe(`<a title="&quot;&gt;&lt;b&gt;"/>`);
});

const hostile: ElementNode = h(
  "p",
  { class: `x" onload="y`, lang: undefined },
  "a < b & c",
  h("br"),
  h("span", { title: "\u0001" }),
  "",
  undefined,
  h("a", { href: "https://example.org/?a=1&b=2" }, "link"),
);

test("a node is printed as well-formed XML, without its undefined attributes and empty texts", () => {
  const text = printNode(hostile);
  expect(faults(text)).toEqual([]);
  expect(text).toBe(
    `<p class="x&quot; onload=&quot;y">a &lt; b &amp; c<br/><span title="\uFFFD"></span>` +
      `<a href="https://example.org/?a=1&amp;b=2">link</a></p>`,
  );
});

test("an empty element is closed the way HTML needs it, a void one the way both allow", () => {
  for (const tag of ["div", "span", "p", "ol", "button"]) expect(printNode(h(tag))).toBe(`<${tag}></${tag}>`);
  for (const tag of ["br", "img", "meta"]) expect(printNode(h(tag))).toBe(`<${tag}/>`);
  expect(printNode(h("path", { d: "M0,0" }))).toBe(`<path d="M0,0"/>`);
});

test("the check for well-formedness sees what is not", () => {
  for (const bad of [
    "<a><b></a></b>",
    "<a",
    `<a b=c/>`,
    `<a b="1" b="2"/>`,
    "<a>&nope;</a>",
    "<a/><a/>",
    "a < b",
  ])
    expect(faults(bad), bad).not.toEqual([]);
});
