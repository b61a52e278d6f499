/** What of a figure may stand in an element: the figure of text, data, and a list all of whose items have a date. */
const own = 'figure.summitry[data-static],script[type="application/json"]';

function isOwn(node: Element): boolean {
  if (node.matches(own)) return true;
  return node.matches("ol:not([class])") && [...node.children].every((item) => item.querySelector("time"));
}

/**
 * Take back what stood inside an element: in a paragraph a parser lets a figure or a list end the paragraph, and with
 * it the element, which then is empty and has its content behind it. Left there, both would be shown.
 */
export function gather(host: Element): void {
  const paragraph = host.closest("p");
  if (paragraph === null || host.childElementCount > 0) return;
  for (let next = paragraph.nextElementSibling; next !== null && isOwn(next);) {
    host.append(next);
    next = paragraph.nextElementSibling;
  }
}
