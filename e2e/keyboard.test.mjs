// The whole page without a mouse.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { events, put } from "./support/page.mjs";
import { needsSeed, seed, strike } from "./support/texts.mjs";

/** Walks from the first event with one key and collects the events that take the focus. */
async function walk(page, key) {
  const ids = [];
  await events(page).first().focus();
  const total = await events(page).count();
  for (let step = 0; step < total * 3; step += 1) {
    const id = await page.evaluate(() => document.activeElement?.closest("[data-event]")?.getAttribute("data-event") ?? null);
    if (id !== null && !ids.includes(id)) ids.push(id);
    if (ids.length === total) break;
    await page.keyboard.press(key);
  }
  return ids;
}

async function walksEverywhere(page) {
  const all = await events(page).evaluateAll((list) => list.map((e) => e.getAttribute("data-event")));
  const byTab = await walk(page, "Tab");
  const byArrow = await walk(page, "ArrowRight");
  const longest = byTab.length > byArrow.length ? byTab : byArrow;
  assert.deepEqual([...longest].sort(), [...all].sort(), "the keyboard reaches every event");
}

test("the keyboard reaches every event of the sample", async ({ open }) => {
  await walksEverywhere(await open());
});

test("the keyboard reaches every event of the seed, and each is read out with its time", async ({ open, t }) => {
  if (needsSeed(t)) return;
  const page = await open();
  await put(page, seed);
  await walksEverywhere(page);
  for (const event of await events(page).all()) {
    await event.focus();
    const heard = await event.evaluate((e) => e.getAttribute("aria-label") ?? e.innerText);
    assert.match(heard, /\p{L}{3,}.*\d/su, `"${heard}" has words and a time`);
  }
});

test("Enter opens the detail of the focused event", async ({ open }) => {
  const page = await open();
  await put(page, strike);
  await events(page).last().focus();
  await page.keyboard.press("Enter");
  await page.locator("#detail .sentence").waitFor();
});

test("focus is visible", async ({ open }) => {
  const page = await open();
  await page.keyboard.press("Tab");
  await events(page).first().focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await until(page, "a focused thing shows it", () => {
    const style = getComputedStyle(document.activeElement);
    const inner = document.activeElement.querySelector("*");
    return style.outlineStyle !== "none" || style.boxShadow !== "none" || style.stroke !== "none" || inner !== null;
  });
});
