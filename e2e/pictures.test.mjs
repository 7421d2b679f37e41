// Pictures of long stories for people to look at: target/screenshots/<story>-<width>-<light|dark>.png, and on
// paper: <story>-print.pdf and .png
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { events as made } from "../benches/view/events.mjs";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, put } from "./support/page.mjs";
import { printed } from "./support/paper.mjs";
import { root } from "./support/server.mjs";
import { biography, day, history } from "./support/stories.mjs";

const folder = join(root, "target", "screenshots");
mkdirSync(folder, { recursive: true });

const texts = { biography, history, day };
const looks = [["wide", "light"], ["wide", "dark"], ["middle", "light"], ["middle", "dark"], ["phone", "light"], ["phone", "dark"]];

/** Shows the story with its background too. */
async function show(page, name) {
  await put(page, texts[name]());
  await fold(page);
  const all = page.getByRole("button", { name: /latar|background/i });
  if (await all.isVisible()) await all.click();
}

for (const name of [...Object.keys(texts), "10000"]) {
  for (const [size, colorScheme] of looks) {
    const viewport = sizes[size];
    test(`picture: ${name}, ${viewport.width} px, ${colorScheme}`, async ({ open }) => {
      const page = await open(name === "10000" ? "?bench=1" : "", { viewport, colorScheme, reducedMotion: "reduce" });
      if (name === "10000") {
        // The header and the article tell of the picture's own events, and not of the sample's.
        await put(page, "Ten thousand events, made by a program.\nThey were made on 12 October 2024.");
        await fold(page);
        await until(page, "the way in is open", () => window.__tl !== undefined);
        await page.evaluate((events) => window.__tl.render(events), made(10_000));
        const close = page.locator("#close-detail");
        if (await close.isVisible()) await close.click();
      } else {
        await show(page, name);
      }
      await events(page).first().waitFor();
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
    });
  }
  if (name in texts) {
    test(`picture: ${name}, on paper`, async ({ open }) => {
      const page = await open();
      await show(page, name);
      await printed(page, join(folder, `${name}-print`));
    });
  }
}
