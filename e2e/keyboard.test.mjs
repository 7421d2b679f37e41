// The whole page without a mouse.
import assert from "node:assert/strict";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, names, put } from "./support/page.mjs";
import { history } from "./support/stories.mjs";
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

const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-event") ?? document.activeElement?.tagName);

for (const reducedMotion of ["reduce", "no-preference"]) {
  test(`what comes out of a count has the focus (motion: ${reducedMotion})`, async ({ open }) => {
    const page = await open("", { reducedMotion });
    await put(page, history());
    await fold(page);
    const count = page.locator(".tl-crowd").first();
    await count.focus();
    await page.keyboard.press("Enter");
    await until(page, "an event has the focus", () => document.activeElement?.closest("[data-event]") !== null);
    await page.waitForTimeout(600);
    assert.match(await focused(page), /^\d+$/);
    const box = await page.locator(":focus").boundingBox();
    assert.ok(box.x >= 0 && box.x < sizes.wide.width, `it is in sight: ${JSON.stringify(box)}`);
  });
}

test("a count that no zoom opens is opened as a list, with the focus on its first event", async ({ open }) => {
  const page = await open("", { reducedMotion: "reduce" });
  const told = Array.from({ length: 40 }, (_, n) => `On 4 May 2021 the council closed basin number ${n + 1} of the harbour.`);
  await put(page, `LONDON, 9 June 2023 - The harbour was founded in 1604. ${told.join(" ")}`);
  await fold(page);
  const many = page.getByRole("button", { name: /latar|background/i });
  if (await many.isVisible()) await many.click();
  for (let press = 0; press < 6 && (await page.locator(".tl-crowd").count()) > 0; press += 1) {
    await page.locator(".tl-crowd").first().focus();
    await page.keyboard.press("Enter");
    await until(page, "an event has the focus", () => document.activeElement?.closest("[data-event]") !== null);
  }
  await until(page, "a row has the focus", () => document.activeElement?.matches(".tl-row"));
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /number 1 /);
  assert.equal(await page.locator(".tl-row").count(), 41, "each can be read");
});

const mill = "Pabrik itu dibuka pada tahun 1950. Gudangnya terbakar pada tahun 1980. Pabrik itu ditutup pada tahun 2020.";
const spoken = (page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName);
const headings = (page) => page.locator(".tl-heading").allInnerTexts();

for (const reducedMotion of ["reduce", "no-preference"]) {
  test(`the stretches of the axis are one stop behind the events, and Enter zooms to them (motion: ${reducedMotion})`, async ({ open }) => {
    const page = await open("", { reducedMotion });
    await put(page, mill);
    await fold(page);
    await events(page).last().focus();
    await page.keyboard.press("Tab");
    const heard = [await spoken(page)];
    for (let n = 0; n < 4; n += 1) {
      await page.keyboard.press("ArrowRight");
      heard.push(await spoken(page));
    }
    assert.deepEqual(heard, ["1950", "30 tahun, tanpa peristiwa baru", "1980", "40 tahun, tanpa peristiwa baru", "2020"]);
    assert.deepEqual(await headings(page), ["1950", "1980", "2020"], "the arrows moved nothing along");
    await page.keyboard.press("Shift+Tab");
    await until(page, "one step back is the last event", () => document.activeElement === [...document.querySelectorAll("#timeline [data-event]")].at(-1));
    await page.keyboard.press("Tab");
    assert.equal(await spoken(page), "2020", "and forth again what had the focus last");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const style = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(style, "solid", "it is seen");
    await page.keyboard.press("Enter");
    await until(page, "1980 has the view to itself", () => [...document.querySelectorAll(".tl-heading")].map((e) => e.textContent).join() === "1980");
    assert.equal(await spoken(page), "1980", "it keeps the focus");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await until(page, "a break shows both its sides", () => [...document.querySelectorAll(".tl-heading")].map((e) => e.textContent).join() === "1980,2020");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await until(page, "1980 has the view to itself again", () => [...document.querySelectorAll(".tl-heading")].map((e) => e.textContent).join() === "1980");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await spoken(page), "1950");
    await until(page, "what is hardly in sight comes into it", () => document.activeElement.offsetWidth > 300);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[role=toolbar]")), null, "one step forth is behind them");
  });
}

test("V keeps the focus on its event, there and back, and Home and End reach the list's ends", async ({ open }) => {
  const page = await open("", { reducedMotion: "reduce" });
  await events(page).nth(3).focus();
  const id = await focused(page);
  await page.keyboard.press("v");
  await page.locator(".tl-row").first().waitFor();
  await until(page, "the row has the focus", (id) => document.activeElement?.matches(`.tl-row[data-event="${id}"]`), id);
  const ids = await events(page).evaluateAll((all) => all.map((event) => event.getAttribute("data-event")));
  await page.keyboard.press("End");
  assert.equal(await focused(page), ids.at(-1));
  await page.keyboard.press("Home");
  assert.equal(await focused(page), ids[0]);
  await page.keyboard.press("v");
  await page.locator(".tl-event").first().waitFor();
  await until(page, "the event has the focus", (id) => document.activeElement?.matches(`.tl-event[data-event="${id}"]`), ids[0]);
  // And the switch keeps it.
  await page.locator("#rows-switch").focus();
  await page.keyboard.press("Enter");
  await page.locator(".tl-row").first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "rows-switch");
});

test("the list speaks the gaps between events, on the axis and in rows alike", async ({ open }) => {
  const page = await open();
  await put(page, strike);
  await fold(page);
  const wide = await names(page);
  assert.match(wide[1], /, \d+ (tahun|bulan) kemudian$/);
  assert.doesNotMatch(wide[0], /kemudian/);
  await page.locator("#rows-switch").click();
  await page.locator(".tl-row").first().waitFor();
  assert.deepEqual(await names(page), wide);
  assert.equal(await page.locator(".tl-later:not([aria-hidden])").count(), 0, "and says each once");
});

test("the card of keys opens from anywhere but a field", async ({ open }) => {
  const page = await open("", { reducedMotion: "reduce" });
  await page.locator("#article mark").first().focus();
  await page.keyboard.press("?");
  await page.locator(".tl-keys").waitFor();
  await page.keyboard.press("?");
  await page.locator(".tl-keys").waitFor({ state: "detached" });
  await page.locator("#search").focus();
  await page.keyboard.press("?");
  await page.waitForTimeout(100);
  assert.equal(await page.locator(".tl-keys").count(), 0);
});
