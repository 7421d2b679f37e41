// From the event to its words and back.
import assert from "node:assert/strict";
import { test, until } from "./support/browser.mjs";
import { events, put } from "./support/page.mjs";
import { needsSeed, seed } from "./support/texts.mjs";

const inView = (page, selector) =>
  until(page, `${selector} is in view`, (selector) => {
    const there = document.querySelector(selector)?.getBoundingClientRect();
    return there !== undefined && there.bottom > 0 && there.top < innerHeight;
  }, selector);

test("an event shows its sentence, its time and why, and the article comes along", async ({ open }) => {
  const page = await open();
  for (const event of [events(page).first(), events(page).last()]) {
    await event.click();
    const detail = page.locator("#detail");
    await detail.locator(".sentence").waitFor();
    const sentence = (await detail.locator(".sentence").innerText()).replace(/[“”"«»…]/g, "").trim();
    assert.ok(sentence.length > 20, "a sentence");
    const article = await page.locator("#article").innerText();
    const plain = (text) => text.replace(/[“”"«»…]/g, "").replace(/\s+/g, " ");
    assert.ok(plain(article).includes(plain(sentence).slice(0, 40)), "it is the article's own");
    assert.match(await detail.locator(".when").innerText(), /\d/);
    assert.match(await detail.locator(".sure").innerText(), /waktu/i, "how sure the time is");
    assert.ok((await detail.locator("ol.because > li").count()) >= 1, "the reason chain has steps");
    await inView(page, "#article mark[data-timex]");
  }
});

test("the seed's ceasefire gives its two clocks as the reason", async ({ open, t }) => {
  if (needsSeed(t)) return;
  const page = await open();
  await put(page, seed);
  const ceasefire = page.locator("#timeline [data-event]").filter({ has: page.locator("xpath=self::*") });
  const wanted = await ceasefire.evaluateAll((all) => all.findIndex((e) => /17[.:]30/.test(e.getAttribute("aria-label") ?? e.innerText)));
  assert.ok(wanted >= 0, "an event stands at 17.30");
  await events(page).nth(wanted).click();
  await page.locator("#detail .because").waitFor();
  assert.match(await page.locator("#detail .when").innerText(), /17[.:]30 ?\+04.*13[.:]30 UTC/s);
  assert.match(await page.locator("#detail .because").innerText(), /\+0?4/);
});

test("a mark in the article selects its events", async ({ open }) => {
  const page = await open();
  await events(page).first().click();
  const marks = page.locator("#article mark[data-timex]");
  const count = await marks.count();
  const seen = new Set();
  for (let n = 0; n < count; n += 1) {
    await marks.nth(n).click();
    seen.add(await page.locator("#detail").innerText());
  }
  assert.ok(seen.size >= 3, "different marks lead to different events");
});

test("a mark is reached and used by keyboard", async ({ open }) => {
  const page = await open();
  const mark = page.locator("#article mark[data-timex]").last();
  await mark.focus();
  await page.keyboard.press("Enter");
  await page.locator("#detail .sentence").waitFor();
});
