const timing = { duration: 200, easing: "ease-out" } as const;

function isStill(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return (
    view === null || !("animate" in element) || view.matchMedia("(prefers-reduced-motion: reduce)").matches
  );
}

/** Let an element appear softly. */
export function fadeIn(element: Element): void {
  if (!isStill(element)) element.animate([{ opacity: 0 }, { opacity: 1 }], timing);
}

/**
 * Let an element disappear softly and take it away. It names no event any more: it is only a picture of what was.
 * False when there is no movement to be had; then the caller takes it away.
 */
export function fadeOut(element: Element): boolean {
  if (isStill(element) || !element.isConnected) return false;
  for (const name of ["data-event", "data-label", "data-cluster", "data-state"])
    element.removeAttribute(name);
  element.setAttribute("pointer-events", "none");
  const end = (): void => element.remove();
  element.animate([{ opacity: 1 }, { opacity: 0 }], { ...timing, fill: "forwards" }).finished.then(end, end);
  return true;
}
