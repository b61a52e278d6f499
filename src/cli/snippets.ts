import { escapeText } from "../print/index.js";
import type { Shipped } from "./shipped.js";

/** What snippets are made of. Addresses end in a slash or are empty: then everything lies in one folder. */
export interface Kit {
  readonly base: string;
  /** The folder of the package's files below `base`: its name holds the version. */
  readonly files: string;
  readonly title: string;
  /** The drawing in words, for those who do not see its picture. */
  readonly alt: string;
  readonly heights: readonly (readonly [width: number, height: number])[];
  /** The figure as it is without script. */
  readonly figure: string;
  /** The attributes of `<history-timeline>`, with a space before each. */
  readonly attributes: string;
  /** Where the element finds its data: an attribute, or a script inside it. */
  readonly data: { readonly attribute: string; readonly inside: string };
  readonly host: Shipped;
  readonly style: Shipped;
  readonly script: Shipped;
  /** Whether the script is a module that loads further files. */
  readonly module: boolean;
}

/** A frame, and the script that sizes it: what nearly every system lets in. */
export function iframeSnippet(kit: Kit): string {
  const { base, heights } = kit;
  const attributes = [
    `src="${escapeText(`${base}index.html`)}"`,
    `title="${escapeText(kit.title)}"`,
    `width="100%" height="${heightFor(kit, 680)}" frameborder="0" scrolling="no" loading="lazy"`,
    // The first lets it draw, the others let a reader open a source and take the data. From disk a frame with a sandbox
    // may not even load its script.
    ...(base === ""
      ? []
      : [`sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"`]),
    `data-timeline="${heights.map(([width, height]) => `${width}:${height}`).join(" ")}"`,
  ];
  return `<iframe ${attributes.join("\n  ")}></iframe>\n${scriptTag(kit, kit.host, "")}\n`;
}

/** The element with the figure inside, which it takes over. */
export function scriptSnippet(kit: Kit): string {
  const { attributes, data, figure, module } = kit;
  const note =
    module && kit.base !== ""
      ? "<!-- The hash covers embed.js. The files in chunks/, which it loads later, are not covered by any hash. -->\n"
      : "";
  return `${styleTag(kit)}
<history-timeline${data.attribute}${attributes} hash>
${figure}${data.inside}
</history-timeline>
${note}${scriptTag(kit, kit.script, module ? ' type="module"' : " defer")}
`;
}

/** The figure alone: no script at all. */
export function staticSnippet(kit: Kit): string {
  return `${styleTag(kit)}\n${kit.figure}\n`;
}

/** For AMP: the frame with a picture in its place until it is there. */
export function ampSnippet(kit: Kit): string {
  const { base, title, alt } = kit;
  const secure = base.startsWith("https:")
    ? ""
    : "<!-- AMP takes https: addresses only: run embed with --url. -->\n";
  return `<!-- Once in the head of the page:
<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script> -->
${secure}<amp-iframe src="${escapeText(`${base}index.html`)}#amp=1"
  title="${escapeText(title)}"
  height="${heightFor(kit, 360)}" layout="fixed-height" resizable frameborder="0"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox">
  <amp-img placeholder layout="fill" src="${escapeText(`${base}poster.png`)}" alt="${escapeText(alt)}"></amp-img>
  <div overflow tabindex="0" role="button" aria-label="Show all of the timeline">Show all</div>
</amp-iframe>
`;
}

/** The height at a width. */
export function heightFor({ heights }: Pick<Kit, "heights">, width: number): number {
  return (heights.findLast(([from]) => from <= width) ?? heights[0] ?? [0, 800])[1];
}

function scriptTag(kit: Kit, file: Shipped, more: string): string {
  return `<script${more} src="${escapeText(addressOf(kit, file))}"${pin(kit, file)}></script>`;
}

function styleTag(kit: Kit): string {
  return `<link rel="stylesheet" href="${escapeText(addressOf(kit, kit.style))}"${pin(kit, kit.style)}/>`;
}

function addressOf({ base, files }: Kit, { name }: Shipped): string {
  return `${base}${files}/${name}`;
}

/** From disk nothing has an origin, and a browser refuses to compare a file with its hash. */
function pin({ base }: Kit, { integrity }: Shipped): string {
  return base === "" ? "" : ` integrity="${integrity}" crossorigin="anonymous"`;
}
