/** What a frame knows of itself when it tells its height. */
export interface Frame {
  /** What the page around calls it. */
  readonly id: string;
  /** The id that pym.js gave it, in the address. */
  readonly pym: string | undefined;
  /** Its address. */
  readonly src: string;
}

/**
 * A height in the words of each host that is known to listen, by the name that `data-speak` uses. Some read objects,
 * some text. `own` is what `host.js` reads.
 *
 * @example dialects.amp(420, frame) // { sentinel: "amp", type: "embed-size", height: 420 }
 */
export const dialects: Readonly<Record<string, (height: number, frame: Frame) => unknown>> = {
  own: (height, { id }) => ({ type: "summitry:height", version: 1, id, height }),
  amp: (height) => ({ sentinel: "amp", type: "embed-size", height }),
  datawrapper: (height, { id }) => ({ "datawrapper-height": { [id]: height } }),
  // Medium reads `context`, Flourish's hosts the rest.
  flourish: (height, { src }) =>
    JSON.stringify({ sender: "Flourish", context: "iframe.resize", method: "resize", height, src }),
  guardian: (height, { id }) =>
    JSON.stringify({ type: "set-height", value: height, id: `iframeMessenger:${id}` }),
  pym: (height, { pym }) => (pym === undefined ? undefined : ["pym", pym, "height", height].join("xPYMx")),
};
