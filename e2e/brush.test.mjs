// Selecting a span of time, or words of the article: the timeline and the article show what belongs to it.
import assert from "node:assert/strict";
import { sizes, test, until } from "./support/browser.mjs";
import { events, fold, names, put } from "./support/page.mjs";
import { strike } from "./support/texts.mjs";

const desk = (page) => page.locator("#undo, details#view").first().waitFor();
const on = (page) => page.locator("#article [data-sentence]:not(.off)").allInnerTexts();
const off = (page) => page.locator("#article .off").count();
const shown = (page) => page.locator("#timeline [data-event]").count();

async function ready(open, options) {
  const page = await open("", options);
  await put(page, strike);
  await fold(page);
  return page;
}

/** Where the axis says this. */
const heading = (page, text) => page.locator(".tl-heading", { hasText: text }).first().boundingBox();

/** Draws with Shift from one place of the frame to another. */
async function draw(page, from, to, y) {
  await page.keyboard.down("Shift");
  await page.mouse.move(from, y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(from + ((to - from) * step) / 6, y);
  await page.mouse.up();
  await page.keyboard.up("Shift");
}

const selected = (page) => page.locator("#picked").waitFor();

test("Shift and dragging on the axis shows the span's events and sentences alone, and Escape all again", async ({ open }) => {
  const page = await ready(open);
  const all = await names(page);
  const frame = await page.locator(".tl-wide").boundingBox();
  const year = await heading(page, "1998");
  const axis = await page.locator(".tl-tick").allInnerTexts();
  // The first one is drawn in the first view, and the desk goes on with it.
  await draw(page, year.x + 2, year.x + 60, frame.y + 12);
  await selected(page);
  await until(page, "one event is left", () => document.querySelectorAll("#timeline [data-event]").length === 1);
  assert.match((await names(page)).join(), /1998/);
  assert.match(await page.locator("#picked").innerText(), new RegExp(`1998.* · 1 / ${all.length}`));
  await until(page, "other sentences step back", () => document.querySelectorAll("#article .off").length > 0);
  assert.match((await on(page)).join(""), /dibuka pada tahun 1998/);
  assert.doesNotMatch((await on(page)).join(""), /mogok/);
  assert.deepEqual(await page.locator(".tl-tick").allInnerTexts(), axis, "the axis stays");
  const band = await page.locator(".tl-wide .tl-band").boundingBox();
  assert.ok(Math.abs(band.x - year.x - 2) <= 2 && Math.abs(band.width - 58) <= 3, `the band lies at ${band.x}, ${band.width} px wide`);
  await page.keyboard.press("Escape");
  await page.locator("#picked").waitFor({ state: "detached" });
  assert.deepEqual(await names(page), all);
  await until(page, "no sentence stays back", () => document.querySelectorAll("#article .off").length === 0);
  // And on the desk, further along.
  const last = await page.locator(".tl-heading").last().boundingBox();
  await draw(page, frame.x + frame.width - 5, last.x + 5, frame.y + 12);
  await selected(page);
  assert.doesNotMatch((await names(page)).join(), /1998/);
  assert.ok((await shown(page)) > 0);
  await page.locator("#unpick").click();
  assert.deepEqual(await names(page), all);
});

test("the strip takes Shift and dragging as well, and the selection is zoomed to", async ({ open }) => {
  const page = await ready(open);
  const strip = await page.locator(".tl-strip").boundingBox();
  await draw(page, strip.x + 1, strip.x + 40, strip.y + 8);
  await selected(page);
  await until(page, "one event is left", () => document.querySelectorAll("#timeline [data-event]").length === 1);
  assert.ok(await page.locator(".tl-strip .tl-band").isVisible());
  const before = await page.locator(".tl-wide .tl-band").boundingBox();
  await page.locator("#picked-near").click();
  await until(page, "it is larger", (w) => document.querySelector(".tl-wide .tl-band").getBoundingClientRect().width > w, before.width);
});

test("Shift and the arrows select from event to event, and the focus goes along", async ({ open }) => {
  const page = await ready(open, { reducedMotion: "reduce" });
  const all = await names(page);
  await events(page).nth(0).focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("Shift+ArrowDown");
  await selected(page);
  await until(page, "two are left", () => document.querySelectorAll("#timeline [data-event]").length === 2);
  await until(page, "the second has the focus", (name) => document.activeElement?.getAttribute("aria-label") === name, all[1]);
  await page.keyboard.press("Shift+ArrowDown");
  await until(page, "three are left", () => document.querySelectorAll("#timeline [data-event]").length === 3);
  await until(page, "the third has the focus", (name) => document.activeElement?.getAttribute("aria-label") === name, all[2]);
  await page.keyboard.press("Shift+ArrowUp");
  await until(page, "two are left", () => document.querySelectorAll("#timeline [data-event]").length === 2);
  await until(page, "the second has the focus", (name) => document.activeElement?.getAttribute("aria-label") === name, all[1]);
  await page.keyboard.press("Escape");
  await until(page, "all are there", (n) => document.querySelectorAll("#timeline [data-event]").length === n, all.length);
  assert.equal(await focused(), all[1], "the focus stays");
});

test("B selects what is in view, and the key card names the ways", async ({ open }) => {
  const page = await ready(open, { reducedMotion: "reduce" });
  const all = await names(page);
  await events(page).first().focus();
  await page.keyboard.press("?");
  const card = await page.locator(".tl-keys").innerText();
  for (const key of [/Shift \+ ↑ ↓/, /\bB\b/, /Esc/]) assert.match(card, key);
  for (const key of ["+", "+", "+", "End"]) await page.keyboard.press(key);
  await page.keyboard.press("b");
  await selected(page);
  await until(page, "some are left", (n) => document.querySelectorAll("#timeline [data-event]").length < n, all.length);
  assert.doesNotMatch((await names(page)).join(), /1998/);
});

test("words selected in the article show their events alone, as long as they are selected", async ({ open }) => {
  const page = await ready(open);
  const all = await names(page);
  await page.locator("#view").click();
  await desk(page);
  await page.keyboard.press("Escape");
  const sentence = page.locator("#article [data-sentence]", { hasText: "Pabrik itu dibuka" }).first();
  const box = await sentence.boundingBox();
  await page.mouse.move(box.x + 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await selected(page);
  assert.match((await names(page)).join(), /1998/);
  assert.equal(await shown(page), 1);
  assert.ok((await off(page)) > 0);
  await page.mouse.click(box.x + 2, box.y + 8);
  await page.locator("#picked").waitFor({ state: "detached" });
  assert.deepEqual(await names(page), all);
});

test("a search and a selection count together", async ({ open }) => {
  const page = await open("");
  const all = await shown(page);
  await page.locator("#search").fill("gencatan");
  await until(page, "some are left", (n) => document.querySelectorAll("#timeline [data-event]").length < n, all);
  const found = await names(page);
  await page.locator("#search").fill("");
  await events(page).first().focus();
  await page.keyboard.press("Shift+ArrowDown");
  await selected(page);
  await until(page, "others are left", () => document.querySelectorAll("#timeline [data-event]").length > 0);
  assert.ok(found.length > 0 && !(await names(page)).some((name) => found.includes(name)));
  await page.locator("#search").fill("gencatan");
  await until(page, "none has both", () => document.querySelectorAll("#timeline [data-event]").length === 0);
  assert.match(await page.locator("#picked").innerText(), / · 0 \/ /);
});

test("a phone selects through the menu", async ({ open }) => {
  const page = await ready(open, { viewport: sizes.phone, hasTouch: true, isMobile: true });
  const all = await names(page);
  const span = page.locator("#article [data-sentence]", { hasText: "Pabrik itu dibuka" }).first();
  await span.evaluate((element) => getSelection().selectAllChildren(element));
  await page.locator("#view").tap();
  await selected(page);
  assert.equal(await shown(page), 1);
  await page.locator("#unpick").tap();
  assert.deepEqual(await names(page), all);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390));
});
