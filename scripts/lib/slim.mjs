// What d3 brings along and nothing here reaches, left out of the build. Each stand-in says why it is enough.

const numeric = `
const number = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
`;

/** `scaleUtc` maps to pixels: of all that d3 can interpolate (colours, transforms, …) numbers are needed. */
const interpolateForScale = `${numeric}
export const interpolateNumber = number;
export const interpolateRound = (a, b) => {
  const at = number(a, b);
  return (t) => Math.round(at(t));
};
export const interpolate = (a, b) => {
  const odd = [a, b].find((value) => Number.isNaN(+value));
  if (odd === undefined) return number(a, b);
  throw new TypeError(\`this scale maps to numbers; for others give it .interpolate(…): \${odd}\`);
};
export const piecewise = (between, values) => {
  const last = values.length - 1;
  const parts = values.slice(1).map((value, i) => between(values[i], value));
  return (t) => {
    const i = Math.max(0, Math.min(last - 1, Math.floor((t *= last))));
    return parts[i](t - i);
  };
};
`;

/** d3-zoom moves by gestures only; animations are the timeline's own, so that there is never one to interrupt. */
const transitionForZoom = `
import { selection } from "d3-selection";
export const interrupt = () => {};
selection.prototype.interrupt = function () { return this; };
`;
const interpolateForZoom = "export const interpolateZoom = undefined;";

/** By the package that asks, what it gets instead of what it names. */
const standIns = {
  "d3-scale": { "d3-interpolate": interpolateForScale },
  "d3-zoom": { "d3-interpolate": interpolateForZoom, "d3-transition": transitionForZoom },
};

/** What d3-zoom, d3-drag and our own gestures call on a selection. */
const called = "constructor filter selection call each property style datum node on".split(" ");

/** By the package, a part of its code that nothing here reaches: what is cut, and what is left in its place. */
const cuts = {
  "d3-selection": [
    [
      /^ {2}(?:(\w+): \w+|\[Symbol\.iterator\]: selection_iterator),?$/gm,
      (line, name) => (called.includes(name) ? line : ""),
    ],
  ],
  // `scaleUtc` writes dates in words, in UTC, and reads none.
  "d3-time-format": [
    [/^ {4}(?:format|parse|utcParse): function\(specifier\) \{$.*?^ {4}\},?$/gms, () => ""],
    [/^ {2}var periodRe = .*?;$/ms, () => ""],
  ],
};

/** The package that a file of `node_modules` belongs to. */
const packageOf = (path) =>
  /node_modules\/([^/]+)\/(?!.*node_modules\/)/.exec(path.replaceAll("\\", "/"))?.[1];

/** A plugin for Rollup: d3's own code, without what it imports for others. */
export const slim = {
  name: "slim",
  resolveId(name, importer) {
    const asks = importer === undefined ? undefined : packageOf(importer);
    return standIns[asks]?.[name] === undefined ? null : `\0slim/${asks}/${name}`;
  },
  load(id) {
    const [, asks, name] = /^\0slim\/([^/]+)\/(.+)$/.exec(id) ?? [];
    return asks === undefined ? null : standIns[asks][name];
  },
  transform(code, id) {
    const found = cuts[packageOf(id)];
    if (found === undefined) return null;
    const cut = found.reduce((text, [what, left]) => text.replace(what, left), code);
    if (cut.length === code.length) this.error(`nothing to leave out of ${id}: it has changed`);
    return { code: cut, map: null };
  },
};
