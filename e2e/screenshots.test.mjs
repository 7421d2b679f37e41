// Pictures for people to look at: target/screenshots/<text>-<width>-<light|dark>.png, and on paper:
// <text>-print.pdf and .png
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sizes, test } from "./support/browser.mjs";
import { events, fold, put } from "./support/page.mjs";
import { printed } from "./support/paper.mjs";
import { root } from "./support/server.mjs";
import { needsSeed, seed } from "./support/texts.mjs";

const folder = join(root, "target", "screenshots");
mkdirSync(folder, { recursive: true });

/** Makes the window as high as the page: rows are laid out near it only, and a picture beyond it finds them empty. */
async function unfold(page, width) {
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

for (const text of ["sample", "seed"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of Object.values(sizes)) {
      test(`screenshot: ${text}, ${viewport.width} px, ${colorScheme}`, async ({ open, t }) => {
        if (text === "seed" && needsSeed(t)) return;
        const page = await open("", { viewport, colorScheme, reducedMotion: "reduce" });
        if (text === "seed") await put(page, seed);
        await fold(page);
        await events(page).first().waitFor();
        await page.evaluate(() => scrollTo(0, 0));
        const path = join(folder, `${text}-${viewport.width}-${colorScheme}.png`);
        if (viewport.width < 500) await unfold(page, viewport.width);
        await page.screenshot({ path });
      });
    }
  }
  test(`screenshot: ${text}, on paper`, async ({ open, t }) => {
    if (text === "seed" && needsSeed(t)) return;
    const page = await open();
    if (text === "seed") await put(page, seed);
    await fold(page);
    await printed(page, join(folder, `${text}-print`));
  });
}
