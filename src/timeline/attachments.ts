import type { Host, Interaction } from "../interact/interaction.js";
// Not from the folder index: gestures bring d3-zoom, which most pages load later.
import { keyboard } from "../interact/keyboard.js";
import { pointer } from "../interact/pointer.js";

/** What is always there. */
const builtIn: readonly Interaction[] = [keyboard(), pointer()];

/** The interactions at work on a timeline. */
export class Attachments {
  readonly #detach = new Map<Interaction, () => void>();

  /** Attach those that are new, detach those that are not wanted any more. */
  set(more: readonly Interaction[], host: () => Host): void {
    const wanted = withBuiltIn(builtIn, more);
    for (const [interaction, detach] of this.#detach) {
      if (wanted.has(interaction)) continue;
      detach();
      this.#detach.delete(interaction);
    }
    for (const interaction of wanted) {
      if (!this.#detach.has(interaction)) this.#detach.set(interaction, interaction.attach(host()));
    }
  }

  destroy(): void {
    for (const detach of this.#detach.values()) detach();
    this.#detach.clear();
  }
}

/** Interactions that are always there, but for those that are given by the same name: two would undo each other. */
export function withBuiltIn(
  builtIn: readonly Interaction[],
  given: readonly Interaction[] = [],
): ReadonlySet<Interaction> {
  return new Set([...builtIn.filter(({ name }) => !given.some((one) => one.name === name)), ...given]);
}
