import { excerptOf, type RowOf } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import { padDomain, type Domain } from "../scales/index.js";
import type { Stand } from "./companion.js";
import { metaOf, type TimelineSource } from "./source.js";
import { areEvents, countIn, pictureOf, wholeOf, type Ground, type Known } from "./source-picture.js";
import { walkOn } from "./source-keys.js";
import { SourceStatus } from "./source-status.js";
import { isDataset, SourceStore } from "./source-store.js";
import { domainOf, exponentFor, keyOf, parentOf, tilesOver, type Tile } from "./source-tiles.js";

/** Milliseconds of rest after which a movement counts as over, and after which a longer one is asked for on its way. */
const still = 120;
const patience = 500;
/** What is asked for beyond either end of the time shown, as a share of it, so that a short pan finds it there. */
const skirt = 0.25;

/** An event that stays when others go. */
interface Kept extends RowOf {
  readonly id: string;
}

/** What a view needs. */
interface Wanted {
  readonly needed: readonly Tile[];
  /** With a little to spare on both sides. */
  readonly near: readonly Tile[];
  /** The whole extent at the zoom at which all of it is shown. */
  readonly whole: readonly Tile[];
  readonly highest: number;
}

/**
 * Asks a source for what is in view and hands the answers to the timeline, as a dataset that changes. What was drawn
 * stays and is moved and scaled until the answer is there.
 */
export class LiveSource {
  readonly #stand: Stand;
  readonly #store: SourceStore;
  readonly #status: SourceStatus;
  readonly #meta: Ground["meta"];
  readonly #extent: Domain;
  #ground: Ground;
  /** What is drawn. */
  #shown: { readonly key: string; readonly domain: Domain; readonly known: readonly Known[] } | undefined;
  #kept: readonly Kept[] = [];
  /** An event to select once it is there. */
  #awaited: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;
  #warned = false;
  readonly #stop = new AbortController();

  constructor(stand: Stand, source: TimelineSource) {
    this.#stand = stand;
    this.#meta = metaOf(source);
    this.#extent = source.extent;
    this.#ground = { meta: this.#meta, extent: source.extent, peaks: [], whole: undefined };
    this.#awaited = stand.options.selected ?? null;
    this.#store = new SourceStore(source, {
      answered: () => this.#answered(),
      failed: (tile, error) => this.#failed(tile, error),
    });
    this.#status = new SourceStatus(stand, () => {
      this.#store.forgive();
      this.#settle();
    });
    walkOn(stand, () => this.#since === undefined && !this.#store.isWaiting, this.#stop.signal);
    this.#settle();
  }

  /** The drawing has moved: show what is there already, and ask for the rest once it rests. */
  moved(): void {
    this.#show();
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#settle(),
      Math.max(0, Math.min(still, this.#since + patience - now)),
    );
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#store.destroy();
    this.#status.destroy();
  }

  #wanted(): Wanted {
    const { chart, domain } = this.#stand;
    const length = chart.plot[1] - chart.plot[0];
    const [e0, e1] = this.#extent;
    const highest = exponentFor(length / (e1 - e0));
    const exponent = Math.min(highest, exponentFor(length / (domain[1] - domain[0])));
    return {
      needed: tilesOver(domain, this.#extent, exponent),
      near: tilesOver(padDomain(domain, skirt), this.#extent, exponent),
      whole: tilesOver(this.#extent, this.#extent, highest),
      highest,
    };
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#warned = false;
    const { needed, near, whole, highest } = this.#wanted();
    this.#store.want(
      [...new Map([...needed, ...whole, ...near].map((tile) => [keyOf(tile), tile])).values()],
      highest,
    );
    this.#tell();
  }

  #answered(): void {
    const { whole, highest } = this.#wanted();
    if (this.#ground.whole === undefined) {
      const known = this.#knownOf(whole, highest, false);
      if (known !== undefined) this.#ground = { ...this.#ground, ...wholeOf(known, this.#meta) };
    }
    this.#show();
    this.#tell();
  }

  #failed(tile: Tile, error: unknown): void {
    // Once for all windows of a view: they fail for the same reason.
    if (!this.#warned) {
      const [from, to] = domainOf(tile).map((t) => new Date(t).toISOString());
      this.#stand.warn({
        code: "source",
        message: `the source did not answer for ${from}/${to}: ${String(error)}`,
      });
    }
    this.#warned = true;
    this.#tell();
  }

  #show(): void {
    const { needed, near, highest } = this.#wanted();
    const known = this.#knownOf(needed, highest, false);
    if (known !== undefined) return this.#draw(this.#widened(known, near, highest));
    // Nothing finer is there yet: a coarse picture is better than a part of the last one.
    if (this.#covers(this.#stand.domain)) return;
    const coarse = this.#knownOf(needed, highest, true);
    if (coarse !== undefined) this.#draw(coarse);
  }

  /** Whether what is drawn fills at least half of a domain. */
  #covers([t0, t1]: Domain): boolean {
    const [from, to] = this.#shown?.domain ?? [0, 0];
    return Math.min(to, t1) - Math.max(from, t0) >= (t1 - t0) / 2;
  }

  #knownOf(tiles: readonly Tile[], highest: number, coarse: boolean): Known[] | undefined {
    const known = tiles.flatMap((tile): Known[] => {
      const answer = this.#store.get(tile, highest);
      if (answer !== undefined) return [{ tile, from: tile, answer }];
      for (let from = parentOf(tile); coarse && from.exponent <= highest; from = parentOf(from)) {
        const bins = this.#store.own(from);
        if (bins !== undefined) return [{ tile, from, answer: bins }];
      }
      return [];
    });
    return known.length === tiles.length ? known : undefined;
  }

  /** With what is known beside it, where that is of the same sort: single events do not become counts for it. */
  #widened(known: readonly Known[], near: readonly Tile[], highest: number): readonly Known[] {
    const events = areEvents(known);
    return near.flatMap((tile) => {
      const own = known.find((one) => one.tile.index === tile.index);
      if (own !== undefined) return [own];
      const more = this.#knownOf([tile], highest, false) ?? [];
      return !events || areEvents(more) ? more : [];
    });
  }

  #draw(known: readonly Known[]): void {
    const focused = this.#focused();
    const kept = this.#keep([this.#stand.selected, focused]);
    const tiles = known.map(({ tile, from, answer }) => `${keyOf(tile)}<${keyOf(from)}${"event" in answer}`);
    const key = [...tiles, this.#ground.whole !== undefined, ...kept.map(({ id }) => id)].join(" ");
    if (key === this.#shown?.key) return;
    const data = pictureOf(known, this.#ground, kept);
    const part = excerptOf(data)!;
    part.words = excerptOf(this.#stand.options.data)?.words ?? "";
    this.#shown = { key, domain: part.domain, known };
    this.#stand.update({ data });
    // The list was made anew under somebody's feet.
    if (focused !== null && this.#focused() === null) this.#stand.figure.focus(data.index(focused));
    this.#select(data);
  }

  /** The event whose item of the list has focus. */
  #focused(): string | null {
    const item = this.#stand.figure.focused()?.closest(".outline [data-event]");
    return item?.getAttribute("data-event") ?? null;
  }

  /**
   * The events that stay, wherever the reader goes. They are taken from the answers: a picture of a picture would
   * grow.
   */
  #keep(ids: readonly (string | null)[]): readonly Kept[] {
    const answers = (this.#shown?.known ?? []).map(({ answer }) => answer).filter(isDataset);
    this.#kept = [...new Set(ids)].flatMap((id): Kept[] => {
      const before = this.#kept.find((one) => one.id === id);
      if (id === null || before !== undefined) return before === undefined ? [] : [before];
      const data = answers.find((answer) => answer.index(id) >= 0);
      return data === undefined ? [] : [{ id, data, row: data.index(id) }];
    });
    return this.#kept;
  }

  #select(data: Dataset): void {
    const id = this.#awaited;
    if (id === null || data.index(id) < 0) return;
    this.#awaited = null;
    this.#stand.select(id);
  }

  #tell(): void {
    const { needed, highest } = this.#wanted();
    const ready = this.#knownOf(needed, highest, false) !== undefined;
    const state = ready ? "ready" : this.#store.hasFailed(needed) ? "failed" : "loading";
    const { chart, domain, figure, options } = this.#stand;
    const part = excerptOf(options.data);
    const [e0, e1] = this.#extent;
    const held = part !== undefined && part.counts === undefined;
    const whole = domain[0] <= e0 && domain[1] >= e1;
    const amount =
      part !== undefined && ready && this.#shown !== undefined
        ? { count: countIn(chart.all, part.counts, domain), exact: held || whole, held }
        : undefined;
    const words = this.#status.say(state, amount);
    if (part !== undefined) part.words = words;
    const line = figure.node.querySelector(".outline > .count");
    if (line !== null && line.textContent !== words) line.textContent = words;
  }
}
