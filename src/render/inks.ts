import { isToken, literal, type Paint } from "../scene/index.js";

/** Colours as a style sheet resolves them at an element, read once and again when the theme may have changed. */
export class Inks {
  readonly #node: HTMLElement;
  readonly #probe: HTMLElement;
  readonly #known = new Map<string, string>();
  readonly #changes: MutationObserver | undefined;
  readonly #sizes: ResizeObserver | undefined;
  readonly #stop = new AbortController();
  readonly #changed: () => void;

  /** `probe` is an element inside whose colour nobody sees; `changed` is called when colours may be others than before. */
  constructor(node: HTMLElement, probe: HTMLElement, changed: () => void) {
    this.#node = node;
    this.#probe = probe;
    this.#changed = changed;
    const window = node.ownerDocument.defaultView;
    if (window === null) return;
    const again = (): void => {
      this.forget();
      this.#changed();
    };
    // A node that comes into a page has its colours only then, and those of its figure.
    this.#sizes = new window.ResizeObserver(() => {
      this.#watch();
      again();
    });
    this.#sizes.observe(node);
    this.#changes = new window.MutationObserver(again);
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", again, { signal: this.#stop.signal });
  }

  /** The colour of a paint; its own in the light theme while the element is in no page. */
  of(paint: Paint): string {
    if (!isToken(paint)) return paint;
    const known = this.#known.get(paint);
    if (known !== undefined) return known;
    const window = this.#node.ownerDocument.defaultView;
    if (window === null || !this.#node.isConnected) return literal(paint);
    // As a colour and not as text: a custom property may hold another, or one colour for each theme.
    this.#probe.style.color = `var(--t-${paint}, ${literal(paint)})`;
    const found = window.getComputedStyle(this.#probe).color;
    this.#known.set(paint, found);
    return found;
  }

  forget(): void {
    this.#known.clear();
  }

  destroy(): void {
    this.#stop.abort();
    this.#changes?.disconnect();
    this.#sizes?.disconnect();
  }

  /** Themes are set on the figure, on what is around it, or on the page. */
  #watch(): void {
    this.#changes?.disconnect();
    const filter = {
      attributes: true,
      attributeFilter: ["class", "style", "data-theme", "data-color-scheme", "theme"],
    };
    for (
      let at: Node | null = this.#node;
      at !== null;
      at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null
    )
      if (at.nodeType === 1) this.#changes?.observe(at, filter);
  }
}
