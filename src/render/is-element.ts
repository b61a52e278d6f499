/** Whether a target is an element, of this window's or of another's: a timeline may be moved into a frame. */
export function isElement(target: unknown): target is Element {
  return (target as Node | null | undefined)?.nodeType === 1;
}
