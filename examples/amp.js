// Plays the part of AMP's page, whose own script is on its own server: an amp-iframe becomes a frame, and is made as high
// as the page inside asks for.
for (const element of document.querySelectorAll("amp-iframe")) {
  const frame = document.createElement("iframe");
  for (const name of ["src", "title", "height", "sandbox", "frameborder"])
    frame.setAttribute(name, element.getAttribute(name));
  element.replaceChildren(frame);
  window.addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || data?.sentinel !== "amp" || data.type !== "embed-size") return;
    frame.height = Math.min(Math.max(data.height, 100), 10_000);
    document.documentElement.dataset.sized = String(data.height);
  });
}
