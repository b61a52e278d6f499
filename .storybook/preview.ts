import type { Preview } from "@storybook/html-vite";
import { options } from "./options.js";
import { timeline } from "../src/timeline/index.js";

type Options = Parameters<typeof timeline>[0];
type Handle = ReturnType<typeof timeline>;

// A docs page draws several stories, and one of them twice: what is alive is known by its canvas.
const alive = new WeakMap<HTMLElement, Handle>();

function destroy(canvas: HTMLElement): void {
  alive.get(canvas)?.destroy();
  alive.delete(canvas);
}

const item = (value: string, title = value) => ({ value, title });

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    layout: "padded",
    a11y: { test: "error" },
    backgrounds: { disable: true },
    options: { storySort: { order: ["Start", "Views", "Components", "Figure", "Interact", "Uses"] } },
    controls: { expanded: true },
    // The story as it is written: printing its arguments would print whole datasets.
    docs: { source: { type: "code" } },
  },
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: { title: "Theme", icon: "mirror", dynamicTitle: true, items: [item("light"), item("dark")] },
    },
    width: {
      description: "Width of the column",
      toolbar: {
        title: "Width",
        icon: "grow",
        dynamicTitle: true,
        items: [item("", "full"), item("360"), item("768"), item("1200")],
      },
    },
  },
  initialGlobals: { theme: "light", width: "" },

  argTypes: options,

  // A story is an options object and nothing else.
  render(args, { canvasElement, globals }) {
    destroy(canvasElement);
    const handle = timeline({ theme: globals["theme"], ...args } as Options);
    alive.set(canvasElement, handle);
    return handle.node as HTMLElement;
  },

  decorators: [
    (story, { globals }) => {
      const column = document.createElement("div");
      column.style.colorScheme = String(globals["theme"]);
      column.style.background = "Canvas";
      column.style.color = "CanvasText";
      if (globals["width"]) column.style.width = `${globals["width"]}px`;
      column.append(story());
      return column;
    },
  ],

  beforeEach:
    ({ canvasElement }) =>
    () =>
      destroy(canvasElement),

  // What comes softly is there before its colours are judged, also what begins a few frames after the story is drawn.
  async afterEach() {
    for (let quiet = 0; quiet < 5;) {
      const moving = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
      quiet = moving.length === 0 ? quiet + 1 : 0;
      await Promise.allSettled(moving.map(({ finished }) => finished));
      await new Promise(requestAnimationFrame);
    }
  },
};

export default preview;
