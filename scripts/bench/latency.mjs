// What a reader waits for on a slow phone: from real input to the frame that answers it, in the built element, with the
// processor slowed down four times.
const slowDown = 4;

const html = (view) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>latency</title>
<script type="module" src="/dist/embed.js"></script>
<history-timeline data="us-russia" view="${view}" wheel="free"></history-timeline>`;

/** In the page: for each input of a type, milliseconds until what it led to was handed over for painting. */
function listen(types) {
  window.waits = {};
  const channel = new window.MessageChannel();
  const painted = [];
  channel.port1.onmessage = () => {
    for (const done of painted.splice(0)) done(performance.now());
  };
  for (const type of types)
    window.addEventListener(
      type,
      (event) =>
        window.requestAnimationFrame(() => {
          painted.push((now) => (window.waits[type] ??= []).push(now - event.timeStamp));
          // A message comes after the frame's layout and paint.
          channel.port2.postMessage(null);
        }),
      { capture: true, passive: true },
    );
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Wheel, drag, arrow keys and clicks on marks, as a reader would. */
async function act(page, box) {
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 200)];
  const rest = () => page.waitForTimeout(120);
  await page.mouse.move(x, y);
  await page.waitForTimeout(1500);
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, i < 8 ? -100 : 100);
    await rest();
  }
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) {
    await page.mouse.move(x - 8 * i, y);
    await page.waitForTimeout(30);
  }
  await page.mouse.up();
  await rest();
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("history-timeline");
    shadowRoot.querySelector(".outline .item[tabindex='0']").focus();
  });
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press("ArrowRight");
    await rest();
  }
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press(i % 2 === 0 ? "Enter" : "Escape");
    await page.waitForTimeout(400);
  }
}

/** Prints a line for each view: the median and the longest wait by kind of input. */
export async function latency(browser, url) {
  console.log(`\nfrom input to the frame that answers, processor slowed down ${slowDown} times (good: 200)`);
  for (const view of ["summits", "threats", "deadlines", "history"]) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.route("**/latency.html", (route) =>
      route.fulfill({ contentType: "text/html", body: html(view) }),
    );
    await page.goto(`${url}latency.html`);
    const chart = page.locator("history-timeline .stage");
    await chart.waitFor();
    await page.waitForTimeout(1000);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    await page.evaluate(listen, ["wheel", "pointermove", "keydown"]);
    await act(page, await chart.boundingBox());
    const waits = await page.evaluate(() => window.waits);
    const names = { wheel: "wheel", pointermove: "drag", keydown: "key" };
    const list = Object.entries(names).map(([type, name]) => {
      const all = waits[type] ?? [];
      if (all.length === 0) return `${name} gave no answer`;
      return `${name} ${middle(all).toFixed(0)} ms, longest ${Math.max(...all).toFixed(0)} (${all.length})`;
    });
    console.log(`  ${view.padEnd(10)} ${list.join("   ")}`);
    await page.close();
  }
}
