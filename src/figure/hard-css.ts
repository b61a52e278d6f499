/**
 * What is left out: what only a live figure has, what a pointer or a key is at, the list that an animation lets appear,
 * which nothing important may hold back; and, to save bytes, paints and which of the drawings is shown.
 */
const aside =
  /\[data-live\]|\[data-quiet\]|\[data-keys\]|\[data-finding|\.card|\.key|\.brush|\.hint|\.search|\.paper|\.source-status|:host\(\[|:hover|:focus|\.outline,|\.events :is\(\.more|:not\(:defined\)|\.stage>|\.[fs]-[a-z]|\.summitry-chart$|\.ruler/;

/** Sizes of text in drawings, which say them by an attribute: the weakest word there is. */
const sizes: readonly number[] = [10, 11, 12, 13, 14, 15, 16];

/** What inherits again, whatever a page says of everything. */
const inherited =
  "font-size:inherit;font-family:inherit;line-height:inherit;letter-spacing:inherit;text-transform:inherit;text-shadow:inherit;text-indent:inherit;color:inherit;float:none;max-width:none";
const blocks = "div,p,ol,ul,dl,dt,dd,section,figcaption,details";

const important = (declarations: string): string =>
  declarations
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.startsWith("--"))
    .map((one) => (one.endsWith("!important") ? one : `${one}!important`))
    .join(";");

/** The rules of a style sheet in which none holds another but those of media, containers and support. */
function* rulesOf(css: string): Generator<readonly [selector: string, body: string]> {
  for (let at = 0; at < css.length;) {
    const open = css.indexOf("{", at);
    if (open < 0) return;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
    yield [css.slice(at, open).trim(), css.slice(open + 1, end - 1)];
    at = end;
  }
}

function hard(css: string): string {
  let text = "";
  for (const [selector, body] of rulesOf(css)) {
    if (/^@(keyframes|supports|media \((forced|prefers))/.test(selector)) continue;
    if (selector.startsWith("@")) {
      const inner = hard(body);
      text += inner === "" ? "" : `${selector}{${inner}}`;
    } else if (
      selector.includes(".summitry") &&
      !aside.test(selector) &&
      !selector.startsWith(":where(.summitry")
    ) {
      // Which rule is the stronger one stays as it was.
      const own = selector.replace(/\.summitry(?![\w-]|\[data-static)/g, ".summitry:where([data-static])");
      const declarations = important(body);
      if (declarations !== "") text += `${own}{${declarations}}\n`;
    }
  }
  return text;
}

/**
 * The rules of a figure of text again, in a layer and important. Of important rules those in layers win over those
 * outside, however specific: what a page says of everything, `* {font-size: 40px !important}`, does not reach the
 * figure. What a page may say it says by custom properties.
 */
export function hardened(css: string): string {
  const everything =
    `.summitry[data-static]{${important("display:block;float:none;width:auto;max-width:none")}}\n` +
    `:where(.summitry[data-static] *){${important(inherited)}}\n` +
    `:where(.summitry[data-static] :is(${blocks})){display:block!important}` +
    `:where(.summitry[data-static] li){display:list-item!important}` +
    `.summitry[data-static] .stage>*{${important("float:none;max-width:100%")}}`;
  const chart = `.summitry[data-static] .summitry-chart{${important("width:auto;height:auto;font-size:13px;letter-spacing:normal;word-spacing:normal")}}`;
  const drawn = sizes
    .map((n) => `.summitry[data-static] [font-size="${n}"]{font-size:${n}px!important}`)
    .join("");
  return `@layer summitry{${everything}\n${chart}${drawn}\n${hard(css)}}`;
}
