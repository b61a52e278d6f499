import { measureText } from "../layout/index.js";
import { clampDomain, sameDomain, toInstant, type Domain } from "../scales/index.js";
import type { Orientation, Scene, View } from "../scene/index.js";
import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import { asKnown, horizonOf } from "./as-of.js";
import { checkOptions, unknownOptions } from "./check-options.js";
import { marginOf } from "./component.js";
import type { AnyComponent, Context, Room, Task, Warning } from "./component.js";
import { extentsOf, withOverhangs } from "./extent.js";
import { filterData, unknownIn } from "./filter.js";
import { Levels } from "./levels.js";
import { english } from "./messages.js";
import type { ChartOptions, Plan } from "./options.js";
import { notice } from "./notice.js";
import { farSize, stack, stackHeads } from "./stack.js";

/** Below this width time runs down. */
export const narrow = 480;

/**
 * A drawing ready to be shown at any domain: what depends on data and size is done, scenes are made for a level
 * and window when asked for. Pure: the same options give the same scenes.
 */
export interface Chart {
  readonly id: string;
  readonly data: Dataset;
  /** All that is known, whatever the view and the filter leave out. */
  readonly all: Dataset;
  readonly context: Context;
  readonly plan: Plan;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** The time that can be reached, and the time shown at first. */
  readonly extent: Domain;
  readonly home: Domain;
  /** Along pixels where time begins and ends. */
  readonly plot: readonly [number, number];
  /** The nearest domain that can be shown. */
  clamp(domain: Domain): Domain;
  /**
   * The marks for a domain: the same object while the level stays and the window holds. `held`, a scene of this chart,
   * stays for as long as it serves, for a gesture that goes on.
   */
  scene(domain: Domain, held?: Scene): Scene;
  /** Forget scenes that waited for work which is done by now; whether there were any. */
  refine(): boolean;
  /** How the scene lies for a domain. */
  view(scene: Scene, domain: Domain): View;
}

/** Whom a drawing tells what. */
export interface Hooks {
  readonly warn?: (warning: Warning) => void;
  /** Takes work for later; without it all is done before the first picture. */
  readonly later?: (task: Task) => void;
}

/** The options with their data as known at `asOf`; the present is then, unless it is given. */
function known(options: ChartOptions): ChartOptions {
  const { asOf, data, record, now } = options;
  if (asOf === undefined) return options;
  const then = { data: asKnown(data, asOf), record: record && asKnown(record, asOf) };
  return { ...options, ...then, now: now ?? horizonOf(asOf) };
}

function contextOf(options: ChartOptions, { warn, later }: Hooks): Context {
  const { data } = options;
  return {
    measure: options.measure ?? measureText,
    locale: options.locale ?? data.meta.language ?? "en",
    messages: { ...english, ...options.messages },
    now: options.now === undefined ? data.extent[1] : toInstant(options.now),
    dated: options.now !== undefined,
    record: options.record,
    warn: warn ?? (() => {}),
    ...(later === undefined ? {} : { later }),
  };
}

function isVertical(options: ChartOptions, width: number): boolean {
  const orient = options.orient ?? "auto";
  return orient === "auto" ? width < narrow : orient === "vertical";
}

/** What does not depend on size or the time shown: made once for a dataset, and kept while these options stay. */
interface Basis {
  readonly given: ChartOptions;
  readonly options: ChartOptions;
  readonly data: Dataset;
  readonly context: Context;
  readonly plan: Plan;
  readonly prepared: readonly { readonly component: AnyComponent; readonly prepared: unknown }[];
}

const basic = [
  ...(["data", "record", "view", "components", "filter", "asOf", "now"] as const),
  ...(["locale", "messages", "measure"] as const),
] satisfies (keyof ChartOptions)[];
const sized = ["width", "height", "orient", "dir", "id"] satisfies (keyof ChartOptions)[];

const bases = new WeakMap<Chart, Basis>();

function sameIn(names: readonly (keyof ChartOptions)[], a: ChartOptions, b: ChartOptions): boolean {
  return names.every((name) => a[name] === b[name]);
}

function basisOf(given: ChartOptions, hooks: Hooks, before: Basis | undefined): Basis {
  if (before !== undefined && sameIn(basic, before.given, given))
    return { ...before, given, options: { ...given, ...pick(before.options) } };
  const options = known(given);
  const data = filterData(options.data, options.filter);
  const context = contextOf(options, hooks);
  [...unknownIn(options.data, options.filter), ...unknownOptions(given)].forEach(context.warn);
  const asked = planOf(options, data, context);
  const { words, plan } = heard(asked, data, context);
  const prepared = plan.components.map((component) => ({
    component,
    prepared: component.prepare(data, context) as unknown,
  }));
  return { given, options, data, context: words, plan, prepared };
}

/** A view that finds nothing of what it looks for says so, in the drawing's place and wherever else. */
function heard(plan: Plan, data: Dataset, context: Context): { words: Context; plan: Plan } {
  const { messages } = context;
  if (plan.expects === undefined || plan.data?.size !== 0 || data.size === 0 || excerptOf(data) !== undefined)
    return { words: context, plan };
  const empty = messages.noneOf(data.size, plan.expects);
  return {
    words: { ...context, messages: { ...messages, empty } },
    plan: { ...plan, length: 40, components: [notice(empty)] },
  };
}

/** What `known` may have changed. */
function pick({ data, record, now }: ChartOptions): Partial<ChartOptions> {
  return { data: data, ...(record === undefined ? {} : { record }), ...(now === undefined ? {} : { now }) };
}

/**
 * Compose a drawing from options. `before` is the drawing that it takes the place of: what the changed options do not
 * touch is taken from there, down to the same chart when only words or looks have changed.
 *
 * @throws TypeError or RangeError for options that make no sense
 */
export function compose(given: ChartOptions, hooks: Hooks = {}, before?: Chart): Chart {
  checkOptions(given);
  const last = before === undefined ? undefined : bases.get(before);
  const basis = basisOf(given, hooks, last);
  const { options, data, context, plan, prepared } = basis;
  const width = options.width ?? 960;
  const vertical = isVertical(options, width);
  let { extent, home } = extentsOf(options, plan);
  const roomOf = (length: number): Room => {
    const scale = length / (extent[1] - extent[0]);
    return { vertical, width, length, breadth, home: scale, reach: [extent[0] * scale, extent[1] * scale] };
  };
  let breadth = vertical ? width : Infinity;
  breadth -= farSize(prepared, roomOf(width), context);
  const heads = stackHeads(prepared, roomOf(width), context);
  const own = (plan.length ?? lengthFor(options.data)) + heads.depth;
  const along = vertical ? (options.height ?? own) : width;
  const gutter = Math.max(
    0,
    ...prepared.map((p) => p.component.gutter?.(p.prepared, roomOf(along), context) ?? 0),
  );
  const begin = gutter + (vertical ? heads.depth : 0);
  const plot = [begin, Math.max(along - marginOf(vertical), begin + 1)] as const;
  const length = plot[1] - plot[0];
  const overhangs = prepared.flatMap(
    (p) => p.component.overhangs?.(p.prepared, roomOf(length), context) ?? [],
  );
  ({ extent, home } = withOverhangs({ extent, home }, overhangs, length, options));
  if (before !== undefined && last?.prepared === prepared && sameIn(sized, last.given, given)) {
    const same = sameDomain(extent, before.extent);
    if (same && sameDomain(home, before.home)) return before;
    if (same) return keep({ ...before, home }, basis);
  }
  const { parts, depth } = stack(prepared, vertical ? 0 : heads.depth, roomOf(length), context);
  const orientation: Orientation = { vertical, mirrored: !vertical && options.dir === "rtl", length: along };
  const size = { width: vertical ? width : along, height: vertical ? along : depth };
  const levels = new Levels([...heads.parts, ...parts], context, {
    ...roomOf(length),
    orientation,
    gutter,
    heads: heads.depth,
    depth,
    plot,
    extent,
    ...size,
  });
  const chart: Chart = {
    // What stays in the page keeps its id, whatever is shown in it: addresses lead there.
    id: options.id ?? before?.id ?? idOf(options, plan),
    data: plan.data ?? data,
    all: options.data,
    context,
    plan,
    ...size,
    orientation,
    extent,
    home,
    plot,
    clamp: (domain) => clampDomain(domain, extent),
    scene: (domain, held) => levels.scene(domain, held),
    refine: () => levels.refine(),
    view: (scene, domain) => {
      const k = length / (domain[1] - domain[0]);
      const stretch = k / scene.base;
      const share = (t: number): number =>
        Math.min(1, Math.max(0, (t - extent[0]) / (extent[1] - extent[0])));
      return {
        k: stretch,
        shift: plot[0] - domain[0] * k + scene.origin * stretch,
        domain: [share(domain[0]), share(domain[1])],
      };
    },
  };
  return keep(chart, basis);
}

function keep(chart: Chart, basis: Basis): Chart {
  bases.set(chart, basis);
  return chart;
}

function idOf({ data, view, components }: ChartOptions, { name }: Plan): string {
  const own = components === undefined ? view?.name.replace(/View$|\W/g, "") : "";
  return [data.meta.id, name ?? own].filter(Boolean).join("-");
}

function planOf(options: ChartOptions, data: Dataset, context: Context): Plan {
  if (options.components !== undefined) return { components: options.components };
  return options.view!({ data, record: options.record, context, filter: options.filter });
}

/** Pixels for time running down, by how much there is to say. */
function lengthFor(data: Dataset): number {
  // What is held of a larger whole comes and goes: the length must not.
  if (excerptOf(data) !== undefined) return 960;
  return Math.min(2400, Math.max(640, 400 + data.size * 18));
}
